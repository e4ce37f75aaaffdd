from __future__ import annotations

import datetime as dt
import itertools
import os
import random
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digest.editorial.stories.cluster import cluster, stories
from digest.editorial.stories.docs import Doc
from digest.editorial.stories.similarity import meetings
from digest.editorial.stories.vectors import space
from digest.model.stories import Candidate
from tests.editorial import imagined

NOON = dt.datetime(2026, 2, 16, 12, tzinfo=dt.UTC)


def doc(candidate: Candidate, source: str | None = None) -> Doc:
    article = candidate.article
    return Doc(
        title=article.title,
        text="\n".join(block.text for block in article.blocks),
        published=article.published.at if article.published else None,
        source=source if source is not None else article.source.name,
    )


def groups(docs: Sequence[Doc]) -> set[frozenset[str]]:
    labels = cluster(docs)
    return {
        frozenset(docs[index].title for index, label in enumerate(labels) if label == wanted) for wanted in set(labels)
    }


def words(seed: int, count: int = 40) -> list[str]:
    """Words that no other seed has, a third of them names."""
    rng = random.Random(seed)
    made = [
        "".join(rng.choices("bcdfglmnprstv", k=1) + rng.choices("aeiou", k=1) + rng.choices("klmnrst", k=4))
        for _ in range(count)
    ]
    return [word.title() if index % 3 == 0 else word for index, word in enumerate(made)]


def told(event: int, teller: int, at: dt.datetime | None = NOON) -> Doc:
    """One outlet's article of an imagined event: most of its words are the event's, some are its own."""
    rng = random.Random(event * 1000 + teller)
    event_words, own = words(event), words(event * 1000 + teller + 500, 20)
    rng.shuffle(event_words)
    body = [*event_words[:30], *own]
    rng.shuffle(body)
    return Doc(
        title=f"The {event_words[0]} and {event_words[1]} of {event_words[2]} {teller}",
        text=" ".join(f"the {word}" for word in body),
        published=at,
        source=f"outlet {teller}",
    )


def test_articles_of_one_event_are_one_story_and_others_are_not() -> None:
    docs = [doc(candidate) for candidate in imagined.monday()]
    assert groups(docs) == {
        frozenset({"Iran–US talks: second round opens in Geneva", "Breaking News: Iran and US Head to Geneva"}),
        frozenset({"Halvern dock workers vote on strike at biggest container port", "BREAKING: PORT STRIKE LOOMS!"}),
        frozenset({"Petrel cleared for Wednesday landing near Moon's south pole"}),
    }


def test_two_strikes_at_two_ports_are_two_stories() -> None:
    halvern = doc(imagined.monday()[2])
    other = Doc(
        title="Crane drivers in Skarholm walk out over rosters",
        text="Some 600 crane drivers in Skarholm stopped work on Monday over new rosters, the union said. Ferries sailed as "
        "usual. The harbour authority of Skarholm said that it would go to court. Talks have not been arranged, and the "
        "drivers say that they will stay out until the rosters are withdrawn.",
        published=NOON,
        source="Coastal Courier",
    )
    assert len(groups([halvern, other])) == 2


def test_headlines_alone_are_enough() -> None:
    titles = [
        "Petrel lands near Moon's south pole",
        "Lander Petrel touches down at Moon's south pole",
        "Halvern strike ballot suspended for a week",
        "Arbitrator suspends strike ballot in Halvern",
        "Lindmark to close inner ring road",
    ]
    docs = [Doc(title=title, text=title, published=NOON, source=str(n)) for n, title in enumerate(titles)]
    assert groups(docs) == {frozenset(titles[:2]), frozenset(titles[2:4]), frozenset(titles[4:])}


@settings(deadline=None, max_examples=40)
@given(data=st.data(), events=st.lists(st.integers(1, 4), min_size=1, max_size=6))
def test_the_partition_is_the_same_in_any_order(data: st.DataObject, events: list[int]) -> None:
    docs = [told(event, teller) for event, count in enumerate(events, 1) for teller in range(count)]
    docs += docs[:2]  # and the same article twice
    order = data.draw(st.permutations(range(len(docs))))
    assert groups([docs[index] for index in order]) == groups(docs)


def test_an_article_as_like_one_story_as_another_glues_nothing_in_any_order() -> None:
    docs = [
        Doc(title="", text="harbour ballot quay crane berth tug rope cargo"),
        Doc(title="B", text="harbour ballot lander crater timber oven violin glacier"),
        Doc(title="C", text="lander crater orbit dust rim ice probe rover"),
    ]
    found = {frozenset(groups(order)) for order in itertools.permutations(docs)}
    assert found == {frozenset({frozenset({""}), frozenset({"B"}), frozenset({"C"})})}


