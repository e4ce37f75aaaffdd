"""English cues of what is coming (see `cues`)."""

from __future__ import annotations

from collections.abc import Mapping

_ADVERB = r"(?:\s(?:not|also|now|still|then|all|both|already|widely|currently|largely|reportedly|[a-z]+ly))*"
_PLANNED = (
    r"(?:scheduled|expected|due|set|slated|poised|planned|likely|projected|forecast|predicted|favou?red|anticipated|"
    r"prepared|preparing|planning|bracing|gearing\sup|ready|threatening|seeking|hoping|aiming|considering|about|supposed)"
)
_INTENDS = (
    r"(?:plans|plan|intends?|aims?|vows?|vowed|promises|promised|pledges|pledged|hopes|hope|threatens?|threatened|"
    r"proposes|proposed|expects?|prepares?|prepared|wants|looks\sset|seeks)"
)

ENGLISH: Mapping[str, str] = {
    "hint": (
        r"\b(?:will|won['’]t|shall|would|could|may|might|should|can|to|for|going|next|expect\w*|plan\w*|due|set|"
        r"pending|upcoming|coming|begins?|starts?|opens|closes|deadline|ahead|until|by|on|in)\b|['’]ll\b|tomorrow|today"
    ),
    "firm": (
        rf"\b(?:is|are|was|were|be|been|being|['’]s|['’]re){_ADVERB}\s{_PLANNED}\s(?:to|for|in|on|by|that)\b"
        rf"|\b(?:will|won['’]t|shall)\b|['’]ll\b"
        rf"|\b(?:is|are|['’]s|['’]re){_ADVERB}\sgoing\sto\s(?!the\b|a\b|war\b|school\b|[A-Z])"
        rf"|\b{_INTENDS}\s(?:\w+\s)?to\s(?!the\b)[a-z]+"
        r"|\b(?:intend|plan|vow|threaten|promis|agre)(?:n?ed|ing)\sto\s[a-z]+"
        r"|\b(?:is|are)\sto\s(?:be|begin|start|open|meet|resume|take|go|come|hold|decide|vote|return|close|end|\w+)\b"
        r"|\b(?:plans|proposals?|draft\slaw|bill|bid)\s(?:to|for|aimed\sat)\b|\bin\sthe\spipeline\b|\bawait(?:s|ing)\b|\bpending\b"
        r"|\b(?:under\sconsideration|(?:is|are)\s(?:being\s)?(?:considering|weighing|mulling|reviewing))\b"
        r"|\bexpects\s(?:the|it|that|a|an|[A-Z])|\bpredict(?:s|ed|ing)\sthat\b|\bexpected\s(?:to|in|on|by|later|this|next|within)\b"
    ),
    "soft": (
        r"\b(?:would|could|may|might|should|can|must|wants?|hopes?|needs?|expected|scheduled|planned|due|set|slated|deadline|"
        r"upcoming|forthcoming|looming|begins?|starts?|opens?|closes?|ends?|expires?|resumes?|meets?|votes?|returns?|holds?|"
        r"hosts?|goes|go|faces?|facing|arrives?|travels?|leaves?|launch(?:es)?|comes?|falls?|visits?|gathers?|takes?|is|are|"
        r"ahead\sof|until|by|has|have|required)\b"
    ),
    "never": (
        r"\?[\"”’')\]]*$|^(?:more|read|watch|see\salso|related|file\sphoto|photo|image|advertisement)\b:?"
        r"|\b(?:sign\sup|subscribe|newsletter|click\shere|read\smore|follow\s(?:us|me)|breaking\snews\sstory|will\sbe\supdated"
        r"|not\sbe\spublished|contributed\sto\sthis\s(?:report|story))\b"
    ),
    "filler": (
        r"\b(?:only\s)?time\s(?:will|alone\scan)\stell\b|\b(?:the\s)?(?:whole\s)?(?:world|region|country|nation|eyes\sof\s\w+)\s"
        r"(?:will\sbe|is|are)\s(?:\w+\s)?watching\b|\ball\seyes\s(?:will\sbe|are)\b|\b(?:it\s)?remains\sto\sbe\sseen\b[^,]{0,24}$"
        r"|^(?:stay\stuned|watch\sthis\sspace|we['’]ll\s(?:see|keep\syou)|only\stime)\b|\bwho\sknows\b|\banybody['’]s\sguess\b"
        r"|\bthe\snext\s(?:few\s)?(?:days|weeks|months|hours)\swill\sbe\s(?:crucial|critical|decisive|key)\.?$"
    ),
    "self": r"\b(?:i|we|my|our|us|me|i['’]ll|we['’]ll|you|your|let['’]s)\b",
    "scheduled": (
        r"\b(?:will|won['’]t|shall|scheduled|due|set\s(?:to|for)|slated|planned\s(?:for|in|on)|begins?|starts?|opens|closes|ends|expires|"
        r"resumes?|meets?|votes|returns|holds|hosts|goes?|takes?|comes|deadline|faces)\b|\b(?:is|are)\sto\s|['’]ll\b"
    ),
    "expected": (
        r"\b(?:expect\w*|likely|plans?|planning|intends?|intended|aims?|hopes?|hoping|wants?|vow\w*|pledg\w*|promis\w*|propos\w*|"
        r"predict\w*|forecast|projected|anticipated|favou?red|seeks?|prepar\w+|poised|ready|draft)\b"
    ),
    "possible": (
        r"\b(?:may|might|could|can|would|should|perhaps|possibly|possible|potentially|considering|weighing|mulling|threat\w*|"
        r"if|unless|unlikely|in\scase|would-be|not\sruled\sout|fears?|risks?)\b"
    ),
    "condition": r"(?:if|unless|should|were|had|once|when|after|as\ssoon\sas|in\scase|provided|even\sif|until)\b",
    "superseded": (
        r"(?<!\bis\s)(?<!\bare\s)(?<!\bbe\s)(?<!\bnow\s)\b(?:announced|planned|scheduled|set|due|expected|slated|originally|"
        r"previously|promised)\s(?:for|on|in|by)?\s?(?:the\s)?$"
    ),
    "moved": r"\b(?:will|is|are|has\sbeen|have\sbeen|was|were)\s(?:now|instead|postponed|moved|delayed|pushed|brought|put\soff|rescheduled)\b",
}
