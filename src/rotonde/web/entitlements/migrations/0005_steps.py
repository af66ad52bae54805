import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_walls"),
        ("entitlements", "0004_wall_of_questions"),
        ("people", "0002_walls"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Step",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("about_index", models.BinaryField(max_length=32)),
                ("number", models.PositiveIntegerField()),
                ("sealed", models.BinaryField()),
                ("check_on", models.DateField(null=True)),
                ("taken_at", models.DateTimeField(auto_now_add=True)),
                ("dossier", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="people.dossier")),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="accounts.organisation"),
                ),
                (
                    "taken_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["organisation", "check_on"], name="steps_to_check")],
                "constraints": [
                    models.UniqueConstraint(fields=("dossier", "about_index", "number"), name="one_step_a_number")
                ],
            },
        ),
        migrations.CreateModel(
            name="Application",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("about_index", models.BinaryField(max_length=32)),
                ("year", models.PositiveSmallIntegerField()),
                ("number", models.PositiveIntegerField()),
                ("sealed", models.BinaryField()),
                ("made_at", models.DateTimeField()),
                ("dossier", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="people.dossier")),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="accounts.organisation"),
                ),
                (
                    "made_by",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("organisation", "year", "number"), name="one_application_a_number")
                ],
            },
        ),
        migrations.CreateModel(
            name="Doubt",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("right", models.CharField(max_length=80)),
                ("catalogue", models.CharField(max_length=80)),
                ("on", models.DateField()),
                ("sealed_text", models.BinaryField()),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "Open"), ("answered", "Answered")], default="open", max_length=10
                    ),
                ),
                ("raised_at", models.DateTimeField(auto_now_add=True)),
                ("sealed_answer", models.BinaryField(null=True)),
                ("answered_at", models.DateTimeField(null=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="accounts.organisation"),
                ),
                (
                    "raised_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
    ]