def test_the_partition_is_the_same_in_every_process() -> None:
    code = (
        "from tests.editorial.test_cluster import told; from digest.editorial.stories.cluster import cluster;"
        "print(cluster([told(event, teller) for event in range(8) for teller in range(event % 4 + 1)]))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1


def test_imagined_events_are_told_apart() -> None:
    docs = [told(event, teller) for event in range(30) for teller in range(event % 5 + 1)]
    random.Random(1).shuffle(docs)
    labels = cluster(docs)
    events = [next(e for e in range(30) if set(words(e)[:12]) & set(d.text.split())) for d in docs]
    assert (
        len({(label, event) for label, event in zip(labels, events, strict=True)})
        == len(set(labels))
        == len(set(events))
    )


def test_labels_count_from_0_in_the_order_given() -> None:
    docs = [told(7, 0), told(3, 0), told(7, 1), told(5, 0)]
    assert cluster(docs) == [0, 1, 0, 2]


def test_the_same_words_a_month_apart_are_two_stories() -> None:
    later = NOON + dt.timedelta(days=30)
    assert len(groups([told(1, 0), told(1, 1)])) == 1
    assert len(groups([told(1, 0), told(1, 1, later)])) == 2
    assert len(groups([told(1, 0), told(1, 1, None)])) == 1


def test_one_outlet_needs_more_likeness_than_two() -> None:
    near, far = (
        Doc(title=f"Halvern port {teller}", text=f"{told(9, teller).text} {told(20 + teller, 0).text}", source="A")
        for teller in (1, 2)
    )
    assert cluster([near, replace(far, source="B")]) == [0, 0]
    assert cluster([near, far]) == [0, 1]


@pytest.mark.parametrize("title", ["Halvern and Petrel, and 12 more", "Morning briefing: Halvern, Petrel"])
def test_a_round_up_glues_nothing_together(title: str) -> None:
    stories = [told(event, teller) for event in (1, 2, 3) for teller in (0, 1, 2)]
    everything = " ".join(" ".join(told(event, 0).text.split()[:24]) for event in (1, 2, 3))
    roundup = Doc(title=title, text=everything, published=NOON, source="Herald")
    assert cluster([*stories, roundup]) == [0, 0, 0, 1, 1, 1, 2, 2, 2, 3]


def test_a_briefing_that_tells_of_one_story_alone_stands_in_it() -> None:
    briefing = replace(told(1, 4), title="Evening briefing: " + told(1, 4).title)
    assert cluster([*(told(1, teller) for teller in range(4)), told(2, 0), briefing]) == [0, 0, 0, 0, 1, 0]


def test_two_copies_of_one_round_up_stand_together() -> None:
    stories = [told(event, teller) for event in (1, 2) for teller in (0, 1)]
    pairs = zip(told(1, 0).text.split(), told(2, 0).text.split(), strict=True)
    text = " ".join(word for pair in pairs for word in pair)
    copies = [Doc(title="News in brief", text=text, published=NOON, source=source) for source in ("Herald", "Post")]
    assert cluster([*stories, *copies]) == [0, 0, 1, 1, 2, 2]


@pytest.mark.parametrize("tellers", [4, 8])
def test_two_events_of_one_kind_each_told_by_many_stay_apart(tellers: int) -> None:
    kind = words(99, 20)
    docs: list[Doc] = []
    for event in (1, 2):
        for teller in range(tellers):
            rng = random.Random(event * 100 + teller)
            body = [*rng.sample(kind, 14), *rng.sample(words(event), 28), *words(1000 + event * 100 + teller, 12)]
            rng.shuffle(body)
            title = f"{kind[teller]} in {words(event)[teller]}"
            docs.append(Doc(title=title, text=" the ".join(body), published=NOON, source=f"outlet {len(docs)}"))
    assert cluster(docs) == [0] * tellers + [1] * tellers


def test_one_background_under_headlines_of_other_things_is_two_stories() -> None:
    def of(event: int, headline: str) -> Doc:
        text = " the ".join([*words(event)[:6], *words(event + 100, 20), *words(5)])
        return Doc(title=headline, text=text, published=NOON, source=f"outlet {event}")

    of_both = " and ".join(words(5)[:2])
    assert cluster([of(1, of_both), of(2, of_both)]) == [0, 0]
    assert cluster([of(event, " and ".join(words(event)[:2])) for event in (1, 2)]) == [0, 1]


def test_headlines_that_each_say_what_the_other_begins_with_make_articles_more_alike() -> None:
    names, rest = words(3)[:4], " the ".join(words(3)[4:24])
    own = [" the ".join(words(8000 + teller, 40)) for teller in (0, 1)]
    telling = [
        Doc(title=" ".join(names), text=f"{' the '.join(names)} the {rest} the {text}", published=NOON, source=text[:5])
        for text in own
    ]
    other = replace(telling[1], title=" ".join(words(4)[:4]))
    assert stories(telling).likeness[0][1] > stories([telling[0], other]).likeness[0][1]


def test_pages_that_stand_in_an_articles_place_are_no_story() -> None:
    missing = "Sorry, the page you requested was not found. Please check the address, or go to our home page."
    docs = [Doc(title="", text=missing, source=source) for source in ("A", "B", "C")]
    assert cluster(docs) == [0, 1, 2]
    titles = [
        "Halvern dock workers vote on strike",
        "Dock workers in Halvern vote to strike",
        "Lindmark closes its ring",
    ]
    docs = [Doc(title=title, text=missing, source=title) for title in titles]
    assert cluster(docs) == [0, 0, 1]


def test_two_languages_share_a_story_only_by_its_names() -> None:
    english = Doc(
        title="Petrel lands in the crater Ostrava Kappa",
        text="The probe Petrel of the agency Corvane landed in Ostrava Kappa on Monday, Idra Solven said in Lindmark.",
        source="A",
    )
    german = Doc(
        title="Petrel landet im Krater Ostrava Kappa",
        text="Die Sonde Petrel der Agentur Corvane ist am Montag in Ostrava Kappa gelandet, sagte Idra Solven in Lindmark.",
        source="B",
        language="de",
    )
    other = Doc(
        title="Stadt baut neue probe station",
        text="Die alte agency hat in der Nacht eine probe genommen, said man im Rathaus, und crater gab es auch.",
        source="C",
        language="de",
    )
    assert cluster([english, german, other]) == [0, 0, 1]


def test_what_ties_two_articles_are_the_words_that_weigh_most_in_their_likeness() -> None:
    docs = [doc(candidate) for candidate in imagined.monday()]
    found = stories(docs)
    (one, other) = [place for place, label in enumerate(found.labels) if label == found.labels[2]]
    ties = found.ties(one, other, most=4)
    assert ties[0].word == "Halvern"
    assert [tie.weight for tie in ties] == sorted((tie.weight for tie in ties), reverse=True)
    assert sum(tie.weight for tie in found.ties(one, other, most=1000)) == pytest.approx(found.likeness[one][other])
    assert found.ties(other, one, most=4) == ties


def test_likeness_is_given_in_the_order_of_the_articles() -> None:
    docs = [told(7, 0), told(3, 0), told(7, 1), told(3, 1)]
    found = stories(docs)
    assert [max(near, key=lambda other: near[other]) for near in found.likeness] == [2, 3, 0, 1]
    assert all(
        found.likeness[other][one] == value for one, near in enumerate(found.likeness) for other, value in near.items()
    )


def test_articles_of_other_events_are_not_compared_so_the_work_grows_with_the_articles() -> None:
    def compared(events: int) -> float:
        docs = [told(event, teller) for event in range(events) for teller in range(3)]
        return sum(map(len, meetings(space(docs).vectors))) / len(docs)

    assert 1 <= compared(40) < 4
    assert compared(160) < 1.5 * compared(40)


@pytest.mark.parametrize("docs", [[], [Doc(title="", text="")], [Doc(title="", text=""), Doc(title="", text="")]])
def test_nothing_to_compare_is_no_error(docs: list[Doc]) -> None:
    assert cluster(docs) == list(range(len(docs)))


def test_german_articles_are_stories_too() -> None:
    docs = [
        Doc(
            title="Lindmark sperrt den inneren Ring für den Durchgangsverkehr",
            text="Der Stadtrat von Lindmark hat beschlossen, den inneren Ring ab dem 1. Mai für den Durchgangsverkehr zu "
            "sperren. 34 Abgeordnete stimmten dafür.",
            source="Tageblatt",
            language="de",
        ),
        Doc(
            title="Stadtrat beschließt Sperrung des Rings",
            text="Ab 1. Mai ist der innere Ring in Lindmark für Durchgangsverkehr gesperrt. Das hat der Stadtrat mit 34 zu "
            "29 Stimmen beschlossen.",
            source="Anzeiger",
            language="de",
        ),
        Doc(
            title="Fähre Alma auf Grund gelaufen",
            text="Die Fähre Alma ist am Mittwoch vor Skarholm auf Grund gelaufen. Verletzt wurde niemand.",
            source="Anzeiger",
            language="de",
        ),
    ]
    assert cluster(docs) == [0, 0, 1]
