from __future__ import annotations

import pytest

from digest.editorial.speakers import find_speaker


@pytest.mark.parametrize(
    ("language", "sentence", "speaker"),
    [
        ("en", "The talks open on Tuesday, Oman's foreign ministry said.", "Oman's foreign ministry"),
        ("en", "Signs go up in April, according to the decision.", "the decision"),
        ("en", "Prime Minister Ilse Maarten said on Monday that she would resign.", "Prime Minister Ilse Maarten"),
        ("en", "The mayor, who is 61, announced that he will not run again.", "The mayor"),
        ("en", '"It will open in May," said Per Aldine, who voted against.', "Per Aldine"),
        ("en", "The vote, a spokesman said, will be held on Friday.", "a spokesman"),
        ("en", "BERLIN – Chancellor Anna Roth said the law will pass.", "Chancellor Anna Roth"),
        ("en", "Three diplomats first reported that a deal is near.", "Three diplomats"),
        ("en", "Nobody will be hurt, said Ms. Aldine, who leads the crew.", "Ms. Aldine"),
        ("en", "The post is vacant, but the ministry said it will be filled.", "the ministry"),
        ("en", "Shares fell, fuelled by media reports in May.", None),
        ("en", "We will fight on, whatever they say.", None),
        ("en", "It will end badly, many said.", None),
        ("en", "He said that he would resign.", None),
        ("en", "The plan, they said, will work.", None),
        ("en", "The council will vote on Friday.", None),
        ("en", "The result announced for Thursday will come later.", None),
        ("de", "Die Linie öffnet im Mai, teilte die Stadt mit.", "die Stadt"),
        ("de", "Laut der Bahn wird gebaut.", "der Bahn"),
        ("de", "Er sagte, dass es weitergeht.", None),
        ("es", "Se inaugurará en mayo, anunció el ayuntamiento.", "el ayuntamiento"),
        ("es", "Según el ministerio, habrá huelga.", "el ministerio"),
        ("fr", "Le maire a dit oui.", "Le maire"),
        ("fr", "Il a dit oui.", None),
        ("xx", "Le maire a dit oui.", None),
    ],
)
def test_who_says_so_is_named_in_the_sentences_own_words(language: str, sentence: str, speaker: str | None) -> None:
    assert find_speaker(sentence, language) == speaker
    assert speaker is None or speaker in sentence
