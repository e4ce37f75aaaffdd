"""The commonest words of each language that Digest reads: they carry grammar and no news, and tell languages apart."""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


STOP_WORDS: Mapping[str, frozenset[str]] = {
    "en": _words(
        """
        a about above after again against all also am among an and another any are aren't as at be because been
        before being below between both but by can can't cannot could couldn't did didn't do does doesn't doing
        don't down during each either even ever every few for from further get got had hadn't has hasn't have
        haven't having he he'd he'll he's her here here's hers herself him himself his how however i i'd i'll i'm
        i've if in into is isn't it it's its itself just let's like made make many may me might more most mr mrs ms
        much must my myself neither no nor not now of off on once one only or other our ours ourselves out over own
        per rather said same say says shall she she'd she'll she's should so some still such than that that's the
        their theirs them themselves then there there's these they they'd they'll they're they've this those
        though through to too under until up upon us very via was wasn't we we'd we'll we're we've were weren't
        what what's when where whether which while who who's whom whose why will with within without won't would
        wouldn't yet you you'd you'll you're you've your yours yourself told added according
        """
    ),
    "de": _words(
        """
        aber alle allem allen aller alles als also am an andere anderen auch auf aus außerdem bei beim bereits bin
        bis bist da dabei dadurch dafür dagegen damit danach dann daran darauf darin das dass davon dazu dem den
        denen denn der deren des dessen dich die dies diese diesem diesen dieser dieses doch dort du durch ein
        eine einem einen einer eines einige er es etwa etwas euch für gegen gibt habe haben hat hatte hatten hier
        hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem ins ist ja jede jedem jeden jeder jedes
        jedoch kann kein keine keinen können könnte laut man mehr mehrere mein mich mir mit muss müssen nach nachdem
        neben nicht nichts noch nun nur ob oder ohne sagte sehr sei sein seine seinem seinen seiner seit sich sie
        sind so sogar solche soll sollen sollte sondern sowie statt über um und uns unser unter viele vom von vor
        während war waren was weil weiter welche wenn wer werde werden wie wieder will wir wird wo worden wurde
        wurden zu zum zur zwar zwischen
        """
    ),
    "es": _words(
        """
        a al algo algunas algunos ante antes así aún aunque bajo bien cada casi como con contra cual cuál cuando
        cuándo de del desde después dijo donde dónde dos durante e el él ella ellas ellos en entonces entre era
        eran es esa esas ese eso esos esta está estaba están estas este esto estos fue fueron ha había habían han
        hasta hay hizo incluso la las le les lo los luego mal mas más me mi mientras mismo mucho muchos muy nada ni
        no nos nosotros nuestra nuestro o otra otras otro otros para parte pero poco por porque pues que qué quien
        quién se sea según ser será si sí sido sin sino sobre solo sólo son su sus también tampoco tan tanto te
        tiene tienen toda todas todavía todo todos tras tu tus un una uno unos usted ustedes y ya yo
        """
    ),
    "fr": _words(
        """
        a à afin ai ainsi alors après au aucun aussi autre autres aux avait avant avec avoir beaucoup bien c'est
        car ce cela celle celui ces cet cette ceux chaque chez comme comment d'un d'une dans de déjà depuis des deux
        donc dont du elle elles en encore entre est et étaient était été être eu eux fait fois il ils je jusqu'à
        l'on la là le les leur leurs lors lui mais même mes moi moins mon n'a n'est ne ni nos notre nous on ont ou
        où par parce pas pendant peu peut plus plusieurs pour pourquoi qu'elle qu'il qu'ils qu'un qu'une quand que
        quel quelle quelques qui s'est sa sans se selon sera ses si soit son sont sous sur ta tandis te tous tout
        toute toutes très trop tu un une vers vos votre vous y
        """
    ),
    "it": _words(
        """
        a abbia abbiamo ad agli ai al alcuni alla alle allo altri altro anche ancora aveva avevano c'è che chi ci
        cioè come con contro così cui da dagli dai dal dall dalla dalle degli dei del dell della delle dello dentro
        di dopo dove due durante e è ed era erano essere fa fatto fino fra già gli ha hanno ho i il in infatti invece
        io l la le lei li lo loro lui ma mentre mi mia mio molti molto ne negli nei nel nell nella nelle nello noi non
        nostro o ogni oltre però per perché più poi prima proprio può qualche quali quando quanto quella quelle quelli
        quello questa queste questi questo qui quindi sarà se secondo sempre senza si sia sono sotto stata stati stato
        su sua sue sui sul sull sulla sulle suo suoi tra tutta tutte tutti tutto un una uno vi
        """
    ),
    "pt": _words(
        """
        a ainda além ao aos apenas após as às assim até cada com como contra cuja cujo da das de dela dele deles
        depois desde dessa desse desta deste deve disse do dois dos durante e é ela elas ele eles em embora enquanto
        entre era eram essa essas esse esses esta está estão estas estava este estes eu fazer foi foram há isso isto já
        lhe mais mas me mesmo meu minha muito muitos na não nas nem nessa nesta neste no nos nós nossa nosso num numa o
        onde os ou outra outras outro outros para pela pelas pelo pelos pode por porque qual quando que quem são se
        segundo seja sem sendo ser será seu seus só sob sobre sua suas também tão tem têm teve tinha toda todas todo
        todos três tudo um uma umas uns você vocês
        """
    ),
    "nl": _words(
        """
        aan al alle alleen als altijd andere ben bij binnen boven daar daarna dan dat de deze die dit doen door dus
        echter een eens eerste en enkele er ge geen geweest gewoon haar had hadden hebben heeft hem hen het hier hij
        hoe hun ik in is ja je jij jullie kan kon kunnen later maar me meer men met mij mijn moet moeten na naar niet
        niets nog nu of om omdat onder ons onze ook op over sinds steeds te tegen ter tijdens toch toen tot tussen uit
        van vanaf veel volgens voor waar waren was wat we weer werd werden wie wij wil worden wordt zal ze zei zelf
        zich zij zijn zo zonder zou zouden
        """
    ),
}

NUMBER_WORDS = _words(
    """
    two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million
    millions billion billions trillion half third quarter zwei drei vier fünf sechs sieben acht neun zehn hundert
    tausend millionen milliarden dos tres cuatro cinco seis siete ocho nueve diez cien mil millones
    """
)
"""Numbers in words, of all languages; "one" and its kin are left out, for they are articles too."""
