"""Everybody in a file is a person of the organisation, from the moment the file knows them."""

from typing import Any

import pytest

from web.caseload.conftest import ROWS

pytestmark = pytest.mark.django_db


def test_each_member_of_a_file_is_one_person_however_often_the_file_comes_in(run: Any) -> None:
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.models import Dossier, Person

    run()
    before = set(Person.objects.values_list("id", "dossier_id", "member"))
    told = {(one.id, member) for one in Dossier.objects.all() for member in contents_of(one).members}
    assert len(told) > Dossier.objects.count()
    assert {(dossier, member) for _, dossier, member in before} == told

    run(rows=[*ROWS[1:], ROWS[0]])
    assert set(Person.objects.values_list("id", "dossier_id", "member")) == before


def test_two_persons_have_two_keys(run: Any) -> None:
    from rotonde.web.people.models import Person

    run()
    keys = [bytes(key) for key in Person.objects.values_list("wrapped_key", flat=True)]
    assert len(set(keys)) == len(keys) > 1
