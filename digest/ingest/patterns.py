"""The table of what is no part of an article: each rule's name, and the whole lines that it takes out.

A pattern must match a line from end to end, so a sentence that merely speaks of newsletters or cookies stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

SITE = r"(?:facebook|twitter|x|instagram|linked\s?in|whats\s?app|telegram|reddit|google\+?|google news|pinterest|tumblr|youtube|tik\s?tok|flipboard|mastodon|bluesky|threads|snapchat|rss|e-?mail|messenger|pocket|xing|viber|vk)"
SITES = rf"{SITE}(?:\s*(?:,|/|\||&|·|\band\b|\bor\b|\bund\b|\by\b|\bet\b)?\s*(?:on\s+|via\s+)?{SITE})*"
WEEK = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """name: as `digest inspect` shows it. longest: in words; above it a line is taken for prose."""

    name: str
    pattern: re.Pattern[str]
    longest: int = 40


def rule(name: str, *forms: str, longest: int = 40) -> Rule:
    whole = "|".join(f"(?:{form})" for form in forms)
    return Rule(name=name, pattern=re.compile(rf"^\W*(?:{whole})\W*$", re.IGNORECASE), longest=longest)


LINES: tuple[Rule, ...] = (
    Rule(
        name="image slug",
        pattern=re.compile(r"^(?=.*[a-z]{2}.*-.*[a-z]{2})[a-z0-9]+(?:[-_][a-z0-9]+){3,}(?:\.(?:jpe?g|png|webp|gif))?$"),
        longest=1,
    ),
    rule("image slug", r"\S+\.(?:jpe?g|png|webp|gif|svg)(?:\?\S*)?", longest=2),
    rule(
        "advertisement",
        r"(?:advertise?ments?|adverts?|anzeigen?|werbung|publicidad|publicit[ée]|pubblicit[àa]|publicidade|advertentie|sponsored(?: content)?|promoted)(?: continue reading.*)?",
        r"(?:article|story) continue[sd]? (?:below|after).*",
        r"(?:continue|keep) reading(?: below| the main story.*)?",
        r"story continued? below.*",
        r"skip (?:past )?(?:advert.*|to .*|ad|newsletter promotion|the main.*)",
        longest=14,
    ),
    rule(
        "share",
        r"(?:share|print|save|e-?mail|tweet|pin it|like|copy(?: the)? link|teilen|drucken|compartir|imprimir|guardar|partager|imprimer|condividi|stampa|delen|compartilhar)(?: (?:this|it|on|via|to|with|the|article|story|page|post|link|all|sharing|options|auf|en|sur|su|a|friend|an?|us|den artikel|artikel|per|mail|options for:.*)|\s*:)*\s*(?:"
        + SITES
        + r")?",
        rf"(?:share|send|follow)(?: this| us| it| rt)? (?:on|via|to|by|with)\s*:?\s*(?:{SITES})?",
        r"(?:share|sharing) (?:on|this|is caring|buttons?|options?).{0,40}",
        r"addthis sharing buttons|close share panel|sharing is caring|share all sharing options.*",
        r"like this (?:story|article|post)\? share it.*",
        rf"(?:{SITES})(?: share| icon| logo)?",
        r"these are external links and will open in a new window",
        longest=18,
    ),
    rule(
        "follow",
        rf"(?:you can )?(?:follow|like|find|join|visit|check out|connect with) (?:@?[\w.’' ]{{1,40}} )?(?:on|at|via) (?:our )?{SITES}\b.{{0,80}}",
        r"follow @\w+.{0,60}",
        rf"(?:follow|folgen sie|s[ií]guenos|siga|suivez|seguici|volg).{{0,40}}\b{SITES}\b.{{0,60}}",
        r"(?:on )?twitter\s*:?\s*(?:@\w+|twitter\.com/\w+)|(?:www\.)?(?:twitter|facebook|instagram)\.com/\S+",
        r"reach (?:her|him|them|the (?:author|reporter|writer)|[\w.]+(?: [\w.]+)?) (?:at|by|on).{0,120}",
        r"have a (?:news )?tip\?.{0,180}",
        r"contact (?:the (?:author|reporter|writer)|us|[\w.]+ [\w.]+) (?:at|by|on).{0,120}",
        r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
        longest=32,
    ),
    rule(
        "subscribe",
        r"(?:subscribe|sign up|sign in|log ?in|register|join|abonnieren|suscr[íi]b(?:e|ete|ase)|suscripci[óo]n|abonnez-vous|iscriviti|assine|abonneer)(?: (?:now|here|today|free|for free|to|us|for))*",
        r"(?:please )?(?:click here to |already a subscriber\?|not a subscriber\?|want more[^.]{0,20}\? )?(?:subscribe|sign up|signup|register|join) (?:now |here |today |free )?(?:to|for|and|with)\b.{0,40}\b(?:newsletter|newsletters|e-?mails?|alerts?|inbox|updates|podcast|channel|stories|free|digest|app|briefing)\b.{0,120}",
        r"(?:get|receive|have) (?:the |our |more )?.{0,80}\b(?:in|to|into) your inbox\b.{0,160}",
        r".{0,90}\b(?:newsletters?|mailing list)\b.{0,40}\b(?:sign up|subscribe|click here|here)\b.{0,40}",
        r"(?:subscribe|sign up)\b.{0,60}\bnewsletters?\b.{0,80}",
        r"(?:click|tap) (?:here )?(?:to )?subscribe.{0,60}",
        r"(?:enter|your) e-?mail(?: address)?(?: to .{0,60})?",
        r"(?:thank you|thanks) for (?:subscribing|signing up|registering|your subscription).{0,60}",
        r"(?:melden sie sich|jetzt)\b.{0,60}\bnewsletter\b.{0,80}",
        r".{0,40}\b(?:bolet[íi]n|newsletter)\b.{0,40}\b(?:ap[úu]ntate|suscr[íi]bete|recibe|aqu[íi])\b.{0,40}|(?:suscr[íi]bete|ap[úu]ntate|recibe)\b.{0,60}\b(?:bolet[íi]n|newsletter|correo)\b.{0,60}",
        r"you(?:'|’| ha)?ve (?:been )?success?fully subscribed.{0,60}|there was a problem subscribing you.{0,160}",
        r"by (?:subscribing|signing up|registering|clicking),? (?:you|i) (?:agree|accept).{0,160}",
        r"breaking news (?:e-?mails?|alerts?)|(?:free )?newsletters?",
        r"(?:get|download|click here to get) the .{0,40}\bapp",
        r"(?:become a (?:member|subscriber)|support (?:us|our (?:work|journalism))|donate|unlock this article)(?: .{0,60})?",
        longest=40,
    ),
    rule(
        "cookies",
        r"(?:this (?:web)?site|we(?: and our partners)?|our (?:web)?site) uses? cookies.{0,240}",
        r"(?:accept|reject|allow|manage)(?: all)?(?: cookies| preferences)?|cookie (?:policy|settings|preferences|notice)",
        r"(?:wir verwenden|diese (?:web)?seite verwendet|utilizamos|este sitio (?:web )?utiliza|nous utilisons|questo sito utilizza) cookies.{0,240}",
        r"(?:terms (?:of (?:use|service)|& conditions|and conditions)|privacy (?:policy|notice)|datenschutz(?:erkl[äa]rung)?|impressum|aviso legal|pol[íi]tica de privacidad|do not sell my.{0,30})(?:\W+(?:terms of (?:use|service)|privacy policy|and|impressum))*",
        longest=60,
    ),
    rule(
        "related",
        r"(?:read|see|find out|learn|view|watch|show|load)(?: more| also| next| all)(?: .{0,20})?",
        r"(?:read|see)(?: more| also| next| full story| this| it)?\s*:\s*\S.{0,200}",
        r"(?:read more|see also|see more|related(?: (?:articles?|stor(?:y|ies)|posts?|roundup|coverage|content|links?|video|topics?|tags?|reading|news))?|also (?:read|see|on)|more on this(?: story)?|more stories|don['’]?t miss|must read|recommended|in case you missed it|opinion|editorial|explainer|analysis|watch|listen|video|gallery|live updates)\s*:\s*\S.{0,200}",
        r"\[\s*(?:related|read more|read|see also|watch|also)\b.{0,200}\]",
        r"(?:see|view|click for) (?:more )?(?:photos?|pictures?|images?|gallery|slideshow)(?: .{0,40})?",
        r"(?:lesen sie (?:auch|mehr|dazu)|mehr zum thema|mehr dazu|siehe auch|auch interessant|lee tambi[ée]n|leer m[áa]s|leia (?:tamb[ée]m|mais)|lire aussi|[àa] lire aussi|leggi anche|lees ook)\b\W*.{0,200}",
        r".{3,160}\W (?:read more|read the full story|leer m[áa]s|mehr lesen)",
        r"on [A-Z]\w+\.com\s*:\s*.{5,160}",
        r"just watched .{0,240}|replay more videos.{0,200}|must watch",
        r"click here (?:to|for) .{0,80}",
        r"also on \w+\.com .{5,200}",
        longest=45,
    ),
    rule(
        "tags",
        r"(?:tags?|filed under|filed in|topics?|related (?:tags|topics)|more (?:about|on)|categor(?:y|ies)|schlagw[öo]rter|themen|etiquetas|temas|mots[- ]cl[ée]s|archivado en|posted in)\s*:\s*.{0,240}",
        r"(?:tags|topics|related tags|related topics|filed under|etiquetas|schlagworte)",
        longest=45,
    ),
    rule(
        "copyright",
        r"(?:copyright|©|\(c\)|ⓒ)\s*(?:©|@|\(c\))?\s*(?:\d{4}|by\b).{0,200}",
        r".{0,120}\ball rights reserved\b.{0,200}",
        r".{0,120}\b(?:alle rechte vorbehalten|todos los derechos reservados|tous droits r[ée]serv[ée]s|tutti i diritti riservati|todos os direitos reservados)\b.{0,80}",
        r"this material may not be published,? broadcast.{0,200}",
        r"(?:our standards|standards)\s*:\s*the thomson reuters trust principles",
        r".{0,80}is not responsible for the content of external (?:sites|links).{0,80}",
        longest=60,
    ),
    rule(
        "comments",
        r"\d* ?(?:comments?|kommentare?|comentarios?|commentaires?|commenti|reacties|coment[áa]rios)(?: \(?\d+\)?)?(?: are closed| below)?",
        r"(?:add|post|write|leave|view|show|see|read|hide|join)(?: a| your| the| all)? (?:comments?|conversation|discussion|reply)(?: .{0,30})?",
        r"your e-?mail address will not be published\b.{0,80}",
        r"(?:required fields are marked|save my name, e-?mail).{0,120}",
        r"(?:log in|sign in|you must be logged in|please log in) to (?:comment|reply|post|leave).{0,60}",
        r"note: we are temporarily moderating.{0,120}",
        longest=30,
    ),
    rule(
        "photo",
        r"(?:photo|photos|photograph|image|images|picture|pictures|foto|bild|fotograf[íi]a|photo illustration|illustration|graphic|video|credit|photo credit|image credit|main image credit|image source|bildquelle|quelle|fuente|cr[ée]dito|cr[ée]dit photo)\s*(?:credit\s*)?(?::|©|/|\bby\b)\s*.{2,120}",
        r"image copyright.{0,200}|image caption.{0,300}|media caption.{0,300}",
        r"(?:image|photo|slide|bild|foto) \d+ (?:of|von|de|/)(?: /)? \d+|\d+ / \d+|hide caption|toggle caption|enlarge(?: this image)?|back to gallery|view gallery|full ?screen|this slideshow requires javascript|close|play video|video player is loading.{0,80}",
        r"(?:courtesy(?: of)?)\s+[A-Z].{2,60}",
        r".{2,80}(?:/|\||, )\s?(?:getty(?: images)?|shutterstock|reuters|afp|ap|ap photo|associated press|istock(?:photo)?|alamy|bloomberg|epa(?:-efe)?|picture[- ]alliance|imago|dpa|wireimage|filmmagic|unsplash|pixabay)(?: images| file| photos?)?",
        r"(?:getty images|shutterstock|reuters|afp|ap|ap photo|associated press|the associated press|alamy|epa|dpa|imago|istock|getty)(?:\s*/\s*[\w .]{2,40})*",
        r"©\s*.{2,60}",
        r".{2,300}\((?:ap|reuters|afp|getty|epa|image|images|photo|photos|credit|pic|foto|bild|file|pa|usa today sports)\b[^()]{0,160}\)(?:\s*(?:getty|ap|reuters))?",
        r".{2,300}\([^()]{2,60}/(?:ap|reuters|afp|getty|getty images|epa|shutterstock|bloomberg|pool|file|usa today sports|via [^()]{2,40})[^()]{0,60}\)",
        r".{2,300}\b(?:photo|image|photograph)s?\s?: .{2,80}",
        r".{2,260}\b(?:submitted|courtesy|file|handout|contributed) photo",
        longest=90,
    ),
    rule(
        "timestamp",
        r"(?:(?:first )?published|posted|updated|last (?:updated|modified)|modified|created|aktualisiert|actualizado|mis [àa] jour)\s*:?\s*(?:at |on |an? )?(?:\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?|(?:\d+|an?|one|two) (?:minutes?|mins?|hours?|hrs?|days?|weeks?) ago|yesterday|today)",
        r"(?:\d+|an?|one|two) (?:minutes?|mins?|min|hours?|hrs?|days?|weeks?) (?:ago|read)(?: at \d.{0,12})?",
        r"(?:reading time|lesezeit|tempo de leitura|tiempo de lectura|temps de lecture)\s*:?\s*\d* ?\w*\.?(?: \w+)?|wordcount: \d+",
        longest=12,
    ),
    rule(
        "credits",
        r"\(?(?:additional )?(?:reporting|editing|writing) by .{3,200}\)?",
        r".{2,80} contributed to this (?:report|story|article)\b.{0,60}",
        r"this (?:article|story|report|post) (?:was|has been|originally|first|is) .{0,40}(?:appeared|published|reprinted|republished|adapted|syndicated)\b.{0,160}",
        r"if you (?:buy|purchase) (?:something|anything) (?:through|via|from|using).{0,200}|(?:we|this (?:post|article|site)|sometimes we) (?:may )?(?:earn|receive|include|get|contains?) (?:a |an )?(?:small )?(?:commission|affiliate|links to online retail).{0,200}",
        r".{0,60}\b(?:may|will) (?:get|earn|receive) a (?:share|commission|portion|cut)\b.{0,120}",
        longest=60,
    ),
    rule(
        "navigation",
        r"(?:back to top|top|home|menu|search|close|next|previous|next article|previous article|more|information|visit website|quick links|browse all posts|print this page|listen(?: to (?:this )?(?:article|story))?|loading.{0,3}|report|breaking news|live|exclusive|topics|highlights|key points|related|gallery|contents?|table of contents|browse|language|sections?)",
        r"(?:more|most|latest|top|popular|trending|editor['’]?s|today['’]?s) (?:stories|news|popular|read|viewed|shared|picks|articles|headlines|videos?|now|posts|recent|commented)(?: (?:in|from|on|today|now|by|for) .{0,40})?",
        r"more (?:from|on|great|in|about) .{1,50}",
        longest=8,
    ),
)
"""Rules for one line by itself, wherever it stands."""

COMMENT_HEADS = re.compile(
    r"^\W*(?:leave a (?:reply|comment|response)(?: cancel reply)?|post a comment|add a comment|write a comment|\d+ (?:comments?|responses?|replies|thoughts on .*|kommentare?|comentarios?)"
    r"|comments?(?: \(?\d+\)?)?|join the (?:conversation|discussion)|schreibe? einen kommentar|kommentare?(?: schreiben)?|deja (?:un comentario|una respuesta)|comentarios|laisser un commentaire"
    r"|lascia un commento|commenti|deixe um coment[áa]rio|geef een reactie|reader comments|conversation|what do you think\?.*)\W*$",
    re.IGNORECASE,
)
"""Where the readers' own words begin: all that follows is theirs."""

