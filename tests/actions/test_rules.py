"""Rules at work: what they take out is out with its reason, and the dry run tells it before."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from digest.actions.build import build
from digest.actions.rules import try_rules
from digest.editions.rules import RuleAction, Rules, parse_set
from digest.model.articles import SourceSlug
from digest.model.stories import Fate
from tests.actions.conftest import Service
from tests.actions.news import BRIDGE, FERRY, TEST_MATCH

MUTE_SHIPS = Rules(editions={"daily": parse_set(["electric ships"], [], where="[[edition]] daily")})


def take(service: Service) -> None:
    for name, text in (("bridge", BRIDGE), ("ferry", FERRY), ("chess", TEST_MATCH)):
        service.take(f"{name}.txt", text)


def test_what_a_rule_takes_out_is_out_for_good_with_the_rule_as_its_reason(service: Service) -> None:
    take(service)
    service.at("2026-02-17T06:00+00:00")
    report = build(replace(service.app, rules=MUTE_SHIPS), "daily")
    assert report.issue is not None
    with service.app.database.read() as store:
        fates = {fate.reason: fate for fate in store.editions.fates("daily", report.issue.slug)}
    out = fates['muted by "electric ships" ([[edition]] daily mute, line 1)']
    assert out.fate is Fate.OUT
    assert all("electric" not in story.headline for story in report.issue.stories)
    assert build(service.app, "daily").detail == "nothing new"


def test_where_rules_take_out_everything_nothing_is_decided(light: Service) -> None:
    take(light)
    light.at("2026-02-17T06:00+00:00")
    muted = build(replace(light.app, rules=Rules(everywhere=parse_set([], ["zeppelin"]))), "daily")
    assert (muted.issue, muted.detail) == (None, "mute and keep take out all that is new")
    assert build(light.app, "daily").issue is not None


def test_the_dry_run_tells_what_each_rule_takes_out_told_or_not(service: Service) -> None:
    take(service)
    service.at("2026-02-17T06:00+00:00")
    build(service.app, "daily")
    rules = Rules(
        everywhere=parse_set(["chess", "zeppelin"], []),
        sources={SourceSlug("harbour-post"): parse_set([], ["ferries"], where="[[source]] Harbour Post")},
        editions=MUTE_SHIPS.editions,
    )
    tried = try_rules(replace(service.app, rules=rules), service.clock.now() - dt.timedelta(days=7))
    assert [(each.action, each.line, [title for _, _, title in each.articles]) for each in tried] == [
        (RuleAction.MUTE, "chess", ["Lindmark chess club wins league for the first time"]),
        (RuleAction.MUTE, "zeppelin", []),
        (RuleAction.KEEP, "ferries", ["Orrin bridge to close for nine months"]),
        (RuleAction.MUTE, "electric ships", ["Ferry company orders three electric ships"]),
    ]
    assert not any(each.articles for each in try_rules(replace(service.app, rules=rules), service.clock.now()))
