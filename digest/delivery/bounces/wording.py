"""The words by which mail servers say that something came back, in the languages that they say it in."""

from __future__ import annotations

import re

_NOT = r"(?:not|n['’]t|never|unable|impossible)"
FAILED = re.compile(
    rf"""(?ix)
      (?:could|can|was|were|has|have|had|is|been|be|are|will
      |did)\s?{_NOT}\s(?:yet\s)?(?:be(?:en)?\s)?(?:successfully\s)?
        (?:delivered|sent|reached|reach|deliver|received?|accepted|processed|delivery|forwarded|be\sdeliver)
    | cannot\s(?:be\s)?(?:deliver|send|forward|reach) | unable\sto\s(?:be\s)?(?:deliver|send|relay|process|reach)
    | (?:wasn['’]?t|not|weren['’]?t)\sable\sto\s(?:deliver|send) | failed\sto\s(?:deliver|send|reach)
    | {_NOT}\sdelivered\sto | undeliver | non-?deliver | returned\s(?:to\s(?:the\s)?sender|mail|message|unread)
    | deliver[yi]\w*\s(?:(?:to|of|for|status|attempt|notification)\b[^\n]{{0,80}})?\s?(?:has\s|was\s|have\s
    |is\s)?\(?(?:been\s)?
        (?:fail|abort|error|unsuccessful|problem|reject|refused|not\sposs|impossible|cancel)
    | delivery\s(?:status\s)?(?:notification|report|error) | mail(?:er)?\s(?:delivery\s)?(?:system\s)?(?:fail|error)
    | fail(?:ed|ure)\s(?:recipient|address|notice|reason|permanently|to|deliver) | failing\saddress
    | (?:address|recipient|destination|user|mailbox)(?:\(?e?s\)?)?\b[^\n]{{0,60}}\b(?:failed|fatal|reject|affected
    |refused
        |errors?|problems|follows?|undeliverable|did\snot\sreceive|not\sreached|could\snot|cannot)
    | following\s(?:address|recipient|user|error|mailbox|destination)(?:\(?e?s\)?)?\b
    | failed\smail | troubles?\sdeliver | errors?\s(?:delivering|sending) | rejected\srecipient
    | incorrectly\sconstructed
    | malformed\s(?:recipient\s)?address | permanent\s(?:fatal\s)?error | delivery\sfailure | given\sup
    | giving\sup | has\sbeen\sreject | was\sreject
    | (?:message|mail|e-?mail)\s[^\n]{{0,50}}(?:was|has\sbeen|is\sbeing|were)\s(?:automatically\s)?(?:rejected
    |returned|refused|bounced|blocked)
    | error\shas\soccurred\swhile | transcript\sof\ssession | unknown\s(?:user|recipient|address) | invalid\s(?:user
    |recipient)
    | not\sa\s(?:valid|known)\s(?:user|recipient|address|mailbox) | (?:mailbox|inbox|quota
    |account)\s(?:is\s)?(?:full|exceeded|over) | no\ssuch\suser | sorry,?\s(?:your|we|i)\b | bounced?\b
    | nicht\s(?:\w+\s){{0,3}}(?:zugestellt|ausgeliefert|zustellbar|gesendet|zustellen|erreicht) | unzustellbar
    | zustellung\b[^\n]{{0,60}}(?:fehl|nicht|unm[öo]glich) | fehlgeschlagen | folgende\w*\s(?:empf[äa]nger|adress)
    | n['’](?:a|ont|est|a\spas)\s[^\n]{{0,30}}(?:remis|distribu|d[ée]livr|livr|envoy|achemin) | [ée]chec\s(?:de|d['’])
    | impossible\sde\s(?:remettre|d[ée]livrer|livrer|distribuer|transmettre) | destinataires?\s(?:suivant|ci-)
    | non\sremis
    | no\s(?:se\s)?(?:ha\s|han\s)?(?:podido|pudo|puede|pueden|fue|ha\ssido)\s(?:ser\s|posible\s)?(?:entreg|enviar
    |recib)
    | no\sse\sentreg | siguientes?\sdestinatari | destinatari[oa]s?\ssiguient | error\sde\sentrega | fallo\s(?:en|de)
    | non\s(?:[èe]|pu[òo]|[èe]\sstat[oa]|sono\sstati)\s[^\n]{{0,30}}(?:consegn|recapit|inviat)
    | impossibile\s(?:consegn|recapit|invi)
    | mancat[oa]\s(?:recapito|consegna) | n[ãa]o\s(?:foi|p[ôo]de|p[oô]de\sser|ser[áa]|pode)\s[^\n]{{0,30}}(?:entreg
    |envia)
    | falha\s(?:na|de|no) | niet\s(?:\w+\s){{0,3}}(?:afgeleverd|bezorgd|verzonden|bereik) | onbestelbaar
    | nie\s(?:\w+\s){{0,4}}dostarcz | niedostarcz | nie\s(?:mo[żz]e|mog[łl]a)\sby[ćc] | zwr[oó]con
    | (?:kunde|kan|kunne|ble|blev|har)\s(?:inte|ikke|ej)\s(?:\w+\s)?(?:lever|aflever|skicka|send) | olever
    | ei\s(?:voi|voitu|voida)\s | nelze\s(?:doru|dod) | neby[la]\w*\s(?:doru|dod) | nedoru[čc] | nem\s(?:siker
    |k[ée]zbes)
    | teslim\sedil | iletilemedi | nu\sa\s(?:putut|fost)\s | не\s(?:\w+\s){{0,4}}(?:достав|отправ) | невозможно
    | недостав
    | 送信(?:でき|に失敗) | 配信(?:でき|に失敗|不能) | 配送(?:でき|に失敗) | 届け(?:られ|でき|ら) | エラーのため
    | 不達 | 宛先 | あて先 | 送れません
    | 无法 | 無法 | 投递失败 | 退信 | 未能 | 失敗 | 失败 | 전(?:송|달)[^\n]{{0,10}}(?:못|실패|없) | 배달 | 반송
    """
)
"""Says of a line, or of a subject, that something was not delivered."""

