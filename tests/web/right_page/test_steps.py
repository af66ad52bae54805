"""From found to received: which step may follow which, who is first, and what is never overwritten."""

import random
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import Error, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rotonde.web.entitlements.barriers import B_S, LEVELS, MECHANISMS, barriers
from rotonde.web.entitlements.domain.workflow import APPLIED, ASKS, FOLLOWS, FOUND, Taken, state_after
from rotonde.web.entitlements.right_page.wording import SENTENCES
from web.right_page.conftest import RIGHT, address, press

taken = st.lists(st.builds(Taken, st.sampled_from(list(ASKS)), st.booleans()), max_size=12)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(taken, st.sampled_from(list(ASKS)))
def test_going_back_on_a_step_gives_the_state_before_it(steps: list[Taken], state: str) -> None:
    assert state_after([*steps, Taken(state), Taken(FOUND, is_back=True)]) == state_after(steps)


def test_every_state_can_be_reached_and_has_its_words_and_its_questions() -> None:
    reached, todo = {FOUND}, [FOUND]
    while todo:
        new = set(FOLLOWS[todo.pop()]) - reached
        reached |= new
        todo += new
    assert reached == set(FOLLOWS) == {FOUND, *ASKS}
    assert {f"state_{one}" for one in FOLLOWS} | {f"step_{one}" for one in ASKS} <= set(SENTENCES)


def test_an_application_may_follow_any_state() -> None:
    assert [state for state, after in FOLLOWS.items() if APPLIED not in after] == []


def test_each_barrier_is_laid_along_the_seven_bs_in_three_languages() -> None:
    assert {one.b for one in barriers().values()} == set(B_S)
    assert {one.level for one in barriers().values()} == set(LEVELS)
    assert {one.mechanism for one in barriers().values()} == set(MECHANISMS)
    assert [code for code, one in barriers().items() if not all(one.words.values())] == []


@pytest.mark.django_db
def test_a_step_is_kept_with_what_was_written_and_said_on_the_page_and_on_the_household(pages: Any, file: Any) -> None:
    press(
        pages,
        file,
        step="together",
        day="01/12/2026",
        time="14u30",
        note="Samen bellen.",
        check="10",
        **{"barrier:language": "1", "bring:0": "1"},
    )
    html = pages.get(address(file))
    barrier = "Geen uitleg in een taal die de persoon spreekt (bij de organisatie, geen toegang)"
    for said in ("Samen in orde brengen sinds", "1 december 2026 om 14:30", "Samen bellen.", barrier):
        assert said in html
    assert "Stappen en opvolging (1)" in pages.get(f"/nl/dossiers/{file.id}/")


@pytest.mark.django_db
def test_what_is_written_with_a_step_cant_be_read_in_the_database(pages: Any, file: Any) -> None:
    from rotonde.web.entitlements.models import Step

    press(pages, file, step="discussed", note="Samen bellen.", check="0")
    row = Step.objects.values().get()
    assert [name for name, value in row.items() if b"bellen" in str(value).encode() or RIGHT in str(value)] == []
    assert row["check_on"] is None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"step": "discussed", "check": "soms"}, "check"),
        ({"step": "discussed", "check": "400"}, "check"),
        ({"step": "together", "day": "morgen", "check": "1"}, "day"),
        ({"step": "together", "day": "1/12/2026", "time": "25:00", "check": "1"}, "time"),
    ],
)
def test_what_cant_be_read_is_said_beside_what_was_typed(
    pages: Any, file: Any, typed: dict[str, str], field: str
) -> None:
    from rotonde.web.entitlements.models import Step

    html = press(pages, file, status=400, note="Dit blijft staan.", **typed).content.decode()
    assert "Dit blijft staan." in html
    assert f'value="{typed[field]}"' in html
    assert 'aria-invalid="true"' in html
    assert Step.objects.count() == 0


@pytest.mark.django_db
def test_a_refusal_needs_the_reason_of_who_decides(pages: Any, file: Any) -> None:
    press(pages, file, step="applied", check="0")
    html = press(pages, file, status=400, step="refused", note="Brief van vandaag.", check="0").content.decode()
    assert "schrijf welke reden in de beslissing staat" in html
    press(pages, file, step="refused", reason="Inkomen boven de grens.", check="0")
    assert "Inkomen boven de grens." in pages.get(address(file))


@pytest.mark.django_db
def test_a_step_that_doesnt_follow_is_not_kept(pages: Any, file: Any) -> None:
    html = press(pages, file, status=400, step="granted", check="0").content.decode()
    assert "Die stap kan niet na wat er nu staat." in html
    assert press(pages, file, status=400, step="found", check="0")


