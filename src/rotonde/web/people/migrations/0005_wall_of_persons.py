"""The wall between organisations around persons."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("people", "0004_persons")]

    operations = [OrganisationWall("people_person")]
