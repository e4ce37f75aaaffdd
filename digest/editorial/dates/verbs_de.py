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

_NOUN_BEFORE = r"(?<!\bden\s)(?<!\bdie\s)(?<!\bder\s)(?<!\bdas\s)(?<!\bdem\s)(?<!\bdes\s)(?<!\bein\s)(?<!\beine\s)"
_NO_VERB = one_of(
    "nicht jetzt mit seit statt erst fast sonst selbst laut weit oft dort gut hat hast bist acht recht leicht schlecht "
    "direkt bekannt gesamt insgesamt zuletzt vielleicht damit somit womit soweit sofort fort samt nebst bereit meist "
    "höchst zumeist zunächst demnächst längst jüngst dicht tot kalt alt satt halt berühmt bedingt exakt perfekt "
    "konkret "
    "privat gerecht spät abrupt erneut gesund rot breit bunt fest hart nackt sanft sacht echt ernst glatt knapp "
    "verletzt derart unbekannt vermisst angeblich verdient verhasst"
)
_MOVED = (
    r"(?:\w*(?:gestorben|verstorben|getreten|gekommen|gegangen|gefallen|gestiegen|gesunken|schwunden|getroffen"
    r"|geschehen|gewesen|geworden|gebrochen|gestürzt|gescheitert|gelandet|gestartet|geflogen|gefahren|gereist|gekehrt"
    r"|gezogen|geflohen|geblieben|gelaufen|gelungen|geraten|gewachsen|gewandert|gegangen|kollidiert|explodiert"
    r"|eskaliert|verunglückt|passiert|erschienen|entstanden|entkommen|erfolgt|ertrunken|worden))"
)
_PERFECT = rf"(?:ist|sind)\b(?=[^,;]{{0,100}}?\b{_MOVED}\b)"
_PARTICIPLE = r"(?:\w*ge\w{2,}(?:t|en)|(?:be|ver|er|ent|zer|über|unter|miss)\w{2,}(?:t|en)|\w+iert)"
ALLEGED = (
    rf"(?:soll|sollen|will|wollen|dürfte|dürften|muss)\b[^,;]{{0,120}}?\b(?:{_PARTICIPLE}\shaben|(?:worden"
    rf"|gewesen)\ssein)\b"
)
"""What somebody is said to have done: "soll im März Geld veruntreut haben"."""

FUTURE = (
    rf"(?!{_PERFECT})(?!{ALLEGED})(?:{_MODAL}|{EVENT}|{STATE}|geplant|angesetzt|vorgesehen|terminiert|erwartet"
    rf"|verschoben"
    r"|vertagt|plant|planen|hofft|hoffen|frist|droht|drohen|erwägt|erwägen|rechnet|rechnen)\b"
    rf"|(?!(?:{_NO_VERB}|\w{{0,6}}ge(?!lang|lt|hör|währ|winn|nieß|rät|steh|ling|schieh"
    rf"|h)\w{{2,}}t)\b)[a-zäöüß]{{2,}}t\b"
    r"(?!\s(?:wurde|wurden|worden|hat|haben|hatte|hatten|war|waren|sei|ist)\b)"
)
PAST = (
    rf"{_PERFECT}|{ALLEGED}|"
    + one_of(
        "hat haben hatte hatten war waren wurde wurden worden gewesen tat taten bat baten las lag lagen aß ließ ließen"
    )
    + r"\b|(?:ab|an|auf|aus|be|bei|da|ein|ent|er|fest|fort|ge|her|hin|hinter|los|miss|mit|nach|nieder|statt|über|um"
    r"|unter|ver"
    r"|vor|weg|weiter|wider|zer|zu|zurück|zusammen)*"
    + one_of(
        "ging gingen kam kamen fand fanden trat traten gann gannen gab gaben nahm nahmen starb starben stieg "
        "stiegen fiel "
        "fielen traf trafen stand standen hielt hielten sprach sprachen schrieb schrieben schloss schlossen wann "
        "wannen "
        "lor loren blieb blieben hieß hießen schlug schlugen trug trugen zog zogen bot boten brach brachen brachte "
        "brachten dachte fahl fuhr fuhren flog flogen floh griff griffen half halfen hob hoben klang lief liefen "
        "lud litt "
        "rief riefen rang sah sahen sang sank sanken schied schieden schien schienen schob schoben schoss schossen "
        "schwieg schwor sprang sprangen stahl stieß stießen stritt stritten trank trieb trieben verbot vergaß schwand "
        "verstand wies wiesen warb warf warfen wich wuchs wuchsen wusste zwang schnitt schnitten riss rissen bog lieh"
    )
    + r"\b|(?!(?:heute|letzte|erste|bitte|könnten?|sollten?|dürften?|möchten?|müssten?|ersten|letzten|nächsten"
    r"|meisten|besten"
    r"|zweiten?|dritten?|vierten?|rechten?|beste|kosten|alten?|guten?|\w+(?:ig|lich|isch|stark|größ|höch)sten?"
    rf"|\w{{0,6}}ge\w{{2,}}ten|geplante|kosten|warten|leisten|starten|gelten|halten|treten|raten|bieten|bitten"
    rf"|achten|leiten"
    r"|arbeiten|\w+(?:halten|treten|raten|bieten|beiten|leiten|richten|warten|starten))\b)"
    rf"{_NOUN_BEFORE}[a-zäöüß]{{3,}}ten?\b"
)
