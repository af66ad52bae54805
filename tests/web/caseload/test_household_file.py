"""One kept household: saved without ever overwriting somebody, with its papers, for who may see it."""

import random
import re
from typing import Any

import pytest

from rotonde.web.entitlements.fact_fields import PREFIX
from web.caseload.conftest import ROWS

pytestmark = pytest.mark.django_db


@pytest.fixture
def file(run: Any) -> Any:
    """The file of a family with a child, on the list."""
    from rotonde.web.people.models import Dossier

    return Dossier.objects.get(office=run(rows=ROWS[:1]).office)


def address(file: Any, page: str = "") -> str:
    return f"/nl/dossiers/{file.id}/{page}"


def rent_field(html: str) -> str:
    """The field of the rent; its theme may be folded away, and then it can be posted all the same."""
    home = re.search(r"&quot;focus&quot;: &quot;(\w+)&quot;", html)
    assert home
    return f"{PREFIX}households|{home[1]}|rent_month|"


def whole_of(file: Any) -> Any:
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.models import Dossier

    return contents_of(Dossier.objects.get(id=file.id)).whole()


def applicant_of(file: Any) -> str:
    from rotonde.web.people.domain.dossiers import contents_of

    return next(one for one, role in contents_of(file).roles.items() if role == "applicant")


def fields_of(pages: Any, html: str) -> dict[str, str]:
    dropped = ("save", "compute", "act", "jump", "toggle", "unfold", "receipt", "right", "until", "back", "new_name")
    return {name: value for name, value in pages.fields(html).items() if name not in dropped}


def save(pages: Any, file: Any, html: str, rent: str, **other: str) -> Any:
    fields = fields_of(pages, html) | {rent_field(html): rent, "save": "1"} | other
    return pages.client.post(address(file), fields)


def rent_of(file: Any) -> Any:
    return next(iter(whole_of(file)["households"].values())).get("rent_month")


def test_a_file_opens_with_the_name_on_the_page_and_nowhere_else(pages: Any, file: Any) -> None:
    html = pages.get(address(file))
    assert "<h1>Demo Een</h1>" in html
    title = re.search(r"<title>(.*?)</title>", html)
    assert title
    assert "Demo" not in title[1] + address(file)


def test_what_is_typed_is_kept_when_it_is_saved_and_not_before(pages: Any, file: Any) -> None:
    html = pages.get(address(file))
    typed = fields_of(pages, html) | {rent_field(html): "700", "compute": "1"}
    assert pages.client.post(address(file), typed).status_code == 200
    assert rent_of(file) == 650
    assert save(pages, file, html, "700").status_code == 302
    assert rent_of(file) == 700
    assert "Hier verteld (1)" in pages.get(address(file))


def test_saving_without_a_version_is_refused(pages: Any, file: Any) -> None:
    html = pages.get(address(file))
    assert save(pages, file, html, "700", version="").status_code == 428
    assert rent_of(file) == 650


def test_of_two_who_save_the_second_sees_both_and_chooses(pages: Any, file: Any) -> None:
    mine, theirs = pages.get(address(file)), pages.get(address(file))
    assert save(pages, file, theirs, "800").status_code == 302
    response = save(pages, file, mine, "700")
    assert response.status_code == 412
    html = response.content.decode()
    assert re.findall(r"€\s?[78]00,00", html.replace("\xa0", " ")) == ["€ 700,00", "€ 800,00"]
    assert rent_of(file) == 800
    fields = pages.fields(html) | {"pick0": "mine"}
    assert pages.client.post(address(file, "samen/"), fields).status_code == 302
    assert rent_of(file) == 700


def test_two_who_changed_different_things_both_keep_theirs(pages: Any, file: Any) -> None:
    mine, theirs = pages.get(address(file)), pages.get(address(file))
    born = f"{PREFIX}persons|{applicant_of(file)}|birth_date|"
    assert save(pages, file, theirs, "800").status_code == 302
    response = save(pages, file, mine, "650", **{born: "01/01/1990"})
    assert response.status_code == 412
    pages.client.post(address(file, "samen/"), pages.fields(response.content.decode()))
    assert rent_of(file) == 800
    assert whole_of(file)["persons"][applicant_of(file)]["birth_date"] == "1990-01-01"


def test_a_program_says_the_version_in_a_header(pages: Any, file: Any) -> None:
    response = pages.client.get(address(file))
    assert response.headers["ETag"] == '"1"'
    html = response.content.decode()
    fields = fields_of(pages, html) | {rent_field(html): "700", "save": "1"}
    stale = pages.client.post(address(file), fields, headers={"if-match": '"7"'})
    assert stale.status_code == 412
    assert pages.client.post(address(file), fields, headers={"if-match": '"1"'}).status_code == 302


