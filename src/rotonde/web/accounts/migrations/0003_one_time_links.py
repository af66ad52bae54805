"""One-time links, sessions that can be ended, and organisations that ask a second step."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import rotonde.web.accounts.models
from rotonde.web.accounts.wall_operations import DoorForLinks, OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_walls")]

    operations = [
        migrations.AddField("organisation", "asks_second_step", models.BooleanField(default=False)),
        migrations.AddField(
            "user",
            "session_mark",
            models.CharField(default=rotonde.web.accounts.models.new_session_mark, editable=False, max_length=32),
        ),
        migrations.CreateModel(
            name="OneTimeLink",
            fields=[
                ("id", models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("drops_second_step", models.BooleanField(default=False)),
                ("expires_at", models.DateTimeField()),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.organisation"
                    ),
                ),
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="one_time_link",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        OrganisationWall("accounts_onetimelink"),
        DoorForLinks(),
    ]
