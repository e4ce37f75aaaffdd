"""What is no point of a story, however central its words: captions, posts, labels, talk, what announces a sentence.

Each is told by its form; in doubt a sentence may stand.
"""

from __future__ import annotations

import datetime as dt
import re

from digest.editorial.quoting import Span, sentences_of
from digest.editorial.standing import has_verb, tells_the_past
from digest.model.articles import BlockKind
from digest.model.reading import Precision, Sentence
from digest.model.stories import Candidate

DEBRIS = re.compile(
    r"@\w{3,}|\b[A-Z]{2,5}, [+-]\d|(?:^|\s)#[a-z]\w+|pic\.twitter|https?://|\bt\.co/|\b\d+ of \d+\b"
    r"|^Good (?:\w+ )?(?:morning|afternoon|evening)\b|^(?:One|Two|Three|Four|Five|First|Second|Third): "
    r"|^(?:ABOVE|BELOW|LEFT|RIGHT|PICTURED|PHOTOS?|IMAGE|VIDEO|FILE|RELATED)\b\s?[:–—-]"
    r"|^(?:BREAKING|NEWSFLASH|WATCH|LISTEN|CLOSE|UPDATE)\b|\((?:photo|image|credit)"
    r"|\b(?:Getty|AP Photo|Reuters file)\b|\b(?:version of this|this (?:post|article|story|page)) (?:is|was|has)"
    r"|^(?:[A-Z][\w’'-]* ){1,4}[—–] (?=[A-Z])|^\w+(?: \w+){0,3}: \w+ as of\b|\sMORE\s(?:\(|[a-z])|^More ?:",
)
POST = re.compile(r"\(@\w+\)|— .{2,60}\b\d{4}\)?$")
"""A block that ends so is a post of somebody, and none of its sentences the source's."""

CREDITED = re.compile(r"\s*[|/(]\s?(?:[A-Z]{2,}\b|Getty|Photo|Courtesy|Image)")
"""Behind a sentence, whose picture it stands under."""
WITH_YEAR = re.compile(r"\b20\d\d$")
WEEK = dt.timedelta(days=7)
"""Nobody who writes of this week names its year, but under a picture."""

ANNOUNCES = re.compile(
    r"\b(?:is|was|are|were|has been|have been) (?:simple|clear|this|these|as follows|twofold|obvious)\.$"
    r"|\b(?:here['’]s|that['’]s) (?:how|why|what)\b"
    r"|^The (?:first|last|next) time (?:that )?(?:[\w’'-]+ ){1,12}?(?:was|is)\b"
    r"|^(?:There (?:is|was|were|are) (?:something|one|another|plenty|no doubt)|Never let it|It['’]s time)",
    re.IGNORECASE,
)
"""It promises a sentence, or is rhetoric."""

HALF = re.compile(
    r"^.{0,60}\b(?:attempted|hoped|tried|had hoped|had planned|had pegged|originally|initially)"
    r" (?:to|proposed|planned)\b"
)
"""What was meant, which the next sentence corrects."""
CAME_OF_IT = re.compile(r"\.[\"”]?\s*(?:But|Yet|However|Instead)\b")
"""That next sentence, if it is shown too."""

FIRST_PERSON = re.compile(r"\b(?:I|I['’]m|I['’]ve|[Mm]y|me|us|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|ich|wir|yo|nosotros)\b")
QUOTED = re.compile(r"[\"“„«][^\"”“»]*[\"”“»]")


def is_unfit(candidate: Candidate, place: Span, own: str) -> bool:
    """Whether the sentence at `place`, shown as `own`, may not be a point."""
    language = candidate.reading.language
    if own[:1] == "(" or own.endswith("?") or not has_verb(own, language):
        return True
    if DEBRIS.search(own) or ANNOUNCES.search(QUOTED.sub(" ", own)):
        return True
    if HALF.match(own) and not CAME_OF_IT.search(own):
        return True
    return _is_caption(candidate, place) or _is_of_caption(candidate, place) or _is_anothers(candidate, place)


def _is_caption(candidate: Candidate, place: Span) -> bool:
    """Whether it is the line under a picture: a date that is over in no past tense, or its own week's with the year."""
    published = candidate.article.published
    whole = candidate.article.blocks[place.block].text
    text = whole[place.start : place.end]
    if CREDITED.match(whole, place.end):
        return True
    if published is None:
        return False
    if any(
        mention.block == place.block
        and place.start <= mention.start < place.end
        and mention.due is not None
        and WITH_YEAR.search(candidate.article.blocks[place.block].text[mention.start : mention.end])
        and abs(mention.due.start - published.day) <= WEEK
        and mention.due.precision is Precision.DAY
        for mention in candidate.reading.dates
    ):
        return True
    if tells_the_past(text, candidate.reading.language):
        return False
    return any(
        mention.block == place.block
        and place.start <= mention.start < place.end
        and mention.due is not None
        and not mention.relative
        and mention.due.precision is Precision.DAY
        and mention.due.end < published.day
        for mention in candidate.reading.dates
    )


def _is_of_caption(candidate: Candidate, place: Span) -> bool:
    """Whether its paragraph opens with the line under a picture: the news told there again is not the article's."""
    if place.start == 0:
        return False
    text = candidate.article.blocks[place.block].text
    start, end = sentences_of(text, candidate.reading.language)[0]
    return _is_caption(candidate, Sentence(block=place.block, start=start, end=end, text=text[start:end]))


def _is_anothers(candidate: Candidate, place: Span) -> bool:
    """Whether its paragraph is somebody else's words: a post, or what the paragraph before leads in with a colon."""
    blocks = candidate.article.blocks
    if POST.search(blocks[place.block].text):
        return True
    before = blocks[place.block - 1] if place.block else None
    return (
        before is not None
        and before.kind is BlockKind.PARAGRAPH
        and before.text.endswith(":")
        and blocks[place.block].kind in {BlockKind.PARAGRAPH, BlockKind.QUOTE}
    )
