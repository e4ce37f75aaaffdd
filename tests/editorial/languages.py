"""Headlines and paragraphs in the languages that Digest reads, and some in others: to tell them apart by."""

from __future__ import annotations

from collections.abc import Mapping

HEADLINES: Mapping[str, str] = {
    "en": """
        Halvern council rejects plan for second bridge
        Petrel shares slump after profit warning
        Storm leaves thousands without power in Lindmark
        Three dead as ferry capsizes off Corvane
        Mayor quits over housing scandal
        Why bread is getting dearer again
        Court upholds ban on night flights
        Teachers to strike on Thursday
        Museum returns stolen statue to Corvane
        Rain stops play in the second test
        Police find missing hiker alive
        New train line will cost twice as much
        Scientists discover river under the desert
        How a village saved its school
        Central bank holds rates at three percent
        Government wins vote by a single seat
        Fire destroys historic market hall
        Lindmark beat Halvern in cup thriller
        Farmers protest against water tax
        Doctors warn of flu wave this winter
        Airline scraps its last domestic routes
        Woman charged with harbour arson
        Prices rise faster than wages
        Island votes to leave the federation
        Two ministers step down in Petrel
        Councillor apologises over remarks at funeral
        Record heat closes beaches along the south coast
        Harbour pilots reject pay offer
        Two held after jewel raid in Petrel
        Wolves return to the Halvern hills
        Rescuers reach miners trapped for nine days
        Nurses to get five percent more
        Bakery giant buys its rival
        Eggs recalled in three regions
        Poet wins Corvane prize
    """,
    "de": """
        Stadtrat von Halvern lehnt zweite Brücke ab
        Petrel-Aktie bricht nach Gewinnwarnung ein
        Sturm legt Stromnetz in Lindmark lahm
        Drei Tote bei Fährunglück vor Corvane
        Bürgermeisterin tritt wegen Wohnungsaffäre zurück
        Warum Brot schon wieder teurer wird
        Gericht bestätigt Nachtflugverbot
        Lehrer streiken am Donnerstag
        Museum gibt gestohlene Statue an Corvane zurück
        Regen unterbricht zweites Testspiel
        Polizei findet vermissten Wanderer lebend
        Neue Bahnstrecke wird doppelt so teuer
        Forscher entdecken Fluss unter der Wüste
        Wie ein Dorf seine Schule rettete
        Zentralbank lässt Leitzins bei drei Prozent
        Regierung gewinnt Abstimmung mit einer Stimme
        Feuer zerstört historische Markthalle
        Lindmark schlägt Halvern im Pokalkrimi
        Bauern protestieren gegen Wassersteuer
        Ärzte warnen vor Grippewelle im Winter
        Fluglinie streicht letzte Inlandsstrecken
        Frau wegen Brandstiftung im Hafen angeklagt
        Preise steigen schneller als Löhne
        Insel stimmt für Austritt aus dem Bund
        Zwei Minister in Petrel treten zurück
        Stadträtin entschuldigt sich für Äußerungen bei Beerdigung
        Rekordhitze schließt Strände an der Südküste
        Hafenlotsen lehnen Lohnangebot ab
        Zwei Festnahmen nach Juwelenraub in Petrel
        Wölfe kehren in die Hügel von Halvern zurück
        Retter erreichen nach neun Tagen verschüttete Bergleute
        Pflegekräfte bekommen fünf Prozent mehr
        Backriese kauft Rivalen
        Eier in drei Regionen zurückgerufen
        Dichterin gewinnt Preis von Corvane
    """,
    "nl": """
        Gemeenteraad Halvern wijst tweede brug af
        Aandeel Petrel keldert na winstwaarschuwing
        Storm zet duizenden in Lindmark zonder stroom
        Drie doden bij veerbootramp voor Corvane
        Burgemeester stapt op om woningschandaal
        Waarom brood alweer duurder wordt
        Rechter houdt verbod op nachtvluchten in stand
        Leraren staken donderdag
        Museum geeft gestolen beeld terug aan Corvane
        Regen legt tweede testwedstrijd stil
        Politie vindt vermiste wandelaar levend terug
        Nieuwe spoorlijn wordt twee keer zo duur
        Onderzoekers ontdekken rivier onder de woestijn
        Hoe een dorp zijn school redde
        Centrale bank houdt rente op drie procent
        Kabinet wint stemming met één zetel verschil
        Brand verwoest historische markthal
        Lindmark verslaat Halvern in bekerthriller
        Boeren protesteren tegen waterbelasting
        Artsen waarschuwen voor griepgolf deze winter
        Luchtvaartmaatschappij schrapt laatste binnenlandse routes
        Vrouw aangeklaagd voor brandstichting in haven
        Prijzen stijgen sneller dan lonen
        Eiland stemt voor vertrek uit de federatie
        Twee ministers van Petrel treden af
        Raadslid biedt excuses aan voor uitspraken op begrafenis
        Recordhitte sluit stranden langs de zuidkust
        Havenloodsen verwerpen loonbod
        Twee aanhoudingen na juwelenroof in Petrel
        Wolven keren terug in de heuvels van Halvern
        Redders bereiken ingesloten mijnwerkers na negen dagen
        Verpleegkundigen krijgen er vijf procent bij
        Bakkerijreus koopt rivaal
        Eieren teruggeroepen in drie regio’s
        Dichteres wint prijs van Corvane
    """,
    "fr": """
        Le conseil de Halvern rejette le second pont
        L’action Petrel plonge après un avertissement
        La tempête prive Lindmark d’électricité
        Trois morts dans le naufrage d’un ferry à Corvane
        La maire démissionne après le scandale du logement
        Pourquoi le pain coûte encore plus cher
        La justice confirme l’interdiction des vols de nuit
        Les enseignants en grève jeudi
        Un musée rend une statue volée à Corvane
        La pluie interrompt le deuxième match
        La police retrouve le randonneur disparu vivant
        La nouvelle ligne coûtera deux fois plus cher
        Des chercheurs découvrent un fleuve sous le désert
        Comment un village a sauvé son école
        La banque centrale maintient son taux à trois pour cent
        Le gouvernement gagne le vote d’une seule voix
        Un incendie détruit les halles historiques
        Lindmark bat Halvern au bout du suspense
        Les agriculteurs manifestent contre la taxe sur l’eau
        Les médecins redoutent une vague de grippe cet hiver
        La compagnie supprime ses dernières lignes intérieures
        Une femme inculpée pour l’incendie du port
        Les prix augmentent plus vite que les salaires
        L’île vote sa sortie de la fédération
        Deux ministres quittent le gouvernement de Petrel
        Une élue s’excuse pour ses propos lors d’obsèques
        La chaleur record ferme les plages de la côte sud
        Les pilotes du port refusent l’offre salariale
        Deux arrestations après un vol de bijoux à Petrel
        Les loups reviennent dans les collines de Halvern
        Les sauveteurs rejoignent les mineurs bloqués depuis neuf jours
        Cinq pour cent de plus pour les infirmières
        Le géant de la boulangerie rachète son rival
        Des œufs rappelés dans trois régions
        Une poétesse remporte le prix de Corvane
    """,
    "es": """
        El ayuntamiento de Halvern rechaza el segundo puente
        Las acciones de Petrel se hunden tras el aviso
        El temporal deja sin luz a miles en Lindmark
        Tres muertos al naufragar un ferri frente a Corvane
        La alcaldesa dimite por el escándalo de las viviendas
        Por qué el pan vuelve a subir
        El tribunal confirma la prohibición de vuelos nocturnos
        Los profesores irán a la huelga el jueves
        Un museo devuelve a Corvane la estatua robada
        La lluvia detiene el segundo partido
        La policía halla con vida al senderista desaparecido
        La nueva línea de tren costará el doble
        Científicos descubren un río bajo el desierto
        Cómo un pueblo salvó su escuela
        El banco central mantiene los tipos en el tres por ciento
        El Gobierno gana la votación por un escaño
        Un incendio destruye el mercado histórico
        Lindmark vence a Halvern en una final de infarto
        Agricultores protestan contra el impuesto del agua
        Los médicos alertan de una ola de gripe este invierno
        La aerolínea elimina sus últimas rutas nacionales
        Acusada una mujer del incendio del puerto
        Los precios suben más rápido que los salarios
        La isla vota por salir de la federación
        Dimiten dos ministros en Petrel
        Una concejala pide perdón por sus palabras en un funeral
        El calor récord cierra las playas de la costa sur
        Los prácticos del puerto rechazan la oferta salarial
        Dos detenidos por el robo de joyas en Petrel
        Los lobos regresan a las colinas de Halvern
        Los rescatistas llegan a los mineros atrapados
        Las enfermeras cobrarán un cinco por ciento más
        El gigante panadero compra a su rival
        Retiran huevos en tres regiones
        Poeta gana el premio de Corvane
    """,
    "it": """
        Il consiglio di Halvern boccia il secondo ponte
        Le azioni Petrel crollano dopo l’allarme sugli utili
        La tempesta lascia migliaia senza luce a Lindmark
        Tre morti nel naufragio di un traghetto a Corvane
        La sindaca si dimette per lo scandalo delle case
        Perché il pane costa ancora di più
        Il tribunale conferma il divieto di voli notturni
        Gli insegnanti in sciopero giovedì
        Un museo restituisce la statua rubata a Corvane
        La pioggia ferma la seconda partita
        La polizia ritrova vivo l’escursionista scomparso
        La nuova ferrovia costerà il doppio
        Scoperto un fiume sotto il deserto
        Come un paese ha salvato la sua scuola
        La banca centrale lascia i tassi al tre per cento
        Il governo vince il voto per un solo seggio
        Un incendio distrugge il mercato storico
        Lindmark batte Halvern in una finale da brivido
        Gli agricoltori protestano contro la tassa sull’acqua
        I medici temono un’ondata di influenza in inverno
        La compagnia taglia le ultime rotte nazionali
        Donna accusata dell’incendio al porto
        I prezzi salgono più dei salari
        L’isola vota l’uscita dalla federazione
        Si dimettono due ministri a Petrel
        Una consigliera si scusa per le parole al funerale
        Il caldo record chiude le spiagge della costa sud
        I piloti del porto rifiutano l’offerta salariale
        Due arresti dopo il furto di gioielli a Petrel
        I lupi tornano sulle colline di Halvern
        I soccorritori raggiungono i minatori bloccati da nove giorni
        Infermieri, in arrivo il cinque per cento in più
        Il gigante del pane compra il rivale
        Uova ritirate in tre regioni
        Poetessa vince il premio di Corvane
    """,
    "pt": """
        Câmara de Halvern rejeita a segunda ponte
        Ações da Petrel afundam após alerta de lucro
        Tempestade deixa milhares sem luz em Lindmark
        Três mortos em naufrágio de balsa perto de Corvane
        Prefeita renuncia por escândalo das moradias
        Por que o pão voltou a subir
        Tribunal confirma a proibição de voos noturnos
        Professores fazem greve na quinta-feira
        Museu devolve estátua roubada a Corvane
        Chuva interrompe a segunda partida
        Polícia encontra com vida o caminhante desaparecido
        Nova linha de trem vai custar o dobro
        Cientistas descobrem um rio sob o deserto
        Como uma aldeia salvou a sua escola
        Banco central mantém os juros em três por cento
        Governo vence votação por uma cadeira
        Incêndio destrói o mercado histórico
        Lindmark bate Halvern em final emocionante
        Agricultores protestam contra o imposto da água
        Médicos temem uma onda de gripe neste inverno
        Companhia corta as suas últimas rotas nacionais
        Mulher é acusada pelo incêndio no porto
        Preços sobem mais depressa do que os salários
        Ilha vota pela saída da federação
        Dois ministros deixam o governo de Petrel
        Vereadora pede desculpa por declarações em funeral
        Calor recorde fecha praias na costa sul
        Pilotos do porto recusam oferta salarial
        Dois detidos após roubo de joias em Petrel
        Lobos voltam às colinas de Halvern
        Equipes chegam aos mineiros presos há nove dias
        Enfermeiros terão cinco por cento a mais
        Gigante do pão compra rival
        Ovos recolhidos em três regiões
        Poetisa ganha prêmio de Corvane
    """,
}
"""The last ten of each were written when the marks stood; 64 of those 70 were told at once."""

