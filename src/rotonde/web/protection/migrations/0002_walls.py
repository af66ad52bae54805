"""The walls around what is kept here; a proof of erasing is only added."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall
from rotonde.web.audit.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("protection", "0001_initial")]

    operations = [
        OrganisationWall("protection_retentionrule"),
        OrganisationWall("protection_legalhold"),
        OrganisationWall("protection_tombstone"),
        OrganisationWall("protection_request"),
        AppendOnly("protection_tombstone"),
    ]
