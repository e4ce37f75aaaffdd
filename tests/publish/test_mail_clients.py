"""The HTML of a mail in clients that take its style block away, darken it, invert it, or know little CSS.

What a client knows: the data of caniemail.com, as the share of its client versions with full or partial support.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.publish import browser, pages
from tests.publish.test_contrast import contrast

MAILS = {name: pages.mail_of(issue).html for name, issue in pages.issues().items()}
each_mail = pytest.mark.parametrize("name", list(MAILS))
LEAST = 60

SUPPORT: dict[str, int] = {
    "background": 100,  # a colour and nothing else, which is background-color
    "border": 100,
    "border-collapse": 100,
    "border-left": 100,
    "border-top": 100,
    "color": 100,
    "display": 100,  # none, inline-block
    "font": 100,
    "font-family": 100,
    "font-size": 100,
    "font-weight": 100,
    "height": 100,
    "letter-spacing": 100,
    "line-height": 100,
    "margin": 100,
    "max-height": 87,
    "max-width": 73,
    "overflow": 81,
    "padding": 100,
    "padding-bottom": 100,
    "text-decoration": 96,
    "white-space": 75,
    "width": 100,
    "word-break": 69,
}
LOST_WITHOUT_A_TRACE = {
    "overflow-wrap": "11 %: a word longer than a line; word-break says the same for those that do not know it",
    "text-wrap": "20 %: the lines of a headline are of unlike length",
    "-webkit-text-size-adjust": "of one maker: a phone that is turned may set text larger",
    "mso-hide": "of one maker: it hides in Word-based Outlook what display:none hides elsewhere",
}


def bare(html: str) -> str:
    """As a client shows it that keeps no style block."""
    return re.sub(r"<style.*?</style>", "", html, flags=re.DOTALL)


@each_mail
def test_no_property_is_used_that_few_clients_know_unless_its_loss_shows_nothing(name: str) -> None:
    used = {
        declaration.partition(":")[0].strip()
        for style in pages.parsed(MAILS[name]).xpath("//body/@style | //body//@style")
        for declaration in style.split(";")
        if declaration.strip()
    }
    assert used - set(SUPPORT) - set(LOST_WITHOUT_A_TRACE) == set()
    assert {each for each in used if SUPPORT.get(each, 100) < LEAST} == set()


@each_mail
def test_a_background_is_a_colour_and_what_is_displayed_is_known_everywhere(name: str) -> None:
    for style in pages.parsed(MAILS[name]).xpath("//body/@style | //body//@style"):
        folded = style.replace(" ", "")
        assert re.findall(r"background:([^;]+)", folded) == re.findall(r"background:(#[0-9A-Fa-f]{3,6})(?=;|$)", folded)
        assert set(re.findall(r"display:([\w-]+)", folded)) <= {"none", "inline-block"}


@each_mail
def test_nothing_needs_an_image(name: str) -> None:
    assert not pages.parsed(MAILS[name]).xpath("//img | //@background | //svg | //picture")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser.launched() as found:
        yield found


@pytest.mark.parametrize("width", [360, 390, 600])
def test_no_mail_scrolls_sideways_without_its_style_block(chromium: Browser, width: int) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 800})
    wide = {}
    for name, html in MAILS.items():
        page.set_content(bare(html))
        wide[name] = page.evaluate("document.documentElement.scrollWidth")
    page.close()
    assert {name: seen for name, seen in wide.items() if seen > width} == {}


COLOURS = """() => {
  const ground = e => { for (; e; e = e.parentElement) {
    const c = getComputedStyle(e).backgroundColor; if (!/, 0\\)$/.test(c)) return c; } return "rgb(255, 255, 255)"; };
  const found = new Map(), walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let n; n = walk.nextNode();) {
    const e = n.parentElement;
    if (!n.data.trim() || !e.getClientRects().length) continue;
    found.set(getComputedStyle(e).color + "|" + ground(e), n.data.trim().slice(0, 40));
  }
  return [...found].map(([pair, text]) => [...pair.split("|"), text]);
}"""


def colours(chromium: Browser, html: str, *, scheme: Any = "light") -> list[tuple[str, str, str]]:
    """Each pair of text and ground that is shown, as #rrggbb, with words that have it."""
    page = chromium.new_page(viewport={"width": 390, "height": 800}, color_scheme=scheme)
    page.set_content(html)
    found = page.evaluate(COLOURS)
    page.close()
    return [(hexed(text), hexed(ground), words) for text, ground, words in found]


def hexed(rgb: str) -> str:
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", rgb)[:3])


def inverted(colour: str) -> str:
    return "#" + "".join(f"{255 - int(colour[at : at + 2], 16):02x}" for at in (1, 3, 5))


def swapped(colour: str) -> str:
    """Light for dark in about the same hue: invert(1) hue-rotate(180deg), as the dark modes of browsers and apps do."""
    red, green, blue = (255 - int(colour[at : at + 2], 16) for at in (1, 3, 5))
    turned = (
        -0.574 * red + 1.43 * green + 0.144 * blue,
        0.426 * red + 0.43 * green + 0.144 * blue,
        0.426 * red + 1.43 * green - 0.856 * blue,
    )
    return "#" + "".join(f"{min(max(round(part), 0), 255):02x}" for part in turned)


@each_mail
def test_text_can_be_read_as_it_is_dark_and_without_its_style_block(chromium: Browser, name: str) -> None:
    for html, scheme in ((MAILS[name], "light"), (MAILS[name], "dark"), (bare(MAILS[name]), "dark")):
        shown = colours(chromium, html, scheme=scheme)
        assert len(shown) >= 3
        assert [each for each in shown if contrast(each[0], each[1]) < 4.5] == []


@each_mail
@pytest.mark.parametrize("change", [inverted, swapped])
def test_text_can_be_read_where_a_client_turns_the_colours_over(chromium: Browser, name: str, change: Any) -> None:
    shown = colours(chromium, bare(MAILS[name]))
    assert [each for each in shown if contrast(change(each[0]), change(each[1])) < 4.5] == []


@each_mail
def test_the_way_to_unsubscribe_can_be_hit_with_a_finger(chromium: Browser, name: str) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 800})
    page.set_content(bare(MAILS[name]))
    heights = page.evaluate(
        "[...document.querySelectorAll('a[href*=\"/7hQ2\"]')].map(a => a.getBoundingClientRect().height)"
    )
    page.close()
    assert len(heights) == 2
    assert min(heights) >= 24
