"""What a status code or a server's words mean for the next issue: never again, or not this time (RFC 3463, RFC 5321).

Hard is only what says that the address does not exist or takes no mail at all: it is never mailed again. What a policy,
a filter, a full mailbox or a size did is soft: it says more of the message, or of the day, than of the address.
"""

from __future__ import annotations

import re

from digest.model.bounces import Finding

_ENHANCED = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.])")
_REPLY = re.compile(r"(?<![\d.#-])([45][0-5]\d)(?=[ \-\]:)>,.;]|$)(?![.]\d)")

_HARD = frozenset({"5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.4", "5.1.6", "5.1.10", "5.2.1", "5.4.4", "5.4.310"})
_BARE = frozenset({"5.0.0", "5.1.0", "5.2.0", "5.3.0", "5.5.0", "5.4.0", "5.4.1", "5.4.300", "5.4.316"})
"""Statuses that servers give for anything; their words tell more."""

_RATE = re.compile(r"(?i)at a rate|too (?:quickly|fast|often)|rate.?limit")
_CLOSED = re.compile(r"(?i)recipient address rejected: access denied")
_FULL = re.compile(
    r"""(?ix) (?:mail\s*)?(?:box|folder|storage|account)\s(?:for\s\S+\s)?(?:is\s)?(?:currently\s)?(?:full|over)
    | (?:over|exceed\w*|out\sof|above|insufficient)\s(?:\w+\s){0,4}(?:quota|storage|space|allocat\w+)
    | quota\s(?:has\sbeen\s)?(?:exceed|full|reach|violat|limit) | over\s?quota | disk\squota | (?:dd|mail)\squota
    | exceed\w*\s(?:\w+\s){0,4}(?:the\s)?local\slimit | too\smany\smessages\sin | inbox\sis\sfull
    | mailfolder\sis\sfull
    | voll(?:\s|$) | überfüllt | speicherplatz | bo[iî]te\spleine | cuota | buz[oó]n\slleno | casella\spiena
    | переполнен | 容量 | (?:exceeds?|exceeded)\s(?:the\s)?(?:mailbox|storage)
    | (?:mailbox|inbox|account)\s(?:has\s)?exceed | zuviele\smails"""
)
_LARGE = re.compile(
    r"""(?ix) (?:message|mail|size)\b[^.\n]{0,40}\b(?:too\s(?:big|large|long)|exceeds?|exceeded|limit)
    | exceeds\s[^.\n]{0,30}size | (?:maximum|max)\s(?:message|mail)?\s?size | too\slarge"""
)
_POLICY = re.compile(
    r"""(?ix) \bspam\b | spam\s?(?:assassin|cop|haus) | black\s?list | block\s?list | \bblocked\b | \brbl\b
    | \bdnsbl\b
    | reputation | polic(?:y|ies) | \bdmarc\b | \bspf\b | \bdkim\b | virus | content\s(?:filter|reject|restrict)
    | relay(?:ing)?\s(?:denied|not|access|prohibited) | unable\sto\srelay | not\spermitted\sto\srelay | denied\sby
    | access\sdenied | not\sauthori[sz]ed | authenticat | rate\slimit | too\smany\s(?:connections|recipients|errors
    |hops)
    | unsolicited | junk | bulk\smail | sender\s(?:address\s)?(?:rejected|denied|verif|domain) | banned | bogus\shelo
    | challenge | not\son\s(?:the|your|my)\s(?:white|safe|allow) | rejected\sfor | suspicious | listed\s(?:at|in|on
    |by)\s\S+\.
    | hop\scount | mail\sloop | loops?\sback | attachment | \bgrey\s?list | ip\s(?:address\s)?(?:is\s)?(?:not|blocked)
    | http\S*(?:spam|block|blacklist|rbl|dnsbl)"""
)
_UNKNOWN = re.compile(
    r"""(?ix) (?:user|recipient|mailbox|account|address|local\spart|alias|name|destinat\w+|addressee)s?\b[^\n]{0,60}?
        \b(?:unknown|not\s(?:be\s)?(?:found|exist|known|listed|recogni[sz]ed|valid|active|local|on|our|handle\w*|have)
        |doesn'?t\s(?:exist|have)|does\snot\s(?:exist|have)|no\slonger|invalid|disabled|inactive|deactivated|suspended
        |unrouteable|discontinued|closed|deleted|unavailable|expired|non-?exist\w*|is\snot\sa|isn'?t\s(?:a|in)
        |terminated)
    | (?:unknown|invalid|no\ssuch|nonexist\w+|non-exist\w+|bad|illegal|undeliverable|inactive|unroutable|unrouteable
    |undefined)
        \s(?:\w+\s){0,3}(?:user|recipient|mailbox|account|address|person|name|local|host|domain|alias|destination
        |email|rcpt)
    | malformed\s(?:\w+\s)?address | incorrectly\sconstructed
    | no\s(?:mail\s?box|account|user|recipient|one)\s(?:\w+\s){0,3}(?:here|found|by|with|available|exist|name)
    | badrcptto | not\s(?:a\sknown|our\scustomer|a\svalid|listed\sin) | mailbox\snot\s(?:found|available)
    | no\smailbox | no\ssuch | unknown\suser | host\s(?:or\sdomain\s)?(?:name\s)?(?:unknown|not\sfound|lookup\sdid)
    | name\s(?:service\s)?error | domain\s(?:\S+\s)?(?:does\snot|not\sfound|unknown) | couldn'?t\sfind\sany\shost
    | moved\swithout | has\smoved | unrouteable\saddress | returned\sno\s(?:a|mx) | \bnxdomain\b | r\.?i\.?p\.?\b
    | unbekannt | nicht\s(?:gefunden|bekannt|vorhanden|existi) | existiert\snicht | inconnu | n'existe\spas
    | no\sexiste
    | desconocid | inesistente | sconosciut | non\sesiste | não\sexiste | nie\sistnieje | не\s(?:существует|найден)
    | 見つか | 存在し | ありません | onbekend | bestaat\sniet | ok[äa]nd"""
)
_TEMPORARY = re.compile(
    r"""(?ix) timed?\s?-?out | connection\s(?:refused|reset|failed|lost|dropped|closed) | try\s(?:again\s)?later
    | temporar | deferred | retry\s(?:time|timeout)\s | no\sroute | network\s(?:is\s)?unreachable | unreachable
    | could\snot\sconnect | couldn'?t\s(?:connect|establish) | unable\sto\sconnect | cannot\sconnect
    | host\s(?:is\s)?down
    | dns\s(?:error|failure|lookup\sfail) | too\slong\sin\sthe\squeue | queue\s(?:too\s)?long | service\s(?:un
    |not\s)available
    | \d+\s(?:days|hours) | delivery\stime\s?expired | message\sexpired | (?:unable|failed)\sto\s(?:contact|reach)"""
)


