"""A short article in French, Spanish, Italian and Portuguese, published on Monday, 16 February 2026."""

from __future__ import annotations

from dataclasses import dataclass

from digest.model.articles import Block, BlockKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """sentences: how many there are. outlooks: the opening of each, with its dues as `reading.shown` writes them."""

    title: str
    blocks: tuple[Block, ...]
    sentences: int
    outlooks: tuple[tuple[str, tuple[str, ...]], ...]


def _blocks(text: str) -> tuple[Block, ...]:
    """Paragraphs between blank lines; "# " opens a heading, "- " an item."""
    kinds = {"# ": BlockKind.HEADING, "- ": BlockKind.ITEM}
    return tuple(
        Block(kind=kinds.get(part[:2], BlockKind.PARAGRAPH), text=part.removeprefix("# ").removeprefix("- "))
        for part in text.strip().split("\n\n")
    )


ARTICLES = {
    "fr": Piece(
        title="Les dockers de Halvern votent sur la grève",
        blocks=_blocks("""
Environ 4 200 dockers de Halvern sont appelés à voter à partir de mardi sur une grève illimitée, a annoncé leur \
fédération. Le port a traité l'an dernier 38 % des conteneurs du pays.

«\u00a0Cela fait onze mois que nous demandons des négociations\u00a0», a déclaré M. J.-P. Maarten, qui dirige la \
fédération. Vendredi, l'opérateur Corvane avait proposé 4,5 % d'augmentation sur deux ans. Le syndicat en réclame 9.

La ministre des Transports, Mme Sorel, a jugé la situation «\u00a0préoccupante\u00a0». Le gouvernement n'a pas \
l'intention de réquisitionner les grutiers.

# Et maintenant\u00a0?

Le scrutin s'achève jeudi à midi. Si les adhérents disent oui, les grues s'arrêteront lundi 23 février à 6 heures.

Corvane prévoit des retards de cinq jours au plus. L'avenir dira qui cédera le premier.
"""),
        sentences=11,
        outlooks=(
            ("Environ 4 200 dockers", ("2026-02-17 not_before",)),
            ("Le scrutin s'achève", ("2026-02-19 12:00",)),
            ("Si les adhérents", ("2026-02-23 perhaps 06:00",)),
            ("Corvane prévoit", ()),
        ),
    ),
    "es": Piece(
        title="Los estibadores de Halvern votan si van a la huelga",
        blocks=_blocks("""
Unos 4.200 estibadores de Halvern votarán desde el martes si van a una huelga indefinida, anunció su federación. El \
puerto movió el año pasado el 38 % de los contenedores del país.

«Llevamos once meses pidiendo que nos escuchen», dijo el Sr. Maarten, que dirige la federación. El viernes, la operadora \
Corvane ofreció un alza del 4,5 % en dos años. El sindicato pide el 9 %.

La ministra de Transportes, la Dra. Sorel, calificó la situación de «preocupante». EE. UU. desvió ayer dos buques hacia \
Petrel.

# ¿Y ahora qué?

La votación termina el jueves a mediodía. Si los afiliados dicen que sí, las grúas pararán el lunes 23 de febrero a las \
6.00 horas.

Corvane prevé retrasos de hasta cinco días. El tiempo dirá quién cede primero.
"""),
        sentences=11,
        outlooks=(
            ("Unos 4.200 estibadores", ("2026-02-17",)),
            ("La votación termina", ("2026-02-19 12:00",)),
            ("Si los afiliados", ("2026-02-23 perhaps 06:00",)),
            ("Corvane prevé", ()),
        ),
    ),
    "it": Piece(
        title="I portuali di Halvern votano sullo sciopero",
        blocks=_blocks("""
Circa 4.200 portuali di Halvern voteranno da martedì su uno sciopero a oltranza, ha annunciato la loro federazione. Il \
porto ha movimentato l'anno scorso il 38 per cento dei container del Paese.

«Da undici mesi chiediamo di essere ascoltati», ha detto l'avv. Maarten, che guida la federazione. Venerdì il gestore \
Corvane aveva offerto un aumento del 4,5 per cento in due anni. Il sindacato chiede il 9.

La ministra dei Trasporti, la dott.ssa Sorel, ha definito la situazione «preoccupante». Ieri due navi sono state dirottate \
su Petrel.

# Che cosa succede adesso

Il voto si chiude giovedì a mezzogiorno. Se gli iscritti diranno sì, le gru si fermeranno lunedì 23 febbraio alle 6.

Corvane prevede ritardi fino a cinque giorni. Solo il tempo dirà chi cederà per primo.
"""),
        sentences=11,
        outlooks=(
            ("Circa 4.200 portuali", ("2026-02-17",)),
            ("Il voto si chiude", ("2026-02-19 12:00",)),
            ("Se gli iscritti", ("2026-02-23 perhaps 06:00",)),
            ("Corvane prevede", ()),
        ),
    ),
    "pt": Piece(
        title="Portuários de Halvern decidem se entram em greve",
        blocks=_blocks("""
Cerca de 4.200 portuários de Halvern votam a partir desta terça-feira (17) uma greve por tempo indeterminado, anunciou a \
federação da categoria. O porto movimentou no ano passado 38% dos contêineres do país.

“Há onze meses pedimos para ser ouvidos”, disse o Sr. Maarten, que dirige a federação. Na sexta-feira, a operadora Corvane \
ofereceu aumento de 4,5% em dois anos. O sindicato pede 9%.

A ministra dos Transportes, a Dra. Sorel, classificou a situação como “preocupante”. Ontem, dois navios foram desviados \
para Petrel.

# O que vem agora

A votação termina na quinta, ao meio-dia. Se os filiados disserem sim, os guindastes vão parar na segunda-feira, 23 de \
fevereiro, às 6h.

Corvane prevê atrasos de até cinco dias. Só o tempo dirá quem cederá primeiro.
"""),
        sentences=11,
        outlooks=(
            ("Cerca de 4.200 portuários", ("2026-02-17 not_before",)),
            ("A votação termina", ("2026-02-19 12:00",)),
            ("Se os filiados", ("2026-02-23 perhaps 06:00",)),
            ("Corvane prevê", ()),
        ),
    ),
}
