"""The wall around who is concerned, that it only grows, and the refusals of the log that SQLite lost on a change."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall
from rotonde.web.audit.append_only import AppendOnly, RefuseAgain


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_about_whom_why_and_by_whom")]

    operations = [OrganisationWall("audit_concerned"), AppendOnly("audit_concerned"), RefuseAgain("audit_event")]
