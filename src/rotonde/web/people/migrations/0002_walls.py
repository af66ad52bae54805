"""The wall between organisations around files, uploads and columns."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("people", "0001_files")]

    operations = [
        OrganisationWall("people_dossier"),
        OrganisationWall("people_upload"),
        OrganisationWall("people_rememberedcolumns"),
    ]