DELAYED = re.compile(
    r"""(?ix) delivery\s[^\n]{0,40}(?:delay|deferr|pending) | (?:has|have|was|were|been)\s(?:\w+\s)?(?:delayed
    |deferred)
    | delayed\s(?:mail|message|delivery) | \(delay(?:ed)?\) | not\syet\s(?:been\s)?(?:deliver|sent)
    | still\s(?:being\s)?(?:try|retry)
    | (?:will|shall)\s(?:continue|keep|be\s(?:re-?tried|repeated|attempted)|try|retry|persist|re-?attempt)
    | no\saction\sis\srequired
    | warning\smessage\sonly | do\s?n[o']t\s(?:need\sto\s)?resend | could\snot\ssend\smessage\sfor\spast
    | warning:\s(?:\w+\s){0,4}(?:not|delay|unable|undeliver)
    | (?:delivery|attempts?)\s(?:will|to\sdeliver)\s(?:the\smessage\s)?(?:will\s)?continue | temporar(?:y
    |ily)\s(?:non-?deliver|undeliver)
    | undelivered\sfor | verz[öo]ger | erneut\sversuch | retard[ée]? | retras | ritard | atrasad | vertraagd
    | задерж | 遅延 | 延迟"""
)
CONTINUED = re.compile(
    r"""(?ix) attempts\s(?:\w+\s){0,4}(?:will\s)?continue | (?:will|shall)\s(?:continue
    |keep)\s(?:to\s)?(?:be\s)?(?:try|retry|attempt|deliver)
    | warning\s(?:message\s)?only | do\s?n[o']t\s(?:need\sto\s)?resend | will\s(?:be\s)?(?:re-?tried|keep\strying)
    | still\s(?:being\s)?(?:try|retr) | no\saction\sis\srequired"""
)
"""Says for certain that it is still being tried."""
GIVEN_UP = re.compile(
    r"""(?ix) permanent | giv(?:en|ing)\sup | failed\s(?:permanently|address)
    | will\snot\s(?:be\s)?(?:\w+\s)?(?:re-?tr|try|attempt)
    | no\s(?:further|more)\s(?:delivery\s)?attempts | returned\s(?:mail|to\s(?:the\s)?sender)\b
    | unable\sto\sdeliver\b
    | undeliverable | fatal\serror | has\sfailed | delivery\sfail | cannot\ssend\smessage\s(?:for|within) | too\slong
    | user\sunknown | expired | timed\sout\sand | could\snot\sbe\sdelivered | no\ssuch\suser
    | delivery\s(?:time\s)?(?:out|expired)"""
)

AUTO_REPLY = re.compile(
    r"""(?ix) ^\s*(?:(?:re|aw|sv|antw)\s*:\s*)?(?:auto(?:mat\w*|ic)?[\s_-]*(?:re(?:ply|sponse|spond\w*)|answer
    |generated\sre|svar|antwort|risposta)
    | automatische?s?\s(?:antwort|reply|beantw) | r[ée]ponse\sautomatique | respuesta\sautom | risposta\sautom
    | resposta\sautom
    | odpowied[źz]\sautomat | автоответ | autosvar | automatisk | automaattinen | otomatik | 自動(?:返信|応答|送信)
    | 自动 | 자동
    | \[?auto(?:\s|-)?(?:reply|response)\]? )
    | out\s(?:of|off)\s(?:the\s|my\s)?(?:office|town) | \boo?o\b:? | (?:on|am\son|is\son)\s(?:annual\s|maternity\s
    |parental\s|sick\s)?(?:leave|vacation|holiday)
    | vacation\s(?:message|reply|notice|response) | away\s(?:from|message|notice) | abwesen(?:d|heit) | (?:im
    |in)\surlaub | nicht\sim\sb[üu]ro
    | absen(?:ce|t|cia) | cong[ée]s? | fuera\sde\s(?:la\s)?oficina | vacaciones | fuori\s(?:ufficio|sede) | ausente
    | afwezig | nieobecn
    | отпуск | 不在 | 休暇 | 외출 | ^\s*(?:thank\syou\sfor|we\shave\sreceived|ticket|your\s(?:request|inquiry
    |enquiry))"""
)
"""Says of a subject that an answering machine wrote it."""

