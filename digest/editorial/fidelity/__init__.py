"""Whether a line in other words says what a sentence says: checked without mercy, since the sentence itself can stand.

A line passes only if it leaves out or puts plainly what its one sentence says. form: its outward shape, language and
quotation marks. numbers: numbers and dates. meaning: words, names, negation,
doubt. following: the order of the words, and what is left out. What is known of
each language: words_….py; of another language no line passes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from digest.editorial.fidelity import form, meaning
from digest.editorial.fidelity.following import follows
from digest.editorial.fidelity.lexicon import Lexicon
from digest.editorial.fidelity.numbers import TOKEN, dates, numbers, tokens
from digest.editorial.fidelity.words_de import GERMAN
from digest.editorial.fidelity.words_en import ENGLISH
from digest.editorial.fidelity.words_es import SPANISH

_LEXICONS: Mapping[str, Lexicon] = {each.language: each for each in (ENGLISH, GERMAN, SPANISH)}


def can_check(sentence: str, language: str) -> bool:
    """Whether lines that rest on a sentence can be checked: it is in that language, and we know it."""
    return language in _LEXICONS and form.spoken(sentence, language)


def fault(
    line: str, sentence: str, *, language: str, headline: bool = False, from_headline: bool = False
) -> str | None:
    """Why a line may not stand for a sentence, in words that whoever wrote it can use; None: it may.

    headline: it is to be one; from_headline: so is the sentence, which has no grammar of tenses then.
    """
    lexicon = _LEXICONS.get(language)
    if lexicon is None or not form.spoken(line, language):
        return "it is in another language than the issue"
    line, sentence = (unicodedata.normalize("NFC", each) for each in (line, sentence))
    wrong = form.shape(line, sentence, headline=headline) or form.quotations(line, sentence)
    if wrong:
        return wrong
    mine, own = tokens(line), tokens(sentence)
    if any(token.lower() in lexicon.persons and not _is_acronym(token) for token in tokens(form.unquoted(line))):
        return "it speaks as “I”, “we” or “you”"
    free = lexicon.will if from_headline and {each.lower() for each in own} & lexicon.to_come else frozenset[str]()
    return (
        numbers(line, sentence, lexicon)
        or dates(mine, own, lexicon)
        or meaning.names(mine, own, _runs(line, own, lexicon), lexicon)
        or meaning.negations(mine, own, lexicon)
        or meaning.brought(mine, own, lexicon, free=free)
        or (None if headline or form.stands(line, language) else "it cannot be read without the line before it")
        or meaning.limits(mine, own, lexicon, headline=headline)
        or (None if headline else meaning.roles(mine, own, lexicon))
        or follows(line, sentence, lexicon)
        or meaning.kept(mine, own, lexicon, headline=headline)
    )


def _is_acronym(token: str) -> bool:
    """As "US", which is no "us"."""
    return len(token) > 1 and token.isupper()


def _runs(line: str, sentence: Sequence[str], lexicon: Lexicon) -> list[list[str]]:
    """Capitalised words that stand together, but for a first word that has its capital from that."""
    plain = {token for token in sentence if token.islower()}
    small = lexicon.grammar.union(lexicon.values, lexicon.joints, lexicon.prepositions, lexicon.limits, lexicon.loaded)
    runs: list[list[str]] = []
    end = -1
    for place, found in enumerate(TOKEN.finditer(line.replace("’", "'"))):
        word = found.group().removesuffix("'s")
        low = word.lower()
        opens = place == 0 and (low in plain or low in small)
        if not word[0].isupper() or opens:
            continue
        if runs and found.start() == end + 1 and re.match(r"[ -]", line[end : found.start()]):
            runs[-1].append(word)
        else:
            runs.append([word])
        end = found.end()
    return runs


__all__ = ["can_check", "fault"]
