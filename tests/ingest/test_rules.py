"""What is looked for first never passes over a line that a rule's form fits."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from digest.ingest.clean import MENU_WORDS, NO_MENU, RULES, by_words, is_sentence
from digest.ingest.lines import fold
from digest.ingest.rules import Rule, words_in

WORDED = [rule for rule in RULES if rule.words]


@pytest.mark.parametrize("rule", WORDED, ids=lambda rule: rule.name)
@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], deadline=None)
def test_each_line_of_a_rules_form_has_one_of_its_words(rule: Rule, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(rule.pattern, fullmatch=True))
    assert not rule.words.isdisjoint(words_in(line))


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], deadline=None)
def test_a_line_is_judged_as_by_trying_every_rule(data: st.DataObject) -> None:
    form = data.draw(st.sampled_from(RULES)).pattern
    line = fold(data.draw(st.from_regex(form, fullmatch=True) | st.text(max_size=80)))
    assume(line)
    words, prose = line.count(" ") + 1, is_sentence(line)
    tried = (rule.name for rule in RULES if words <= rule.longest and (rule.prose or not prose) and fits(rule, line))
    assert by_words(line) == next(tried, None)


@pytest.mark.parametrize("line", ["ſhare thiſ article", "ClicK here", "SİGN UP", "ımpressum", "Photo: REUTERſ"])
def test_the_twins_of_letters_do_not_hide_a_line(line: str) -> None:
    assert by_words(line) is not None


@given(st.text(st.sampled_from("a1 .|·•"), max_size=40))
def test_a_line_whose_first_entry_is_long_is_no_menu(line: str) -> None:
    first = re.split(r"[.|·•]", line)[0]
    assert (NO_MENU.match(line) is not None) == (first.count(" ") > MENU_WORDS)


def fits(rule: Rule, line: str) -> bool:
    return rule.pattern.match(line) is not None


def test_words_are_runs_of_letters_and_signs() -> None:
    assert set(words_in("Photo: © AP/Getty (2026)")) >= {b"photo", b"ap", b"getty", "©".encode(), b"("}
