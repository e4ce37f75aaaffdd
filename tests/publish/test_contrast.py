"""The colours hold: 4.5 : 1 for every text, in light and dark, on the web and in mail (WCAG 2.2, 1.4.3)."""

from __future__ import annotations

import re

import pytest

from digest import paths

CSS = (paths.TEMPLATES / "site/static/digest.css").read_text()
MAIL = (paths.TEMPLATES / "email/issue/body.html").read_text()
PAIRS = [
    ("ink", "paper"),
    ("ink", "tint"),
    ("grey", "paper"),
    ("grey", "tint"),
    ("soft", "paper"),
    ("on-flag", "flag"),
    ("paper", "ink"),
    ("ink", "rule"),
]


def tokens(*, dark: bool) -> dict[str, str]:
    light = CSS[CSS.index(":root{") : CSS.index("}")]
    found = dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})", light))
    if dark:
        block = CSS[CSS.index("(prefers-color-scheme:dark)") :]
        found |= dict(re.findall(r"--([\w-]+):(#[0-9a-f]{3,6})", block[: block.index("}}")]))
    return found


def channels(colour: str) -> list[int]:
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    return [int(digits[place : place + 2], 16) for place in (0, 2, 4)]


def luminance(colour: str) -> float:
    parts = [value / 255 for value in channels(colour)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(text: str, ground: str, *, dark: bool) -> None:
    colours = tokens(dark=dark)
    assert contrast(colours[text], colours[ground]) >= 4.5


def test_a_mail_uses_the_sites_colours_and_no_others() -> None:
    both = {*tokens(dark=False).values(), *tokens(dark=True).values()}
    known = {"".join(f"{value:02X}" for value in channels(colour)) for colour in both}
    assert set(re.findall(r"#([0-9A-F]{6})\b", MAIL)) <= known


def test_the_flag_is_so_bright_that_engines_that_force_dark_leave_its_text() -> None:
    red, green, blue = channels(tokens(dark=False)["flag"])
    assert (299 * red + 587 * green + 114 * blue) / 1000 >= 206
