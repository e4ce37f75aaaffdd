"""Spanish sentences as newspapers write them, and what each announces (see `told`)."""

from __future__ import annotations

import datetime as dt

from tests.editorial.told import EXPECTED, POSSIBLE, SCHEDULED, ahead, nothing

NOVEMBER = dt.date(2026, 11, 20)
"""A Friday."""

SENTENCES = (
    ahead(
        "El pleno de Halvern votará el martes 17 de febrero el tope a los alquileres.",
        "2026-02-17",
        certainty=SCHEDULED,
    ),
    ahead(
        "El juicio contra el exdirector de Corvane arranca el jueves a las 9:30 horas.",
        "2026-02-19 09:30",
        certainty=SCHEDULED,
    ),
    ahead("La ministra va a comparecer mañana ante la comisión de investigación.", "2026-02-17", certainty=SCHEDULED),
    ahead(
        "El puente reabrirá a partir del 1 de marzo, según el ayuntamiento.",
        "2026-03-01 not_before",
        certainty=SCHEDULED,
        speaker="el ayuntamiento",
    ),
    ahead("El Gobierno presentará el proyecto antes de fin de mes.", "2026-02-28 by", certainty=SCHEDULED),
    ahead("Corvane prevé recortar 400 empleos de aquí a final de año.", "2026 by", certainty=EXPECTED),
    ahead("Está previsto que el tribunal dicte sentencia en marzo.", "2026-03", certainty=SCHEDULED),
    ahead(
        "La fábrica de Petrel podría cerrar en junio, según fuentes sindicales.",
        "2026-06 perhaps",
        certainty=POSSIBLE,
        speaker="fuentes sindicales",
    ),
    ahead("Los estibadores irán a la huelga el próximo lunes si no hay acuerdo.", "2026-02-23", certainty=POSSIBLE),
    ahead(
        "La nueva terminal abrirá en el segundo trimestre de 2027, precisó la autoridad portuaria.",
        "2027-Q2",
        certainty=SCHEDULED,
        speaker="la autoridad portuaria",
    ),
    ahead(
        "Las conversaciones se reanudarán el miércoles en Lindmark, anunció este lunes la mediadora Ana Rot.",
        "2026-02-18",
        certainty=SCHEDULED,
        speaker="la mediadora Ana Rot",
    ),
    ahead("El tribunal dará a conocer el fallo el 12 de marzo a las 14.00.", "2026-03-12 14:00", certainty=SCHEDULED),
    ahead(
        "La presidenta viajará a Corvane los días 24 y 25 de febrero.", "2026-02-24", "2026-02-25", certainty=SCHEDULED
    ),
    ahead("La feria se celebrará entre el 3 y el 5 de marzo.", "2026-03-03", "2026-03-05", certainty=SCHEDULED),
    ahead(
        "«Presentaremos el recurso antes del viernes», ha dicho la abogada Mila Sorel.",
        "2026-02-20 by",
        certainty=SCHEDULED,
        speaker="la abogada Mila Sorel",
    ),
    ahead(
        "Los aspirantes tienen hasta el 6 de marzo para presentar su solicitud.", "2026-03-06 by", certainty=SCHEDULED
    ),
    ahead("La empresa estaría dispuesta a negociar la próxima semana.", "2026-W09 perhaps", certainty=POSSIBLE),
    ahead("El grupo pretende vender su filial naval en el segundo semestre.", "2026", certainty=EXPECTED),
    ahead(
        "Los agricultores amenazan con cortar los accesos a la capital desde el miércoles.",
        "2026-02-18 perhaps",
        certainty=POSSIBLE,
    ),
    ahead("La votación definitiva tendrá lugar a más tardar el 31 de marzo.", "2026-03-31 by", certainty=SCHEDULED),
    ahead("Lindmark espera duplicar su flota de autobuses eléctricos para 2030.", "2030 by", certainty=EXPECTED),
    ahead("Se espera una decisión en los próximos días.", certainty=EXPECTED),
    ahead(
        "Una reunión de urgencia ha sido convocada para este martes a las 18 horas.",
        "2026-02-17 18:00",
        certainty=SCHEDULED,
    ),
    ahead("La corte se pronunciará en un plazo de tres semanas.", "2026-W11 by", certainty=SCHEDULED),
    ahead("El reglamento no se aplicará hasta el 1 de abril de 2026.", "2026-04-01 not_before", certainty=SCHEDULED),
    ahead(
        "Los diputados votarán las cuentas el martes y el Senado las estudiará a principios de diciembre.",
        "2026-11-24",
        "2026-12",
        certainty=SCHEDULED,
        day=NOVEMBER,
    ),
    ahead("La aerolínea planea retomar sus vuelos a Corvane a finales de marzo.", "2026-03", certainty=EXPECTED),
    ahead("El domingo se celebran elecciones municipales en Lindmark.", "2026-02-22", certainty=SCHEDULED),
    ahead("Queda convocada una nueva ronda para la semana del 2 de marzo.", "2026-W10", certainty=SCHEDULED),
    ahead(
        "La alcaldesa, Vera Lund, aseguró que las obras terminarán en mayo.",
        "2026-05",
        certainty=SCHEDULED,
        speaker="La alcaldesa",
    ),
    ahead(
        "El plazo de inscripción vence el 27 de febrero, como muy tarde a mediodía.",
        "2026-02-27 12:00",
        certainty=SCHEDULED,
    ),
    ahead(
        "Habrá que renovar el convenio antes de 2028, advirtió el sindicato.",
        "2028 by",
        certainty=SCHEDULED,
        speaker="el sindicato",
    ),
    nothing("El martes, los diputados rechazaron la reforma por 212 votos contra 187."),
    nothing("El alcalde había prometido que el puente reabriría en enero."),
    nothing("La sesión iba a celebrarse el viernes, pero fue cancelada por falta de quórum."),
    nothing("En marzo de 2024 una crecida ya se había llevado el dique de Petrel."),
    nothing("La segunda vuelta fue más reñida que la primera."),
    nothing("Solo el tiempo dirá si la apuesta era acertada."),
    nothing("Las mareas vivas vuelven dos veces al año a la costa de Petrel."),
    nothing("Suscríbete a nuestro boletín y recibe cada mañana lo esencial."),
    nothing("¿Aprobará el consejo la subida de los alquileres el martes?"),
    nothing("Algún día habrá que mirar la verdad a la cara."),
    nothing("Desde el lunes, los basureros de Halvern están en huelga."),
    nothing("El exministro murió el domingo a los 84 años."),
    nothing("Quien siembra vientos recogerá tempestades."),
    nothing("La producción había caído un 3 % en el segundo trimestre."),
    nothing("El concierto del sábado no se celebrará, informó la sala."),
    nothing("El pasado 3 de marzo el banco central subió los tipos."),
    nothing("Todos los martes se instala el mercado en la plaza del Puerto."),
    nothing("Nunca olvidaré aquel día, cuenta Ilse Maarten."),
    nothing("Creía entonces que no volvería a ver su casa."),
    nothing("Por la mañana abrió la sesión con tono sereno."),
    nothing("La mayor parte de los vecinos está detrás de la alcaldesa."),
    ahead(
        "La Audiencia de Lindmark ha citado a declarar al tesorero para el próximo 3 de marzo.",
        "2026-03-03",
        certainty=SCHEDULED,
    ),
    ahead(
        "Mañana martes llegarán los primeros equipos de rescate, confirmó Protección Civil.",
        "2026-02-17",
        certainty=SCHEDULED,
        speaker="Protección Civil",
    ),
    ahead("El Ayuntamiento confía en reabrir la línea 4 antes de que termine marzo.", "2026-03 by", certainty=EXPECTED),
    ahead("Los maestros pararán el 25 y 26 de febrero.", "2026-02-25", "2026-02-26", certainty=SCHEDULED),
    ahead(
        "La compañía ha prometido devolver el dinero en un plazo de diez días.",
        "2026-02-26 by",
        certainty=EXPECTED,
        speaker="La compañía",
    ),
    ahead("Si el juez lo autoriza, el derribo comenzará el 2 de marzo.", "2026-03-02 perhaps", certainty=POSSIBLE),
    ahead("La cumbre tendrá lugar en Halvern en la segunda quincena de abril.", "2026-04", certainty=SCHEDULED),
    ahead(
        "Habrá elecciones anticipadas el 14 de junio, según adelantó el portavoz del Gobierno.",
        "2026-06-14",
        certainty=SCHEDULED,
        speaker="el portavoz del Gobierno",
    ),
    ahead("El nuevo salario mínimo entrará en vigor con el comienzo de 2027.", "2027", certainty=SCHEDULED),
    ahead("A falta de acuerdo, el sindicato convocaría nuevos paros en marzo.", "2026-03 perhaps", certainty=POSSIBLE),
    ahead("El tren regresará a las vías este fin de semana.", "2026-W08-WE", certainty=SCHEDULED),
    ahead("La votación quedó aplazada al jueves.", "2026-02-19", certainty=SCHEDULED),
    nothing("Hace justo un año, el volcán obligó a evacuar tres aldeas."),
    nothing("Nadie imaginaba el domingo que la fábrica cerraría sus puertas."),
    nothing("Quien tenga prisa, que madrugue."),
    nothing("El miércoles pasado la policía detuvo a dos sospechosos en el puerto."),
    nothing("En primavera los almendros florecen antes que en el norte."),
    nothing("No te pierdas el concierto del sábado: consigue ya tus entradas."),
    nothing("El partido iba a jugarse en enero, pero la nieve lo impidió."),
    nothing("Ella siempre dirá que fue un accidente."),
    ahead("El nuevo hospital abrirá sus puertas en otoño de 2027.", "2027", certainty=SCHEDULED),
    ahead(
        "La Fiscalía presentará cargos esta misma semana, según dos fuentes del caso.",
        "2026-W08",
        certainty=SCHEDULED,
        speaker="dos fuentes del caso",
    ),
    ahead(
        "Los sindicatos han convocado una marcha para el sábado 21 a mediodía.", "2026-02-21 12:00", certainty=SCHEDULED
    ),
    ahead("A partir del próximo lunes será obligatorio reservar cita.", "2026-02-23 not_before", certainty=SCHEDULED),
    ahead("El cohete despegará no antes del 28 de febrero.", "2026-02-28 not_before", certainty=SCHEDULED),
    ahead(
        "El Banco Central mantendrá los tipos hasta junio, pronostican los analistas.",
        "2026-06 by",
        certainty=EXPECTED,
        speaker="los analistas",
    ),
    ahead(
        "«El lunes volveremos a la mesa», aseguró el negociador jefe.",
        "2026-02-16",
        certainty=SCHEDULED,
        speaker="el negociador jefe",
    ),
    ahead("Está en marcha la cuenta atrás: quedan diez días para que expire la tregua.", certainty=SCHEDULED),
    ahead("El fallo se conocerá en las próximas 48 horas.", certainty=SCHEDULED),
    ahead(
        "Petrel debutará en casa contra Lindmark el 8 de marzo a las 21:00.", "2026-03-08 21:00", certainty=SCHEDULED
    ),
    ahead("De no mediar acuerdo, el cierre sería efectivo el 30 de abril.", "2026-04-30 perhaps", certainty=POSSIBLE),
    ahead("El ministro no descarta subir el impuesto el año que viene.", "2027 perhaps", certainty=POSSIBLE),
    nothing("El sábado, miles de personas salieron a la calle en Halvern."),
    nothing("En agosto del año pasado ardieron 300 hectáreas."),
    nothing("Mientras haya vida habrá esperanza."),
    nothing("El barco iba a zarpar el miércoles, pero el temporal lo retuvo."),
    nothing("Quién iba a decir que el viejo cine volvería a abrir."),
    nothing("La ciudad ya está acostumbrada a las crecidas de marzo."),
    nothing("Este gol pasará a la historia."),
    nothing("Durante años prometieron que el tren llegaría al valle."),
)

HEADINGS = (
    "¿Qué viene ahora?",
    "Qué pasará ahora",
    "¿Y ahora qué?",
    "Próximos pasos",
    "Lo que viene",
    "¿Qué sigue?",
    "¿Qué va a pasar a partir de ahora?",
    "Qué esperar",
    "Qué se espera de la cumbre",
    "Las próximas fechas clave",
    "Lo que está por venir",
    "Los siguientes pasos",
    "El calendario que viene",
    "Las claves de la próxima semana",
    "¿Cuáles son los próximos pasos?",
)

OTHER_HEADINGS = (
    "Qué pasó",
    "Qué se sabe",
    "Por qué importa",
    "Lo que vino después",
    "Ahora mismo nadie vigila el puente",
    "Qué pasa cuando llueve en Halvern, según los vecinos",
    "El próximo en la lista fue el alcalde",
    "Pasos perdidos",
)
