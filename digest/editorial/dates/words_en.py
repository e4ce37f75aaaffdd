"""English dates: the words and the phrases."""

from __future__ import annotations

from digest.editorial.dates.language import Language, one_of

_ORDINAL_END = r"(?:st|nd|rd|th)?"
_AFTER_DAY = r"(?!\d|[:.,]\d|\s?(?:%|percent|per\scent|million|billion|people))"
_DAY = rf"(?P<day>{{day}}){_ORDINAL_END}"
_DAY2 = rf"(?:\s?(?:-|–|—|\sand|\sto|\sthrough|\sor|,)\s?(?P<day2>{{day}}){_ORDINAL_END})?"
_WEEKDAY = r"(?:(?P<weekday>{anyweekday}),?\s(?:the\s)?)?"
_YEAR = r"(?:(?:,\s?|\s|\sof\s)(?P<year>{year})(?!\d)|\s(?:of\s)?(?P<turn>{turn})\syear)"
_PART = r"(?:['’]s)?(?:\s(?:morning|afternoon|evening|night|lunchtime))?"
_EDGE = r"(?:(?:[Tt]he\s)?(?P<edge>{edge})(?:\sof\s|\sin\s|[\s-])(?:the\s)?)"
_ABOUT = r"(?:(?:about|around|almost|nearly|roughly|just\sover|more\sthan|just|at\sleast)\s)?"

_CHAIN = r"(?:\s(?:not|never|also|now|then|still|almost|be|have|been|get|being|[a-z]+ly))*\s[a-z]+"
_TO = r"\s(?:(?!to\s|that\s)[^\W\d][\w’'.-]*\s){0,3}?to\s(?!(?:an?|the|its|his|her|their)\s)(?:be\s|have\s)?[a-z]+"
_BASE = one_of(
    "plan agree expect schedul promis vow pledg hop want intend aim prepar order decid threaten ask urg propos "
    "requir invit forc need offer warn commit subpoena opt push arrang continu seek call"
)
_READY = one_of(
    "is are be am due set slated poised likely unlikely ready willing need about supposed have has deadline free able"
)
_DATED = one_of("scheduled slated planned expected due set billed postponed delayed rescheduled extended calling calls")
_AHEAD = one_of(
    "begin begins starts opens closes ends expire expires resume resumes meet meets returns holds hosts go goes "
    "predict predicts forecast forecasts reopen reopens testify testifies speaks appears joins departs gathers "
    "decides sails reaches rises stages performs publishes unveils delivers enters undergoes welcomes faces "
    "facing arrives travels leaves launches comes falls visits gather reconvene reconvenes convene convenes "
    "payable effective starting beginning deadline upcoming forthcoming expects plans aims take_place takes_place "
    "take_effect takes_effect takes_office take_office kick_off kicks_off subject_to"
)
_TOLD = one_of(
    "said says say told did made took went came met held won lost left saw got gave became found led fell rose "
    "began knew thought wrote spoke read sent brought built cut put ran hit kept paid sold stood struck grew drew "
    "shot broke flew threw swore shook sank hurt wounded spent felt heard meant set issued bought caught fought "
    "sought taught chose drove forgave rode shut slid slept split spread stole sued swept tore woke withdrew "
    "upheld withheld quit wept swam understood undertook overcame overtook forgot oversaw leapt lit urged "
    "overthrew stuck hung lent swung fled dealt fed dug spun sang shrank froze hid laid wore bore earlier "
    "previous recent killing shooting attack bombing explosion explosions crash arrest death"
)

