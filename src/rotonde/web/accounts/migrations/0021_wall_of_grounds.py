"""The wall between organisations around what each of them signed."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("accounts", "0020_grounds")]

    operations = [OrganisationWall("accounts_ground")]