LIST_HEADS = re.compile(
    r"^\W*(?:related(?: (?:articles?|stor(?:y|ies)|posts?|coverage|content|links?|reading|news|topics?|tags?))?(?: from .{0,50})?|you (?:may|might) (?:also )?(?:like|be interested in)(?: these.*)?"
    r"|more (?:from|on|great|in|about|stories|news|articles|to read)\b.{0,50}|most (?:read|popular|viewed|shared|commented)(?: .{0,30})?|(?:top|latest|trending|popular|recent|other|more)(?: \w+)? (?:stories|news|articles|headlines|posts|videos)(?: .{0,30})?"
    r"|read (?:next|also|this next|more)|next up(?: in .{0,30})?|up next|don['’]?t miss|recommended(?: .{0,30})?|see also|trending(?: now)?|on our radar|in case you missed it|what to read next|editor['’]?s picks|weitere (?:artikel|beitr[äa]ge|themen|nachrichten).{0,30}"
    r"|mehr zum thema|das k[öo]nnte sie auch interessieren|meistgelesen|auch interessant|lesen sie auch|te puede interesar|tambi[ée]n te puede interesar|lo m[áa]s (?:le[íi]do|visto)|noticias relacionadas|m[áa]s noticias|[àa] lire aussi|sur le m[êe]me sujet|leggi anche|leia tamb[ée]m|lees ook)\W*$",
    re.IGNORECASE,
)
"""Over a list of other articles: the headlines under it go too."""

SECTIONS = frozenset(
    ["news", "world", "politics", "business", "economy", "finance", "markets", "money", "sport", "sports", "football", "culture", "film", "films", "music", "books", "arts", "entertainment", "lifestyle", "life", "opinion", "comment", "science", "health", "tech", "technology", "environment", "climate", "travel", "education", "europe", "asia", "africa", "americas", "us", "usa", "uk", "nation", "national", "international", "local", "latest", "home", "video", "politik", "wirtschaft", "kultur", "wissen", "panorama", "ausland", "inland", "pol[íi]tica", "econom[íi]a", "deportes", "mundo", "internacional", "sociedad", "cultura"]
)
"""Names of a paper's sections, which stand alone above a title."""
