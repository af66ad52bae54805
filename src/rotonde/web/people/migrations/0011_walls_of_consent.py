"""The walls around consent, shares and emergencies; what was agreed or written down is never rewritten."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall, WallOfTwo
from rotonde.web.audit.append_only import NeverRewritten


class Migration(migrations.Migration):
    dependencies = [("people", "0010_consent_shares_and_emergencies")]

    operations = [
        OrganisationWall("people_consent"),
        OrganisationWall("people_consentchange"),
        OrganisationWall("people_helpagreement"),
        OrganisationWall("people_sharednote"),
        OrganisationWall("people_emergency"),
        OrganisationWall("people_emergencyreview"),
        WallOfTwo("people_share", writer="giver_id", reader="receiver_id"),
        NeverRewritten("people_consent"),
        NeverRewritten("people_consentchange"),
        NeverRewritten("people_helpagreement"),
        NeverRewritten("people_sharednote"),
        NeverRewritten("people_emergencyreview"),
    ]
