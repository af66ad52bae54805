"""Who may open the pages of rights. An administrator and a protection officer see no data of clients."""

from rotonde.web.accounts.policy import may, role_is

may("entitlements.answer", role_is("rights_worker", "worker", "coordinator"))
may("entitlements.see_screened", role_is("rights_worker", "worker", "coordinator"))
