"""Threads of our own making: what was said to come, what came in later, and what may be said of it.

Written before the rules that read them. About half of them are to stay silent: look-alike events, the announcement said
again, conditions, hopes, denials, another round, another item that moved.
"""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.issues import Verdict

HAPPENED, MOVED, CALLED_OFF, NO_WORD = Verdict.HAPPENED, Verdict.MOVED, Verdict.CALLED_OFF, Verdict.NO_WORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One thread. before: the article that told what comes, of Monday 16 February 2026 where not said otherwise.

    after: (day, text) of later articles in the thread. says: what an issue of `today` (the day after the last of them)
    may say, None: nothing; now: the new date of what moved.
    """

    name: str
    headline: str
    before: str
    after: tuple[tuple[str, str], ...] = ()
    says: Verdict | None = None
    now: str = ""
    told: str = "2026-02-16"
    today: str = ""
    language: str = "en"


ENGLISH = (
    # it happened
    Made(
        name="verdict given",
        headline="Verdict due in Corvane bribery trial",
        before="The Lindmark regional court will deliver its verdict against former Corvane chief Ada Brenn on Thursday.",
        after=(
            (
                "2026-02-19",
                "Former Corvane chief Ada Brenn was found guilty of bribery and sentenced to four years in prison. The "
                "Lindmark regional court delivered its verdict on Thursday after a trial of eleven months. Her lawyers "
                "said they would appeal.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="strike began",
        headline="Train drivers to strike from Wednesday",
        before="Train drivers at Nordrail will walk out for 48 hours on Wednesday, the GDF union said.",
        after=(
            (
                "2026-02-18",
                "Commuters slept in stations across Nordhav. Train drivers at Nordrail walked out on Wednesday in a "
                "dispute over rest days, and nine in ten long-distance trains stood still.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="launch",
        headline="Skyhook 3 to carry weather satellite on Friday",
        before="The rocket Skyhook 3 is scheduled to lift off from Tolsund on Friday at 06:20 UTC with a weather satellite.",
        after=(
            (
                "2026-02-20",
                "The weather satellite Fulmar is in orbit. The rocket Skyhook 3 lifted off from Tolsund on Friday at 06:21 "
                "UTC and released it 52 minutes later, the agency said.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="rates left alone",
        headline="Nordhav central bank meets on rates",
        before="The central bank of Nordhav will announce its interest rate decision on Thursday at 10 a.m.",
        after=(
            (
                "2026-02-19",
                "The central bank of Nordhav announced on Thursday that it had left its interest rate at 3.25%, and said "
                "that inflation remained too high for a cut.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="election held",
        headline="Halvern elects a new mayor on Sunday",
        before="Voters in Halvern will choose a new mayor on Sunday, with polls open from 8 a.m. to 6 p.m.",
        after=(
            (
                "2026-02-23",
                "Voters in Halvern chose Signe Holt as their new mayor on Sunday, with 53% of the vote in a run-off that "
                "nobody had thought close.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="final played",
        headline="Halvern Rovers meet Tolsund in cup final",
        before="Halvern Rovers will play Tolsund United in the cup final at the Lindmark Arena on Saturday.",
        after=(
            (
                "2026-02-21",
                "Halvern Rovers beat Tolsund United 2–1 in the cup final at the Lindmark Arena on Saturday, their first "
                "title for nineteen years.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="bridge opened",
        headline="Skarholm bridge to open on Friday",
        before="The new bridge over the Skarholm strait will open to traffic on Friday, the road agency said.",
        after=(
            (
                "2026-02-20",
                "The first lorries crossed before dawn. The new bridge over the Skarholm strait opened to traffic on "
                "Friday, two years late and 40% over budget.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="telephone released",
        headline="Maro to release its Petal handset this week",
        before="Maro will release the Petal 4 in nine countries on Wednesday, the company said.",
        after=(
            (
                "2026-02-18",
                "Maro released the Petal 4 in nine countries on Wednesday and said that pre-orders had been twice those of "
                "the year before.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="summit held",
        headline="Baltic leaders to gather in Tolsund",
        before="Leaders of nine Baltic states will meet in Tolsund on Thursday to discuss undersea cables.",
        after=(
            (
                "2026-02-20",
                "Leaders of nine Baltic states met in Tolsund on Thursday and agreed to patrol undersea cables together "
                "from the summer.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="report published early",
        headline="Inquiry into dam failure to report by Friday",
        before="The commission of inquiry will publish its report on the Varn dam by Friday, its chair said.",
        after=(
            (
                "2026-02-18",
                "The commission of inquiry published its report on the Varn dam on Wednesday, two days early. It blames a "
                "blocked spillway.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="no weekday in the sentence",
        headline="Parliament to vote on water law",
        before="Parliament will vote on the water law on Wednesday, the speaker said.",
        after=(
            (
                "2026-02-18",
                "Parliament voted for the water law by 101 votes to 88 after a night of debate. Farmers' groups said they "
                "would go to court.",
            ),
        ),
        says=HAPPENED,
    ),
    # it moved
    Made(
        name="hearing postponed",
        headline="Court to hear appeal over Varn mine",
        before="The appeals court will hear the case over the Varn mine on Thursday.",
        after=(
            (
                "2026-02-18",
                "The appeals court has postponed Thursday's hearing of the case over the Varn mine to 5 March because a "
                "judge is ill.",
            ),
        ),
        says=MOVED,
        now="2026-03-05",
    ),
    Made(
        name="launch slipped by wind",
        headline="Skyhook 3 to carry weather satellite on Friday",
        before="The rocket Skyhook 3 is scheduled to lift off from Tolsund on Friday at 06:20 UTC with a weather satellite.",
        after=(
            (
                "2026-02-20",
                "Strong winds kept the rocket on the ground. The launch of Skyhook 3 from Tolsund, planned for Friday, was "
                "delayed to Sunday, the agency said.",
            ),
        ),
        says=MOVED,
        now="2026-02-22",
    ),
    Made(
        name="brought forward",
        headline="Maro to publish results next week",
        before="Maro will publish its annual results on 26 February.",
        after=(
            (
                "2026-02-18",
                "Maro brought forward the publication of its annual results from 26 February to 20 February after figures "
                "leaked.",
            ),
        ),
        says=MOVED,
        now="2026-02-20",
    ),
    Made(
        name="match rearranged",
        headline="Rovers host Tolsund on Saturday",
        before="Halvern Rovers will host Tolsund United in the league on Saturday.",
        after=(
            (
                "2026-02-20",
                "Saturday's league match between Halvern Rovers and Tolsund United has been rescheduled for 11 March, as "
                "the pitch is under water.",
            ),
        ),
        says=MOVED,
        now="2026-03-11",
    ),
    Made(
        name="will now be held",
        headline="Nordhav and Vesk to sign fishing pact",
        before="The fishing ministers of Nordhav and Vesk will sign the herring pact in Skarholm on Friday.",
        after=(
            (
                "2026-02-19",
                "The herring pact between Nordhav and Vesk will now be signed in Skarholm on Monday instead of Friday, as "
                "translators have not finished.",
            ),
        ),
        says=MOVED,
        now="2026-02-23",
    ),
    Made(
        name="opening put off to a month",
        headline="Skarholm bridge to open on Friday",
        before="The new bridge over the Skarholm strait will open to traffic on Friday, the road agency said.",
        after=(
            (
                "2026-02-19",
                "The road agency put off the opening of the new bridge over the Skarholm strait on Friday until April "
                "after inspectors found cracked bolts.",
            ),
        ),
        says=MOVED,
        now="2026-04",
    ),
    # it was called off
    Made(
        name="strike called off",
        headline="Train drivers to strike from Wednesday",
        before="Train drivers at Nordrail will walk out for 48 hours on Wednesday, the GDF union said.",
        after=(
            (
                "2026-02-17",
                "The GDF union has called off Wednesday's 48-hour walkout of train drivers at Nordrail after a late offer.",
            ),
        ),
        says=CALLED_OFF,
    ),
    Made(
        name="concert cancelled",
        headline="Festival opens with Ilse Vanderloo",
        before="The singer Ilse Vanderloo will open the Tolsund festival on Saturday.",
        after=(
            (
                "2026-02-19",
                "The singer Ilse Vanderloo has cancelled Saturday's concert at the opening of the Tolsund festival, citing "
                "a throat infection.",
            ),
        ),
        says=CALLED_OFF,
    ),
    Made(
        name="visit scrapped",
        headline="Vesk foreign minister to visit Nordhav",
        before="Vesk's foreign minister Tomas Arel will visit Nordhav on Thursday for talks on the border.",
        after=(
            (
                "2026-02-18",
                "Tomas Arel, Vesk's foreign minister, scrapped Thursday's visit to Nordhav hours after shots were fired at "
                "the border.",
            ),
        ),
        says=CALLED_OFF,
    ),
    Made(
        name="will not take place",
        headline="Referendum on port sale in May",
        before="The referendum on the sale of Halvern's port will be held on 10 May.",
        after=(
            (
                "2026-02-19",
                "The referendum on the sale of Halvern's port on 10 May will not take place, the constitutional court ruled.",
            ),
        ),
        says=CALLED_OFF,
    ),
    Made(
        name="hearing dropped",
        headline="Court to hear appeal over Varn mine",
        before="The appeals court will hear the case over the Varn mine on Thursday.",
        after=(
            (
                "2026-02-18",
                "The appeals court cancelled Thursday's hearing of the case over the Varn mine after the company withdrew.",
            ),
        ),
        says=CALLED_OFF,
    ),
    # no word
    Made(
        name="plan that never came",
        headline="Harbour authority to publish dredging plan",
        before="The harbour authority will publish its dredging plan on Wednesday.",
        today="2026-02-20",
        says=NO_WORD,
    ),
    Made(
        name="test week that passed",
        headline="Nordrail to test night trains next week",
        before="Nordrail will test night trains between Lindmark and Skarholm next week, it said.",
        today="2026-02-27",
        says=NO_WORD,
    ),
    # silence: another event that looks alike
    Made(
        name="another court's verdict",
        headline="Verdict due in Corvane bribery trial",
        before="The Lindmark regional court will deliver its verdict against former Corvane chief Ada Brenn on Thursday.",
        after=(
            (
                "2026-02-19",
                "The Skarholm district court delivered its verdict against two former Corvane drivers on Thursday. Both "
                "were acquitted.",
            ),
        ),
    ),
    Made(
        name="another round",
        headline="Third round of border talks in Tolsund",
        before="The third round of border talks between Nordhav and Vesk will open in Tolsund on Thursday.",
        after=(
            (
                "2026-02-18",
                "The second round of border talks between Nordhav and Vesk ended in Tolsund last Thursday without a joint "
                "statement, and envoys have been silent since.",
            ),
        ),
    ),
    Made(
        name="another match",
        headline="Halvern Rovers meet Tolsund in cup final",
        before="Halvern Rovers will play Tolsund United in the cup final at the Lindmark Arena on Saturday.",
        after=(
            (
                "2026-02-21",
                "Halvern Rovers' women beat Skarholm 3–0 in the league at the Lindmark Arena on Saturday. The men's final "
                "was to kick off in the evening.",
            ),
        ),
    ),
    Made(
        name="another union's strike called off",
        headline="Train drivers to strike from Wednesday",
        before="Train drivers at Nordrail will walk out for 48 hours on Wednesday, the GDF union said.",
        after=(
            (
                "2026-02-17",
                "Bus drivers in Lindmark called off a walkout on Wednesday after winning an extra rest day.",
            ),
        ),
    ),
    # silence: the announcement again
    Made(
        name="announced again",
        headline="Skarholm bridge to open on Friday",
        before="The new bridge over the Skarholm strait will open to traffic on Friday, the road agency said.",
        after=(
            (
                "2026-02-19",
                "The road agency confirmed on Thursday that the new bridge over the Skarholm strait opens to traffic on "
                "Friday. Cyclists will have to wait until the summer.",
            ),
        ),
    ),
    Made(
        name="plan confirmed",
        headline="Maro to release its Petal handset this week",
        before="Maro will release the Petal 4 in nine countries on Wednesday, the company said.",
        after=(
            (
                "2026-02-17",
                "Maro confirmed that the release of the Petal 4 in nine countries on Wednesday would go ahead, and denied "
                "a delay.",
            ),
        ),
    ),
    Made(
        name="was due, no outcome",
        headline="Nordhav central bank meets on rates",
        before="The central bank of Nordhav will announce its interest rate decision on Thursday at 10 a.m.",
        after=(
            (
                "2026-02-19",
                "The central bank of Nordhav was due to announce its interest rate decision on Thursday, and the krone rose "
                "before it.",
            ),
        ),
    ),
    Made(
        name="only begun to queue",
        headline="Halvern elects a new mayor on Sunday",
        before="Voters in Halvern will choose a new mayor on Sunday, with polls open from 8 a.m. to 6 p.m.",
        after=(
            (
                "2026-02-21",
                "Voters in Halvern told pollsters that rents would decide Sunday's election of a new mayor. Signe Holt led "
                "by two points.",
            ),
        ),
    ),
    # silence: conditions, hopes, demands, denials
    Made(
        name="condition",
        headline="Court to hear appeal over Varn mine",
        before="The appeals court will hear the case over the Varn mine on Thursday.",
        after=(
            (
                "2026-02-18",
                "Unless the judge recovers, Thursday's hearing of the case over the Varn mine will be postponed to 5 March, "
                "a clerk said.",
            ),
        ),
    ),
    Made(
        name="hope in a quotation",
        headline="Train drivers to strike from Wednesday",
        before="Train drivers at Nordrail will walk out for 48 hours on Wednesday, the GDF union said.",
        after=(
            (
                "2026-02-17",
                '"I trust that the walkout of train drivers on Wednesday gets called off," the transport minister of '
                "Nordhav told reporters.",
            ),
        ),
    ),
    Made(
        name="demand to postpone",
        headline="Halvern elects a new mayor on Sunday",
        before="Voters in Halvern will choose a new mayor on Sunday, with polls open from 8 a.m. to 6 p.m.",
        after=(
            (
                "2026-02-19",
                "Two candidates for mayor of Halvern demanded that Sunday's vote be postponed to 1 March because of the "
                "floods.",
            ),
        ),
    ),
    Made(
        name="motion to cancel defeated",
        headline="Parliament to vote on water law",
        before="Parliament will vote on the water law on Wednesday, the speaker said.",
        after=(
            (
                "2026-02-17",
                "Parliament rejected a motion that would have cancelled Wednesday's vote on the water law.",
            ),
        ),
    ),
    Made(
        name="denied",
        headline="Vesk foreign minister to visit Nordhav",
        before="Vesk's foreign minister Tomas Arel will visit Nordhav on Thursday for talks on the border.",
        after=(
            (
                "2026-02-18",
                "A spokesman dismissed reports that Vesk's foreign minister Tomas Arel had cancelled Thursday's visit to "
                "Nordhav.",
            ),
        ),
    ),
    Made(
        name="negated in the past",
        headline="Maro to release its Petal handset this week",
        before="Maro will release the Petal 4 in nine countries on Wednesday, the company said.",
        after=(
            (
                "2026-02-18",
                "Maro neither released the Petal 4 in its nine countries on Wednesday nor gave a reason. Shops took the "
                "posters down.",
            ),
        ),
    ),
    # silence: something else of it moved, or happened
    Made(
        name="another item postponed",
        headline="Baltic leaders to gather in Tolsund",
        before="Leaders of nine Baltic states will meet in Tolsund on Thursday to discuss undersea cables.",
        after=(
            (
                "2026-02-18",
                "The dinner for the Baltic leaders in Tolsund, planned for Wednesday, has been moved to Friday because of "
                "snow. The meeting goes on as planned.",
            ),
        ),
    ),
    Made(
        name="press conference called off",
        headline="Nordhav central bank meets on rates",
        before="The central bank of Nordhav will announce its interest rate decision on Thursday at 10 a.m.",
        after=(
            (
                "2026-02-18",
                "The central bank of Nordhav has cancelled the press conference that follows Thursday's announcement, as "
                "its governor has influenza.",
            ),
        ),
    ),
    Made(
        name="a part of the bridge",
        headline="Skarholm bridge to open on Friday",
        before="The new bridge over the Skarholm strait will open to traffic on Friday, the road agency said.",
        after=(
            (
                "2026-02-20",
                "A café opened on Friday beside the new bridge over the Skarholm strait, where engineers watched the sea.",
            ),
        ),
    ),
    Made(
        name="same names, other thing",
        headline="Skyhook 3 to carry weather satellite on Friday",
        before="The rocket Skyhook 3 is scheduled to lift off from Tolsund on Friday at 06:20 UTC with a weather satellite.",
        after=(
            (
                "2026-02-20",
                "The Tolsund launch site sold the hundredth model of its rocket Skyhook 3 to a weather museum on Friday.",
            ),
        ),
    ),
    Made(
        name="stopped halfway",
        headline="Court to hear appeal over Varn mine",
        before="The appeals court will hear the case over the Varn mine on Thursday.",
        after=(
            (
                "2026-02-19",
                "The appeals court adjourned within minutes on Thursday. It had heard nothing of the case over the Varn "
                "mine when an alarm emptied the building.",
            ),
        ),
    ),
    Made(
        name="the year before",
        headline="Maro to publish results next week",
        before="Maro will publish its annual results on 26 February.",
        after=(
            (
                "2026-02-26",
                "Maro published its annual results on 27 February last year, and shares fell by a tenth that day.",
            ),
        ),
    ),
    Made(
        name="the earlier postponement",
        headline="Rovers host Tolsund on Saturday",
        before="Halvern Rovers will host Tolsund United in the league on Saturday.",
        after=(
            (
                "2026-02-19",
                "The league match between Halvern Rovers and Tolsund United, postponed from January because of frost, is to "
                "be shown on television on Saturday.",
            ),
        ),
    ),
    Made(
        name="not the grace yet",
        headline="Harbour authority to publish dredging plan",
        before="The harbour authority will publish its dredging plan on Wednesday.",
        today="2026-02-19",
    ),
    Made(
        name="only expected",
        headline="Analysts expect Maro price cut",
        before="Maro is expected to cut the price of the Petal 3 on Wednesday, analysts said.",
        today="2026-02-21",
    ),
    Made(
        name="spoken of since",
        headline="Harbour authority to publish dredging plan",
        before="The harbour authority will publish its dredging plan on Wednesday.",
        after=(
            ("2026-02-19", "Fishermen wait for the dredging plan of the harbour authority, and blame the minister."),
        ),
        today="2026-02-21",
    ),
)

GERMAN = (
    Made(
        name="Urteil",
        language="de",
        headline="Urteil im Corvane-Prozess am Donnerstag",
        before="Das Landgericht Lindmark will am Donnerstag das Urteil gegen die frühere Corvane-Chefin Ada Brenn verkünden.",
        after=(
            (
                "2026-02-19",
                "Das Landgericht Lindmark hat am Donnerstag das Urteil gegen die frühere Corvane-Chefin Ada Brenn verkündet: "
                "vier Jahre Haft.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="Brücke eröffnet",
        language="de",
        headline="Brücke über den Skarholm-Sund wird eröffnet",
        before="Die neue Brücke über den Skarholm-Sund wird am Freitag eröffnet.",
        after=(
            (
                "2026-02-20",
                "Nach zwei Jahren Verzug wurde die neue Brücke über den Skarholm-Sund am Freitag eröffnet. Fischer "
                "protestierten.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="Streik begonnen",
        language="de",
        headline="Lokführer streiken ab Mittwoch",
        before="Der Streik der Lokführer bei Nordrail beginnt am Mittwoch um 2 Uhr.",
        after=(
            (
                "2026-02-18",
                "Bei Nordrail begann am Mittwoch der Streik der Lokführer. Neun von zehn Fernzügen standen still.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="Treffen",
        language="de",
        headline="Ostsee-Staaten beraten in Tolsund",
        before="Die Regierungschefs von neun Ostsee-Staaten treffen sich am Donnerstag in Tolsund.",
        after=(
            (
                "2026-02-20",
                "Die Regierungschefs von neun Ostsee-Staaten haben sich am Donnerstag in Tolsund getroffen und gemeinsame "
                "Patrouillen vereinbart.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="Termin verschoben",
        language="de",
        headline="Gericht verhandelt über Varn-Grube",
        before="Das Berufungsgericht verhandelt am Donnerstag über die Varn-Grube.",
        after=(
            (
                "2026-02-18",
                "Das Berufungsgericht hat die Verhandlung über die Varn-Grube von Donnerstag auf den 5. März verschoben.",
            ),
        ),
        says=MOVED,
        now="2026-03-05",
    ),
    Made(
        name="Start verschiebt sich",
        language="de",
        headline="Skyhook 3 startet am Freitag",
        before="Die Rakete Skyhook 3 soll am Freitag in Tolsund mit einem Wettersatelliten starten.",
        after=(
            (
                "2026-02-20",
                "Der für Freitag geplante Start der Rakete Skyhook 3 in Tolsund verschiebt sich wegen starken Windes auf "
                "Sonntag.",
            ),
        ),
        says=MOVED,
        now="2026-02-22",
    ),
    Made(
        name="Streik abgesagt",
        language="de",
        headline="Lokführer streiken ab Mittwoch",
        before="Der Streik der Lokführer bei Nordrail beginnt am Mittwoch um 2 Uhr.",
        after=(
            (
                "2026-02-17",
                "Die Gewerkschaft hat den für Mittwoch angekündigten Streik der Lokführer bei Nordrail abgesagt.",
            ),
        ),
        says=CALLED_OFF,
    ),
    Made(
        name="Besuch fällt aus",
        language="de",
        headline="Vesks Außenminister besucht Nordhav",
        before="Vesks Außenminister Tomas Arel wird am Donnerstag Nordhav besuchen.",
        after=(
            (
                "2026-02-18",
                "Der für Donnerstag geplante Besuch von Vesks Außenminister Tomas Arel in Nordhav fällt nach den Schüssen an "
                "der Grenze aus.",
            ),
        ),
        says=CALLED_OFF,
    ),
    Made(
        name="Plan, von dem niemand hört",
        language="de",
        headline="Hafenbehörde veröffentlicht Baggerplan",
        before="Die Hafenbehörde wird ihren Baggerplan am Mittwoch veröffentlichen.",
        today="2026-02-20",
        says=NO_WORD,
    ),
    Made(
        name="anderes Gericht",
        language="de",
        headline="Urteil im Corvane-Prozess am Donnerstag",
        before="Das Landgericht Lindmark will am Donnerstag das Urteil gegen die frühere Corvane-Chefin Ada Brenn verkünden.",
        after=(
            (
                "2026-02-19",
                "Das Amtsgericht Skarholm hat am Donnerstag das Urteil gegen zwei Corvane-Fahrer verkündet: Freispruch.",
            ),
        ),
    ),
    Made(
        name="bestätigt",
        language="de",
        headline="Brücke über den Skarholm-Sund wird eröffnet",
        before="Die neue Brücke über den Skarholm-Sund wird am Freitag eröffnet.",
        after=(
            (
                "2026-02-19",
                "Das Straßenamt bestätigte am Donnerstag, dass die neue Brücke über den Skarholm-Sund am Freitag eröffnet wird.",
            ),
        ),
    ),
    Made(
        name="Absage gefordert",
        language="de",
        headline="Halvern wählt am Sonntag",
        before="Die Bürger von Halvern wählen am Sonntag einen neuen Bürgermeister.",
        after=(
            (
                "2026-02-19",
                "Zwei Kandidaten forderten, dass die Wahl des Bürgermeisters von Halvern am Sonntag auf den 1. März "
                "verschoben wird.",
            ),
        ),
    ),
    Made(
        name="nicht abgesagt",
        language="de",
        headline="Lokführer streiken ab Mittwoch",
        before="Der Streik der Lokführer bei Nordrail beginnt am Mittwoch um 2 Uhr.",
        after=(
            ("2026-02-17", "Der Streik der Lokführer bei Nordrail am Mittwoch ist nicht abgesagt, sagte ein Sprecher."),
        ),
    ),
    Made(
        name="unter Umständen",
        language="de",
        headline="Skyhook 3 startet am Freitag",
        before="Die Rakete Skyhook 3 soll am Freitag in Tolsund mit einem Wettersatelliten starten.",
        after=(
            (
                "2026-02-19",
                "Der Start der Rakete Skyhook 3 in Tolsund am Freitag könnte auf Sonntag verschoben werden, wenn der Wind "
                "auffrischt.",
            ),
        ),
    ),
    Made(
        name="ein Essen verschoben",
        language="de",
        headline="Ostsee-Staaten beraten in Tolsund",
        before="Die Regierungschefs von neun Ostsee-Staaten treffen sich am Donnerstag in Tolsund.",
        after=(
            ("2026-02-18", "Das Abendessen der Ostsee-Staaten in Tolsund am Mittwoch wurde auf Freitag verschoben."),
        ),
    ),
)

SPANISH = (
    Made(
        name="sentencia",
        language="es",
        headline="El jueves, sentencia en el caso Corvane",
        before="El tribunal de Lindmark dictará el jueves la sentencia contra Ada Brenn, exjefa de Corvane.",
        after=(
            (
                "2026-02-19",
                "El tribunal de Lindmark dictó el jueves la sentencia contra Ada Brenn, exjefa de Corvane: cuatro años de "
                "cárcel.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="puente abierto",
        language="es",
        headline="El puente de Skarholm se abrirá el viernes",
        before="El nuevo puente sobre el estrecho de Skarholm se abrirá al tráfico el viernes, dijo la agencia.",
        after=(
            (
                "2026-02-20",
                "El nuevo puente sobre el estrecho de Skarholm se abrió al tráfico el viernes, con dos años de retraso.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="cumbre",
        language="es",
        headline="Cumbre báltica en Tolsund",
        before="Los líderes de nueve países bálticos se reunirán el jueves en Tolsund.",
        after=(
            (
                "2026-02-20",
                "Los líderes de nueve países bálticos se reunieron el jueves en Tolsund y acordaron patrullas conjuntas.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="huelga empezada",
        language="es",
        headline="Los maquinistas irán a la huelga",
        before="La huelga de los maquinistas de Nordrail comenzará el miércoles a las dos de la madrugada.",
        after=(
            (
                "2026-02-18",
                "La huelga de los maquinistas de Nordrail comenzó el miércoles y dejó parados nueve de cada diez trenes.",
            ),
        ),
        says=HAPPENED,
    ),
    Made(
        name="vista aplazada",
        language="es",
        headline="El tribunal verá el recurso de la mina de Varn",
        before="El tribunal de apelación celebrará el jueves la vista sobre la mina de Varn.",
        after=(
            (
                "2026-02-18",
                "El tribunal de apelación ha aplazado la vista del jueves sobre la mina de Varn al 5 de marzo.",
            ),
        ),
        says=MOVED,
        now="2026-03-05",
    ),
    Made(
        name="lanzamiento retrasado",
        language="es",
        headline="El Skyhook 3 despega el viernes",
        before="El cohete Skyhook 3 despegará el viernes de Tolsund con un satélite meteorológico.",
        after=(
            (
                "2026-02-20",
                "El despegue del cohete Skyhook 3 en Tolsund, previsto para el viernes, se retrasa hasta el domingo por el "
                "viento.",
            ),
        ),
        says=MOVED,
        now="2026-02-22",
    ),
    Made(
        name="huelga desconvocada",
        language="es",
        headline="Los maquinistas irán a la huelga",
        before="La huelga de los maquinistas de Nordrail comenzará el miércoles a las dos de la madrugada.",
        after=(("2026-02-17", "El sindicato desconvocó la huelga de los maquinistas de Nordrail del miércoles."),),
        says=CALLED_OFF,
    ),
    Made(
        name="visita cancelada",
        language="es",
        headline="El ministro de Vesk visitará Nordhav",
        before="El ministro de Exteriores de Vesk, Tomas Arel, visitará Nordhav el jueves.",
        after=(
            (
                "2026-02-18",
                "La visita a Nordhav del ministro de Exteriores de Vesk, Tomas Arel, prevista para el jueves, ha sido "
                "cancelada.",
            ),
        ),
        says=CALLED_OFF,
    ),
    Made(
        name="el plan del que nadie habla",
        language="es",
        headline="La autoridad portuaria publicará su plan de dragado",
        before="La autoridad portuaria publicará su plan de dragado el miércoles.",
        today="2026-02-20",
        says=NO_WORD,
    ),
    Made(
        name="otro tribunal",
        language="es",
        headline="El jueves, sentencia en el caso Corvane",
        before="El tribunal de Lindmark dictará el jueves la sentencia contra Ada Brenn, exjefa de Corvane.",
        after=(
            (
                "2026-02-19",
                "El juzgado de Skarholm dictó el jueves la sentencia contra dos conductores de Corvane, que quedan libres.",
            ),
        ),
    ),
    Made(
        name="confirmado",
        language="es",
        headline="El puente de Skarholm se abrirá el viernes",
        before="El nuevo puente sobre el estrecho de Skarholm se abrirá al tráfico el viernes, dijo la agencia.",
        after=(
            (
                "2026-02-19",
                "La agencia confirmó el jueves que el nuevo puente sobre el estrecho de Skarholm se abre al tráfico el viernes.",
            ),
        ),
    ),
    Made(
        name="aplazamiento pedido",
        language="es",
        headline="Halvern elige alcalde el domingo",
        before="Los vecinos de Halvern elegirán el domingo a un nuevo alcalde.",
        after=(
            (
                "2026-02-19",
                "Dos candidatos pidieron que la elección de alcalde de Halvern del domingo fuera aplazada al 1 de marzo.",
            ),
        ),
    ),
    Made(
        name="no cancelada",
        language="es",
        headline="El ministro de Vesk visitará Nordhav",
        before="El ministro de Exteriores de Vesk, Tomas Arel, visitará Nordhav el jueves.",
        after=(
            (
                "2026-02-18",
                "La visita a Nordhav del ministro de Exteriores de Vesk, Tomas Arel, el jueves no ha sido cancelada, dijo un "
                "portavoz.",
            ),
        ),
    ),
    Made(
        name="si sopla el viento",
        language="es",
        headline="El Skyhook 3 despega el viernes",
        before="El cohete Skyhook 3 despegará el viernes de Tolsund con un satélite meteorológico.",
        after=(
            (
                "2026-02-19",
                "El despegue del cohete Skyhook 3 en Tolsund el viernes podría aplazarse al domingo si sopla el viento.",
            ),
        ),
    ),
    Made(
        name="la cena aplazada",
        language="es",
        headline="Cumbre báltica en Tolsund",
        before="Los líderes de nueve países bálticos se reunirán el jueves en Tolsund.",
        after=(
            (
                "2026-02-18",
                "La cena de los países bálticos en Tolsund, prevista para el miércoles, se aplaza al viernes.",
            ),
        ),
    ),
)

MADE = (*ENGLISH, *GERMAN, *SPANISH)
