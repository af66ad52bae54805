<<<<<<< HEAD
"""Who may see which list: whoever may see the files of the office that it is about."""

from rotonde.web.accounts.policy import may
from rotonde.web.people.access import IN_ANY_OFFICE, IN_OWN_OFFICE

may("entitlements.see_run", IN_OWN_OFFICE | IN_ANY_OFFICE)
=======
"""Who may open the pages of rights. An administrator and a protection officer see no data of clients."""

from rotonde.web.accounts.policy import may, role_is

may("entitlements.answer", role_is("rights_worker", "worker", "coordinator"))
may("entitlements.see_screened", role_is("rights_worker", "worker", "coordinator"))
>>>>>>> safe
