"""The log is read by who protects the data, and by nobody else."""

from rotonde.web.accounts.policy import may, role_is, same

may("audit.read_log", role_is("protection_officer") & same("organisation_id"))
may("audit.open_log", role_is("protection_officer"))
