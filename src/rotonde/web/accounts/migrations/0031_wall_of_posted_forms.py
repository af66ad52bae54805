"""The wall between organisations around the forms that were sent."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("accounts", "0030_posted_forms")]

    operations = [OrganisationWall("accounts_postedform")]
