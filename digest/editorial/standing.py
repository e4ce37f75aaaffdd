"""Whether a sentence can stand alone, and what may be cut from it so that it does: presentation, rules 1-4 and 11."""

from __future__ import annotations

import re

from digest.editorial.openers import openers

LONG = 35
"""Only a sentence of more words than this may lose its tail."""
MARKS_OPEN = "\"“„«‘'(["
PAIRS = {"”": "“„", "»": "«", ")": "(", "]": "["}
MARK = re.compile(r"[“”„«»()\[\]]")
TAIL = re.compile(
    r",\s(?:underscoring|highlighting|raising|marking|reflecting|signal(?:l)?ing|prompting|fuel(?:l)?ing|sparking"
    r"|stoking|adding|deepening|heightening|illustrating|showing|suggesting|cementing|capping|stirring)\b[^,.;:\"“”]*"
    r"(?:,[^.;:\"“”]*)?(?=[.]$)"
)
TOO_LONG = 45
CLAUSE = re.compile(r",\s(?:[a-z]{3,}ing|even\sas|as|while)\s[^.;:\"“”]*(?=[.]$)")
"""What a sentence of more words than it may have, which cannot be shown whole, ends with and can do without."""
INTRODUCED = re.compile(r"([^,;:\"“”]{3,60}), (?:he|she|they)\b")
NAME = re.compile(r"\b[A-Z]")
DAY = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:Jan|Febr)uary\b|\b(?:Septem|Octo|Novem|Decem)ber\b"
    r"|\b(?:March|April|May|June|July|August)\b"
)
KEPT = re.compile(
    r"\d|\b(?:no|not|never|none|nobody|nothing|neither|nor|without|if|unless|only|may|might|could"
    r"|reportedly|allegedly|apparently|according|two|three|four|five|six|seven|eight|nine|ten|dozens?"
    r"|hundreds?|thousands?|millions?|billions?)\b|n['’]t\b",
    re.IGNORECASE,
)
"""What a cut must not take away."""


def words(text: str) -> int:
    return len(text.split())


def leans(text: str, language: str) -> bool:
    """Whether the text opens with something that points back to what stood before it (rule 1).

    A quotation in front is judged by who speaks it: one of a named speaker stands, one of "he" does not.
    """
    lists = openers(language)
    bare = text.lstrip(MARKS_OPEN + "¿¡ …")
    quoted = text[:1] in MARKS_OPEN and text[:1] not in "(["
    if quoted:
        return _quotation_leans(text, bare, language)
    bare = bare[:1].upper() + bare[1:]
    return bool(lists.leaning.match(bare) or lists.subordinate.match(bare) or _subject_is_pronoun(bare))


def _subject_is_pronoun(text: str) -> bool:
    """Whether an opening phrase that names nobody is followed by a pronoun: "On Tuesday, he …"."""
    found = INTRODUCED.match(text)
    return found is not None and not NAME.search(DAY.sub("", found.group(1)[1:]))


def _quotation_leans(text: str, bare: str, language: str) -> bool:
    lists = openers(language)
    if not re.search(r"[\"”»“]", text[1:]):
        return True
    if language == "en" and QUOTED_ON.match(bare):
        return True
    outside = re.sub(r"[\"“„«][^\"”»“]*[\"”»“]", " ", text)
    if words(outside) < 2 or lists.attribution.search(text):
        return True
    return bool(re.match(r"(?:He|She|They|It|His|Her|Their|Er|Sie|Es|Él|Ella)\b", bare))


QUOTED_ON = re.compile(r"(?:But|And|Or|So|Nor|Because|Which|Then|Also|Yet)\b(?!,? (?:then|again),)")
"""How talk goes on that nobody has seen begin."""
DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+)*(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?"
    r"(?: \((?:AP|Reuters|AFP|CNN|UPI|dpa|EFE)\))?"
    r"|[A-Z][\w .,'’-]{2,40} \((?:AP|Reuters|AFP|CNN|UPI|dpa|EFE)\))\s?(?:—|–|--|-)\s+(?=[A-Z\"“])"
)
"""A place in capitals, or with its agency, and a dash."""
LABEL = re.compile(r"(?:[A-Z][a-z]+\s[A-Z][a-z]+\s)?[—–]\s(?=[A-Z][a-z]+\s[a-z])|-\s(?=[A-Z])")
"""What stands before the items of a list: "Key Developments — "."""


def connective(text: str, language: str) -> int:
    """How many code points may be cut from the front: a dateline, a connective (rule 2); 0 where there is neither."""
    dateline = DATELINE.match(text)
    if dateline is not None:
        return dateline.end()
    found = openers(language).connective.match(text) or LABEL.match(text)
    return found.end() if found else 0


def tail(text: str, *, longest: int = TOO_LONG) -> int | None:
    """Where a tail begins that a long sentence can do without, or None (rule 4). It ends before the full stop.

    longest: words up to which the sentence may be shown whole.
    """
    if words(text) <= LONG:
        return None
    found = TAIL.search(text)
    if found is None and words(text) > longest:
        found = next((one for one in CLAUSE.finditer(text) if words(text[: one.start()]) <= longest), None)
    if found is None or KEPT.search(found.group()) or NAME.search(found.group()) or not balanced(text[: found.start()]):
        return None
    return found.start()


