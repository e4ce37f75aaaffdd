"""Dutch sentences as newspapers write them, and what each announces (see `told`)."""

from __future__ import annotations

import datetime as dt

from tests.editorial.told import EXPECTED, POSSIBLE, SCHEDULED, ahead, nothing

NOVEMBER = dt.date(2025, 11, 21)
"""A Friday."""
JUNE = dt.date(2026, 6, 30)
"""A Tuesday."""
DECEMBER = dt.date(2026, 12, 28)
"""A Monday."""

SENTENCES = (
    ahead("De gemeenteraad van Halvern stemt donderdag over de begroting.", "2026-02-19", certainty=SCHEDULED),
    ahead("De brug gaat vanaf half maart een half jaar dicht.", "2026-03 not_before", certainty=SCHEDULED),
    ahead("De nieuwe veerwet treedt op 1 juli in werking.", "2026-07-01", certainty=SCHEDULED),
    ahead("De rederijen moeten hun plannen uiterlijk 1 maart indienen.", "2026-03-01 by", certainty=SCHEDULED),
    ahead(
        "De gesprekken met Corvane worden begin april hervat, meldt het ministerie van Buitenlandse Zaken.",
        "2026-04",
        certainty=SCHEDULED,
        speaker="het ministerie van Buitenlandse Zaken",
    ),
    ahead(
        "De centrale bank verlaagt de rente naar verwachting komende dinsdag.",
        "2026-02-17",
        certainty=EXPECTED,
    ),
    ahead("Een uitspraak wordt op zijn vroegst in week 12 verwacht.", "2026-W12 not_before", certainty=EXPECTED),
    ahead("In het tweede kwartaal wil Petrel Energie de eerste turbines leveren.", "2026-Q2", certainty=EXPECTED),
    ahead(
        "In de nacht naar woensdag kan de temperatuur dalen tot min vijftien graden.",
        "2026-02-18 perhaps",
        certainty=POSSIBLE,
    ),
    ahead("De stakingen gaan ook volgende week door.", "2026-W09", certainty=SCHEDULED),
    ahead("Uiterlijk 28 februari loopt het ultimatum van de vakbond af.", "2026-02-28 by", certainty=SCHEDULED),
    ahead("Premier Ilse Marek reist dit weekend naar Lindmark.", "2026-W08-WE", certainty=SCHEDULED),
    ahead(
        "De verbouwing begint op 4 mei, zo laat de havendienst weten.",
        "2026-05-04",
        certainty=SCHEDULED,
        speaker="de havendienst",
    ),
    ahead(
        "‘We zullen het rapport voor eind maart publiceren’, zegt directeur Nora Tessen.",
        "2026-03 by",
        certainty=SCHEDULED,
        speaker="directeur Nora Tessen",
    ),
    ahead(
        "Volgens de spoorwegen rijden de treinen vanaf vrijdag weer volgens plan.",
        "2026-02-20 not_before",
        certainty=SCHEDULED,
        speaker="de spoorwegen",
    ),
    ahead(
        "Het proces tegen de oud-havenmeester gaat op 9 maart om 9.30 uur verder.",
        "2026-03-09 09:30",
        certainty=SCHEDULED,
    ),
    ahead(
        "Als het parlement instemt, kan de belasting al in juni verdwijnen.",
        "2026-06 perhaps",
        certainty=POSSIBLE,
    ),
    ahead("Het kabinet wil de fabriek nog dit jaar verkopen.", "2026", certainty=EXPECTED),
    ahead(
        "De tentoonstelling is van 7 maart tot en met 30 april te zien in het stadsmuseum.",
        "2026-03-07",
        "2026-04-30 by",
        certainty=SCHEDULED,
    ),
    ahead("Morgenochtend komt het crisisteam opnieuw bijeen.", "2026-02-17", certainty=SCHEDULED),
    ahead("De staking dreigt tot in het voorjaar te duren.", certainty=POSSIBLE),
    ahead("Het bedrijf is van plan in het najaar twee filialen te openen.", certainty=EXPECTED),
    ahead("De verkiezingen zijn op zondag 15 maart.", "2026-03-15", certainty=SCHEDULED),
    ahead(
        "De rechter doet niet eerder dan 20 april uitspraak in het hoger beroep.",
        "2026-04-20 not_before",
        certainty=SCHEDULED,
    ),
    ahead("De vergadering is verplaatst naar 24 februari.", "2026-02-24", certainty=SCHEDULED),
    ahead(
        "Over twee weken overleggen de ministers van Financiën over het noodfonds.",
        "2026-W10",
        certainty=SCHEDULED,
    ),
    ahead(
        "Voor het einde van het jaar verdwijnen driehonderd banen, kondigt topman Piet Orlan aan.",
        "2026 by",
        certainty=EXPECTED,
        speaker="topman Piet Orlan",
    ),
    ahead(
        "De werkzaamheden duren volgens de beheerder tot oktober.",
        "2026-10 by",
        certainty=SCHEDULED,
        speaker="de beheerder",
    ),
    ahead(
        "Op 3 en 4 maart komen de ministers in Corvane bijeen.",
        "2026-03-03",
        "2026-03-04",
        certainty=SCHEDULED,
    ),
    ahead("Het eindrapport wordt niet voor half juni verwacht.", "2026-06 not_before", certainty=EXPECTED),
    ahead(
        "De kerstmarkt gaat maandag open en sluit op 23 december.",
        "2025-11-24",
        "2025-12-23",
        certainty=SCHEDULED,
        day=NOVEMBER,
    ),
    ahead("In januari stijgen de stroomprijzen met vier procent.", "2027-01", certainty=SCHEDULED, day=DECEMBER),
    ahead(
        "Begin volgende week moet het onderzoeksrapport klaar zijn.",
        "2026-W28",
        certainty=SCHEDULED,
        day=JUNE,
    ),
    ahead(
        "De luchtvaartmaatschappij overweegt de lijn naar Lindmark eind deze maand te schrappen.",
        "2026-02-28 perhaps",
        certainty=POSSIBLE,
    ),
    ahead("Vanavond ontmoet minister Jon Reval zijn collega uit Petrel.", "2026-02-16", certainty=SCHEDULED),
    ahead("De nieuwe dienstregeling geldt vanaf 14 juni.", "2026-06-14 not_before", certainty=SCHEDULED),
    ahead(
        "Vermoedelijk in de zomer van 2027 wordt de centrale op het net aangesloten.",
        "2027",
        certainty=EXPECTED,
    ),
    ahead("De termijn voor bezwaren verstrijkt vrijdag om middernacht.", "2026-02-20", certainty=SCHEDULED),
    ahead(
        "Mogelijk keert de ruimtesonde pas in 2028 terug, aldus het ruimtevaartbureau.",
        "2028 perhaps",
        certainty=POSSIBLE,
        speaker="het ruimtevaartbureau",
    ),
    ahead(
        "Als het water verder stijgt, wordt de binnenstad woensdag ontruimd.",
        "2026-02-18 perhaps",
        certainty=POSSIBLE,
    ),
    ahead(
        "Het parlement heeft besloten dat de heffing vanaf 2027 vervalt.",
        "2027 not_before",
        certainty=SCHEDULED,
    ),
    ahead("Aanstaande woensdag opent minister Lea Sand het festival.", "2026-02-18", certainty=SCHEDULED),
    ahead(
        "De rechters willen op 5 maart vonnis wijzen, zegt een woordvoerder van de rechtbank.",
        "2026-03-05",
        certainty=EXPECTED,
        speaker="een woordvoerder van de rechtbank",
    ),
    ahead(
        "De inflatie zal volgens de centrale bank in 2026 tot twee procent zakken.",
        "2026",
        certainty=SCHEDULED,
        speaker="de centrale bank",
    ),
    ahead(
        "Het besluit valt op zijn vroegst eind maart en uiterlijk half april.",
        "2026-03 not_before",
        "2026-04 by",
        certainty=SCHEDULED,
    ),
    nothing("De gemeenteraad heeft donderdag de begroting aangenomen."),
    nothing("De brug zou in maart klaar zijn, maar de bouw liep vertraging op."),
    nothing("Petrel wilde de fabriek voor eind 2024 verkopen."),
    nothing("De oud-minister was op 3 februari afgetreden."),
    nothing("Karin Zondag won de wedstrijd met gemak."),
    nothing("Wie in de winter stookt, betaalt meer dan in de zomer."),
    nothing("In het voorjaar bloeien op de heuvels van Halvern de amandelbomen."),
    nothing("Elke maandag vergadert in Lindmark de raad van oudsten."),
    nothing("Wanneer neemt iemand eindelijk de verantwoordelijkheid?"),
    nothing("Er zullen altijd mensen zijn die van de haven houden."),
    nothing("Schrijf je in voor onze nieuwsbrief en lees vanaf maandag elke dag mee!"),
    nothing("Nog tot en met zondag: 20 procent korting in onze webwinkel."),
    nothing("Destijds heette het dat de lijn in 2020 zou openen."),
    nothing("De zitting wordt sinds maandag live uitgezonden."),
    nothing("De productie wordt op dit moment door twee ingenieurs bewaakt."),
    nothing("Op Zwarte Vrijdag stortten de koersen in."),
    nothing("De wedstrijd tegen Corvane, die zaterdag werd gespeeld, eindigde in 0-0."),
    nothing("August Winter, geboren in mei 1931, geldt als de vader van de Halvern-symfonie."),
    nothing("De tijd zal het leren."),
    nothing("De politie moest in de nacht van zaterdag op zondag drie keer uitrukken."),
    nothing("Of het plan slaagt, weet niemand."),
    nothing("De ploeg had in april moeten spelen."),
    nothing("De zaak is maandag geseponeerd, meldt de rechtbank."),
    nothing("De minister kon nauwelijks tevredener zijn."),
    nothing("Het feest wordt georganiseerd door vrijwilligers."),
)

HEADINGS = (
    "Hoe nu verder?",
    "Hoe gaat het nu verder?",
    "Zo gaat het verder",
    "Hoe het verdergaat",
    "Wat nu?",
    "En nu?",
    "Wat gebeurt er nu?",
    "Wat gaat er nu gebeuren?",
    "Wat staat er te gebeuren?",
    "Wat komt er nu?",
    "Wat kunnen we verwachten?",
    "Dit staat er op de agenda",
    "De volgende stappen",
    "Volgende stap",
    "Vooruitblik",
    "De komende week",
)

OTHER_HEADINGS = (
    "Wat er gebeurde",
    "Wat we weten",
    "Hoe het zover kwam",
    "Zo ging het verder",
    "Wat nu een museum is, was ooit een loods",
    "De volgende trein reed te laat",
    "Hoe ver gaat de politie?",
    "Dit staat in het verdrag",
    "De afgelopen week",
)
