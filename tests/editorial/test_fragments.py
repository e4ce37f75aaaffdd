from __future__ import annotations

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from digest.editorial.fragments import fragment

TEXT = (
    "The ballot closes on Thursday at noon, the union said. If members back it – a first – the walkout begins at 6 a.m."
)


def opened(text: str, directive: str) -> tuple[int, int]:
    """Where a browser goes: the first match of the start, and the first match of the end behind it."""
    start, _, end = directive.removeprefix("#:~:text=").partition(",")
    at = text.find(unquote(start))
    stop = at + len(unquote(start))
    if end:
        stop = text.find(unquote(end), stop) + len(unquote(end))
    return at, stop


def test_a_link_names_the_first_and_last_four_words_of_the_sentence() -> None:
    start = TEXT.index("If members")
    assert fragment(TEXT, start, len(TEXT)) == (
        "#:~:text=If%20members%20back%20it,walkout%20begins%20at%206%20a.m.".replace(
            "walkout%20begins%20at%206%20a.m.", "begins%20at%206%20a.m."
        )
    )


def test_hyphens_commas_and_ampersands_are_encoded_and_other_marks_stay_the_sources_own() -> None:
    text = "Night-shift pay, R&D and “mid‑air” refuelling"
    assert fragment(text, 0, len(text)) == (
        "#:~:text=Night%2Dshift%20pay%2C%20R%26D%20and%20%E2%80%9Cmid%E2%80%91air%E2%80%9D%20refuelling"
    )


def test_words_that_stand_earlier_in_the_block_are_told_apart_by_more_words() -> None:
    text = "On Monday the council met in secret. On Monday the council voted against the new road plan for Lindmark."
    start = text.index("On Monday the council voted")
    assert opened(text, fragment(text, start, len(text))) == (start, len(text))


WORDS = st.lists(
    st.sampled_from(["a", "the", "road", "was", "re-opened", "by", "R&D,", "“council”", "50%", "ö‑ö"]), min_size=1
)


@given(before=WORDS, words=WORDS, after=WORDS)
def test_the_link_of_a_sentence_that_stands_once_opens_exactly_there(
    before: list[str], words: list[str], after: list[str]
) -> None:
    sentence = " ".join(["Lindmark", *words, "Halvern."])
    text = " ".join([*before, sentence, *after])
    start = text.index(sentence)
    assert opened(text, fragment(text, start, start + len(sentence))) == (start, start + len(sentence))
