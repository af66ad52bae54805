"""Making an installation ready: a folder for its data, and its tables."""

import os
from pathlib import Path


def choose_settings() -> None:
    """Tell Django which settings are ours."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "rotonde.web.settings"


def prepare(folder: Path | None = None) -> None:
    """Start Django with its data in this folder, or where the environment says, and bring its tables up to date."""
    choose_settings()
    if folder is not None:
        os.environ["ROTONDE_DATA"] = str(folder.resolve())
        os.environ.pop("ROTONDE_DATABASE", None)
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
