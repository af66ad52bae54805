"""Who sees and writes down what an organisation signed: who protects its data, and who administers it."""

from rotonde.web.accounts.policy import may, role_is, same

may("grounds.open", role_is("protection_officer", "administrator"))
may("grounds.record", role_is("protection_officer", "administrator"))
may("grounds.see", role_is("protection_officer", "administrator") & same("organisation_id"))
