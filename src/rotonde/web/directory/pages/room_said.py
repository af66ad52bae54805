"""Whether there is room, as a band: free, limited or full, with the day on which that was said."""

from rotonde.web.directory.hsds.details import ServiceCapacity
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.pages.words import Wording
from rotonde.web.entitlements import notation

FULL = 0


def band_of(service: Service) -> ServiceCapacity | None:
    """The band that was said last; None where nobody said one."""
    bands = [one for one in service.capacities if one.unit.name == "band" and one.available in (0, 1, 2)]
    return max(bands, key=lambda one: one.updated, default=None)


def is_full(service: Service) -> bool:
    """Whether the service said last that it is full."""
    band = band_of(service)
    return band is not None and band.available == FULL


def room_said(service: Service, w: Wording) -> str:
    """Say whether there is room; nothing where nobody said so."""
    band = band_of(service)
    if band is None:
        return ""
    return w.say("band_on", band=w[f"band_{int(band.available)}"], day=notation.day(band.updated.date(), w.lang))
