"""What the directory holds of a person: nothing."""

from rotonde.web.directory.models import Bringing, BroughtRecord
from rotonde.web.people.holdings import holds_nothing

holds_nothing(Bringing, "A list of services while somebody looks it through, sealed, for a day.")
holds_nothing(BroughtRecord, "What a list says of one service, for a day.")
