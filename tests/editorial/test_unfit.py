from __future__ import annotations

import pytest

from digest.editorial.unfit import is_unfit
from digest.model.reading import Sentence
from tests.editorial.imagined import candidate


def unfit(*paragraphs: str, at: int = 0) -> bool:
    article = candidate("Harbour Post", "Ferries", "\n\n".join(paragraphs), "2026-02-17T18:00+01:00")
    place = next(point for point in article.reading.points if point.block == at)
    return is_unfit(article, place, place.text)


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING: The night ferry of Halvern is cancelled for good tonight.",
        "The night ferry of @halvernport is cancelled for good, it said.",
        "Photo 3 of 14 shows the night ferry of Halvern at its pier.",
        "A version of this article is printed in the Halvern weekend edition.",
        "The reason that the night ferry of Halvern stays open is simple.",
        "There is something else that keeps the night ferry going at Halvern.",
        "A docker of Halvern stands at the gate of the port on Monday, 9 February.",
        "The ferry of Halvern left for the last time on Sunday, 15 February 2026.",
        "The first time most of Halvern heard of the night ferry was on a foggy morning.",
        "ABOVE: The harbour lawyer of Halvern speaks about the night ferry and its owner.",
        "Good Monday morning from Halvern, where the night ferry was cancelled.",
        "One: The council of Halvern voted to keep the night ferry.",
        "Shares of the ferry line HFL, -4.21% fell for the third day in Halvern.",
    ],
)
def test_posts_labels_captions_and_announcements_are_no_points(text: str) -> None:
    assert unfit(text)


@pytest.mark.parametrize(
    "text",
    [
        "The night ferry of Halvern was cancelled on Monday, its owner said.",
        "The council of Halvern voted by 12 to 3 to keep the night ferry.",
        "Halvern votes on its night ferry on Thursday.",
    ],
)
def test_reports_are(text: str) -> None:
    assert not unfit(text)


def test_what_was_tried_is_one_only_with_what_came_of_it() -> None:
    tried = "The council of Halvern attempted to close its night ferry on Monday."
    article = candidate("Harbour Post", "Ferries", tried, "2026-02-17T18:00+01:00")
    place = Sentence(block=0, start=0, end=len(tried), text=tried)
    assert is_unfit(article, place, tried)
    assert not is_unfit(article, place, f"{tried} But its bid failed by 2 votes.")


def test_what_stands_over_the_credit_of_a_picture_is_no_point() -> None:
    text = "Riders are attacking the council of Halvern for closing its ferry."
    assert unfit(f"{text} | REUTERS The council keeps the night ferry open.")
    assert not unfit(f"{text} The council keeps the night ferry open.")


def test_what_a_colon_leads_in_is_somebody_elses() -> None:
    said = "The night ferry has always lost money and always will, and that is the truth of it."
    assert unfit("The owner's letter to the council reads as follows:", said, at=1)
    assert not unfit("The owner wrote a letter to the council on Monday.", said, at=1)


def test_what_the_line_under_a_picture_goes_on_to_tell_is_no_point_either() -> None:
    caption, news = (
        "Riders wait in Halvern, Sunday, 15 February 2026.",
        "The council of Halvern voted to keep the ferry.",
    )
    article = candidate("Harbour Post", "Ferries", f"{caption} {news}\n\n{news}", "2026-02-17")
    start = len(caption) + 1
    told = [
        Sentence(block=0, start=start, end=start + len(news), text=news),
        Sentence(block=1, start=0, end=len(news), text=news),
    ]
    assert [is_unfit(article, place, news) for place in told] == [True, False]
