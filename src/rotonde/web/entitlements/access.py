"""Who may open the pages of rights, and see which list: whoever may see the files of the office that it is about.

An administrator and a protection officer see no data of clients.
"""

from rotonde.web.accounts.policy import among, may, role_is, same
from rotonde.web.people.access import IN_ANY_OFFICE, IN_OWN_OFFICE

may("entitlements.answer", role_is("rights_worker", "worker", "coordinator"))
may(
    "entitlements.see_list",  # asked of the office
    (role_is("rights_worker", "worker") & same("organisation_id") & among("id", "office_ids"))
    | (role_is("coordinator") & same("organisation_id")),
    part_of="files",
)
may("entitlements.see_run", IN_OWN_OFFICE | IN_ANY_OFFICE, part_of="files")
may("entitlements.doubt_right", role_is("rights_worker", "worker", "coordinator"))

# Asked of the file: a step, and an application, which is a legal act.
may("entitlements.take_step", IN_OWN_OFFICE, part_of="files")
may("entitlements.apply", IN_OWN_OFFICE, part_of="files")

# Files go along on a home visit with who packed them, and nobody else opens that pack.
may("entitlements.pack_visits", role_is("rights_worker", "worker"), part_of="files")
may(
    "entitlements.open_pack",
    role_is("rights_worker", "worker") & same("organisation_id") & same("packed_by_id", "id"),
    part_of="files",
)

# What seems wrong about a right holds nothing of a client: editors answer, and a coordinator where there is no editor.
may("entitlements.see_doubts", role_is("editor", "coordinator"))
may("entitlements.read_doubt", role_is("rights_worker", "worker", "coordinator", "editor") & same("organisation_id"))
may("entitlements.answer_doubt", role_is("editor", "coordinator") & same("organisation_id"))
