"""By which words a piece shows what it is: a label, an address, a title that speaks to its reader, an argument.

English first. What marks a report (who said so, and on which day) is looked for in every language that dates are read
in, so that a report in another language is not taken for a view.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

LABEL = re.compile(
    r"\W*(?:\w+\s)?(?:opinions?|op-?eds?|analysis|editorials?|commentary|columns?|columnists?|perspectives?|viewpoints?"
    r"|reviews?|essays?|letters?|press\swatch|fact[\s-]?(?:check|box)|explainers?|timeline|instant\sview|q\s?&\s?a|quiz|recipes?|horoscopes?"
    r"|obituar(?:y|ies)|podcasts?|newsletter|briefing|interviews?|meinung|kommentare?|leitartikel|glosse|kolumne"
    r"|analyse|rezension|essay|opinión|análisis|columna|tribuna|reseña|avis|tribune|chronique|éditorial|analisi"
    r"|opinione|commento|editoriale|opinião|análise|opinie|column|recensie)\s?[:|]"
    r"|.*\s[|(–—-]\s?(?:opinion|commentary|editorial|review|analysis|kommentar)\W*$"
    r"|\W*(?-i:(?!(?:BREAKING|NEWS|JUST|LIVE|WATCH|UPDATED?|EXCLUSIVE|DEVELOPING|URGENT|TOP|FLASH|SPECIAL)\b)[A-Z]{3,}"
    r"(?:\s(?!(?:NEWS|POLL|ALERT|EXCLUSIVE|REPORT|SOURCES?|UPDATES?)\b)[A-Z]{2,}){1,2}:\s(?=.*[a-z]{3}))",
    re.IGNORECASE,
)
"""What it is called in front, or behind; in capitals in front of a headline that has small letters stands the name of
a column ("QUAY SIDE: The board is lost"), if it is no call for attention.
"""
PATH = re.compile(
    r"/(?:magazine|the-monitors-view|(?:\w+-)?reviews?|opinions?|op-?eds?|commentary|commentisfree|comment|editorials?"
    r"|columns?|columnists?|perspectives?|viewpoints?|ideas|voices|essays?|letters|lifestyle|recipes|horoscopes?"
    r"|quiz(?:zes)?|fact-?check|corner|congress-blog|shows?|transcripts?|contributors?|punditry|[\w-]+-(?:show|tonight|angle)|satire|humou?r|meinung|kommentare?|kolumnen?|tribunas?)/"
    r"|/(?:factbox|explainer|timeline|commentary|column|breakingviews|instant-view|analysis|opinion|editorial|review)-"
    r"|/[\w-]*-(?:album|film|movie|book|theatre|theater|restaurant|tv)-review\b",
    re.IGNORECASE,
)
STATED = re.compile(
    r"^\W*(?-i:ANALYSIS|OPINION|COMMENTARY|EDITORIAL|COLUMN|PERSPECTIVE|ESSAY)\b"
    r"|\bopinion (?:columnist|contributor|editor)|ANALYSIS/OPINION|\[pullquote\]|\bin this commentary\b"
    r"|\bpart \w+ (?:in|of) an? (?:[\w-]+ )?series\b|\b(?:first|second|third|fourth|fifth|last|latest) (?:in|of) an? "
    r"(?:[\w-]+-part|occasional|weekly|monthly|ongoing) series\b|\bthis (?:article|story) is part of\b"
    r"|\b(?:views?|opinions?) expressed\b"
    r"|\bis an? (?:[\w'’-]+ ){0,3}(?:columnist|contributing (?:writer|editor|opinion writer))\b",
    re.IGNORECASE,
)
"""What a body says of itself."""

SIGNED = re.compile(
    r"\bcolumns?\s(?:appears?|runs?|is\s(?:published|distributed|syndicated))\b|\bis\s(?:the|an?)\s(?:co-?)?authors?\sof\b"
    r"|\bis\sa\s(?:[\w-]+\s){0,3}(?:fellow|scholar|professor)\s(?:at|of|with|in)\b|\bBoard\sof\sContributors\b"
    r"|\b(?:views?|opinions?)\s(?:expressed|are\s(?:his|her|their|my)\sown)\b|\b(?:writes|wrote)\sa\s(?:[\w-]+\s)?column\b",
    re.IGNORECASE,
)
"""What the last paragraph of a view says of who wrote it."""

COLUMN = re.compile(
    r"\bcolumns?\s(?:appears?|runs?|is\s(?:published|distributed|syndicated))\b"
    r"|^[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){1,3}(?:,[^,.]{3,60},)?\sis\san?\s(?:[\w’'-]+\s){0,4}"
    r"(?:columnist|contributor|fellow)\b"
)
"""The same of somebody who writes nothing but views."""

LOOSE = re.compile(r"/(?:[\w-]*blogs?|opinions?)/|//(?:[\w-]+\.)?blogs?\.", re.IGNORECASE)
"""An address under which reports and views stand beside each other."""

DESK = re.compile(r"\b(?:opinions?|editorials?|guest|commentary|columnists?|meinung|opinión|opinião)\b", re.IGNORECASE)
"""What a source is called that has views alone."""

ADDRESS = re.compile(
    r"\b(?:you|your|yours|yourself|my|me|i|we|(?-i:[Uu]s)|our|here['’]s|this\sis)\b"
    r"|^\W*(?:why|how|what|who|when|where|meet)\b|:\s(?:why|how|what)\b|^\W*the\s\d+\b|\bwhat\sto\sknow\b|\bmaps?:"
    r"|\b(?:must|should|shouldn['’]t|deserves?)\b|\blive\s(?:updates|blog)\b|\bexplained\b|\btakeaways\b"
    r"|^\W*(?:never|stop|stay|don['’]t|let['’]s|let\s(?:the|us)|time\sfor)\b|\bthings\sto\s(?:know|watch|do)\b"
    r"|\b(?:\d+|three|four|five|six|seven|eight|nine|ten)\s(?:\w+\s)?"
    r"(?:things|ways|reasons|facts|takeaways|tips|questions|charts|photos|books|movies|best)\b"
    r"|^\W*(?:warum|wie|was|por\squé|cómo|qué|pourquoi|comment)\b",
    re.IGNORECASE,
)
"""A title that speaks to its reader, says what to do, or counts."""

PAGE = re.compile(
    r"\b(?:maps?|trackers?|timeline|photos|pictures|gallery|live(?:\s(?:updates?|blog|results))?)\s?:\s"
    r"|\bwhat (?:to|we|you (?:need|should)(?: to)?) know\b|\beverything (?:we|you)\b"
    r"|\b(?:tracker|in (?:photos|pictures|maps?|charts)|live (?:updates|blog|results))\W*$",
    re.IGNORECASE,
)
"""A page that is kept up to date, shows pictures or explains: what stands in it is of no one day."""

LOADED = re.compile(
    r"\b(?:disturbing|pathetic|insane|insanity|folly|shameful|disgrace\w*|outrageous|absurd|ridiculous|stupid|idiotic"
    r"|terrifying|hypocri\w+|lies|lying(?!\s(?:in|on|down|at|near|by|face|under|beside|low|flat|dead|idle)\b)|evil|madness|nonsense|garbage|divine|brilliant|stunning|shocking|jaw-dropping"
    r"|must-\w+|beautiful|heartbreaking|haunts?|nightmare|destroy(?:s|ed|ing)?|slams?|blasts?|rips?|shreds?|owns?|epic"
    r"|meltdown|woke|deceptive\w*|falsely|misleading\w*|ignor(?:es|ing)|bias\w*|baffling|bizarre|dumb|dishonest\w*"
    r"|hysteria|freakout|charade|cynical|reckless|disaster|horr\w+|toxic|liberals?|leftists?|left-?wing\w*"
    r"|right-?wing\w*|wingnuts?|elites?|rigged|tyranny|propaganda|smears?|obsess\w+)\b",
    re.IGNORECASE,
)
"""Words that judge; who is "lying in a car" is not judged."""

SCORN = re.compile(
    r"\b(?:rabid(?:ly)?|shameless(?:ly)?|ludicrous(?:ly)?|laughabl[ey]|pathetic(?:ally)?"
    r"|disgraceful(?:ly)?|despicabl[ey]|vile|unhinged|deranged|crazed|hysterical(?:ly)?|spineless|feckless|gutless"
    r"|idiotic(?:ally)?|moronic|asinine|laughing\sstock"
    r"|(?:liberal|lamestream|leftist|corporate|right-wing)\smedia|libs|snowflakes?|wingnuts?)\b",
    re.IGNORECASE,
)
"""What no reporter says of anybody in his own words."""
OTHERS_SAY = re.compile(
    r"\b(?:said|says|told|accus|call|denounc|condemn|critici|blast|slam|describ|rebuk|mock|dismiss)\w*\b.*", re.DOTALL
)
"""Behind these it may be somebody else's word."""