PARAGRAPHS: Mapping[str, str] = {
    "en": """
        The council met for six hours on Monday before it turned the plan down. Its members said they wanted cheaper ways across the river first.
        Shares in the company fell by a fifth within minutes, and traders said they had never seen such a drop in the harbour exchange.
        Crews worked through the night to bring the lights back on. By morning about half of the houses on the coast still had none.
        The ferry had left the island at noon with forty people on board. Three of them could not be saved, the coast guard said.
        She had been mayor for eleven years when the letters were found. They show that flats were given to friends who should have waited.
        A loaf now costs as much as two did ten years ago. Bakers blame the price of gas, but millers tell a different story.
        The judges found that sleep matters more than freight. An appeal is possible, though the airport would not say whether it wants one.
        Most schools will stay closed on Thursday. Parents who cannot stay at home are asked to call the town hall by Wednesday evening.
        It took nine years and four trials until the statue came home. Children lined the road as the lorry drove up to the old temple.
        The match could not go on after lunch because of the rain. Both teams hope to finish it tomorrow, when the sky should clear.
    """,
    "de": """
        Sechs Stunden lang beriet der Rat am Montag, dann lehnte er den Plan ab. Die Mitglieder wollen zuerst billigere Wege über den Fluss prüfen.
        Die Aktie verlor innerhalb weniger Minuten ein Fünftel ihres Werts. Händler sagten, sie hätten an der Hafenbörse noch nie einen solchen Sturz gesehen.
        Die ganze Nacht arbeiteten Trupps daran, das Licht zurückzubringen. Am Morgen war etwa die Hälfte der Häuser an der Küste noch ohne Strom.
        Die Fähre hatte die Insel mittags mit vierzig Menschen an Bord verlassen. Drei von ihnen konnten nach Angaben der Küstenwache nicht gerettet werden.
        Elf Jahre war sie im Amt, als die Briefe gefunden wurden. Sie zeigen, dass Wohnungen an Freunde gingen, die hätten warten müssen.
        Ein Laib kostet heute so viel wie zwei vor zehn Jahren. Die Bäcker geben dem Gaspreis die Schuld, die Müller erzählen etwas anderes.
        Die Richter befanden, dass Schlaf wichtiger ist als Fracht. Eine Berufung ist möglich, doch der Flughafen wollte sich dazu nicht äußern.
        Die meisten Schulen bleiben am Donnerstag geschlossen. Eltern, die nicht zu Hause bleiben können, sollen bis Mittwochabend im Rathaus anrufen.
        Neun Jahre und vier Prozesse dauerte es, bis die Statue nach Hause kam. Kinder säumten die Straße, als der Lastwagen zum alten Tempel hinauffuhr.
        Nach dem Mittagessen konnte wegen des Regens nicht weitergespielt werden. Beide Mannschaften hoffen, die Partie morgen zu beenden.
    """,
    "nl": """
        Zes uur lang overlegde de raad maandag, toen wees hij het plan af. De leden willen eerst goedkopere manieren om de rivier over te steken bekijken.
        Het aandeel verloor binnen enkele minuten een vijfde van zijn waarde. Handelaren zeiden dat ze op de havenbeurs nog nooit zo'n val hadden gezien.
        De hele nacht werkten ploegen om het licht weer aan te krijgen. In de ochtend zat ongeveer de helft van de huizen aan de kust nog in het donker.
        De veerboot was rond het middaguur met veertig mensen aan boord vertrokken. Drie van hen konden volgens de kustwacht niet worden gered.
        Ze was elf jaar burgemeester toen de brieven werden gevonden. Daaruit blijkt dat woningen naar vrienden gingen die hadden moeten wachten.
        Een brood kost nu evenveel als twee broden tien jaar geleden. De bakkers wijzen op de gasprijs, maar de molenaars vertellen iets anders.
        De rechters vonden slaap belangrijker dan vracht. Hoger beroep is mogelijk, al wilde de luchthaven niet zeggen of zij dat van plan is.
        De meeste scholen blijven donderdag dicht. Ouders die niet thuis kunnen blijven, moeten uiterlijk woensdagavond het gemeentehuis bellen.
        Het duurde negen jaar en vier rechtszaken voordat het beeld thuiskwam. Kinderen stonden langs de weg toen de vrachtwagen naar de oude tempel reed.
        Na de lunch kon er door de regen niet verder worden gespeeld. Beide ploegen hopen de wedstrijd morgen af te maken.
    """,
    "fr": """
        Le conseil s’est réuni pendant six heures lundi avant de rejeter le projet. Ses membres veulent d’abord étudier des moyens moins chers de traverser la rivière.
        L’action a perdu un cinquième de sa valeur en quelques minutes. Les courtiers disent n’avoir jamais vu une telle chute à la bourse du port.
        Les équipes ont travaillé toute la nuit pour rétablir le courant. Au matin, environ la moitié des maisons de la côte en étaient encore privées.
        Le ferry avait quitté l’île à midi avec quarante personnes à bord. Trois d’entre elles n’ont pas pu être sauvées, selon les garde-côtes.
        Elle était maire depuis onze ans quand les lettres ont été trouvées. Elles montrent que des logements sont allés à des amis qui auraient dû attendre.
        Une miche coûte aujourd’hui autant que deux il y a dix ans. Les boulangers accusent le prix du gaz, mais les meuniers racontent une autre histoire.
        Les juges ont estimé que le sommeil compte plus que le fret. Un appel est possible, mais l’aéroport n’a pas voulu dire s’il en ferait un.
        La plupart des écoles resteront fermées jeudi. Les parents qui ne peuvent pas rester chez eux doivent appeler la mairie avant mercredi soir.
        Il a fallu neuf ans et quatre procès pour que la statue rentre chez elle. Des enfants bordaient la route lorsque le camion est monté vers le vieux temple.
        Le match n’a pas pu reprendre après le déjeuner à cause de la pluie. Les deux équipes espèrent le terminer demain.
    """,
    "es": """
        El pleno se reunió durante seis horas el lunes antes de rechazar el plan. Sus miembros quieren estudiar primero formas más baratas de cruzar el río.
        La acción perdió una quinta parte de su valor en pocos minutos. Los corredores dicen que nunca habían visto una caída así en la bolsa del puerto.
        Las cuadrillas trabajaron toda la noche para devolver la luz. Por la mañana, cerca de la mitad de las casas de la costa seguían sin ella.
        El ferri había salido de la isla a mediodía con cuarenta personas a bordo. Tres de ellas no pudieron ser salvadas, según la guardia costera.
        Llevaba once años en el cargo cuando se encontraron las cartas. Muestran que se dieron pisos a amigos que debían haber esperado.
        Una hogaza cuesta hoy lo que dos hace diez años. Los panaderos culpan al precio del gas, pero los molineros cuentan otra historia.
        Los jueces consideraron que el sueño importa más que la carga. Cabe recurso, aunque el aeropuerto no quiso decir si lo presentará.
        La mayoría de las escuelas seguirán cerradas el jueves. Los padres que no puedan quedarse en casa deben llamar al ayuntamiento antes del miércoles.
        Hicieron falta nueve años y cuatro juicios para que la estatua volviera a casa. Los niños bordeaban el camino cuando el camión subió al viejo templo.
        El partido no pudo continuar después de la comida por la lluvia. Ambos equipos esperan terminarlo mañana.
    """,
    "it": """
        Il consiglio si è riunito per sei ore lunedì prima di bocciare il piano. I suoi membri vogliono prima studiare modi più economici per attraversare il fiume.
        Il titolo ha perso un quinto del suo valore in pochi minuti. Gli operatori dicono di non aver mai visto un crollo simile alla borsa del porto.
        Le squadre hanno lavorato tutta la notte per riportare la luce. Al mattino circa metà delle case della costa ne era ancora priva.
        Il traghetto aveva lasciato l’isola a mezzogiorno con quaranta persone a bordo. Tre di loro non si sono potute salvare, secondo la guardia costiera.
        Era sindaca da undici anni quando furono trovate le lettere. Mostrano che le case andarono ad amici che avrebbero dovuto aspettare.
        Una pagnotta costa oggi quanto due dieci anni fa. I fornai danno la colpa al prezzo del gas, ma i mugnai raccontano un’altra storia.
        I giudici hanno ritenuto che il sonno conti più delle merci. Un appello è possibile, ma l’aeroporto non ha voluto dire se lo farà.
        La maggior parte delle scuole resterà chiusa giovedì. I genitori che non possono stare a casa devono chiamare il municipio entro mercoledì sera.
        Ci sono voluti nove anni e quattro processi perché la statua tornasse a casa. I bambini erano lungo la strada quando il camion salì al vecchio tempio.
        La partita non è potuta riprendere dopo il pranzo a causa della pioggia. Entrambe le squadre sperano di finirla domani.
    """,
    "pt": """
        A câmara reuniu-se durante seis horas na segunda-feira antes de rejeitar o plano. Os seus membros querem estudar primeiro formas mais baratas de atravessar o rio.
        A ação perdeu um quinto do seu valor em poucos minutos. Os corretores dizem que nunca tinham visto uma queda assim na bolsa do porto.
        As equipas trabalharam toda a noite para devolver a luz. Pela manhã, cerca de metade das casas da costa ainda estavam sem ela.
        A balsa tinha deixado a ilha ao meio-dia com quarenta pessoas a bordo. Três delas não puderam ser salvas, segundo a guarda costeira.
        Ela estava no cargo havia onze anos quando as cartas foram encontradas. Mostram que casas foram dadas a amigos que deviam ter esperado.
        Um pão custa hoje tanto como dois há dez anos. Os padeiros culpam o preço do gás, mas os moleiros contam outra história.
        Os juízes entenderam que o sono vale mais do que a carga. Cabe recurso, mas o aeroporto não quis dizer se o fará.
        A maioria das escolas ficará fechada na quinta-feira. Os pais que não possam ficar em casa devem ligar para a câmara até quarta à noite.
        Foram precisos nove anos e quatro julgamentos para que a estátua voltasse a casa. As crianças estavam ao longo da estrada quando o camião subiu ao velho templo.
        A partida não pôde continuar depois do almoço por causa da chuva. As duas equipas esperam terminá-la amanhã.
    """,
}

