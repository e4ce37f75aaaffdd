"""How well a story's points and its headline fit: whether they tell of one thing, and whether they open with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.editorial.further import blemish
from digest.editorial.novelty import said, union
from digest.editorial.present import opens
from digest.editorial.restating import first_clause, tells_first_clause, tells_quotation
from digest.editorial.stories.docs import doc_of
from digest.editorial.stories.vectors import names_in, roots
from digest.model.issues import Quote
from digest.model.stories import Candidate

FITS = 0.3
"""Share of a headline's content words in the points from which on they are of one thing."""
AS = re.compile(r"\s[Aa]s\s(?!an?\s|soon\s|well\s|much\s|many\s|early\s|late\s|head\b|chief\b|leader\b)")
"""Not "as a favour", nor "as head of the port": behind it something else goes on."""
WHILE = re.compile(r"^[Aa]s\s(?!an?\s|soon\s|head\b|chief\b|leader\b)[^,;:]{8,80},\s(?=\S+(?:\s\S+){2})")
"""What went on meanwhile, before a headline's own claim: "As the ferry sails, riders ask for more"."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
ENOUGH = 3
"""As many of them are enough, whatever their share; one less where there is a number."""


def blemish_of(candidate: Candidate, first: Quote) -> float:
    """What tells against a point as the first of its story."""
    place = first.places[0]
    own = "".join(piece.text for piece in first.pieces if not piece.ours)
    return blemish(candidate, place, own, opens=opens(candidate, place))


def fit(shown: str, quotes: Sequence[Quote], candidates: Sequence[Candidate]) -> float:
    """The share of a headline's content words that the points have."""
    language = candidates[0].reading.language
    top, told = said(shown, language), union(*(said(quote.text, language) for quote in quotes))
    shared = len(top.content & told.content)
    return max(top.share_in(told), FITS if shared >= ENOUGH or (shared > 1 and top.numbers & told.numbers) else 0.0)


def tells_its_claim(candidate: Candidate, headline: str, texts: Sequence[str]) -> bool:
    """Whether the points tell what their headline claims first: a word that is no name, the words it quotes.

    Of "Crowds line the quay as the ferry sails" either half is its claim: what stands behind "as" is the event. In "As
    the ferry sails, crowds line the quay" it is not; nor is a year ever.
    """
    headline = _claim(headline)
    return candidate.reading.language != "en" or (
        any(tells_first_clause(half, texts) for half in _halves(headline)) and tells_quotation(headline, texts)
    )


def _claim(headline: str) -> str:
    return YEAR.sub(" ", WHILE.sub("", headline))


def _halves(headline: str) -> list[str]:
    """A headline, and what stands behind its "as", where that is a clause."""
    behind = AS.split(headline, maxsplit=1)[1:]
    return [headline, *(half for half in behind if len(said(half, "en").content) >= ENOUGH)]


def opens_with_its_name(candidate: Candidate, headline: str, first: Quote) -> bool:
    """Whether the first point has a name of what is claimed first: "Petrel lands", and then "Petrel touched down"."""
    language = candidate.reading.language
    claim = first_clause(_claim(headline)) if language == "en" else headline
    return bool(roots(claim, language) & roots(first.text, language) & names_in([doc_of(candidate)]))
