"""The wall between organisations around contacts."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("reception", "0001_initial")]

    operations = [OrganisationWall("reception_contact")]
