"""Where each fact of a kept household comes from: the office's file, or told here, and of which day."""

from datetime import date

from rotonde.screening.worklist.provenance import Origins, Provenance
from rotonde.web.people.domain.dossiers import Contents
from rotonde.web.people.domain.told_here import LINKS


def origins_of(contents: Contents) -> Origins:
    """The origin of each fact of each record; what was told here goes before what the file says."""
    source = Provenance("register", contents.source, date.fromisoformat(contents.source_day))
    found = {
        (fact, record): source
        for kind, records in contents.form.items()
        if kind != LINKS and isinstance(records, dict)
        for record, facts in records.items()
        for fact in facts
    }
    told = {
        (change.place[2], change.place[1]): Provenance("told", "", date.fromisoformat(change.on))
        for change in contents.told_here
    }
    return found | told
