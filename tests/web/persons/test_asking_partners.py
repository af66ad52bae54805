"""Whether a partner may know somebody: yes, maybe or no, and nothing else, whatever the partner knows."""

import re
import threading
from copy import deepcopy
from datetime import date
from typing import Any

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from tests.web.persons.conftest import FORM, Partner, Signed, kept, opened, person_of, together

from rotonde.web.accounts.walls import inside

pytestmark = pytest.mark.usefixtures("either_database")


def born(day: str) -> Any:
    form = deepcopy(FORM)
    form["persons"]["pa"]["birth_date"] = day
    return form


def answer(asker: Partner, person: Any) -> str:
    from rotonde.web.people.linking.asking_partners import ask
    from rotonde.web.people.persons.opened import OpenedPerson

    with inside(asker.organisation):
        return ask(asker.worker, person, OpenedPerson(asker.worker, person).named)


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Ada Van den Demo", "1988-03-02", "yes"),
        ("Vanden Demo Ada", "1988-03-02", "yes"),
        ("Ada Van den Dèmo", "1988-02-03", "maybe"),
        ("Adda Van den Demo", "1988-03-02", "maybe"),
        ("Ada Van den Demo", "1988-01-01", "maybe"),
        ("Ada Van den Demo", "1988-03-05", "no"),
        ("Bea Verzonnen", "1988-03-02", "no"),
    ],
)
def test_the_answer_is_about_name_and_birth(name: str, day: str, expected: str) -> None:
    one, other = opened("OCMW Verzonnen A"), opened("CAW Verzonnen B")
    together(one, other)
    kept(other, "1", {"pa": {"full_name": name}}, born(day))
    asked = person_of(one, kept(one, "7", {"pa": {"first_name": "Ada", "last_name": "Van den Demo"}}))
    assert answer(one, asked) == expected


def test_only_partners_of_today_are_asked_and_never_ones_own_records(two: Any) -> None:
    from rotonde.web.accounts.models import Membership

    person = person_of(two[0], kept(two[0]))
    kept(two[0], "2")
    assert answer(two[0], person) == "no"
    kept(two[1])
    assert answer(two[0], person) == "yes"
    Membership.objects.filter(organisation=two[1].organisation).update(ends_on="2026-02-01")
    assert answer(two[0], person) == "no"


def test_a_partnership_that_is_over_answers_nothing_and_links_nobody(two: Any) -> None:
    from rotonde.web.accounts.models import Partnership
    from rotonde.web.people.linking.links import NotPossible, confirm, put_forward

    person, theirs = person_of(two[0], kept(two[0])), person_of(two[1], kept(two[1]))
    with inside(two[1].organisation):
        code = put_forward(two[1].worker, theirs, two[0].organisation)
    assert answer(two[0], person) == "yes"
    Partnership.objects.filter(memberships__organisation=two[0].organisation).update(ends_on="2026-02-01")
    assert answer(two[0], person) == "no"
    with inside(two[0].organisation):
        with pytest.raises(NotPossible, match="link_no_partner"):
            put_forward(two[0].worker, person, two[1].organisation)
        with pytest.raises(NotPossible, match="link_no_such_code"):
            confirm(two[0].worker, person, code)


def test_a_partner_that_has_linking_off_answers_nothing(two: Any) -> None:
    from rotonde.web.accounts.models import Organisation

    person = person_of(two[0], kept(two[0]))
    kept(two[1])
    assert answer(two[0], person) == "yes"
    Organisation.objects.filter(pk=two[1].organisation.pk).update(is_made_up=False)  # and nothing is signed
    assert answer(two[0], person) == "no"


def test_of_who_asked_that_their_data_are_not_used_a_partner_hears_nothing(two: Any) -> None:
    from rotonde.web.people.linking.mark_everybody import mark_everybody
    from rotonde.web.protection.domain.requesting import end_request, take_request

    person, theirs = person_of(two[0], kept(two[0])), person_of(two[1], kept(two[1]))
    with inside(two[1].organisation):
        asked = take_request(two[1].worker, theirs, "restrict", {"why": "x"}, date(2026, 11, 2))
    assert answer(two[0], person) == "no"
    with inside(two[1].organisation):
        mark_everybody(two[1].organisation)
    assert answer(two[0], person) == "no"
    with inside(two[1].organisation):
        end_request(two[1].worker, asked)
    assert answer(two[0], person) == "yes"


