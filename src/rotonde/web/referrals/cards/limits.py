"""How often somebody at a desk may note that a person came; the page of a card counts with the public pages."""

from rotonde.web.counting import Limit

NOTING = Limit("card shown", by_one=60, by_all=2_000, seconds=60)
