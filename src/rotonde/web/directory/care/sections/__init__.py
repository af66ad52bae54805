"""The parts of the form of a service, in the order in which they stand."""

from rotonde.web.directory.care.sections.area import AREA
from rotonde.web.directory.care.sections.bringing import BRINGING
from rotonde.web.directory.care.sections.closed import CLOSED
from rotonde.web.directory.care.sections.now import NOW
from rotonde.web.directory.care.sections.opening import OPENING
from rotonde.web.directory.care.sections.prices import PRICES
from rotonde.web.directory.care.sections.reaching import REACHING
from rotonde.web.directory.care.sections.section import Faulty, Field, Section, Typed
from rotonde.web.directory.care.sections.speaking import SPEAKING
from rotonde.web.directory.care.sections.what import WHAT
from rotonde.web.directory.care.sections.where import WHERE

SECTIONS = (WHAT, OPENING, CLOSED, PRICES, WHERE, REACHING, SPEAKING, AREA, NOW, BRINGING)
BY_CODE = {one.code: one for one in SECTIONS}
MENDS = {
    "hours": OPENING,
    "phone": REACHING,
    "address": WHERE,
    "price": PRICES,
    "gone": NOW,
    "full": NOW,
    "other": WHAT,
}
"""Where what a remark is about is mended."""

__all__ = ["BY_CODE", "MENDS", "SECTIONS", "Faulty", "Field", "Section", "Typed"]
