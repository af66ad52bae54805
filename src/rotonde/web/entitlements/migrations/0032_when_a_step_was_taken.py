"""A step that is put back without a text keeps its moment: the clock fills it in only where nobody says it.

Nothing changes in the database: SQLite would make the table anew, and lose that its rows are never rewritten.
"""

import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("entitlements", "0031_home_visits")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AlterField(
                    "step", "taken_at", models.DateTimeField(default=django.utils.timezone.now, editable=False)
                )
            ]
        )
    ]
