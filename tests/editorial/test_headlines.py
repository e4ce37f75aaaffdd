from __future__ import annotations

import pytest

from digest.editorial.headlines import headline


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Breaking News: Geneva Talks End Without Breakthrough", "Geneva Talks End Without Breakthrough"),
        ("BREAKING: Port strike looms", "Port strike looms"),
        ("Revealed: five towns plan to shut their ports", "five towns plan to shut their ports"),
        ("Live: Storm reaches the coast", "Storm reaches the coast"),
        ("LIVE UPDATES | Storm reaches the coast", "Storm reaches the coast"),
        ("Exclusive: Video: Minister to resign", "Minister to resign"),
        ("[Update] Minister to resign", "Minister to resign"),
        ("Eilmeldung: Ministerin tritt zurück", "Ministerin tritt zurück"),
        ("+++ EIL +++ Ministerin tritt zurück", "Ministerin tritt zurück"),
        ("ÚLTIMA HORA | Dimite la ministra de Energía", "Dimite la ministra de Energía"),
        ("Port strike looms over Halvern | The Guardian", "Port strike looms over Halvern"),
        ("Port strike looms over Halvern - BBC News", "Port strike looms over Halvern"),
        ("Port strike looms over Halvern — Harbour Post", "Port strike looms over Halvern"),
        ("Port strike looms over Halvern – live", "Port strike looms over Halvern"),
        ("Live music returns to Lindmark", "Live music returns to Lindmark"),
        ("Update on the ring road: what changes", "Update on the ring road: what changes"),
        ("Storm hits coast – three dead", "Storm hits coast – three dead"),
        ("Trump Wins Ohio – What Happens Next", "Trump Wins Ohio – What Happens Next"),
        ("Video: why?", "Video: why?"),
        ("Council sets rules for the ferry vote: Here's what happened", "Council sets rules for the ferry vote"),
        (
            "Halvern ferries stop. Crews wait in Tolsund. Here's the latest",
            "Halvern ferries stop. Crews wait in Tolsund.",
        ),
        ("Halvern: here is what we know", "Halvern: here is what we know"),
        ("Lindmark blames Halvern?s port for delays", "Lindmark blames Halvern’s port for delays"),
        ("Lindmark blames Halvernâ€™s port", "Lindmark blames Halvern’s port"),
        ("Lindmark blames HalvernÃ¢â‚¬â„¢s port", "Lindmark blames Halvern’s port"),
        ("São Lindo opens its café", "São Lindo opens its café"),
        ("Who will lead the port? Halvern votes", "Who will lead the port? Halvern votes"),
    ],
)
def test_a_headline_loses_its_label_and_its_sites_name_and_nothing_else(title: str, shown: str) -> None:
    assert headline([title]) == (shown, title)


def test_the_name_of_a_source_behind_its_title_is_known_for_what_it_is() -> None:
    assert headline(["Petrel lands near the pole - Orbit"], sources=["Orbit"])[0] == "Petrel lands near the pole"
    assert headline(["Petrel lands near the pole - Orbit"])[0] == "Petrel lands near the pole - Orbit"


def test_a_headline_that_shouts_yields_to_one_that_does_not() -> None:
    assert headline(["BREAKING: PORT STRIKE LOOMS!", "Dockers vote on strike"]) == ("Dockers vote on strike",) * 2
    assert headline(["Port strike looms!", "Dockers vote on strike"])[0] == "Dockers vote on strike"
    assert headline(["Dockers vote on strike", "Strike vote in Halvern"])[0] == "Dockers vote on strike"


def test_a_headline_that_shouts_stands_where_there_is_no_other() -> None:
    assert headline(["BREAKING: PORT STRIKE LOOMS!"]) == ("PORT STRIKE LOOMS!", "BREAKING: PORT STRIKE LOOMS!")


def test_no_titles_give_an_empty_headline() -> None:
    assert headline(["", "  "]) == ("", "")
