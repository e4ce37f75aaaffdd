"""Spanish."""

from __future__ import annotations

from digest.editorial.fidelity.lexicon import Lexicon, counted, groups, table, words

_SAME = """
decir dice dijo dijeron dicen según
podría podrían puede pueden
comenzar comienza comenzó comenzaron empezar empieza empezó iniciar inicia inició
terminar termina terminó finalizar finaliza finalizó acabar acaba acabó concluir concluye concluyó
comprar compra compró adquirir adquiere adquirió
ayudar ayuda ayudó asistir asiste
usar usa usó utilizar utiliza utilizó
necesitar necesita necesitó requerir requiere requirió
mostrar muestra mostró
construir construye construyó
reparar repara reparó arreglar arregla arregló
ganar gana ganó
perder pierde perdió
subir sube subió
bajar baja bajó caer cae cayó
dar da dio
hacer hace hizo
ir va fue
venir viene vino
cerrar cierra cerró
decidir decide decidió
pedir pide pidió solicitar solicita solicitó
"""

_DATES = """
enero: ene
febrero: feb
marzo: mar
abril: abr
mayo:
junio: jun
julio: jul
agosto: ago
septiembre: setiembre sep sept
octubre: oct
noviembre: nov
diciembre: dic
lunes:
martes:
miércoles:
jueves:
viernes:
sábado: sábados
domingo: domingos
hoy:
ayer:
anteayer:
mañana: mañanas
tarde: tardes
noche: noches
mediodía:
medianoche:
primavera:
verano:
otoño:
invierno:
pronto:
"""

SPANISH = Lexicon(
    language="es",
    negations=table(
        """
        no: nunca jamás sin ni tampoco nadie nada ningún ninguna ninguno
        apenas: raramente
        negar: niega niegan negó negaron negarse desmiente desmintió desmienten
        rechazar: rechaza rechazan rechazó rechazaron rechazo
        fracasar: fracasa fracasó fracaso
        evitar: evita evitó impedir impide impidió
        """
    ),
    keep={
        "doubt": words(
            "podría podrían puede pueden quizá quizás posible posiblemente probablemente probable sería serían habría"
            " habrían tendría tendrían vez"
        ),
        "report": words(
            "presunto presunta presuntos presuntas presuntamente supuesto supuesta supuestos supuestamente"
            " aparentemente parecer acusado acusada acusados"
        ),
        "plan": words(
            "planea planean planeaba plan planes prevé prevén previsto prevista previstos espera esperan pretende"
            " pretenden propone proponen propuso propuesta intenta intentan intentó estudia estudian quiere quieren"
            " busca buscan amenaza amenazó"
        ),
        "duty": words("debe deben debería deberían necesario obligado"),
        "condition": words("si salvo hasta excepto solo sólo solamente únicamente"),
        "contrast": words("pero aunque sino embargo obstante"),
    },
    speakers=words(
        "dijo dice dijeron dicen según afirmó afirma señaló señala anunció anuncia indicó indica aseguró asegura"
        " explicó explica declaró declara informó informa advirtió advierte añadió sostiene sostuvo estima"
    ),
    will=frozenset(),
    to_come=frozenset(),
    loaded=words(
        "algunas algunos ante antes aún aunque bajo cada casi contra desde después durante entre hasta más menos"
        " mientras mucho muchos poco porque según sino todas todo todos toda tras ya"
    ),
    limits=words("algunas algunos muchos muchas varios varias pocos casi parte mayoría"),
    prepositions=words("de del en a al por para con sobre tras desde hasta entre contra durante hacia ante bajo"),
    joints=words("y e o u pero sino mientras porque aunque cuando como donde quien cual cuyo cuya él ella ellos ellas"),
    clauses=words("mientras porque aunque cuando donde quien cuyo cuya"),
    binding=words("de del"),
    belonging=words("de del"),
    telling=words(
        "ex antiguo antigua vice falso falsa futuro futura nuevo nueva primer primera último última otro otra"
        " mismo misma"
    ),
    passive=words("fue fueron sido"),
    persons=words(
        "yo mí mi mis nosotros nosotras nuestro nuestra nuestros nuestras tú tu tus ti usted ustedes vosotros vuestro"
    ),
    dates=table(_DATES),
    heads=words("próximo próxima próximos pasado pasada este esta último última siguiente"),
    times=words("año mes semana día"),
    values=counted(
        "cero dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
        " dieciocho diecinueve veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        (0, *range(2, 21), *range(30, 100, 10)),
    )
    | {
        word: word
        for word in words(
            "primer primera primero segundo segunda tercer tercera cuarto mitad tercio doble docena docenas cientos"
            " miles"
        )
    },
    magnitudes=table("cien: ciento\nmil:\nmillones: millón\nbillones: billón"),
    units=table("%: porcentaje\neur: € euro euros\nusd: $ dólar dólares\ngbp: £ libra libras"),
    bounds=table(
        "near: unos unas aproximadamente alrededor cerca casi\nmore: más\nless: menos\nleast: mínimo\nmost: máximo"
        " hasta"
    ),
    same=groups(_SAME, "es"),
)
