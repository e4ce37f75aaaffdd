"""How sentences lean on what stands before them, per language: the closed lists behind the rules of presentation.

connective   words that may be cut from the front of a sentence, without harm to what it says
leaning      openings that point back: pronouns, demonstratives, "both sides"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True, kw_only=True)
class Openers:
    """connective: matches what is to be cut, up to the first letter that stays. leaning: matches what points back.

    subordinate: a clause in front whose subject is a pronoun ("When he left, …").
    attribution: a pronoun as the one who speaks a quotation ("…," he said).
    """

    connective: re.Pattern[str]
    leaning: re.Pattern[str]
    subordinate: re.Pattern[str]
    attribution: re.Pattern[str]


def _any(phrases: str) -> str:
    """An alternation of phrases that stand between " | "; a space in a phrase is any white space."""
    return "|".join(r"\s+".join(phrase.split()) for phrase in re.split(r"\s\|\s", phrases.strip()) if phrase)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Lists:
    """coordinating: cut when a word follows; adverbs: cut only with their comma; after: whole phrases that are cut;
    unnamed: an attribution without a pronoun of its own ("a-t-il dit", "dijo" and a full stop).
    """

    coordinating: str
    adverbs: str
    leaning: str
    subordinators: str
    pronouns: str
    said: str
    after: str = ""
    unnamed: str = r"(?!)"

    def compile(self) -> Openers:
        whole = rf"|(?:{_any(self.after)})\s+" if self.after else ""
        who, says = _any(self.pronouns), _any(self.said)
        cut = rf"(?:(?:{_any(self.coordinating)})(?:,|\s+[–—])?\s+|(?:{_any(self.adverbs)}),\s+{whole})(?=\S)"
        subordinate = rf"(?:{_any(self.subordinators)})\s+(?:(?:of|from|to|with|in|all|just|only)\s+)*(?:{who})\b"
        attribution = rf"[\"”»“’'],?\s*(?:(?:{who})\s+(?:{says})|(?:{says})\s+(?:{who})|{self.unnamed})\b"
        return Openers(
            connective=re.compile(cut),
            leaning=re.compile(rf"(?:{_any(self.leaning)})(?=[\s,;:’'—–]|$)"),
            subordinate=re.compile(subordinate),
            attribution=re.compile(attribution),
        )


ENGLISH = _Lists(
    coordinating=r"But | And | Yet | Or | Nor",
    adverbs=r"""
        Meanwhile | However | Still | Yet | Even so | Nevertheless | Nonetheless | Moreover | Furthermore |
        In addition | Additionally | Also | So | Thus | Therefore | Hence | Consequently | As a result | In
        turn | In fact | Indeed | Of course | For example | For instance | On the other hand | By contrast |
        In contrast | On the contrary | Likewise | Similarly | Besides | Ultimately | Separately | Elsewhere
        | In the meantime | At the same time | On top of that | In the aftermath | In response |
        Unsurprisingly | Overall | In short | To be sure | That said | Then again | After all | In other
        words | Crucially | Notably | Importantly | And yet | But still | And so | In particular |
        Specifically | In the end
        | To top it off | All told | Not surprisingly | Perhaps not surprisingly | On top of it all
    """,
    after=r"""
        (?:All of this|All this|This|It|That|The (?:news|move|announcement|report|development))
        (?:comes|came) (?:just |only )?(?:as|amid|after|despite)(?= [A-Z]) | (?:Added to|On top of|Besides)
        (?:this|that),
    """,
    leaning=r"""
        He | She | It | They | We | I | You | Him | Her | Them | His | Hers | Its | Their | Theirs | Our |
        My | Your | This(?!\s(?:week|weekend|month|year|spring|summer|autumn|fall|winter)\b) |
        That | These | Those | Such | Both | Neither | Either | Another | Others | The
        (?:latter|former|same|other|others|two|pair|duo|trio) | Each | Here | There(?=,) | So | Then |
        Thereafter | Afterwards? | Instead | Otherwise | Even then | Since then | Until then | By then | At
        (?:that|this) (?:time|point|stage) | At the time | After (?:that|this) | Before (?:that|this) | With
        that | On the other(?= hand|,) | To (?:that|this) end | In (?:that|this|these|those|such) | On (?:that|this)
        | Of (?:those|these|them) | Among (?:them|those|these) | Because of (?:this|that) | Despite (?:this|that)
        | As such | Too | Nope | Yes | No(?=,) | Well(?=,) | Why | Which | Who
        | (?:One|Two|Three|Four|Five|Several)(?=,) | Not (?:so|only that) |
        If (?:so|not|true|confirmed|approved|passed|adopted|convicted|elected|successful) |
        According to (?:him|her|them|it|the
        (?:report|study|statement|document|complaint|newspaper|paper|article)) | For (?:his|her|its|their)
        part | The \w+ of (?:them|these|those) | An? (?:second|third|fourth|fifth) (?:was|is|came|went|will|has|had|of)
        | (?:One|Two|Some|Many|Most|All|None|Each|Both) of (?:them|this|that|these|those)
        | (?:(?:\w+\s)?than\s|Some\s|Nearly\s)?(?:An?\s)?(?:\w+\s)?(?i:minute|hour|day|week|month|year|moment)s?
        (?:later|earlier|before|afterwards?)(?=,| [a-z])
        | (?:The )?(?:[Nn]ext|[Ff]ollowing|[Ss]ame|[Pp]revious) (?:day|week|month|year|morning|evening|night)
        | In (?:one|another) (?:\w+ )?(?:case|incident|instance|example|scene|exchange|passage|letter|email|tweet|post)
        | An? (?:similar|related|further|separate|different|additional) | For one(?: thing)? | At issue
        | (?i:(?:some|about|just|a|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)
        (?:(?:few|couple|dozen|hundred|thousand|of|[\d,.]+) )*(?:yards?|miles?|blocks?|feet|(?:kilo)?met(?:er|re)s?)
        (?:away|apart|further|farther)) | Nearby | Across (?:town|the (?:street|aisle|road)) | Back (?:home|then|at)
        | Among (?:the|other) (?:\w+ )?(?:provisions|changes|proposals|things|issues)
        | Enter | Take | Consider | Remember | See | Look | Imagine | Perhaps | Maybe | Sure(?=,) | Again(?=,)
    """,
    subordinators=r"""
        When | As | If | While | After | Before | Because | Since | Although | Though | Once | Until |
        Unless | Where | Whether | Even if | Even though | For | With | In | On | At | By | From | To | Of |
        Like | Unlike | Among | Apart | Aside | Instead | Along | Together | Alongside | Beyond | Under |
        Asked (?:why|if|whether|how|about) | Should | Had | Given
    """,
    pronouns=r"""
        he | she | it | they | him | her | them | his | its | their | this | that | these | those | such | I
        | we | my | our
    """,
    said=r"""
        said | says | added | adds | told | wrote | writes | asked | explained | tweeted | noted | argued |
        continued | insisted | warned | recalled | posted | replied | responded | declared |
        stated | testified | concluded
    """,
)
_GERMAN_NOUN = (
    r"\s+(?:(?!(?:habe|hätte|sei|wäre|werde|würde|könne|müsse|solle|dürfe|wolle)\s)"
    r"(?:[a-zäöüß-]+(?<!t)e|ge[a-zäöüß]+te|(?:ers|letz|nächs|bes|größ|höchs|jüngs|neues|ältes|zwei|drit|vier|fünf)te)\s+)?[A-ZÄÖÜ\d]"
)
"""What makes "Das" an article: a noun behind it, with an adjective at most: "Das neue Museum", not "Das sagte Lund"."""

GERMAN = _Lists(
    coordinating=r"""
        (?:Aber|Doch|Und|Denn|Oder)(?=
        (?:[A-ZÄÖÜ„\"]|der|die|das|ein|eine|im|in|am|an|auf|für|mit|nach|bei|zum|zur)\b)
    """,
    adverbs=r"""
        Allerdings | Zudem | Außerdem | Indes | Tatsächlich | Kurzum | Immerhin | Mehr noch | Und doch
    """,
    leaning=rf"""
        Er | Sie | Es | Wir | Ich | Ihr | Ihre[rnms]? | Ihm | Ihn | Ihnen | Sein | Seine[rnms]? | Dies |
        Diese[rnms]? | Jene[rnms]? | Das(?!{_GERMAN_NOUN}) | Dabei | Damit | Dadurch | Davon | Daran | Darauf |
        Daraus | Darin | Darum | Dazu | Dafür | Dagegen | Danach | Davor | Daher | Deshalb | Deswegen | Dort |
        Dann | Da | So | Beide[nrs]? | Solche[rnms]? | Letztere[rnms]? | Erstere[rnms]? | Auch | Doch | Aber | Und |
        Denn | Dennoch | Trotzdem | Zudem | Außerdem | Allerdings | Unterdessen | Derweil | Indes | Zugleich
        | Gleichzeitig | Hinzu | Stattdessen | Hier | Hierfür | Hierzu | Demnach | Weil | Was | Seither |
        Seitdem | Anschließend | Zuvor | Andere | Einige davon
    """,
    subordinators=r"""
        Wenn | Als | Weil | Obwohl | Nachdem | Bevor | Während | Da | Ob | Falls | Sollte | Sobald | Mit |
        Nach | Bei | Für | In | Auf | Von | Aus | An | Zu | Laut
    """,
    pronouns=r"""
        er | sie | es | ihm | ihr | ihre[rnms]? | seine[rnms]? | diese[rnms]? | dem | ihnen | ich | wir
    """,
    said=r"sagte | sagt | erklärte | fügte | betonte | so | schrieb | meinte | warnte | kündigte",
)
SPANISH = _Lists(
    coordinating=r"Pero | Y | O | Mas",
    adverbs=r"""
        Sin embargo | No obstante | Mientras tanto | Además | En cambio | Por otro lado | Por otra parte |
        Asimismo | Así | De hecho | Con todo | Aun así | Por tanto | Por lo tanto | En consecuencia | Por ejemplo |
        Al mismo tiempo | En respuesta | Por su parte | A su vez | Eso sí | Entretanto | En definitiva |
        Por último | En realidad | Paralelamente | Con todo ello
    """,
    leaning=r"""
        Él | Ella | Ellos | Ellas | Yo | Nosotros | Esto | Estos | Estas | Eso | Ese | Esa | Ello | Aquello |
        Est[ea](?! (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes|año|fin de|mañana|tarde|noche)) |
        Esos | Esas | Aquel | Aquella | Aquellos | Aquellas | Su | Sus | Lo | Le | Les | Ambos | Ambas |
        Se(?! (?:espera|esperan|prevé|prevén|celebra|celebran|celebrará|celebrarán|abre|abrirá|buscan?|vota)\b) |
        Tal | Tales | Así | Entonces | Luego | También | Tampoco | Allí | Ahí | Aquí | Dich[oa]s? | Otr[oa]s? |
        L[oa]s (?:dos|demás|otr[oa]s) | (?:El|La) otr[oa] | Un[oa] de (?:ell[oa]s|est[oa]s) | Porque |
        Por (?:eso|ello|esto) | De ahí | Desde entonces | Hasta entonces | En (?:es[ea]|dich[oa]|aquell?a?) |
        Mientras(?=,) | Sí(?=,) | No(?=,) | Dijo | Añadió | Agregó | Señaló | Explicó | Afirmó | Aseguró |
        Advirtió | Indicó | Recordó | Insistió | Subrayó | Era | Eran | Fue | Fueron | Tenía | Tenían | Había |
        Habían | Ha | Han | Es | Son | Está | Están
    """,
    subordinators=r"""
        Cuando | Si | Aunque | Mientras | Tras | Después de | Antes de | Con | En | De | Para | Por | Según |
        Desde | A | Entre | Ante | Sin | Pese a
    """,
    pronouns=r"""
        él | ella | ellos | ellas | esto | este | esta | estos | estas | eso | ese | esa | esos | esas | su | sus |
        ello
    """,
    said=r"dijo | dice | afirmó | señaló | explicó | añadió | agregó | aseguró | advirtió | declaró | indicó",
    unnamed=(
        r"(?:dijo|afirmó|señaló|explicó|añadió|agregó|aseguró|advirtió|declaró|indicó|ha\s(?:dicho|añadido|explicado))"
        r"(?=\s?[.,;:]|\s(?:en|a|ante|tras|durante|sobre)\b)"
    ),
)
FRENCH = _Lists(
    coordinating=r"Mais | Et | Or | Ou",
    adverbs=r"""
        Cependant | Toutefois | Pourtant | En outre | De plus | Par ailleurs | Néanmoins | Ainsi | En effet |
        Pour autant | En revanche | Dans le même temps | Par exemple | Par conséquent | En réponse | Par contre |
        De (?:son|leur) côté | Pour (?:sa|leur) part | Pendant ce temps | Au total | De fait | Enfin | Bref |
        À l['’]inverse | Au contraire | En somme | Dès lors | Du reste | En réalité | Concrètement
    """,
    leaning=r"""
        Il(?! y a (?:un|une|deux|trois|quatre|cinq|six|huit|dix|\d)) | Elle | Ils | Elles | On | Je | Nous | Vous |
        Ces | Ce(?! (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end|matin|soir|mois|trimestre)\b) |
        Cet | Cette(?! (?:semaine|année|nuit|saison)\b) | Cela | Ça | C | Son | Sa | Ses | Leur | Leurs | Lui |
        Eux | Celui | Celle | Ceux | Celles | Cel(?:ui|le)-ci | Ce(?:ux|lles)-ci | Tous deux | Toutes deux |
        Les deux | L['’]autre | Un autre | Une autre | Les autres | Tel | Telle | Tels | Telles | Là | Ici | Alors |
        Puis | Ensuite | Aussi | Ainsi | D['’]autres | Parce | D['’]où | D['’]ici là | Depuis lors | Depuis(?=,) |
        Dès lors | Notamment | Lesquel(?:le)?s | Oui | Non(?=,) | L['’]une? d['’]e(?:ux|lles) |
        À (?:ce|cet|cette) (?!jour) |
        (?:Lorsqu|S|Puisqu|Quand|Bien qu|Alors qu|Tandis qu|Dès qu|Après qu)['’](?:ils?|elles?|on)
    """,
    subordinators=r"""
        Quand | Lorsque | Si | Comme | Après | Avant | Avec | Dans | De | Pour | Selon | Par | Sans | Malgré |
        Depuis | À | Chez | Sur | Parmi | Entre | D['’]après
    """,
    pronouns=r"""
        il | elle | ils | elles | ce | cet | cette | ces | cela | son | sa | ses | leur | leurs | lui | eux
    """,
    said=r"dit | affirme | explique | précise | ajoute | assure | déclare | souligne",
    unnamed=r"\w+-(?:t-)?(?:il|elle|ils|elles|on)",
)
ITALIAN = _Lists(
    coordinating=r"Ma | E | Ed | Però | O",
    adverbs=r"""
        Tuttavia | Intanto | Inoltre | Nel frattempo | Infatti | Comunque | Eppure | In realtà | Ad esempio |
        Al contrario | Dal canto (?:suo|loro) | Da parte (?:sua|loro) | Per esempio | Di fatto | Insomma |
        Allo stesso tempo | D['’]altra parte | D['’]altronde | Pertanto | Di conseguenza | Infine | Invece |
        Del resto
    """,
    leaning=r"""
        Egli | Lui | Lei | Esso | Essa | Essi | Esse | Loro | Io | Noi | Questi | Queste | Costui | Costei |
        Costoro | Quest[oa](?! (?:settimana|mese|anno|mattina|sera|pomeriggio|notte|fine|weekend)\b) |
        Quest['’](?!anno) | Quello | Quella | Quelli | Quelle | Quel | Quegli | Quei | Ciò | Suo | Sua | Suoi |
        Sue | Entrambi | Entrambe | Tale | Tali | Così | Poi | Allora | Anche | Qui | Lì | Perché | Da allora |
        Fino ad allora | Ecco | Sì(?=,) | No(?=,) | I due | Le due | (?:L['’]|Un |Un['’])altr[oa] |
        (?:Gli|Le) altr[ie] | Altri | Altre | (?:Per|Con|A|Di|Da|In) (?:questo|ciò) | In quest[oaie] |
        In quel(?:l[ao])? | Uno di (?:loro|questi) | Una di (?:loro|queste) |
        Lo(?= (?:ha|hanno|dice|dicono|scrive|riferisce|rende|fa|si|sostiene|conferma|annuncia|afferma|rivela)\b) |
        Si(?! (?:vota|apre|aprirà|aprono|terrà|tiene|attendono|prevede|prevedono|chiude|gioca|svolgerà)\b) |
        Ha | Hanno | Aveva | Avevano | È | Sono | Era | Erano | Fu | Furono
    """,
    subordinators=r"""
        Quando | Se | Dopo | Prima | Mentre | Con | In | Di | Per | Secondo | Da | A | Tra | Fra | Senza |
        Nonostante
    """,
    pronouns=r"lui | lei | loro | essi | questo | questa | questi | queste | ciò | suo | sua | suoi | sue",
    said=r"ha detto | dice | ha spiegato | ha aggiunto | afferma | spiega | aggiunge",
    unnamed=(
        r"(?:ha\s(?:detto|spiegato|aggiunto|affermato|dichiarato|precisato|concluso)|dice|spiega|aggiunge|afferma)"
        r"(?=\s?[.,;:]|\s(?:in|ai|alla|al|durante|su|poi|ancora)\b)"
    ),
)
PORTUGUESE = _Lists(
    coordinating=r"Mas | E | Ou",
    adverbs=r"""
        No entanto | Entretanto | Contudo | Porém | Além disso | Enquanto isso | Todavia | Ainda assim | De fato |
        De facto | Por exemplo | Por outro lado | Por sua vez | Por seu lado | Por seu turno | Ao mesmo tempo |
        Em resposta | Portanto | Na verdade | Assim | Por fim | Ainda | Em contrapartida | Apesar disso
    """,
    leaning=r"""
        Ele | Ela | Eles | Elas | Eu | Nós | Isto | Isso | Aquilo | Estes | Estas | Esse | Essa | Esses | Essas |
        Aquele |
        (?:Nest|Est)[ea](?! (?:segunda|terça|quarta|quinta|sexta|sábado|domingo|semana|mês|ano|manhã|tarde|noite)\b) |
        Aquela | Seu | Sua | Seus | Suas | Ambos | Ambas | Tal | Tais | Assim | Então | Também | Lá | Ali | Aqui |
        Porque | Já | Outr[oa]s? | (?:O|A) outr[oa] | Os (?:dois|demais|outros) | As (?:duas|demais|outras) |
        O mesmo | A mesma | Daí | Disso | Nisso | (?:Com|Por|Para) (?:isso|isto) | Ness[ea]s? | Naquel[ea]s? |
        Dess[ea]s? | Dest[ea]s? | Desde então | Até então | Um d(?:eles|estes|esses) | Uma d(?:elas|estas|essas) |
        Sim(?=,) | Não(?=,) | Disse | Afirmou | Acrescentou | Explicou | É | São | Era | Eram | Foi | Foram | Está |
        Estão | Tem | Têm | Tinha | Tinham | Havia
    """,
    subordinators=r"""
        Quando | Se | Embora | Enquanto | Após | Depois de | Antes de | Com | Em | De | Para | Por | Segundo | Sem |
        Sobre | Entre | Apesar de | De acordo com | Conforme
    """,
    pronouns=r"""
        ele | ela | eles | elas | isto | isso | este | esta | esse | essa | seu | sua | seus | suas
    """,
    said=r"disse | diz | afirmou | explicou | acrescentou | declarou",
    unnamed=(
        r"(?:disse|afirmou|explicou|acrescentou|declarou|completou|concluiu|ressaltou)"
        r"(?=\s?[.,;:]|\s(?:em|à|ao|aos|durante|sobre|após)\b)"
    ),
)
DUTCH = _Lists(
    coordinating=r"(?:Maar|En|Of|Want)(?= (?:de|het|een|in|op|bij|[A-Z])\b)",
    adverbs=r"Echter | Bovendien | Toch | Overigens | Kortom | Wel",
    leaning=r"""
        Hij | Zij | Ze | Het (?:is|was|werd|wordt|gaat|ging) | Wij | We | Ik | Hun | Haar | Zijn | Dit | Dat
        | Deze | Die | Daar | Daarom | Daarna | Daarmee | Daarbij | Dan | Toen | Ook | Beide | Beiden |
        Zulke | Zo | Hier | Maar | En | Want | Omdat | Anderen | Toch | Bovendien | Wel | Intussen |
        Ondertussen
    """,
    subordinators=r"""
        Als | Toen | Omdat | Hoewel | Nadat | Voordat | Terwijl | Met | Na | In | Voor | Van | Volgens
    """,
    pronouns=r"hij | zij | ze | het | hem | haar | hun | dit | dat | deze | die",
    said=r"zei | zegt | aldus | voegde | schreef",
)
OPENERS: Mapping[str, _Lists] = {
    "en": ENGLISH,
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "nl": DUTCH,
}


@cache
def openers(language: str) -> Openers:
    """The lists of a language; English ones where it is not known. Compiled when a language is first read."""
    return OPENERS.get(language, ENGLISH).compile()
