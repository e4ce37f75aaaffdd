"""What is read without a tree is what the tree has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digest.ingest.feeds.bodies import html_blocks
from digest.ingest.feeds.plainly import HOLDERS, LEAVES, LISTS, WORDS, blocks_plainly
from digest.model.articles import Block, BlockKind

TEXT = st.sampled_from(
    [
        "word",
        "two words",
        " ",
        "\n",
        "• item",
        "a > b",
        "a &amp; b",
        "&nbsp;",
        "&#8217;s",
        "&eacute;t&eacute;",
        "“so”",
        "ﬁ",
    ]
)
VOID = st.sampled_from(["<br>", "<br />", '<img src="https://example.org/a.jpg" alt="A"/>'])
NOISE = st.sampled_from(
    ["<p>", "</p>", "<b", "</em>", "<li>", "<table>", "<!-- -->", "&", "&bogus;", "&#150;", "&#55357;", "<P>", '"']
)
ODD = st.sampled_from(
    ["<p hidden=''>", '<p style="display:none">x</p>', '<a href="?a>b">', '<img rend="x">x', "<pre>a\nb</pre>", "<p/>"]
)
ATTRIBUTE = st.sampled_from(["", ' class="a b"', ' href="https://example.org/?a=1&b=2"', ' id="x" title="y"'])


def within(names: frozenset[str], inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, attribute, pieces: f"<{name}{attribute}>{''.join(pieces)}</{name}>",
        st.sampled_from(sorted(names)),
        ATTRIBUTE,
        st.lists(inside, max_size=4),
    )


LINES = st.recursive(TEXT | VOID, lambda inside: within(WORDS, inside), max_leaves=6)
BLOCKS = st.recursive(
    LINES | within(LEAVES, LINES),
    lambda inside: within(HOLDERS, inside) | within(LISTS, within(frozenset({"li"}), inside) | st.just("\n")),
    max_leaves=12,
)


@given(st.lists(BLOCKS | NOISE | ODD, max_size=6).map("".join))
def test_the_blocks_are_those_of_the_tree(content: str) -> None:
    found = blocks_plainly(content)
    assert found is None or found == html_blocks(content)


def test_paragraphs_lists_and_headings_need_no_tree() -> None:
    content = (
        '<h2>Next</h2>\n<p class="a">The <a href="/x">vote</a> is &quot;on&quot;<br/>Monday</p><ul><li>One</li></ul>'
    )
    assert blocks_plainly(content) == (
        Block(kind=BlockKind.HEADING, text="Next"),
        Block(kind=BlockKind.PARAGRAPH, text='The vote is "on"'),
        Block(kind=BlockKind.PARAGRAPH, text="Monday"),
        Block(kind=BlockKind.ITEM, text="One"),
    )


@pytest.mark.parametrize(
    "content", ["<p>open", "<table><tr><td>x</td></tr></table>", "<p hidden>x</p>", "<b><p>x</p></b>", "a < b", "a & b"]
)
def test_what_is_not_plain_is_left_to_the_tree(content: str) -> None:
    assert blocks_plainly(content) is None
