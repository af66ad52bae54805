"""Two persons who are one human: at two partners, or twice in one organisation. Nothing crosses, nothing is lost."""

import itertools
import random
from typing import Any

import pytest
from django.apps import apps
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.web.persons.conftest import Partner, Signed, kept, opened, person_of, together

from rotonde.web.accounts.walls import inside

TWIN = {"pa": {"full_name": "Ada Van den Demo"}, "pb": {"full_name": "Somebody Else"}}
HUMAN_SAID = {"people_personmerge", "people_personlink", "people_linksaid", "audit_event", "audit_concerned"}


def every_row(organisation: Any, *, besides: set[str] = HUMAN_SAID) -> dict[str, Any]:
    """Every row of every table of ours that can be seen inside an organisation."""
    with inside(organisation):
        return {
            model._meta.db_table: sorted(map(str, model._default_manager.values_list()))
            for model in apps.get_models(include_auto_created=True)
            if model.__module__.startswith("rotonde.web") and model._meta.db_table not in besides
        }


def linked(two: tuple[Partner, Partner]) -> tuple[Any, Any, str]:
    from rotonde.web.people.linking.links import put_forward

    mine, theirs = (person_of(one, kept(one)) for one in two)
    with inside(two[0].organisation):
        code = put_forward(two[0].worker, mine, two[1].organisation)
    return mine, theirs, code


def test_a_link_is_put_forward_by_one_and_confirmed_by_another_who_each_see_their_own_half(two: Any) -> None:
    from rotonde.web.people.linking.links import What, confirm, said_of
    from rotonde.web.people.models import PersonLink

    mine, theirs, code = linked(two)
    with inside(two[1].organisation):
        link = confirm(two[1].worker, theirs, code.lower())
        assert said_of(link.pair) == {What.PUT_FORWARD, What.CONFIRMED}
    for partner, person in zip(two, (mine, theirs), strict=True):
        with inside(partner.organisation):
            halves = PersonLink.objects.filter(organisation=partner.organisation)
            assert list(halves.values_list("person_id", flat=True)) == [person.id]


def test_undoing_a_link_leaves_every_row_of_both_as_it_was(two: Any) -> None:
    from rotonde.web.people.linking.links import confirm, is_live, undo
    from rotonde.web.people.models import PersonLink

    files = [kept(one) for one in two]
    before = [every_row(one.organisation) for one in two]
    mine, theirs = (person_of(one, file) for one, file in zip(two, files, strict=True))
    from rotonde.web.people.linking.links import put_forward

    with inside(two[0].organisation):
        code = put_forward(two[0].worker, mine, two[1].organisation)
    with inside(two[1].organisation):
        undo(two[1].worker, confirm(two[1].worker, theirs, code))
    assert [every_row(one.organisation) for one in two] == before
    with inside(two[0].organisation):
        assert [is_live(link) for link in PersonLink.objects.filter(person=mine)] == [False]


@pytest.mark.parametrize("code", ["", "0000-0000-0000-0000"])
def test_a_link_is_not_confirmed_without_its_code(two: Any, code: str) -> None:
    _, theirs, _ = linked(two)
    response = Signed(two[1].worker).client.post(f"/nl/personen/{theirs.id}/koppeling/bevestigen/", {"code": code})
    assert response.status_code in {400, 409}
    assert "Deze code werkt niet" in response.content.decode()


def test_a_code_works_once_and_not_for_who_put_it_forward_at_the_other_partner(two: Any) -> None:
    from rotonde.web.accounts.models import User
    from rotonde.web.people.linking.links import NotPossible, confirm

    for one in two:
        with inside(one.organisation):
            User.objects.filter(id=one.worker.id).update(outside_id="same")
            one.worker.refresh_from_db()
    _, theirs, code = linked(two)
    with inside(two[1].organisation):
        with pytest.raises(NotPossible, match="link_same_human"):
            confirm(two[1].worker, theirs, code)
        confirm(two[1].second, theirs, code)
        with pytest.raises(NotPossible):
            confirm(two[1].second, theirs, code)


def test_a_code_for_one_partner_does_nothing_at_another(two: Any) -> None:
    from rotonde.web.people.linking.links import NotPossible, confirm

    third = opened("DMW Verzonnen C")
    together(two[0], third)
    _, _, code = linked(two)
    elsewhere = person_of(third, kept(third))
    with inside(third.organisation), pytest.raises(NotPossible, match="link_no_such_code"):
        confirm(third.worker, elsewhere, code)


def test_the_page_says_a_code_once_and_asks_first_whether_the_person_agrees(two: Any) -> None:
    person = person_of(two[0], kept(two[0]))
    where, told = f"/nl/personen/{person.id}/koppeling/", {"partner": str(two[1].organisation.id)}
    client = Signed(two[0].worker).client
    assert client.post(where, told).status_code == 400
    response = client.post(where, told | {"agreed": "1"})
    assert response.status_code == 200
    assert 'class="code-said"' in response.content.decode()
    page = client.get(f"/nl/personen/{person.id}/").content.decode()
    assert "code-said" not in page
    assert "wacht op bevestiging daar" in page


