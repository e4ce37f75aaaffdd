"""Dutch cues of what is coming (see `cues`)."""

from __future__ import annotations

from collections.abc import Mapping

from digest.editorial.dates.verbs_nl import ALLEGED, EVENT

_MANY = r"(?:[\w-]+\s){0,8}?"
_INFINITIVE = r"[a-zà-ÿ]{2,}(?:en|aan|gaan|staan|doen|zien|zijn)"
_END = (
    r"(?=[,.;:’”\"]|$|\s(?:om|en|of|in|op|aan|als|dat|met|voor|bij|van|door|tot|naar|na|over|zegt|zei|meldt|aldus)\b)"
)
_PART_OF_VERB = (
    r"(?:aan|af|bij|bijeen|door|in|mee|na|om|op|open|over|plaats|samen|terug|toe|uit|vast|verder|voor|weg|dicht"
    r"|los|neer|stil)"
)

_VERB_FIRST = (
    r"^\W*(?:[a-z]+t|worden|komen|gaan|blijven)\s(?:er|het|de|hij|zij|ze|men|dat|geen)\s(?=[^,?.]*,\s(?:dan|zo)\b)"
)
"""A condition without "if": "Komt er geen akkoord, dan loopt …"."""

DUTCH: Mapping[str, str] = {
    "hint": (
        r"\b(?:zal|zullen|gaat|gaan|wil|willen|word\w*|plan\w*|voornemen|verwacht\w*|gepland|voorzien|dreig\w*"
        r"|overwe\w*"
        r"|hoop\w*|hopen|begin\w*|start\w*|vandaag|van\w+|morgen\w*|uiterlijk|tot|voor|op|in|volgend\w*|komend\w*"
        r"|aanstaande"
        r"|staat|staan|moet|moeten|kan|kunnen|reken\w*|beoog\w*)\b"
    ),
    "firm": (
        rf"\b(?:zal|zullen)\b(?!\s(?:altijd|nooit|immer))(?=.*\b{_INFINITIVE}\b)"
        rf"|\b(?:gaat|gaan)\b(?=\s[^,;]*\b(?!(?:tussen|binnen|buiten|tegen|alleen|samen|mensen|jaren|dagen|weken"
        rf"|maanden|keren"
        rf"|een|geen)\b){_INFINITIVE}{_END})(?!\s(?:\w+\s)?(?:er)?(?:om|over)\b)"
        rf"|\b(?:wil|willen)\b(?=\s[^,;]*\b{_INFINITIVE}{_END})"
        rf"|\bvan\splan\b|\bvoornemens\b|\b(?:plant|beoogt)\b|\bin\svoorbereiding\b"
        rf"|\b(?:is|zijn|staat|staan|wordt|worden)\s{_MANY}(?:gepland|voorzien|verwacht|op\shet\sprogramma"
        rf"|op\sde\sagenda)\b"
        r"|\bstaat\s(?:\w+\s){0,4}?(?:te\sgebeuren|voor\sde\sdeur)\b|\b(?:treedt|treden)\s.*\bin\swerking\b"
        rf"|\b(?:dreigt|dreigen|overweegt|overwegen|hoopt|hopen|belooft|beloven)\b(?=.*\bte\s{_INFINITIVE}\b)"
        r"|\breken(?:t|en)\s(?:\w+\s){0,3}?op\b|\b(?:met\singang\svan|vanaf)\s(?:(?:de|het|komende?|volgende?"
        r"|nieuwe)\s){1,2}[a-z]+\b(?!.*\b(?:was|werd|had)(?:en|den)?\b)"
        r"|\bnaar\sverwachting\b|\b(?:is|zijn)\s(?:de\sbedoeling|het\splan)\b|\b(?:kondigt|kondigde"
        r"|kondigden)\b.*\baan\b"
        rf"|\b(?:moet|moeten)\s(?:\w+\s){{0,6}}?(?:klaar|gereed|afgerond)\s(?:zijn|komen)\b"
    ),
    "soft": r"\w",
    "never": (
        r"^\W*wie\b(?!.*\b(?:zal|zullen|moet|moeten|kan|kunnen|mag)\b)"
        r"|\?[\"”“’')\]]*$|\b(?:nieuwsbrief|abonneer|lees\sook|lees\smeer|meer\sover\sdit\sonderwerp|foto:)\b"
        r"|\bkorting\b.*(?:shop|winkel)\b"
        r"|\b(?:bestel|boek|koop|schrijf\sje|meld\sje|schrijf\su)\s(?:nu|in|aan|direct)\b|\bwinactie\b"
        rf"|\b{ALLEGED}|\b(?<!zoals\s)(?:elk|ieder)\sjaar\b|\b(?:jaarlijks|(?<!zoals\s)altijd|steevast|doorgaans"
        rf"|gewoonlijk|meestal)\b"
        r"|\b(?:zou|zouden|wilde|wilden|had|hadden)\b[^,;_]*(?:_[^,;]*)?,\s(?:maar|doch)\b[^_]*$"
        r"|\b(?:aanvankelijk|oorspronkelijk|eigenlijk)\b[^,;]*\b(?:zou|zouden|wilde|wilden)\b[^_]*(?:_[^_]*)?$"
        r"|\b(?:zou|zouden|wilde|wilden)\b[^,;_]*\b(?:aanvankelijk|oorspronkelijk|eigenlijk)\b[^_]*(?:_[^_]*)?$"
        r"|\b(?:destijds|toen)\b[^;]*\b(?:zou|zouden)\b|\b(?:had|hadden)\b[^;]*\bmoeten\s\w+en\b"
    ),
    "filler": (
        r"\bmoet\s(?:nog\s)?blijken\b|\bwe\szullen\s(?:het\s)?(?:wel\s)?zien\b"
        r"|\b(?:de\s)?tijd\szal\s(?:het\s)?(?:leren|uitwijzen)\b|\bvalt\snog\ste\sbezien\b"
        r"|\bde\s(?:hele\s)?wereld\skijkt\b|\balle\sogen\szijn\b|\bafwachten\b[^,]{0,30}$"
        r"|\bde\skomende\s(?:dagen|weken)\s(?:worden|zijn)\s(?:beslissend|cruciaal|spannend)\b"
    ),
    "doubt": (
        r"\b(?:hopelijk|waarschijnlijk|natuurlijk|helaas|geloof\w*|denk\w*|vind|vinden\swij|zodat|of|hoewel|nooit"
        r"|altijd"
        r"|ooit|eeuwig|onduidelijk|onzeker|onbekend)\b|^\W*(?:als|indien|of|omdat|misschien)\b"
    ),
    "self": r"\b(?:ik|wij|we|ons|onze|mijn|mij|me|je|jij|jullie)\b",
    "scheduled": (
        rf"\b(?:zal|zullen|wordt|worden|moet|moeten|gaat|gaan|{EVENT}|gepland|voorzien|verplaatst|verschoven|uitgesteld"
        r"|deadline|termijn)\b|\b(?:geldt|gelden|staat|staan|ligt|blijft|blijven|is|zijn)\b[^,;]*_"
        rf"|\b[a-z]+(?:t|en)\b[^,;]*\s{_PART_OF_VERB}(?=[.,;]|$)"
    ),
    "expected": (
        r"\b(?:verwacht\w*|verwachting|wil|willen|van\splan|plant|voornemens|hoopt|hopen|kondigt|kondigde\w*"
        r"|vermoedelijk"
        r"|waarschijnlijk|streeft|bedoeling|prognose|rekent|rekenen|beoogt|aangekondigd\w*|belooft|beloven)\b"
    ),
    "possible": (
        r"\b(?:misschien|mogelijk|wellicht|eventueel|denkbaar|zou|zouden|als|indien|mits|tenzij|dreigt|dreigen"
        r"|overweegt"
        r"|overwegen)\b|\b(?:onderzoek|bekijk)\w+\s(?:\w+\s)?of\b"
        rf"|{_VERB_FIRST}"
        r"|\b(?:kan|kunnen)\b(?!\s(?:[\w-]+\s){0,4}?(?:vanaf|tot|uiterlijk)\s(?:en\smet\s)?_)"
    ),
    "timed": r"",
    "perhaps_before": (
        r"\b(?:onderzoekt|bekijkt|overweegt|overwegen|dreigt|dreigen|mogelijk|misschien|wellicht|als|indien"
        r"|mits)\b[^;:]*$"
    ),
    "perhaps_behind": (
        r"\s(?:\w+\s){0,2}?(?:kan|kunnen|zou|zouden|mogelijk|misschien|wellicht)\b|[^,;:_]{0,60},\s(?:als|indien"
        r"|mits)\b"
    ),
    "off_before": (
        r"\b(?:zal|zullen|wordt|worden|gaat|gaan|wil|willen|kan|kunnen|mag|mogen|moet|moeten|vindt|vinden|begint"
        r"|beginnen"
        r"|start|komt|komen)\b[^,;]*(?<!nog\s)\b(?:niet\b(?!\s(?:alleen|in\sde\slaatste|voor|eerder))|geen)\b"
        r"|\bgeen\s(?:\w+\s){1,3}(?:zal|zullen|wordt|worden|gaat|gaan|kan|kunnen)\b|\b(?:had"
        r"|hadden)\s.*\b(?:moeten|zullen)\b"
    ),
    "off_behind": (
        r"[^,;:_]{0,60}?\b(?:(?<!nog\s)niet\s(?:[\w-]+\s)?(?:door|plaats|open)(?=[.,;]|$)"
        r"|(?:gaat|gaan)\s(?:\w+\s){0,3}?niet\sdoor|(?:is|zijn|werd|werden)\s(?:\w+\s){0,3}?(?:afgelast|geschrapt"
        r"|geannuleerd)"
        r"|(?:afgelast|geschrapt|geannuleerd)\s(?:is|zijn|werd|werden))\b"
        r"|[^;:_]{0,60},\smaar\s(?:dat|die|deze|het)\s(?:\w+\s){0,3}?(?:niet\sdoor|afgelast|geschrapt)\b"
    ),
    "compared": (
        r"\b(?:in\splaats\svan|niet|\w{3,}er(?:\s[\w-]+){0,3}?(?<!eerder)(?<!later)\sdan)"
        r"\s(?:(?:pas|al|meer|zoals|gepland)\s)*(?:(?:op|in|de|het|van)\s){0,2}$"
    ),
    "moved_from": r"\bvan\s$",
    "moved_to": r"\snaar\s(?:de\s)?_",
    "aside": r",\s(?:gepland|voorzien|verwacht)\b[^,;]{0,60}$",
    "aside_behind": r"[^,;_]{0,30},\s(?:werd|werden|heeft|hebben|had|hadden|was|waren)\b",
    "dated": (
        r"^\W*$|\b(?:in|vanaf|sinds|tot|met|begin|half|medio|eind|einde|jaar|en|of|voor|na|van|per|vroegst"
        r"|uiterlijk|al|pas"
        r"|zomer|winter|herfst|najaar|voorjaar|lente)\s$"
    ),
    "condition": rf"{_VERB_FIRST}|(?:als|indien|mits|zodra|nadat|wanneer|mocht|mochten)\b",
    "superseded": (
        r"\b(?:aanvankelijk|oorspronkelijk|eerst)\s(?:voor|op|in)\s(?:de\s)?$"
        r"|\b(?:zou|zouden)\s(?:[\w-]+\s){0,5}?(?:(?:op|in|voor|tot)\s)?$"
    ),
    "moved": r"\b(?:verplaatst|verschoven|uitgesteld|nu|inmiddels|daarvoor\sin\sde\splaats)\b",
    "breaks": r"[,;:]\s|\b(?:en|maar|dat|want)\b",
}
