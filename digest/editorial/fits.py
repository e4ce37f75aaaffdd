"""How well a story's points and its headline fit: whether they tell of one thing, and whether they open with it."""

from __future__ import annotations

from collections.abc import Sequence

from digest.editorial.folding import folded
from digest.editorial.further import SAYING, blemish
from digest.editorial.gist import gist
from digest.editorial.novelty import said, union
from digest.editorial.present import opens
from digest.editorial.stories.docs import doc_of
from digest.editorial.stories.vectors import names_in, roots
from digest.editorial.words import names, stems
from digest.model.issues import Quote
from digest.model.stories import Candidate

FITS = 0.3
"""Share of a headline's content words in the points from which on they are of one thing."""
ENOUGH = 3
"""As many of them are enough, whatever their share; one less where there is a number."""
RESTATES = 4
"""Content words up to which a sentence brings too little beside its headline to be all that is told."""


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


def tells_its_event(candidate: Candidate, headline: str, quotes: Sequence[Quote]) -> bool:
    """Whether the points have a word of the headline that is no name: of one person many things are told."""
    if candidate.reading.language != "en":
        return True
    told = " ".join(quote.text for quote in quotes)
    called = folded(stems(names(told), "en"))
    words = folded(word for word in said(headline, "en").content if not SAYING.fullmatch(word))
    event = words - called
    return not event or not event.isdisjoint(folded(said(told, "en").content))


def restates(headline: str, quote: Quote, language: str) -> bool:
    """Whether a sentence brings hardly a word, and no number, that its headline does not have."""
    top, told = said(headline, language), said(quote.text, language)
    if language != "en":
        return not told.numbers - top.numbers and len(told.content - top.content) <= RESTATES
    own = gist(quote.text)
    fresh = own.words - folded(top.content) - folded(stems(names(quote.text), "en"))
    return not own.figures - folded(top.numbers) and len(fresh) <= RESTATES


def opens_with_its_name(candidate: Candidate, headline: str, first: Quote) -> bool:
    """Whether the first point has a name of the headline: "Petrel lands", and then "Petrel touched down"."""
    language = candidate.reading.language
    return bool(roots(headline, language) & roots(first.text, language) & names_in([doc_of(candidate)]))
