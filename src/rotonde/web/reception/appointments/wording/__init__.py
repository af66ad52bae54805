"""The sentences about appointments: key, then Dutch, French and English."""

from rotonde.web.look import wording as frame
from rotonde.web.people.persons.wording import SENTENCES as PERSONS
from rotonde.web.reception.appointments.wording import appointment, card, follow_up, sessions, slots, waiting

SENTENCES: dict[str, tuple[str, str, str]] = {
    **frame.SENTENCES,
    "take_care": PERSONS["take_care"],
    "only_via": PERSONS["only_via"],
    "no_home_calls": PERSONS["no_home_calls"],
    "no_voicemail": PERSONS["no_voicemail"],
    "no_messages": PERSONS["no_messages"],
    "no_letters": PERSONS["no_letters"],
    "no_visits": PERSONS["no_visits"],
    "interpreter": PERSONS["interpreter"],
    "somebody": PERSONS["somebody_without_name"],
    **slots.SENTENCES,
    **appointment.SENTENCES,
    **card.SENTENCES,
    **follow_up.SENTENCES,
    **sessions.SENTENCES,
    **waiting.SENTENCES,
}
