"""The walls around the sealed log, that it only grows, and that what went to the archive can leave."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall
from rotonde.web.audit.append_only import AppendOnly
from rotonde.web.audit.archived_goes import OnlyArchivedGoes


class Migration(migrations.Migration):
    dependencies = [("audit", "0005_batches")]

    operations = [
        OrganisationWall("audit_batch"),
        OrganisationWall("audit_sealed"),
        OrganisationWall("audit_archived"),
        AppendOnly("audit_batch"),
        AppendOnly("audit_sealed"),
        AppendOnly("audit_archived"),
        OnlyArchivedGoes("audit_event"),
        OnlyArchivedGoes("audit_concerned"),
        OnlyArchivedGoes("audit_sealed"),
    ]
