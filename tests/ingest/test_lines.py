"""Lines whose words are ASCII go a shorter way; it leads where the long one does."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from digest.ingest.identity import digest, words
from digest.ingest.lines import INVISIBLE, TYPOGRAPHY, fold, letters
from digest.ingest.repeated import ADDRESSED_BY, ADDRESSED_IN_PART, addresses, addressing
from digest.model.articles import Block, BlockKind

WRITTEN = st.text(
    st.sampled_from(["a", "Z", "1", "_", " ", "\n", "é", "ﬁ", "²", *sorted(TYPOGRAPHY)]) | st.characters()
)


def long_way(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).casefold())


@given(WRITTEN)
def test_letters_are_those_of_the_compatible_form(text: str) -> None:
    assert letters(text).decode("utf-8", "surrogatepass") == "".join(long_way(text))


@given(st.lists(WRITTEN, max_size=4))
def test_words_are_those_of_the_compatible_form_of_each_block(texts: list[str]) -> None:
    blocks = [Block(kind=BlockKind.PARAGRAPH, text=text) for text in texts]
    assert words(blocks) == [word.encode("utf-8", "surrogatepass") for text in texts for word in long_way(text)]


@given(WRITTEN)
def test_a_folded_line_has_no_white_space_but_single_spaces(text: str) -> None:
    assert fold(text) == " ".join(INVISIBLE.sub("", text).split())


@given(WRITTEN)
def test_a_digest_is_the_hash_in_base_32(text: str) -> None:
    raw = hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).digest()[:20]
    assert digest(text) == base64.b32encode(raw).decode("ascii").lower()[:26]


FORMS = [*ADDRESSED_BY.values(), *(form for _, form in ADDRESSED_IN_PART)]


@given(st.sampled_from(FORMS).flatmap(lambda form: st.from_regex(addressing(form))))
def test_what_addresses_a_reader_is_not_passed_over(text: str) -> None:
    assert addresses(text)


@given(WRITTEN | st.sampled_from(["your", "news@example.org", "This story", "The word us", "US", "Yourſ", "Click"]))
def test_a_text_addresses_a_reader_where_one_of_the_forms_is_found(text: str) -> None:
    assert addresses(text) == any(addressing(form).search(text) for form in FORMS)
