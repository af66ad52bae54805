"""Who may open the pages of rights, and see which list: whoever may see the files of the office that it is about.

An administrator and a protection officer see no data of clients.
"""

from rotonde.web.accounts.policy import may, role_is
from rotonde.web.people.access import IN_ANY_OFFICE, IN_OWN_OFFICE

may("entitlements.answer", role_is("rights_worker", "worker", "coordinator"))
may("entitlements.see_screened", role_is("rights_worker", "worker", "coordinator"))
may("entitlements.see_run", IN_OWN_OFFICE | IN_ANY_OFFICE)
