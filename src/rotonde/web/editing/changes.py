"""The changelog of values, as data: what changed, when and by which source; never who put it forward or approved."""

from collections.abc import Iterable
from typing import Any

from rotonde.web.editing.models import Publication

Json = dict[str, Any]


def changes_as_json(publications: Iterable[Publication] | None = None) -> list[Json]:
    """Every publication, the newest first; the API serves the same."""
    found = Publication.objects.order_by("-number") if publications is None else publications
    taken_back = set(Publication.objects.filter(takes_back__isnull=False).values_list("takes_back_id", flat=True))
    numbers = dict(Publication.objects.filter(id__in=taken_back).values_list("id", "number"))
    return [_told(one, one.id in taken_back, numbers) for one in found]


def _told(one: Publication, is_taken_back: bool, numbers: dict[Any, int]) -> Json:
    return {
        "number": one.number,
        "published": one.at.date().isoformat(),
        "what": "taken_back" if one.takes_back_id else "value",
        "takes_back": numbers.get(one.takes_back_id) if one.takes_back_id else None,
        "is_taken_back": is_taken_back,
        "value": one.value,
        "before": one.before and {name: one.before[name] for name in ("from", "value", "confidence", "source")},
        "catalogue": one.catalogue,
    }
