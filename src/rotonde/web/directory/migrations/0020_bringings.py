"""Files that are brought in, their records, and what was said of two records; with walls around the files."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0031_wall_of_posted_forms"),
        ("directory", "0010_care"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Bringing",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("brought_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField(db_index=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("columns", "Columns"),
                            ("waiting", "Waiting"),
                            ("reading", "Reading"),
                            ("ready", "Ready"),
                            ("keeping", "Keeping"),
                            ("failed", "Failed"),
                        ],
                        default="waiting",
                        max_length=10,
                    ),
                ),
                ("beat_at", models.DateTimeField(null=True)),
                ("kind", models.CharField(max_length=20)),
                ("is_full", models.BooleanField(default=False)),
                ("sealed_content", models.BinaryField(null=True)),
                ("columns", models.JSONField(default=dict)),
                ("done", models.PositiveIntegerField(default=0)),
                ("every", models.PositiveIntegerField(default=0)),
                ("trouble", models.JSONField(default=list)),
                ("troubles", models.PositiveIntegerField(default=0)),
                (
                    "brought_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.organisation"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SaidOfTwo",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("brought", models.UUIDField(db_index=True)),
                ("here", models.UUIDField()),
                ("are_one", models.BooleanField()),
                ("at", models.DateTimeField(auto_now=True)),
                ("by_role", models.CharField(max_length=30)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("brought", "here"), name="said_of_two_once")],
            },
        ),
        migrations.CreateModel(
            name="BroughtRecord",
            fields=[
                ("id", models.BigAutoField(primary_key=True, serialize=False)),
                ("number", models.PositiveIntegerField()),
                ("where", models.CharField(max_length=200)),
                ("kind", models.CharField(max_length=12)),
                ("record", models.UUIDField()),
                ("name", models.CharField(max_length=300)),
                ("told", models.JSONField()),
                ("says", models.JSONField(default=list)),
                (
                    "finding",
                    models.CharField(
                        choices=[("new", "New"), ("changed", "Changed"), ("gone", "Gone"), ("same", "Same")],
                        max_length=8,
                    ),
                ),
                ("differences", models.JSONField(default=list)),
                ("notes", models.JSONField(default=list)),
                ("doubles", models.JSONField(default=list)),
                ("may_be_double", models.BooleanField(default=False)),
                ("here_at", models.DateTimeField(null=True)),
                ("is_harmless", models.BooleanField(default=False)),
                ("came_back", models.BooleanField(default=False)),
                ("is_done", models.BooleanField(default=False)),
                (
                    "bringing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="records", to="directory.bringing"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.organisation"
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "indexes": [models.Index(fields=["bringing", "is_done", "finding", "number"], name="brought_open")],
            },
        ),
        OrganisationWall("directory_bringing"),
        OrganisationWall("directory_broughtrecord"),
    ]
