"""What a person asked about the use of their data, and the last day of help to them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0021_walls_of_links")]

    operations = [
        migrations.AddField("person", "is_restricted", models.BooleanField(default=False)),
        migrations.AddField("person", "is_screened", models.BooleanField(default=True)),
        migrations.AddField("person", "help_ended_on", models.DateField(null=True)),
    ]
