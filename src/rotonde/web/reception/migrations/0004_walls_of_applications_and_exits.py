"""The walls between organisations around applications, signals, complaints and who handles those."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("reception", "0003_applications_and_exits")]

    operations = [
        OrganisationWall("reception_receptionapplication"),
        OrganisationWall("reception_signal"),
        OrganisationWall("reception_complaint"),
        OrganisationWall("reception_complaintpath"),
    ]