# --- twice in one organisation


def test_one_worker_proposes_another_confirms_and_nothing_moves(two: Any) -> None:
    from rotonde.web.people.linking.links import NotPossible
    from rotonde.web.people.linking.merging import confirm_merge, one_with, propose_merge, undo_merge

    one, other = (person_of(two[0], kept(two[0], number, TWIN)) for number in "12")
    before = every_row(two[0].organisation)
    with inside(two[0].organisation):
        merge = propose_merge(two[0].worker, one, other)
        with pytest.raises(NotPossible, match="merge_same_human"):
            confirm_merge(two[0].worker, merge)
        with pytest.raises(NotPossible, match="merge_already"):
            propose_merge(two[0].second, other, one)
        assert one_with(one) == set()
        confirm_merge(two[0].second, merge)
        assert (one_with(one), one_with(other)) == ({other.id}, {one.id})
    assert every_row(two[0].organisation) == before
    with inside(two[0].organisation):
        undo_merge(two[0].worker, merge)
        assert one_with(one) == set()
    assert every_row(two[0].organisation) == before


def test_whatever_is_merged_and_undone_in_whatever_order_every_row_is_as_it_was(db: None) -> None:
    from rotonde.web.people.linking.links import NotPossible
    from rotonde.web.people.linking.merging import confirm_merge, one_with, propose_merge, undo_merge

    partner = opened("OCMW Verzonnen M")
    persons = [person_of(partner, kept(partner, str(n))) for n in range(4)]
    pairs = list(itertools.combinations(range(4), 2))
    before = every_row(partner.organisation)

    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.sampled_from(pairs), max_size=6), st.integers(0, 999))
    def undone(chosen: list[tuple[int, int]], seed: int) -> None:
        with inside(partner.organisation):
            made = []
            for one, other in chosen:
                try:
                    merge = propose_merge(partner.worker, persons[one], persons[other])
                except NotPossible:
                    continue
                confirm_merge(partner.second, merge)
                made.append(merge)
            told = {person.id: one_with(person) for person in persons}
            assert all(one in told[other] for one, others in told.items() for other in others)
            random.Random(seed).shuffle(made)
            for merge in made:
                undo_merge(partner.worker, merge)
            assert [one_with(person) for person in persons] == [set()] * 4
        assert every_row(partner.organisation) == before

    undone()


def test_doubles_are_looked_for_among_what_the_asker_may_see_alone(two: Any) -> None:
    """SORMAS#11425 and #8689: no record of elsewhere is shown, and what is listed is what can be merged."""
    from rotonde.web.people.linking.doubles import doubles_of

    mine = [person_of(two[0], kept(two[0], number, TWIN)) for number in "12"]
    kept(two[1], "3", TWIN)
    hidden = opened("OCMW Verzonnen X")
    kept(hidden, "4", TWIN)
    for user in (two[0].worker, two[0].second):
        with inside(two[0].organisation):
            found = [(one.one, one.other) for one in doubles_of(user) if one.called[0] == "Ada Van den Demo"]
        assert [{one.id for one in pair} for pair in found] == [{one.id for one in mine}]
    page = Signed(two[0].worker).client.post("/nl/personen/dubbels/").content.decode()
    assert "Ada Van den Demo (dossier 1) en Ada Van den Demo (dossier 2)" in page or "(dossier 2) en" in page
    assert "Waarom: " in page
    assert "dossier 3" not in page
    assert "dossier 4" not in page


def test_by_the_page_a_double_is_said_confirmed_and_undone(two: Any) -> None:
    from rotonde.web.people.models import PersonMerge

    one, other = (person_of(two[0], kept(two[0], number, TWIN)) for number in "12")
    first, second = Signed(two[0].worker).client, Signed(two[0].second).client
    assert first.post("/nl/personen/dubbels/samen/", {"one": one.id, "other": other.id}).status_code == 302
    assert "Bevestig: dezelfde" not in first.get("/nl/personen/dubbels/").content.decode()
    assert "Bevestig: dezelfde" in second.get("/nl/personen/dubbels/").content.decode()
    with inside(two[0].organisation):
        merge = PersonMerge.objects.get(organisation=two[0].organisation)
    told = {"merge": merge.id, "confirm": "1"}
    assert first.post("/nl/personen/dubbels/samen/", told).status_code == 409
    assert second.post("/nl/personen/dubbels/samen/", told).status_code == 302
    assert "Ook in een ander dossier" in first.get(f"/nl/personen/{one.id}/").content.decode()
    assert Signed(two[1].worker).client.post("/nl/personen/dubbels/los/", told).status_code == 404
    assert first.post("/nl/personen/dubbels/los/", {"merge": merge.id}).status_code == 302
    assert "Ook in een ander dossier" not in first.get(f"/nl/personen/{one.id}/").content.decode()
