"""Short imagined articles, each of its own story."""

from __future__ import annotations

BRIDGE = """\
Orrin bridge to close for nine months
Harbour Post, Mon 16 Feb 2026, 17:40 CET

ORRIN - The Orrin bridge will close to all traffic on 2 March for nine months, the county council decided on Monday by 21 votes to 9.

Engineers found cracks in 14 of the 60 hangers during an inspection in January, the council's report says. Repairs will cost 31 million euros, twice the first estimate.

"We would rather close it than lose it," said Marta Velde, who chairs the council's transport committee.

A ferry for pedestrians and cyclists will start on 3 March and run every twenty minutes. Lorries must use the crossing at Tarn, 38 kilometres upstream.
"""

FERRY = """\
Ferry company orders three electric ships
The Port Ledger, Mon 16 Feb 2026, 15:05 CET

The ferry company Norlin has ordered three electric ships from a yard in Gdansk for 210 million euros, its chief executive Ana Torvik said on Monday. Each will carry 600 passengers and 90 cars.

The first ship is due to enter service in May 2028 between Halvern and Skarholm, the company said. Norlin will retire four diesel ships built before 1994.

The order secures about 400 jobs at the yard for three years, according to its union. Two rival yards in Finland and Turkey had also bid for it.
"""

TEST_MATCH = """\
Lindmark chess club wins league for the first time
Lindmark Mail, Mon 16 Feb 2026, 21:10 CET

Lindmark won the national chess league for the first time in its 96 years on Sunday, beating Osterby 5-3 in the last round. Seventeen-year-old Pia Rask won the deciding game in 71 moves.

The club, which has 43 members, was promoted only two years ago. Its budget of 18,000 euros is the smallest in the league.

Lindmark will play in the European club cup in October, the federation said. The draw is on 12 June in Ghent.
"""

LATE = """\
Tarn reservoir falls to lowest level since 1976
Harbour Post, Mon 16 Feb 2026, 06:00 CET

The Tarn reservoir has fallen to 31 per cent of its capacity, the lowest level since 1976, the water board said on Monday. Rainfall since October was half the average.

The board will decide on 27 February whether to restrict watering of gardens. Farmers along the Tarn have asked for an exemption.

About 240,000 people depend on the reservoir. A second pipeline from the north is planned for 2029.
"""
