"""German."""

from __future__ import annotations

from digest.editorial.fidelity.lexicon import Lexicon, counted, groups, table, words

_SAME = """
sagen sagt sagte sagten laut zufolge
beginnen beginnt begann begonnen starten startet startete gestartet anfangen
enden endet endete beendet beenden
könnte könnten kann können
kaufen kauft kaufte gekauft erwerben erwirbt erwarb erworben
bekommen bekommt bekam erhalten erhält erhielt
helfen hilft half geholfen unterstützen unterstützt unterstützte
reparieren repariert reparierte instandsetzen
zeigen zeigt zeigte gezeigt
nutzen nutzt nutzte genutzt verwenden verwendet verwendete benutzen benutzt
brauchen braucht brauchte benötigen benötigt benötigte
gehen geht ging gegangen
kommen kommt kam gekommen
geben gibt gab gegeben
nehmen nimmt nahm genommen
finden findet fand gefunden
verlieren verliert verlor verloren
gewinnen gewinnt gewann gewonnen
steigen steigt stieg gestiegen
fallen fällt fiel gefallen
fahren fährt fuhr gefahren
bleiben bleibt blieb geblieben
liegen liegt lag gelegen
stehen steht stand gestanden
schließen schließt schloss geschlossen
beschließen beschließt beschloss beschlossen
entscheiden entscheidet entschied entschieden
"""

_DATES = """
januar: jan jänner
februar: feb
märz: mär
april: apr
mai:
juni: jun
juli: jul
august: aug
september: sep sept
oktober: okt
november: nov
dezember: dez
montag: montags mo
dienstag: dienstags
mittwoch: mittwochs
donnerstag: donnerstags
freitag: freitags
samstag: samstags sonnabend
sonntag: sonntags
heute:
gestern:
vorgestern:
übermorgen:
morgen:
morgens:
abend: abends
nacht: nachts
mittag: mittags
wochenende:
frühjahr: frühling
sommer:
herbst:
winter:
bald:
kürzlich:
"""

GERMAN = Lexicon(
    language="de",
    negations=table(
        """
        nicht: kein keine keinen keinem keiner keines nie niemals niemand niemanden nichts weder ohne nirgends
        kaum: selten
        bestreiten: bestreitet bestritt bestritten dementiert dementieren dementierte verneint verneinte leugnet
        ablehnen: lehnt lehnte lehnen abgelehnt ablehnte weigert weigerte weigern verweigert verweigerte
        scheitern: scheitert scheiterte gescheitert
        verhindern: verhindert verhinderte
        """
    ),
    keep={
        "doubt": words(
            "könnte könnten kann können dürfte dürften möglicherweise womöglich vielleicht eventuell möglich würde"
            " würden wohl"
        ),
        "report": words(
            "angeblich angebliche angeblichen mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher offenbar vermutlich"
            " anscheinend verdacht soll sollen"
        ),
        "plan": words(
            "plant planen plante geplant plan pläne will wollen wollte beabsichtigt möchte möchten hofft hoffen"
            " erwartet erwarten erwartete voraussichtlich vorgesehen vorschlag schlägt prüft prüfen erwägt droht drohte"
            " versucht versuchte strebt"
        ),
        "duty": words("muss müssen müsste sollte sollten nötig erforderlich"),
        "condition": words("wenn falls sofern ob bis außer nur lediglich"),
        "contrast": words("aber obwohl jedoch sondern trotz doch dennoch allerdings"),
    },
    speakers=words(
        "sagte sagt sagten sagen laut zufolge angaben erklärte erklärt teilte teilt mitteilte hieß berichtete berichtet"
        " kündigte kündigt warnte warnt meinte meint betonte betont schrieb schreibt schätzt sei seien habe werde wäre"
        " wären behauptet behauptete nannte"
    ),
    will=words("wird werden"),
    to_come=words("wird werden soll sollen zu"),
    loaded=words(
        "alle allem allen aller alles bis dadurch dafür dagegen danach einige erst hinter man mehr mehrere nach nachdem"
        " neben noch ob sogar unter viele vor während weil wieder zwischen jede jedem jeden jeder jedes über"
    ),
    limits=words("einige manche viele mehrere wenige fast beinahe teilweise meisten halb"),
    prepositions=words(
        "in im ins am an ans auf aus bei beim mit nach von vom zu zum zur für gegen über unter um durch seit"
        " bis vor hinter zwischen neben während wegen trotz ab als"
    ),
    joints=words(
        "und oder aber sondern doch weil obwohl wenn ob damit nachdem er sie es wer wo wie denen dessen deren"
    ),
    clauses=words("weil obwohl wenn während nachdem damit"),
    binding=words("von vom"),
    belonging=words("von vom"),
    telling=words(
        "ehemalige ehemaliger ehemaligen früherer frühere früheren stellvertretende stellvertretender"
        " stellvertretenden vorläufige vorläufigen vorläufig geplante geplanten zeitweise teilweise kurzzeitig"
        " inoffiziell designierte designierten künftige künftigen falsche falschen neue neuen erste ersten"
        " letzte letzten zweite zweiten andere anderen"
    ),
    passive=words("wurde wurden worden"),
    persons=words(
        "ich mich mir mein meine meinen meinem meiner wir uns unser unsere unserem unseren unserer du dich dir dein"
        " deine euch euer eure"
    ),
    dates=table(_DATES),
    heads=words(
        "nächste nächsten nächster nächstes kommende kommenden vergangene vergangenen letzte letzten diese diesen"
        " dieser dieses vorige vorigen"
    ),
    times=words("jahr jahres monat monats woche tag wochenende quartal"),
    values=counted(
        "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn"
        " siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
        (*range(21), *range(30, 100, 10)),
    )
    | {
        word: word
        for word in words(
            "erste ersten zweite zweiten dritte dritten vierte vierten hälfte drittel viertel doppelt doppelte zweimal"
            " dutzend dutzende hunderte tausende"
        )
    },
    magnitudes=table("hundert:\ntausend:\nmillionen: million mio\nmilliarden: milliarde mrd"),
    units=table("%: prozent\neur: € euro\nusd: $ dollar\ngbp: £ pfund\nchf: franken"),
    bounds=table(
        "near: etwa rund circa ca ungefähr knapp fast beinahe gut\nmore: mehr über\nless: weniger unter\n"
        "least: mindestens wenigstens\nmost: höchstens maximal bis"
    ),
    same=groups(_SAME, "de"),
)
