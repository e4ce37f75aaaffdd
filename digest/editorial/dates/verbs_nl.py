"""Dutch verbs: which ones turn a bare weekday or month backwards or forwards, and which ones announce.

The finite verb stands second, the rest of it at the end, so a cue may reach over the date ("is vrijdag overleden").
"""

from __future__ import annotations

from digest.editorial.dates.language import one_of

_MODAL = one_of(
    "zal zullen wil willen kan kunnen mag mogen moet moeten hoeft wordt worden gaat gaan zou zouden dreigt dreigen"
)
EVENT = one_of(
    "begint beginnen start starten eindigt eindigen opent openen sluit sluiten vergadert vergaderen komt komen "
    "vindt vinden "
    "stemt stemmen beslist beslissen besluit besluiten kiest kiezen treedt treden reist reizen vliegt vliegen "
    "rijdt rijden "
    "vaart varen speelt spelen ontvangt ontvangen bezoekt bezoeken maakt maken presenteert presenteren publiceert "
    "publiceren wisselt neemt nemen stijgt stijgen daalt dalen verhoogt verlaagt verhogen verlagen valt vallen vervalt "
    "vervallen verdwijnt verdwijnen keert keren viert vieren volgt volgen verschijnt verschijnen overlegt overleggen "
    "onderhandelt onderhandelen debatteert debatteren bespreekt bespreken praat praten staakt staken verlaat verlaten "
    "tekent tekenen levert leveren roept roepen legt leggen trekt trekken duurt duren krijgt krijgen brengt "
    "brengen houdt "
    "houden geeft geven doet doen ontmoet ontmoeten hervat hervatten verstrijkt verstrijken loopt lopen verhuist "
    "verhuizen vertrekt vertrekken buigt buigen spreekt spreken behandelt behandelen onthult lanceert verwacht "
    "verwachten "
    "trapt wijst bepaalt hoort horen sluit zet zetten brengt stopt stoppen verbiedt voert voeren betaalt herdenkt "
    "herdenken pakt biedt verdedigt neemt schuift"
)
"""What happens on a day: present tense with a date that is ahead tells a plan."""
STATE = one_of("geldt gelden staat staan ligt liggen blijft blijven is zijn")
"""The same, but as often what simply is."""

