"""The feeds and pages of digest.toml in the store: they come, change, go and come back; others are left alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from digest import bootstrap, settings
from digest.actions.app import App
from digest.actions.sync_sources import sync_sources
from digest.errors import StoreError
from digest.model.articles import FullText, Source, SourceKind, SourceSlug
from digest.model.polling import Origin, Poll, PollState, SourceRecord
from digest.store.database import Database
from tests.actions.conftest import Service

WORLD = {"url": "https://www.example.org/world/feed.xml", "tags": ["world"]}
SEA = {"url": "https://sea.example/rss", "name": "Sea Post"}


def with_sources(service: Service, *entries: Mapping[str, object], **more: object) -> App:
    """The App of a digest.toml that names these sources, synced."""
    said = settings.from_mapping({"source": list(entries), **more}, base=service.folder)
    wired = bootstrap.wire(said, clock=service.clock)
    app = replace(service.app, named=wired.named, sources=wired.sources, rules=wired.rules)
    wired.database.close()
    return sync_sources(app)


def records(service: Service) -> dict[str, SourceRecord]:
    with service.app.database.read() as store:
        return {record.source.slug: record for record in store.polls.records()}


def test_what_digest_toml_names_is_there_and_due(service: Service) -> None:
    app = with_sources(service, WORLD, SEA)
    found = records(service)
    assert set(found) == {"example-org-world-feed-xml", "sea-post"}
    world = found["example-org-world-feed-xml"]
    assert world.source.name == "example.org/world/feed.xml"
    assert world.source.tags == ("world",)
    assert world.origin is Origin.SETTINGS
    assert world.poll is not None
    assert (world.poll.state, world.poll.due_at) == (PollState.ACTIVE, service.clock.now())
    assert set(app.sources) == set(found)


def test_a_change_reaches_the_store_and_the_slug_stays(service: Service) -> None:
    with_sources(service, WORLD)
    changed = {**WORLD, "name": "Example World", "full_text": False, "tags": ["europe", "world"]}
    with_sources(service, changed)
    (record,) = records(service).values()
    assert record.source.slug == "example-org-world-feed-xml"
    assert record.source.name == "Example World"
    assert record.source.full_text is FullText.NEVER
    assert record.source.tags == ("europe", "world")


def test_two_of_one_name_get_slugs_of_their_own(service: Service) -> None:
    with_sources(service, SEA, {**SEA, "url": "https://sea.example/atom"})
    assert set(records(service)) == {"sea-post", "sea-post-2"}


def test_one_that_left_is_not_polled_and_comes_back_as_it_was(service: Service) -> None:
    with_sources(service, WORLD, SEA)
    with_sources(service, WORLD)
    gone = records(service)["sea-post"]
    assert gone.poll is not None
    assert gone.poll.state is PollState.REMOVED
    service.at("2026-02-17T05:00+00:00")
    with_sources(service, WORLD, SEA)
    back = records(service)["sea-post"]
    assert back.poll is not None
    assert back.poll.state is PollState.ACTIVE


def test_one_that_a_person_paused_stays_so(service: Service) -> None:
    with_sources(service, SEA)
    with service.app.database.begin() as store:
        store.polls.change_state(SourceSlug("sea-post"), PollState.PAUSED, service.clock.now(), "by hand")
    with_sources(service, {**SEA, "tags": ["sea"]})
    record = records(service)["sea-post"]
    assert record.poll is not None
    assert record.poll.state is PollState.PAUSED


def test_what_a_command_added_is_left_alone_until_digest_toml_names_it(service: Service) -> None:
    now = service.clock.now()
    added = Source(slug=SourceSlug("mine"), name="Mine", kind=SourceKind.FEED, url="https://sea.example/rss")
    with service.app.database.begin() as store:
        store.sources.ensure(added, origin=Origin.COMMAND)
        store.polls.start(added.slug, Poll(url=added.url or "", due_at=now, every=60), now, Origin.COMMAND)
    with_sources(service, WORLD)
    assert records(service)["mine"].origin is Origin.COMMAND
    app = with_sources(service, SEA)
    assert records(service)["mine"].origin is Origin.SETTINGS
    assert app.sources[SourceSlug("mine")].name == "Sea Post"
    with_sources(service)
    left = records(service)["mine"].poll
    assert left is not None
    assert left.state is PollState.REMOVED


def test_nothing_is_written_when_nothing_differs(light: Service) -> None:
    app = with_sources(light, WORLD, SEA)
    app.database.close()
    reader = Database.open(f"sqlite:///{light.folder / 'digest.db'}?mode=ro")
    assert sync_sources(replace(app, database=reader)).sources == app.sources
    with pytest.raises(StoreError):
        sync_sources(replace(app, database=reader, named=()))
    reader.close()


def test_headers_and_rules_go_by_slug_and_secrets_do_not_show(light: Service) -> None:
    app = with_sources(light, {**SEA, "auth": "me:tide", "headers": {"X-Key": "low water"}, "mute": ["horoscope"]})
    slug = SourceSlug("sea-post")
    assert app.fetching[slug] == {"X-Key": "low water", "Authorization": "Basic bWU6dGlkZQ=="}
    assert app.rules.sources[slug].mute[0].name == '"horoscope" ([[source]] Sea Post mute, line 1)'
    assert "tide" not in repr(app)
    assert "low water" not in repr(app)
    assert b"bWU6dGlkZQ" not in (light.folder / "digest.db").read_bytes()
