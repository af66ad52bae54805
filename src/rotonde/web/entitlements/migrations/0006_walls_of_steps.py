"""The walls around steps, applications and doubts; a step and an application are never rewritten."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall
from rotonde.web.audit.append_only import NeverRewritten


class Migration(migrations.Migration):
    dependencies = [("entitlements", "0005_steps")]

    operations = [
        OrganisationWall("entitlements_step"),
        OrganisationWall("entitlements_application"),
        OrganisationWall("entitlements_doubt"),
        NeverRewritten("entitlements_step"),
        NeverRewritten("entitlements_application"),
    ]