HOLDS = re.compile(
    r"\b(?:of\scourse|after\sall|in\s(?:truth|reality|other\swords)|to\sbe\s(?:sure|fair|honest)|needless\sto\ssay"
    r"|no\s(?:doubt|wonder)|not\sto\smention|let\salone|for\sthat\smatter|make\sno\smistake"
    r"|the\s(?:truth|reality|problem|point|irony|trouble|lesson|good\snews|bad\snews)\s(?:here\s)?is"
    r"|should(?:n['’]t|\snot|\snever)?\shave|ought\s(?:not\s)?to|cannot\safford|it(?:['’]s|\sis)\stime\sto"
    r"|perhaps|maybe|surely|frankly|admittedly|sadly|thankfully|fortunately|unfortunately|ironically|utterly"
    r"|makes\sno\ssense|breathe\sa\ssigh|sounds\s(?:a\s(?:whole\s)?lot\s)?like)\b"
    r"|(?<=[.!?]\s)(?:Sure|Not\smuch|Right|Alas|Well|Oh|Yes|Ah|Nope|Yep|Really)\b[,.]",
    re.IGNORECASE,
)
"""By which somebody argues with his reader: what is granted ("to be sure"), taken for certain, or wished."""

MORAL = re.compile(
    r"\b(?:should|must|cannot|can['’]t|won['’]t|needs?\sto|ought|let['’]s|never|nobody|nothing|we|(?-i:us)|our|you|your"
    r"|isn['’]t|don['’]t|doesn['’]t|aren['’]t|no\slonger|if\s(?:not|only)|worth|better|wrong|right|truth|matters?|alone"
    r"|enough|deserve\w*|time\sto|future|history)\b",
    re.IGNORECASE,
)
"""What a piece that argues comes down to; in the last paragraph of a report somebody else says it, or nobody."""
HOUSEKEEPING = re.compile(
    r"\b(?:contact|subscrib\w+|sign(?:ing)?\sup|newsletter|inbox|follow\s(?:him|her|us|them)|e-?mail|updated?|donat\w+"
    r"|copyright|https?|click|listen|paywall|contributed\sto|reporting\sby)\b|@\w|—\s[A-Z][\w. ]+\(@",
    re.IGNORECASE,
)
"""What stands behind the last paragraph."""

