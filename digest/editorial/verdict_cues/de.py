"""German words of what came of a plan (see `verdict_cues`)."""

from __future__ import annotations

from collections.abc import Mapping

IRREGULAR: Mapping[str, str] = {
    "begann": "beginn", "begannen": "beginn", "begonnen": "beginn", "beginnt": "beginn", "traf": "treff",
    "trafen": "treff", "getroffen": "treff", "trifft": "treff", "fand": "stattfind", "fanden": "stattfind",
    "stattgefunden": "stattfind", "findet": "stattfind", "finden": "stattfind", "trat": "tret", "traten": "tret",
    "getreten": "tret", "tritt": "tret", "kam": "komm", "kamen": "komm", "gekommen": "komm", "sprach": "sprech",
    "sprachen": "sprech", "gesprochen": "sprech", "spricht": "sprech", "beriet": "berat", "berieten": "berat",
    "berät": "berat", "gewählt": "wahl", "wählt": "wahl", "wählten": "wahl", "wählen": "wahl", "wählte": "wahl",
    "entschied": "entscheid", "entschieden": "entscheid", "schloss": "schließ", "schlossen": "schließ",
    "geschlossen": "schließ", "schließt": "schließ", "hob": "heb", "hoben": "heb", "abgehoben": "heb", "hebt": "heb",
    "flog": "flieg", "flogen": "flieg", "geflogen": "flieg", "fliegt": "flieg", "wich": "weich", "lief": "lauf",
    "liefen": "lauf", "gelaufen": "lauf", "läuft": "lauf", "gab": "geb", "gaben": "geb", "gegeben": "geb",
    "gibt": "geb",
    "nahm": "nehm", "nahmen": "nehm", "genommen": "nehm", "nimmt": "nehm", "zog": "zieh", "zogen": "zieh",
    "gezogen": "zieh", "zieht": "zieh", "verhandlung": "verhandel", "verhandlungen": "verhandel", "ging": "geh",
    "gingen": "geh", "gegangen": "geh", "geht": "geh", "empfing": "empfang", "empfangen": "empfang",
    "empfängt": "empfang", "unterschrieb": "unterschreib", "unterschrieben": "unterschreib",
}  # fmt: skip
"""Forms by what they come from, past and present; those of the past are named in PAST."""

PAST = (
    r"\b(?:begann(?:en)?|traf(?:en)?|fand(?:en)?|trat(?:en)?|kam(?:en)?|sprach(?:en)?|beriet(?:en)?|entschied(?:en)?"
    r"|schloss(?:en)?|hob(?:en)?|flog(?:en)?|lief(?:en)?|gab(?:en)?|nahm(?:en)?|zog(?:en)?|ging(?:en)?|empfing(?:en)?"
    r"|unterschrieb(?:en)?|[a-zäöüß]{2,}ten?)\b"
)

WORDS: Mapping[str, str] = {
    "speech": "sagen sagte mitteilen teilte erklären ankündigen kündigte erwarten planen berichten melden "
    "hoffen nennen",
    "course": "beginnt starten eröffnen enden schließen findet treffen tagen abhalten",
    "events": "gespräche runde treffen sitzung gipfel konferenz prozess verhandlung debatte streik wahl "
    "abstimmung spiel",
    "delivery": "veröffentlichen vorlegen vorstellen liefern senden präsentieren übergeben schicken kommen eintreffen",
    "owed": "erwartet kommen eintreffen",
}

SAME: Mapping[str, str] = {
    "start": "heb flug beginn",
    "treff": "gipfel beratung berat tag gespräch",
    "wahl": "abstimm stimm",
    "streik": "ausstand arbeitsniederleg",
}

DAYS = (
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz april mai juni "
    "juli august september oktober november dezember uhr morgen heute gestern woche monat jahr"
)

