"""The first verb of a sentence, by which one tells what happened, happens or will from one that tells how things are.

English alone.
"""

from __future__ import annotations

import re

from digest.editorial.standing import ENGLISH_PAST, PLURAL_VERB

CLAUSE = re.compile(r",\s(?:which|who|whose|where|when|as|after|before|although|while)\b[^,]*,")
AS_TOLD = re.compile(r"^(?:As|While|Although|Though|Because|Since)\s[^,]{3,140},\s")
"""A clause in front that is not what the sentence tells."""
ADVERB = r"(?:\s(?:\w+ly|not|now|just|all|being|been|since|already|never|so far|also|still|yet|both|long))*"
PARTICIPLE = (
    r"(?:\w+ed|\w+[aeo]?wn|\w+en|made|held|put|set|sent|told|found|shot|hit|met|left|lost|won|built|cut|read|paid|sold"
    r"|brought|bought|caught|fought|sought|taught|struck|spent|kept|begun|gone|come|become|done|said|led|hurt)"
)
BEFORE_A_THING = (
    r"(?<!\b[Tt]he )(?<!\ba )(?<!\ban )(?<!\bof )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bfor )(?<!\bmost )"
    r"(?<!\bwith )(?<!\bfrom )(?<!\bin )(?<!\bby )(?<!\bto )(?<!\bon )(?<!\band )"
)
"""Behind these, "planned" is no verb."""
VERB = re.compile(
    rf"\b(?:(?:was|were|has been|have been){ADVERB}\s(?:{PARTICIPLE}|\w+ing)\b"
    rf"|(?:has|have|had){ADVERB}\s(?!been){PARTICIPLE}\b"
    rf"|(?:is|are){ADVERB}\s(?:\w+ing|to|set|due|expected|scheduled|planned)\b"
    r"|(?:will|won['’]t|says|tells|announces|confirms|now (?:goes|heads|moves))\b"
    r"|(?P<state>is|are|was|were|has|have|had|do|does|did|can|could|may|might|would|should|must|isn|aren|wasn|weren|hasn"
    r"|haven|don|doesn|didn)\b"
    rf"|{PLURAL_VERB}"
    rf"|{BEFORE_A_THING}(?:{ENGLISH_PAST}|\w{{2,}}ed)\b)"
)

DOES_SO = re.compile(r"\b(?:do|does|did|doing|done)\s(?:so|this|that|it)\b(?!\s(?:much|many|well|far|little)\b)")


def first_verb(text: str) -> str:
    """Its first verb; "" where none is seen."""
    found = VERB.search(CLAUSE.sub(",", AS_TOLD.sub("", text)))
    return found.group() if found is not None else ""


def happens(text: str) -> bool:
    """Whether its first verb tells what happened, happens or will, and not how things are."""
    found = VERB.search(CLAUSE.sub(",", AS_TOLD.sub("", text)))
    return found is not None and found.group("state") is None


def does_so(text: str) -> bool:
    """Whether "do so" stands before anything that was done: "A failure to do so would cost …"."""
    found = DOES_SO.search(text)
    return found is not None and VERB.search(text[: found.start()]) is None
