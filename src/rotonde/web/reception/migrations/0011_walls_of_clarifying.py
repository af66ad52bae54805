"""The wall between organisations around what clients told and their plans."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("reception", "0010_clarifying")]

    operations = [OrganisationWall("reception_clarified"), OrganisationWall("reception_goal")]
