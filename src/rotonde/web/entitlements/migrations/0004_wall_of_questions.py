"""The wall between organisations around printed question lists."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("entitlements", "0003_printed_questions")]

    operations = [OrganisationWall("entitlements_printedquestions")]
