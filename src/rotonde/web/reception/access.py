"""Who may do what at the reception: workers in their own office; a coordinator reads in the whole organisation."""

from rotonde.web.accounts.policy import among, may, role_is, same
from rotonde.web.people.access import IN_ANY_OFFICE, IN_OWN_OFFICE

RECEPTION = "reception"

may("reception.open", role_is("rights_worker", "worker"), part_of=RECEPTION)

# Asked of the office in which somebody is heard.
may(
    "reception.register",
    role_is("rights_worker", "worker") & same("organisation_id") & among("id", "office_ids"),
    part_of=RECEPTION,
)

# What works badly for many goes to the coordinator; it names no client.
may("reception.see_signals", role_is("coordinator"), part_of=RECEPTION)
may("reception.read_signal", IN_ANY_OFFICE, part_of=RECEPTION)

# Asked of a contact.
may("reception.read_contact", IN_OWN_OFFICE | IN_ANY_OFFICE, part_of=RECEPTION)
may("reception.write_contact", IN_OWN_OFFICE, part_of=RECEPTION)

# What a client told of their life, and their plan: their own words, for who works with people in their office only.
may("reception.clarify", IN_OWN_OFFICE, part_of=RECEPTION)

# What waits for oneself. Each app that lets something wait gives nothing to who may do nothing with it.
may("reception.see_day_list", role_is("rights_worker", "worker", "coordinator", "expert_by_experience"))
