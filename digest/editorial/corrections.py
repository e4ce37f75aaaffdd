"""Whether words that an issue quoted still stand in their source, and what stands there now.

Only what matters to a reader counts: another content word, number, name or negation. Commas, curly quotation marks, a
typing error mended, a sentence moved, parted or joined change nothing.
"""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from digest.editorial.fragments import fragment
from digest.editorial.sentences import split
from digest.editorial.words import stem, stop_words, tokens
from digest.model.articles import Article, ArticleKey
from digest.model.issues import Correction, Issue, Piece, Place, Quote
from digest.model.reading import Sentence

LIKE, SHARED = 0.5, 3
"""Share of words, and their number, from which another sentence stands in the old one's place."""

TYPED = 5
"""Letters from which a word that differs by one of them was mistyped; shorter ones are other words."""

# fmt: off
NEGATIONS: Mapping[str, frozenset[str]] = {
    "en": frozenset({"no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot"}),
    "de": frozenset({"nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "ohne", "weder"}),
    "es": frozenset({"no", "nunca", "jamás", "sin", "ni", "nadie", "ningún", "ninguno", "ninguna", "tampoco"}),
    "fr": frozenset({"ne", "n", "pas", "jamais", "sans", "aucun", "aucune", "ni", "personne", "rien", "plus"}),
    "it": frozenset({"non", "mai", "senza", "nessun", "nessuno", "nessuna", "né", "niente"}),
    "pt": frozenset({"não", "nunca", "jamais", "sem", "nem", "nenhum", "nenhuma", "ninguém"}),
    "nl": frozenset({"niet", "nooit", "geen", "zonder", "noch", "niemand", "niets"}),
}
DIGITS: Mapping[str, str] = {
    word: str(number)
    for words in (
        "two three four five six seven eight nine ten eleven twelve",
        "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        "dos tres cuatro cinco seis siete ocho nueve diez once doce",
    )
    for number, word in enumerate(words.split(), 2)
}
# fmt: on
PER_CENT = frozenset({"per", "cent", "percent", "prozent"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An article at a revision, and the day on which that revision was seen."""

    article: Article
    seen: dt.date


def corrections(
    issue: Issue, *, before: Mapping[tuple[ArticleKey, int], Article], now: Mapping[ArticleKey, Version]
) -> tuple[Correction, ...]:
    """Every quotation of the issue whose words do not stand any more, each once, in the issue's order.

    before: the revisions that it quotes; now: those that stand, of the articles to look at. What quotes an article of
    which either is missing is passed over.
    """
    found: dict[tuple[Place, ...], Correction] = {}
    for number, headline, quote in _quotes(issue):
        if quote.places in found or not quote.places:
            continue
        old = [before.get((place.article, place.revision)) for place in quote.places]
        new = now.get(quote.places[0].article)
        if new is None or any(one is None for one in old):
            continue
        stands, instead = _stands(quote, [one for one in old if one is not None], new.article)
        if not stands:
            found[quote.places] = Correction(
                id=_id(issue, quote, instead),
                issue=issue.slug,
                date=issue.date,
                headline=headline,
                was=quote,
                now=instead,
                seen=new.seen,
                number=number,
            )
    return tuple(found.values())


def _quotes(issue: Issue) -> Iterator[tuple[int | None, str, Quote]]:
    """All that the issue shows of its sources' words, each with the story that it stands in."""
    for story in issue.stories:
        if story.earlier:
            yield story.number, story.headline, story.earlier
        for quote in (*story.points, *(quote for item in story.next for quote in item.quotes)):
            yield story.number, story.headline, quote
    for outcome in issue.outcomes:
        if outcome.quote:
            yield None, outcome.headline, outcome.quote


def _stands(quote: Quote, old: Sequence[Article], new: Article) -> tuple[bool, Quote | None]:
    """Whether all of the quoted sentences stand in the new revision; where not, what it says in their place."""
    language = new.language.partition("-")[0].lower()
    there = split(new.blocks, language)
    everything = [word for sentence in there for word in _said(sentence.text, language)]
    before = [word for block in old[0].blocks for word in _said(block.text, language)]
    kept: list[Sentence | None] = []
    changed = False
    for place, article in zip(quote.places, old, strict=True):
        text = _shown(quote, article.blocks[place.block].text[place.start : place.end])
        words = _said(text, language)
        best = _most_like(words, there, before, language)
        if _holds(everything, words) or (best is not None and _same(text, best.text, language)):
            kept.append(next((one for one in there if _holds(_said(one.text, language), words)), None))
        else:
            kept.append(best)
            changed = True
    if not changed:
        return True, None
    instead = [sentence for sentence in kept if sentence is not None]
    return False, _quote(new, instead, like=quote) if instead else None


def _shown(quote: Quote, sentence: str) -> str:
    """The part of a sentence between the first and the last of its words that are shown: a cut tail was not quoted."""
    spans = [
        (at, at + len(words))
        for piece in quote.pieces
        if not piece.ours and (words := piece.text.strip(" ")) and (at := sentence.find(words)) >= 0 and len(words) > 1
    ]
    return sentence[min(start for start, _ in spans) : max(end for _, end in spans)] if spans else sentence


def _most_like(
    words: Sequence[str], there: Sequence[Sentence], before: Sequence[str], language: str
) -> Sentence | None:
    """The sentence that is new in this revision and clearly stands in the old one's place."""
    mine = set(words)
    ranked: list[tuple[float, int, Sentence]] = []
    for place, sentence in enumerate(there):
        said = _said(sentence.text, language)
        others = set(said)
        shared = len(mine & others)
        like = 2 * shared / max(1, len(mine) + len(others))
        if like >= LIKE and shared >= min(SHARED, len(mine)) and not _holds(before, said):
            ranked.append((-like, place, sentence))
    return min(ranked, key=lambda each: each[:2])[2] if ranked else None


def _said(text: str, language: str, *, whole: bool = False) -> list[str]:
    """What a text says, in order: its content words (stems, or whole), numbers in digits, negations."""
    stop, negations = stop_words(language), NEGATIONS.get(language, frozenset())
    said: list[str] = []
    for word in tokens(text):
        if word.endswith("n't") and language == "en":
            said.append("not")
        elif word in negations:
            said.append(word)
        elif word in DIGITS:
            said.append(DIGITS[word])
        elif word not in stop and word not in PER_CENT and (len(word) > 1 or word.isdigit()):
            said.append(word if whole else stem(word, language))
    return said


def _holds(all_words: Sequence[str], words: Sequence[str]) -> bool:
    """Whether `words` stand together in a longer sequence."""
    if not words:
        return True
    count = len(words)
    return any(
        all_words[at] == words[0] and list(all_words[at : at + count]) == list(words)
        for at in range(len(all_words) - count + 1)
    )


def _same(one: str, other: str, language: str) -> bool:
    """Whether two say the same but for endings and typing errors."""
    first, second = _said(one, language, whole=True), _said(other, language, whole=True)
    return len(first) == len(second) and all(
        stem(mine, language) == stem(yours, language) or _is_typed(mine, yours)
        for mine, yours in zip(first, second, strict=True)
    )


def _is_typed(one: str, other: str) -> bool:
    """Whether one word is the other with a letter wrong, missing, doubled or out of its place."""
    if one[0] != other[0] or min(len(one), len(other)) < TYPED or not (one + other).isalpha():
        return False
    if len(one) == len(other):
        wrong = [place for place in range(len(one)) if one[place] != other[place]]
        return len(wrong) == 1 or (
            len(wrong) == 2
            and wrong[1] == wrong[0] + 1
            and one[wrong[0]] == other[wrong[1]]
            and one[wrong[1]] == other[wrong[0]]
        )
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _quote(article: Article, sentences: Sequence[Sentence], *, like: Quote) -> Quote:
    """Sentences of the new revision as they stand, one after the other."""
    pieces: list[Piece] = []
    for number, sentence in enumerate(sentences):
        if number:
            pieces.append(Piece(text=" ", ours=True))
        pieces.append(Piece(text=" ".join(sentence.text.split(" "))))
    first = sentences[0]
    return Quote(
        pieces=tuple(pieces),
        places=tuple(
            Place(article=article.key, revision=article.revision, block=one.block, start=one.start, end=one.end)
            for one in sentences
        ),
        source=like.source,
        url=article.url,
        fragment=fragment(article.blocks[first.block].text, first.start, first.end) if article.url else None,
        published=like.published,
    )


def _id(issue: Issue, quote: Quote, instead: Quote | None) -> str:
    said = "\n".join([issue.id, *(f"{place.article} {place.block} {place.start}" for place in quote.places)])
    text = f"{said}\n{instead.text if instead else ''}"
    return base64.b32encode(hashlib.sha256(text.encode()).digest()).decode("ascii").lower()[:12]
