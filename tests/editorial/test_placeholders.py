from __future__ import annotations

import pytest

from digest.editorial.stories.placeholders import is_placeholder


@pytest.mark.parametrize(
    "text",
    [
        "Sorry, the page you requested was not found.",
        "404 Not Found",
        "Please enable JavaScript and cookies to go on.",
        "Die Seite wurde leider nicht gefunden. Zur Startseite",
        "Page introuvable. Retour à l’accueil.",
        "Access denied. You don’t have permission to access this page.",
        "Subscribe to continue reading. Already a subscriber? Log in.",
    ],
)
def test_a_page_in_an_articles_place_is_known_by_its_words(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "Halvern votes.",
        "The last page of the report that Lindmark's council requested was not easy to find in print.",
        "The union denied that access to the terminals had been blocked.",
        "",
    ],
)
def test_news_is_not_taken_for_such_a_page(text: str) -> None:
    assert not is_placeholder(text)


def test_an_article_may_speak_of_such_a_page() -> None:
    assert not is_placeholder("Readers of the Port Ledger saw “page not found” for an hour on Monday. " * 20)
