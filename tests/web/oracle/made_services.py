"""Services of the directory in the world of the oracle: kept by an organisation or by nobody, with what waits."""

from django.utils import timezone
from django.utils.timezone import localdate

from rotonde.web.directory.models import Handover, Remark, Service
from web.oracle.planning import House, Thing
from web.oracle.world import World

NOBODYS = frozenset({"kept by nobody"})


def services_of_the_directory(world: World) -> None:
    """One for each organisation, with a remark; each asks the next one to look after it; and one of nobody."""
    for house, following in zip(world.houses, [*world.houses[1:], world.houses[0]], strict=True):
        service = _service(world, house)
        asked = Handover.objects.create(service=service, wanted=following.organisation, asked_on=localdate())
        world.keep(Thing(asked, following))
    _service(world, None)


def _service(world: World, house: House | None) -> Service:
    words = frozenset() if house else NOBODYS
    told = {"name": "x", "status": "active"}
    service = Service.objects.create(
        **told, told=told, changed_at=timezone.now(), kept_by=house.organisation if house else None
    )
    remark = Remark.objects.create(service=service, about="hours", told_on=localdate())
    world.keep(Thing(service, house, words=words), Thing(remark, house, words=words))
    return service
