"""A process of the pages, as a test talks to it: a command a line in, an answer a line out.

`known` tells what the pages answer with now, `publish VALUE` has two editors publish a tax.
"""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from rotonde.web.first_start import choose_settings


def known() -> str:
    from rotonde.rights.published_values import in_force
    from rotonde.web.entitlements.running_catalogue import newest_catalogue, running
    from web.editing.conftest import TAX

    with newest_catalogue():
        row = in_force(running().catalogue, TAX.parameter, TAX.key, date(2026, 6, 1))
    return str(row and row["value"])


def publish(value: str) -> str:
    from rotonde.web.accounts.walls import inside
    from rotonde.web.editing.domain.judging import publish as publish_it
    from rotonde.web.editing.domain.putting_forward import put_forward
    from rotonde.web.editing.domain.reckonings import effect_key
    from rotonde.web.editing.models import Reckoning
    from rotonde.web.entitlements.running_catalogue import newest_catalogue
    from web.editing.conftest import TAX, editor

    one, other = editor(0), editor(1)
    with newest_catalogue(), inside(one.organisation_id):
        proposal = put_forward(one, replace(TAX, value=value))
        seen = Reckoning.objects.create(key=effect_key(proposal), proposal=proposal, state="done", result={})
        publish_it(other, proposal.id, seen.id)
    return "published"


if __name__ == "__main__":
    choose_settings()
    import django

    django.setup()
    commands: dict[str, Callable[..., str]] = {"known": known, "publish": publish}
    for line in sys.stdin:
        name, *rest = line.split()
        sys.stdout.write(commands[name](*rest) + "\n")
        sys.stdout.flush()
