"""What an operator leaves out, or alone lets in: one plain line a rule.

    transfer rumours         the words, next to each other, in the title or the text
    title: live blog         in the title alone
    url: */sport/*           the article's address; * stands for anything
    author: A. Nonymous      in the line that names its authors
    tag: horoscope           what its source files it under

Words are whole words; case and accents make no difference. A mute list takes out what fits any of its lines; a keep
list lets in only what fits one of its own. Both may be said for all articles, for a source, and for an edition.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from digest.errors import SettingsError
from digest.model.articles import Article, SourceSlug
from digest.model.stories import Candidate, EditionArticle, Fate

_FORMS = 'Write words, or "title: …", "url: …", "author: …" or "tag: …".'


class RuleKind(StrEnum):
    WORDS = "words"
    TITLE = "title"
    URL = "url"
    AUTHOR = "author"
    TAG = "tag"


class RuleAction(StrEnum):
    MUTE = "mute"
    KEEP = "keep"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One line. where: the table that it stands in ("[[edition]] daily"; "" for all). number: its place there, from 1.

    wanted: what is looked for, folded.
    """

    kind: RuleKind
    line: str
    wanted: str
    action: RuleAction = RuleAction.MUTE
    where: str = ""
    number: int = 1

    @property
    def name(self) -> str:
        """What it says and where it stands, in words."""
        return f'"{self.line}" ({_place(self.where, self.action)}, line {self.number})'


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """The lines of one table."""

    where: str = ""
    mute: tuple[Rule, ...] = ()
    keep: tuple[Rule, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """All that digest.toml says: for every article, for those of a source, for an edition."""

    everywhere: RuleSet = RuleSet()
    sources: Mapping[SourceSlug, RuleSet] = field(default_factory=dict)
    editions: Mapping[str, RuleSet] = field(default_factory=dict)

    def sets(self, edition: str) -> tuple[RuleSet, ...]:
        """What is said of an edition's articles, but for what is said of a source."""
        return tuple(each for each in (self.everywhere, self.editions.get(edition)) if each is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Out:
    """An article that a rule takes out. rule: None where no line of a keep list lets it in."""

    reason: str
    rule: Rule | None = None


def parse(line: str, *, action: RuleAction = RuleAction.MUTE, where: str = "", number: int = 1) -> Rule:
    """A rule from its line. Raises SettingsError that names the line."""
    said = " ".join(line.split())
    prefix, colon, rest = said.partition(":")
    kind = _kind(prefix) if colon else None
    if kind is None and colon and " " not in prefix and not rest.startswith("//"):
        near = difflib.get_close_matches(prefix.casefold(), list(RuleKind), n=1, cutoff=0.7)
        if near:
            raise _wrong(line, action, where, number, f"is no rule; did you mean {near[0]}:{rest}?")
    if kind is None:
        kind, rest = RuleKind.WORDS, said
    wanted = rest.strip().casefold() if kind is RuleKind.URL else fold(rest)
    if not wanted.strip():
        raise _wrong(line, action, where, number, f"says nothing to look for. {_FORMS}")
    if kind is RuleKind.URL and not wanted.strip("*?/"):
        raise _wrong(line, action, where, number, "fits every address. Name a part of it, as in url: */sport/*")
    return Rule(kind=kind, line=said, wanted=wanted, action=action, where=where, number=number)


def parse_set(mute: Sequence[str], keep: Sequence[str], *, where: str = "") -> RuleSet:
    """The two lists of one table. Raises SettingsError that names the line."""

    def rules(lines: Sequence[str], action: RuleAction) -> tuple[Rule, ...]:
        return tuple(parse(line, action=action, where=where, number=number) for number, line in enumerate(lines, 1))

    return RuleSet(where=where, mute=rules(mute, RuleAction.MUTE), keep=rules(keep, RuleAction.KEEP))


def judge(article: Article, rules: Rules, *, edition: str) -> Out | None:
    """Why an article is out of an edition, or None: a mute line first, then the keep lists, each by itself."""
    sets = [*rules.sets(edition), *filter(None, [rules.sources.get(article.source.slug)])]
    if not any(each.mute or each.keep for each in sets):
        return None
    told = Told(article)
    for each in sets:
        for rule in each.mute:
            if told.fits(rule):
                return Out(reason=f"muted by {rule.name}", rule=rule)
    for each in sets:
        if each.keep and not any(told.fits(rule) for rule in each.keep):
            return Out(reason=f"fits no line of {_place(each.where, RuleAction.KEEP)}")
    return None


def sift(
    candidates: Sequence[Candidate], rules: Rules, *, edition: str
) -> tuple[tuple[Candidate, ...], tuple[EditionArticle, ...]]:
    """What an edition may tell, and the fate of what its rules take out."""
    kept, fates = [], []
    for each in candidates:
        out = judge(each.article, rules, edition=edition)
        if out is None:
            kept.append(each)
        else:
            article = each.article
            fate = EditionArticle(article=article.key, revision=article.revision, fate=Fate.OUT, reason=out.reason)
            fates.append(fate)
    return tuple(kept), tuple(fates)


class Told:
    """An article as rules see it; what no rule asks for is not made."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._made: dict[RuleKind, str] = {}

    def fits(self, rule: Rule) -> bool:
        if rule.kind is RuleKind.URL:
            return fits_address(rule.wanted, self._article.url or "")
        if rule.kind is RuleKind.TAG:
            return any(fold(each) == rule.wanted for each in self._article.categories)
        return has_words(self._text(rule.kind), rule.wanted)

    def _text(self, kind: RuleKind) -> str:
        if kind not in self._made:
            article = self._article
            texts = {
                RuleKind.TITLE: [article.title],
                RuleKind.AUTHOR: [article.byline or ""],
                RuleKind.WORDS: [article.title, *(block.text for block in article.blocks)],
            }
            self._made[kind] = f"{_BREAK}".join(fold(text) for text in texts[kind])
        return self._made[kind]


def has_words(text: str, wanted: str) -> bool:
    """Whether folded words stand together in a folded text: whole, or within a run in scripts without spaces."""
    if _UNSPACED.search(wanted):
        return wanted.strip() in text
    return wanted in text


def fits_address(pattern: str, url: str) -> bool:
    """Whether an address, or what stands behind its "https://", is as a pattern says; `*` and `?` as in a shell."""
    if not url:
        return False
    how = re.compile("".join({"*": ".*", "?": "."}.get(char, re.escape(char)) for char in pattern), re.DOTALL)
    whole = url.casefold()
    return any(how.fullmatch(each) for each in (whole, whole.partition("://")[2]))


def fold(text: str) -> str:
    """The words of a text without case and accents, a space before and behind each."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return f" {' '.join(folded.translate(_LETTERS).split())} "


class _Letters(dict[int, str | None]):
    """What becomes of a character: letters, vowel signs and digits stay, accents go, all else parts words."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        kept: str | None = char if unicodedata.category(char)[0] in "LMN" else " "
        if unicodedata.combining(char):
            kept = None
        self[code] = kept
        return kept


_LETTERS = _Letters()
_BREAK = "\n"
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def _kind(prefix: str) -> RuleKind | None:
    name = prefix.strip().casefold()
    return RuleKind(name) if name in list(RuleKind) else None


def _place(where: str, action: RuleAction) -> str:
    return f"{where} {action}" if where else f"{action} for all"


def _wrong(line: str, action: RuleAction, where: str, number: int, what: str) -> SettingsError:
    return SettingsError(f"{_place(where, action)}, line {number}: {line!r} {what}")