def test_in_a_thousand_interleavings_nobody_is_overwritten_silently(worker: Any, file: Any) -> None:
    from rotonde.web.people.domain.dossiers import ChangedMeanwhile, change_dossier, contents_of
    from rotonde.web.people.models import Dossier

    chance, history, refused = random.Random(4), [file.version], 0
    read: dict[str, tuple[Any, int]] = {}
    for step in range(1_000):
        who = chance.choice("ab")
        if who not in read or chance.random() < 0.4:
            now = Dossier.objects.get(id=file.id)
            read[who] = contents_of(now), now.version
            continue
        contents, version = read[who]
        here = contents.whole()
        next(iter(here["households"].values()))["rent_month"] = step
        try:
            kept = change_dossier(worker, file, contents.told(here, "2026-11-01"), version)
            assert version == history[-1]
            history.append(kept.version)
        except ChangedMeanwhile:
            refused += 1
            assert version < history[-1]
    assert history == list(range(1, len(history) + 1))
    assert refused > 100


def test_who_doesnt_want_a_right_now_sets_it_aside_and_takes_it_back(pages: Any, file: Any) -> None:
    html = pages.get(address(file))
    key = re.search(r'<option value="([^"|]+\|[^"]+)"', html.split('id="hold-right"')[1])
    assert key
    until = re.search(r'name="until" value="([^"]+)"', html)
    assert until
    assert pages.client.post(address(file, "wil-niet/"), {"right": key[1], "until": until[1]}).status_code == 302
    assert "Wil niet (nu) (1)" in pages.get(address(file))
    pages.client.post(address(file, "wil-niet/"), {"right": key[1], "back": "1"})
    assert "Wil niet (nu) (1)" not in pages.get(address(file))
    late = pages.client.post(address(file, "wil-niet/"), {"right": key[1], "until": "01/01/2099"})
    assert late.status_code == 400


def test_the_papers_name_nobody_but_the_file(pages: Any, file: Any) -> None:
    for page in ("verslag/", "inkomen/"):
        html = pages.get(address(file, page))
        block = re.search(r"<textarea[^>]*>(.*?)</textarea>", html, re.DOTALL)
        assert block
        assert "Demo" not in block[1]
    assert "inschatting" in pages.get(address(file, "verslag/"))


def test_a_list_of_questions_goes_out_and_comes_back(pages: Any, file: Any) -> None:
    pages.client.post(address(file, "vragen/"), {"new": "1"})
    html = pages.get(address(file, "vragen/"))
    hint = re.search(r"Zoals op de lijst: (\w+) 1", html)
    assert hint
    truth = re.search(r"(?m)^\s*(\d+)\. .*(?:\n(?!\s*\d+\. ).*)*?\[ \] ja", html)
    assert truth
    typed = f"{hint[1]} {truth[1]} ja"
    looked = pages.client.post(address(file, "vragen/"), {"answers": typed, "look": "1"})
    assert looked.status_code == 200
    assert re.search(rf"<dt>{truth[1]}\. .*?</dt>\s*<dd>ja</dd>", looked.content.decode(), re.DOTALL)
    assert pages.client.post(address(file, "vragen/"), {"answers": typed, "save": "1"}).status_code == 302
    assert "Hier verteld (1)" in pages.get(address(file))


def test_a_wrong_answer_changes_nothing_and_says_which(pages: Any, file: Any) -> None:
    pages.client.post(address(file, "vragen/"), {"new": "1"})
    response = pages.client.post(address(file, "vragen/"), {"answers": "99 ja", "save": "1"})
    assert response.status_code == 400
    assert "Hier verteld" not in pages.get(address(file))


@pytest.mark.parametrize("page", ["", "verslag/", "inkomen/", "vragen/"])
@pytest.mark.parametrize("role", ["administrator", "protection_officer"])
def test_who_has_no_clients_finds_no_file(signed_in_as: Any, file: Any, page: str, role: str) -> None:
    assert signed_in_as(role).client.get(address(file, page)).status_code == 404


def test_a_coordinator_reads_and_cannot_save(signed_in_as: Any, file: Any) -> None:
    other = signed_in_as("coordinator")
    html = other.get(address(file))
    assert 'name="save"' not in html
    assert save(other, file, html, "700").status_code == 403
    assert rent_of(file) == 650


def test_a_reading_is_logged_once_and_typing_is_not(pages: Any, file: Any) -> None:
    from rotonde.web.audit.models import Event

    html = pages.get(address(file))
    pages.client.post(address(file), fields_of(pages, html), headers={"hx-request": "true", "hx-target": "answers"})
    assert Event.objects.filter(action="people.dossier_read", record=str(file.id)).count() == 1
