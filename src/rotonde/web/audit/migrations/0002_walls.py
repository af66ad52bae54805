"""The wall around the log, and that it only grows."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall
from rotonde.web.audit.append_only import AppendOnly


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_walls"), ("audit", "0001_initial")]

    operations = [OrganisationWall("audit_event"), AppendOnly("audit_event")]
