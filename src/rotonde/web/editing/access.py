"""Who may do what at the editor's desk. An editor sees no data of clients, and never publishes their own value."""

from rotonde.web.accounts.policy import field_is, may, role_is, same

OWN = same("put_forward_by_id", "id")
WAITING = field_is("state", "waiting")

may("editing.open_desk", role_is("editor"))
may("editing.put_forward", role_is("editor"))
may("editing.see_proposal", role_is("editor"))
may("editing.judge", role_is("editor") & ~OWN & WAITING)
may("editing.withdraw", role_is("editor") & OWN & WAITING)
