"""What each sample article must come to, written down by hand from the files, not from what Digest makes of them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """One sample article as a careful person would take it in.

    published: ISO, in UTC. headings: all of them, in order. items: how many list items it has.
    kept: sentences that must stand in it word for word; gone: what must not stand in any block.
    revises: the file that it is a later version of.
    """

    file: str
    title: str
    source: str
    published: str
    language: str = "en"
    headings: tuple[str, ...] = ()
    items: int = 0
    kept: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    revises: str | None = None


GONE_EVERYWHERE = (
    "Leave a Reply",
    "email address will not be published",
    "Required fields are marked",
    "Post Comment",
    "cookies",
    "Accept all",
    "Share on Facebook",
    "Share this",
    "READ MORE",
    "Related articles",
    "Most read",
    "You might also like",
    "You may also like",
    "newsletter",
    "Subscribe",
    "All rights reserved",
    "Privacy",
    "Advertisement",
    "Copy link",
    "min read",
    "Photo:",
    "Foto:",
    "function(",
    "schema.org",
)
"""Nothing of this may be left in any article: it is the page's, not the article's."""

SEEDS = (
    Seed(
        file="2026-02-16/harbour-post-geneva.txt",
        title="Iran–US talks: second round opens in Geneva",
        source="Harbour Post",
        published="2026-02-16T16:40:00+00:00",
        headings=("What to watch",),
        kept=(
            "A short statement is expected on Tuesday evening, whether or not the sides agree on a third round.",
            "“The test is whether there is a date for the next meeting when they leave.”",
            "A barrel of North Sea crude cost $71.40 at the close in London, the most since early November.",
        ),
        gone=("Harbour Post", "17:40", "By Marit"),
    ),
    Seed(
        file="2026-02-16/world-wire-geneva.html",
        title="Breaking News: Delegations Arrive in Geneva for Second Round of Iran–US Talks",
        source="World Wire",
        published="2026-02-16T19:15:00+00:00",
        headings=("What Is on the Table", "Why Geneva Was Chosen", "What's Next"),
        items=3,
        kept=(
            "The level to which Iran may enrich uranium, and for how many years.",
            "Talks begin on Tuesday at 10 a.m. local time at the Omani mission.",
            "“We can be in the building ninety minutes after the call,” said Tomas Reiter, a spokesman for the inspectors.",
        ),
        gone=(
            "iran-us-talks-geneva",
            "Five questions about the Muscat round",
            "A Lander With Two Eyes Shut",
            "Sign in",
            "Download now",
        ),
    ),
    Seed(
        file="2026-02-18/port-ledger-ballot.html",
        title="Halvern dock workers vote on strike at biggest container port",
        source="The Port Ledger",
        published="2026-02-16T14:05:00+00:00",
        headings=("Two thirds needed", "Shippers prepare"),
        kept=("Halvern handled 38% of the country's container traffic last year.",),
        gone=("What a docker earns", "The Ledger at Seven"),
        revises="2026-02-16/port-ledger-ballot.html",
    ),
    Seed(
        file="2026-02-16/port-ledger-ballot.html",
        title="Halvern dock workers vote on strike at biggest container port",
        source="The Port Ledger",
        published="2026-02-16T14:05:00+00:00",
        headings=("Two thirds needed", "Shippers prepare"),
        kept=(
            "Halvern handled 38% of the country's container traffic last year.",
            "If members back it, the walkout would begin at 6 a.m. on Monday, 23 February.",
            "“She is not bluffing,” one member added.",
            "The transport ministry said that it was following the dispute and had no plan to step in.",
        ),
        gone=(
            "What a docker earns",
            "The Ledger at Seven",
            "148 partners",
            "Spot rates slip",
            "Freight rates",
            "Corrections",
        ),
    ),
    Seed(
        file="2026-02-16/coastal-courier-port-strike-looms.html",
        title="BREAKING: PORT STRIKE LOOMS!",
        source="Coastal Courier",
        published="2026-02-16T18:20:00+00:00",
        headings=("Buses and bread", "Nobody talks to nobody"),
        kept=(
            "Port operator Halvern Terminals offered 4.5% over two years on Friday; the union is asking for 9%.",
            "A strike would start on Tuesday, 24 February at the earliest, a company spokeswoman said, citing the notice period.",
            "The nine‑day strike closed three haulage firms in the town, and not one of them came back.",
        ),
        gone=(
            "halvern-port-strike-looms-cranes",
            "Inside the control tower",
            "seagull_71",
            "Like Loading",
            "Gull trap",
            "Previous post",
        ),
    ),
    Seed(
        file="2026-02-16/orbit-notes-petrel-go.md",
        title="Petrel cleared for Wednesday landing near Moon's south pole",
        source="Orbit Notes",
        published="2026-02-16T12:00:00+00:00",
        headings=("What is at stake", "The descent"),
        items=3,
        kept=(
            "The lander Petrel will attempt to touch down near the Moon's south pole on Wednesday at about 02:40 UTC, mission control in Kiruna said.",
            "Should Wednesday's attempt be waved off, the next window opens on 4 March.",
            "The decision was taken on Monday morning after a last review of the new software, which was sent to the lander on Saturday.",
        ),
        gone=("**", "](", "people who like rockets", "layout: post"),
    ),
    Seed(
        file="2026-02-16/port-ledger-gas-storage.txt",
        title="Ministry promises gas storage plan by Wednesday",
        source="The Port Ledger",
        published="2026-02-16T10:30:00+00:00",
        kept=(
            "The plan sets out how full the country's seven storage caverns must be at the start of November.",
            "The ministry has let two dates for the plan go by, in November and at the end of January.",
            "Wholesale prices were little changed on Monday.",
        ),
        gone=("By Runa Falk",),
    ),
    Seed(
        file="2026-02-17/harbour-post-third-round.txt",
        title="Third round of Iran–US talks agreed in Geneva",
        source="Harbour Post",
        published="2026-02-17T17:30:00+00:00",
        headings=("Next steps",),
        kept=(
            "The third round is planned for the week of 2 March in Muscat, but no day has been fixed, the ministry said.",
            "Experts from both countries will exchange written answers through Oman until the end of the month, the ministry said.",
        ),
    ),
    Seed(
        file="2026-02-17/world-wire-geneva-ends.html",
        title="Breaking News: Geneva Talks End Without Breakthrough",
        source="World Wire",
        published="2026-02-17T19:10:00+00:00",
        headings=("What Was Settled, and What Was Not", "Reaction in the Region", "What Happens Next"),
        items=3,
        kept=(
            "However, oil fell 1.4% after the announcement.",
            "Iran wants the first sanctions lifted before any material leaves the country.",
            "If it fails, European governments have said that they would bring the matter back to the United Nations in April.",
        ),
        gone=("geneva-talks-end-without", "RELATED", "Delegations Arrive", "Alpine Passes Reopen"),
    ),
    Seed(
        file="2026-02-17/coastal-courier-ballot-suspended.txt",
        title="Arbitrator suspends Halvern strike ballot for a week",
        source="Coastal Courier",
        published="2026-02-17T15:45:00+00:00",
        kept=(
            "Voting is to resume on 24 February, so the result announced for Thursday will now come on 26 February at the earliest, the Dockers' Federation said.",
            "No strike can start before 3 March, the arbitrator's office said.",
            "“Nobody’s night gets shorter because a letter went out on the wrong afternoon.”",
        ),
        gone=("halvern-strike-ballot-suspended-arbitrator", "live blog", "never miss a story", "\r", "\ufeff"),
    ),
    Seed(
        file="2026-02-17/orbit-notes-petrel-down.md",
        title="Petrel lands near Moon's south pole",
        source="Orbit Notes",
        published="2026-02-18T04:10:00+00:00",
        headings=("Ninety seconds of silence", "A different view"),
        items=3,
        kept=(
            "The first pictures are due on Thursday.",
            "Petrel touched down at 02:43 UTC on Wednesday, 3.2 kilometres from its target, mission control in Kiruna said.",
        ),
        gone=("buy us a coffee", "Like what you read", "**"),
    ),
    Seed(
        file="2026-02-17/port-ledger-ring-road.html",
        title="Lindmark to close inner ring road to through traffic",
        source="The Port Ledger",
        published="2026-02-17T20:00:00+00:00",
        headings=("Eleven cameras", "Shops fear for their customers", "What happens next"),
        items=3,
        kept=(
            "Signs go up in April and fines begin on 1 July, according to the decision.",
            "“This is the most expensive mistake we will make this decade,” said councillor Per Aldine, who voted against.",
            "The administration will publish the exact position of the cameras by the end of March.",
        ),
        gone=("Lindmark's trams run late again", "Write to us at", "Sign me up"),
    ),
    Seed(
        file="2026-02-18/lindmark-tageblatt-ring.html",
        title="Innerer Ring: Lindmark sperrt den Durchgangsverkehr ab 1. Mai aus",
        source="Lindmark Tageblatt",
        published="2026-02-18T10:15:00+00:00",
        language="de",
        headings=("Elf Kameras an den Toren", "Händler wollen klagen", "Wie es weitergeht"),
        kept=(
            "Die Schilder werden im April aufgestellt, Bußgelder werden ab dem 1. Juli verhängt.",
            "Am 3. März stellt die Verwaltung den Plan bei einer Bürgerversammlung im Alten Rathaus vor.",
            "„Wir verkaufen Möbel. Niemand trägt einen Schrank zur Straßenbahn“, sagte der Vorsitzende Kurt Brenning.",
        ),
        gone=("Cookies", "Lesen Sie auch", "Tageblatt Digital", "Meistgelesen", "Impressum", "Twittern", "anmelden"),
    ),
    Seed(
        file="2026-02-18/harbour-post-corvane.txt",
        title="Corvane to buy rival Nordhav for 2.1 billion euros",
        source="Harbour Post",
        published="2026-02-18T13:20:00+00:00",
        kept=(
            "Nordhav's shareholders will vote on the offer at a meeting on 12 March.",
            "Analysts saw that as the larger hurdle.",
            "Nordhav employs 3,900 people, 700 of them at its head office in Tolsund, which is to become “a centre for the northern routes”, according to the statement.",
        ),
    ),
    Seed(
        file="2026-02-18/coastal-courier-corvane.html",
        title="Shipping giant Corvane swallows Nordhav in €2.1bn deal",
        source="Coastal Courier",
        published="2026-02-18T13:55:00+00:00",
        kept=(
            "Nordhav’s shareholders will vote on the offer at a meeting on 12 March.",
            "On three routes in the Baltic the two have no other competitor, said Henrik Dahl of Brandt & Moe, and the authority blocked a similar purchase in 2022.",
        ),
        gone=("corvane-nordhav-deal-container-ships", "what it means for your parcel", "Gulls"),
    ),
    Seed(
        file="2026-02-18/coastal-courier-ferry-aground.md",
        title="Ferry Alma runs aground off Tolsund with 214 aboard",
        source="Coastal Courier",
        published="2026-02-18T21:40:00+00:00",
        headings=("No oil so far", "What happens next"),
        items=3,
        kept=(
            "Tugs will try to pull the Alma free at high water on Friday at 14:20, when the tide is 40 centimetres higher than on Thursday, the coastguard said.",
            "The Tolsund–Halvern line stays closed until further notice.",
        ),
        gone=("Share on X", "**", "coastalcourier.example"),
    ),
    Seed(
        file="2026-02-18/el-faro-votacion.html",
        title="El árbitro suspende una semana la votación de huelga en el puerto de Halvern",
        source="El Faro de Halvern",
        published="2026-02-18T08:30:00+00:00",
        language="es",
        headings=("Cítricos en camino", "Próximos pasos"),
        items=3,
        kept=(
            "La votación se reanudará el 24 de febrero y el resultado no se conocerá antes del 26 de febrero, según la Federación de Estibadores.",
            "«Una semana es justo lo que tarda un barco en decidir que se va a otro puerto», advirtió Greta Holm, portavoz de los fruteros.",
            "La huelga no podrá empezar antes del 3 de marzo, según la oficina del árbitro.",
        ),
        gone=(
            "Lea también",
            "Suscríbase",
            "Compartir",
            "Deja un comentario",
            "Noticias relacionadas",
            "Aviso legal",
            "en su correo",
        ),
    ),
    Seed(
        file="2026-02-19/port-ledger-talks-resume.html",
        title="Halvern port talks narrow the gap as arbitrator readies proposal",
        source="The Port Ledger",
        published="2026-02-19T16:30:00+00:00",
        headings=("A day's traffic lost", "The ballot stands, for now"),
        kept=(
            "Arbitrator Anselm Krog will put a written proposal to both sides by Friday, his office said.",
            "Unless the two sides settle, voting resumes on Tuesday, 24 February, as the arbitrator ordered this week.",
            "The first of them, the Ribera, is due on Saturday at 5 a.m.",
        ),
        gone=("Also read", "the ruling in full", "Nordhav: a family sells"),
    ),
    Seed(
        file="2026-02-19/orbit-notes-first-pictures.md",
        title="Petrel sends first pictures from the Moon's south pole",
        source="Orbit Notes",
        published="2026-02-19T19:30:00+00:00",
        headings=("Two surprises", "What to watch"),
        items=5,
        kept=(
            "The drill will be switched on on Monday, 23 February, and should reach its full depth of 1.2 metres within four days.",
            "The first measurements of ice are expected in the week of 2 March.",
        ),
        gone=("23 comments", "Older posts", "orbitnotes.example"),
    ),
    Seed(
        file="2026-02-19/world-wire-corvane-review.html",
        title="Breaking News: Regulator Opens Review of Corvane–Nordhav Merger",
        source="World Wire",
        published="2026-02-19T15:05:00+00:00",
        headings=("Three Routes", "A Precedent From 2022", "What Comes Next"),
        items=3,
        kept=(
            "It will decide by 27 March whether to wave it through or to look deeper, the authority said.",
            "It will now be held on 19 March instead of 12 March, the company said, to give investors time to read the regulator’s questions.",
            "Competitors and customers can send in comments until 6 March.",
        ),
        gone=("corvane-nordhav-regulator-review", "never miss a deal", "Waiting for Muscat"),
    ),
    Seed(
        file="2026-02-19/harbour-post-ferry-fuel.txt",
        title="Crews pump fuel off stranded ferry Alma ahead of Friday's attempt",
        source="Harbour Post",
        published="2026-02-19T17:10:00+00:00",
        kept=(
            "The attempt is set for Friday at 14:20, at high water, with three tugs instead of two.",
            "“Now the reserve is a bus.”",
        ),
        gone=("Seven winter walks", "Instagram"),
    ),
    Seed(
        file="2026-02-19/world-wire-five-things.txt",
        title="Five Things to Know Before the Weekend",
        source="World Wire",
        published="2026-02-19T19:45:00+00:00",
        headings=(
            "1. Geneva was not a failure",
            "2. The dockers are still voting, or not",
            "3. Petrel is on the Moon",
            "4. Lindmark shuts its ring",
            "5. Corvane goes shopping",
            "And one more",
        ),
        kept=(
            "A strike ballot at the port of Halvern was suspended within hours of its start.",
            "The shipping line wants to buy Nordhav for 2.1 billion euros.",
        ),
        gone=("five-things-to-know", "Name *", "Save my name", "forwarded to you"),
    ),
    Seed(
        file="2026-02-20/coastal-courier-ballot-called-off.md",
        title="Halvern strike ballot called off after all-night talks",
        source="Coastal Courier",
        published="2026-02-20T12:20:00+00:00",
        headings=("Sealed votes go into the shredder", "Small print"),
        kept=(
            "Voting will not resume on 24 February, the Dockers' Federation said on Friday, after it and the port's operator accepted a proposal of the arbitrator in the early hours.",
            "A vote on the deal will be held in the week of 2 March, by post and by telephone, and needs a simple majority.",
        ),
        gone=("hour by hour", "get our app", "**"),
    ),
    Seed(
        file="2026-02-20/port-ledger-deal.html",
        title="Halvern dockers and port operator reach pay deal",
        source="The Port Ledger",
        published="2026-02-20T14:50:00+00:00",
        headings=("How the gap closed", "Next steps"),
        items=6,
        kept=(
            "The federation's council of 41 delegates will vote on the deal on Monday at 10 a.m., Ilse Maarten said.",
            "The full text of the agreement will be published by Friday, 27 February.",
            "The federation dropped a fifth night-shift crew, which would have cost 7 million euros.",
        ),
        gone=("What six euros buys", "terms of use"),
    ),
    Seed(
        file="2026-02-20/harbour-post-muscat.txt",
        title="Iran and US to meet in Muscat on 4 March, Oman says",
        source="Harbour Post",
        published="2026-02-20T16:15:00+00:00",
        headings=("What happens next",),
        kept=(
            "The nuclear inspectors in Vienna will deliver their report on the stored material by Friday, 27 February, their spokesman Tomas Reiter said.",
            "European foreign ministers discuss the matter in Brussels in the week of 9 March.",
        ),
    ),
    Seed(
        file="2026-02-20/world-wire-muscat.html",
        title="Breaking News: Oman Sets Date for Third Round of Iran–US Talks",
        source="World Wire",
        published="2026-02-20T18:40:00+00:00",
        headings=("Why the Lawyers Matter", "Insurers Blink First", "What Happens Next"),
        items=3,
        kept=(
            "Congress could still block the release of frozen funds.",
            "Airlines said that they would review their routes around Iranian airspace in mid-March at the earliest.",
        ),
        gone=("oman-sets-date-third-round", "Also read", "What War Risk Costs"),
    ),
    Seed(
        file="2026-02-20/orbit-notes-drill-held.md",
        title="Petrel's drill held back until Wednesday after a cold start",
        source="Orbit Notes",
        published="2026-02-20T18:45:00+00:00",
        headings=("Fewer holes", "The leg", "What to watch"),
        items=3,
        kept=(
            "It will now be switched on on Wednesday, 25 February instead of Monday, mission control in Kiruna said on Friday, because a heater in its gearbox failed to come on during a test.",
            "The mission's managers will decide on 6 March which instruments stay on during the night.",
        ),
    ),
    Seed(
        file="2026-02-20/port-ledger-ring-road-suit.txt",
        title="Shop owners sue Lindmark over closure of the inner ring road",
        source="The Port Ledger",
        published="2026-02-20T15:10:00+00:00",
        headings=("The next steps",),
        items=3,
        kept=(
            "A spokesman for the court said that it would rule on the request for a stop in March.",
            "The city has to answer the court by 6 March.",
            "About 41,000 vehicles use the ring on a working day.",
        ),
    ),
    Seed(
        file="2026-02-20/lindmark-tageblatt-klage.txt",
        title="Händler klagen gegen Sperrung des inneren Rings",
        source="Lindmark Tageblatt",
        published="2026-02-20T15:30:00+00:00",
        language="de",
        headings=("Unterschriften für einen Bürgerentscheid", "Wie es weitergeht"),
        items=3,
        kept=(
            "Über den Eilantrag will das Gericht im März entscheiden, sagte ein Sprecher.",
            "„Diese Abschätzung hat am Dienstag niemandem vorgelegen“, sagte der Verbandsvorsitzende Kurt Brenning.",
            "Die Stadt muss dem Gericht bis zum 6. März antworten.",
        ),
        gone=("Möwenplage", "abonnieren", "Twittern", "Katja"),
    ),
    Seed(
        file="2026-02-20/el-faro-acuerdo.md",
        title="Acuerdo en el puerto de Halvern: los estibadores cobrarán un 6,9 % más",
        source="El Faro de Halvern",
        published="2026-02-20T17:00:00+00:00",
        language="es",
        headings=("La votación de huelga, cancelada", "Qué pasará ahora"),
        items=3,
        kept=(
            "Los afiliados decidirán en la semana del 2 de marzo.",
            "El buque Ribera, con 4.500 toneladas de naranjas de Huelva, atracará el sábado a las cinco de la mañana, según la autoridad portuaria.",
        ),
        gone=("Suscríbase", "Compartir", "**"),
    ),
    Seed(
        file="2026-02-20/coastal-courier-ferry-refloated.html",
        title="Ferry Alma refloated at first attempt",
        source="Coastal Courier",
        published="2026-02-20T20:10:00+00:00",
        headings=("Islanders must wait", "Questions for the bridge"),
        kept=(
            "She came free at 14:31, eleven minutes after high water, the coastguard said, and was towed to Halvern with a pilot on board.",
            "The board will publish a first report by 20 March.",
            "A public hearing is planned for May in Tolsund.",
        ),
        gone=("ferry-alma-refloated-brenn-point", "a test ride", "who takes the ferry", "about time somebody"),
    ),
    Seed(
        file="2026-02-20/coastal-courier-library.txt",
        title="Halvern library to open on Sundays from March",
        source="Coastal Courier",
        published="2026-02-20T09:05:00+00:00",
        kept=(
            "The public library on Tar Street will open on Sundays from 1 March, the town said on Friday.",
            "The parrot died in 1931 and stands, stuffed, beside the lending machine.",
        ),
    ),
)
