"""What somebody tells of their life: in own words, nothing obligatory, never overwritten, not seen by others."""

from typing import Any

import pytest

from rotonde.web.people.holdings import Leaving, holdings
from rotonde.web.reception.clarifying.told import Talk, Told, ToldMeanwhile, put_first, talk_with, tell
from rotonde.web.reception.models import Clarified
from web.clarifying.conftest import actions, client_of
from web.conftest import Form


def page_of(person: Any, number: int | None = None) -> str:
    return f"/nl/personen/{person.id}/gesprek/" + (f"{number}/" if number else "")


def test_a_domain_that_nobody_spoke_of_says_so_and_is_nowhere_a_zero(worker: Any, person: Any) -> None:
    html = client_of(worker).get(page_of(person)).content.decode()
    assert html.count("nog niet over gesproken") == 13
    assert talk_with(person) == Talk()
    assert Clarified.objects.count() == 0


def test_what_is_told_is_kept_word_for_word_and_said_at_a_glance(worker: Any, person: Any) -> None:
    client = client_of(worker)
    told = {"words": "Het is er koud & vochtig.", "strengths": "De buurvrouw helpt.", "going": "hard", "version": "0"}
    answer = client.post(page_of(person, 1), told, follow=True)
    assert "Bewaard." in answer.content.decode()
    html = answer.content.decode()
    for said in ("Het is er koud &amp; vochtig.", "De buurvrouw helpt.", "Dat is moeilijk"):
        assert said in html
    assert html.count("nog niet over gesproken") == 12
    assert talk_with(person).of("home").told == Told("Het is er koud & vochtig.", "De buurvrouw helpt.", "hard")
    assert "reception.clarified" in actions(person)


def test_nothing_is_obligatory_and_an_empty_form_keeps_nothing(worker: Any, person: Any) -> None:
    answer = client_of(worker).post(page_of(person, 2), {"version": "0", "next": "1"})
    assert answer.status_code == 302
    assert answer["Location"].startswith(page_of(person, 3))
    assert Clarified.objects.count() == 0
    assert "reception.clarified" not in actions(person)


def test_who_goes_on_hears_that_it_is_kept_and_that_this_is_the_next(worker: Any, person: Any) -> None:
    client = client_of(worker)
    told = {"words": "Het is er koud.", "version": "0", "next": "1"}
    assert "Bewaard. Dit is het volgende." in client.post(page_of(person, 1), told, follow=True).content.decode()
    empty = client.post(page_of(person, 2), {"version": "0", "next": "1"}, follow=True)
    assert "Bewaard" not in empty.content.decode()


def test_not_wanting_to_talk_about_it_is_kept_as_a_choice_without_a_reason(worker: Any, person: Any) -> None:
    client_of(worker).post(page_of(person, 12), {"version": "0", "rather_not": "1"})
    assert "wil hier nu niet over praten" in client_of(worker).get(page_of(person)).content.decode()


def test_of_two_workers_at_once_neither_is_overwritten_and_both_texts_are_shown(
    worker: Any, colleague: Any, person: Any
) -> None:
    mine, theirs = client_of(worker), client_of(colleague)
    for client in (mine, theirs):
        assert client.get(page_of(person, 1)).status_code == 200
    assert theirs.post(page_of(person, 1), {"words": "Van de collega.", "version": "0"}).status_code == 302
    answer = mine.post(page_of(person, 1), {"words": "Van mij.", "version": "0"})
    html = answer.content.decode()
    assert answer.status_code == 412
    assert "Collega Verzonnen" in html
    assert "Van de collega." in html
    assert ">Van mij.</textarea>" in html
    assert talk_with(person).of("home").told.words == "Van de collega."
    assert Form(html).fields["version"] == "1"
    assert mine.post(page_of(person, 1), {"words": "Van beiden.", "version": "1"}).status_code == 302
    assert talk_with(person).of("home").told.words == "Van beiden."


def test_a_form_that_is_sent_twice_counts_once(worker: Any, person: Any) -> None:
    client, told = client_of(worker), {"words": "Eén keer.", "version": "0"}
    assert [client.post(page_of(person, 1), told).status_code for _ in range(2)] == [302, 302]
    assert talk_with(person).of("home").version == 1
    assert actions(person).count("reception.clarified") == 1


def test_a_program_that_doesnt_say_what_it_read_keeps_nothing(worker: Any, person: Any) -> None:
    answer = client_of(worker).post(page_of(person, 1), {"words": "Zomaar."})
    assert answer.status_code == 428
    assert "Zomaar." in answer.content.decode()
    assert Clarified.objects.count() == 0


def test_what_is_too_long_comes_back_with_why(worker: Any, person: Any) -> None:
    answer = client_of(worker).post(page_of(person, 1), {"words": "a" * 4001, "version": "0"})
    assert answer.status_code == 400
    assert "hoogstens 4000 tekens" in answer.content.decode()
    assert "a" * 4001 in answer.content.decode()


