"""What a page says to its reader: to click, to see its other pages, to comment; and such a line run into a text."""

from __future__ import annotations

import re

from digest.ingest.patterns import LETTER, SITES
from digest.ingest.rules import Rule, rule

CALLS: tuple[Rule, ...] = (
    rule(
        "related",
        r"(?:clique|haga clic|haz clic|pulse (?:aqu[íi]|en)|cliquez|klicken sie|hier klicken|clicca|klik)\b.{0,200}",
        r"(?:.{2,240}[.!?:]\s)?(?:please )?click here(?: (?:for|to) .{2,60})?",
        r".{2,240}[.!?]\s+click to (?:subscribe|read|watch).{0,40}",
        longest=60,
        prose=True,
        words="clic clicca click clique cliquez klicken klik pulse",
    ),
    rule(
        "related",
        r"(?:(?:also )?(?:read|watch|listen to|check out|explore|discover|see) |more )(?:.{2,80} )?"
        r"(?:from|in|on|of|with|at) our\b.{0,120}",
        r"(?:.{0,160}\? )?(?:check out|take a look at|browse|visit|explore) our\b.{0,200}",
        longest=60,
        prose=True,
        words="our",
    ),
    rule(
        "related",
        r"(?:interested in|want more|looking for|hungry for|can['’]t get enough|don['’]t see) .{2,100}\? "
        r"(?:add|click|check|read|sign|try|see|follow|download)\b.{0,200}",
        longest=60,
        prose=True,
        hints=("? ",),
        words="add check click download follow read see sign try",
    ),
    rule(
        "related",
        r"(?:get|have) .{2,80} (?:delivered|sent) (?:to|through|straight) .{0,40}\byour\b.{0,160}",
        r"[\w.'’-]+(?: [\w.'’-]+){0,3}:\s*https?://\S+",
        longest=60,
        prose=True,
        words="delivered http https sent",
    ),
    rule(
        "comments",
        r"(?:.{0,160}[.?!] )?(?:tell|let) us (?:know )?(?:what you think )?(?:in|what|your) .{0,60}"
        r"\b(?:comments?|below)\b.{0,40}",
        r"(?:what do you think|do you agree)(?: (?:about|of|with) (?:this|it|that))?\?"
        r"(?: .{0,80}\b(?:comments?|below|tell us|let us know)\b.{0,60})?",
        r".{0,120}\b(?:in|leave|drop|sound off in|hit) (?:the|a|your|our) comments?(?: sections?)?(?: below)?",
        longest=40,
        prose=True,
        words="agree below comment comments think",
    ),
    rule("related", r"(?:videos?:? )?scroll down (?:for|to) .{2,80}", longest=16, prose=True, hints=("scroll down",)),
    rule(
        "counter",
        r"\d{1,3}(?:[ ,.]\d{3})*\+?(?: (?:min(?:uto?)?s?|minutes?|shares?|views?|likes?|votes?|minuten?))?",
        longest=3,
    ),
)
"""Rules for one line by itself, beside those of `patterns`."""

OPENS = re.compile(
    r"\W*(?:scroll|click|see|read|watch|more|video|related|photos?|gallery|view|learn|listen|hear|check|find|download|visit"
    r"|join|share|send|tell|e-?mail|print|tweet|copyright|\d{4}|all|this|subscribe|sign|get|follow)\b",
    re.IGNORECASE,
)
"""How every line of INLINE begins; what begins otherwise need not be held against each rule."""

INLINE: tuple[Rule, ...] = (
    rule(
        "related",
        r"(?:videos?:? )?scroll down (?:for|to) .{2,80}|(?:click here|see below) (?:to|for) .{2,80}|click here",
        r"(?:read|see|watch) (?:more|also)(?: (?:from|on|in|at) [\w .'’]{2,40})?:.{0,120}",
        r"(?:more|video|watch|related|photos?|gallery)\s?: .{2,120} \.",
        r"(?:watch|see|view|read|learn|listen|hear|check out|find out|click|download|visit|join|share|send|tell us)\b"
        r".{2,160}\s(?:»\s)?\.",
        r"(?:watch|see|view|read|learn|listen|hear|check out)\b.{2,160} »",
        longest=28,
    ),
    rule("share", r"e-?mail to a friend|(?:share|print|e-?mail|tweet) this(?: (?:article|story|page))?", longest=6),
    rule(
        "copyright",
        r"(?:copyright|©)\s?(?:©\s?)?\d{4}\b.{0,80}|all rights reserved"
        r"|this material may not be published,? broadcast.{0,80}",
        longest=18,
    ),
    rule(
        "subscribe",
        rf"(?:subscribe|sign up) (?:to|for) .{{0,60}}\b{LETTER}\b.{{0,60}}|get .{{2,60}}\b{LETTER}\b.{{0,60}}",
        longest=24,
    ),
    rule("follow", rf"follow @?\w+.{{0,40}} on (?:{SITES})\b.{{0,40}}|follow @\w+", longest=14),
)
"""Rules for a line that was run into a paragraph: forms that no sentence has."""
