"""Portuguese sentences as newspapers of both sides of the ocean write them, and what each announces (see `told`)."""

from __future__ import annotations

import datetime as dt

from tests.editorial.told import EXPECTED, POSSIBLE, SCHEDULED, ahead, nothing

NOVEMBER = dt.date(2026, 11, 20)
"""A Friday."""

SENTENCES = (
    ahead(
        "A Câmara vota na terça-feira, 17 de fevereiro, o projeto que limita os aluguéis.",
        "2026-02-17",
        certainty=SCHEDULED,
    ),
    ahead(
        "O julgamento do ex-diretor da Corvane começa na quinta-feira, às 9h30.",
        "2026-02-19 09:30",
        certainty=SCHEDULED,
    ),
    ahead("O Parlamento vai analisar o texto na semana de 2 de março.", "2026-W10", certainty=SCHEDULED),
    ahead(
        "Os portuários vão entrar em greve na próxima segunda-feira, informou a federação da categoria.",
        "2026-02-23",
        certainty=SCHEDULED,
        speaker="a federação da categoria",
    ),
    ahead("A reabertura da ponte está prevista para 1º de março.", "2026-03-01", certainty=SCHEDULED),
    ahead("O governo apresentará o orçamento até o fim do mês.", "2026-02-28 by", certainty=SCHEDULED),
    ahead(
        "A Corvane deve cortar cerca de 400 vagas até o final do ano, segundo o jornal Petrel Hoje.",
        "2026 by",
        certainty=EXPECTED,
        speaker="o jornal Petrel Hoje",
    ),
    ahead("Uma decisão é esperada nos próximos dias.", certainty=EXPECTED),
    ahead("A fábrica de Petrel pode fechar em junho.", "2026-06 perhaps", certainty=POSSIBLE),
    ahead(
        "Se os filiados aprovarem o acordo, o trabalho será retomado na sexta-feira de manhã.",
        "2026-02-20 perhaps",
        certainty=POSSIBLE,
    ),
    ahead(
        "O novo terminal será inaugurado no segundo trimestre de 2027, disse a autoridade portuária.",
        "2027-Q2",
        certainty=SCHEDULED,
        speaker="a autoridade portuária",
    ),
    ahead(
        "As conversas serão retomadas na quarta-feira em Lindmark, anunciou nesta segunda a mediadora Ana Rota.",
        "2026-02-18",
        certainty=SCHEDULED,
        speaker="a mediadora Ana Rota",
    ),
    ahead(
        "A nova linha do metrô não entrará em operação antes de setembro.", "2026-09 not_before", certainty=SCHEDULED
    ),
    ahead("O tribunal lerá a sentença no dia 12 de março, às 14h.", "2026-03-12 14:00", certainty=SCHEDULED),
    ahead(
        "A presidente visitará Corvane nos dias 24 e 25 de fevereiro.", "2026-02-24", "2026-02-25", certainty=SCHEDULED
    ),
    ahead(
        "A feira decorre de 3 a 5 de março no parque de exposições.", "2026-03-03", "2026-03-05", certainty=SCHEDULED
    ),
    ahead(
        "“Vamos apresentar o recurso antes de sexta”, afirmou a advogada Mila Sorel.",
        "2026-02-20 by",
        certainty=SCHEDULED,
        speaker="a advogada Mila Sorel",
    ),
    ahead("Os candidatos têm até 6 de março para se inscrever.", "2026-03-06 by", certainty=SCHEDULED),
    ahead(
        "A ministra dos Transportes será ouvida amanhã pela comissão de inquérito.", "2026-02-17", certainty=SCHEDULED
    ),
    ahead("O grupo pretende vender a subsidiária naval no segundo semestre.", "2026", certainty=EXPECTED),
    ahead(
        "Os agricultores ameaçam bloquear os acessos à capital já na quarta.", "2026-02-18 perhaps", certainty=POSSIBLE
    ),
    ahead("A votação final ocorrerá o mais tardar em 31 de março.", "2026-03-31 by", certainty=SCHEDULED),
    ahead("Lindmark quer dobrar a frota de ônibus elétricos até 2030.", "2030 by", certainty=EXPECTED),
    ahead(
        "O antigo dono do estaleiro estaria disposto a depor na semana que vem.", "2026-W09 perhaps", certainty=POSSIBLE
    ),
    ahead(
        "Uma reunião de emergência foi convocada para esta terça-feira, às 18h00.",
        "2026-02-17 18:00",
        certainty=SCHEDULED,
    ),
    ahead("A corte decidirá no prazo de três semanas.", "2026-W11 by", certainty=SCHEDULED),
    ahead(
        "O novo regulamento passa a valer a partir de 1º de abril de 2026.",
        "2026-04-01 not_before",
        certainty=SCHEDULED,
    ),
    ahead(
        "Os deputados votarão o orçamento na terça e o Senado deve analisá-lo no início de dezembro.",
        "2026-11-24",
        "2026-12",
        certainty=EXPECTED,
        day=NOVEMBER,
    ),
    ahead("A companhia prevê retomar os voos para Corvane no final de março.", "2026-03", certainty=EXPECTED),
    ahead(
        "No domingo, os eleitores de Lindmark vão às urnas para escolher o novo prefeito.",
        "2026-02-22",
        certainty=SCHEDULED,
    ),
    ahead(
        "A prefeita, Vera Lund, garantiu que as obras terminarão em maio.",
        "2026-05",
        certainty=SCHEDULED,
        speaker="A prefeita",
    ),
    ahead(
        "O prazo de inscrição termina na sexta-feira, 27 de fevereiro, ao meio-dia.",
        "2026-02-27 12:00",
        certainty=SCHEDULED,
    ),
    ahead("Daqui a duas semanas arrancam as obras na barragem.", "2026-W10", certainty=SCHEDULED),
    nothing("Na terça-feira, os deputados rejeitaram o texto por 212 votos a 187."),
    nothing("O prefeito havia prometido que a ponte reabriria em janeiro."),
    nothing("A sessão estava marcada para sexta-feira, mas foi cancelada por falta de quórum."),
    nothing("Em março de 2024, uma cheia já tinha levado o dique de Petrel."),
    nothing("A segunda rodada foi mais disputada do que a primeira."),
    nothing("Só o tempo dirá se a aposta foi acertada."),
    nothing("As marés vivas voltam duas vezes por ano à costa de Petrel."),
    nothing("Assine a nossa newsletter e receba toda manhã as principais notícias."),
    nothing("A Câmara aprovará o aumento dos aluguéis na terça?"),
    nothing("Um dia será preciso encarar a verdade."),
    nothing("Desde segunda-feira, os garis de Halvern estão em greve."),
    nothing("O ex-ministro morreu no domingo, aos 84 anos."),
    nothing("Quem semeia vento colherá tempestade."),
    nothing("A produção tinha caído 3% no segundo trimestre."),
    nothing("O concerto de sábado não será realizado, informou a casa de espetáculos."),
    nothing("Em 3 de março do ano passado, o banco central elevou os juros."),
    nothing("Toda terça-feira a feira livre ocupa a praça do Porto."),
    nothing("Nunca esquecerei aquele dia, conta Ilse Maarten."),
    nothing("Ela pensava então que não voltaria a ver a sua casa."),
    nothing("É a sexta vez que a empresa muda de dono."),
    nothing("A terça parte dos moradores deixou o bairro."),
    nothing("O feriado de 25 de Abril encheu as ruas de Lindmark no ano passado."),
    ahead("A greve dos motoristas começa à meia-noite de quinta-feira (19).", "2026-02-19", certainty=SCHEDULED),
    ahead("O relator entrega o parecer até quarta-feira (25).", "2026-02-25 by", certainty=SCHEDULED),
    ahead(
        "Segundo a companhia, os voos serão normalizados ainda hoje.",
        "2026-02-16",
        certainty=SCHEDULED,
        speaker="a companhia",
    ),
    ahead("O Tribunal de Contas deverá pronunciar-se no próximo mês.", "2026-03", certainty=EXPECTED),
    ahead("Os professores decidem na segunda-feira, 23, se mantêm a paralisação.", "2026-02-23", certainty=SCHEDULED),
    ahead("A obra só deve ficar pronta no primeiro semestre de 2028.", "2028", certainty=EXPECTED),
    ahead(
        "“O acordo será assinado em Halvern no dia 6”, disse o porta-voz Nuno Vale.",
        "2026-03-06",
        certainty=SCHEDULED,
        speaker="o porta-voz Nuno Vale",
    ),
    ahead("A partir de quinta, a passagem de ônibus custará mais cara.", "2026-02-19 not_before", certainty=SCHEDULED),
    ahead("Corvane ameaça deixar o país caso a lei seja aprovada em abril.", "2026-04 perhaps", certainty=POSSIBLE),
    ahead(
        "As inscrições para o concurso seguem abertas até as 18h de sexta-feira.",
        "2026-02-20 by 18:00",
        certainty=SCHEDULED,
    ),
    ahead("A vacinação arranca no início da próxima semana.", "2026-W09", certainty=SCHEDULED),
    ahead(
        "O inquérito deve ser concluído em 30 dias, prevê a delegada.",
        "2026-03-18",
        certainty=EXPECTED,
        speaker="a delegada",
    ),
    nothing("Na madrugada de domingo, um incêndio destruiu o mercado."),
    nothing("Há dez anos, ninguém diria que o bairro mudaria tanto."),
    nothing("Quem chegar por último apaga a luz."),
    nothing("A segunda-feira amanheceu com filas nos postos."),
    nothing("O leilão, previsto para janeiro, foi suspenso pela Justiça."),
    nothing("Em agosto, a baía enche-se de baleias."),
    nothing("Aproveite: a promoção vai só até domingo!"),
    nothing("O time perdeu na quarta e voltou a decepcionar no sábado."),
    ahead("O novo hospital ficará pronto em 2027.", "2027", certainty=SCHEDULED),
    ahead(
        "Os resultados serão divulgados na quarta-feira, segundo a comissão eleitoral.",
        "2026-02-18",
        certainty=SCHEDULED,
        speaker="a comissão eleitoral",
    ),
    ahead("Sem acordo até a meia-noite de sexta-feira, a fábrica seria fechada.", "2026-02-20 by", certainty=POSSIBLE),
    ahead("Os sindicatos convocaram uma marcha para sábado, 21, ao meio-dia.", "2026-02-21 12:00", certainty=SCHEDULED),
    ahead("A partir do próximo mês será obrigatório agendar.", "2026-03 not_before", certainty=SCHEDULED),
    ahead("O ensaio geral está agendado para amanhã, às 15h.", "2026-02-17 15:00", certainty=SCHEDULED),
    ahead("O lançamento, inicialmente previsto para março, foi adiado para setembro.", "2026-09", certainty=SCHEDULED),
    ahead(
        "“Vamos reabrir a estrada antes do Natal”, prometeu a governadora.",
        "2026-12-25 by",
        certainty=EXPECTED,
        speaker="a governadora",
    ),
    ahead("As duas delegações voltam a reunir-se no mês que vem em Halvern.", "2026-03", certainty=SCHEDULED),
    ahead("O ministro não descarta aumentar o imposto no ano que vem.", "2027 perhaps", certainty=POSSIBLE),
    ahead(
        "O banco central deve manter os juros até junho, avaliam analistas.",
        "2026-06 by",
        certainty=EXPECTED,
        speaker="analistas",
    ),
    ahead(
        "A Corvane vai investir 3 bilhões no porto, diz o Diário de Petrel.",
        certainty=SCHEDULED,
        speaker="o Diário de Petrel",
    ),
    nothing("No sábado, milhares de pessoas saíram às ruas em Halvern."),
    nothing("Em agosto do ano passado arderam 300 hectares."),
    nothing("Enquanto houver vida, haverá esperança."),
    nothing("O navio ia zarpar na quarta-feira, mas o temporal o reteve."),
    nothing("Este golo ficará na história."),
    nothing("Durante anos prometeram que o trem chegaria ao vale."),
    nothing("Desde março, três lojas fecharam as portas."),
    nothing("O festival terminou no domingo à noite diante de 12 mil espectadores."),
    ahead(
        "O tráfego será retomado no domingo de manhã, informou a operadora.",
        "2026-02-22",
        certainty=SCHEDULED,
        speaker="a operadora",
    ),
    ahead("A comissão entregará as conclusões em meados de abril.", "2026-04", certainty=SCHEDULED),
    ahead("Lindmark não descarta fechar a fronteira já na próxima semana.", "2026-W09 perhaps", certainty=POSSIBLE),
    ahead("A audiência foi adiada para 20 de março.", "2026-03-20", certainty=SCHEDULED),
    ahead("Os assinantes têm até sexta para pedir o reembolso.", "2026-02-20 by", certainty=SCHEDULED),
    ahead(
        "O técnico anuncia a lista na quinta e a equipe viaja na sexta-feira (20) para Petrel.",
        "2026-02-19",
        "2026-02-20",
        certainty=SCHEDULED,
    ),
    nothing("O sindicato tinha até sexta para responder, mas não o fez."),
    nothing("A estátua, inaugurada em 3 de maio de 1905, voltou ao pedestal."),
    nothing("Nada voltará a ser como antes, suspira uma moradora."),
    nothing("Na quarta, chovia tanto que o jogo foi suspenso."),
)

HEADINGS = (
    "O que vem agora",
    "O que acontece agora?",
    "E agora?",
    "Próximos passos",
    "Os próximos passos",
    "O que vai acontecer a seguir",
    "O que esperar",
    "O que esperar da cúpula",
    "Quais são os próximos passos?",
    "O que falta decidir",
    "Próximas datas",
    "O que vem por aí",
    "O que se segue?",
    "Calendário dos próximos dias",
    "Perspectivas",
)

OTHER_HEADINGS = (
    "O que aconteceu",
    "O que se sabe",
    "Por que importa",
    "E agora os vizinhos do porto não dormem mais",
    "O que acontece quando chove em Halvern, segundo os vizinhos",
    "A próxima parada é o porto",
    "O próximo da lista era o prefeito",
    "Depois da cheia",
)
