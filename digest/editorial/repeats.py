"""Whether a sentence says something that is not said yet: in the headline, the points above it, an earlier issue."""

from __future__ import annotations

import re
from collections.abc import Sequence

from digest.editorial import further, quotations
from digest.editorial.folding import folded
from digest.editorial.gist import Gist
from digest.editorial.novelty import Said, adds, said, union
from digest.editorial.options import EARLY, Option
from digest.editorial.words import NUMBER

WILL = re.compile(r"\b(?:will|would|won['’]t)\s(?:not\s|also\s)?(?!be\b|have\b|make\b|take\b)([a-z]{3,})")
DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
IDENTIFIED = re.compile(
    r"\b(?:identified|named)\b[^.]{0,60}?\bas (?:\d+-year-old )?"
    r"(?:[A-Z][\w.’'-]*\s){1,3}?(?P<last>[A-Z][\w’-]+)(?=,|\.|\sJr|\sof\b|\s\()"
)
"""Who somebody is, after a word for him."""
REPEATS = 0.5
"""Share of a point's content words in one shown point that makes it a repetition."""
REPEATS_FOLDED = 0.6
"""The same where words of one meaning are one, and who says it is left out."""
REPEATS_ALL = 0.6
"""The same in all that is shown of the story: said before, if not in one line."""
REPEATS_FURTHER = 0.45
"""The same of a further point."""
REPEATS_SHORT = 0.6
"""The same of one that has BRINGS words of its own: in a short line each counts for much."""
BRINGS = 3
REPEATS_QUOTED = 0.3
"""The same of a quotation: a paraphrase above it has other words."""
OTHER_NEWS = 0.35
"""Share of an opening's words in what is shown below which it is no second telling of the same news."""
LEAST_WORDS = 3
"""Words of a clause from which on it can be judged."""
TOLD = 0.7
"""Share of a clause's words in what is shown that makes it a repetition."""
FRESH = 4
"""Words that a further point brings where it has no figure and no name of its own; a short one, more than half."""
SAME_FIGURES = 3
"""Words by which two lines that give the same figures say the same."""
REPEATS_HEADLINE = 0.8
REPEATS_TOLD = 0.7
"""The same against what an earlier issue told: a story that goes on says its subject's words again."""


def is_new(option: Option, chosen: Sequence[Option], *, before: Sequence[Said], headline: Said) -> bool:
    shown = [one.said for one in chosen]
    # what came of a thing is told in the words in which it was announced: an opening need not bring other words
    known = shown if option.opens or option.turn else [*shown, *before]
    places = {(place.article, place.block, place.start) for one in chosen for place in one.quote.places}
    # the news itself may say much of what its headline says
    opens = not chosen and option.depth < EARLY and option.candidate == 0
    return (
        not any((place.article, place.block, place.start) in places for place in option.quote.places)
        and not _identifies(option, union(*shown, headline))
        and not any(_repeats(option, one) or _announces(option, one) for one in chosen)
        and (
            opens
            or (
                not _is_told(option, union(*shown, headline))
                if chosen
                else option.said.share_in(headline) < REPEATS_ALL
            )
        )
        and not (
            option.opens and any(one.opens for one in chosen) and not _is_other_news(option, union(*shown, headline))
        )
        and (option.turn or not any(option.said.share_in(one) >= REPEATS_TOLD for one in before))
        and option.said.share_in(headline) < REPEATS_HEADLINE
        and (not known or adds(option.said, known))
        and (not chosen or option.gist is None or brings(option.gist, union(*shown, headline)))
    )


def share_told(option: Option, shown: Said) -> float:
    """The share of its words that is shown, whoever says it."""
    return _share(option, shown)


def says_again(option: Option, shown: Said) -> bool:
    """Whether half of a line is shown, whoever says it; of talk in quotation marks less is enough: it paraphrases."""
    if option.gist is None:
        return False
    if _identifies(option, shown):
        return True
    quoted = folded(said(" ".join(quotations.QUOTED.findall(option.own)), "en").content)
    if len(quoted) >= LEAST_WORDS and len(quoted & folded(shown.content)) >= REPEATS * len(quoted):
        return True
    return _share(option, shown) >= (REPEATS_QUOTED if quotations.is_talk(option.own) else REPEATS)


def brings(new: Gist, shown: Said) -> bool:
    """Whether it says a thing that is not shown, whoever says it, and its main clause does not say it again.

    A name counts where it is told of, a figure where no other says as much.
    """
    words, figures = folded(shown.content), folded(shown.numbers)
    if not new.clause_figures - figures and any(
        len(part) >= LEAST_WORDS and len(part & words) >= TOLD * len(part) for part in (new.clause, new.done)
    ):
        return False
    fresh = len(new.words - words)
    enough = fresh >= FRESH or fresh > len(new.words) / 2
    return enough or bool(new.figures - figures or new.names - shown.names - shown.content)


def _is_told(option: Option, shown: Said) -> bool:
    """Whether what is shown says nearly all of it, less who says it and when."""
    seen = shown.content if option.gist is None else folded(shown.content)
    words = frozenset(option.said.content) if option.gist is None else option.gist.words
    words = frozenset(word for word in words if not further.SAYING.fullmatch(word))
    share = len(words & seen) / max(1, len(words))
    return share >= (REPEATS_SHORT if len(words - seen) >= BRINGS else REPEATS_FURTHER)


def _repeats(option: Option, one: Option) -> bool:
    """Whether half of either is in the other, or the same figures stand among the same words."""
    new, shown = option.said, one.said
    figures = bool(new.numbers) and new.numbers <= shown.numbers
    least = REPEATS if option.gist is None else REPEATS_FOLDED
    return max(_share(option, shown), _share(one, new)) >= least or (
        figures and len((new.content & shown.content) - new.numbers) >= SAME_FIGURES
    )


def _is_other_news(option: Option, shown: Said) -> bool:
    """Whether an opening tells a second thing: most of its words are not shown, and a figure is new. English alone."""
    if option.gist is None:
        return False
    return _share(option, shown) < OTHER_NEWS and bool(
        NUMBER.search(" ".join(option.gist.figures - folded(shown.numbers)))
    )


def _identifies(option: Option, shown: Said) -> bool:
    """Whether it tells who somebody is that is named above: "identified the suspect as Per Lund, 56"."""
    found = IDENTIFIED.search(option.own)
    return found is not None and option.gist is not None and found.group("last").lower() in shown.names | shown.content


def _announces(option: Option, one: Option) -> bool:
    """Whether both tell that somebody will do the same, and the second gives no other day or figure."""
    if (
        option.gist is None
        or option.said.numbers - one.said.numbers
        or set(DAY.findall(option.own)) - set(DAY.findall(one.own))
    ):
        return False
    return not set(WILL.findall(option.own)).isdisjoint(WILL.findall(one.own))


def _share(option: Option, shown: Said) -> float:
    """The share of its words that is shown; of an English one without who says it, words of one meaning as one."""
    if option.gist is None:
        return option.said.share_in(shown)
    return len(option.gist.words & folded(shown.content)) / max(1, len(option.gist.words))