MEDIA = re.compile(
    r"\b(?:media|press|pundits?|journalis(?:ts?|m)|reporters?|headlines?|newsrooms?|anchors?"
    r"|(?-i:News|Times|Post|CNN|MSNBC|NBC|ABC|CBS|NPR|BBC))\b",
    re.IGNORECASE,
)
SCOLDED = re.compile(
    r"\b(?:deceptive\w*|falsely|misleading\w*|mislead|ignor(?:es|ing|ed)|bias\w*|charade|dishonest\w*|hysteria"
    r"|propaganda|smears?|lies|lied|lying|hypocri\w+|obsess\w+|fail(?:s|ed|ing)|hyp(?:e|es|ed)|freakout|meltdown|pathetic"
    r"|carr(?:y|ies|ied)\sonly|air(?:s|ed)\s(?:only|no)|skip(?:s|ped)|bur(?:y|ies|ied)|omit(?:s|ted)|cakewalk|softballs?"
    r"|narratives?|spins?|silent|silence|shameless\w*|laughabl\w+|absurd\w*|ratings)\b",
    re.IGNORECASE,
)
"""Who is spoken of, and how, in a title that takes other media to task."""

TOLD = re.compile(
    r"\b(?:says?|said|tells|told|announce[sd]?|votes|voted|approve[sd]?|pass(?:es|ed)|rejects?|orders?|ordered|fire[sd]"
    r"|resigns?|die[sd]|dead|kill(?:s|ed)|arrest(?:s|ed)?|charged|indicted|sue[sd]?|signs?|signed|files?|filed"
    r"|launche[sd]|unveil(?:s|ed)|release[sd]?|wins?|won|defeats?|upholds?|overturn(?:s|ed)|rules?|ruled|blocks?"
    r"|blocked|bans?|banned|cancels?|cancell?ed|calls|urge[sd]?|warns?|accuse[sd]?|denies|denied|defends?|vows?"
    r"|threatens?|seeks?|propose[sd]?|picks?|nominates?|confirm(?:s|ed)|reports?|finds?|found|falls?|rises?|drops?"
    r"|slows?|begins?|ends?|agrees?|reach(?:es)?|declines?|refuses?|admits?|reveal(?:s|ed)|suspends?|halts?|endorses?"
    r"|quits?|backs?|joins?|visits?|meets?|injured|sentenced|convicted|acquitted|recalled|closes?|reopens?|raises?"
    r"|cuts?|keeps?|asks|blames?|pushes|plans|pleads?|testif(?:y|ies|ied)|opens|stops|loses|lost|hits|moves|plunges?"
    r"|tumbles?|surges?|soars?|jumps?|fails?|failed|expands?|grants|allows?|lifts|imposes?|adopts|considers?|demands"
    r"|declare[sd]?|shot|crash(?:es|ed)?|collapses?|retires?|retrieved|sends|takes|gets"
    r"|sagt|kündigt|stimmt|beschließt|lehnt|tritt|stirbt|tot|verhaftet|anuncia|aprueba|rechaza|muere|gana|pide"
    r"|annonce|approuve|rejette|meurt|gagne|demande|annuncia|approva|respinge|muore|vince|chiede|aprova|rejeita|morre"
    r"|vence|pede|kondigt|stemt|wijst|overlijdt|wint|zegt)\b",
    re.IGNORECASE,
)
"""What a title says that somebody did, said or suffered."""

