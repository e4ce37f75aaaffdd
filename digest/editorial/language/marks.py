"""What languages are told apart by: common words, endings, scripts.

Besides the languages that Digest reads there are some that it does not: they are here so that they are not taken for
one of those. Words that carry grammar are in `stopwords`; these are the commonest others of newspapers.
"""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "en": """
        s t re ll ve new first last next two three four five years year week month day days time people man men
        woman women child children government police court council minister president state country world city town
        war peace news report market bank company companies shares price prices cost costs work workers job jobs
        school schools health house home water power fire storm rain weather death deaths dead killed found find
        finds makes take takes get gets give gives goes back still why good best big high low former top plan plans
        deal talks vote votes election win wins won beat beats lead leads hit hits cut cuts rise rises fall falls
        warn warns call calls set open opens close closes start starts end ends help helps show shows want wants
        need needs keep keeps leave leaves return returns reject rejects face faces law bill tax trade growth rates
        rate bridge island line train road air flight ship fans match team game season players goal side final cup
        against ahead amid despite near around along across yet almost twice half least even never always another
        few little long old young own better worse think know see look say tell told asked members some nearly since
        thousands hundreds million billion percent charged accused step steps global local national international
        american british russian chinese business economy economic stock stocks sales profit profits debt budget
        crisis attack attacks security military army officials leader leaders party senate congress white federal
        judge trial case injured crash video photo photos live update updates watch review study research risk
        cancer drug drugs hospital doctors patients climate change energy oil gas car cars phone technology internet
        online data users app games star stars movie film music album song award awards baby mother father son
        daughter wife husband family girl boy love life dies died born record results drop drops decline gain gains
        boost boosts launch launches chief fight fights sees could would should must may might claims deny denies
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august
        september october november december today yesterday tomorrow tonight weeks months hours ago quarter cents
        dollars earlier expected reported fell rose share net income spokesman
    """,
    "de": """
        neue neuer neues neuen erste ersten erster zwei drei vier fünf jahr jahre jahren woche monat tag tage tagen
        zeit menschen mann frau kind kinder regierung polizei gericht rat stadtrat ministerin minister präsident
        präsidentin land länder welt stadt krieg frieden bericht markt bank firma unternehmen konzern aktie preis
        preise kosten arbeit schule schulen gesundheit haus häuser wasser strom feuer brand sturm regen wetter tod
        tote toten tot findet zeigt macht geht gehen kommt kommen bleibt bleiben steht stehen zurück schon noch mehr
        warum gut gute beste groß große großen hoch alte alten ehemalige plan pläne streit abstimmung wahl wahlen
        sieg gewinnt gewann schlägt führt steigt steigen fällt fallen sinkt warnt warnen fordert fordern lehnt ab
        plant planen will beginnt beginnen endet enden öffnet hilft hilfe zeigen kritik gesetz steuer steuern handel
        wachstum zinsen brücke insel linie bahn zug straße flughafen flug schiff spiel mannschaft saison spieler tor
        trainer gegen trotz wegen nahe rund fast immer nie kaum wieder weitere weiteren uhr euro prozent millionen
        milliarden montag dienstag mittwoch donnerstag freitag samstag sonntag heute gestern morgen ihrer seiner
        deutscher deutschen tritt stimmt lässt neun elf sechs ohne gibt geben januar februar märz april mai juni
        juli august september oktober november dezember wochen monate stunden
    """,
    "nl": """
        nieuwe nieuw eerste tweede laatste twee drie vier vijf zes jaar jaren week maand dag dagen tijd mensen man
        vrouw kind kinderen kabinet regering politie rechter rechtbank raad gemeenteraad gemeente minister ministers
        president land landen wereld stad oorlog vrede nieuws bericht markt bank bedrijf bedrijven aandeel prijs
        prijzen kosten werk school scholen zorg huis huizen woningen water stroom brand storm regen weer dood doden
        dode vindt vinden laat laten maakt gaat gaan komt komen blijft blijven staat staan terug waarom goed goede
        beste groot grote hoog oude voormalig plan plannen akkoord overleg stemt stemming verkiezingen wint winst
        verslaat leidt stijgt stijgen daalt waarschuwt waarschuwen eist eisen wijst af stapt op wil willen begint
        beginnen eindigt opent sluit helpt hulp toont kritiek wet belasting handel groei rente brug eiland lijn
        trein spoor weg luchthaven vlucht schip wedstrijd ploeg seizoen spelers doelpunt trainer tegen ondanks
        wegens vlakbij bijna nooit alweer keer meter euro procent miljoen miljard maandag dinsdag woensdag donderdag
        vrijdag zaterdag zondag vandaag gisteren morgen krijgt krijgen geeft geven duurder deze zetten zet houdt
        houden nederlandse nederland treden hem haar eigen ruim opnieuw januari februari maart april mei juni juli
        augustus september oktober november december weken maanden uur
    """,
    "fr": """
        nouveau nouvelle nouveaux premier première dernier dernière dernières deux trois quatre cinq six an ans
        année années semaine mois jour jours temps gens homme femme femmes hommes enfant enfants gouvernement police
        justice tribunal conseil ministre ministres président présidente état pays monde ville guerre paix rapport
        marché banque entreprise société action prix coût travail travailleurs école écoles santé maison maisons eau
        feu incendie tempête pluie mort morts tués trouve retrouve montre fait font va vont vient reste restent
        pourquoi comment bon bonne meilleur grand grande haut vieux ancien projet plan accord vote élection
        élections gagne bat perd mène hausse baisse augmente augmentent met prend rend demande annonce prévoit veut
        veulent commence finit ouvre ferme aide critique loi taxe impôt commerce croissance taux pont île ligne
        train route aéroport vol navire match équipe saison joueurs but face malgré près environ presque jamais
        toujours encore fois moitié millions milliards euros lundi mardi mercredi jeudi vendredi samedi dimanche
        hier demain quitte française français après voix grève heures midi selon l' d' qu' s' n' c' j' m' jusqu'
        lorsqu' puisqu' aujourd' janvier février mars avril mai juin juillet août septembre octobre novembre
        décembre semaines
    """,
    "es": """
        nuevo nueva nuevos nuevas primer primera primero último última últimas dos tres cuatro cinco seis año años
        semana mes día días tiempo gente hombre mujer mujeres niño niños gobierno policía tribunal justicia
        ayuntamiento consejo ministro ministra ministros presidente presidenta estado país países mundo ciudad
        guerra paz informe mercado banco empresa acciones precio precios coste trabajo trabajadores escuela escuelas
        salud casa casas agua luz fuego incendio temporal lluvia muerte muertos muere halla encuentra muestra hace
        hacen va van viene queda por qué cómo bueno buena mejor gran grande alto viejo plan planes acuerdo voto
        votación vota elecciones gana vence pierde lidera sube suben baja bajan alerta alertan pide piden quiere
        quieren empieza comienza termina abre cierra ayuda crítica ley impuesto comercio crecimiento tipos puente
        isla línea tren carretera aeropuerto vuelo vuelos barco partido equipo temporada jugadores gol pese cerca
        casi nunca siempre vez mitad millones euros lunes martes miércoles jueves viernes sábado domingo ayer mañana
        hoy española español tras rechaza rápido final miles deja noche horas enero febrero marzo abril mayo junio
        julio agosto septiembre octubre noviembre diciembre semanas meses
    """,
    "it": """
        nuovo nuova nuovi nuove primo prima ultimo ultima ultime due tre quattro cinque sei anno anni settimana mese
        mesi giorno giorni tempo gente uomo donna donne uomini bambino bambini governo polizia tribunale giustizia
        consiglio comune ministro ministra ministri presidente stato paese paesi mondo città guerra pace rapporto
        mercato banca azienda società azioni prezzo prezzi costo lavoro lavoratori scuola scuole salute casa case
        acqua luce fuoco incendio tempesta pioggia morte morti trova mostra va vanno viene resta restano perché come
        buono buona migliore grande alto vecchio piano accordo voto vota elezioni vince batte perde guida sale
        salgono scende cala avverte chiede chiedono vuole vogliono inizia comincia finisce apre chiude aiuto critica
        legge tassa tasse commercio crescita tassi ponte isola linea treno strada aeroporto volo voli nave partita
        squadra stagione giocatori gol nonostante vicino quasi mai sempre volta metà milioni miliardi euro lunedì
        martedì mercoledì giovedì venerdì sabato domenica ieri domani oggi italiana italiano ore gli dimette
        sciopero ritrova migliaia l' d' dell' nell' all' sull' dall' un' quest' c' dov' com' gennaio febbraio marzo
        aprile maggio giugno luglio agosto settembre ottobre novembre dicembre settimane
    """,
    "pt": """
        novo nova novos novas primeiro primeira último última últimas dois duas três quatro cinco seis ano anos
        semana mês meses dia dias tempo gente homem mulher mulheres homens criança crianças governo polícia tribunal
        justiça câmara conselho ministro ministra ministros presidente estado país países mundo cidade guerra paz
        relatório mercado banco empresa ações preço preços custo trabalho trabalhadores escola escolas saúde casa
        casas água luz fogo incêndio tempestade chuva morte mortos morre encontra mostra faz fazem vai vão vem fica
        ficam bom boa melhor grande alto velho plano planos acordo voto votação vota eleições vence ganha perde
        lidera sobe sobem desce cai alerta alertam pede pedem quer querem começa termina abre fecha ajuda crítica
        lei imposto comércio crescimento juros ponte ilha linha trem comboio estrada aeroporto voo voos navio
        partida jogo equipe equipa temporada jogadores gol golo apesar perto quase nunca sempre vez metade milhões
        milhares bilhões euros reais segunda terça quarta quinta sexta feira sábado domingo ontem amanhã hoje
        brasileira portuguesa horas pelo final à ao dos das deixa rejeita segundo sem janeiro fevereiro março abril
        maio junho julho agosto setembro outubro novembro dezembro semanas
    """,
    "pl": """
        i w z na do nie się że jest to o jak po co od przez za ale dla przed pod przy być był była było były są ma
        ze już oraz lub czy tylko który która które jego jej ich rada miasta rząd policja sąd minister nowy nowa
        drugi rok lat dzień ludzi ceny szybciej niż poniedziałek wtorek środę czwartek piątek sobotę niedzielę plan
    """,
    "sv": """
        och i att det som en på är av för med till den har de inte om ett men var sig så från vid kan när nu ska
        eller vill efter hade blir mot än sade säger nej ja två tre år dag dagen måndagen tisdagen onsdagen
        torsdagen fredagen polisen regeringen kommunen rådet nya första andra innan hela också mycket mer över under
        hos
    """,
    "da": """
        og i at det som en på er af for med til den har de ikke om et men var sig så fra ved kan når nu skal eller
        vil efter havde bliver mod end sagde siger nej to tre år dag mandag tirsdag onsdag torsdag fredag politiet
        regeringen rådet nye første anden før hele også meget mere over under hos hvor hvad ud op blev været
    """,
    "no": """
        og i at det som en på er av for med til den har de ikke om et men var seg så fra ved kan når nå skal eller
        vil etter hadde blir mot enn sa sier nei to tre år dag mandag tirsdag onsdag torsdag fredag politiet
        regjeringen rådet nye første andre før hele også mye mer over under hos hvor hva ut opp ble vært
    """,
    "tr": """
        ve bir bu da de için ile çok olarak daha gibi kadar sonra olan var ne ki ya her en ama veya göre ise önce
        iki üç yıl gün saat yeni ilk ikinci hükümet polis mahkeme meclis başkan bakan türkiye ülke dedi etti oldu
        eden günü pazartesi salı çarşamba perşembe cuma değil şey
    """,
    "cs": """
        a v se na je že s z do o i to k ve pro za by ale si po jako od jeho její jsou byl byla bylo byli má podle
        při až nebo které který která jak než proti už ještě také rada města vláda policie soud nový druhý rok let
        den lidí pondělí úterý středu čtvrtek pátek plán před
    """,
    "hu": """
        a az és hogy nem is egy ez meg már csak de volt van mint még ki el ha aki amely után szerint majd több
        minden lesz vagy kell azt első második új év évi nap óra kormány rendőrség bíróság tanács hétfőn kedden
        szerdán csütörtökön pénteken mielőtt között át
    """,
    "fi": """
        ja on ei se että oli hän ovat kun mutta myös tai jos joka mukaan niin kuin sen sekä ole vain jo hänen ollut
        olisi mitä vielä ennen jälkeen yli kaksi kolme vuotta vuoden päivää uusi toinen toisen ensimmäinen hallitus
        poliisi oikeus valtuusto kaupunki maanantaina tiistaina keskiviikkona torstaina perjantaina kuusi
    """,
    "ro": """
        și în de la a cu pe nu că o din să care mai un este pentru sunt au fost ce după sau prin dar al ale lui sa
        se va fi era până anul ani zile ore guvernul poliția consiliul ministrul doi trei nou nouă prima doilea luni
        marți miercuri joi vineri vor înainte dintre către această acest
    """,
    "id": """
        dan yang di ini itu dengan untuk dari pada dalam tidak akan ke adalah juga oleh sebagai ada mereka telah
        sudah bisa karena saat kata tahun hari orang para lebih dua tiga baru pertama kedua pemerintah polisi dewan
        kota menteri presiden senin selasa rabu kamis jumat sabtu minggu jam selama sebelum cara
    """,
    "ca": """
        el la els les i de a en amb per que no és un una del dels al als es ha han va van són com més seu seva seus
        aquest aquesta també però abans durant segons tots totes fins ser estat hores dilluns dimarts dimecres
        dijous divendres primer segon nou nova govern ajuntament ple pla l' d' n' s'
    """,
}

