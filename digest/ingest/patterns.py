"""The table of what is no part of an article: each rule's name, and the whole lines that it takes out.

A form matches a line from end to end, so that a sentence which merely speaks of newsletters or cookies stays.
Pictures have their own table, `captions`.
"""

from __future__ import annotations

import re

from digest.ingest.rules import Rule, rule

SITE = (
    r"(?:facebook|twitter|x|instagram|linked\s?in|whats\s?app|telegram|reddit|google\+?|google news|pinterest"
    r"|tumblr|youtube|tik\s?tok"
    r"|flipboard|mastodon|bluesky|threads|snapchat|rss|e-?mail|messenger|pocket|xing|viber|vk)"
)
SITES = rf"{SITE}(?:\s*(?:,|/|\||&|·|\band\b|\bor\b|\bund\b|\by\b|\bet\b)*\s*(?:on\s+|via\s+)?{SITE})*"
LETTER = (
    r"(?:newsletters?|mailing lists?|e-?mail (?:alerts?|updates?|bulletins?)"
    r"|(?:daily|weekly|morning) (?:briefing|digest)s?|podcasts?)"
)
LEGAL = (
    r"(?:terms (?:of (?:use|service)|& conditions|and conditions)|privacy (?:policy|notice)"
    r"|aviso legal|pol[íi]tica de privacidad|do not sell my \w+ ?\w*|contact us|about us)\W*"
)
IMPRINT = r"(?:datenschutz(?:erkl[äa]rung)?|impressum)\W*"
"""Links at a page's foot; several of them are run together."""

CLOCK = r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?"
AGO = r"(?:\d+|an?|one|two|three|yesterday|today)(?: (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago)?"


