"""One account of an organisation is linked with one person of the sign-in service, who is found through a door."""

from django.db import migrations, models

from rotonde.web.accounts.wall_operations import DoorForArriving


class Migration(migrations.Migration):
    dependencies = [("accounts", "0006_kinds_and_walls_of_teams")]

    operations = [
        migrations.AddConstraint(
            "user",
            models.UniqueConstraint(
                fields=["organisation", "outside_id"],
                condition=~models.Q(outside_id=""),
                name="one_account_of_somebody_outside",
            ),
        ),
        DoorForArriving(),
    ]
