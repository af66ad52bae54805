"""Who may do what with users. An administrator manages them and sees no data of clients."""

from rotonde.web.accounts.policy import may, role_is, same

may("accounts.manage_users", role_is("administrator"))
may("accounts.manage_user", role_is("administrator") & same("organisation_id"))
