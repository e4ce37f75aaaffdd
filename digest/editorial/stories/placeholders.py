"""Texts that a site shows in an article's place: "page not found", a request for JavaScript, an archive's notice.

They are the same word for word wherever they come from, so without this rule the articles that were missed would be
one big story.
"""

from __future__ import annotations

import re

LONGEST = 1000
"""Code points from which on a text is an article, even if it speaks of such a page."""

PHRASES = (
    # missing pages
    r"page (?:that )?you (?:requested|(?:are|were) looking for|(?:have )?tried)|page (?:requested|not found)",
    r"page (?:cannot|can't|could not) be found|page was not found",
    r"page (?:does not|doesn't|no longer) exist",
    r"(?:error|http) 40[34]\b|\b40[34] (?:error|not found|forbidden)",
    r"seite (?:wurde )?(?:leider )?nicht gefunden|seite existiert nicht",
    r"page (?:introuvable|non trouvée|n'existe pas)",
    r"página (?:no encontrada|no existe|não encontrada|não existe)",
    r"pagina (?:non trovata|non esiste|niet gevonden|bestaat niet)",
    # doors that stay shut
    r"(?:enable|turn on|activate) (?:java ?script|cookies)",
    r"java ?script (?:is|must be|has been|to be) (?:disabled|enabled|turned)",
    r"browser (?:does not|doesn't|is not|isn't) support",
    r"access denied|don't have permission to access|do not have permission to access",
    r"unusual traffic|(?:are|you're|you are) (?:not )?a robot|captcha",
    r"subscribe (?:now )?to (?:continue|keep) reading|already a subscriber",
    # notices about the copy
    r"wayback machine|internet archive|web captures",
    r"personal,? non-?commercial use only",
    r"transcript could not be loaded|video (?:is )?(?:currently )?unavailable",
    r"this content is (?:not|no longer) available",
    r"location information to your (?:tweets|posts)",
)
PLACEHOLDER = re.compile("|".join(PHRASES), re.IGNORECASE)


def is_placeholder(text: str) -> bool:
    """Whether a text stands where an article should: short, and with the words of such pages."""
    return len(text) <= LONGEST and PLACEHOLDER.search(text.replace("’", "'")) is not None