def finding_of(status: str, words: str) -> tuple[Finding, str]:
    """How bad a failure is, and its status: the one given, else what the server's words come to.

    status: d.d.d or "". words: the server's; they decide where the status is one that servers give for anything.
    """
    known = enhanced(status) or enhanced(words)
    if known.startswith("5.1.") and (_FULL.search(words) or _LARGE.search(words)):
        return Finding.SOFT, "5.2.2" if _FULL.search(words) else "5.2.3"
    if known == "5.2.1" and _RATE.search(words):
        return Finding.SOFT, known
    if known == "5.4.1" and _CLOSED.search(words):
        return Finding.HARD, known
    if not known or known in _BARE:
        known = _worded(words) or known
    if not known and (code := _reply(words)):
        known = f"{code[0]}.0.0"
    return (Finding.HARD if known in _HARD else Finding.SOFT), known


def enhanced(text: str) -> str:
    """The first d.d.d of a text; "" where there is none. Leading zeros go: servers write 5.01.1."""
    for found in _ENHANCED.finditer(text):
        major, subject, detail = found.groups()
        if int(subject) <= 7 or subject == "0":
            return f"{major}.{int(subject)}.{int(detail)}"
    return ""


def has_code(text: str) -> bool:
    """Whether a text names a 4xx or 5xx reply or status of SMTP."""
    return bool(_ENHANCED.search(text) or _reply(text))


def tells_trouble(text: str) -> bool:
    """Whether a text says, in words, why something was not delivered."""
    return bool(_worded(text))


def _reply(words: str) -> str:
    found = _REPLY.search(words)
    return found[1] if found else ""


def _worded(words: str) -> str:
    """A status for what the words say; a full mailbox and a policy are told before an unknown user."""
    if _FULL.search(words):
        return "5.2.2"
    if _UNKNOWN.search(words):
        policy = _POLICY.search(words)
        return (
            "5.7.1"
            if policy and not re.search(r"(?i)unknown|no\ssuch|not\sexist|n't\sexist|not\sfound", words)
            else "5.1.1"
        )
    if _POLICY.search(words):
        return "5.7.1"
    if _LARGE.search(words):
        return "5.2.3"
    if _TEMPORARY.search(words):
        return "4.4.1"
    return ""
