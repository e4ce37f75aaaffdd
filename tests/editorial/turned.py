"""Sentences, and lines made of their words alone that say another thing: clauses mixed, roles turned, a part left out."""

from __future__ import annotations

TURNED = [
    (
        "Norlin shares fell 4% after rival Stena won the contract.",
        [
            "Norlin won the contract.",
            "Norlin shares won the contract.",
            "Norlin fell 4% after Stena won the contract.",
            "Shares fell 4% after rival Stena won the contract.",
        ],
    ),
    (
        "The suspect told police that the minister had given him the money, but the minister's office called it a lie.",
        [
            "The minister had given him the money.",
            "The suspect told police that the minister had given him the money.",
            "The suspect told the minister's office it lied.",
        ],
    ),
    (
        "Tests on 40 of the 300 samples were positive, the institute said.",
        [
            "Tests on 300 samples were positive, the institute said.",
            "Tests on the samples were positive, the institute said.",
            "Tests were positive, the institute said.",
        ],
    ),
    (
        "The bank will cut 3,000 jobs in Corvane and 400 in Halvern by 2028, it said on Monday.",
        [
            "The bank will cut 3,000 jobs in Halvern by 2028, it said.",
            "The bank will cut 3,000 jobs in Corvane by 2028, it said.",
            "The bank will cut 400 jobs in Halvern by 2028, it said.",
        ],
    ),
    (
        "Two of the three judges found that the law does not breach the treaty.",
        [
            "Judges found that the law does not breach the treaty.",
            "Two judges found that the law does not breach the treaty.",
            "The three judges found that the law does not breach the treaty.",
        ],
    ),
    (
        "The army said it had shot down 12 drones over Tarn on Friday, while residents spoke of five.",
        [
            "The army said it had shot down five drones over Tarn.",
            "The army shot down 12 drones over Tarn on Friday, residents said.",
        ],
    ),
    (
        "Union leader Pia Rask urged members to reject the offer that the port's managers made on Friday.",
        [
            "Pia Rask urged members to reject the offer.",
            "Pia Rask made the offer on Friday.",
            "Union members reject the offer that the port's managers made on Friday.",
            "Pia Rask urged the port's managers to reject the offer.",
        ],
    ),
    (
        "The drug cut deaths by a third in patients over 65 but had no effect in younger people.",
        [
            "The drug cut deaths by a third.",
            "The drug cut deaths by a third in younger people.",
            "The drug had no effect.",
            "The drug cut deaths by a third in patients but had no effect in people.",
        ],
    ),
    (
        "If the vote fails, Norlin will close the Tarn yard, its chief executive said.",
        [
            "Norlin will close the Tarn yard, its chief executive said.",
            "If the vote fails, Norlin will close, its chief executive said.",
        ],
    ),
    (
        "Halvern, which beat Osterby last year, lost to Lindmark on Sunday.",
        [
            "Halvern beat Osterby on Sunday.",
            "Halvern lost to Lindmark last year.",
            "Halvern lost to Osterby on Sunday.",
            "Halvern lost on Sunday.",
        ],
    ),
    (
        "The minister said critics who called the plan illegal were wrong.",
        [
            "The minister said critics called the plan illegal.",
            "The minister said critics were wrong.",
            "The minister called the plan illegal.",
            "The minister said the plan was illegal.",
        ],
    ),
    (
        "Corvane, Halvern and Lindmark signed the treaty, and Osterby refused.",
        [
            "Corvane, Halvern and Lindmark signed the treaty.",
            "Osterby signed the treaty.",
            "Corvane and Lindmark signed the treaty, and Osterby refused.",
        ],
    ),
    (
        "The man accused of killing Ola Brandt is the brother of a former minister.",
        [
            "The man accused of killing Ola Brandt is a minister.",
            "The man accused of killing Ola Brandt is a former minister.",
            "The man accused is the brother of a minister.",
            "The man accused of killing is the brother of a former minister.",
        ],
    ),
    (
        "Norlin sued Stena for 40 million euros over the sinking of the ferry Aurora, a court filing shows.",
        [
            "Stena sued Norlin for 40 million euros over the sinking of the ferry Aurora, a court filing shows.",
            "Norlin sued over the sinking of the ferry Stena for 40 million euros, a court filing shows.",
            "Norlin sued Stena for the sinking of the ferry Aurora, a court filing shows.",
            "Norlin and Stena sued over the sinking of the ferry Aurora, a court filing shows.",
        ],
    ),
    (
        "The central bank raised its key rate from 2.5% to 3.25% in March, while inflation fell to 4%.",
        [
            "The central bank raised its key rate from 3.25% to 2.5% in March.",
            "The central bank raised its key rate to 4% in March.",
            "The central bank raised its key rate to 2.5% in March, while inflation fell.",
            "The central bank raised inflation to 4% in March.",
            "Inflation raised its key rate to 3.25% in March, while the central bank fell.",
            "The central bank raised its key rate, while inflation fell to 3.25%.",
        ],
    ),
    (
        "Police said two men and a woman were killed and 14 people injured when a bus hit a wall near Tarn on Friday.",
        [
            "Police said two men were injured and 14 people killed when a bus hit a wall near Tarn on Friday.",
            "Police said 14 people were killed when a bus hit a wall near Tarn on Friday.",
            "Two men and a woman were killed by police near Tarn on Friday, when a bus hit a wall.",
            "Police killed two men and a woman and injured 14 people near Tarn on Friday.",
            "Police said two men were killed when a bus hit a wall near Tarn on Friday.",
            "Police said a woman was killed and 14 people injured when a bus hit a wall near Tarn on Friday.",
        ],
    ),
    (
        "The court cleared Marta Velde of fraud but found her deputy Ola Brandt guilty of bribery, and he will appeal.",
        [
            "The court found Marta Velde guilty of fraud, and Ola Brandt will appeal.",
            "The court found Marta Velde guilty of bribery, and will appeal.",
            "The court cleared Marta Velde and Ola Brandt of bribery, and will appeal.",
            "The court cleared Marta Velde but found Ola Brandt guilty of fraud, and he will appeal.",
        ],
    ),
    (
        "Before the vote the union had rejected an offer of 4.5%, and members had demanded 9%.",
        [
            "The union had rejected an offer of 9%, and members had demanded 4.5%.",
            "After the vote the union had rejected an offer of 4.5%.",
            "The union had rejected a vote, and members had demanded 9%.",
        ],
    ),
    (
        "Exports to Corvane rose by 12% last year, but those to Halvern fell by 30%.",
        [
            "Exports to Corvane fell by 30% last year.",
            "Exports to Halvern rose by 12% last year.",
            "Exports to Corvane rose by 30% last year.",
            "Exports rose by 12% last year, but those to Halvern fell.",
            "Exports to Corvane and Halvern rose by 12% last year.",
        ],
    ),
    (
        "The mayor accused the contractor of fraud after the bridge fell.",
        [
            "The contractor accused the mayor of fraud after the bridge fell.",
            "The mayor of fraud accused the contractor.",
            "The mayor accused of fraud after the bridge fell.",
            "The bridge fell after the mayor accused the contractor of fraud.",
        ],
    ),
    (
        "Doctors say the drug could help most patients, although nobody has tested it in children.",
        [
            "Doctors say the drug could help most patients and nobody has tested it.",
            "Doctors say the drug could help children, although nobody has tested it.",
            "Doctors say the drug could help patients, although nobody has tested it in children.",
        ],
    ),
    (
        "Lindmark drew 2-2 with Osterby, whose keeper was sent off after 60 minutes.",
        [
            "Lindmark drew 2-2, the keeper was sent off after 60 minutes.",
            "Lindmark was sent off after 60 minutes.",
            "Lindmark drew with Osterby after 60 minutes.",
        ],
    ),
    (
        "The ministry of transport said it would not close the airport unless the strike lasted longer than five days.",
        [
            "The ministry of transport said it would not close the airport unless the strike lasted five days.",
            "The ministry said it would close the airport unless the strike lasted not longer than five days.",
            "The ministry of transport said it would not close the airport unless the strike lasted longer.",
        ],
    ),
    (
        "President Ana Torvik met Prime Minister Ola Brandt in Geneva on Monday for talks on the gas pipeline.",
        [
            "Prime Minister Ana Torvik met President Ola Brandt in Geneva on Monday.",
            "President Ola Brandt met Prime Minister Ana Torvik in Geneva.",
            "President Ana Torvik met Prime Minister Brandt in Geneva on Monday.",
            "Ana Torvik met Ola Brandt for talks on the Geneva gas pipeline.",
        ],
    ),
    (
        "Twelve of the ships were built in Gdansk and three in Turku.",
        [
            "Three of the ships were built in Gdansk and twelve in Turku.",
            "Twelve ships were built in Turku and three in Gdansk.",
            "Twelve of the ships were built in Turku.",
        ],
    ),
    ("The deputy mayor of Tarn resigned on Friday, his office said.", ["The mayor of Tarn resigned, his office said."]),
    ("The South Skarholm council closed the road.", ["The Skarholm council closed the road."]),
    ("Norlin has yet to pay the fine of 40 million crowns.", ["Norlin has to pay the fine of 40 million crowns."]),
    ("Norlin welcomed a ban on ships from Corvane.", ["Norlin welcomed a ban from Corvane."]),
    ("The leader of the opposition resigned on Friday.", ["The leader resigned on Friday."]),
    ("The road was temporarily closed after the storm.", ["The road was closed after the storm."]),
    ("The minister's lawyer resigned over the leak.", ["The minister resigned over the leak."]),
    ("Norlin appears to have lost the contract.", ["Norlin has lost the contract."]),
    (
        "Nobody in Halvern was told of the leak on Friday.",
        ["Nobody was told of the leak.", "Nobody in Halvern was told."],
    ),
    ("A spokesman for Norlin met the chief of Stena.", ["Norlin met the chief of Stena.", "A spokesman met Stena."]),
    ("The Norlin chief resigned over the leak, and the Halvern board thanked him.", ["Norlin resigned over the leak."]),
]
