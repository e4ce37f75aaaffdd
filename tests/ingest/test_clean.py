"""What goes, by which rule, and what must stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.ingest.clean import clean
from digest.model.articles import Block, BlockKind

PROSE = (
    "The second round of indirect talks opens at the Omani mission on Tuesday, the foreign ministry said.",
    "Omani mediators will carry written proposals between two rooms, and the delegations are not due to meet.",
    "About 4,200 dock workers in Halvern begin voting on Tuesday on whether to strike over night-shift pay.",
)


def paragraph(text: str) -> Block:
    return Block(kind=BlockKind.PARAGRAPH, text=text)


def blocks(*texts: str) -> list[Block]:
    return [paragraph(text) for text in texts]


def left(*texts: str) -> list[str]:
    return [block.text for block in clean(blocks(*texts))[0]]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("dock-workers-vote-on-strike-at-biggest-port", "image slug"),
        ("harbour_2026.jpg", "image slug"),
        ("Advertisement", "advertisement"),
        ("ADVERTISEMENT ADVERTISEMENT", "advertisement"),
        ("Story continues below advertisement", "advertisement"),
        ("Share", "share"),
        ("Share on: Facebook Twitter Reddit", "share"),
        ("Share this article on WhatsApp", "share"),
        ("Teilen auf Facebook", "share"),
        ("Follow Harbour Post on Instagram, Facebook, Twitter and YouTube.", "follow"),
        ("Follow her on Twitter @ilse_maarten", "follow"),
        ("ilse.maarten@harbourpost.example", "follow"),
        ("Have a tip? Write to us at desk@harbourpost.example", "follow"),
        ("Sign up for our newsletter and never miss a ballot.", "subscribe"),
        (
            "Sign up for our special harbour newsletter to get a daily update on the night ferry of Halvern.",
            "subscribe",
        ),
        ("Get the day's top headlines delivered to your inbox every morning.", "subscribe"),
        ("Subscribe", "subscribe"),
        ("Suscríbete a nuestro boletín", "subscribe"),
        ("Jetzt den täglichen Newsletter bestellen", "subscribe"),
        ("We use cookies to give you the best experience on our site.", "cookies"),
        ("Terms of Use | Privacy Policy", "cookies"),
        ("Read more: Corvane tells customers to expect delays", "related"),
        ("[Related: What a strike would cost]", "related"),
        ("Corvane tells customers to expect delays Read more", "related"),
        ("Lesen Sie auch: Hafenarbeiter stimmen ab", "related"),
        ("Scroll down for video", "related"),
        ("VIDEO: Scroll down to see the cranes stand still.", "related"),
        ("Tags: ports, strike, Halvern", "tags"),
        ("Filed under: Ports", "tags"),
        ("© 2026 Harbour Post. All rights reserved.", "copyright"),
        ("Copyright 2026 The Port Ledger", "copyright"),
        ("Your email address will not be published. Required fields are marked *", "comments"),
        ("12 Comments", "comments"),
        ("Photo: Per Aldine / Reuters", "photo"),
        ("Per Aldine/Getty Images", "photo"),
        ("Image 1 of 9", "photo"),
        ("Cranes stand still at the port of Halvern, Feb. 16, 2026. (AP Photo/Per Aldine)", "photo"),
        ("Image caption The port handles 38% of the country's traffic", "photo"),
        ("Updated at 1:23 p.m.", "timestamp"),
        ("Published 11:34 PM EST Feb 19, 2026", "timestamp"),
        ("4 min read", "timestamp"),
        ("(Reporting by Jane Doe; Editing by Per Aldine)", "credits"),
        ("Jane Doe contributed to this report.", "credits"),
        ("Most read", "navigation"),
        ("[pullquote]", "shortcode"),
        ("• • •", "separator"),
        ("Teilen | Twittern | Drucken", "share"),
        ("Posted in Moon. 23 comments. Older posts", "tags"),
        ("Was this forwarded to you? Subscribe here.", "subscribe"),
        ("Reciba cada mañana las noticias del puerto en su correo.", "subscribe"),
    ],
)
def test_each_kind_of_line_goes_under_its_rules_name(line: str, rule: str) -> None:
    kept, removed = clean(blocks(PROSE[0], line, PROSE[1]))
    assert [block.text for block in kept] == [PROSE[0], PROSE[1]]
    assert [(one.text, one.rule) for one in removed] == [(line, rule)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The company will share the report with regulators.",
        "The newsletter, sent to 4,000 members, called the offer an insult.",
        "The site uses cookies from a bakery in Halvern, its owner joked on Tuesday.",
        "Read more books, the minister told pupils.",
        "More on the strike will be known on Thursday.",
        "Photo finishes are decided by the jury.",
        "He told Reuters and AP that the vote would go ahead.",
        "Sign up for the ballot closes on Thursday at noon.",
        "Updated rules take effect on 1 July.",
        "Follow the money, the auditor said.",
        "Comments by the minister moved the market.",
        "Advertisement revenue fell by a third.",
        "Its patients' file (ePA) is to come in October.",
        "Reach consensus on pay by Friday, the arbitrator told both sides.",
        "Copyright law will change in March.",
        "Join the strike, the federation told its members.",
        "Print is dead.",
        "Watch: it will be close.",
    ],
)
def test_a_sentence_that_only_sounds_like_it_stays(sentence: str) -> None:
    assert sentence in left(PROSE[0], sentence, PROSE[1])


def test_what_was_taken_out_says_before_which_block_it_stood() -> None:
    _, removed = clean(blocks("Share", PROSE[0], "Advertisement", "Print", PROSE[1], "12 Comments"))
    assert [(one.text, one.before) for one in removed] == [
        ("Share", 0),
        ("Advertisement", 1),
        ("Print", 1),
        ("12 Comments", 2),
    ]


def test_from_the_comment_form_on_all_goes() -> None:
    kept, removed = clean(blocks(*PROSE, "Leave a Reply", "Great piece, I was there.", "Nick", "2 days ago"))
    assert [block.text for block in kept] == list(PROSE)
    assert {one.rule for one in removed} == {"comments", "timestamp"}


def test_a_comment_form_in_front_of_the_text_does_not_take_it() -> None:
    assert left("A short start.", "Comments", *PROSE) == ["A short start.", *PROSE]


def test_a_bare_word_for_comments_takes_what_follows_only_where_readers_speak() -> None:
    assert left(*PROSE, "Comments", "The minister declined to say more.") == [
        *PROSE,
        "The minister declined to say more.",
    ]
    assert left(*PROSE, "Comments", "Nick says: I was there.") == list(PROSE)


def test_under_a_head_for_related_stories_the_headlines_go_up_to_the_next_sentence() -> None:
    assert left(
        PROSE[0], "You may also like", "Corvane tells customers to wait", "What a strike would cost", PROSE[1]
    ) == [
        PROSE[0],
        PROSE[1],
    ]


def test_a_caption_goes_with_the_credit_under_it() -> None:
    assert left(PROSE[0], "Cranes at the port of Halvern in January.", "Per Aldine, Reuters", PROSE[1]) == [
        PROSE[0],
        PROSE[1],
    ]


def test_a_sentence_above_a_credit_stays() -> None:
    assert left(PROSE[0], PROSE[1], "Per Aldine, Reuters", PROSE[2]) == list(PROSE)
    assert left(PROSE[0], "The ballot will close on Thursday at noon.", "Photo: Per Aldine", PROSE[1])[1].startswith(
        "The ballot"
    )


def test_the_same_caption_again_without_its_credit_goes_too() -> None:
    caption = "Cranes stand still at the port of Halvern on the first day of voting"
    assert left(caption, f"{caption} (AP Photo/Per Aldine)", PROSE[0]) == [PROSE[0]]


def test_a_headline_in_capitals_between_paragraphs_is_a_link() -> None:
    shout = "CORVANE TELLS CUSTOMERS TO EXPECT DELAYS OF UP TO FIVE DAYS"
    assert left(PROSE[0], shout, PROSE[1]) == [PROSE[0], PROSE[1]]


def test_a_short_crosshead_or_a_question_in_capitals_stays() -> None:
    for crosshead in ("WHAT THE PORT SAYS", "WILL ANYBODY STAND UP FOR THE OWNERS OF THE SHOPS?"):
        assert crosshead in left(PROSE[0], crosshead, PROSE[1])


def test_preformatted_text_and_quotes_are_not_judged() -> None:
    kept = [Block(kind=BlockKind.PREFORMATTED, text="Share"), Block(kind=BlockKind.QUOTE, text="Share")]
    assert clean(kept) == (tuple(kept), ())


LINES = st.sampled_from(
    [
        *PROSE,
        "Share",
        "Advertisement",
        "You may also like",
        "Corvane waits",
        "Leave a Reply",
        "12 Comments",
        "Photo: Per Aldine",
        "Cranes at Halvern in January.",
        "Updated at 1:23 p.m.",
        "A LONG HEADLINE IN CAPITALS THAT LINKS TO ANOTHER ARTICLE",
        "___",
        "• • •",
    ]
)


@given(st.lists(LINES, max_size=14))
def test_every_block_is_kept_or_told_as_removed(lines: list[str]) -> None:
    kept, removed = clean(blocks(*lines))
    assert sorted([*(block.text for block in kept), *(one.text for one in removed)]) == sorted(lines)


@given(st.lists(LINES, max_size=14))
def test_what_is_kept_keeps_its_order(lines: list[str]) -> None:
    rest = iter(lines)
    assert all(block.text in rest for block in clean(blocks(*lines))[0])


@given(st.lists(LINES, max_size=14))
def test_prose_is_never_taken_out_but_under_a_comment_form(lines: list[str]) -> None:
    kept = [block.text for block in clean(blocks(*lines))[0]]
    above = lines[
        : next((at for at, line in enumerate(lines) if at and line in {"Leave a Reply", "12 Comments"}), len(lines))
    ]
    for sentence in PROSE:
        assert kept.count(sentence) >= above.count(sentence)


@given(st.lists(LINES, max_size=14))
def test_what_is_clean_stays_as_it_is(lines: list[str]) -> None:
    kept, _ = clean(blocks(*lines))
    assert clean(kept)[0] == kept
