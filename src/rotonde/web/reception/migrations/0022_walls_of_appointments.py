"""The walls around appointments: what is booked is written by who offers, and seen by who booked as well."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall, WallOfTwo

TABLES = ("slotseries", "slot", "appointment", "reminded", "session", "enrolment", "followup", "try")


class Migration(migrations.Migration):
    dependencies = [("reception", "0021_sessions_and_moments")]

    operations = [
        *(OrganisationWall(f"reception_{table}") for table in TABLES),
        WallOfTwo("reception_booking", writer="owner_id", reader="booker_id"),
    ]
