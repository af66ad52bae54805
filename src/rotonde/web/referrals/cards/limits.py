"""How often the page of a card is asked: a poster in a waiting room is scanned by many, a guesser gets nowhere."""

from rotonde.web.counting import Limit

READING = Limit("card", by_one=120, by_network=1_200, by_all=6_000, seconds=60)
NOTING = Limit("card shown", by_one=60, by_all=2_000, seconds=60)
