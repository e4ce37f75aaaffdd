"""German ways to say who says so (see `speakers`)."""

from __future__ import annotations

_WORD = r"(?:(?:[A-ZÄÖÜ]|Dr|Prof)\.|[A-ZÄÖÜ][\w&’'-]*(?:\.\w+)*)"
_ARTICLE = r"(?:der|die|das|dem|den|des|ein|eine|einem|einer|eines|seine[rm]?|ihre[rm]?|die\szuständige)"
_ADJECTIVE = r"(?:[a-zäöüß]{3,}(?:e|en|er|es|em)\s){0,2}"
_LINK = (
    rf"(?:(?:der|dem)(?!\s(?:\w*[Zz]eitung|\w*[Aa]gentur|Sender|Blatt|Magazin|Presse)\b)|des|von|vom|für|und|zu"
    rf"|zur|de)\s(?:{_ARTICLE}\s)?(?:[a-zäöüß]{{3,}}(?:en|er)\s)?"
)
_WHO = rf"(?P<who>(?:{_ARTICLE}\s{_ADJECTIVE})?{_WORD}(?:\s(?:{_LINK})?{_WORD}){{0,6}}(?:\sin\s{_WORD})?)"
"""A name or a noun with its article; what it says stands in small letters."""

_SAID = (
    r"(?:sagte|sagt|erwartet|erwarten|sagten|teilte|teilten|erklärte|erklärten|kündigte|kündigten|betonte"
    r"|betonten|bestätigte|bestätigten"
    r"|schrieb|schreibt|schrieben|berichtete|berichtet|berichteten|warnte|warnten|meinte|meldete|meldet|meldeten"
    r"|verkündete|versprach|versicherte|rechnete\svor|fügte|prognostizierte|sagte\szu)"
)
_SAYING = (
    r"(?:mitteil|bekannt\s?ga?b|bekannt\s?gegeben|erklär|ankündig|angekündigt|bestätig|bericht|sag|beton|schreib"
    r"|schrieb|meld|verkünde|versprach"
    r"|warn)\w*"
)
_VIEW = (
    r"(?:Angaben|Einschätzung|Schätzung|Ansicht|Auskunft|Informationen|Darstellung|Worten|Aussage|Berechnungen"
    r"|Prognose)"
)

GERMAN = (
    rf"\b[Nn]ach\s{_VIEW}\s(?:von\s|vom\s)?{_WHO}",
    rf"\b(?:[Ll]aut|[Ll]aut\seiner\sMitteilung)\s{_WHO}",
    rf"(?:^|[\s(])(?:Angaben\s(?:von\s)?)?{_WHO}\szufolge\b",
    rf"\b[Ww]ie\s(?:es\s)?(?:aus\s|bei\s)?{_WHO}\s(?:[^,;]{{0,50}}\s)?{_SAYING}",
    rf"[,\"“”]\s(?:so\s|heißt\ses\s(?:bei|aus|von|in)\s|hieß\ses\s(?:bei|aus|von|in)\s){_WHO}",
    rf"[,\"“”]\s{_SAID}\s{_WHO}",
    rf"^(?:Auch\s)?{_WHO}(?:,\s[^,\"“”„]{{2,90}},)?\s{_SAID}\b",
    rf"^[A-ZÄÖÜ][^,;\"“„]{{0,50}}?\s{_SAID}\s{_WHO}",
)
