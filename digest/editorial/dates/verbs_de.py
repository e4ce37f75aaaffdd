"""German verbs: which ones turn a bare weekday or month backwards or forwards, and which ones announce.

The finite verb stands second, the rest of it at the end, so a cue may reach over the date ("ist am Freitag gestorben").
"""

from __future__ import annotations

from digest.editorial.dates.language import one_of

_MODAL = one_of(
    "wird werden soll sollen sollte sollten will wollen möchte möchten könnte könnten dürfte dürften muss müssen kann "
    "können darf dürfen"
)
EVENT = one_of(
    "beginnt beginnen startet starten endet enden öffnet öffnen eröffnet eröffnen schließt schließen tagt tagen trifft "
    "treffen findet finden entscheidet entscheiden berät beraten stimmt stimmen wählt wählen tritt treten reist reisen "
    "fliegt fliegen fährt fahren spielt spielen empfängt besucht besuchen verkündet verkünden veröffentlicht "
    "veröffentlichen präsentiert präsentieren wechselt wechseln übernimmt übernehmen steigt steigen sinkt sinken fällt "
    "fallen entfällt kehrt kehren feiert feiern folgt folgen erscheint erscheinen verhandelt verhandeln debattiert "
    "debattieren diskutiert diskutieren streikt streiken räumt sperrt verlängert verlässt unterzeichnet unterzeichnen "
    "liefert liefern ruft lädt legt zieht ziehen dauert dauern erhöht erhöhen senkt senken erhält erhalten bekommt "
    "wiederholt verkehrt verkehren pausiert ruht schickt bringt bringen nimmt stellt stellen hält halten gibt geben "
    "urteilt"
)
"""What happens on a day: present tense with a date that is ahead tells a plan."""
STATE = one_of("gilt gelten steht stehen läuft laufen bleibt bleiben führt zeigt geht gehen kommt kommen ist sind")
"""The same, but as often what simply is."""

_NO_VERB = one_of(
    "ist hat nicht jetzt mit seit statt erst fast sonst selbst laut weit oft dort gut hast bist acht recht leicht "
    "schlecht direkt bekannt gesamt insgesamt zuletzt vielleicht damit somit womit soweit sofort fort samt nebst "
    "bereit "
    "meist höchst zumeist zunächst demnächst längst jüngst dicht tot kalt alt satt halt berühmt bedingt exakt perfekt "
    "konkret privat gerecht spät abrupt erneut gesund rot breit bunt fest hart nackt sanft sacht echt ernst "
    "glatt knapp "
    "verletzt derart unbekannt vermisst angeblich verdient verhasst"
)
_NO_PLURAL = one_of(
    "gegen neben zwischen wegen außen unten hinten oben innen morgen gestern sondern denen deren ihren einen keinen "
    "seinen meinen unseren jeden diesen jenen allen vielen beiden wenigen mehreren einigen anderen manchen zusammen "
    "neuen alten großen kleinen drinnen draußen sieben eben daneben dagegen hingegen wogegen entgegen mitten inmitten "
    "zufrieden offen eigen selten gern extern intern modern teuren weiteren ersten letzten nächsten kommenden besten "
    "meisten wenigsten trocken verschieden verboten ihnen wen den"
)
_MOVED = (
    r"(?:\w*(?:gestorben|verstorben|getreten|gekommen|gegangen|gefallen|gestiegen|gesunken|schwunden|getroffen"
    r"|geschehen|gewesen|geworden|gebrochen|gestürzt|gescheitert|gelandet|gestartet|geflogen|gefahren|gereist|gekehrt"
    r"|gezogen|geflohen|geblieben|gelaufen|gelungen|geraten|gewachsen|gewandert|kollidiert|explodiert|eskaliert"
    r"|verunglückt|passiert|erschienen|entstanden|entkommen|erfolgt|ertrunken|worden))"
)
_PERFECT = rf"(?:ist|sind|sei|seien)\b(?=[^,;]{{0,100}}?\b{_MOVED}\b)"
_PARTICIPLE = r"(?:\w*ge\w{2,}(?:t|en)|(?:be|ver|er|ent|zer|über|unter|miss)\w{2,}(?:t|en)|\w+iert)"
ALLEGED = (
    r"(?:soll|sollen|will|wollen|dürfte|dürften|muss)\b[^,;]{0,120}?"
    rf"\b(?:{_PARTICIPLE}\shaben|(?:worden|gewesen)\ssein)\b"
)
"""What somebody is said to have done: "soll im März Geld veruntreut haben"."""