FUTURE = (
    rf"(?:will|won['’]t|shall|can|cannot)\b(?:{_CHAIN})?|['’]ll\b(?:{_CHAIN})?"
    rf"|(?:could|may|might|must|should|would)(?:n['’]t)?\b(?!\s(?:not\s)?have\s)(?:{_CHAIN})?"
    rf"|(?!planes?\b)(?<!the\s)(?<!a\s)(?<!in\s){_BASE}(?:e?s|e|ing|ning)?{_TO}|(?<!the\s){_READY}{_TO}"
    rf"|{_DATED}\s(?:for(?!\s(?:hours|days|weeks|months|years|several|more|about|almost|nearly|over|two|three|\d))|until|till|to|on|in|back)\b|announced\sfor\b"
    r"|(?:moved|called)\s(?:until|till|for|to\s(?:the\s|an?\s|early\s|late\s|next\s)?(?=[A-Z\d]))"
    r"|(?:ha[sd]|have)\s(?:now\s)?been\s(?:moved|postponed|put\soff|pushed\sback|delayed|rescheduled|brought\sforward|extended"
    r"|scheduled|set)\s(?:for|to|until|till)\b"
    r"|['’](?:re|m)\s[a-z]+ing\b|(?:is|are|am|being)\b(?!\s(?:said|dead|known))(?:\s(?:not|now|also|still|[a-z]+ly))*(?:\s[a-z]+)?"
    rf"|{_AHEAD}\b|(?<=s\s)(?:start|open|close|end)\b"
)
TURNED = rf"{_BASE}(?:e?d|ned|ted){_TO}|(?:was|were|had|sought|ha[sd]\s\w+ed){_TO}"
PAST = (
    rf"(?:ha[sd]|have|having)\s(?:let|made|seen|watched|heard|helped)\s(?:(?!to\b)[\w’'-]+\s){{1,6}}?{_AHEAD}\b"
    r"|(?:ha[sd]|have|having)\b(?:\s(?:not|also|been|already|[a-z]+ly))*\s[a-z]+"
    r"|(?:after|since|following)\s[a-z]+ing\b"
    r"|(?:was|were)\b(?:\s(?!scheduled|planned|expected|billed|slated|postponed|extended|delayed|moved"
    r"|rescheduled|called)[a-z]+ed\b)?"
    r"|(?!(?:need|indeed|speed|hundred|unprecedented|exceed|proceed|succeed|embed|breed|feed|red|bed|shed|wed|armed)\b)"
    rf"(?:(?<!-)|(?<=\bre-))(?:[a-z]{{2,}}ed|{_TOLD})\b"
)

_MOVED = (
    r"(?:postponed|moved|delayed|deferred|rescheduled|shifted|adjourned|(?:put|pushed)\s(?:off|back)"
    r"|brought\sforward)"
)

