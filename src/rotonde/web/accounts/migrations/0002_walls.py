"""The walls between organisations, and the door in them for who signs in."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import DoorForSigningIn, OrganisationWall, WallOfUsers


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("account", "0009_emailaddress_unique_primary_email"),
        ("mfa", "0003_authenticator_type_uniq"),
    ]

    operations = [
        OrganisationWall("accounts_office"),
        OrganisationWall("accounts_user"),
        DoorForSigningIn(),
        WallOfUsers("accounts_user_offices"),
        WallOfUsers("account_emailaddress"),
        WallOfUsers("mfa_authenticator"),
    ]
