"""Who may write down what a person agrees to, share it, and read what another organisation shares.

To stop sharing, and to see what there is to stop, is part of no function: it stays possible whatever is off.
"""

from rotonde.web.accounts.policy import any_of, field_is, is_missing, may, role_is, same, some, today_within
from rotonde.web.people.access import IN_ANY_OFFICE, IN_OWN_OFFICE
from rotonde.web.people.consent.partners import live_memberships
from rotonde.web.people.consent.purposes import purposes

SHARING = "sharing"

# Asked of the person. Help is no part of sharing: nobody needs to agree to sharing to be helped.
may("people.see_consents", IN_OWN_OFFICE | IN_ANY_OFFICE)
may("people.say_about_help", IN_OWN_OFFICE, part_of="files")
may("people.write_consent", IN_OWN_OFFICE, part_of=SHARING)
may("people.share_person", IN_OWN_OFFICE, part_of=SHARING)
may("people.stop_sharing", IN_OWN_OFFICE)

# What another organisation shares is read by who the consent names: a function in the receiving organisation.
SHARED_HERE = role_is("rights_worker", "worker") & same("receiver_id", "organisation_id") & same("function", "role")
HAS_A_BASIS = any_of(
    field_is("purpose", purpose.id)
    & any_of(field_is("giver__kind", kind) for kind in purpose.kinds)
    & any_of(field_is("receiver__kind", kind) for kind in purpose.kinds)
    for purpose in purposes().values()
    if purpose.crosses
)
STANDS = (
    HAS_A_BASIS
    & is_missing("ended_at")
    & today_within("begins_on", "until")
    & today_within("begins_on", "unconfirmed_until")
    & some(live_memberships, partnership_id="partnership_id", organisation_id="giver_id")
    & some(live_memberships, partnership_id="partnership_id", organisation_id="receiver_id")
)
may("people.see_shares", role_is("rights_worker", "worker"))
may("people.read_share", SHARED_HERE & STANDS, part_of=SHARING)
may("people.keep_note_of_share", SHARED_HERE)
