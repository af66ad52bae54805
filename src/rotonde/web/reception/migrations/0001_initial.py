"""That somebody came in, called or was met."""

import uuid

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0021_wall_of_grounds"),
        ("people", "0030_rights_of_the_person"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("came_at", models.DateTimeField(default=django.utils.timezone.now)),
                ("place", models.CharField(blank=True, max_length=20)),
                ("brought_by", models.CharField(blank=True, max_length=20)),
                (
                    "interpreter",
                    models.CharField(
                        blank=True, choices=[("yes", "Yes"), ("no", "No"), ("refused", "Refused")], max_length=10
                    ),
                ),
                ("language", models.CharField(blank=True, max_length=3)),
                ("proactivity", models.CharField(blank=True, max_length=20)),
                ("is_urgent", models.BooleanField(default=False)),
                ("sealed", models.BinaryField(null=True)),
                ("waits_since", models.DateTimeField(null=True)),
                ("called_at", models.DateTimeField(null=True)),
                ("gone_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "called_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.office"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.organisation"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="contacts",
                        to="people.person",
                    ),
                ),
                (
                    "registered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["office", "came_at"], name="contacts_of_an_office")],
            },
        ),
    ]
