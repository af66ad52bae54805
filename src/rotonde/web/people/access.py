"""Who may do what with the files of clients. An administrator and the protection officer see none of them."""

from rotonde.web.accounts.policy import among, may, role_is, same

IN_OWN_OFFICE = role_is("rights_worker", "worker") & same("organisation_id") & among("office_id", "office_ids")
IN_ANY_OFFICE = role_is("coordinator") & same("organisation_id")

may("people.read_dossier", IN_OWN_OFFICE | IN_ANY_OFFICE, part_of="files")
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
