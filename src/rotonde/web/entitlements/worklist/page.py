"""The page of a list: the head, one page of households in the chosen order, and what can be chosen."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from rotonde.screening.worklist.orders import ORDERS
from rotonde.screening.worklist.saying import Saying
from rotonde.web.accounts.models import User
from rotonde.web.audit.domain.record import record_read
from rotonde.web.entitlements import baskets, engine_port
from rotonde.web.entitlements.asking_order import NEAR
from rotonde.web.entitlements.words import Wording
from rotonde.web.entitlements.worklist.downloads import KINDS, chosen_said
from rotonde.web.entitlements.worklist.files_on_list import FilesOnList, Line, NoList, files_on_list
from rotonde.web.entitlements.worklist.filters import PARTS, SIZES, VIEWS, Filters
from rotonde.web.entitlements.worklist.matrix import Matrix, matrix_of
from rotonde.web.entitlements.worklist.offices import Offices, offices_of
from rotonde.web.entitlements.worklist.overview import Overview, overview_of
from rotonde.web.entitlements.worklist.rows import Row, rows_of
from rotonde.web.entitlements.worklist.standings import STATES
from rotonde.web.entitlements.worklist.top import Top, top_of
from rotonde.web.people.domain.dossiers import Contents, contents_of
from rotonde.web.people.models import Dossier

Choice = tuple[str, str, bool]


@dataclass
class Part:
    """One of the parts of everybody: how many, in words, and where they are listed."""

    words: str
    count: int
    address: str
    chosen: bool


@dataclass
class Shown:
    """The households on one page, in the view that was chosen, and what is said above them."""

    states: str
    chosen: list[str]
    count: int
    downloads: list[tuple[str, str]]
    parts: list[Part]
    rows: list[Row]
    page: int
    pages: int
    earlier: str
    later: str
    matrix: Matrix | None = None
    overview: Overview | None = None


@dataclass
class ListPage:
    """Everything on the page; `shown` is None where the office has no list, `top` None for who has no office."""

    filters: Filters
    offices: Offices
    top: Top | None
    shown: Shown | None
    choices: dict[str, list[Choice]] = field(default_factory=dict)
    outside: list[str] = field(default_factory=list)
    seed: int = 0

    @property
    def without_choice(self) -> str:
        """The address of the same list with everybody on it."""
        return Filters(office=self.filters.office, view=self.filters.view).address


def list_page(user: User, filters: Filters, w: Wording) -> ListPage:
    """Lay out the list that an address asks for; what is read of it is logged, once."""
    offices = offices_of(user, filters.office)
    if offices.chosen is None:
        return ListPage(filters, offices, None, None)
    filters = filters.with_(office=offices.chosen.id if len(offices.all) > 1 else None, page=filters.page)
    basket = baskets.basket_named(filters.basket)
    page = ListPage(filters, offices, None, None, choices_of(filters, w), basket.outside_in(w.lang) if basket else [])
    try:
        files = files_on_list(user, offices.chosen, filters, w.lang)
    except NoList as none:
        page.top = top_of(user, offices.chosen, none.run, w)
        return page
    page.top = top_of(user, offices.chosen, files.run, w)
    page.shown, page.seed = _shown(user, files, filters, w), files.seed
    return page


def choices_of(filters: Filters, w: Wording) -> dict[str, list[Choice]]:
    """What each field of the form lets choose: code, words, whether it is the one chosen."""
    said = Saying(engine_port.catalogue(), w.lang)
    return {
        "order": [(order, said.say(f"order_{order}"), order == filters.order) for order in ORDERS],
        "right": [(right, said.right(right), right == filters.right) for right in filters.rights],
        "answer": [(state, w["short_" + state], state == filters.answer) for state in STATES],
        "basket": [
            (id, w.say("basket_one", name=name, n=n), id == filters.basket)
            for id, name, n, _ in baskets.choices(None, w.lang)
        ],
        "size": [(str(size), str(size), size == filters.size) for size in SIZES],
        "view": [(filters.with_(view=view).address, w["view_" + view], view == filters.view) for view in VIEWS],
    }


def _shown(user: User, files: FilesOnList, filters: Filters, w: Wording) -> Shown:
    lines = files.shown(filters.part)
    pages = max(1, -(-len(lines) // filters.size))
    number = min(filters.page, pages)
    first = (number - 1) * filters.size
    on_page = lines[first : first + filters.size]
    shown = Shown(
        states=files.states if filters.part == "list" else "",
        chosen=chosen_said(files, filters, w),
        count=len(lines),
        downloads=[(f"{name}?{filters.address}".rstrip("?"), w[words]) for name, (_, _, words) in KINDS.items()],
        parts=parts_of(files, filters, w),
        rows=[],
        page=number,
        pages=pages,
        earlier=filters.with_(page=number - 1).address if number > 1 else "",
        later=filters.with_(page=number + 1).address if number < pages else "",
    )
    if filters.view == "overview":
        shown.overview = overview_of(files.everybody, filters, w)
        record_read(user, "entitlements.overview_read", files.run)
        return shown
    shown.rows = rows_of(on_page, _read(user, on_page), first + 1, w, files.due)
    if filters.view == "matrix":
        shown.matrix = matrix_of(on_page, shown.rows, filters.rights, filters.right, w)
    return shown


def _read(user: User, lines: tuple[Line, ...]) -> dict[UUID, Contents]:
    """Unseal the files of one page, with their names, and log that they were read; not those that are restricted."""
    shown = Dossier.objects.filter(id__in=[line.dossier for line in lines]).select_related("organisation")
    found = list(shown.exclude(persons__is_restricted=True))
    record_read(user, "entitlements.list_read", found)
    return {one.id: contents_of(one) for one in found}


def parts_of(files: FilesOnList, filters: Filters, w: Wording) -> list[Part]:
    """The parts that everybody is in: their numbers add up, so that nobody disappears."""
    sizes = {part: len(files.shown(part)) for part in PARTS}
    return [
        Part(w.count(f"part_{part}", size), size, filters.with_(part=part).address, part == filters.part)
        for part, size in sizes.items()
        if size or part == filters.part
    ]


def context_of(page: ListPage, w: Wording) -> dict[str, Any]:
    """What the template is told."""
    return {"w": w, "list": page, "rights_count": len(engine_port.rights()), "f": page.filters, "near": NEAR}