SINGLE_CLOSES = re.compile(r"[.!?,]['’](?:\s|$)")
SINGLE_OPENS = re.compile(r"(?:^|[\s(])['‘’](?=\w)")


def balanced(text: str) -> bool:
    """Whether every quotation mark and bracket has its partner (rule 11)."""
    if text.count('"') % 2 or (SINGLE_CLOSES.search(text) and not SINGLE_OPENS.search(text)):
        return False
    stack: list[str] = []
    for char in MARK.findall(text):
        if char in "“„«([":
            if char == "“" and stack and stack[-1] == "„":
                stack.pop()
            else:
                stack.append(char)
        elif not stack or stack.pop() not in PAIRS[char]:
            return False
    return not stack


def ends(text: str) -> bool:
    """Whether the text ends as a sentence does."""
    return text.rstrip("\"”“»’')]").endswith((".", "!", "?", "…"))


PREDICATE = re.compile(
    r"\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|do|does|did|said|says|won['’]t"
    r"|ist|sind|war|waren|hat|haben|wird|werden|wurde|wurden|kann|können|könnte|soll|sollen|muss|müssen|darf|dürfen"
    r"|es|son|está|están|fue|ha|han|será|serán|puede|pueden|podría|podrían|debe|deben|est|sont|a|ont|sera|seront|peut"
    r"|è|sono|hanno|sarà|può|é|são|tem|pode|zijn|heeft|zal|kan)\b"
    r"|\s\w{3,}(?:ed|te|ten)\b",
    re.IGNORECASE,
)
ENGLISH_ARTICLE = re.compile(r"\s+(?:a|an|the|with|that|how|its|their|to|relationships|up|out|off)\b")


def predicates(text: str, language: str) -> bool:
    """Whether a list item has a subject and a verb: "Iran may leave", not "Sends a message" or "Better roads"."""
    first = re.match(r"\w+", text)
    if first is None:
        return False
    if language == "en" and first.group().endswith("s") and ENGLISH_ARTICLE.match(text, first.end()):
        return False
    verb = PREDICATE.search(text)
    return verb is not None and not re.search(r"\b(?:that|which|who|whose|when|where|if)\b", text[: verb.start()])


ENGLISH_PAST = (
    r"said|told|was|were|had|did|began|rose|fell|met|won|lost|took|made|came|went|left|held|shot|struck|found|gave|sent|got"
    r"|became|spoke|wrote|cut|hit|put|set|sold|bought|brought|kept|led|paid|ran|saw|sank|broke|drew|flew|grew|threw|fought"
    r"|caught|read|knew|felt|stood|sat|built|hung|swore|chose|rode|drove|fed|bore|tore|sought|taught|thought|meant|let|beat"
    r"|withdrew|withstood|withheld|overcame|overtook|overthrew|undertook|understood|foresaw|forgave|forbade|arose|wore|blew"
    r"|spent|slept|swept|dealt|lent|bent|hid|hurt|quit|rang|shook|shut|slid|stole|stuck|woke|laid|lay|lit|split|spread|sped"
    r"|sang|shone|shrank|bound|burst|cost|crept|dug|fled|flung|froze|heard|leapt|mistook|rebuilt|strove|wept|wound|upheld"
    r"|outran|underwent|forwent|swung|sprang|spun|clung|ate|drank|swam|bid|cast|forecast|rid|dove|retook|redrew|reset"
)
NOUN_FOLLOWS = (
    r"(?:of|her|his|its|their|our|my|your|the|an?|two|three|four|five|six|seven|eight|nine|ten|many|some|few|several|and|or"
    r"|in|with|for|to|by|on|at|from|into|as|than|these|those|all|no|more|new|other|\d\S*)\b"
)
"""Words before which one that ends in "s" is a thing and no verb."""

PLURAL_VERB = (
    r"(?<!\bthe)(?<!\ba)\s(?:start|begin|seek|agree|meet|face|want|warn|urge|expect|remain|continue|prepare)\s"
    r"(?:to\b|on\b|for\b|the\b|an?\b|\w+ing\b)"
)
"""What several do: "workers start voting"; by itself such a word may be a thing."""

PAST_VERB = re.compile(rf"(?<!,)\s(?:{ENGLISH_PAST}|\w{{2,}}ed)\b", re.IGNORECASE)
ENGLISH_VERB = re.compile(
    rf"(?<!,)\s(?:{ENGLISH_PAST}|\w{{2,}}ed|is|are|has|have|do|does|will|would|can|could|may|might|must|should|shall|say"
    rf"|says|isn|aren|hasn|haven|don|doesn|won|wouldn|can|couldn|didn|wasn|weren)\b|['’](?:s|re|ve|ll|d|t)\b"
    rf"|\s(?!{NOUN_FOLLOWS})[\w’'-]+,?\s[a-z]{{2,}}[^\Wsu]s\b|^[\w’'-]+\s[a-z]{{2,}}[^\Wsu]s\b"
    r"|\s(?:the[ym]|who|we|I|you)\s[a-z]+"
    rf"|{PLURAL_VERB}"
)


def has_verb(text: str, language: str) -> bool:
    """Whether a sentence says something of its subject: "Four of the people in the hall." does not. English alone."""
    return language != "en" or ENGLISH_VERB.search(text) is not None


def tells_the_past(text: str, language: str) -> bool:
    """Whether a verb is in the past tense. English alone; any sentence of another language may."""
    return language != "en" or PAST_VERB.search(text) is not None