PATTERNS: Mapping[str, str] = {
    "hedge": (
        r"\b(?:falls|wenn|sofern|ob|soll(?:e|te\w*)|könn(?:t|te)\w*|kann|können|dürfte\w*|würde\w*|wäre\w*|hätte\w*"
        r"|müss\w*|möglich\w*|womöglich|angeblich|offenbar|vielleicht|wohl|gerücht\w*|dementier\w*|bestr(?:itt|eitet)\w*"
        r"|widersprach\w*|erwäg\w*|erwog\w*|droh\w*|forder\w*|gefordert|verlang\w*|bat(?:en)?|bittet|bitten|beantrag\w*"
        r"|hoff\w*|will|wollen|wollte\w*|möchte\w*|warn\w*|befürcht\w*|plant|planen|vorschlag\w*|schl(?:ug|ägt)\w*"
        r"|nicht (?:\w+ )?(?:abgesagt|verschoben|gestrichen|verlegt|vertagt|entschieden)|wies\w*|lehnt\w*"
        r"|(?:un)?wahrscheinlich)\b|\?"
    ),
    "ahead": (
        r"\b(?:wird|werden|soll|sollen|geplant\w*|angesetzt\w*|vorgesehen\w*|erwartet\w*|angekündigt\w*|bevorsteh\w*"
        r"|steht bevor|vor (?:beginn|dem|der)|bevor|versprach\w*|verspricht)\b"
    ),
    "stopped": (
        r"\b(?:nicht|nie|niemand|nichts|kein\w*|weder|abgebrochen|unterbrochen|unterbrach\w*|gestoppt|stoppte\w*"
        r"|ausgesetzt|verschoben|verschob\w*|vertagt\w*|abgesagt|gescheitert|scheitert\w*|misslang\w*|misslungen|statt"
        r"|anstelle|ohne|weigert\w*|fiel\w* aus|geplatzt|platzte\w*)\b"
    ),
    "move": (
        r"\b(?:verschob(?:en)?|verschieb(?:t|en)|verleg(?:t|te|ten|en)|vertag(?:t|te|ten|en)|aufgeschoben|vorgezogen"
        r"|zog(?:en)?|zurückgestellt|verzögert\w*|verspätet\w*|statt|anstatt|erst am)\b"
    ),
    "cancel": (
        r"\b(?:abgesagt|absag(?:t|te|ten)|abgeblasen|gestrichen|storniert|entfällt|entfallen|ausgefallen"
        r"|findet nicht statt|finden nicht statt|wird nicht stattfinden)\b"
        r"|\bsag(?:t|te|ten|en)\b[^.;]{1,140}\bab\b|\bf(?:ällt|allen|iel|ielen)\b[^.;]{1,140}\baus\b"
        r"|\bbl(?:ies|iesen|äst|asen)\b[^.;]{1,140}\bab\b"
    ),
    "passive": r"(?!)",
    "credit": (
        r",\s[^,;]{0,60}?\b(?:sagte|sagt|teilte|teilt|erklärte|erklärt|hieß)\b[^.;]*"
        r"|,?\s(?:nach angaben|laut)\b[^,;]*"
    ),
    "pronoun": r"(?!)",
    "owner": r"(?!)",
    "subject": r"(?!)",
    "announces": r"(?!)",
    "new_date": r"\b(?:auf|bis|zum|erst|nun|jetzt|am|im)\s(?:(?:am|im|den|die|das|zum|in|nächsten|kommenden)\s){0,2}$",
    "past": PAST,
    "participle": (
        r"\b(?:(?:ab|an|auf|aus|bei|ein|mit|nach|vor|weg|zu|zurück|zusammen|fest|frei|statt|unter)?ge[a-zäöüß]{2,}(?:t|en)"
        r"|(?:be|er|ent|ver|zer|über|unter|wider)[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{2,}iert)\b"
    ),
    "helper": r"\b(?:hat|haben|hatten?|wurden?|ist|sind|worden)\b",
    "prefix": r"^(ab|an|auf|aus|bei|ein|mit|nach|vor|weg|zu|zurück|zusammen|fest|frei|statt|unter)?ge(?=\w{3})",
    "ending": r"(?:ungen|ung|eten|ete|est|ten|tes|te|et|en|er|em|es|st|t|e|n|s)$",
}
