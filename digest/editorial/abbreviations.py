"""Words that decide whether a full stop ends a sentence; all in lower case and without their last full stop."""

from __future__ import annotations

from collections.abc import Mapping


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words(
    """
    adm ald asst brig capt cmdr col cpl det dir dr drs drsa eng fr ft gen gens gov govs hon ing insp lt maj
    mgr mlle mme mr mrs ms messrs mt mx pfc ph pres prof profa pvt rep reps rev sen sens sgt spc sr sra srta
    sta ste supt univ hr hrn fa dipl dott sig mons dept mag rechtsanw ee ir drs mw dhr
    """
)
"""Written with a capital, never the last word of a sentence: a name comes next."""

NEVER_LAST = _words(
    """
    vs vgl ca bzw ggf inkl zzgl sog evtl pp cf viz e.g i.e z.b d.h p.ej i.d.r attn esq
    """
)
"""Never the last word of a sentence, with a capital or without."""

OWN: Mapping[str, frozenset[str]] = {
    "es": _words(
        "dr dra sr sra srta d dña prof profa gral cnel cap tte lic ing arq av avda pza dpto núm pág cfr mons"
        " excmo aprox"
    ),
    "fr": _words("m mm dr pr prof mgr gal cdt cf env av boul bd st ste chap"),
    "it": _words(
        "dott dott.ssa dr prof prof.ssa avv on sig sig.ra sig.na sigg ing arch geom rag gen col sen pres cav card"
        " mons s ss p.zza v.le c.so cfr pag es"
    ),
    "pt": _words("dr dra sr sra prof profa eng dep gov sen gen cel cap ten av pref pres pág núm exmo cf"),
}
"""Never the last word of a sentence in one language, with a capital or without."""

BEFORE_NUMBER = _words(
    """
    no nos p pp ch sec para vol fig figs eq nr art abs tel núm pág jan feb mar apr jun jul aug sep sept oct
    nov dec mär okt dez mrt rd ene abr ago set dic gen mag giu lug ott janv févr avr juil ca
    """
)
"""Abbreviations when a number comes next, else the end ("No." as an answer)."""

OWN_BEFORE_NUMBER: Mapping[str, frozenset[str]] = {
    "es": _words("lun mar mié jue vie sáb dom apdo inc cap"),
    "fr": _words("lun mar mer jeu ven sam dim fév déc al"),
    "it": _words("lun mar mer gio ven sab dom sett co n nn cap"),
    "pt": _words("seg ter qua qui sex sáb dom fev mai out inc cap n"),
}
"""The same in one language: elsewhere they are words ("out", "cap")."""

EITHER = _words(
    """
    u.s u.k u.n u.s.a d.c e.u u.a.e l.a n.y a.m p.m a.d b.c u.a s.o o.ä u.ä ee.uu uu a.c inc corp ltd llc bros
    plc etc usw al eds ave blvd approx mio mrd tsd assn ph.d m.d
    """
)
"""May end a sentence or stand within one: the next word tells."""

EITHER_WITH_CAPITAL = _words(
    """
    co jr sr st rd str jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    ariz calif colo conn fla ill ind kan mass md mich minn mont nev okla ore pa tenn tex va vt wash wis wyo
    """
)
"""The same, but only when written with a capital ("Ore." is a state, "ore." is not)."""

OPENERS = _words(
    """
    a about after all also although an and another any as asked at because before both but by despite during
    each even every for from he her here his how however i if in it its last later like many meanwhile more
    most much my nearly neither next no nobody none nor not nothing now of officials on once one only or other
    others our over police she since so some still such than that the their then there these they this those
    though thus to two under unlike until we what when where whether which while who why with without yes yet
    you your aber auch dann auf bei bis da dabei damit danach das dass dem den denn der des die dies
    diese dieser doch ein eine einem einen einer er es für gegen ihr im in ist jedoch laut man mit nach nicht
    noch nun nur ob sie sein seit sich so trotz um und unter vom von vor was weil wenn wer wie wir zu zum zur
    zwar zwischen über während al antes así aunque con cuando de desde después donde durante e el ella ellos
    en entre era es esa ese eso esta este esto están fue ha han hasta la las le lo los mientras más ni no nos
    o para pero por porque que se según ser si sin sobre son su sus también tras un una unos y ya au aux avec
    c'est ce ces cette dans des du elle elles est et il ils je le les leur mais ne nous on ont ou où par pas
    plus pour qui sa selon ses sont sur une vous che ci come dal dalla dei del della di dopo gli ha ho il ma
    nel nella non per più quando questa questo se si sono uno aan als bij dat de dit door een en er het hij
    hun ik is maar met na naar niet om ook op over te toen uit van voor wat zij ze zo
    """
)
"""Words that, with a capital, open a sentence and are hardly a name."""

MONTHS_AND_DAYS = _words(
    """
    januar februar märz april mai juni juli august september oktober november dezember jänner january february
    march may june july october december enero febrero marzo abril mayo junio julio agosto septiembre octubre
    noviembre diciembre monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch
    donnerstag freitag samstag sonntag gmt utc est edt et pt pst pdt cst cdt ct mt bst cet cest ist eastern
    pacific central mountain uhr
    """
)
