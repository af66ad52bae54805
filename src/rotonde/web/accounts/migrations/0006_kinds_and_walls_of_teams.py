"""The two kinds of before become the kinds of the broad reception; teams stand within the wall."""

from typing import Any

from django.db import migrations

from rotonde.web.accounts.wall_operations import OrganisationWall, WallOfUsers

KINDS = {"local_authority": "ocmw", "partner": "association"}


def rename_kinds(apps: Any, _: Any) -> None:
    organisations = apps.get_model("accounts", "Organisation").objects
    for old, new in KINDS.items():
        organisations.filter(kind=old).update(kind=new)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_partners_teams_and_dated_roles")]

    operations = [
        migrations.RunPython(rename_kinds, migrations.RunPython.noop),
        OrganisationWall("accounts_team"),
        WallOfUsers("accounts_team_members"),
    ]
