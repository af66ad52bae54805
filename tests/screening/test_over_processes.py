"""A large caseload is spread over processes; nobody notices but by the clock."""

from itertools import batched

import pytest

from rotonde.engine.answers import Asking
from rotonde.screening import screen as screening
from rotonde.screening.answered_blocks import Answering, answer_block, over_processes
from rotonde.screening.reading import read_caseload
from rotonde.screening.screen import screen_folder

RIGHTS = ["leefloon", "sociale_toeslag"]


def test_two_processes_give_the_answers_of_one_in_the_same_order(tables, put, catalogue, dates):
    tables["persons.csv"] += "fout,h4,not a day,,,,,\n"
    folder = put(tables)
    answering = Answering(Asking(catalogue, dates, rights=RIGHTS), "numpy", keep_situations=True)
    blocks = list(batched(read_caseload(folder, catalogue.vocabulary).situations(), 2))
    here = [answer_block(block, answering) for block in blocks]
    spread = list(over_processes(blocks, answering, 2))
    assert spread == here
    assert [block.situations for block in here] == [2, 2]
    assert any(block.left_out for block in here)


@pytest.mark.parametrize("number", [0, 1000])
def test_only_a_large_caseload_is_spread(number, tables, put, catalogue, dates, tmp_path, monkeypatch):
    spread = []
    monkeypatch.setattr(screening, "MANY", number)
    monkeypatch.setattr(screening, "over_processes", lambda blocks, *_, **__: spread.append(list(blocks)) or [])
    screen_folder(put(tables), tmp_path / "out", catalogue, dates, rights=RIGHTS)
    assert len(spread) == (number == 0)
