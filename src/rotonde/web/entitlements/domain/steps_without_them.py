"""What was written with the steps of a household, without what may be about somebody who goes while others stay.

A step is never rewritten: one whose text goes is taken away and put back with its number, its day and who took it, so
that the right stands where it stood. What was written with a right of the household may be about anybody in it, and
goes; what was written with a right of somebody who stays goes where it names who leaves.
"""

from collections.abc import Collection, Iterator
from typing import Any

from rotonde.web.entitlements.domain.steps import PURPOSE
from rotonde.web.entitlements.models import Step
from rotonde.web.people.domain.leaving import names_them
from rotonde.web.people.domain.sealed_json import seal_json, unseal_json
from rotonde.web.people.models import Dossier

Json = dict[str, Any]
OPEN_TEXT = ("note", "reason", "appointment")
"""What a worker writes in their own words."""


def drop_text_about(dossier: Dossier, identity: dict[str, str], staying: Collection[str]) -> int:
    """Take out what may be about somebody of this name; `staying` are the others of the file. Gives how many steps."""
    shorter = list(_shortened(dossier, identity, staying))
    Step.objects.filter(id__in=[one.id for one in shorter]).delete()
    Step.objects.bulk_create(shorter)
    return len(shorter)


def _shortened(dossier: Dossier, identity: dict[str, str], staying: Collection[str]) -> Iterator[Step]:
    for one in Step.objects.filter(dossier=dossier):
        kept: Json = unseal_json(dossier.organisation, PURPOSE, bytes(one.sealed))
        texts = [kept["told"][name] for name in OPEN_TEXT if kept["told"][name]]
        if texts and (kept["of"] not in staying or any(names_them(text, identity) for text in texts)):
            told = kept["told"] | dict.fromkeys(OPEN_TEXT, "")
            one.sealed = seal_json(dossier.organisation, PURPOSE, kept | {"told": told})
            yield one
