"""The page of what an organisation rests on, the papers in it, and the command that lists it."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
PAGE = "/nl/rechtsgronden/"
TOLD = {"of": "basis:files", "says": "Decreet X, art. 3", "signed_by": "voorzitter", "signed_on": "05/01/2026"}
ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize("role", ["protection_officer", "administrator"])
def test_who_may_records_a_signature_and_sees_it(real: Any, signed_in: Callable[[str], Client], role: str) -> None:
    from rotonde.web.accounts.models import Ground
    from rotonde.web.audit.models import Event

    client = signed_in(role)
    assert client.post(PAGE + "tekenen/", TOLD).status_code == 302
    ground = Ground.objects.get()
    assert (ground.of, ground.says, f"{ground.signed_on}") == ("basis:files", "Decreet X, art. 3", "2026-01-05")
    line = Event.objects.get(action="grounds.signed")
    assert (line.actor, line.record) == (ground.recorded_by, str(ground.pk))
    assert "Decreet X, art. 3" in client.get(PAGE).content.decode()


@pytest.mark.parametrize("role", ["worker", "rights_worker", "coordinator", "editor", "volunteer", "policy_officer"])
def test_nobody_else_opens_it(real: Any, signed_in: Callable[[str], Client], role: str) -> None:
    client = signed_in(role)
    papers = "papier/dpia.md"
    answers = [client.get(PAGE), client.post(PAGE + "tekenen/", TOLD), client.get(PAGE + papers)]
    assert [answer.status_code for answer in answers] == [403, 403, 403]


def test_another_organisation_cant_withdraw_it(real: Any, sign: Callable[..., Any], application: Any) -> None:
    from rotonde.web.accounts.models import Ground, User

    ground = sign("basis:files")[0]
    stranger = User.objects.get(email="administrator@verzonnen.example")
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(stranger)
    assert client.post(f"{PAGE}{ground.pk}/intrekken/").status_code == 404
    assert Ground.objects.get().withdrawn_on is None


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"of": "basis:x"}, "Kies wat getekend is uit de lijst."),
        ({"says": ""}, "Vul de norm of vindplaats in, en wie tekende."),
        ({"signed_on": "31/02/2026"}, "Schrijf de datums als dag/maand/jaar"),
        ({"signed_on": "gisteren"}, "Schrijf de datums als dag/maand/jaar"),
        ({"ends_on": "01/01/2025"}, "De einddatum ligt voor de handtekening."),
    ],
)
def test_a_wrong_field_is_said_and_nothing_typed_is_lost(
    real: Any, signed_in: Callable[[str], Client], wrong: dict[str, str], sentence: str
) -> None:
    from rotonde.web.accounts.models import Ground

    answer = signed_in("administrator").post(PAGE + "tekenen/", TOLD | wrong)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert sentence in html
    assert 'value="voorzitter"' in html
    assert not Ground.objects.exists()


@pytest.mark.parametrize("name", ["dpia", "register", "notice", "arrangement", "processor", "protocol"])
def test_a_paper_says_what_is_known_and_leaves_open_what_isnt(
    real: Any, sign: Callable[..., Any], signed_in: Callable[[str], Client], name: str
) -> None:
    sign("basis:files", says="Decreet Proef & Zonen, art. 9")
    officer = signed_in("protection_officer")
    text = officer.get(f"{PAGE}papier/{name}.md").content.decode()
    assert real.name in text
    assert re.search(r"\[[^\]]+\]", text), "what isn't known stands between brackets"
    assert "{{" not in text
    assert "{%" not in text
    assert ("Decreet Proef & Zonen, art. 9" in text) == (name not in ("arrangement", "processor"))
    pdf = officer.get(f"{PAGE}papier/{name}.pdf")
    assert pdf.content[:5] == b"%PDF-"


def test_the_notice_is_there_in_three_languages_and_the_rest_in_dutch(
    real: Any, signed_in: Callable[[str], Client]
) -> None:
    officer = signed_in("protection_officer")
    heads = {
        (lang, name): officer.get(f"/{lang}/rechtsgronden/papier/{name}.md").content.decode().splitlines()[0][2:6]
        for lang in ("nl", "fr", "en")
        for name in ("notice", "dpia")
    }
    assert [heads[lang, "notice"] for lang in ("nl", "fr", "en")] == ["Wat ", "Que ", "What"]
    assert {heads[lang, "dpia"] for lang in ("nl", "fr", "en")} == {"Gege"}


def test_each_measure_is_kept_true_by_tests_that_exist() -> None:
    from rotonde.web.grounds.documents_of import measures

    named = [test for one in measures() for test in one["tests"]]
    assert named
    assert [test for test in named if not (ROOT / test).is_file()] == []


def test_the_command_lists_what_is_on_and_what_is_still_to_sign(
    real: Any, sign: Callable[..., Any], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: Any
) -> None:
    from rotonde.cli.dpo import dpo
    from rotonde.web import first_start

    monkeypatch.setattr(first_start, "prepare", lambda: None)
    sign("basis:carried_answers", "paper:register", "paper:notice")
    dpo(papers=tmp_path, language="nl")  # type: ignore[arg-type]
    said = capsys.readouterr().out
    ours = said[said.index(real.name) :]
    norm = "Een norm, art. 1 (algemeen directeur, 05/01/2026)"
    assert f"  Antwoorden die iemand meebrengt: staat aan\n    Rechtsgrond: {norm}" in ours
    assert "  Dossiers bewaren en doorlichten: staat uit\n    nog te tekenen: Rechtsgrond: Dossiers bewaren" in ours
    assert sorted(path.name for path in (tmp_path / str(real.id)).iterdir()) == [
        f"{name}.nl.md" for name in ("arrangement", "dpia", "notice", "processor", "protocol", "register")
    ]
