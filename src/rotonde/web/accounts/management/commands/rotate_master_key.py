"""`rotonde manage rotate_master_key OLD_KEY_FILE`: from the key in that file to the one that Rotonde is given now."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from rotonde.web.accounts.domain.rotating import rotate_master_key
from rotonde.web.accounts.sealing import CannotUnseal
from rotonde.web.keys import key_from, master_key


class Command(BaseCommand):
    help = "Wrap every data key with the master key that Rotonde is given now, instead of the one in a file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("old_key_file", type=Path)

    def handle(self, *, old_key_file: Path, **_: Any) -> None:
        try:
            n = rotate_master_key(key_from(old_key_file.read_text("ascii")), master_key())
        except CannotUnseal:
            raise CommandError("The key in that file isn't the one in use. Nothing was changed.") from None
        self.stdout.write(f"{n} organisations go on with the new key. Everybody signs in again.")