SHORTENED = "".join(
    rf"(?<!\b{word})"
    for word in (
        *(
            "Gov",
            "Rep",
            "Sen",
            "Gen",
            "Col",
            "Sgt",
            "Lt",
            "Mrs",
            "Hon",
            "Rev",
            "Inc",
            "Ltd",
            "Ark",
            "Ill",
            "Ind",
            "Fla",
        ),
        *(
            "Jan",
            "Feb",
            "Mar",
            "Apr",
            "Aug",
            "Sep",
            "Sept",
            "Oct",
            "Nov",
            "Dec",
            "Pres",
            "Prof",
            "Capt",
            "Supt",
            "Dept",
        ),
        *("Corp", "Bros", "Ariz", "Wash", "Mass", "Conn", "Minn", "Penn", "Tenn", "Calif"),
    )
)
"""Behind none of these does a full stop end a sentence."""
TWO_SENTENCES = re.compile(rf"\w{{3}}{SHORTENED}[.!?]\s+[A-Z“\"']|\w{{3}}{SHORTENED}\.$")
"""A title that argues in sentences; three letters, for "St." and "No." end none."""

ASKS = re.compile(r"\?(?!\w)")
HALF_QUOTED = re.compile(r"(?:^|(?<=\s))['‘](?:[^'‘’]|(?<=\w)['’](?=\w)){2,80}['’](?=\W|$)")
"""In single marks; an apostrophe within a word ends nothing."""
QUOTED = re.compile(r"[\"“„«][^\"”“»]{0,900}[\"”“»]")

