"""The log is read by who protects the data, and by nobody else: what stands out in it is no result of a worker."""

from rotonde.web.accounts.policy import may, role_is, same

may("audit.read_log", role_is("protection_officer") & same("organisation_id"))
may("audit.open_log", role_is("protection_officer"))
may("audit.see_oddity", role_is("protection_officer") & same("organisation_id"))
may("audit.judge_oddity", role_is("protection_officer") & same("organisation_id"))
may("audit.open_oddities", role_is("protection_officer"))
