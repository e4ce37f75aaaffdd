"""What kind of piece an article is: news of an event, or somebody's view, a review, a guide.

A digest tells what happened and what comes. A view may be worth reading and yet is no event, and its sentences, taken
out of their argument, stand badly alone; so it leads no story, and where it is by itself it stands in brief.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from digest.model.articles import BlockKind
from digest.model.reading import Precision
from digest.model.stories import Candidate

OPENING = 2600
OPENING_PARAGRAPHS = 3
"""Code points, and paragraphs, of a body in which an article shows what it is."""
FRESH = dt.timedelta(days=3)
"""How far from its publication the day lies that a report tells of."""

LABEL = re.compile(
    r"\W*(?:\w+\s)?(?:opinions?|op-?eds?|analysis|editorials?|commentary|columns?|columnists?|perspectives?|viewpoints?"
    r"|reviews?|essays?|letters?|press\swatch|fact\scheck|explainers?|q\s?&\s?a|quiz|recipes?|horoscopes?|obituar(?:y|ies)"
    r"|podcasts?|newsletter|briefing|interviews?|meinung|kommentare?|leitartikel|glosse|kolumne|analyse|rezension|essay"
    r"|opinión|análisis|columna|tribuna|reseña|avis|tribune|chronique|éditorial|analisi|opinione|commento|editoriale"
    r"|opinião|análise|opinie|column|recensie)\s?[:|]|.*\s[|(–—-]\s?(?:opinion|commentary|editorial|review|analysis|kommentar)\W*$",
    re.IGNORECASE,
)
PATH = re.compile(
    r"/(?:magazine|tipsheet|the-monitors-view|[\w-]*review[\w-]*|opinions?|op-?eds?|commentary|commentisfree|comment|editorials?|columns?|columnists?|perspectives?|viewpoints?"
    r"|reviews?|ideas|voices|essays?|letters|lifestyle|recipes|horoscopes?|quiz(?:zes)?|meinung|kommentare?|kolumnen?"
    r"|opinion|tribunas?)/|/[\w-]*-(?:album|film|movie|book|theatre|theater|restaurant|tv)-review\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"\b(?:you|your|yours|yourself|my|me|i|we|(?-i:[Uu]s)|our|here['’]s|this\sis)\b|\?\W*$|^\W*(?:why|how|what|who|when|where|meet)\b"
    r"|^\W*the\s\d+\b|\bwhat\sto\sknow\b|:\s(?:why|how)\b|\bmaps?:|\b(?:must|should|deserves?)\b|\blive\s(?:updates|blog)\b"
    r"|^\W*(?:never|stop|stay|don['’]t|let['’]s|time\sfor)\b|\b\d+\s(?:\w+\s)?(?:things|ways|reasons|facts|takeaways|tips|questions|charts|photos|books|movies|best)\b"
    r"|\bthings\sto\s(?:know|watch|do)\b|^\W*(?:warum|wie|was|por\squé|cómo|qué|pourquoi|comment)\b",
    re.IGNORECASE,
)
LOADED = re.compile(
    r"\b(?:disturbing|pathetic|insane|insanity|folly|shameful|disgraceful|outrageous|absurd|ridiculous|stupid|idiotic|terrifying"
    r"|hypocri\w+|lies|lying|evil|madness|nonsense|garbage|divine|brilliant|stunning|shocking|jaw-dropping|must-\w+|beautiful"
    r"|heartbreaking|haunts?|nightmare|destroy(?:s|ed|ing)?|slams?|blasts?|rips?|shreds?|owns?|epic|meltdown|woke)\b",
    re.IGNORECASE,
)
"""Words of a headline that judge: of two that tell one thing the plain one is shown."""

STATED = re.compile(
    r"\bopinion (?:columnist|contributor|editor)|ANALYSIS/OPINION|\[pullquote\]"
    r"|\b(?:second|third|fourth|first|last|part \w+) (?:in|of) a (?:[\w-]+ )?series\b|\bviews? expressed\b"
    r"|\bis a (?:columnist|contributing (?:writer|editor|opinion writer))\b",
    re.IGNORECASE,
)
"""What a body says of itself."""

QUOTED = re.compile(r"[\"“„«][^\"”“»]{0,900}[\"”“»]")
PERSON: Mapping[str, re.Pattern[str]] = {
    code: re.compile(rf"\b(?:{words})\b")
    for code, words in {
        "en": r"I|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself|[Ww]e|[Oo]urs?|us|[Yy]ou|[Yy]ours?|[Yy]ourself",
        "de": r"[Ii]ch|[Mm]ir|[Mm]ich|[Mm]eine?|[Ww]ir|[Uu]ns|[Uu]nsere?|[Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?",
        "es": r"[Yy]o|[Mm]i|[Mm]is|[Nn]osotros|[Nn]uestr[oa]s?|[Tt]ú|[Uu]sted",
        "fr": r"[Jj]e|[Mm]oi|[Mm]on|[Mm]a|[Mm]es|[Nn]ous|[Nn]otre|[Nn]os|[Vv]ous|[Vv]otre|[Vv]os",
        "it": r"[Ii]o|[Mm]io|[Mm]ia|[Nn]oi|[Nn]ostr[oa]|[Vv]oi|[Vv]ostr[oa]",
        "pt": r"[Ee]u|[Mm]eu|[Mm]inha|[Nn]ós|[Nn]oss[oa]|[Vv]ocê|[Vv]ocês",
        "nl": r"[Ii]k|[Mm]ij|[Mm]ijn|[Ww]ij|[Ww]e|[Oo]ns|[Oo]nze|[Jj]e|[Jj]ij|[Jj]ouw|[Uu]w",
    }.items()
}
SAID = re.compile(
    r"\b(?:said|says|announced|reported|told|according\sto|confirmed|ruled|voted|approved|sagte|teilte|erklärte|laut|dijo"
    r"|anunció|informó|según|déclaré|annoncé|selon|detto|annunciato|secondo|disse|anunciou|segundo|zei|meldt|volgens)\b",
    re.IGNORECASE,
)
MANY = 2.0
"""Words like "I" and "you" in a hundred, quotations left out, from which on an article is its author's talk."""