OTHERS: Mapping[str, str] = {
    "pl": """
        Rada miasta Halvern odrzuca drugi most
        Ceny rosną szybciej niż płace
        Rada obradowała w poniedziałek przez sześć godzin, zanim odrzuciła plan. Jej członkowie chcą najpierw zbadać tańsze sposoby przeprawy przez rzekę.
    """,
    "sv": """
        Kommunen i Halvern säger nej till en andra bro
        Priserna stiger snabbare än lönerna
        Rådet sammanträdde i sex timmar på måndagen innan det avslog planen. Ledamöterna vill först undersöka billigare sätt att ta sig över floden.
    """,
    "da": """
        Byrådet i Halvern afviser en ny bro over floden
        Rådet mødtes i seks timer mandag, før det afviste planen. Medlemmerne vil først undersøge billigere måder at komme over floden på.
    """,
    "no": """
        Kommunestyret i Halvern sier nei til en ny bro
        Rådet møttes i seks timer mandag før det avviste planen. Medlemmene vil først undersøke billigere måter å komme seg over elva på.
    """,
    "tr": """
        Halvern meclisi ikinci köprüyü reddetti
        Fiyatlar maaşlardan daha hızlı artıyor
        Meclis pazartesi günü planı reddetmeden önce altı saat toplandı. Üyeler önce nehri geçmenin daha ucuz yollarını araştırmak istiyor.
    """,
    "cs": """
        Rada města Halvern odmítla druhý most
        Rada v pondělí jednala šest hodin, než plán zamítla. Její členové chtějí nejprve prozkoumat levnější způsoby, jak překonat řeku.
    """,
    "hu": """
        A halverni tanács elutasította a második hidat
        A tanács hétfőn hat órán át ülésezett, mielőtt elvetette a tervet. A tagok előbb olcsóbb megoldásokat akarnak megvizsgálni.
    """,
    "fi": """
        Halvernin valtuusto hylkäsi toisen sillan
        Valtuusto kokousti maanantaina kuusi tuntia ennen kuin se hylkäsi suunnitelman. Jäsenet haluavat ensin selvittää halvempia tapoja ylittää joki.
    """,
    "ro": """
        Consiliul din Halvern respinge al doilea pod
        Consiliul s-a întrunit luni timp de șase ore înainte de a respinge planul. Membrii săi vor să studieze mai întâi moduri mai ieftine de a trece râul.
    """,
    "id": """
        Dewan kota Halvern menolak jembatan kedua
        Dewan bersidang selama enam jam pada hari Senin sebelum menolak rencana itu. Para anggota ingin lebih dulu mencari cara yang lebih murah untuk menyeberangi sungai.
    """,
    "ca": """
        L’ajuntament de Halvern rebutja el segon pont amb els vots de tots els grups
        El ple es va reunir durant sis hores dilluns abans de rebutjar el pla. Els seus membres volen estudiar primer maneres més barates de travessar el riu.
    """,
    "hr": """
        Gradsko vijeće u Halvernu odbilo je drugi most
        Vijeće je u ponedjeljak zasjedalo šest sati i zatim odbilo plan, a članovi žele najprije istražiti jeftinije načine.
    """,
    "ru": """
        Совет Хальверна отклонил план второго моста
        Цены растут быстрее зарплат, сообщили эксперты
    """,
    "uk": """
        Рада Гальверна відхилила план другого мосту
        Ціни ростуть швидше за зарплати, кажуть експерти
    """,
    "el": """
        Το συμβούλιο του Χάλβερν απέρριψε τη δεύτερη γέφυρα
    """,
    "zh": """
        哈尔文市议会否决第二座大桥计划
        物价上涨快于工资，专家表示
    """,
    "ja": """
        ハルバーン市議会、二つ目の橋の計画を否決
    """,
    "ko": """
        할번 시의회, 두 번째 다리 계획 부결
    """,
    "ar": """
        مجلس هالفرن يرفض خطة الجسر الثاني
    """,
    "he": """
        מועצת העיר הלוורן דחתה את תוכנית הגשר השני
    """,
}
"""By their own code; none of them may be taken for one of the seven."""


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.strip().splitlines()]
