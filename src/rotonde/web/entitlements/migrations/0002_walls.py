"""The wall between organisations around runs, answers and what somebody doesn't want now."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("entitlements", "0001_runs")]

    operations = [
        OrganisationWall("entitlements_run"),
        OrganisationWall("entitlements_outcome"),
        OrganisationWall("entitlements_hold"),
    ]
