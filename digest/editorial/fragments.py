"""Links that open an article at a sentence: the text fragments of the WICG draft "URL Fragment Text Directives"."""

from __future__ import annotations

from urllib.parse import quote

ENDS = 4
"""Words at each end of the sentence."""


def fragment(block_text: str, start: int, end: int) -> str:
    """`#:~:text=first four words,last four words` of the span, or the whole of it when it is short.

    Words are the source's own code points. Where the same words stand earlier in the block (or in the sentence, for
    its end), more are taken until they are the first, because a browser goes to the first match.
    """
    words = block_text[start:end].split(" ")
    for count in range(ENDS, len(words) // 2 + 1):
        first, last = " ".join(words[:count]), " ".join(words[-count:])
        behind = block_text.find(last, start + len(first))
        if block_text.find(first) == start and behind == end - len(last):
            return f"#:~:text={_encoded(first)},{_encoded(last)}"
    return f"#:~:text={_encoded(' '.join(words))}"


def _encoded(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
