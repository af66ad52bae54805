"""Fifty faulty files: each gets its sentence, and what is good in it is read."""

from collections.abc import Callable
from typing import Any

import pytest

from rotonde.screening.incoming.faults import BadUpload
from rotonde.web.directory.hsds.records import Service as Told
from rotonde.web.directory.incoming.files.brought import Brought
from rotonde.web.directory.incoming.files.faults import BadFile
from rotonde.web.directory.incoming.files.lists import sheets_of
from rotonde.web.directory.incoming.files.reading import read, recognised
from rotonde.web.directory.models import Service
from web.directory.incoming.conftest import Coordinator, service
from web.directory.incoming.hostile_files import Case, harmless, records, whole_files


def read_whole(content: bytes) -> tuple[Brought, list[str]]:
    """Read a file as the pages do, with the columns as they are recognised; give it and every sentence."""
    try:
        kind = recognised(content)
        columns: dict[str, Any] = {}
        if kind == "sheet":
            columns = {"sheets": [[one.meaning for one in sheet.columns] for sheet in sheets_of(content)]}
        brought = read(kind, content, columns)
    except (BadFile, BadUpload) as refused:
        return Brought(), [refused.said("nl")]
    notes = [note for one in brought.services for note in one.notes]
    return brought, [fault.said("nl") for fault in (*brought.faults, *notes)]


@pytest.mark.parametrize("case", [*whole_files(), *records(), *harmless()], ids=lambda case: case.name)
def test_a_faulty_file_gets_its_sentence_and_what_is_good_in_it_is_read(case: Case) -> None:
    brought, sentences = read_whole(case.content)
    assert len(brought.services) == case.services
    if case.sentence:
        assert [one for one in sentences if case.sentence.casefold() in one.casefold()] != []
        assert len(sentences) <= 2
    else:
        assert sentences == []


def test_every_sentence_is_there_in_three_languages_and_takes_the_same_values() -> None:
    import string

    from rotonde.web.directory.incoming.files.sentences_of_faults import FAULTS

    for three in FAULTS.values():
        fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in three]
        assert fields[0] == fields[1] == fields[2]
        assert len(set(three)) == 3


@pytest.mark.django_db
def test_what_is_meant_ill_is_shown_as_the_text_that_it_is(coordinator: Coordinator) -> None:
    html = coordinator.bring([service("<script>alert(1)</script>")])
    assert "&lt;script&gt;alert(1)" in html
    assert "<script>alert" not in html


@pytest.mark.django_db
def test_a_refused_file_leaves_nothing_and_says_why(coordinator: Coordinator) -> None:
    for case in whole_files():
        html = coordinator.bring(case.content)
        assert case.sentence.casefold() in html.casefold(), case.name
    assert Service.objects.count() == 0
    assert coordinator.rows() == []


@pytest.mark.django_db
def test_a_failure_in_the_middle_keeps_nothing_of_what_was_ticked(
    coordinator: Coordinator, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rotonde.web.directory.incoming import choosing

    coordinator.bring([service(f"Dienst {place}") for place in range(9)])
    kept: list[Told] = []
    real: Callable[..., Any] = vars(choosing)["keep_service"]

    def dies(told: Told, by_role: str) -> Any:
        kept.append(told)
        if len(kept) == 5:
            raise RuntimeError("the power went out")
        return real(told, by_role)

    monkeypatch.setattr(choosing, "keep_service", dies)
    with pytest.raises(RuntimeError):
        coordinator.keep_all()
    assert Service.objects.count() == 0
    monkeypatch.setattr(choosing, "keep_service", real)
    coordinator.keep_all()
    assert Service.objects.count() == 9
