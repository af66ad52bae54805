"""Who may do what with users and offices. An administrator manages them and sees no data of clients.

Nobody changes their own role or closes their own account: whoever changes an administrator remains one. An editor
publishes for the whole installation, and is managed by who runs it: a link for an editor would reach everybody.
"""

from rotonde.web.accounts.policy import field_is, may, role_is, same

IN_OWN_ORGANISATION = role_is("administrator") & same("organisation_id")

may("accounts.manage_users", role_is("administrator"))
may("accounts.manage_user", IN_OWN_ORGANISATION)
may("accounts.change_user", IN_OWN_ORGANISATION & ~same("id") & ~field_is("role", "editor"))
may("accounts.manage_office", IN_OWN_ORGANISATION)
may("accounts.manage_team", IN_OWN_ORGANISATION)

# Asked of a membership: an administrator sees the partnerships of their own organisation, and who is in them.
may("accounts.see_partnership", IN_OWN_ORGANISATION)