_PARTICIPLE = (
    r"(?:(?:aan|af|bij|binnen|door|in|mee|na|neer|om|onder|op|over|terug|toe|uit|vast|voor|weg|samen|stil|dood"
    r"|plaats)?ge"
    r"(?!pland|sloten|opend|reed|noeg|val|bied|meente|rust|bouw|zet|wicht|sprek|heim|eist|vang)\w{2,}(?:d|t|en)"
    r"|(?:be|ver|ont|her|over|er|onder)"
    r"(?!wacht|plaatst|schoven|zet|eid|hand|schil|stuur|drijf|richt|trek|keer|band|gunn)\w{2,}(?:d|t|en)|worden)"
)
_PERFECT = (
    rf"(?:is|zijn)\b(?=[^,;]{{0,100}}?\b{_PARTICIPLE}\b"
    r"(?=[.,;:]|$|\s(?:in|op|aan|door|bij|na|met|van|voor|tijdens|toen|en)\b))"
)
ALLEGED = rf"(?:zou|zouden)\b[^,;]{{0,120}}?\b(?:(?:hebben|zijn)\s{_PARTICIPLE}|{_PARTICIPLE}\s(?:hebben|zijn))\b"
"""What somebody is said to have done: "zou in maart geld hebben verduisterd"."""
_TOLD = one_of(
    "heeft hebben had hadden was waren werd werden ging gingen kwam kwamen vond vonden trad traden begon begonnen gaf "
    "gaven nam namen stierf stierven steeg stegen viel vielen trof troffen stond stonden lag lagen hield hielden sprak "
    "spraken schreef schreven sloot sloten won wonnen verloor verloren bleef bleven heette sloeg sloegen droeg droegen "
    "trok trokken kreeg kregen bracht brachten dacht dachten reed reden vloog vlogen vluchtte liep liepen las "
    "lazen riep "
    "riepen zag zagen zonk zonken schoof schoven schoot schoten zweeg zwegen sprong sprongen stal stalen stak "
    "staken deed "
    "deden zei zeiden liet lieten wist wisten mocht mochten moest moesten kon konden wou zat zaten at bood boden "
    "boog brak "
    "braken dreef dreven greep grepen hing hielp hielpen koos kozen leek leken sneed sneden verdween verdwenen verliet "
    "vertrok vertrokken overleed overleden ontstond bezocht bezochten kocht kochten verkocht zocht zochten besloot "
    "besloten vroeg vroegen wees wezen wierp wierpen zwom bleek bleken ontving ontvingen voldeed bestond bestonden "
    "onderging afgelopen"
)
_DAY_BEFORE = (
    r"(?:(?<=maandag\s)|(?<=dinsdag\s)|(?<=woensdag\s)|(?<=donderdag\s)|(?<=vrijdag\s)|(?<=zaterdag\s)|(?<=zondag\s)"
    r"|(?<=weekend\s)|(?<=vandaag\s)|(?<=vanavond\s)|(?<=morgen\s))"
)
_NO_VERB = one_of(
    "het dat wat niet met tot uit omdat doordat zodat nadat voordat totdat opdat want kort laat groot best vast direct "
    "recht licht zacht hard echt slecht juist bekend pas post soort start kant klant markt raad staat stadt krant punt "
    "president kabinet parlement resultaat budget project product contract akkoord bericht gerecht agent patiënt "
    "student "
    "resident incident moment document percent procent dient lucht kracht macht tocht nacht plicht zicht licht "
    "kust rest "
    "last test gast geest dienst winst kunst komst toekomst herfst oogst borst worst vorst minst meest eerst "
    "laatst liefst "
    "hoogst ernst angst ooit nooit niets iets steeds expert concert transport sport import export rapport "
    "paspoort poort "
    "buurt beurt vaart kaart maart haast naast behalve sinds achter achttien acht recht absoluut compleet "
    "concreet privaat "
    "internet stadt fiets jacht"
)
_NO_PLURAL = one_of(
    "tussen binnen buiten tegen alleen samen morgen gisteren tijdens boven beneden voren wegens mensen jaren "
    "dagen weken "
    "maanden een geen open eigen deuren overmorgen volgens helemaal zeven tien negen hen even"
)
_WEAK_PAST = (
    r"(?!(?:goede|beide|beiden|aarde|vierde|derde|tweede|oude|hele|minste|beste|laatste|eerste|grootste|volgende"
    r"|komende"
    r"|aanstaande|einde|mede|vrede|schade|wereldwijde|eenheden|leden|steden|heden|reden|midden|zonden|honderden|worden"
    r"|vinden|houden|bieden|rijden|leiden|melden|landen|handen|gelden|treden|aanbieden|verbieden|stemmen"
    r"|ziekte|hoogte|ruimte|warmte|gemeente|route|kilte|lente|gasten|kosten|posten|punten|planten|resten|zetten|laten"
    r"|weten|moeten|praten|sluiten|besluiten|wachten|verwachten|verlaten|ontmoeten|hervatten|testen|starten|rusten"
    r"|tenten|kranten|klanten|studenten|agenten|patiënten|resultaten|soldaten|kandidaten|advocaten|staten|straten"
    r"|producten|projecten|rechten|berichten|diensten|kanten|minuten|maten|buiten|grote|korte|vaste|zwarte|witte|echte"
    r"|juiste|bekende|\w+(?:igde|lijke|ste|ende|heden|teit|iteit|aten|enten|anten))\b)"
    r"(?<!\bde\s)(?<!\bhet\s)(?<!\been\s)[a-zë]{3,}(?:te|de|ten|den)\b"
)
_UNTIL = (
    r"(?:werd|werden|heeft|hebben|is|zijn)\b(?=[^,;]{0,60}\btot\b[^,;]{0,40}\b(?:verlengd|uitgesteld|verschoven"
    r"|opgeschort"
    r"|gesloten|afgesloten|geschorst|verdaagd)\b)"
)
_END_OF_CLAUSE = r"(?!\s(?:is|was|werd|werden|heeft|hebben|had|hadden|zijn|waren|wordt|worden|te)\b)"

FUTURE = (
    rf"{_UNTIL}|(?!{_PERFECT})(?!{ALLEGED})(?:{_MODAL}|(?<!\d\s)(?<!\bde\s)(?<!\bhet\s){EVENT}|{STATE}|gepland|voorzien|verwacht|verplaatst|verschoven"
    rf"|uitgesteld"
    r"|plant|hoopt|hopen|overweegt|overwegen|termijn|deadline|aangekondigd\svoor)\b(?!\s(?:is|was|werd|heeft|had)\b)"
    rf"|(?!(?:{_NO_VERB}|{_TOLD}|\w{{0,6}}ge\w{{2,}}t|\w+(?:teit|eit|ment|ist|aat|ent)|(?:be|ver|ont)\w+t(?=[.,;]"
    rf"|$))\b)"
    r"(?<!\bde\s)(?<!\bhet\s)(?<!\been\s)(?<!\bte\s)(?<!\bvan\s)(?<!\bin\s)(?<!\bop\s)(?<!\bvoor\s)(?<![a-z]e\s)"
    rf"[a-zë]{{3,}}t\b{_END_OF_CLAUSE}"
    rf"|{_DAY_BEFORE}(?!(?:{_NO_PLURAL}|{_TOLD}|\w*ge\w{{2,}}en|\w+(?:ten|den))\b)"
    rf"[a-zë]{{2,}}en\b(?=\s\w){_END_OF_CLAUSE}"
)
"""The last two: a verb of the present by its ending alone, "landt", or behind a day, "demonstreren"."""
_DONE = (
    r"(?:de|het|een)\s(?:in|op|eind|begin|half|vorige?|afgelopen)\s(?:\w+\s){1,3}?(?!geplande|verwachte|voorziene"
    r"|aangekondigde)"
    rf"{_PARTICIPLE}e?(?=\s[a-z])"
)
PAST = rf"{_DONE}|{_PERFECT}|{ALLEGED}|{_TOLD}\b|{_WEAK_PAST}"
