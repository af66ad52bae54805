"""Who keeps the directory. To read it nobody signs in: it holds nothing of a client, and nothing of a worker."""

from rotonde.web.accounts.policy import is_missing, may, role_is, same

WORKERS = role_is("rights_worker", "worker", "coordinator")
OWN = same("kept_by_id", "organisation_id")
NOBODYS = is_missing("kept_by_id")

may("directory.open_care", WORKERS)
may("directory.keep", (WORKERS & OWN) | (role_is("coordinator") & NOBODYS))
may("directory.bring_in", role_is("coordinator"))

KEEPER = (WORKERS & same("service__kept_by_id", "organisation_id")) | (
    role_is("coordinator") & is_missing("service__kept_by_id")
)

may("directory.answer_remark", KEEPER)
may("directory.answer_handover", WORKERS & same("wanted_id", "organisation_id"))