WEIGHTS: Mapping[str, float] = {
    "event": 0.3,
    "reported": 0.2,
    "label": -0.6,
    "address": -0.3,
    "loaded": -0.2,
    "person": -0.4,
}
"""What is added to a half; by hand, each a thing that a reader can check."""

REPORT = 0.5
REPORT_ALONE = 0.72
"""From where on an article is a report; one that nobody else tells has to tell of a day."""


def reports(candidates: Sequence[Candidate]) -> bool:
    """Whether the articles of a story report: one of several does, or the only one and of a certain day."""
    return max(map(news, candidates)) >= (REPORT if len(candidates) > 1 else REPORT_ALONE)


def news(candidate: Candidate) -> float:
    """How much an article is a report of an event, 0 (a view, a guide) to 1 (who said or did what on which day)."""
    signs = _signs(candidate)
    return min(1.0, max(0.0, 0.5 + sum(WEIGHTS[name] * value for name, value in signs.items())))


def _signs(candidate: Candidate) -> dict[str, float]:
    article = candidate.article
    body = " ".join(
        block.text for block in article.blocks if block.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE}
    )[:OPENING]
    own = QUOTED.sub(" ", body)
    persons = PERSON.get(candidate.reading.language, PERSON["en"]).findall(own)
    person = 100 * len(persons) / max(60, own.count(" "))
    return {
        "event": float(_tells_of_a_day(candidate)),
        "reported": float(SAID.search(body) is not None),
        "label": float(
            LABEL.match(article.title) is not None
            or PATH.search(article.url or "") is not None
            or STATED.search(" ".join([article.byline or "", body])) is not None
            or "opinion" in article.source.name.casefold()
        ),
        "address": float(ADDRESS.search(article.title) is not None),
        "loaded": float(LOADED.search(article.title) is not None),
        "person": min(1.0, person / MANY),
    }


def _tells_of_a_day(candidate: Candidate) -> bool:
    """Whether one of its first paragraphs names a day close to its publication."""
    article = candidate.article
    if article.published is None:
        return False
    paragraphs = [number for number, block in enumerate(article.blocks) if block.kind is BlockKind.PARAGRAPH]
    return any(
        mention.block in paragraphs[:OPENING_PARAGRAPHS]
        and mention.due is not None
        and mention.due.precision is Precision.DAY
        and abs(mention.due.start - article.published.day) <= FRESH
        for mention in candidate.reading.dates
    )
