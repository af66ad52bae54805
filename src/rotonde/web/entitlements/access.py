"""Who may see which list: whoever may see the files of the office that it is about."""

from rotonde.web.accounts.policy import may
from rotonde.web.people.access import IN_ANY_OFFICE, IN_OWN_OFFICE

may("entitlements.see_run", IN_OWN_OFFICE | IN_ANY_OFFICE)
