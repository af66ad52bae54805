"""Files of clients, the people in them, what they agreed to share, and what citizens take along; sealed."""

from rotonde.web.people.models.carried import CarriedAnswers
from rotonde.web.people.models.consent import Consent, ConsentChange, HelpAgreement, Share, SharedNote
from rotonde.web.people.models.emergencies import Emergency, EmergencyReview
from rotonde.web.people.models.files import Dossier, RememberedColumns, Upload
from rotonde.web.people.models.links import LinkSaid, MatchMark, PersonLink, PersonMerge
from rotonde.web.people.models.pairing import Pairing
from rotonde.web.people.models.persons import Person

__all__ = [
    "CarriedAnswers",
    "Consent",
    "ConsentChange",
    "Dossier",
    "Emergency",
    "EmergencyReview",
    "HelpAgreement",
    "LinkSaid",
    "MatchMark",
    "Pairing",
    "Person",
    "PersonLink",
    "PersonMerge",
    "RememberedColumns",
    "Share",
    "SharedNote",
    "Upload",
]
