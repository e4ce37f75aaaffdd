"""German sentences as newspapers write them, and what each announces (see `told`)."""

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
    ahead("Der Stadtrat von Halvern stimmt am Donnerstag über den Haushalt ab.", "2026-02-19", certainty=SCHEDULED),
    ahead(
        "Die Brücke über die Aun wird ab Mitte März für sechs Monate gesperrt.",
        "2026-03 not_before",
        certainty=SCHEDULED,
    ),
    ahead("Das neue Fährgesetz tritt zum 1. Juli in Kraft.", "2026-07-01", certainty=SCHEDULED),
    ahead(
        "Bis zum 1. März müssen die Reedereien ihre Pläne vorlegen.",
        "2026-03-01 by",
        certainty=SCHEDULED,
    ),
    ahead(
        "Die Gespräche mit Corvane sollen Anfang April wieder aufgenommen werden, teilte das Außenministerium mit.",
        "2026-04",
        certainty=SCHEDULED,
        speaker="das Außenministerium",
    ),
    ahead(
        "Die Zentralbank wird den Leitzins voraussichtlich am kommenden Dienstag senken.",
        "2026-02-17",
        certainty=EXPECTED,
    ),
    ahead("Ein Urteil wird frühestens in der KW 12 erwartet.", "2026-W12 not_before", certainty=EXPECTED),
    ahead("Im zweiten Quartal will Petrel Energie die ersten Turbinen liefern.", "2026-Q2", certainty=EXPECTED),
    ahead(
        "In der Nacht zum Mittwoch könnten die Temperaturen auf minus 15 Grad fallen.",
        "2026-02-18 perhaps",
        certainty=POSSIBLE,
    ),
    ahead("Die Streiks dürften auch in der kommenden Woche weitergehen.", "2026-W09", certainty=EXPECTED),
    ahead(
        "Spätestens am 28. Februar läuft das Ultimatum der Gewerkschaft ab.",
        "2026-02-28 by",
        certainty=SCHEDULED,
    ),
    ahead(
        "Ministerpräsidentin Ilse Marek reist am Wochenende nach Lindmark.",
        "2026-W08-WE",
        certainty=SCHEDULED,
    ),
    ahead(
        "Wie die Hafenbehörde mitteilte, beginnt der Umbau am 4. Mai.",
        "2026-05-04",
        certainty=SCHEDULED,
        speaker="die Hafenbehörde",
    ),
    ahead(
        "„Wir werden den Bericht bis Ende März veröffentlichen“, sagte Behördenchefin Nora Tessen.",
        "2026-03 by",
        certainty=SCHEDULED,
        speaker="Behördenchefin Nora Tessen",
    ),
    ahead(
        "Nach Angaben der Bahn fahren die Züge ab Freitag wieder nach Plan.",
        "2026-02-20 not_before",
        certainty=SCHEDULED,
        speaker="der Bahn",
    ),
    ahead(
        "Der Prozess gegen den früheren Hafenmeister wird am 9. März um 9.30 Uhr fortgesetzt.",
        "2026-03-09 09:30",
        certainty=SCHEDULED,
    ),
    ahead(
        "Sollte das Parlament zustimmen, könnte die Steuer schon im Juni wegfallen.",
        "2026-06 perhaps",
        certainty=POSSIBLE,
    ),
    ahead("Die Regierung in Halvern will das Werk noch in diesem Jahr verkaufen.", "2026", certainty=EXPECTED),
    ahead(
        "Die Ausstellung ist vom 7. März an im Stadtmuseum zu sehen.",
        "2026-03-07 not_before",
        certainty=SCHEDULED,
    ),
    ahead("Morgen früh tagt der Krisenstab erneut.", "2026-02-17", certainty=SCHEDULED),
    ahead("Der Streik droht sich bis ins Frühjahr hinzuziehen.", certainty=POSSIBLE),
    ahead("Das Unternehmen plant, im Herbst zwei weitere Filialen zu eröffnen.", certainty=EXPECTED),
    ahead("Die Wahl findet am Sonntag, 15. März, statt.", "2026-03-15", certainty=SCHEDULED),
    ahead(
        "Über die Beschwerde entscheidet das Verwaltungsgericht nicht vor dem 20. April.",
        "2026-04-20 not_before",
        certainty=SCHEDULED,
    ),
    ahead("Die Sitzung wurde auf den 24. Februar verschoben.", "2026-02-24", certainty=SCHEDULED),
    ahead(
        "Übernächste Woche beraten die Finanzminister über den Hilfsfonds.",
        "2026-W10",
        certainty=SCHEDULED,
    ),
    ahead(
        "Bis Jahresende sollen 300 Stellen wegfallen, kündigte Vorstandschef Piet Orlan an.",
        "2026-12-31 by",
        certainty=EXPECTED,
        speaker="Vorstandschef Piet Orlan",
    ),
    ahead(
        "Die Bauarbeiten dauern dem Betreiber zufolge bis Oktober.",
        "2026-10 by",
        certainty=SCHEDULED,
        speaker="dem Betreiber",
    ),
    ahead(
        "Am 3. und 4. März kommen die Außenminister in Corvane zusammen.",
        "2026-03-03",
        "2026-03-04",
        certainty=SCHEDULED,
    ),
    ahead(
        "Mit dem Abschlussbericht wird nicht vor Mitte Juni gerechnet.",
        "2026-06 not_before",
        certainty=EXPECTED,
    ),
    ahead(
        "Der Weihnachtsmarkt öffnet am Montag und endet am 23. Dezember.",
        "2025-11-24",
        "2025-12-23",
        certainty=SCHEDULED,
        day=NOVEMBER,
    ),
    ahead("Im Januar steigen die Strompreise um vier Prozent.", "2027-01", certainty=SCHEDULED, day=DECEMBER),
    ahead(
        "Anfang kommender Woche soll der Untersuchungsbericht vorliegen.",
        "2026-W28",
        certainty=SCHEDULED,
        day=JUNE,
    ),
    ahead(
        "Die Fluggesellschaft erwägt, die Strecke nach Lindmark Ende des Monats einzustellen.",
        "2026-02-28 perhaps",
        certainty=POSSIBLE,
    ),
    ahead(
        "Heute Abend trifft Außenminister Jon Reval seinen Kollegen aus Petrel.",
        "2026-02-16",
        certainty=SCHEDULED,
    ),
    ahead("Der neue Fahrplan gilt ab 14. Juni.", "2026-06-14 not_before", certainty=SCHEDULED),
    ahead("Voraussichtlich im Sommer 2027 geht das Kraftwerk ans Netz.", "2027", certainty=EXPECTED),
    ahead("Die Frist für Einsprüche endet am Freitag um Mitternacht.", "2026-02-20", certainty=SCHEDULED),
    ahead(
        "Möglicherweise kehrt die Raumsonde erst 2028 zurück, hieß es aus der Behörde.",
        "2028 perhaps",
        certainty=POSSIBLE,
        speaker="der Behörde",
    ),
    ahead(
        "Falls der Pegel weiter steigt, wird die Altstadt am Mittwoch geräumt.",
        "2026-02-18 perhaps",
        certainty=POSSIBLE,
    ),
    ahead(
        "Das Parlament hat beschlossen, dass die Abgabe ab 2027 entfällt.",
        "2027 not_before",
        certainty=SCHEDULED,
    ),
    ahead(
        "Kommenden Mittwoch eröffnet Kulturministerin Lea Sand das Festival.",
        "2026-02-18",
        certainty=SCHEDULED,
    ),
    ahead(
        "Die Richter wollen ihr Urteil am 5. März verkünden, so ein Gerichtssprecher.",
        "2026-03-05",
        certainty=EXPECTED,
        speaker="ein Gerichtssprecher",
    ),
    ahead(
        "Die Inflation wird nach Einschätzung der Zentralbank 2026 auf zwei Prozent sinken.",
        "2026",
        certainty=EXPECTED,
        speaker="der Zentralbank",
    ),
    ahead(
        "Die Entscheidung fällt frühestens Ende März, spätestens Mitte April.",
        "2026-03 not_before",
        "2026-04 by",
        certainty=SCHEDULED,
    ),
    nothing("Der Stadtrat hat am Donnerstag den Haushalt beschlossen."),
    nothing("Die Brücke sollte im März fertig sein, doch der Bau zog sich hin."),
    nothing("Petrel wollte das Werk bis Ende 2024 verkaufen."),
    nothing("Der frühere Minister war am 3. Februar zurückgetreten."),
    nothing("Bernd Mai sagte am Freitag vor Gericht aus."),
    nothing("Wer im Winter heizt, zahlt mehr als im Sommer."),
    nothing("Im Frühling blühen auf den Hügeln von Halvern die Mandelbäume."),
    nothing("Jeden Montag tagt in Lindmark der Ältestenrat."),
    nothing("Wann wird endlich jemand die Verantwortung übernehmen?"),
    nothing("Es wird immer Menschen geben, die den Hafen lieben."),
    nothing("Jetzt unseren Newsletter abonnieren und ab Montag täglich informiert sein!"),
    nothing("Nur noch bis Sonntag: Sichern Sie sich 20 Prozent Rabatt im Abo-Shop."),
    nothing("Damals hieß es, die Linie werde 2020 eröffnet."),
    nothing("Die Sitzung wird seit Montag live übertragen."),
    nothing("Die Produktion wird derzeit von zwei Ingenieuren überwacht."),
    nothing("Am Schwarzen Freitag brachen die Kurse ein."),
    nothing("Das Spiel gegen Corvane, das am Samstag stattfand, endete torlos."),
    nothing("August Winter, der im Mai 1931 geboren wurde, gilt als Vater der Halvern-Sinfonie."),
    nothing("Die Zukunft wird zeigen, ob das richtig war."),
    nothing("Die Polizei musste in der Nacht zum Sonntag dreimal ausrücken."),
    nothing("Ob der Plan aufgeht, weiß niemand."),
    nothing("Die Mannschaft hätte im April antreten sollen."),
    nothing("Das Verfahren wurde am Montag eingestellt, wie das Gericht mitteilte."),
    nothing("Der Minister könnte kaum zufriedener sein."),
    nothing("Das Fest wird von Ehrenamtlichen organisiert."),
)

HEADINGS = (
    "Wie geht es weiter?",
    "So geht’s weiter",
    "Und wie geht es jetzt weiter?",
    "Wie es nun weitergeht",
    "Was passiert als Nächstes?",
    "Was als Nächstes kommt",
    "Was jetzt ansteht",
    "Das steht diese Woche an",
    "Was in den kommenden Tagen wichtig wird",
    "Worauf es jetzt ankommt",
    "Die nächsten Schritte",
    "Die nächsten Termine",
    "Der weitere Fahrplan",
    "Was bevorsteht",
    "Was die Woche bringt",
    "Ausblick",
)

OTHER_HEADINGS = (
    "Was bisher geschah",
    "So ging es weiter",
    "Wie es dazu kam",
    "Was wir wissen und was nicht",
    "Was jetzt als Museum dient, war ein Speicher",
    "Der Ausblick vom Turm lohnt sich",
    "Die nächsten Angehörigen schweigen",
    "Das steht im Vertrag",
    "Was die Woche brachte",
)
