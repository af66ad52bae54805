"""Files of clients, the people in them, and what citizens take along. What says something of a person is sealed."""

from rotonde.web.people.models.carried import CarriedAnswers
from rotonde.web.people.models.files import Dossier, RememberedColumns, Upload
from rotonde.web.people.models.links import LinkSaid, MatchMark, PersonLink, PersonMerge
from rotonde.web.people.models.pairing import Pairing
from rotonde.web.people.models.persons import Person

__all__ = [
    "CarriedAnswers",
    "Dossier",
    "LinkSaid",
    "MatchMark",
    "Pairing",
    "Person",
    "PersonLink",
    "PersonMerge",
    "RememberedColumns",
    "Upload",
]
