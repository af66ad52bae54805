import pytest

from rotonde.engine.answers import Asking
from rotonde.engine.situations.as_written import read_situation
from rotonde.screening.answering import answers_of
from rotonde.screening.worklist.entries import Entry, entry, net_of, youngest_child
from rotonde.screening.worklist.saying import Saying
from screening.worklist.made_entries import FORM, ON


@pytest.fixture(scope="session")
def w(catalogue) -> Saying:
    return Saying(catalogue, "nl")


@pytest.fixture(scope="session")
def asking(catalogue, dates) -> Asking:
    return Asking(catalogue, dates)


@pytest.fixture(scope="session")
def situation(catalogue, dates):
    return read_situation(FORM, catalogue.vocabulary, dates, catalogue.quantities)


@pytest.fixture(scope="session")
def rows(situation, asking):
    return answers_of([situation], asking)


@pytest.fixture(scope="session")
def one(rows, situation, asking, catalogue) -> Entry:
    net = net_of(asking, situation, "h1")
    return entry("h1", rows, net, catalogue, ON, youngest=youngest_child(situation, "h1", ON))


@pytest.fixture(scope="session")
def town_rows(town):
    """The rows of the shipped caseload by household."""
    found = {}
    for row in town[0].rows:
        found.setdefault(row.household_id, []).append(row)
    return found
