from __future__ import annotations

import pytest

from digest.model.articles import Block, BlockKind
from digest.model.reading import Section
from tests.editorial.reading import sections

BODY = "The council will vote on Friday, and the mayor has promised to sign whatever it decides."


@pytest.mark.parametrize(
    "heading",
    [
        "What Happens Next",
        "What happens next?",
        "What’s next",
        "What's next for the port?",
        "WHAT'S NEXT?",
        "So, what happens now?",
        "What could happen next",
        "What comes next?",
        "What next?",
        "What to watch",
        "What to watch on Thursday:",
        "What to expect",
        "What we’re watching",
        "What lies ahead",
        "What’s ahead",
        "Next steps",
        "The next steps",
        "The road ahead",
        "The way forward",
        "The week ahead",
        "Looking ahead",
        "Up next",
        "Coming up",
        "Where does the port go from here?",
        "Where things go from here",
        "Key dates",
        "Here's what happens next",
        "5. What happens next?",
        "Q: What comes next?",
        "Strike in Halvern: what happens next?",
        "A look ahead",
        "The next phase",
    ],
)
@pytest.mark.parametrize("kind", [BlockKind.HEADING, BlockKind.PARAGRAPH])
def test_a_forward_heading_opens_a_section_whether_marked_as_a_heading_or_not(heading: str, kind: BlockKind) -> None:
    blocks = [Block(kind=kind, text=heading), Block(kind=BlockKind.PARAGRAPH, text=BODY)]

    assert sections(blocks) == (Section(heading=0, first=1, last=2),)


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("de", "Wie geht es weiter?"),
        ("de", "So geht es jetzt weiter"),
        ("de", "Wie es weitergeht"),
        ("de", "Was kommt als Nächstes?"),
        ("de", "Die nächsten Schritte"),
        ("de", "Ausblick"),
        ("es", "¿Qué viene ahora?"),
        ("es", "Qué pasará ahora"),
        ("es", "¿Y ahora qué?"),
        ("es", "Próximos pasos"),
        ("es", "Lo que viene"),
        ("fr", "Et maintenant ?"),
        ("fr", "Les prochaines étapes"),
        ("fr", "Quelle est la suite ?"),
        ("it", "I prossimi passi"),
        ("nl", "Hoe nu verder?"),
        ("pt", "Próximos passos"),
        ("xx", "What happens next"),
    ],
)
def test_headings_in_other_languages(language: str, heading: str) -> None:
    blocks = [Block(kind=BlockKind.HEADING, text=heading), Block(kind=BlockKind.PARAGRAPH, text=BODY)]

    assert sections(blocks, language=language) == (Section(heading=0, first=1, last=2),)


@pytest.mark.parametrize(
    "line",
    [
        "What happened next",
        "What we know",
        "What the ministry says",
        "Why it matters",
        "The outlook for a deal was bleak",
        "Nextdoor neighbours",
        "5. What happened next",
        "Strike in Halvern: what the port says",
        "The council asked: what happens next? Nobody knew.",
        "What happens next is up to Mr. Ames, who has led the council for eleven years and is known to be stubborn.",
        "What happens next depends on the mayor.",
    ],
)
def test_other_lines_open_none(line: str) -> None:
    assert sections(f"{line}\n\n{BODY}") == ()


def test_a_section_ends_at_the_next_heading() -> None:
    text = f"{BODY}\n\nWhat happens next\n\n{BODY}\n\n{BODY}\n\nBackground\n\n{BODY}\n\nNext steps\n\n{BODY}"

    assert sections(text) == (Section(heading=1, first=2, last=4), Section(heading=6, first=7, last=8))


def test_a_line_that_leads_in_a_list_does_not_end_it() -> None:
    blocks = [
        Block(kind=BlockKind.HEADING, text="Next steps"),
        Block(kind=BlockKind.PARAGRAPH, text="The union wants three things:"),
        Block(kind=BlockKind.ITEM, text="More pay"),
        Block(kind=BlockKind.ITEM, text="Fewer nights"),
        Block(kind=BlockKind.HEADING, text="Background"),
    ]

    assert sections(blocks) == (Section(heading=0, first=1, last=4),)


@pytest.mark.parametrize(
    "lead",
    [
        "What's next:",
        "What’s next:",
        "What to watch:",
        "Up next:",
        "What we're watching:",
        "What's next —",
        "What's next?",
    ],
)
def test_a_lead_in_makes_its_paragraph_a_section(lead: str) -> None:
    assert sections(f"{BODY}\n\n{lead} {BODY}\n\n{BODY}") == (Section(heading=1, first=1, last=2),)


def test_the_list_under_a_lead_in_belongs_to_it() -> None:
    blocks = [
        Block(kind=BlockKind.PARAGRAPH, text="What to watch: three dates in the coming days."),
        Block(kind=BlockKind.ITEM, text="The vote on Friday"),
        Block(kind=BlockKind.ITEM, text="The ruling on Monday"),
        Block(kind=BlockKind.PARAGRAPH, text=BODY),
    ]

    assert sections(blocks) == (Section(heading=0, first=0, last=3),)


def test_a_heading_with_nothing_under_it_is_no_section() -> None:
    assert sections("What happens next") == ()
    assert sections(f"What happens next\n\nBackground\n\n{BODY}") == ()
