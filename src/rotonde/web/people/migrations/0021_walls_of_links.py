"""The walls around links, merges and marks: what partners tell each other has a window, and marks have a door."""

from django.db import migrations

from rotonde.web.accounts.wall_operations import DoorForMarks, OrganisationWall, WallOfTwo


class Migration(migrations.Migration):
    dependencies = [("people", "0020_links_merges_and_marks")]

    operations = [
        OrganisationWall("people_personlink"),
        OrganisationWall("people_personmerge"),
        OrganisationWall("people_matchmark"),
        WallOfTwo("people_linksaid", writer="sender_id", reader="receiver_id"),
        DoorForMarks(),
    ]