def test_a_link_is_taken_back_where_linking_is_off(two: Any) -> None:
    from rotonde.web.accounts.models import Ground, Organisation
    from rotonde.web.people.linking.links import is_live, put_forward
    from rotonde.web.people.models import PersonLink

    person = person_of(two[0], kept(two[0]))
    with inside(two[0].organisation):
        put_forward(two[0].worker, person, two[1].organisation)
        for of in ("basis:files", "paper:dpia", "paper:register", "paper:notice"):
            told = {"of": of, "says": "x", "signed_by": "y", "signed_on": "2026-01-01"}
            Ground.objects.create(organisation=two[0].organisation, **told)
        Organisation.objects.filter(pk=two[0].organisation.pk).update(is_made_up=False)
        pair = str(PersonLink.objects.get(person=person).pair)
    client = Signed(two[0].worker).client
    shown = client.get(f"/nl/personen/{person.id}/").content.decode()
    assert pair in shown
    assert f'/nl/personen/{person.id}/koppeling/"' not in shown
    assert client.post(f"/nl/personen/{person.id}/koppeling/los/", {"pair": pair}).status_code == 200
    with inside(two[0].organisation):
        assert not is_live(PersonLink.objects.get(person=person))


def test_the_answer_page_is_the_same_whoever_and_however_many_know_the_person(two: Any) -> None:
    """SORMAS#11425: one partner with one record, or two with many, can't be told apart; nor by the queries."""
    third = opened("DMW Verzonnen C")
    from rotonde.web.accounts.models import Membership, Partnership

    partnership = Partnership.objects.get(memberships__organisation=two[0].organisation)
    Membership.objects.create(partnership=partnership, organisation=third.organisation, begins_on="2026-01-01")
    person = person_of(two[0], kept(two[0]))
    client = Signed(two[0].worker).client

    def asked() -> tuple[str, list[str]]:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            page = client.post(f"/nl/personen/{person.id}/partners/").content.decode()
        marks = [one["sql"].split("WHERE")[0] for one in queries if "people_matchmark" in one["sql"]]
        said = re.search(r'role="status"><p>(.*?)</p>', page)
        return said.group(1) if said else "", marks

    nobody = asked()
    kept(two[1])
    once = asked()
    kept(two[1], "2")
    kept(third, "3")
    assert asked() == once
    assert once[0] != nobody[0]
    assert once[1] == nobody[1]
    assert "CAW" not in once[0]


def test_twenty_questions_an_hour_and_each_stands_in_the_log(two: Any) -> None:
    from rotonde.web.audit.models import Event

    person = person_of(two[0], kept(two[0]))
    client = Signed(two[0].worker).client
    where = f"/nl/personen/{person.id}/partners/"
    assert {client.post(where).status_code for _ in range(20)} == {200}
    refused = client.post(where)
    assert refused.status_code == 429
    assert "Wacht een uur" in refused.content.decode()
    assert Signed(two[0].second).client.post(where).status_code == 200
    with inside(two[0].organisation):
        asked = Event.objects.filter(action="people.partners_asked", actor=two[0].worker)
        assert asked.count() == 20


@pytest.mark.postgres
def test_who_asks_thirty_times_at_once_gets_twenty_answers(postgres: Any) -> None:
    from rotonde.web.people.linking.links import NotPossible

    two = opened("OCMW Verzonnen A"), opened("CAW Verzonnen B")
    together(*two)
    person = person_of(two[0], kept(two[0]))
    heard: list[str] = []

    def ask_some() -> None:
        connections["default"] = postgres.copy()
        start.wait()
        for _ in range(5):
            try:
                heard.append(answer(two[0], person))
            except NotPossible as refused:
                heard.append(refused.reason)
        connections["default"].close()

    start = threading.Barrier(6)
    askers = [threading.Thread(target=ask_some) for _ in range(6)]
    for one in askers:
        one.start()
    for one in askers:
        one.join()
    assert sorted(heard) == ["no"] * 20 + ["partners_too_often"] * 10


def test_marks_are_not_names_and_differ_in_every_partnership(two: Any) -> None:
    from rotonde.web.people.models import MatchMark

    kept(two[1])
    third = opened("Stad Verzonnen D")
    together(two[1], third)
    kept(two[1], "2")
    with inside(two[1].organisation):
        marks = list(
            MatchMark.objects.filter(person__dossier__number_index__isnull=False).values_list("mark", flat=True)
        )
    assert all(len(mark) == 64 for mark in marks)
    assert len(set(marks)) == 3 * 3 * 2  # people, marks and partnerships


@pytest.mark.postgres
def test_the_database_shows_no_mark_to_who_holds_none(postgres: Any) -> None:
    one, other = opened("OCMW Verzonnen A"), opened("CAW Verzonnen B")
    together(one, other)
    kept(other)
    with inside(one.organisation), connection.cursor() as cursor:
        for table in ("people_matchmark", "people_personlink", "people_personmerge", "people_linksaid"):
            cursor.execute(f"SELECT count(*) FROM {table}")
            assert cursor.fetchone() == (0,)
