"""French sentences as newspapers write them, and what each announces (see `told`)."""

from __future__ import annotations

import datetime as dt

from tests.editorial.told import EXPECTED, POSSIBLE, SCHEDULED, ahead, nothing

NOVEMBER = dt.date(2026, 11, 20)
"""A Friday."""

SENTENCES = (
    ahead(
        "Le conseil municipal de Halvern se prononcera mardi 17 février sur le gel des loyers.",
        "2026-02-17",
        certainty=SCHEDULED,
    ),
    ahead(
        "Le procès de l’ancien directeur de Corvane s’ouvre jeudi à 9 h 30 devant le tribunal de Lindmark.",
        "2026-02-19 09:30",
        certainty=SCHEDULED,
    ),
    ahead(
        "Le Parlement doit examiner le texte en première lecture la semaine du 2 mars.", "2026-W10", certainty=SCHEDULED
    ),
    ahead(
        "Les dockers vont déposer un préavis de grève lundi prochain, a indiqué leur fédération.",
        "2026-02-23",
        certainty=SCHEDULED,
        speaker="leur fédération",
    ),
    ahead("La réouverture du pont est prévue pour le 1er mars.", "2026-03-01", certainty=SCHEDULED),
    ahead("Le gouvernement présentera son projet d'ici à la fin du mois.", "2026-02-28 by", certainty=SCHEDULED),
    ahead(
        "Corvane devrait supprimer quelque 400 emplois d’ici la fin de l’année, selon le quotidien Petrel Matin.",
        "2026 by",
        certainty=EXPECTED,
        speaker="le quotidien Petrel Matin",
    ),
    ahead("Une décision est attendue dans les prochains jours.", certainty=EXPECTED),
    ahead("L'usine de Petrel pourrait fermer ses portes en juin.", "2026-06 perhaps", certainty=POSSIBLE),
    ahead(
        "Si les adhérents approuvent l'accord, le travail reprendra vendredi matin.",
        "2026-02-20 perhaps",
        certainty=POSSIBLE,
    ),
    ahead(
        "Le futur terminal ouvrira au deuxième trimestre 2027, a précisé la direction du port.",
        "2027-Q2",
        certainty=SCHEDULED,
        speaker="la direction du port",
    ),
    ahead(
        "Les discussions reprendront mercredi à Lindmark, a annoncé lundi la médiatrice Anna Roth.",
        "2026-02-18",
        certainty=SCHEDULED,
        speaker="la médiatrice Anna Roth",
    ),
    ahead(
        "La nouvelle ligne de tramway n'entrera pas en service avant septembre.",
        "2026-09 not_before",
        certainty=SCHEDULED,
    ),
    ahead("Le tribunal rendra son jugement le 12 mars à 14 heures.", "2026-03-12 14:00", certainty=SCHEDULED),
    ahead(
        "La Première ministre se rendra à Corvane les 24 et 25 février.",
        "2026-02-24",
        "2026-02-25",
        certainty=SCHEDULED,
    ),
    ahead(
        "Le salon se tiendra du 3 au 5 mars au parc des expositions.", "2026-03-03", "2026-03-05", certainty=SCHEDULED
    ),
    ahead(
        "«\u00a0Nous déposerons notre recours avant vendredi\u00a0», a déclaré l'avocate Mila Sorel.",
        "2026-02-20 by",
        certainty=SCHEDULED,
        speaker="l'avocate Mila Sorel",
    ),
    ahead("Les candidats ont jusqu'au 6 mars pour déposer leur dossier.", "2026-03-06 by", certainty=SCHEDULED),
    ahead(
        "La ministre des Transports sera entendue demain par la commission d’enquête.",
        "2026-02-17",
        certainty=SCHEDULED,
    ),
    ahead("Le groupe entend céder sa filiale navale au second semestre.", "2026", certainty=EXPECTED),
    ahead(
        "Les agriculteurs menacent de bloquer les accès à la capitale dès mercredi.",
        "2026-02-18 perhaps",
        certainty=POSSIBLE,
    ),
    ahead("Le vote définitif aura lieu au plus tard le 31 mars.", "2026-03-31 by", certainty=SCHEDULED),
    ahead("Lindmark compte doubler sa flotte de bus électriques d'ici 2030.", "2030 by", certainty=EXPECTED),
    ahead(
        "L'ex-patron du chantier serait prêt à témoigner la semaine prochaine, selon son entourage.",
        "2026-W09 perhaps",
        certainty=POSSIBLE,
        speaker="son entourage",
    ),
    ahead("Une réunion de crise est convoquée ce mardi à 18h00.", "2026-02-17 18:00", certainty=SCHEDULED),
    ahead("La cour d'appel se prononcera dans un délai de trois semaines.", "2026-W11 by", certainty=SCHEDULED),
    ahead("Rendez-vous est pris pour le 9 mars, date de la prochaine audience.", "2026-03-09", certainty=SCHEDULED),
    ahead(
        "Le nouveau règlement s'appliquera à compter du 1er avril 2026.", "2026-04-01 not_before", certainty=SCHEDULED
    ),
    ahead(
        "Les députés voteront le budget mardi, et le Sénat s'en saisira début décembre.",
        "2026-11-24",
        "2026-12",
        certainty=SCHEDULED,
        day=NOVEMBER,
    ),
    ahead("La compagnie prévoit de reprendre ses vols vers Corvane fin mars.", "2026-03", certainty=EXPECTED),
    ahead(
        "Selon le ministère de la Santé, la campagne de vaccination débutera dans deux semaines.",
        "2026-W10",
        certainty=SCHEDULED,
        speaker="le ministère de la Santé",
    ),
    ahead("Les travaux, retardés par la crue, ne commenceront qu'en mai.", "2026-05", certainty=SCHEDULED),
    nothing("Mardi, les députés ont rejeté le texte par 212 voix contre 187."),
    nothing("Le maire avait promis que le pont rouvrirait en janvier."),
    nothing("La séance devait avoir lieu vendredi, mais elle a été annulée faute de quorum."),
    nothing("En mars 2024, une crue avait déjà emporté la digue de Petrel."),
    nothing("Mais les habitants du quartier n'ont rien vu venir."),
    nothing("L'avenir dira si ce pari était le bon."),
    nothing("Les grandes marées reviennent deux fois par an sur la côte de Petrel."),
    nothing("Abonnez-vous à notre lettre d'information pour recevoir l'essentiel chaque matin."),
    nothing("Le conseil votera-t-il la hausse des loyers mardi\u00a0?"),
    nothing("Il faudra bien un jour regarder la vérité en face."),
    nothing("Depuis lundi, les éboueurs de Halvern sont en grève."),
    nothing("L'ancien ministre est mort dimanche à l'âge de 84 ans."),
    nothing("Qui sème le vent récoltera la tempête."),
    nothing("La production avait reculé de 3 % au deuxième trimestre."),
    nothing("Le concert de samedi n’aura pas lieu, a fait savoir la salle."),
    nothing("Le 3 mars dernier, la banque centrale a relevé son taux directeur."),
    nothing("Tous les mardis, le marché s'installe sur la place du Port."),
    nothing("Jamais je n'oublierai cette journée, confie Ilse Maarten."),
    nothing("Elle pensait alors qu'elle ne reverrait pas sa maison."),
    nothing("L'accord, signé le 12 décembre, prévoyait une trêve de dix jours."),
    nothing("Le chantier de la rue du 4-Septembre a coûté deux fois plus cher que prévu."),
    ahead("Les négociateurs se retrouveront à Petrel le week-end du 7 mars.", "2026-W10-WE", certainty=SCHEDULED),
    ahead(
        "La cérémonie d'hommage est fixée à samedi, 11 heures, devant l'hôtel de ville.",
        "2026-02-21 11:00",
        certainty=SCHEDULED,
    ),
    ahead(
        "Le trafic des ferries ne sera rétabli que jeudi soir, prévient la compagnie.",
        "2026-02-19",
        certainty=SCHEDULED,
        speaker="la compagnie",
    ),
    ahead(
        "D'ici au 15 avril, chaque commune devra remettre un plan de sauvegarde.", "2026-04-15 by", certainty=SCHEDULED
    ),
    ahead(
        "Un troisième forage pourrait être lancé au mois de mai, a laissé entendre la ministre de l'Énergie.",
        "2026-05 perhaps",
        certainty=POSSIBLE,
        speaker="la ministre de l'Énergie",
    ),
    ahead(
        "Les bureaux de vote ouvriront dimanche à 8 heures et fermeront à 20 heures.",
        "2026-02-22 08:00",
        certainty=SCHEDULED,
    ),
    ahead("L'entreprise s'est engagée à rembourser les voyageurs avant la fin mars.", "2026-03 by", certainty=EXPECTED),
    ahead("Prochain rendez-vous\u00a0: le 26 février, devant le juge des référés.", "2026-02-26", certainty=SCHEDULED),
    ahead(
        "La Banque centrale de Lindmark maintiendra ses taux inchangés jusqu'à l'an prochain, prédisent les économistes.",
        "2027 by",
        certainty=EXPECTED,
        speaker="les économistes",
    ),
    ahead("Corvane veut boucler l'acquisition au troisième trimestre.", "2026-Q3", certainty=EXPECTED),
    ahead(
        "Les écoles rouvrent lundi 23 février, sauf dans les trois communes sinistrées.",
        "2026-02-23",
        certainty=SCHEDULED,
    ),
    ahead(
        "Le verdict est attendu vendredi 27 novembre en fin de journée.", "2026-11-27", certainty=EXPECTED, day=NOVEMBER
    ),
    nothing("Trois mois après l'incendie, l'usine n'a toujours pas rouvert."),
    nothing("Vendredi soir, plusieurs centaines de personnes s'étaient rassemblées devant la préfecture."),
    nothing("On ne saura sans doute jamais ce qui s'est dit ce jour-là."),
    nothing("Le texte, qui devait être examiné en janvier, a été retiré de l'ordre du jour."),
    nothing("Une eau chauffée à cent degrés finira toujours par bouillir."),
    nothing("En signant ce contrat en 2019, la ville pensait qu'elle ferait des économies."),
    nothing("Découvrez notre hors-série, en kiosque dès le 5 mars\u00a0!"),
    nothing("Dimanche dernier encore, l'équipe de Petrel jouait à guichets fermés."),
    ahead(
        "La grève du métro, entamée lundi, sera suspendue à partir de jeudi matin.",
        "2026-02-19 not_before",
        certainty=SCHEDULED,
    ),
    ahead("Le futur hôpital doit sortir de terre en 2028.", "2028", certainty=SCHEDULED),
    ahead(
        "Les résultats seront proclamés mercredi en fin d'après-midi, selon la commission électorale.",
        "2026-02-18",
        certainty=SCHEDULED,
        speaker="la commission électorale",
    ),
    ahead(
        "Faute d'accord d'ici vendredi minuit, l'usine serait placée en liquidation.",
        "2026-02-20 by",
        certainty=POSSIBLE,
    ),
    ahead("Le Lindmark accueillera la Coupe du monde de voile en juin 2027.", "2027-06", certainty=SCHEDULED),
    ahead(
        "« Nous rouvrirons la route avant Noël », promet la préfète.",
        "2026-12-25 by",
        certainty=EXPECTED,
        speaker="la préfète",
    ),
    ahead("L'ancien champion remontera sur le ring le mois prochain.", "2026-03", certainty=SCHEDULED),
    ahead(
        "Plusieurs vols au départ de Petrel sont annulés mardi et mercredi en raison de la tempête attendue dans la nuit.",
        "2026-02-17",
        "2026-02-18",
        certainty=SCHEDULED,
    ),
    ahead(
        "La procureure tiendra une conférence de presse à 17 heures ce lundi.", "2026-02-16 17:00", certainty=SCHEDULED
    ),
    ahead("Le déploiement, initialement prévu en mars, est repoussé à septembre.", "2026-09", certainty=SCHEDULED),
    ahead("Les deux délégations se reverront dans une dizaine de jours à Halvern.", certainty=SCHEDULED),
    ahead("Un référendum pourrait être organisé avant la fin de l'année.", "2026 by", certainty=POSSIBLE),
    nothing("Le navire avait quitté le port de Halvern jeudi dernier."),
    nothing("« On verra bien », a lâché l'entraîneur."),
    nothing("Quand les poules auront des dents, le quartier aura son tramway."),
    nothing("Depuis mars, trois commerces ont baissé le rideau."),
    nothing("Le festival s'est achevé dimanche soir devant 12 000 spectateurs."),
    nothing("Cette victoire restera dans les mémoires."),
    nothing("À l'automne 1998, personne ne croyait que la mine rouvrirait."),
    nothing("Le prix du pain a augmenté de 4 % entre janvier et mars 2025."),
    ahead(
        "Le trafic reprendra progressivement dimanche matin sur la ligne Halvern-Petrel, a fait savoir l'exploitant.",
        "2026-02-22",
        certainty=SCHEDULED,
        speaker="l'exploitant",
    ),
    ahead("La commission remettra ses conclusions à la mi-avril.", "2026-04", certainty=SCHEDULED),
    ahead(
        "Lindmark n'exclut pas de fermer sa frontière dès la semaine prochaine.", "2026-W09 perhaps", certainty=POSSIBLE
    ),
    ahead("L'audience a été renvoyée au 20 mars.", "2026-03-20", certainty=SCHEDULED),
    ahead(
        "Les abonnés ont jusqu'à vendredi minuit pour demander un remboursement.", "2026-02-20 by", certainty=SCHEDULED
    ),
    nothing("Le syndicat avait jusqu'à vendredi pour répondre, il ne l'a pas fait."),
    nothing("La statue, inaugurée le 3 mai 1905, a retrouvé son socle."),
    nothing("Chaque année en mars, les oies passent au-dessus de l'estuaire."),
    nothing("Rien ne sera plus comme avant, soupire une habitante."),
    nothing("Mercredi, il pleuvait si fort que le match fut interrompu."),
)

HEADINGS = (
    "Et maintenant ?",
    "Que va-t-il se passer maintenant ?",
    "Les prochaines étapes",
    "Quelle est la suite ?",
    "Quelles suites pour le port ?",
    "Et après ?",
    "Ce qui nous attend",
    "À quoi s'attendre",
    "À quoi faut-il s’attendre la semaine prochaine ?",
    "La suite des événements",
    "Le calendrier à venir",
    "Ce qu'il faut surveiller",
    "Les rendez-vous à venir",
    "Quelles perspectives ?",
    "Et demain ?",
)

OTHER_HEADINGS = (
    "Ce qui s'est passé",
    "Ce que l'on sait",
    "Pourquoi maintenant",
    "La suite de l'hôtel a été dévastée",
    "À suivre les conseils du maire, la ville a perdu deux ans",
    "Maintenant que le pont est fermé, les riverains se sont organisés",
    "Prochaine station : le port",
    "Et après la crue, la boue",
)