LINES: tuple[Rule, ...] = (
    rule("image slug", r"(?=.*[a-z]{2}.*-.*[a-z]{2})[a-z0-9]+(?:[-_][a-z0-9]+){3,}", longest=1, case=True),
    rule("image slug", r"\S+\.(?:jpe?g|png|webp|gif|svg)(?:\?\S*)?", longest=2),
    rule("shortcode", r"\[/?[a-z_-]+(?: [a-z-]+=.{1,200})?\](?:.{0,80}\[/[a-z_-]+\])?", longest=20),
    rule(
        "advertisement",
        r"(?:(?:advertise?ments?|adverts?|anzeigen?|werbung|publicidad|publicit[ée]|pubblicit[àa]|publicidade"
        r"|advertentie)\W*)+(?:continue reading.*)?",
        r"(?:sponsored|promoted)(?: (?:content|post|stories))?",
        r"(?:article|story|text|post) continue[sd]? (?:below|after|under).*",
        r"(?:continue|keep) reading(?: (?:below|the main story).*)?",
        r"skip (?:past )?(?:advert.*|to .*|ad|newsletter promotion|the main.*)",
        longest=14,
        prose=True,
    ),
    rule(
        "share",
        r"(?:share|print|save|e-?mail|tweet|pin it|like|copy)(?: (?:this|it|the|me|us|all|link|article|story|page"
        rf"|post|sharing|options))*\s*:?\s*(?:(?:on|via|to|with|by)\s*:?\s+)?(?:{SITES}|a friend)?",
        r"(?:teilen|drucken|compartir|imprimir|guardar|partager|imprimer|condividi|stampa|delen"
        rf"|compartilhar)(?: (?:auf|en|sur|su|op|via|per|mail))*\s*:?\s*(?:{SITES})?",
        rf"(?:send|follow)(?: (?:this|us|it|rt))? (?:on|via|to|by|with)\s*:?\s*(?:{SITES})?",
        r"shar(?:e|ing) (?:buttons?|options?|is caring)|share all sharing options.*|addthis sharing buttons"
        r"|close share panel",
        r"like (?:this (?:story|article|post)|what you read)\? share it.*|share this(?: \w+)? with .{3,50}",
        r"(?:twittern|mailen|merken|whatsappen|tuitear|enviar|tweeter|partager)",
        rf"{SITES}(?: (?:share|icon|logo))?",
        r"these are external links and will open in a new window",
        longest=18,
        prose=True,
    ),
    rule(
        "follow",
        rf"(?:you can )?(?:follow|like|find|join|visit|check out|connect with) (?:@?[\w.,’' ]{{1,60}} )?(?:on|at"
        rf"|via) (?:our )?(?:https?://)?(?:www\.)?{SITES}\b.{{0,90}}",
        r"follow (?:the )?@?\w+.{0,40}@\w+.{0,80}|follow @\w+.{0,60}",
        rf"(?:folgen sie|s[ií]guenos|siga|suivez|seguici|volg)\b.{{0,40}}\b{SITES}\b.{{0,60}}",
        r"(?:on )?(?:twitter|e-?mail)\s*:\s*\S{2,60}|(?:www\.)?(?:twitter|facebook|instagram)\.com/\S+",
        r"(?:reach|contact|e-?mail|write to|send (?:tips|feedback) to)\b.{0,80}(?:@|\d{3}[- ]\d).{1,80}",
        r"(?:have|got) a (?:news )?tip\b.{0,180}",
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        longest=34,
        prose=True,
        words=(
            "@ check com connect contact email feedback find follow guenos join like mail reach seguici sie siga "
            "siguenos suivez tip tips twitter visit volg write"
        ),
    ),
    rule(
        "subscribe",
        r"(?:subscribe|sign[- ]?up|sign in|log ?in|register|abonnieren|suscr[íi]b(?:e|ete|ase)|abonnez-vous"
        r"|iscriviti|assine|abonneer)(?: (?:now|here|today|for free))*",
        rf"(?:.{{0,60}}\W )?(?:please )?(?:click here to )?(?:subscribe|sign up|signup|register"
        rf"|join) .{{0,60}}\b{LETTER}\b.{{0,120}}",
        rf"(?:want|get|receive|have|let|start your day with) .{{0,120}}\b(?:inbox|{LETTER})\b.{{0,180}}",
        rf"(?:.{{0,40}} )?{LETTER}[ -](?:sign[- ]?up)(?: .{{0,30}})?|(?:free |our )?newsletters?"
        r"|breaking news (?:e-?mails?|alerts?)",
        r"there['’]s plenty more where that came from.{0,160}|get .{0,30}breaking news (?:alerts"
        r"|e-?mails?).{0,140}",
        r"click(?: here)? (?:to|for) (?:subscribe|get|sign up|download).{0,80}|get .{0,40} by clicking here|(?:get"
        r"|download) the .{0,40}\bapp",
        r"(?:subscribe|sign up) (?:to|for) (?:our|my) (?:.{2,60}|.{2,40}\bnewsletters?\b.{0,100})",
        r"stay up to date with .{2,40}|please,? fill (?:in |out )?the form.{0,60}|(?:enter"
        r"|your) e-?mail(?: address)?(?: to .{0,60})?",
        r"(?:thank you|thanks) for (?:subscribing|signing up|registering|your subscription).{0,60}",
        r"you(?:['’]ve| have)(?: been)? suc?cess?fully (?:subscribed|signed).{0,60}"
        r"|there was a problem subscribing.{0,160}",
        r"an e-?mail with an? (?:activation|confirmation) link .{0,200}",
        r"by (?:subscribing|signing up|registering),? (?:you|i) (?:agree|accept).{0,200}",
        r"(?:melden sie sich|jetzt|hier)\b.{0,60}(?:\bnewsletter\b.{0,80}|\b(?:abonnieren|bestellen|anmelden"
        r"|testen))",
        r"(?:abonnieren|bestellen|erhalten) sie .{0,80}\b(?:newsletter|per e-?mail|postfach)\b.{0,60}",
        r"(?:suscr[íi]b(?:e|a)[ts]e|ap[úu]nt(?:a|e)[ts]e|recib[ae])\b.{0,80}\b(?:bolet[íi]n|newsletter|correo"
        r"|bandeja)\b.{0,60}",
        r".{0,60}\?\s+(?:subscribe|sign up)(?: (?:here|now))?|.{0,80}\. (?:subscribe|sign up) to get .{3,60}",
        r"(?:become a (?:member|subscriber)|support our (?:work|journalism)|unlock this article"
        r"|already a subscriber\?)(?: .{0,60})?",
        r"if you (?:enjoyed|liked) this (?:article|story|post).{0,300}",
        longest=60,
        prose=True,
        words=(
            "abonneer abonnieren assine bandeja bolet boletin breaking briefing briefings click correo date "
            "digest digests download email enjoyed get hier inbox iscriviti jetzt journalism liked log login mail "
            "mailing member newsletter newsletters please plenty podcast podcasts problem register registering "
            "sie sign signing signup subscribe subscriber subscribing succesfully successfully sucesfully "
            "sucessfully suscr suscribase suscribe suscribete thank thanks unlock vous work"
        ),
    ),
    rule(
        "cookies",
        r"(?:this (?:web)?site|we(?: and our partners)?|our (?:web)?site) uses? cookies.{0,240}",
        r"(?:accept|reject|allow|manage)(?: all)? (?:cookies|preferences)|cookie (?:policy|settings|preferences"
        r"|notice)",
        r"(?:wir verwenden|diese (?:web)?seite verwendet|utilizamos|este sitio (?:web )?utiliza|nous utilisons"
        r"|questo sito utilizza) cookies.{0,240}",
        r".{0,120}\bprotected by recaptcha\b.{0,160}",
        longest=60,
        prose=True,
        words="cookie cookies diese preferences questo recaptcha use uses utilisons utiliza utilizamos wir",
    ),
    rule(
        "cookies",
        rf"{LEGAL}(?:{LEGAL}|{IMPRINT})*",
        longest=60,
        prose=True,
        words="about aviso contact do pol politica privacy terms",
    ),
    rule(
        "cookies",
        rf"{IMPRINT}(?:{LEGAL}|{IMPRINT})*",
        longest=60,
        prose=True,
        hints=("datenschutz", "impressum"),
    ),
    rule(
        "related",
        r"(?:read|see|find out|learn|view|watch|show|load)(?: more| also| next| all| full story| this)?(?: here"
        r"| now)?\s*:?",
        r"(?:read|see)(?: more| also| next| full story| this| it)?(?: here| on this)?\s*:\s*\S.{0,200}",
        r"(?:more stories|don['’]?t miss|must read|recommended|in case you missed it|opinion|explainer|watch"
        r"|watch live|listen|video|gallery|live updates|full coverage|go deeper|up next in \w+)\s*:\s*\S.{0,200}",
        r"(?:you (?:may|might) (?:also )?like|(?:le|te|tambi[ée]n te) puede interesar"
        r"|das k[öo]nnte sie (?:auch )?interessieren)\s*:.{0,200}",
        r"(?:see more|also (?:read|see|on)|more on this(?: story)?|related(?: (?:articles?|stor(?:y|ies)|posts?"
        r"|roundup|coverage|content|links?|video|topics?|reading|news))?)\s*:.{0,200}",
        r"\[\s*(?:related|read more|read|see also|watch|also|opinion)\b.{0,200}\]",
        r"(?:see|view|click for) (?:more )?(?:photos?|pictures?|images?|gallery|slideshow)",
        r"(?:lesen sie (?:auch|mehr|dazu)|mehr zum thema|mehr dazu|siehe auch|lee tambi[ée]n|leer m[áa]s"
        r"|leia (?:tamb[ée]m|mais)|[àa]? ?lire aussi|leggi anche|lees ook)\b\s*(?::.{0,200})?",
        r".{3,160}[\W ](?:read more|read the full story|leer m[áa]s|mehr lesen)",
        r"on [\w.]+\.com\s*:\s*.{5,160}|also on \w+\.com .{5,200}",
        r"[»›→▶]\s*\S.{2,120}",
        r"just watched .{0,300}|watch the latest video at .{0,40}",
        r"click here (?:to|for) .{0,80}|[\w ’']{2,30}: buy now|buyer['’]s guide\s*:.{0,40}",
        longest=45,
        words=(
            "also anche auch aussi buy buyer click com coverage deeper explainer find gallery interesar learn "
            "leer lees leia listen load may mehr might miss missed more next opinion read recommended related see "
            "show sie tambi tambien updates video view watch watched » › → ▶"
        ),
    ),
    rule(
        "tags",
        r"(?:tags?|filed under|filed in|topics?|related (?:tags|topics)|more (?:about|on)|categor(?:y|ies)"
        r"|schlagw[öo]rter|etiquetas|mots[- ]cl[ée]s|archivado en|posted in)\s*:.{0,240}",
        r"(?:posted|filed) in [\w ,&]{2,60}",
        r"(?:tags|topics|related tags|related topics|filed under|etiquetas|schlagworte)",
        longest=45,
        words=(
            "archivado categories category etiquetas filed more mots posted schlagw schlagworte schlagworter tag "
            "tags topic topics"
        ),
    ),
    rule(
        "copyright",
        r"(?:copyright|©|\(c\)|ⓒ)\s*(?:©|@|\(c\))?\s*(?:\d{4}|by\b).{0,200}",
        r".{0,120}\ball rights reserved\b.{0,200}",
        r".{0,120}\b(?:alle rechte vorbehalten|todos los derechos reservados|tous droits r[ée]serv[ée]s"
        r"|tutti i diritti riservati|todos os direitos reservados)\b.{0,80}",
        r"this material may not be published,? broadcast.{0,200}|quotes delayed at least \d+ minutes.{0,480}",
        r"(?:our standards|standards)\s*:\s*the .{0,60}principles",
        r".{0,80}is not responsible for the content of external (?:sites|links).{0,80}",
        longest=60,
        prose=True,
        words="alle c copyright copyrightby droits external material quotes reservados reserved standards tutti © ⓒ Ⓒ",
    ),
    rule(
        "comments",
        r"\d* ?(?:comments?|kommentare?|comentarios?|commentaires?|commenti|reacties"
        r"|coment[áa]rios)(?: \(?\d+\)?)?(?: are closed| below)?",
        r"(?:add|post|write|leave|view|show|see|read|hide|join)(?: a| your| the| all)? (?:comments?|conversation"
        r"|discussion|reply)(?: .{0,30})?",
        r"your e-?mail address will not be published\b.{0,80}",
        r"(?:required fields are marked|save my name, e-?mail).{0,120}",
        r"(?:you must (?:be logged|log) in|please log in|log in|sign in) to (?:comment|reply|post|leave).{0,60}",
        r"note: we are temporarily moderating.{0,120}|rating: \d+ votes?",
        longest=30,
        prose=True,
        words=(
            "coment comentario comentarios comment commentaire commentaires commenti comments conversation "
            "discussion fields kommentar kommentare log logged published rating reacties reply save sign "
            "temporarily"
        ),
    ),
    rule(
        "timestamp",
        r"(?:(?:first )?published|posted|updated|last (?:updated|modified)|modified|aktualisiert|actualizado"
        rf"|mis [àa] jour)(?:\s*:?\s*(?:at |on )?(?:{CLOCK}|{AGO}))?",
        r"\d+ (?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago(?: at \d.{0,12})?"
        r"|\d+ min(?:ute)?s? read",
        r"(?:reading time|lesezeit|tempo de leitura|tiempo de lectura"
        r"|temps de lecture)\s*:?\s*\d* ?\w*\.?(?: \w+)?|wordcount\s*: \d+",
        r"this (?:article|story) is more than .{3,20} old|this story (?:has been|was) (?:last )?updated.{0,60}",
        longest=14,
        prose=True,
    ),
    rule(
        "credits",
        r"(?:(?:additional )?(?:reporting|editing|writing) by|contributing:) .{3,200}",
        r".{2,160} contributed (?:to|reporting).{0,60}|contributed to this (?:report|story|article)",
        r"if you (?:buy|purchase) (?:something|anything) (?:through|via|from|using).{0,200}",
        r"(?:sometimes )?we (?:may )?(?:earn|receive|include|get)\b.{0,40}\b(?:commission|affiliate"
        r"|links to online retail).{0,200}",
        r"(?:this is a rush transcript|content created by .{3,60} is available without charge)\b.{0,300}",
        longest=70,
        prose=True,
        words=(
            "buy content contributed contributing earn editing get include purchase receive reporting transcript "
            "writing"
        ),
    ),
    rule(
        "navigation",
        r"(?:(?:older|newer) (?:posts|entries)|back to top|top|home|menu|search|close|next|previous|(?:next"
        r"|previous) article|more|visit website"
        r"|quick links|browse all posts|print this page|listen(?: to (?:this )?(?:article|story))?|report"
        r"|loading|photos?|video|highlights|key points|contents?|table of contents)",
        r"(?:more|most|latest|top|popular|trending|editor['’]?s|today['’]?s) (?:stories|news|popular|read|viewed"
        r"|shared|picks|articles|headlines|videos?|now|posts|recent|commented)(?: (?:in|from|on|today|now|by"
        r"|for) .{0,40})?",
        r"why you can trust .{3,30}|find a (?:partner|store)",
        longest=8,
        words=(
            "articles close commented content contents entries headlines highlights home links listen loading "
            "menu more news next now partner photo photos picks points popular posts previous print read recent "
            "report search shared store stories top trust video videos viewed website"
        ),
    ),
)
"""Rules for one line by itself, wherever it stands."""

