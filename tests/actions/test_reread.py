"""A reading is kept with the engine that made it, and made again once when that changes."""

from __future__ import annotations

from dataclasses import replace

from digest.actions.build import build
from digest.actions.reread import refresh_readings
from digest.editorial import read
from tests.actions.conftest import Service
from tests.actions.news import BRIDGE, FERRY


def make_old(service: Service, *keys: str) -> None:
    """As an engine before this one left them: without anything read."""
    with service.app.database.begin() as store:
        for key in keys:
            article = store.articles.get(key)
            old = replace(store.articles.reading(article.key), engine="0", points=(), outlooks=())
            store.articles.save_reading(article.key, article.revision, old)


def test_an_older_engines_readings_are_made_again_before_a_build(service: Service) -> None:
    keys = [str(service.take(name, text).key) for name, text in {"a.txt": BRIDGE, "b.txt": FERRY}.items()]
    make_old(service, *keys)
    service.at("2026-02-17T06:00+00:00")
    report = build(service.app, "daily")
    assert report.issue is not None
    assert all(story.points for story in report.issue.stories)
    with service.app.database.read() as store:
        assert {store.articles.reading(store.articles.get(key).key).engine for key in keys} == {read.ENGINE}


def test_readings_of_this_engine_are_left_alone(service: Service) -> None:
    first = str(service.take("a.txt", BRIDGE).key)
    service.take("b.txt", FERRY)
    make_old(service, first)
    assert refresh_readings(service.app) == 1
    assert refresh_readings(service.app) == 0
