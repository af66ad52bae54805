"""The walls around referrals: the receiver sees one only once it is named as its receiver; no move is rewritten."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall, WallAround, WallOfTwo
from rotonde.web.audit.append_only import NeverRewritten


class Migration(migrations.Migration):
    dependencies = [("referrals", "0001_referrals")]

    operations = [
        WallOfTwo("referrals_referral", writer="sender_id", reader="receiver_id"),
        WallAround("referrals_referralsaid", writer="by_id", belongs_to="referrals_referral", column="referral_id"),
        OrganisationWall("referrals_pickedup"),
        NeverRewritten("referrals_referralsaid"),
        NeverRewritten("referrals_pickedup"),
    ]
