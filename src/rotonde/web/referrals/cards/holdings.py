"""What cards hold of a person: nothing."""

from rotonde.web.people.holdings import holds_nothing
from rotonde.web.referrals.cards.models import Card, CardShown

holds_nothing(Card, "It says where a service is; whoever carries the card is known nowhere.")
holds_nothing(CardShown, "It counts that somebody came with a card, and says of nobody who.")