def test_the_client_chooses_what_comes_first_in_their_order(worker: Any, person: Any) -> None:
    for code in ("home", "money", "health"):
        tell(worker, person, code, Told(words="iets"), 0)
    client = client_of(worker)
    told = {"first_1": "health", "first_2": "home", "first_3": "health", "version": "0"}
    html = client.post(page_of(person), told, follow=True).content.decode()
    assert talk_with(person).first == ("health", "home")
    assert html.index("Gezondheid en zorg") < html.index("Wonen</b>") < html.index("Geld en schulden</b>")
    answer = client.post(page_of(person), {"first_1": "money", "version": "0"})
    assert answer.status_code == 412
    assert "1. Gezondheid en zorg, 2. Wonen" in answer.content.decode()


def test_somebody_of_another_office_or_a_coordinator_never_reads_it(
    worker: Any, person: Any, signed_in_as: Any
) -> None:
    tell(worker, person, "home", Told(words="Alleen voor hier."), 0)
    for role in ("coordinator", "administrator", "protection_officer"):
        assert signed_in_as(role).client.get(page_of(person)).status_code == 404


def test_the_words_lie_sealed_with_the_persons_own_key(worker: Any, person: Any) -> None:
    from rotonde.web.accounts.sealing import CannotUnseal
    from rotonde.web.people.domain.sealed_json import unseal_json

    tell(worker, person, "home", Told(words="Een geheim."), 0)
    row = Clarified.objects.get()
    assert b"geheim" not in bytes(row.sealed)
    with pytest.raises(CannotUnseal):
        unseal_json(person.organisation, "reception.clarified", bytes(row.sealed))


def test_restricted_data_are_not_shown_and_not_written(worker: Any, person: Any) -> None:
    tell(worker, person, "home", Told(words="Van vroeger."), 0)
    type(person).objects.filter(id=person.id).update(is_restricted=True)
    for answer in (
        client_of(worker).get(page_of(person)),
        client_of(worker).post(page_of(person, 1), {"words": "Nieuw.", "version": "1"}),
    ):
        assert answer.status_code == 403
        assert "Van vroeger." not in answer.content.decode()


def test_the_pack_holds_all_of_it_and_erasing_leaves_nothing_of_it_and_all_of_the_housemate(
    worker: Any, person: Any
) -> None:
    from rotonde.web.people.models import Person

    child = Person.objects.select_related("organisation").get(dossier=person.dossier, member="pc")
    tell(worker, person, "home", Told(words="Van de ouder.", strengths="Sterk."), 0)
    put_first(worker, person, ["home"], 0)
    tell(worker, child, "home", Told(words="Van het kind."), 0)
    (mine,) = [one for one in holdings() if one.name == "reception.clarified"]
    pieces = [piece.value for piece in mine.collect(person)]
    assert pieces == [{"words": "Van de ouder.", "strengths": "Sterk."}, ["home"]]
    assert mine.erase(person, Leaving(is_last=False, on=person.changed_at.date())) == 2
    assert talk_with(person) == Talk()
    assert talk_with(child).of("home").told.words == "Van het kind."


def test_of_interleaved_writers_no_words_are_lost(worker: Any, colleague: Any, person: Any) -> None:
    for turn in range(20):
        read = talk_with(person).of("money").version
        tell(worker, person, "money", Told(words=f"a{turn}"), read)
        with pytest.raises(ToldMeanwhile) as meanwhile:
            tell(colleague, person, "money", Told(words=f"b{turn}"), read)
        assert meanwhile.value.now.of("money").told.words == f"a{turn}"
    assert talk_with(person).of("money").version == 20


def test_a_right_that_fits_leads_to_the_page_of_the_file_and_a_person_without_a_file_to_the_sheet(
    worker: Any, person: Any
) -> None:
    html = client_of(worker).get(page_of(person, 1)).content.decode()
    assert f"/nl/dossiers/{person.dossier_id}/recht/huurpremie/" in html
    alone = type(person).objects.create(organisation=person.organisation, office=person.office)
    html = client_of(worker).get(page_of(alone, 1)).content.decode()
    assert "/nl/recht/huurpremie/" in html
    assert "nog geen dossier" in html


def test_partners_never_get_it_for_it_is_no_category_that_can_be_shared(person: Any) -> None:
    from rotonde.web.people.consent.categories import categories
    from rotonde.web.people.sharing.fields import fields_of

    assert not {"clarified", "talk", "goal", "plan"} & set(categories())
    shown = {one.value for one in fields_of(person, set(categories()))}
    assert not any("ouder" in str(value) for value in shown)


def test_no_number_no_address_gives_a_page(worker: Any, person: Any) -> None:
    assert client_of(worker).get(page_of(person, 99)).status_code == 404
