"""Who may do what with appointments: the workers of an office, for their own office and the people they know."""

from rotonde.web.accounts.policy import among, may, role_is, same
from rotonde.web.people.access import IN_OWN_OFFICE

RECEPTION = "reception"
WORKER = role_is("rights_worker", "worker")
OF_A_PERSON_OF_OURS = WORKER & same("organisation_id") & among("person__office_id", "office_ids")

may("appointments.open", WORKER, part_of=RECEPTION)

# Asked of the office that offers moments or holds sessions.
may(
    "appointments.publish",
    WORKER & same("organisation_id") & among("id", "office_ids"),
    part_of=RECEPTION,
)

# A slot, series or session of one's own office; whoever works in the organisation may book what another office offers.
may("appointments.see_slot", WORKER & same("organisation_id"), part_of=RECEPTION)
may("appointments.withdraw_slot", IN_OWN_OFFICE, part_of=RECEPTION)
may("appointments.manage_series", IN_OWN_OFFICE, part_of=RECEPTION)
may("appointments.hold_session", IN_OWN_OFFICE, part_of=RECEPTION)
may("appointments.see_session", WORKER & same("organisation_id"), part_of=RECEPTION)

# Asked of a person, of an appointment or enrolment of theirs, and of what follows when it was missed.
may("appointments.appoint", IN_OWN_OFFICE, part_of=RECEPTION)
may("appointments.see_appointment", OF_A_PERSON_OF_OURS, part_of=RECEPTION)
may("appointments.see_enrolment", OF_A_PERSON_OF_OURS, part_of=RECEPTION)
may("appointments.follow_up", OF_A_PERSON_OF_OURS, part_of=RECEPTION)

# To hear when somebody of a household has an appointment here: of which households, their files say.
may("appointments.go_along", role_is("expert_by_experience"), part_of=RECEPTION)

# A booking at one's own office, whoever made it: only when, for which partner, and its reference.
may(
    "appointments.see_booking",
    WORKER & same("owner_id", "organisation_id") & among("office_id", "office_ids"),
    part_of=RECEPTION,
)