SAID = re.compile(
    r"\b(?:said|says|announced|reported|told|according\sto|confirmed|ruled|voted|approved|stated|sagte|teilte|erklärte"
    r"|laut|dijo|anunció|informó|según|déclaré|annoncé|selon|detto|annunciato|secondo|disse|anunciou|segundo|zei|meldt"
    r"|volgens)\b",
    re.IGNORECASE,
)
OFFICIAL = re.compile(
    r"\b(?:spokes\w+|officials?|statement|(?:news|press)\sconference|interview|reportedly|tweeted|lawsuit|filing"
    r"|announcement|warned|added|testified|sprecher\w*|mitteilung|portavoz|comunicado|porte-parole|communiqué|portavoce"
    r"|comunicato|porta-voz|woordvoerd\w+)\b",
    re.IGNORECASE,
)
"""Who speaks for somebody, and how."""

PERSON: Mapping[str, re.Pattern[str]] = {
    code: re.compile(rf"\b(?:{words})\b")
    for code, words in {
        "en": r"I|[Mm]y|[Mm]e|[Mm]ine|[Mm]yself|[Ww]e|[Oo]urs?|us|[Yy]ou|[Yy]ours?|[Yy]ourself|[Ll]et['’]s",
        "de": r"[Ii]ch|[Mm]ir|[Mm]ich|[Mm]eine?|[Ww]ir|[Uu]ns|[Uu]nsere?|[Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?",
        "es": r"[Yy]o|[Mm]i|[Mm]is|[Nn]osotros|[Nn]uestr[oa]s?|[Tt]ú|[Uu]sted",
        "fr": r"[Jj]e|[Mm]oi|[Mm]on|[Mm]a|[Mm]es|[Nn]ous|[Nn]otre|[Nn]os|[Vv]ous|[Vv]otre|[Vv]os",
        "it": r"[Ii]o|[Mm]io|[Mm]ia|[Nn]oi|[Nn]ostr[oa]|[Vv]oi|[Vv]ostr[oa]",
        "pt": r"[Ee]u|[Mm]eu|[Mm]inha|[Nn]ós|[Nn]oss[oa]|[Vv]ocê|[Vv]ocês",
        "nl": r"[Ii]k|[Mm]ij|[Mm]ijn|[Ww]ij|[Ww]e|[Oo]ns|[Oo]nze|[Jj]e|[Jj]ij|[Jj]ouw|[Uu]w",
    }.items()
}
TALK = re.compile(
    r"\b(?:\w+n['’]t|(?:it|that|there|here|what|he|she|who|let)['’]s|(?:i|you|we|they)['’](?:re|ve|ll|d|m))\b",
    re.IGNORECASE,
)
"""Contractions: how people talk, and columnists; agencies write them out."""

OPENS = re.compile(
    r"(?:^|[.!?][\"”’)]?\s+)(?:And|But|So|Yet|Or|Nor|Still|Now|Then|Well|Yes|No|Why|How|What|If|Consider|Take|Imagine"
    r"|Remember)\b"
)
"""How the sentences of an argument begin."""

SENTENCE = re.compile(r"[.!?][\"”’)]?(?:\s|$)")
