"""The words of a line against its sentence's: nothing is brought in, no limit is lost, nobody is swapped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from digest.editorial.fidelity.lexicon import Lexicon
from digest.editorial.fidelity.numbers import is_number

KEPT = 0.4
"""The least share of a sentence's words that a line must have to say what it says; of a headline, half of that."""
_NEAR_SPEAKER = 4
_PARTICIPLE = ("ed", "en", "ught", "old", "ent", "ade", "eld", "ot")


def brought(line: Sequence[str], sentence: Sequence[str], lexicon: Lexicon, *, free: frozenset[str]) -> str | None:
    """A word that the sentence has not, in any form. free: what may be said all the same."""
    own = {lexicon.base(each.lower()) for each in sentence} | {each.lower() for each in sentence}
    for token in line:
        low = token.lower()
        if low in lexicon.grammar or low in lexicon.negations or low in free or is_number(token, lexicon):
            continue
        if low not in own and lexicon.base(low) not in own:
            return f"“{token}” is not in the sentence"
    return None


def names(line: Sequence[str], sentence: Sequence[str], runs: Sequence[Sequence[str]], lexicon: Lexicon) -> str | None:
    """A name that the sentence has not, or not so, or in another order. runs: of capitalised words of the line."""
    places: list[int] = []
    for run in runs:
        at = _find(run, sentence)
        if at is None:
            return f"the name “{' '.join(run)}” does not stand so in the sentence"
        speaks = _speaks(run, line, lexicon)
        if speaks and not any(
            each.lower() in lexicon.speakers
            for each in sentence[max(0, at - _NEAR_SPEAKER) : at + len(run) + _NEAR_SPEAKER]
        ):
            return f"the sentence does not say that {' '.join(run)} said it"
        if not speaks:
            places.append(at)
    return "the names stand in another order in the sentence" if places != sorted(places) else None


def negations(line: Sequence[str], sentence: Sequence[str], lexicon: Lexicon) -> str | None:
    mine, own = (
        Counter(lexicon.negations[low] for token in each if (low := token.lower()) in lexicon.negations)
        for each in (line, sentence)
    )
    if mine == own:
        return None
    return f"it loses “{next(iter(own - mine))}”" if own - mine else f"it brings in “{next(iter(mine - own))}”"


def limits(line: Sequence[str], sentence: Sequence[str], lexicon: Lexicon, *, headline: bool) -> str | None:
    """What makes a sentence less certain or less general, and is lost in the line."""
    mine, own = (
        {token.lower() for place, token in enumerate(each) if not place or not token[0].isupper()}  # May is no "may"
        for each in (line, sentence)
    )
    for sort, forms in lexicon.keep.items():
        if own & forms and not mine & forms:
            return f"it loses the {sort} “{_first(sentence, forms)}”"
    if own & lexicon.speakers and not mine & (lexicon.speakers | lexicon.keep["report"]):
        return f"it loses who said so (“{_first(sentence, lexicon.speakers)}”)"
    if own & lexicon.will and not mine & (lexicon.to_come if headline else lexicon.will):
        return "it loses that this is still to come"
    mine_bases = {lexicon.base(each) for each in mine}
    for limit, word in _pairs(sentence, lexicon.limits, lexicon):
        if word in mine_bases and limit not in mine:
            return f"it loses the “{limit}”"
    return None


def roles(line: Sequence[str], sentence: Sequence[str], lexicon: Lexicon) -> str | None:
    """Whether what is done to somebody in one of the two is done by him in the other."""
    mine, own = _passives(line, lexicon), _passives(sentence, lexicon)
    bases = {lexicon.base(token.lower()) for token in line}
    turned = {word for word in mine ^ own if word in bases}
    return f"“{min(turned)}” is done to another than in the sentence" if turned else None


def kept(line: Sequence[str], sentence: Sequence[str], lexicon: Lexicon, *, headline: bool) -> str | None:
    own, mine = set(_content(sentence, lexicon)), set(_content(line, lexicon))
    least = KEPT / 2 if headline else KEPT
    return "it leaves out too much of the sentence" if len(own & mine) < least * len(own) else None


def _content(found: Sequence[str], lexicon: Lexicon) -> list[str]:
    return [
        lexicon.base(low)
        for token in found
        if (low := token.lower()) not in lexicon.grammar
        and low not in lexicon.speakers
        and low not in lexicon.negations
    ]


def _pairs(found: Sequence[str], first: frozenset[str], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Each word of `first` with the next word that carries content."""
    low = [token.lower() for token in found]
    for at, word in enumerate(low):
        if word in first:
            behind = next((each for each in low[at + 1 :] if each not in lexicon.grammar and each not in first), "")
            yield word, lexicon.base(lexicon.values.get(behind, behind))


def _passives(found: Sequence[str], lexicon: Lexicon) -> set[str]:
    """What is done to somebody: of English the words with an "is" before them, else whether there is any."""
    low = [token.lower() for token in found]
    if lexicon.language != "en":
        return set(low) & lexicon.passive
    return {
        lexicon.base(each)
        for at, word in enumerate(low)
        if word in lexicon.passive
        for each in low[at + 1 : at + 3]
        if each.endswith(_PARTICIPLE) and each not in lexicon.grammar | lexicon.joints | lexicon.prepositions
    }


def _find(run: Sequence[str], sentence: Sequence[str]) -> int | None:
    size = len(run)
    return next((at for at in range(len(sentence) - size + 1) if list(sentence[at : at + size]) == list(run)), None)


def _speaks(run: Sequence[str], line: Sequence[str], lexicon: Lexicon) -> bool:
    at = _find(run, line)
    if at is None:
        return False
    before = [each.lower() for each in line[max(0, at - 2) : at]]
    if before[-1:] == ["to"]:  # according to
        before.pop()
    return any(each.lower() in lexicon.speakers for each in (*before[-1:], *line[at + len(run) : at + len(run) + 1]))


def _first(sentence: Sequence[str], forms: frozenset[str]) -> str:
    return next(token for token in sentence if token.lower() in forms)
