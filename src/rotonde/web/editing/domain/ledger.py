"""The ledger of publications: what counts, now or as it stood after one of them."""

from uuid import UUID

from rotonde.rights.published_values import PublishedValue
from rotonde.web.editing.models import Publication


class Ledger:
    """What was published, as the running catalogue asks for it."""

    def newest(self) -> UUID | None:
        """Name the newest publication: one row of an index."""
        return Publication.objects.values_list("id", flat=True).first()

    def values(self) -> list[PublishedValue]:
        """Give the values that count now."""
        return values_after(None)


def values_after(number: int | None) -> list[PublishedValue]:
    """Give the values that counted after a publication, in order; None is the last one.

    What was taken back by then doesn't count; what was taken back later did count then.
    """
    steps = Publication.objects.order_by("number")
    if number is not None:
        steps = steps.filter(number__lte=number)
    told = list(steps)
    gone = {one.takes_back_id for one in told if one.takes_back_id}
    return [one.told for one in told if one.takes_back_id is None and one.id not in gone]


def values_without(publication: Publication) -> list[PublishedValue]:
    """Give the values that would count if one more publication were taken back."""
    told = list(Publication.objects.order_by("number"))
    gone = {one.takes_back_id for one in told if one.takes_back_id} | {publication.id}
    return [one.told for one in told if one.takes_back_id is None and one.id not in gone]