ENDINGS: Mapping[str, str] = {
    "en": """
        ing ings ness ship ght tion tions ment ments ally ously edly ies ers ied ound ould ight ower ould sts wns ws
        lly
    """,
    "de": """
        ung ungen heit keit lich liche lichen isch ische ischen schaft tät iert ieren ern tzt ckt cht lung icht aft
        ür
    """,
    "nl": """
        ijk ijke lijke lijk heid heden ing ingen tie ties teit iek ische aar aat eert eren oor oord uur eel oot ijd
        eid
    """,
    "fr": """
        tion tions ment ments eux euse euses aux eau eaux ais ait aient oir oire ique iques esse age ée ées és ière
        iers
    """,
    "es": """
        ción ciones dad dades mente ado ados ada adas ido idos ida idas aje ero eros era illo ando iendo aron ieron
        ez
    """,
    "it": """
        zione zioni tà mente ato ati ata ate ito iti ore ori ezza aggio etto etti ella elle ando endo isce scono ggi
        cchi
    """,
    "pt": """
        ção ções dade dades mente ado ados ada adas ido idos eiro eira eiros agem ando endo aram eram inho são ões
        ãos
    """,
    "pl": "ów ych ego ości anie ania enie enia owie owych owski ami ach ież ają ować zych",
    "sv": "ning ningen het heten arna erna ades ande lig ligt ska orna else",
    "da": "ning ningen hed heden erne ede ende lig ligt ske else",
    "no": "ning ningen het heten ene ede ende lig ligt ske else",
    "tr": "lar ler ları leri dan den nin nın dır dir yor mak mek mış miş lık",
    "cs": "ých ého ové ení ání ost osti ský ská ské ovat ích ami",
    "hu": "ság ség ban ben nak nek ott ett ról ről ból ből hoz hez ások ések",
    "fi": "ssa ssä sta stä lla llä lle neet nut nyt inen isen ista mme vat vät iin aan een",
    "ro": "ului ilor elor ția ții ează esc ește eri uri ului are",
    "id": "kan nya annya asi ang ung an",
    "ca": "ció cions tat ment ats ades ujar itat eix",
}
"""Of words of five letters or more."""

SCRIPTS: tuple[tuple[str, str], ...] = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u4e00-\u9fff"),
    ("el", "\u0370-\u03ff"),
    ("he", "\u0590-\u05ff"),
    ("th", "\u0e00-\u0e7f"),
    ("ka", "\u10a0-\u10ff"),
    ("hy", "\u0530-\u058f"),
    ("ta", "\u0b80-\u0bff"),
    ("ur", "ٹڈےں"),
    ("fa", "پچژگ"),
    ("ar", "\u0600-\u06ff"),
    ("kk", "әғқңұ"),
    ("be", "ў"),
    ("uk", "іїєґ"),
    ("ru", "ыэё"),
    ("sr", "ђћљњџј"),
    ("und", "\u0400-\u04ff\u0900-\u0b7f\u0c00-\u0dff\u0e80-\u0fff\u1000-\u109f\u1200-\u137f\u1780-\u17ff"),
)
"""Which language a script tells, the more telling letters first; "und" where several share it."""
