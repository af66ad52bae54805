"""Answers that citizens take along: they belong to no organisation, so no wall stands around them."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("people", "0002_walls")]

    operations = [
        migrations.CreateModel(
            name="CarriedAnswers",
            fields=[
                (
                    "lookup",
                    models.CharField(editable=False, max_length=64, primary_key=True, serialize=False),
                ),
                ("ciphertext", models.BinaryField()),
                ("expires_on", models.DateField(db_index=True)),
            ],
        ),
    ]
