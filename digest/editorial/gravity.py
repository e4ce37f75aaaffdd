"""How much an event weighs: what was done to people, decided or ruled, before what somebody said of another.

Told by the words of a headline and of the line below it. English alone; of another language every event weighs alike.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

GRAVE, PLAIN, LIGHT = 1.0, 0.5, 0.0

ACT = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|dead|deaths?|die[sd]?|dying|bod(?:y|ies)|injur(?:ed|es|ies)|wounded|shot|shooting|murder\w*"
    r"|crash(?:es|ed)?|collapse[sd]?|explo(?:sion|ded|des)|aground|sinks?|sank|capsiz\w+|derail\w+|rescue[sd]?|earthquakes?|hurricanes?|floods?|wildfires?|tornado(?:es)?"
    r"|evacuat\w+|attack(?:s|ed)?|bomb\w*|missiles?|troops|invade[sd]?|ceasefire|hostages?|missing|talks|summit|negotiat\w+|landing|lands|landed"
    r"|vote[sd]?|pass(?:es|ed)|approve[sd]?|reject(?:s|ed)?|veto(?:es|ed)?|sign(?:s|ed)|adopt(?:s|ed)?|repeal\w*|block(?:s|ed)"
    r"|ratif\w+|elected|wins?|won(?!['’]t)|defeat(?:s|ed)|election|resign(?:s|ed)?|fire[sd]|oust\w+|nominat(?:es|ed)|impeach\w*"
    r"|rule[sd]?|ruling|judges?|justices|jury|verdict|court|lawsuit|sue[sd]?|charge[sd]|indict\w+|arrest\w*|convict\w+|sentenc\w+"
    r"|acquit\w+|plead\w*|overturn\w*|upholds?|upheld|raid(?:s|ed)?|investigation|probe"
    r"|order(?:s|ed)|bans?|banned|sanction\w*|tariffs?|declare[sd]?|recall(?:s|ed)|suspend(?:s|ed)|halt(?:s|ed)|shut\w*"
    r"|launch(?:es|ed)|deploy\w*|test(?:s|ed)|layoffs|jobs|bankrupt\w*|merger|acqui\w+|buy|bid|strike"
    r"|\$?\d[\d.,]*\s(?:million|billion|trillion)|resolution|bill|treaty|agreement|deal|directing)\b",
    re.IGNORECASE,
)
"""What was done, by force, by law or with much money, and whom it befell."""

TALK = re.compile(
    r"\b(?:(?:backlash|slams?|slammed|blasts?|blasted|mock(?:s|ed)|rips?|ripped|lash(?:es|ed)|accuse[sd]?|scold(?:s|ed)"
    r"|(?:fire|hit|punch|push)(?:s|es|ed)?\sback|defend(?:s|ed)|prais(?:es|ed)|boos?|booed|chants?|chanted|jok(?:es|ed)"
    r"|critici[sz](?:es|ed)|warn(?:s|ed)?\s(?:against|of)|spar(?:s|red)?|feud|heated|testy|snaps?|snapped|spats?|jabs?|trolls?|interrupts?"
    r"|heckl(?:es|ed|er|ers|ing)|insult(?:s|ed)|claps?\sback|doubles?\sdown|touts?|touted|brags?|admonish\w*|urged\scaution|might\s(?:not|never))\b"
    r"|calls?\s(?:[\w’'-]+\s){1,9}[‘'“\"])",
    re.IGNORECASE,
)
"""What somebody says of another, or fears, or how he was met."""

OCCASION = re.compile(
    r"\b(?:told\s(?:a\sgroup|an\saudience|a\scrowd|attendees|business\sleaders|supporters|donors)|in\san\sinterview|appearing\son"
    r"|World\sEconomic\sForum|Davos|speech|podcast|(?:at|to)\san?\s(?:[\w-]+\s){0,3}(?:conference|forum|summit|convention|dinner"
    r"|gala|fundraiser)|talk\sshow|weigh(?:s|ed)\sin\s(?:on|with)|lash\w+\sout|lost\s(?:his|her|their)\s(?:cool|temper)"
    r"|audience\smember|(?:appear(?:s|ed|ance)|town\shall|spoke|said|says)\s(?:live\s)?on\s(?:the\s)?[\"“‘']?"
    r"(?:CNN|MSNBC|Fox|NBC|ABC|CBS)"
    r"|sa(?:id|ys)\s(?:[A-Z][\w.’'-]+\s){0,2}(?:\w+day\s(?:\[[^\]]*\]\s)?)?(?:that\s)?(?:he|she)\s(?:believes|thinks)"
    r"|biggest\spotential|major\sopportunity|named\safter|weight|wedding|baby|divorce|dating|ex-wife"
    r"|celebrit\w+|memoir|album|birthday)\b",
    re.IGNORECASE,
)
"""Where one speaks because one was asked to, what one only believes, and what is a person's own affair."""

MAY_BE = re.compile(r"\b(?:can|could|may|might|would)\s(?:not\s)?(?:be\s)?\w+", re.IGNORECASE)
"""What nobody has done yet."""


def gravity(headline: str, lines: Sequence[str], *, language: str) -> float:
    """GRAVE, PLAIN or LIGHT, by a story's headline and its lines as shown, the first of which is its news."""
    if language != "en":
        return PLAIN
    news = " ".join((headline, *lines[:1]))
    light = TALK.search(headline) is not None or OCCASION.search(news) is not None
    if ACT.search(MAY_BE.sub(" ", headline) if light else news):
        return GRAVE
    return LIGHT if light else PLAIN
