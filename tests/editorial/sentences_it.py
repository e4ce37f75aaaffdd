"""Italian sentences as newspapers write them, and what each announces (see `told`)."""

from __future__ import annotations

import datetime as dt

from tests.editorial.told import EXPECTED, POSSIBLE, SCHEDULED, ahead, nothing

NOVEMBER = dt.date(2026, 11, 20)
"""A Friday."""

SENTENCES = (
    ahead(
        "Il consiglio comunale di Halvern si pronuncerà martedì 17 febbraio sul tetto agli affitti.",
        "2026-02-17",
        certainty=SCHEDULED,
    ),
    ahead(
        "Il processo all'ex direttore di Corvane si apre giovedì alle 9.30 a Lindmark.",
        "2026-02-19 09:30",
        certainty=SCHEDULED,
    ),
    ahead("L’aula esaminerà il testo in prima lettura nella settimana del 2 marzo.", "2026-W10", certainty=SCHEDULED),
    ahead(
        "I portuali incroceranno le braccia lunedì prossimo, ha fatto sapere la loro federazione.",
        "2026-02-23",
        certainty=SCHEDULED,
        speaker="la loro federazione",
    ),
    ahead("La riapertura del ponte è prevista per il 1° marzo.", "2026-03-01", certainty=SCHEDULED),
    ahead("Il governo presenterà il piano entro la fine del mese.", "2026-02-28 by", certainty=SCHEDULED),
    ahead(
        "Corvane dovrebbe tagliare circa 400 posti entro fine anno, secondo il quotidiano Petrel Oggi.",
        "2026 by",
        certainty=EXPECTED,
        speaker="il quotidiano Petrel Oggi",
    ),
    ahead("La decisione è attesa nei prossimi giorni.", certainty=EXPECTED),
    ahead("La fabbrica di Petrel potrebbe chiudere a giugno.", "2026-06 perhaps", certainty=POSSIBLE),
    ahead(
        "Se gli iscritti approveranno l'accordo, il lavoro riprenderà venerdì mattina.",
        "2026-02-20 perhaps",
        certainty=POSSIBLE,
    ),
    ahead(
        "Il nuovo terminal aprirà nel secondo trimestre del 2027, ha precisato l’autorità portuale.",
        "2027-Q2",
        certainty=SCHEDULED,
        speaker="l’autorità portuale",
    ),
    ahead(
        "I colloqui riprenderanno mercoledì a Lindmark, ha annunciato lunedì la mediatrice Anna Rota.",
        "2026-02-18",
        certainty=SCHEDULED,
        speaker="la mediatrice Anna Rota",
    ),
    ahead(
        "La nuova linea del tram non entrerà in servizio prima di settembre.", "2026-09 not_before", certainty=SCHEDULED
    ),
    ahead("Il tribunale leggerà la sentenza il 12 marzo alle ore 14.", "2026-03-12 14:00", certainty=SCHEDULED),
    ahead("La premier sarà a Corvane il 24 e 25 febbraio.", "2026-02-24", "2026-02-25", certainty=SCHEDULED),
    ahead("La fiera si terrà dal 3 al 5 marzo.", "2026-03-03", "2026-03-05", certainty=SCHEDULED),
    ahead(
        "«Depositeremo il ricorso prima di venerdì», ha dichiarato l'avvocata Mila Sorel.",
        "2026-02-20 by",
        certainty=SCHEDULED,
        speaker="l'avvocata Mila Sorel",
    ),
    ahead("I candidati hanno tempo fino al 6 marzo per presentare domanda.", "2026-03-06 by", certainty=SCHEDULED),
    ahead(
        "La ministra dei Trasporti sarà ascoltata domani dalla commissione d'inchiesta.",
        "2026-02-17",
        certainty=SCHEDULED,
    ),
    ahead("Il gruppo intende cedere la controllata navale nel secondo semestre.", "2026", certainty=EXPECTED),
    ahead(
        "Gli agricoltori minacciano di bloccare gli accessi alla capitale già da mercoledì.",
        "2026-02-18 perhaps",
        certainty=POSSIBLE,
    ),
    ahead("Il voto finale si terrà al più tardi il 31 marzo.", "2026-03-31 by", certainty=SCHEDULED),
    ahead("Lindmark conta di raddoppiare gli autobus elettrici entro il 2030.", "2030 by", certainty=EXPECTED),
    ahead(
        "L'ex patron del cantiere sarebbe pronto a testimoniare la prossima settimana.",
        "2026-W09 perhaps",
        certainty=POSSIBLE,
    ),
    ahead("Una riunione d'emergenza è convocata per martedì alle 18:00.", "2026-02-17 18:00", certainty=SCHEDULED),
    ahead("La corte deciderà entro tre settimane.", "2026-W11 by", certainty=SCHEDULED),
    ahead(
        "Il nuovo regolamento si applica a partire dal 1° aprile 2026.", "2026-04-01 not_before", certainty=SCHEDULED
    ),
    ahead(
        "I deputati voteranno la manovra martedì, poi toccherà al Senato ai primi di dicembre.",
        "2026-11-24",
        "2026-12",
        certainty=SCHEDULED,
        day=NOVEMBER,
    ),
    ahead("La compagnia prevede di riprendere i voli per Corvane a fine marzo.", "2026-03", certainty=EXPECTED),
    ahead("Domenica si vota a Lindmark per il nuovo sindaco.", "2026-02-22", certainty=SCHEDULED),
    ahead(
        "La sindaca, Vera Lund, ha assicurato che i lavori finiranno a maggio.",
        "2026-05",
        certainty=SCHEDULED,
        speaker="La sindaca",
    ),
    ahead(
        "Il termine per le iscrizioni scade venerdì 27 febbraio a mezzogiorno.", "2026-02-27 12:00", certainty=SCHEDULED
    ),
    ahead("Tra due settimane partiranno i lavori sulla diga.", "2026-W10", certainty=SCHEDULED),
    nothing("Martedì i deputati hanno respinto il testo con 212 voti contro 187."),
    nothing("Il sindaco aveva promesso che il ponte avrebbe riaperto a gennaio."),
    nothing("La seduta era prevista per venerdì, ma è stata annullata per mancanza del numero legale."),
    nothing("Nel marzo 2024 una piena aveva già travolto l'argine di Petrel."),
    nothing("Ma gli abitanti del quartiere non se ne sono accorti."),
    nothing("Solo il tempo dirà se la scommessa era giusta."),
    nothing("Le maree più alte tornano due volte l'anno sulla costa di Petrel."),
    nothing("Iscriviti alla nostra newsletter per ricevere ogni mattina le notizie principali."),
    nothing("Il consiglio approverà l'aumento degli affitti martedì?"),
    nothing("Prima o poi bisognerà guardare in faccia la realtà."),
    nothing("Da lunedì i netturbini di Halvern sono in sciopero."),
    nothing("L'ex ministro è morto domenica all'età di 84 anni."),
    nothing("Chi semina vento raccoglierà tempesta."),
    nothing("La produzione era calata del 3 per cento nel secondo trimestre."),
    nothing("Il concerto di sabato non si terrà, ha fatto sapere la sala."),
    nothing("Il 3 marzo scorso la banca centrale ha alzato i tassi."),
    nothing("Ogni martedì il mercato si tiene in piazza del Porto."),
    nothing("Non dimenticherò mai quel giorno, racconta Ilse Maarten."),
    nothing("Pensava allora che non avrebbe più rivisto la sua casa."),
    nothing("La verità è che nessuno ci credeva più."),
    nothing("In via XX Settembre il traffico scorre di nuovo."),
    ahead("Il via libera definitivo arriverà non prima di aprile.", "2026-04 not_before", certainty=SCHEDULED),
    ahead(
        "Sciopero dei treni confermato: si fermeranno tutti venerdì 20 febbraio dalle 9 alle 17.",
        "2026-02-20 09:00",
        certainty=SCHEDULED,
    ),
    ahead(
        "Entro il 28 febbraio le aziende dovranno comunicare i dati sulle emissioni.",
        "2026-02-28 by",
        certainty=SCHEDULED,
    ),
    ahead(
        "Secondo fonti della procura, l'interrogatorio si svolgerà nei primi giorni di marzo.",
        "2026-03",
        certainty=SCHEDULED,
        speaker="fonti della procura",
    ),
    ahead("Il ministro riferirà in Senato giovedì prossimo.", "2026-02-19", certainty=SCHEDULED),
    ahead("L'azienda valuta la chiusura dello stabilimento nel 2027.", "2027 perhaps", certainty=POSSIBLE),
    ahead("È atteso per domani il rapporto degli ispettori.", "2026-02-17", certainty=EXPECTED),
    ahead(
        "«La prossima settimana incontreremo i sindacati», assicura il presidente della regione.",
        "2026-W09",
        certainty=SCHEDULED,
        speaker="il presidente della regione",
    ),
    ahead("Dal 1° luglio scatteranno i nuovi limiti di velocità in centro.", "2026-07-01", certainty=SCHEDULED),
    ahead("La finale si giocherà a Petrel domenica 7 giugno alle 20.45.", "2026-06-07 20:45", certainty=SCHEDULED),
    ahead(
        "Se non pioverà, la raccolta comincerà già questo fine settimana.", "2026-W08-WE perhaps", certainty=POSSIBLE
    ),
    ahead("L'udienza preliminare è stata fissata al 12 marzo.", "2026-03-12", certainty=SCHEDULED),
    nothing("Due anni fa la stessa diga aveva resistito alla piena."),
    nothing("Sabato sera in piazza c'erano quasi tremila persone."),
    nothing("Nessuno avrebbe immaginato che la partita finisse così."),
    nothing("Chi arriverà in cima lo racconterà ai nipoti."),
    nothing("L'incontro, in calendario per il 5 febbraio, non si è mai svolto."),
    nothing("A marzo i ciliegi della valle si coprono di fiori."),
    nothing("Nel 2020 la giunta annunciò che il ponte sarebbe stato pronto in tre anni."),
    nothing("Non perdetevi lo speciale in edicola da venerdì."),
    ahead("Il nuovo ospedale sarà pronto nell'autunno del 2027.", "2027", certainty=SCHEDULED),
    ahead(
        "I risultati saranno resi noti mercoledì in tarda serata, secondo la commissione.",
        "2026-02-18",
        certainty=SCHEDULED,
        speaker="la commissione",
    ),
    ahead(
        "Senza un accordo entro la mezzanotte di venerdì, lo stabilimento verrebbe chiuso.",
        "2026-02-20 by",
        certainty=POSSIBLE,
    ),
    ahead(
        "I sindacati hanno indetto una manifestazione per sabato 21 a mezzogiorno.",
        "2026-02-21 12:00",
        certainty=SCHEDULED,
    ),
    ahead("Da lunedì prossimo sarà obbligatorio prenotare.", "2026-02-23", certainty=SCHEDULED),
    ahead("La prova generale è in programma domani alle 15.", "2026-02-17 15:00", certainty=SCHEDULED),
    ahead("Il lancio, inizialmente previsto a marzo, slitta a settembre.", "2026-09", certainty=SCHEDULED),
    ahead(
        "«Riapriremo la strada prima di Natale», promette il prefetto.",
        "2026-12-25 by",
        certainty=EXPECTED,
        speaker="il prefetto",
    ),
    ahead("Le due delegazioni si rivedranno il mese prossimo a Halvern.", "2026-03", certainty=SCHEDULED),
    ahead("Il ministro non esclude un aumento della tassa l'anno prossimo.", "2027 perhaps", certainty=POSSIBLE),
    ahead(
        "Corvane lancerà un'offerta pubblica da 3 miliardi, scrive il Corriere di Petrel.",
        certainty=SCHEDULED,
        speaker="il Corriere di Petrel",
    ),
    ahead("La banca centrale dovrebbe lasciare i tassi invariati fino a giugno.", "2026-06 by", certainty=EXPECTED),
    nothing("Sabato migliaia di persone sono scese in strada a Halvern."),
    nothing("Nell'agosto dell'anno scorso bruciarono 300 ettari."),
    nothing("Finché c'è vita ci sarà speranza."),
    nothing("La nave doveva salpare mercoledì, ma la burrasca l'ha trattenuta."),
    nothing("Questo gol resterà nella storia."),
    nothing("Per anni hanno promesso che il treno sarebbe arrivato nella valle."),
    nothing("Da marzo tre negozi hanno abbassato la saracinesca."),
    nothing("Il festival si è chiuso domenica sera davanti a 12 mila spettatori."),
)

HEADINGS = (
    "E adesso?",
    "E ora?",
    "Cosa succede ora",
    "Che cosa succederà adesso?",
    "I prossimi passi",
    "Le prossime tappe",
    "Cosa aspettarsi",
    "Che cosa aspettarsi dal vertice",
    "E ora che succede?",
    "Cosa accadrà dopo il voto",
    "Gli scenari",
    "I prossimi appuntamenti",
    "Le date da segnare",
    "Che cosa ci aspetta",
    "Il calendario dei prossimi giorni",
)

OTHER_HEADINGS = (
    "Cosa è successo",
    "Che cosa sappiamo",
    "Perché proprio ora",
    "E ora i vicini del porto non dormono più",
    "Cosa succede quando piove a Halvern, secondo i vicini",
    "La prossima fermata è il porto",
    "Il prossimo della lista era il sindaco",
    "Dopo la piena",
)