_PREFIX = (
    r"(?:ab|an|auf|aus|be|bei|da|ein|ent|er|fest|fort|her|hin|hinter|los|miss|mit|nach|nieder|statt|über|um|unter"
    r"|ver|vor"
    r"|weg|weiter|wider|zer|zu|zurück|zusammen)*"
)
_STRONG = one_of(
    "ging gingen kam kamen fand fanden trat traten begann begannen gewann gewannen gab gaben nahm nahmen starb starben "
    "stieg stiegen fiel fielen gefiel traf trafen stand standen gestand hielt hielten sprach sprachen schrieb "
    "schrieben "
    "schloss schlossen verlor verloren blieb blieben hieß hießen schlug schlugen trug trugen zog zogen bot boten brach "
    "brachen brachte brachten dachte empfahl fuhr fuhren flog flogen floh flohen griff griffen half halfen hob "
    "hoben klang "
    "lief liefen lud litt rief riefen sah sahen sang sank sanken schied schieden schien schienen schob schoben schoss "
    "schossen schwieg schwor sprang sprangen stahl stieß stießen stritt stritten trank trieb trieben verbot "
    "vergaß schwand "
    "verstand wies wiesen warb warf warfen wich wuchs wuchsen wusste zwang schnitt schnitten riss rissen bog "
    "lieh geriet "
    "gerieten gelang geschah tat taten bat baten las lag lagen aß ließ ließen"
)
_TOLD = rf"(?:{one_of('hat haben habe hatte hatten war waren wurde wurden worden gewesen')}|{_PREFIX}{_STRONG})"
_DAY_BEFORE = (
    r"(?:(?<=[Mm]ontag\s)|(?<=[Dd]ienstag\s)|(?<=[Mm]ittwoch\s)|(?<=nerstag\s)|(?<=reitag\s)|(?<=amstag\s)"
    r"|(?<=onntag\s)"
    r"|(?<=nabend\s)|(?<=chenende\s))"
)
_WEAK_PAST = (
    r"(?!(?:heute|bitte|mitte|heutigen?|könnten?|sollten?|dürften?|möchten?|müssten?|ersten?|letzten?|nächsten?"
    r"|meisten?"
    r"|besten?|zweiten?|dritten?|vierten?|rechten?|alten?|guten?|\w+(?:ig|lich|isch|stark|größ|höch)sten?"
    r"|\w{0,6}ge\w{2,}ten|geplante|kosten|warten|leisten|starten|gelten|halten|treten|raten|bieten|bitten|achten"
    r"|leiten|arbeiten|\w+(?:halten|treten|raten|bieten|beiten|leiten|richten|warten|starten))\b)"
    r"(?<!\bden\s)(?<!\bdie\s)(?<!\bder\s)(?<!\bdas\s)(?<!\bdem\s)(?<!\bdes\s)(?<!\bein\s)(?<!\beine\s)"
    r"[a-zäöüß]{3,}ten?\b"
)
_UNTIL = (
    r"(?:wurden?|worden|hat|haben|ist|sind)\b(?=[^,;]{0,60}\bbis\b[^,;]{0,40}\b(?:verlängert|vertagt|verschoben"
    r"|ausgesetzt"
    r"|unterbrochen|gesperrt|geschlossen|krankgeschrieben|beurlaubt|befristet)\b)"
)
_END_OF_CLAUSE = r"(?!\s(?:wurden?|worden|hat|haben|hatten?|waren?|seien?|ist|sind|wird|werden|zu)\b)"

FUTURE = (
    rf"{_UNTIL}|(?!{_PERFECT})(?!{ALLEGED})(?:{_MODAL}|{EVENT}|{STATE}|geplant|angesetzt|vorgesehen|terminiert|erwartet"
    rf"|verschoben"
    r"|vertagt|plant|planen|hofft|hoffen|frist|droht|drohen|erwägt|erwägen|rechnet|rechnen)\b"
    rf"|(?!(?:{_NO_VERB}|\w{{0,6}}ge(?!lang|lt|hör|währ|winn|nieß|rät|steh|ling|schieh|h)\w{{2,}}t)\b)"
    rf"[a-zäöüß]{{2,}}t\b{_END_OF_CLAUSE}"
    rf"|(?:[A-ZÄÖÜ][\wäöüß-]+\s|{_DAY_BEFORE})(?!(?:{_NO_PLURAL}|{_TOLD}|\w*ge\w{{2,}}en|\w+ten)\b)"
    rf"[a-zäöüß]{{2,}}(?:en|ern|eln)\b(?=\s\w){_END_OF_CLAUSE}"
)
"""The last two: a verb of the present by its ending alone, "demonstriert", or behind a noun or a day, "legen"."""
_DONE = (
    r"(?:der|die|das|dem|den|des|eine?[rnms]?)\s(?:im|am|in|ende|anfang|mitte|vor)\s(?:[\w.]+\s){1,3}?"
    r"(?!geplante|angesetzte|vorgesehene|erwartete|angekündigte|beginnende)\w*(?:ge|be|ver|er|ent"
    r"|zer)\w{2,}(?:ene|te|ne)[nrsm]?(?=\s[A-ZÄÖÜ])"
)
PAST = rf"{_DONE}|{_PERFECT}|{ALLEGED}|{_TOLD}\b|{_WEAK_PAST}"
