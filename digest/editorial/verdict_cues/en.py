"""English words of what came of a plan (see `verdict_cues`)."""

from __future__ import annotations

from collections.abc import Mapping

IRREGULAR: Mapping[str, str] = {
    "beat": "beat", "began": "begin", "bought": "buy", "broke": "break", "brought": "bring", "built": "build",
    "came": "come", "chose": "choose", "drew": "draw", "flew": "fly", "found": "find", "gave": "give", "got": "get",
    "heard": "hear", "held": "hold", "laid": "lay", "led": "lead", "left": "leave", "lost": "lose", "made": "make",
    "met": "meet", "paid": "pay", "ran": "run", "rose": "rise", "sat": "sit", "saw": "see", "sent": "send",
    "sold": "sell", "spoke": "speak", "stood": "stand", "struck": "strike", "swore": "swear", "took": "take",
    "won": "win",
}  # fmt: skip

WORDS: Mapping[str, str] = {
    "speech": "say tell add announce report expect plan schedule agree accept ask call",
    "course": "open begin start launch end close finish conclude hold meet resume take",
    "events": "talks round meeting summit session conference trial ceremony debate match",
    "delivery": "send release publish deliver unveil present issue submit come arrive hand receive reveal",
    "owed": "due expect come arrive",
}

IMPLIES: Mapping[str, str] = {"beat": "play host face meet", "defeat": "play host face meet", "elect": "choose vote"}
"""What was done where these were: who beat another has played."""

DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december utc gmt"
)

PAST = rf"\b(?:[a-z]{{2,}}ed|{'|'.join(IRREGULAR)})\b"

CALLED: Mapping[str, str] = {
    "launch": "lift launch start fly carry attempt",
    "concert": "sing play perform",
    "match": "play host face meet",
    "game": "play host face meet",
    "final": "play",
    "hearing": "hear",
    "walkout": "walk strike",
    "visit": "visit travel",
    "trip": "visit travel",
    "publication": "publish release",
    "opening": "open",
    "vote": "vote choose elect decide",
    "election": "vote choose elect",
    "signing": "sign",
    "start": "begin open start",
    "release": "release publish launch",
    "landing": "land touch",
    "summit": "meet hold",
    "meeting": "meet vote hold",
    "talks": "meet open hold",
}
"""What newsrooms call a thing once it stands on the calendar, by the verbs that announced it."""

_NO_NAME = r"(?:it|they|he|she|this|that|which)\b"
_BEHIND = (
    r"(?:of|on|in|at|for|by|from|to|with|between|over|planned|scheduled|due|set|announced|expected|that|which|was|were"
    r"|has|have|had|is|are|will|after|because|as|until|and)\b"
)
"""What ends the name of a thing."""

PATTERNS: Mapping[str, str] = {
    "hedge": (
        r"\b(?:if|unless|whether|(?-i:may|might)|could|would|should|reportedly|apparently|rumou?r(?:s|ed)?"
        r"|den(?:y|ies|ied)|dismiss(?:es|ed)?|reports? (?:that|of)|reject(?:s|ed)?|trusts? that|plea(?:s|ded)?"
        r"|consider(?:s|ed|ing)?|threat(?:s|en|ens|ened|ening)?|calls? (?:to|for)|called (?:for|on)|urg(?:e|es|ed|ing)"
        r"|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|wants?|wanted|hop(?:e|es|ed|ing)|ask(?:s|ed)?|request(?:s|ed)?"
        r"|propos(?:es?|ed|ing) (?:to|that)|plans? to|risk(?:s|ed)?|fear(?:s|ed)?|warn(?:s|ed|ing)?|possibl[ey]|likely"
        r"|unlikely|perhaps|no plans?"
        r"|not (?:yet )?(?:been |be )?(?:called off|cancell?ed|postponed|delayed|moved|put off|rescheduled|decided))\b"
        r"|n['’]t\b|\?"
    ),
    "ahead": (
        r"\b(?:will|shall|is to|are to|was to|were to|(?:is|are|was|were|been) (?:due|expected|planned|scheduled|set"
        r"|supposed|meant)|planned|scheduled|expected|ahead of|until|promis\w+)\b"
        r"|\b(?<!year )(?<!week )(?<!day )(?<!month )(?<!years )(?<!days )before\b"
        r"(?!$|[.,;]|\s(?:dawn|noon|midnight)\b)"
    ),
    "stopped": (
        r"\b(?:suspend\w*|halt(?:s|ed)?|postpon\w+|delay\w*|cancel\w*|call\w* off|put off|push\w* back|held back"
        r"|fail\w*|not|never|no longer|neither|nor|none|nobody|nothing|instead|abort\w*|scrapp\w+|wav\w+ off|stopped"
        r"|broke down|refus\w+|without (?:hav|be)ing)\b|^\W*no\b"
    ),
    "move": (
        r"\b(?:postpon(?:ed|es|ing)|delay(?:ed|s|ing)|put (?:off|back)|push(?:ed|es|ing) back|reschedul(?:ed|es|ing)"
        r"|moved (?:to|from|back|forward|up)|br(?:ought|ings?|inging) forward|deferr(?:ed|ing)|adjourn(?:ed|s|ing)"
        r"|held back|will now|(?:is|are) now (?:due|to|set|expected|planned|scheduled)|instead of|rather than"
        r"|later than planned)\b"
    ),
    "cancel": (
        r"\b(?:call(?:ed|s|ing) off|cancell?(?:ed|s|ing)|scrapp(?:ed|ing)|abandon(?:ed|s|ing)|shelv(?:ed|es|ing)"
        r"|will not (?:resume|take place|go ahead|be held|happen|begin|start|open|go to the vote))\b"
    ),
    "passive": (
        r"\b(?:was|were|been|being|be|is|are)\s(?:\w+ly\s)?$|\bwill\s(?:not|now)\b"
        r"|^(?:instead|rather|later|(?:is|are)\snow)\b"
    ),
    "head": (
        r"\W*(?:(?:the|a|an|its|his|her|their|this|that|any|all|\w+['’]s|\w+s['’]|\d[\w-]*|\w+-\w+)\s)*"
        rf"(?:(?!{_NO_NAME})(?!\w+\s{_BEHIND})[\w'’]+\s){{0,4}}?(?!{_NO_NAME})(\w+)(?=\s{_BEHIND}|[.,;:]|$)"
    ),
    "credit": (
        r",\s[^,;]{2,80}?\b(?:said|says|told|announced|ruled)\b(?:\s(?:on\s)?\w+)?(?=[,.;])|,?\saccording to\b[^,;]*"
    ),
    "pronoun": r"(?:it|they)\b",
    "owner": r"(\w+)['’]s\b",
    "subject": r"(?P<who>\w+)\s(?:will|is to|is due to|is set to|is expected to|is scheduled to)\b",
    "announces": r"\b(?:will|is to|are to|is due to|is set to|is expected to|is scheduled to)\s(announce|report)\b",
    "new_date": r"(?!)",
    "past": PAST,
    "participle": r"(?!)",
    "helper": r"(?!)",
    "prefix": r"(?!)",
    "ending": r"(?!)",
}