@pytest.mark.django_db
def test_a_step_back_says_so_and_takes_nothing_away(pages: Any, file: Any) -> None:
    from rotonde.web.entitlements.models import Step

    press(pages, file, step="discussed", check="5")
    press(pages, file, step="stuck", note="Geen attest.", check="9")
    press(pages, file, back="1")
    html = pages.get(address(file))
    assert "Besproken sinds" in html
    assert "teruggezet naar: Besproken" in html
    assert "Geen attest." in html
    assert Step.objects.order_by("number").last().check_on == date.today() + timedelta(days=5)  # type: ignore[union-attr]


@pytest.mark.django_db
def test_of_two_workers_the_second_sees_what_the_first_did_and_keeps_what_was_typed(pages: Any, file: Any) -> None:
    press(pages, file, step="discussed", check="0")
    late = press(pages, file, status=412, read=0, step="together", note="Mijn nota.", check="3").content.decode()
    assert "Iemand anders zette intussen een stap" in late
    assert "Besproken sinds" in late
    assert "Mijn nota." in late
    press(pages, file, step="together", note="Mijn nota.", check="3")


@pytest.mark.django_db
def test_a_program_says_in_a_header_what_it_read(pages: Any, file: Any) -> None:
    seen = pages.client.get(address(file))
    assert seen.headers["ETag"] == f'"{file.version}.0"'
    typed = {"step": "discussed", "check": "0", "of": "h"}
    assert pages.client.post(address(file), typed).status_code == 428
    assert pages.client.post(address(file), typed, headers={"if-match": '"1.4"'}).status_code == 412
    assert pages.client.post(address(file), typed, headers={"if-match": seen.headers["ETag"]}).status_code == 302


@pytest.mark.django_db
def test_in_two_hundred_interleavings_of_two_workers_no_step_is_lost_or_doubled(worker: Any, file: Any) -> None:
    from rotonde.web.entitlements.domain.steps import Told, course_of, step_back, take_step
    from rotonde.web.people.domain.dossiers import ChangedMeanwhile

    chance, kept, refused = random.Random(5), 0, 0
    read = {"a": 0, "b": 0}
    for n in range(200):
        who = chance.choice("ab")
        course = course_of(file, RIGHT, "h") if n % 3 == 0 or kept % 20 == 0 else None
        if chance.random() < 0.4:
            read[who] = kept
            continue
        try:
            if course and course.state != FOUND and read[who] == kept and chance.random() < 0.3:
                step_back(worker, file, RIGHT, "h", read[who])
            else:
                take_step(worker, file, RIGHT, "h", APPLIED, read[who], Told(note=str(n)))
            assert read[who] == kept
            kept += 1
        except ChangedMeanwhile:
            assert read[who] < kept
            refused += 1
    assert [one.number for one in course_of(file, RIGHT, "h").steps] == list(range(1, kept + 1))
    assert min(kept, refused) > 20


@pytest.mark.django_db
def test_the_database_itself_refuses_to_rewrite_a_step_or_an_application(pages: Any, file: Any) -> None:
    press(pages, file, apply="1", handled="own", check="0")
    for statement in ("UPDATE entitlements_step SET number = 9", "UPDATE entitlements_application SET number = 9"):
        with pytest.raises(Error, match="never rewritten"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)


@pytest.mark.postgres
def test_postgres_refuses_it_too(postgres: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'as_it_was'")
        refusing = {name for (name,) in cursor.fetchall() if name.startswith("entitlements_")}
    assert refusing == {"entitlements_application", "entitlements_step"}


@pytest.mark.django_db
def test_steps_are_logged_by_number_alone(pages: Any, file: Any) -> None:
    from rotonde.web.audit.models import Event

    press(pages, file, step="discussed", note="Samen bellen.", check="0")
    press(pages, file, back="1")
    told = Event.objects.filter(action__startswith="entitlements.stepped").order_by("at")
    assert [(one.action, one.record) for one in told] == [
        ("entitlements.stepped", str(file.id)),
        ("entitlements.stepped_back", str(file.id)),
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(("days", "said"), [(10, "Nog niet zichtbaar"), (70, "Na twee maanden nog niet te zien")])
def test_what_was_received_and_isnt_in_the_data_of_the_office_is_said(
    pages: Any, file: Any, days: int, said: str
) -> None:
    day = date.today() - timedelta(days=days)
    press(pages, file, step="received", day=day.strftime("%d/%m/%Y"), check="0")
    assert said in pages.get(address(file))
