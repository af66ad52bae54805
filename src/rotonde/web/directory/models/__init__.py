"""The records of the directory. What may happen to them stands in `domain/` and `incoming/`."""

from rotonde.web.directory.models.bringings import Bringing, BroughtRecord, SaidOfTwo
from rotonde.web.directory.models.care import Handover, Remark
from rotonde.web.directory.models.changes import Change, Pulse
from rotonde.web.directory.models.records import Location, Provider, Service, ServiceAtLocation

__all__ = [
    "Bringing",
    "BroughtRecord",
    "Change",
    "Handover",
    "Location",
    "Provider",
    "Pulse",
    "Remark",
    "SaidOfTwo",
    "Service",
    "ServiceAtLocation",
]
