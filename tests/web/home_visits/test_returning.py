"""What comes back is read first and kept then; where somebody was first, a person chooses, field by field."""

from typing import Any

from web.home_visits.conftest import number_of


def value_now(file: Any, pack: Any, number: int) -> Any:
    from rotonde.web.entitlements.domain.printed_questions import questions_kept, told_at
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.models import Dossier

    dossier = Dossier.objects.get(id=file.id)
    made = questions_kept(dossier, pack.files.get().code)
    assert made
    return told_at(contents_of(dossier).whole(), made.questions[number - 1])


def somebody_else_says(worker: Any, file: Any, pack: Any, number: int, value: Any) -> None:
    """Change the file at a question, as a colleague does meanwhile."""
    from rotonde.screening.worklist.keying import Answer
    from rotonde.web.entitlements.domain.printed_questions import questions_kept, with_answers
    from rotonde.web.people.domain.dossiers import change_dossier, contents_of
    from rotonde.web.people.models import Dossier

    dossier = Dossier.objects.get(id=file.id)
    made = questions_kept(dossier, pack.files.get().code)
    assert made
    one = made.questions[number - 1]
    contents = contents_of(dossier)
    answer = Answer(one.number, one.fact, one.of, one.period, value)
    changed = contents.told(with_answers(contents.whole(), [answer]), "2026-11-02")
    change_dossier(worker, dossier, changed, dossier.version)


def test_answers_are_shown_first_and_kept_then(bring_back: Any, content: Any, file: Any, pack: Any) -> None:
    number = number_of(content)
    shown = bring_back(f"{number} ja")
    assert (shown.status_code, value_now(file, pack, number)) == (200, None)
    kept = bring_back(f"{number} ja", save="1").content.decode()
    assert ("Alles is terug" in kept, value_now(file, pack, number)) == (True, True)


def test_when_everything_is_back_nothing_can_be_opened_any_more(bring_back: Any, content: Any, pack: Any) -> None:
    from rotonde.web.entitlements.models import VisitPack

    bring_back(f"{number_of(content)} nee", save="1")
    assert VisitPack.objects.get().sealed_share is None
    assert bring_back(f"{number_of(content)} ja", save="1").status_code == 404


def test_where_somebody_was_first_a_person_chooses(
    bring_back: Any, content: Any, worker: Any, file: Any, pack: Any
) -> None:
    number = number_of(content)
    somebody_else_says(worker, file, pack, number, False)
    html = bring_back(f"{number} ja").content.decode()
    assert ("Van het bezoek: ja" in html, "In het dossier: nee" in html) == (True, True)
    refused = bring_back(f"{number} ja", save="1")
    assert (refused.status_code, value_now(file, pack, number)) == (400, False)
    bring_back(f"{number} ja", save="1", **{f"pick{number}": "visit"})
    assert value_now(file, pack, number) is True


def test_who_keeps_what_stands_there_changes_nothing(
    bring_back: Any, content: Any, worker: Any, file: Any, pack: Any
) -> None:
    number = number_of(content)
    somebody_else_says(worker, file, pack, number, False)
    bring_back(f"{number} ja", save="1", **{f"pick{number}": "now"})
    assert value_now(file, pack, number) is False


def test_where_both_say_the_same_there_is_nothing_to_choose(
    bring_back: Any, content: Any, worker: Any, file: Any, pack: Any
) -> None:
    number = number_of(content)
    somebody_else_says(worker, file, pack, number, True)
    assert "Van het bezoek" not in bring_back(f"{number} ja").content.decode()


def test_what_is_not_understood_stays_to_be_corrected(bring_back: Any, content: Any, file: Any, pack: Any) -> None:
    number = number_of(content)
    response = bring_back(f"{number} misschien", save="1")
    html = response.content.decode()
    assert (response.status_code, f"{number} misschien</textarea>" in html) == (400, True)
    assert value_now(file, pack, number) is None


def test_nothing_filled_in_is_nothing_kept(bring_back: Any, content: Any) -> None:
    assert "Er is niets ingevuld" in bring_back("").content.decode()
