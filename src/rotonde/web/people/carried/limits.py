"""How often the check may be asked, and codes made, opened and thrown away.

The strength of a code doesn't rest on this; it keeps a slow hash from being asked for without end.
"""

from rotonde.web.counting import Limit

SIX_HUNDRED, HOUR = 600, 3600

# A library, or everybody on one mobile network, has one address or one network for all.
MAKING = Limit("make", by_one=8, by_network=40, by_all=300, seconds=HOUR)
THROWING_AWAY = Limit("throw away", by_one=10, by_network=40, by_all=300, seconds=SIX_HUNDRED)
OPENING = Limit("open", by_one=10, by_all=200, seconds=SIX_HUNDRED)
CHECKING = Limit("check", by_one=900, by_network=3_000, by_all=20_000, seconds=SIX_HUNDRED)