CHALLENGE = re.compile(
    r"""(?ix) (?:confirm|verif\w+|approv\w+|authenticat\w+)\s(?:that\s)?(?:your|you|this|the|yourself)\b[^\n]{0,60}
        (?:mail|message|address|human|sender|identity|person|sent|request)
    | guest\slist | white\s?list\b[^\n]{0,60}(?:click|link|reply) | (?:click|follow|visit)\s[^\n]{0,60}(?:link|below
    |here)[^\n]{0,100}
        (?:deliver|release|approve|inbox|confirm)
    | spam\s?arrest | boxbe | bluebottle | mailblocks | choicemail | challenge[\s/-]?response | tmda\b
    | prove\s(?:that\s)?you
    | reply\sto\sthis\s(?:e-?mail|message)\s[^\n]{0,60}(?:deliver|confirm|release|approve)
    | one[\s-]time\s(?:confirm|verif|process)
    | not\s(?:yet\s)?(?:on|in)\s(?:my|our|the|their)\s(?:\w+\s){0,2}(?:white|allow|approved|safe|accept|guest)"""
)
VIRUS = re.compile(
    r"""(?ix) virus\s(?:found|detected|alert|warning|infect|notif|was|has|in\s(?:mail|your|message))
    | infected\s(?:with|by|file|message|mail|attach)
    | contain(?:s|ed)\s(?:a|the)\s(?:\w+\s)?(?:virus|worm|trojan) | (?:viren|wurm)\s?(?:warnung|gefunden|alarm)
    | banned\s(?:file|attach|content|name)
    | (?:attachment|file)\s[^\n]{0,40}(?:was\s)?(?:removed|stripped|quarantin) | scan(?:mail
    |ner)\s[^\n]{0,40}(?:detect|found)"""
)

ORIGINAL = re.compile(
    r"""(?ix)^[\s>*#|]*(?:
      [-=_*~+]{2,}.{0,20}\b(?:original|copy|unsent|undelivered|returned?|header|message\sbody|forwarded
      |mail\sfollows|message\stext)\b.*
    | -{2,}\s*(?:this|below|the)\s.*(?:copy|original|header).*
    | (?:the\s)?(?:original|returned|undelivered|unsent|your)?\s*(?:message|mail|e-?mail|text)?\s?(?:headers?|text
    |body)?\s(?:of\sthe\soriginal\s(?:message|mail)\s)?
        (?:follows?|is\s(?:following|attached|included|below)|attached|reads)\b.*
    | original\s(?:message|mail)(?:\s(?:headers?|details|text|below|information|follows))?\s?:?
    | (?:included|below|attached|here)\sis\s(?:a\s|the\s|your\s|an\s)?(?:copy|original|message|header|first
    |returned).*
    | (?:a|the)\scopy\sof\s(?:the|your)\s(?:original\s)?(?:message|mail|e-?mail|header).*
    | message\s(?:headers?|text|body|contents?)\sfollows?.* | returned\smessage\s?:? | -+\s?original\s?-*
    | (?:dies|im\sfolgenden)\s.*(?:kopie|original).* | .*kopie\s(?:der|ihrer)\s.*(?:nachricht|mail).*
    | (?:urspr[üu]ngliche|originale?)\s(?:nachricht|mail|kopfzeilen|mitteilung).*
    | .*copie\s(?:du|de\svotre)\s(?:message|courri).* | message\soriginal.* | (?:mensaje|messaggio
    |mensagem)\s(?:original\w*|originale).*
    | .*(?:原文|元のメール|送信メール本文|original\smail).*
    | received:\s?(?:from|by|\() .* | return-path:\s?< .* | dkim-signature:\s .* | x-\w[\w-]+:\s.+
    )$"""
)
"""A line at which the notice ends and what came back begins."""

DAEMON = re.compile(
    r"""(?ix) mailer[\s_-]?daemon | post[\s_-]?master | mail[\s-]?deliver | mail\s?system | mdaemon | mail-?daemon
    | \bmda\b
    | (?:system|mail|e-?mail|server)\s?admin | delivery\s(?:sub)?system | <>|^$ | bounce | undeliver
    | mail(?:er)?\s?error
    | (?:mail|smtp|message)[\s_-]?(?:server|service|router|gateway|transport|agent|manager|security) | interscan
    | microsoftexchange | mailmarshal
    | virus-?wall | \bmta\b | notification | no-?reply | administrator | \blistserv | automat | internet\smail"""
)
"""A sender that is a machine."""
