"""Mute and keep: what a line fits, where it stands, and what it says when it cannot be read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.editions.rules import RuleAction, Rules, fold, judge, parse, parse_set
from digest.errors import SettingsError
from digest.model.articles import Article, ArticleKey, Block, BlockKind, Source, SourceKind, SourceSlug

POST = Source(
    slug=SourceSlug("harbour-post"), name="Harbour Post", kind=SourceKind.FEED, url="https://post.example/feed"
)

ARTICLE = Article(
    key=ArticleKey("a1"),
    revision=1,
    source=POST,
    title="Ferry line Élan sails again",
    blocks=(
        Block(kind=BlockKind.PARAGRAPH, text="The Straße ferry was late. Transfer"),
        Block(kind=BlockKind.PARAGRAPH, text="rumours about the captain's move did not stop it."),
    ),
    language="en",
    first_seen=dt.datetime(2026, 2, 16, tzinfo=dt.UTC),
    url="https://post.example/sport/2026/ferry?id=7",
    byline="Ada Quill and N. O'Neill",
    categories=("Boats & Ships", "Local"),
)


def muted(line: str, article: Article = ARTICLE) -> bool:
    return judge(article, Rules(everywhere=parse_set([line], [])), edition="daily") is not None


@pytest.mark.parametrize(
    "line",
    [
        "ferry",
        "FERRY LINE",
        "elan",
        "élan sails",
        "strasse ferry",
        "the captain's move",
        "title: again",
        "Title:  elan   SAILS",
        "url: */sport/*",
        "url: post.example/*",
        "url: https://post.example/sport/2026/ferry?id=7",
        "author: quill",
        "author: o'neill",
        "tag: boats & ships",
        "tag: LOCAL",
        "words: was late",
    ],
)
def test_a_line_takes_out_what_it_fits(line: str) -> None:
    assert muted(line)


@pytest.mark.parametrize(
    "line",
    [
        "fer",  # no part of a word
        "transfer rumours",  # not over the end of a paragraph
        "again the",
        "title: captain",
        "url: */sports/*",
        "url: sport",
        "author: ada n",
        "tag: boats",
        "sails ferry",
    ],
)
def test_a_line_leaves_what_it_does_not_fit(line: str) -> None:
    assert not muted(line)


def test_words_in_scripts_without_spaces_are_found_within_a_run() -> None:
    article = replace(ARTICLE, title="東京の移籍市場のうわさ")
    assert muted("移籍市場", article)
    assert not muted("移籍金", article)


def test_vowel_signs_are_no_accents() -> None:
    article = replace(ARTICLE, title="कुल")
    assert muted("कुल", article)
    assert not muted("कल", article)


def test_an_article_without_address_author_or_tags_fits_no_rule_about_them() -> None:
    bare = replace(ARTICLE, url=None, byline=None, categories=())
    assert not any(muted(line, bare) for line in ("url: *post*", "author: ada", "tag: local"))


def test_a_keep_list_lets_in_only_what_fits_one_of_its_lines() -> None:
    keep = Rules(editions={"daily": parse_set([], ["harbour", "ferry"], where="[[edition]] daily")})
    assert judge(ARTICLE, keep, edition="daily") is None
    assert judge(ARTICLE, keep, edition="weekly") is None
    out = judge(replace(ARTICLE, title="Bus", blocks=()), keep, edition="daily")
    assert out is not None
    assert out.reason == "fits no line of [[edition]] daily keep"


def test_the_keep_lists_of_a_source_and_of_an_edition_both_hold() -> None:
    both = Rules(
        sources={POST.slug: parse_set([], ["ferry"], where="[[source]] Harbour Post")},
        editions={"daily": parse_set([], ["bridge"], where="[[edition]] daily")},
    )
    out = judge(ARTICLE, both, edition="daily")
    assert out is not None
    assert "daily keep" in out.reason
    assert judge(ARTICLE, both, edition="other") is None


def test_muting_goes_before_keeping_and_names_the_line_and_where_it_stands() -> None:
    rules = Rules(
        everywhere=parse_set([], ["ferry"]),
        sources={POST.slug: parse_set(["horoscope", "url: */sport/*"], [], where="[[source]] Harbour Post")},
    )
    out = judge(ARTICLE, rules, edition="daily")
    assert out is not None
    assert out.reason == 'muted by "url: */sport/*" ([[source]] Harbour Post mute, line 2)'
    assert judge(replace(ARTICLE, source=replace(POST, slug=SourceSlug("other"))), rules, edition="daily") is None


@pytest.mark.parametrize("line", ["", "   ", "title:", "url: ", "tag: !!!", "…", "url: *", "url: */*"])
def test_a_line_that_says_nothing_is_refused_by_its_number(line: str) -> None:
    with pytest.raises(SettingsError, match=r"\[\[edition\]\] daily mute, line 2"):
        parse_set(["fine", line], [], where="[[edition]] daily")


def test_a_mistyped_kind_is_told_what_was_meant() -> None:
    with pytest.raises(SettingsError, match="did you mean title: live"):
        parse("titel: live")
    with pytest.raises(SettingsError, match="keep for all, line 1"):
        parse("tags: sport", action=RuleAction.KEEP)


def test_a_colon_in_words_is_no_kind() -> None:
    assert parse("Breaking: storm").kind == "words"
    assert parse("https://post.example").kind == "words"


@given(st.text(min_size=1), st.text(), st.text())
def test_words_are_found_wherever_they_stand_whole(words: str, before: str, behind: str) -> None:
    if fold(words).strip():
        text = f"{before} {words} {behind}"
        assert muted(f"words: {words}", replace(ARTICLE, title=text, blocks=()))
