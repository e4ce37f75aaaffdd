"""How sentences lean on what stands before them, per language: the closed lists behind the rules of presentation.

connective   words that may be cut from the front of a sentence, without harm to what it says
leaning      openings that point back: pronouns, demonstratives, "both sides"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


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


def _openers(
    *, coordinating: str, adverbs: str, leaning: str, subordinators: str, pronouns: str, said: str, after: str = ""
) -> Openers:
    """coordinating: cut when a word follows; adverbs: cut only with their comma; after: whole phrases that are cut."""
    whole = rf"|(?:{_any(after)})\s+" if after else ""
    who, says = _any(pronouns), _any(said)
    return Openers(
        connective=re.compile(rf"(?:(?:{_any(coordinating)})(?:,|\s+[–—])?\s+|(?:{_any(adverbs)}),\s+{whole})(?=\S)"),
        leaning=re.compile(rf"(?:{_any(leaning)})(?=[\s,;:’'—–]|$)"),
        subordinate=re.compile(rf"(?:{_any(subordinators)})\s+(?:(?:of|from|to|with|in|all|just|only)\s+)*(?:{who})\b"),
        attribution=re.compile(rf"[\"”»“’'],?\s*(?:(?:{who})\s+(?:{says})|(?:{says})\s+(?:{who}))\b"),
    )


ENGLISH = _openers(
    coordinating=r"But | And | Yet | Or | Nor",
    adverbs=r"""
        Meanwhile | However | Still | Yet | Even so | Nevertheless | Nonetheless | Moreover | Furthermore |
        In addition | Additionally | Also | So | Thus | Therefore | Hence | Consequently | As a result | In
        turn | In fact | Indeed | Of course | For example | For instance | On the other hand | By contrast |
        In contrast | On the contrary | Likewise | Similarly | Besides | Ultimately | Separately | Elsewhere
        | In the meantime | At the same time | On top of that | In the aftermath | In response |
        Unsurprisingly | Overall | In short | To be sure | That said | Then again | After all | In other
        words | Crucially | Notably | Importantly | And yet | But still | And so | In particular |
        Specifically | To top it off | All told | Not surprisingly | Perhaps not surprisingly | On top of it all
    """,
    after=r"""
        (?:All of this|All this|This|It|That|The (?:news|move|announcement|report|development))
        (?:comes|came) (?:just |only )?(?:as|amid|after|despite)(?= [A-Z]) | (?:Added to|On top of|Besides)
        (?:this|that),
    """,
    leaning=r"""
        He | She | It | They | We | I | You | Him | Her | Them | His | Hers | Its | Their | Theirs | Our |
        My | Your | This | That | These | Those | Such | Both | Neither | Either | Another | Others | The
        (?:latter|former|same|other|others|two|pair|duo|trio) | Each | Here | There(?=,) | So | Then |
        Thereafter | Afterwards? | Instead | Otherwise | Even then | Since then | Until then | By then | At
        (?:that|this) (?:time|point|stage) | At the time | After (?:that|this) | Before (?:that|this) | With
        that | On the other(?= hand|,) | To (?:that|this) end | In (?:that|this|these|those|such) | On (?:that|this)
        | Of (?:those|these|them) | Among (?:them|those|these) | Because of (?:this|that) | Despite (?:this|that)
        | As such | Too | Nope | Yes | No(?=,) | Well(?=,) | Why | Which | Who | Not (?:so|only that) |
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
        continued | insisted | warned | recalled
    """,
)
GERMAN = _openers(
    coordinating=r"""
        (?:Aber|Doch|Und|Denn|Oder)(?=
        (?:[A-ZÄÖÜ„\"]|der|die|das|ein|eine|im|in|am|an|auf|für|mit|nach|bei|zum|zur)\b)
    """,
    adverbs=r"""
        Allerdings | Zudem | Außerdem | Indes | Tatsächlich | Kurzum | Immerhin | Mehr noch | Und doch
    """,
    leaning=r"""
        Er | Sie | Es | Wir | Ich | Ihr | Ihre[rnms]? | Ihm | Ihn | Ihnen | Sein | Seine[rnms]? | Dies |
        Diese[rnms]? | Jene[rnms]? | Das | Dabei | Damit | Dadurch | Davon | Daran | Darauf | Daraus | Darin
        | Darum | Dazu | Dafür | Dagegen | Danach | Davor | Daher | Deshalb | Deswegen | Dort | Dann | Da |
        So | Beide[nrs]? | Solche[rnms]? | Letztere[rnms]? | Erstere[rnms]? | Auch | Doch | Aber | Und |
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
SPANISH = _openers(
    coordinating=r"Pero | Y | O | Mas",
    adverbs=r"""
        Sin embargo | No obstante | Mientras tanto | Además | En cambio | Por otro lado | Por otra parte |
        Asimismo | Así | De hecho | Con todo | Aun así | Por tanto | Por lo tanto | En consecuencia | Por
        ejemplo | Al mismo tiempo | En respuesta
    """,
    leaning=r"""
        Él | Ella | Ellos | Ellas | Yo | Nosotros | Esto | Este | Esta | Estos | Estas | Eso | Ese | Esa |
        Esos | Esas | Aquel | Aquella | Aquellos | Aquellas | Su | Sus | Lo | Le | Les | Se | Ambos | Ambas
        | Tal | Tales | Así | Entonces | También | Tampoco | Allí | Ahí | Aquí | Dicho | Dicha | Otro | Otra
        | Otros | Otras | Porque
    """,
    subordinators=r"""
        Cuando | Si | Aunque | Mientras | Tras | Después de | Antes de | Con | En | De | Para | Por | Según
    """,
    pronouns=r"""
        él | ella | ellos | ellas | esto | este | esta | estos | estas | eso | ese | esa | esos | esas | su
        | sus | ello
    """,
    said=r"dijo | dice | afirmó | señaló | explicó | añadió | agregó | aseguró | advirtió | declaró",
)
FRENCH = _openers(
    coordinating=r"Mais | Et | Or | Ou",
    adverbs=r"""
        Cependant | Toutefois | Pourtant | En outre | De plus | Par ailleurs | Néanmoins | Ainsi | En effet
        | Pour autant | En revanche | Dans le même temps | Par exemple | Par conséquent | En réponse
    """,
    leaning=r"""
        Il | Elle | Ils | Elles | On | Je | Nous | Vous | Ce | Cet | Cette | Ces | Cela | Ça | C | Son | Sa
        | Ses | Leur | Leurs | Lui | Eux | Celui-ci | Celle-ci | Ceux-ci | Tous deux | Tel | Telle | Tels |
        Telles | Là | Ici | Alors | Puis | Aussi | Ainsi | D'autres | D’autres | Parce
    """,
    subordinators=r"""
        Quand | Lorsqu | Si | S | Bien qu | Alors qu | Après | Avant | Avec | Dans | De | Pour | Selon | Par
    """,
    pronouns=r"""
        il | elle | ils | elles | ce | cet | cette | ces | cela | son | sa | ses | leur | leurs | lui
    """,
    said=r"dit | a-t | affirme | explique | précise | ajoute | assure | déclare | souligne",
)
ITALIAN = _openers(
    coordinating=r"Ma | E | Però | O",
    adverbs=r"""
        Tuttavia | Intanto | Inoltre | Nel frattempo | Infatti | Comunque | Eppure | In realtà | Ad esempio
        | Al contrario
    """,
    leaning=r"""
        Egli | Lui | Lei | Esso | Essa | Loro | Io | Noi | Questo | Questa | Questi | Queste | Quello |
        Quella | Quelli | Quelle | Ciò | Suo | Sua | Suoi | Sue | Entrambi | Entrambe | Tale | Tali | Così |
        Poi | Allora | Anche | Qui | Lì | Perché | Si | Lo
    """,
    subordinators=r"Quando | Se | Dopo | Prima | Mentre | Con | In | Di | Per | Secondo",
    pronouns=r"lui | lei | essi | questo | questa | questi | queste | ciò | suo | sua | suoi | sue",
    said=r"ha detto | dice | ha spiegato | ha aggiunto | afferma | spiega | aggiunge",
)
PORTUGUESE = _openers(
    coordinating=r"Mas | E | Ou",
    adverbs=r"""
        No entanto | Entretanto | Contudo | Porém | Além disso | Enquanto isso | Todavia | Ainda assim | De
        fato | Por exemplo | Por outro lado
    """,
    leaning=r"""
        Ele | Ela | Eles | Elas | Eu | Nós | Isto | Isso | Este | Esta | Estes | Estas | Esse | Essa | Esses
        | Essas | Aquele | Aquela | Seu | Sua | Seus | Suas | Ambos | Ambas | Tal | Tais | Assim | Então |
        Também | Lá | Aqui | Porque | Já
    """,
    subordinators=r"""
        Quando | Se | Embora | Enquanto | Após | Depois de | Antes de | Com | Em | De | Para | Por | Segundo
    """,
    pronouns=r"""
        ele | ela | eles | elas | isto | isso | este | esta | esse | essa | seu | sua | seus | suas
    """,
    said=r"disse | diz | afirmou | explicou | acrescentou | declarou",
)
DUTCH = _openers(
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
OPENERS: Mapping[str, Openers] = {
    "en": ENGLISH,
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "nl": DUTCH,
}


def openers(language: str) -> Openers:
    """The lists of a language; English ones where it is not known."""
    return OPENERS.get(language, ENGLISH)
