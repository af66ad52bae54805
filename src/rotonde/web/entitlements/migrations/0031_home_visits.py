"""Packs of files that go along on home visits."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from rotonde.web.accounts.wall_operations import OrganisationWall


class Migration(migrations.Migration):
    dependencies = [
        ("entitlements", "0030_erased_answers"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            "VisitPack",
            [
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("packed_at", models.DateTimeField(auto_now_add=True)),
                ("expires_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(null=True)),
                ("sealed_share", models.BinaryField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="accounts.organisation"),
                ),
                (
                    "packed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            "PackedFile",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=8)),
                ("sealed", models.BinaryField()),
                ("returned_at", models.DateTimeField(null=True)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="people.dossier"
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, to="accounts.organisation"),
                ),
                (
                    "pack",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="files", to="entitlements.visitpack"
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("pack", "dossier"), name="a_file_once_a_pack")],
            },
        ),
        OrganisationWall("entitlements_visitpack"),
        OrganisationWall("entitlements_packedfile"),
    ]
