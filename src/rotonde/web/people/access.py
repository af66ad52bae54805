"""Who may do what with the files of clients. An administrator and the protection officer see none of them."""

from rotonde.web.accounts.policy import among, may, role_is, same, some
from rotonde.web.people.models.pairing import pairings_of

IN_OWN_OFFICE = role_is("rights_worker", "worker") & same("organisation_id") & among("office_id", "office_ids")
IN_ANY_OFFICE = role_is("coordinator") & same("organisation_id")

# An expert by experience reads what they are paired with while the client agrees, and writes nothing.
PAIRED = role_is("expert_by_experience") & same("organisation_id") & some(pairings_of, dossier_id="id")

may("people.read_dossier", IN_OWN_OFFICE | IN_ANY_OFFICE | PAIRED, part_of="files")
may("people.pair", IN_OWN_OFFICE, part_of="files")
may("people.see_paired", role_is("expert_by_experience"), part_of="files")
may("people.write_dossier", IN_OWN_OFFICE, part_of="files")
may("people.see_files", role_is("rights_worker", "worker", "coordinator"), part_of="files")

# Bringing in the files of an office is the work of its rights workers; asked of the office itself.
may("people.bring_in", role_is("rights_worker") & same("organisation_id") & among("id", "office_ids"), part_of="files")
may(
    "people.see_upload",
    role_is("rights_worker") & same("organisation_id") & among("office_id", "office_ids"),
    part_of="files",
)
may("people.bring_in_files", role_is("rights_worker"), part_of="files")

# Answers that a citizen took along belong to no office: who talks with people opens them, with the code they bring.
may("people.open_carried", role_is("rights_worker", "worker"), part_of="carried_answers")

# A person is seen by who may see their file; a person without one by who works in their office.
may("people.read_person", IN_OWN_OFFICE | IN_ANY_OFFICE, part_of="files")
may("people.write_person", IN_OWN_OFFICE, part_of="files")
# Who comes in becomes a person of the office that hears them: asked of the office.
may(
    "people.make_person",
    role_is("rights_worker", "worker") & same("organisation_id") & among("id", "office_ids"),
    part_of="files",
)
may("people.see_doubles", role_is("rights_worker", "worker", "coordinator"), part_of="files")
# Two of one organisation are said to be one human by who may write both, asked of each; another confirms it.
may("people.merge_person", IN_OWN_OFFICE, part_of="files")
may("people.undo_merge", IN_OWN_OFFICE | IN_ANY_OFFICE, part_of="files")
# What is said between partners needs grounds of its own.
may("people.ask_partners", role_is("rights_worker", "worker"), part_of="linking")
may("people.link_person", IN_OWN_OFFICE, part_of="linking")
