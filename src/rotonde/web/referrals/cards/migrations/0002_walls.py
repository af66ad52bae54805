"""The walls around cards; who holds a token sees its card, and how often it was shown."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import DoorForCards, OrganisationWall


class Migration(migrations.Migration):
    dependencies = [("referral_cards", "0001_cards")]

    operations = [
        OrganisationWall("referral_cards_card"),
        OrganisationWall("referral_cards_cardshown"),
        DoorForCards(),
    ]
