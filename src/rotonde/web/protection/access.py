"""Who answers for the data of people: a protection officer, an administrator for the periods, a worker for their own.

A protection officer still opens no file: what they see of a person is what that person asks for.
"""

from rotonde.web.accounts.policy import among, may, role_is, same
from rotonde.web.people.access import IN_OWN_OFFICE

OFFICER = role_is("protection_officer") & same("organisation_id")

may("protection.open_desk", role_is("protection_officer"))
may("protection.open_periods", role_is("protection_officer", "administrator"))
may("protection.see_rule", role_is("protection_officer", "administrator") & same("organisation_id"))
may("protection.see_tombstone", role_is("protection_officer", "administrator") & same("organisation_id"))

# Asked of a person: giving them what is held, taking down what they ask, and noting that help to them ended.
may("protection.serve_person", OFFICER | IN_OWN_OFFICE)
may("protection.hold_person", OFFICER)

# Asked of a request: any of them is decided by a person.
may(
    "protection.decide_request",
    OFFICER | (role_is("rights_worker", "worker") & same("organisation_id") & among("person__office_id", "office_ids")),
)
