"""English cues of what is coming (see `cues`)."""

from __future__ import annotations

from collections.abc import Mapping

_DATED_VERB = (
    r"(?:begins?|starts?|(?:re)?opens?|reaches|sails?|testif(?:y|ies)|closes?|ends?|expires?|resumes?|meets?|votes?"
    r"|returns?|holds?|hosts?|goes|go|faces?|facing|arrives?|travels?|leaves?|launch(?:es)?|comes?|falls?|visits?"
    r"|gathers?|takes?|heads?|plays?|runs?)"
)

_CALLED_OFF = r"(?:cancell?ed|called\soff|scrapped|abandoned)"

ENGLISH: Mapping[str, str] = {
    "hint": (
        r"[^\w](?:(?<=['’])ll\b|will|won['’]t|shall|going|plans?|intend|aims?|vow|promise|pledge|hope|threaten|propose|expect"
        r"|prepare|want|agree|"
        r"schedul|slated|poised|planned|likely|unlikely|project|forecast|predict|favo|anticipat|bracing|gearing"
        r"|consider|weighing|"
        r"mulling|is\sto|are\sto|due|set|on\strack|on\scourse|pipeline|may|might|could|would|must|seek|await|pending|upcoming|forthcoming|looming|deadline)"
    ),
    "never": (
        r"^\W*(?:whoever|any(?:one|body)\swho|those\swho|people\swho|(?:he|she)\swho)\b"
        r"(?!(?:(?!\b(?:whether|if|that|what|how|why)\b).)*\b(?:will|shall|must|can|may|should|due|ha(?:s|ve)\sto)\b)"
        r"|^\W*(?:(?:and\s|but\s)?even\sif|given\sa|assuming|supposing|with\s(?:assistance|contributions)\s)\b"
        r"|^\W*(?:for\s[^,]{3,60}?\s)?to\s[a-z]+[^,]{0,80},\s[^,]{0,40}\b(?:need|needs|must|ha(?:ve|s)\sto|take|takes)\b"
        r"|[?:][\"”’')\]]*$|![\"”’')\]]*$|^\W*(?:more|read|watch|see\salso|related|file\sphoto|photo|image"
        r"|advertisement)\b:?"
        r"|\b(?:sign\sup|subscribe|newsletter|click\shere|read\smore|follow\s(?:us|me)\s|breaking\snews\sstory"
        r"|will\sbe\supdated"
        r"|(?:remain(?:s|ed)?|is|are)\s(?:still\s)?(?:hopeful|optimistic)"
        r"|declined\sto\ssay|ha(?:d|ve|s)n['’]t\sdecided|won['’]t\ssay|would\snot\ssay|no\sone\sbelieves"
        r"|\d+\s?(?:%|percent|per\scent)\s(?:of\s(?:the\s)?(?:all\s|likely\s|registered\s)?(?:americans|voters|adults|people|those"
        r"|respondents|republicans|democrats|women|men|britons|citizens)|said|say|believe|think|expect|support|oppose|favou?r)"
        r"|(?:initially|originally)(?![^.]*\b(?:now|instead|but|will)\b)"
        r"|not\sbe\spublished|contributed\sto\sthis\s(?:report|story)|this\sstory)\b"
    ),
    "filler": (
        r"\btime\s(?:will|alone\scan)\stell\b|\b(?:world|region|country|nation|eyes\sof\s\w+)\s"
        r"(?:will\sbe|is|are)\s(?:\w+\s)?watching\b|\ball\seyes\s(?:will\sbe|are)\b"
        r"|\bremains\sto\sbe\sseen\b[^,]{0,24}$"
        r"|^\W*(?:stay\stuned|watch\sthis\sspace|we['’]ll\s(?:see|keep\syou))\b|\bwho\sknows\b|\b(?:anybody"
        r"|anyone)['’]s\sguess\b"
        r"|\bthe\snext\s(?:few\s)?(?:days|weeks|months|hours)\swill\sbe\s(?:crucial|critical|decisive|key)\.?$"
    ),
    "scheduled": (
        r"\b(?:will|won['’]t|shall|scheduled|due|set\s(?:to|for)|slated|planned\s(?:for|in|on)|deadline)\b"
        r"|\b(?:is|are)\sto\s|['’]ll\b"
        rf"|\b{_DATED_VERB}\b"
    ),
    "expected": (
        r"\b(?:expect\w*|agree[sd]?\sto|decided\sto|likely|plan(?:s|ned|ning)?\sto|intends?|intended|aims?"
        r"|hop(?:e|es|ing)\s(?:to|that)"
        r"|wants?|vow\w*|pledg\w*|promis\w*|"
        r"propos(?:e|es|ed|ing)\sto|predict\w*|projected|anticipated|favou?red|seeks?|prepar(?:e|es|ed|ing)"
        r"|poised|ready\sto|probably)\b"
    ),
    "possible": (
        r"(?<!it\s)(?<!he\s)(?<!they\s)\bwould\b|\b(?:may|might|could|should|perhaps|possibly|possible"
        r"|potentially|(?<!begin\s)(?<!start\s)(?<!resume\s)(?<!finish\s)(?:considering|weighing|mulling)|threat\w*|"
        r"if|unless|unlikely|in\scase|not\sruled\sout)\b"
    ),
    "reported": (
        r"\b(?:said|says|announced|told|confirmed|added|promised|pledged|vowed|indicated|reported|agreed|decided|wrote)\b"
        r"[^;:\"“”]{0,90}?\bwould\b(?!\s(?:have|like|prefer|rather|support|consider|favou?r|be\s(?:willing|able|open|happy))\b)"
    ),
    "temporal": r"\W*(?:once|when|after|as\ssoon\sas)\b",
    "condition": r"\W*(?:if|unless|should|were|had|once|when|after|as\ssoon\sas|in\scase|provided|even\sif)\b",
    "superseded": (
        r"(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)(?<!\bnow\s)\b(?:announced|planned|scheduled|set|due|expected|slated"
        r"|originally|"
        r"previously|promised)\s(?:for|on|in|by)?\s?(?:the\s)?$"
    ),
    "moved": (
        r"\b(?:will|is|are|has\sbeen|have\sbeen|was|were)\s(?:now|instead|postponed|moved|delayed|pushed|brought"
        r"|put\soff|rescheduled)\b"
        r"|\b(?:to|will|likely|certainly)\s(?:again\s)?be\s(?:again\s)?(?:postponed|moved|delayed|pushed|put\soff|rescheduled)\b"
    ),
    "off_before": (
        r"\bnot\sready\sto\b|\b(?:will|shall)\s(?:[a-z]+ly\s|now\s|also\s)?not\b(?!\s(?:only|just))|\bwon['’]t\b(?!\s(?:only|just))"
        r"|\b(?:is|are)(?:\snot|n['’]t)\s(?:to|going|expected|due|set|scheduled|planned|likely)\b"
        r"|\bno\slonger\b|\bwould(?:\snot|n['’]t)?\shave\s(?:been|put|taken|made|begun|gone|come|become|held|cut|kept|\w+ed)\b"
        r"|\b(?:no\sone|nobody)\b|\bno\s(?:[\w-]+\s){1,3}(?:will|(?:is|are)\s(?:to|expected|due|planned|scheduled))\b"
        rf"|(?<!be\s)\b{_CALLED_OFF}\s[^,;]*$"
    ),
    "off_behind": (
        r"(?:(?!\b(?:and|but|after|although|though|because|while|when|since|if|unless|before|said)\b)[^;:_]){0,60}?"
        rf"\b(?:(?:has|have|had)\s(?:now\s|already\s)?been\s{_CALLED_OFF}|(?:was|were|is|are)\s(?:now\s)?{_CALLED_OFF}"
        r"|(?:will|is|are)\s(?:now\s)?(?:not|no\slonger)\s(?:now\s|to\s)?(?:take\splace|go\sahead|happen|be\sheld"
        r"|proceed))\b"
    ),
    "compared": (
        r"\b(?:instead\sof|rather\sthan|in\splace\sof|not"
        r"|(?<!no\ssooner\s)(?<!no\searlier\s)(?<!no\slater\s)(?<!not\ssooner\s)(?<!not\searlier\s)(?<!not\slater\s)than)"
        r"\s(?:(?:on|in|at|by|from|during)\s)?(?:the\s)?$"
    ),
    "moved_from": (
        r"\b(?:postpon|mov|delay|extend|push|brought|bring|put|shift|reschedul|deferr)\w*\b[^;:]{0,60}\bfrom\s(?:the\s)?"
        r"(?:_+\s(?:and|then)\s)?$"
    ),
    "moved_to": r"",
    "aside": (
        r",\s(?:(?:which|who)\s(?:is|are|was|were)\s)?(?:due|expected|scheduled|planned|set|slated|billed)\b[^,;]{0,60}$"
    ),
    "aside_behind": r"[^,;_]{0,30},\s(?:has|have|had|was|were)\b",
    "held": (
        r"\b(?:whichever|whoever|whatever|whose|whether\sor\snot)\b(?:(?!\b(?:will|would|shall|must)\b)[^,;:—–])*$"
        r"|\bwhether\b(?:(?!\b(?:to|will|would|shall|can|could|should|may|might|must)\b)[^,;:—–])*$"
        r"|\bday\s(?:after|before|following)\s$|\bfail(?:ing|ed|ure|s)\sto\b[^,;]*$"
        r"|\b(?:days?|weeks?|months?|hours?)\s(?:before|after|ahead\sof)\b[^,;:—–]*$"
        r"|\b(?:after|since|following)\s(?:its|their|the|his|her)\s$"
        r"|\b(?:particularly|especially|only)\sif\b[^,;:—–]*$"
    ),
    "purpose": (
        r"\b(?:bill|measure|resolution|plan|package|deal|law|legislation|proposal|agreement)\b[^,;]{0,20}\b(?:to|that|which)\b"
        r"[^,;]*$"
    ),
    "supposed": r"\b(?:that|but|and|because|so|even)\sif\b[^,;:—–]*$",
    "main": r"[^,;:—–_]*,\s",
    "related": r",\s(?:who|which|whose)\b(?:(?!\b(?:will|would|shall|is|are)\b)[^,;:—–])*$",
    "by_the_way": (
        r",\s(?:which|who|whose|where)\s(?:(?!\b(?:will|would|shall|may|plans?|expects?|aims?|intends?|has|have"
        r"|(?:is|are)\s(?:\w+\s)?(?:set|due|expected|scheduled|slated|planned|likely|to|going))\b)[^,;:—–])*$"
    ),
    "spoken": (
        r"\b(?:said|told\s\w+|announced|added|wrote|testified)\s(?:in|at|during|on)\s(?:an?|the|his|her|its|their)\s"
        r"(?:[\w-]+\s){1,3}(?:on\s|late\s|early\s)?$|\b(?:ahead\sof|in\sthe\srun-up\sto)\s(?:the|its|their)\s$"
        r"|\brather\sthan\b[^,;]*$"
    ),
    "between": r"\bbetween\s_+\sand\s$",
    "owned": r"\b(?:its|their|his|her)\s(?:own\s|self-imposed\s)?$",
    "main_behind": (
        r"[^,;:—–_]{0,60},\s(?:will|would|shall|plans?|(?:is|are)\s(?:set|due|expected|scheduled|likely|to))\b"
    ),
    "counted": (r"['’]?s?\s(?:[a-z]+\s){0,2}(?:report|data|figures|numbers|reading|survey|results|payrolls|sales)\b"),
    "dated": r"\b(?:in|by|until|till|before|of|for|from|after|through|during|and|early|late|mid|is|next)[\s-]$",
}
