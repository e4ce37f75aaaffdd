"""Two articles of one matter are two stories where different persons act in them."""

from __future__ import annotations

from digest.editorial.stories.actors import act_apart, actors
from digest.editorial.stories.cluster import stories
from digest.editorial.stories.docs import Doc

MATTER = "The ferry bill would let Halvern close its night ferry. It failed in the council last month by two votes."
LUND = Doc(
    title="Lund willing to back ferry bill of Halvern",
    text=f"Council member Per Lund is willing to change his mind. “I will vote for it if fares stay,” Lund said. {MATTER}"
    " Dockers had chanted at his door, and polls put him behind two farmers and a retired pilot.",
)
MAARTEN = Doc(
    title="Maarten says she backs ferry bill of Halvern",
    text=f"Council member Ilse Maarten defended her record in a letter. “I was misread,” Maarten wrote. {MATTER}"
    " Mayors of nine islands have paid for posters against her, and her numbers sank after a radio debate.",
)


def test_who_speaks_and_is_called_by_name_acts() -> None:
    assert actors(LUND) == {"Lund"}
    assert actors(Doc(title="Halvern council votes on ferry", text=MATTER)) == frozenset()


def test_different_persons_make_two_articles_of_one_matter_less_alike() -> None:
    answer = Doc(title=MAARTEN.title, text=MAARTEN.text.replace("in a letter", "in a letter to Per Lund"))
    assert act_apart(LUND, MAARTEN, actors(LUND), actors(MAARTEN))
    assert not act_apart(LUND, answer, actors(LUND), actors(answer))
    assert stories([LUND, MAARTEN]).likeness[0][1] < 0.75 * stories([LUND, answer]).likeness[0][1]