COMMENT_FORMS = re.compile(
    r"^\W*(?:leave a (?:reply|comment|response)(?: cancel reply)?|post a comment|add a comment|write a comment"
    r"|\d+ thoughts on .*|join the (?:conversation|discussion)|schreibe? einen kommentar|kommentare? schreiben"
    r"|deja (?:un comentario|una respuesta)|laisser un commentaire|lascia un commento|deixe um coment[áa]rio"
    r"|geef een reactie)\W*$",
    re.IGNORECASE,
)
"""Where the readers' own words begin: all that follows is theirs."""

COMMENT_HEADS = re.compile(
    r"^\W*(?:(?:reader )?comments?(?: \(?\d+\)?)?|\d+ (?:comments?|responses?|replies|kommentare?|comentarios?)"
    r"|kommentare?|comentarios|commentaires|commenti)\W*$",
    re.IGNORECASE,
)
"""Where they may begin; it takes a sign of them further down."""

COMMENT_SIGNS = re.compile(
    r"\bsays:|\b(?:reply|replied|\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago|votes?|e-?mail address"
    r"|log ?in|sign in"
    r"|required fields|antworten|responder|r[ée]pondre)\b",
    re.IGNORECASE,
)

LIST_HEADS = re.compile(
    r"^\W*(?:related(?: (?:articles?|stor(?:y|ies)|posts?|coverage|content|links?|reading|news|topics?"
    r"|tags?))?(?: from .{0,50})?"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)(?: these.*)?|more (?:from|on|great|stories|news"
    r"|articles|to read)\b.{0,50}"
    r"|most (?:read|popular|viewed|shared|commented)(?: .{0,30})?|(?:top|latest|trending|popular|recent|other"
    r"|more)(?: \w+)? (?:stories|news|articles|headlines|posts|videos)(?: .{0,30})?"
    r"|read (?:next|also|this next|more)|next up(?: in .{0,30})?|up next|don['’]?t miss|recommended(?: .{0,30})?"
    r"|see also|trending(?: now)?|on our radar"
    r"|further reading|in case you missed it|what to read next|editor['’]?s picks"
    r"|weitere (?:artikel|beitr[äa]ge|themen|nachrichten).{0,30}|mehr zum thema"
    r"|das k[öo]nnte sie auch interessieren|meistgelesen|auch interessant|lesen sie auch"
    r"|te puede interesar|tambi[ée]n te puede interesar|lo m[áa]s (?:le[íi]do|visto)|noticias relacionadas"
    r"|m[áa]s noticias"
    r"|[àa] lire aussi|sur le m[êe]me sujet|leggi anche|leia tamb[ée]m|lees ook)\W*$",
    re.IGNORECASE,
)
"""Over a list of other articles: the headlines under it go too."""

SECTIONS = frozenset({
    "news", "world", "politics", "business", "economy", "finance", "markets", "money", "sport", "sports", "football",
    "culture", "film", "films", "music", "books", "arts", "entertainment", "lifestyle", "life", "opinion", "comment",
    "science", "health", "tech", "technology", "environment", "climate", "travel", "education", "europe", "asia",
    "africa", "americas", "us", "usa", "uk", "nation", "national", "international", "local", "latest", "home", "video",
    "politik", "wirtschaft", "kultur", "wissen", "panorama", "ausland", "inland", "política", "economía", "deportes",
    "mundo", "internacional", "sociedad", "cultura",
})  # fmt: skip
"""Names of a paper's sections, which stand alone above a title."""