ENGLISH = Language(
    code="en",
    months={
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12,
    },
    short_months={
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
        "nov": 11, "dec": 12,
    },
    weekdays={
        "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    },
    short_weekdays={
        "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
    },
    days={
        "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "tomorrow": 1,
        "yesterday": -1, "last night": -1, "the day after tomorrow": 2, "the day before yesterday": -2,
    },
    turns={
        "this": 0, "this coming": 2, "the current": 0, "next": 1, "last": -1, "the coming": 2, "the past": -1,
        "this past": -1, "coming": 2, "the next": 1,
    },
    units={
        "day": "day", "week": "week", "month": "month", "year": "year", "quarter": "quarter", "weekend": "weekend",
        "fiscal year": "year", "calendar year": "year",
    },
    plurals={
        "hours": "hour", "days": "day", "weeks": "week", "months": "month", "years": "year", "quarters": "quarter",
    },
    numbers={
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
        "fifty": 50, "sixty": 60, "ninety": 90, "twenty-four": 24, "forty-eight": 48,
        "a couple of": 2, "a hundred": 100,
    },
    ordinals={"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4},
    edges={
        "early": None, "earlier": None, "late": None, "later": None, "sometime": None, "end": "end", "close": "end",
        "beginning": None, "start": None, "middle": None, "mid": None, "rest": None, "remainder": None, "halfway": None,
    },
    holidays={
        "christmas day": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "christmas": (12, 25),
        "new year’s day": (1, 1), "new year's day": (1, 1), "new year’s eve": (12, 31), "new year's eve": (12, 31),
        "valentine's day": (2, 14), "valentine’s day": (2, 14), "halloween": (10, 31),
        "independence day": (7, 4), "thanksgiving day": (11, 0), "thanksgiving": (11, 0),
    },
    phrases=(
        ("date_iso", r"(?P<year>{year})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![-\d])"),
        ("weekof_md", (
            rf"(?:[Tt]he\s)?[Ww]eek\s(?:of|beginning|starting|commencing|ending)\s(?:on\s)?(?:{{weekday}},?\s)?"
         rf"(?P<month>{{anymonth}})\s{_DAY}{_AFTER_DAY}{_YEAR}?"
)),
        ("weekof_dm", (
            rf"(?:[Tt]he\s)?[Ww]eek\s(?:of|beginning|starting|commencing|ending)\s(?:on\s)?(?:{{weekday}},?\s)?"
         rf"(?:the\s)?{_DAY}\s(?:of\s)?(?P<month>{{anymonth}}){_YEAR}?"
)),
        ("date_md", rf"{_WEEKDAY}(?P<month>{{anymonth}})\s{_DAY}(?!\d){_DAY2}{_AFTER_DAY}{_YEAR}?"),
        ("date_dm", rf"{_WEEKDAY}(?:the\s)?{_DAY}{_DAY2}\s(?:of\s)?(?P<month>{{anymonth}}){_YEAR}?"),
        ("named", rf"{_EDGE}?(?P<turn>{{turn}})\s(?P<month>{{month}})"),
        ("month_pair", rf"{_EDGE}?(?P<month>{{month}})(?:\s(?:and|or|to|through)\s|-|–)(?P<month2>{{month}}){_YEAR}?"),
        ("nth", (
            r"(?:[Tt]he\s)?(?P<ordinal>{ordinal}|last)\s(?P<weekday>{weekday})\s(?:in|of)\s"
            rf"(?P<month>{{anymonth}}){_YEAR}?"
        )),
        ("month_year", rf"{_EDGE}?(?P<month>{{anymonth}}){_YEAR}"),
        ("quarter_year", (rf"{_EDGE}?(?:[Tt]he\s)?(?:fiscal[\s-])?(?P<ordinal>{{ordinal}})[\s-]quarter(?:\sof|,)?\s"
         r"(?:(?:fiscal\s)?(?P<year>{year})(?!\d)|(?P<turn>{turn})\syear)")),
        ("quarter_turn", r"(?P<turn>{turn})\s(?:fiscal\s)?year['’]s\s(?P<ordinal>{ordinal})\squarter"),
        ("quarter_q", r"Q(?P<ordinal>[1-4])(?:\s(?:of\s)?(?P<year>{year})(?!\d))?"),
        ("quarter", rf"{_EDGE}?(?:[Tt]he\s)?(?:fiscal[\s-])?(?P<ordinal>{{ordinal}})[\s-]quarter"),
        ("half", (r"(?:[Tt]he\s)?(?P<ordinal>{ordinal})[\s-]half\sof\s"
         r"(?:(?P<year>{year})(?!\d)|(?P<turn>{turn})\syear)")),
        ("days", (
            r"(?:(?:[Ee]arlier|[Ee]arly|[Ll]ater|[Ll]ate)\s)?(?P<days>{days})(?:['’]s)?(?:\s(?:morning|afternoon"
            r"|evening|night))?"
        )),
        ("span", r"(?P<turn>[Tt]he\snext|[Tt]he\scoming)\s(?P<number>{number})\s(?P<unit>{units})"),
        ("unit_turn", rf"{_EDGE}?(?P<turn>{{turn}})\s(?P<unit>{{unit}})(?:['’]s)?(?:\sor\sso)?"),
        ("unit_edge", r"(?:[Tt]he\s)?(?P<edge>{edge})(?:\sof\sthe\s)(?P<unit>{unit})"),
        ("close", r"(?P<unit>year|month|week|quarter)[\s-](?P<edge>end)(?!\w)"),
        ("unit_the", r"[Tt]he\s(?P<unit>weekend)"),
        ("unit_full", r"[Tt]he\s(?:full|whole|entire)\s(?P<unit>year)"),
        ("weekday", (
            rf"(?:(?:[Ee]arlier|[Ee]arly|[Ll]ater|[Ll]ate)\s(?:on\s)?)?(?:(?P<turn>{{turn}})"
            rf"\s)?(?P<weekday>{{weekday}}){_PART}"
        )),
        ("ago", rf"{_ABOUT}(?P<number>{{number}})\s(?P<unit>{{units}})\s(?P<back>ago)"),
        ("since", rf"{_ABOUT}(?P<number>{{number}})\s(?P<unit>{{units}})\s(?:from\s(?:now|today))"),
        ("in", (
            rf"[Ii]n\s{_ABOUT}(?P<number>{{number}})\s(?P<unit>{{units}})(?:['’]s?(?:\stime)?)?(?!\s(?:of|after"
            rf"|before|ago))"
        )),
        ("within", (
            rf"[Ww]ithin(?:\sthe\snext)?\s{_ABOUT}(?P<number>{{number}})\s(?P<unit>{{units}})(?!\s(?:of|after"
            rf"|before))"
        )),
        ("holiday", r"(?:(?P<turn>[Tt]his|[Ll]ast|[Nn]ext)\s)?(?P<holiday>{holiday})"),
        ("year", (rf"(?:{_EDGE}|(?:[Tt]he\syear|[Ff]iscal(?:\syear)?)\s)?(?P<year>{{year}})"
         r"(?!\d|['’]?s\b|[-–/]\d|[.,]\d|\s?%|\s(?:people|men|women|troops|workers|miles|km|feet|metres|meters"
         r"|hours|pounds|dollars))")),
        ("bare", rf"{_EDGE}?(?P<month>{{month}})(?:['’]s)?"),
    ),
    common=frozenset({"the", "a", "an"}),
    starts=(
        r"[Tt]he\s(?:{edge}|{ordinal}|{unit}|{day}|day|next|coming|current|past|full|whole|entire|fiscal|rest)\b"
        r"|[Aa]n?\s(?:{unit}|couple|hundred)\b"
    r"|(?:[Ii]n|[Ww]ithin)\s(?:{number}|about|around|almost|nearly|roughly|just|more|at|the)\b|(?:[Ww]eek"
    r"|[Ff]iscal|year|month|quarter)[\s-]|Q[1-4]"
),
    future=FUTURE,
    turned=TURNED,
    past=PAST,
    ahead=(
        r"until|till|through|ahead\sof|as\s(?:early|soon|late)\sas|no\slater\sthan|starting|beginning|effective"
        rf"|{_MOVED}\b[^.;,]{{0,30}}?\sto|(?:until|till|through)\sat\sleast"
    ),
    moved_from=rf"{_MOVED}\b[^.;,]{{0,30}}?\sfrom",
    lasted=(
        r"\b(?:worked|served|waited|lived|stayed|remained|reigned|ran|led|headed|covered|(?:was|were)\s(?:in|at|an?|the|its?|his|her))\b"
        r"[^,;]{0,60}\b(?:until|till|through)\s$"
        r"|\b(?:did|was|were)(?:n['’]t|\snot)\s(?!expected|scheduled|due|likely|going|supposed)[^,;]{0,60}\b(?:until|till)\s$"
    ),
    behind=r"since|as\sof|following|(?:arrears|dat(?:es?|ed|ing)|go(?:es|ing)?)\sback\sto",
    by=r"by|no\slater\sthan|as\slate\sas|within",
    before=r"before|until|till|ahead\sof|prior\sto",
    not_before=(
        r"(?:not|never|no\searlier\sthan|not\sbefore|from|after|starting|beginning|effective|as\s(?:early"
        r"|soon)\sas|no\ssooner\sthan)(?:\son|\sin)?|(?:until|till|through)\sat\sleast|at\sleast\s(?:until|till|through)"
    ),
    until=r"until|till|through",
    allowed=(
        r"\b(?:ha(?:s|ve|d)|(?:give|giving|gave|given|allow\w*|window|deadline)\b[^,;]{0,40})"
        r"\s(?:only\s|just\s)?(?:until|till|through)\s(?:the\s)?$"
    ),
    never=(
        r"\b(?:not|no|never|cannot|won['’]t|can['’]t|wouldn['’]t|couldn['’]t|n['’]t|nobody|nothing|neither"
        r"|unlikely)\b"
    ),
    joined=r"\b(?:will|to|can|may|must|shall|would|should|['’]ll)\s(?:[a-z]+ly\s|also\s|then\s)*be\b[^;:—–()]*(?:,|\band|\bor|\bthen)\s(?:then\s)?$",
    put_off=r"(?:postponed|delayed|adjourned|deferred|put\soff|pushed\sback)\s(?:it\s|them\s)?(?:until|till|to)",
    rank=r"\b(?:first|second|third|fourth|fifth|time|times|most|least|worse|(?!west|east|rest|best\b|interest|protest|forest|arrest|"
    r"request|test|contest|suggest|invest)\w+est)\b",
    nearing=r"^\W*(?:[Aa]head\sof|[Bb]efore|[Pp]rior\sto|[Ii]n\sadvance\sof)\s(?:[\w’'-]+\s){1,8}$",
    earliest=r",?\s(?:at\s(?:the\s)?(?:very\s)?earliest|or\slater|at\sthe\ssoonest|onwards?|on\b(?=[,.]))",
    clock=r"(?<![\w.:$€£-])(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\.?)(?!\w)"
    r"|(?P<hour24>[01]?\d|2[0-3])[:.](?P<minute24>[0-5]\d)(?=\s(?:UTC|GMT|BST|CET|CEST|local|hours)|\s?\(|[\s,.]*$)"
    r"|(?P<noon>noon|midday)\b)"
    r"(?:\s\(?(?P<zone>UTC|GMT|BST|CET|CEST|EET|EEST|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|local\stime"
    r"|(?:Eastern|Central|Mountain|Pacific)(?:\s(?:[Ss]tandard\s|[Dd]aylight\s)?[Tt]ime)?)\b\)?)?",
    link=(
        r",|\s|\bat\b|\bon\b|\babout\b|\baround\b|\bfrom\b|\bby\b|\bafter\b|\bbefore\b|\bshortly\b|\bbeginning\b"
        r"|\bstarting\b|\bnot\b"
    ),
    zones={
        "utc": "UTC", "gmt": "UTC", "bst": "Europe/London", "cet": "Europe/Paris", "cest": "Europe/Paris",
        "eet": "Europe/Athens", "eest": "Europe/Athens", "est": "America/New_York", "edt": "America/New_York",
        "et": "America/New_York", "eastern": "America/New_York", "cst": "America/Chicago", "cdt": "America/Chicago",
        "ct": "America/Chicago", "central": "America/Chicago", "mst": "America/Denver", "mdt": "America/Denver",
        "mt": "America/Denver", "mountain": "America/Denver", "pst": "America/Los_Angeles", "pdt": (
            "America/Los_Angeles"
        ),
        "pt": "America/Los_Angeles", "pacific": "America/Los_Angeles", "jst": "Asia/Tokyo", "local": "local",
    },
    doubtful=frozenset({"march", "may", "april", "june", "august"}),
    lead=(
        r"(?i:in|since|until|till|through|late|early|mid|middle|end|during|every|from|to|last|next|this|of|for|by"
        r"|and|before|after|between|as|until|around)"
    ),
    never_after=(
        r"(?i:each|every|per|black|super|good|ash|bloody|cyber|easter|palm|giving|fat|holy|sheffield|ruby|taco"
        r"|than|least|some|casual|joe|weeks?\sfrom|days?\sfrom|previous|following)"
    ),
)  # fmt: skip
