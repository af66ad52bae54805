"""Who refers somebody, who reads and answers a referral, and who counts them without names."""

from rotonde.web.accounts.policy import among, may, role_is, same
from rotonde.web.people.access import IN_OWN_OFFICE

REFERRALS = "referrals"
WORKERS = role_is("rights_worker", "worker")

# Asked of the person: who may write their record may ask another organisation to help them.
may("referrals.refer", IN_OWN_OFFICE, part_of=REFERRALS)

# Asked of the referral: the office that sent it, and, once the person agreed, every worker of the receiver.
SENT_HERE = WORKERS & same("sender_id", "organisation_id") & among("office_id", "office_ids")
RECEIVED_HERE = WORKERS & same("receiver_id", "organisation_id")
may("referrals.open_board", WORKERS, part_of=REFERRALS)
may("referrals.read", SENT_HERE | RECEIVED_HERE, part_of=REFERRALS)
may("referrals.move", SENT_HERE | RECEIVED_HERE, part_of=REFERRALS)

# A coordinator sees how many there are, their clocks and a code for each; no name, and nothing that was said.
may("referrals.open_counts", role_is("coordinator"), part_of=REFERRALS)
may(
    "referrals.count",
    role_is("coordinator") & (same("sender_id", "organisation_id") | same("receiver_id", "organisation_id")),
    part_of=REFERRALS,
)
