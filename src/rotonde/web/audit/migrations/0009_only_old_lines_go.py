"""A line leaves for the archive only where it is half a year old itself, whatever is said of its batch."""

from django.db import migrations

from rotonde.web.audit.archived_goes import OnlyArchivedGoes


class Migration(migrations.Migration):
    dependencies = [("audit", "0008_wall_of_oddities")]

    operations = [OnlyArchivedGoes("audit_event"), OnlyArchivedGoes("audit_concerned")]
