"""The wall between organisations around what stands out in the log."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("audit", "0007_oddities")]

    operations = [OrganisationWall("audit_oddity")]
