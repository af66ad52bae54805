"""How a text is typed about households: on the scratch page, in a kept file, on its rights, and brought in."""

import re
from typing import Any

import pytest

from web.conftest import Pages
from web.hostile_desk import BUTTONS, Desk, Shown, text_fields

RIGHT, START, SCRATCH = "{file}recht/huurpremie/", "/nl/dossiers/binnenbrengen/", "/nl/gezin/"
NO_NUMBER = "\n0470 12 34 56"


def steps(desk: Desk, text: str) -> Shown:
    for step in ("together", "applied", "refused"):  # a round: after a refusal one sorts it out together again
        response, typed = desk.typed(text, "rights_worker", RIGHT, "note|reason", step=step, check="0")
        assert response.redirect_chain, step
        yield response, typed
    yield desk.get("rights_worker", "{file}"), []


def doubts(desk: Desk, text: str) -> Shown:
    typed = desk.typed(text, "rights_worker", RIGHT, "text", doubt="1")[1]
    yield desk.get("coordinator", "/nl/meldingen/"), typed


def _doubt(desk: Desk) -> str:
    """Leave a doubt, and give which one it is."""
    page = desk.get("rights_worker", RIGHT)
    desk.post("rights_worker", RIGHT, kept_fields(page) | {"doubt": "1", "text": "Klopt dit bedrag?"})
    asked = desk.get("coordinator", "/nl/meldingen/").content.decode()
    return str(re.findall(r'name="doubt" value="([^"]+)"', asked)[-1])


def answered_doubts(desk: Desk, text: str) -> Shown:
    yield desk.post("coordinator", "/nl/meldingen/", {"doubt": _doubt(desk), "answer": text}), [text]
    yield desk.get("rights_worker", RIGHT), [text]


def answers_too_much(desk: Desk, text: str) -> Shown:
    yield desk.post("coordinator", "/nl/meldingen/", {"doubt": _doubt(desk), "answer": text + NO_NUMBER}), [text]


def people_on_the_scratch_page(desk: Desk, text: str) -> Shown:
    page = desk.once("rights_worker", SCRATCH)
    yield desk.typed(text, "rights_worker", page, "name:.*|new_name", SCRATCH, act="add:persons|", role="child")


def kept_fields(page: Any) -> dict[str, str]:
    return {k: v for k, v in Pages.fields(page.content.decode()).items() if k not in BUTTONS - {"right"}}


def tried(where: str) -> Any:
    """Type the other value of a what-if."""

    def sent(desk: Desk, text: str) -> Shown:
        if where not in desk.before:
            desk.before[where] = _asked_what_if(desk, where)
        told = kept_fields(desk.before[where]) | {"whatif_value": text, "whatif": "1"}
        yield desk.post("rights_worker", where, told), [text]

    return sent


def _asked_what_if(desk: Desk, where: str) -> Any:
    """Ask it of the first fact that takes a number, under the first right that has one."""
    page = desk.get("rights_worker", where)
    rights = re.findall(r'name="toggle" value="([^"]+)"', page.content.decode()) if where == SCRATCH else [""]
    for right in rights:
        opened = {"toggle": right} if right else {}
        page = desk.post("rights_worker", where, kept_fields(page) | opened) if right else page
        facts = page.content.decode().partition('id="whatif-fact"')[2].partition("</select")[0]
        for fact in re.findall(r'<option value="([^"]+)"', facts):
            asked = desk.post("rights_worker", where, kept_fields(page) | {"whatif_fact": fact, "whatif": "1"})
            if "whatif_value" in text_fields(asked.content.decode()):
                return asked
    pytest.fail("no fact of a what-if is typed")


def list_of_questions(desk: Desk, text: str) -> Shown:
    desk.post("rights_worker", "{file}vragen/", {"new": "1"})
    yield desk.post("rights_worker", "{file}vragen/", {"answers": text, "look": "1"}), [text]


def brought_back(desk: Desk, text: str) -> Shown:
    """Bring home what nobody can read as an answer."""
    number = desk.get("rights_worker", "{file}").content.decode().partition("Dossier ")[2].partition("<")[0]
    page = desk.post("rights_worker", "/nl/huisbezoek/", {"numbers": number.strip(), "hours": "12"})
    home = page.request["PATH_INFO"]
    row = _row_of_pack(home)
    yield desk.post("rights_worker", home + "terug/", {f"answers:{row}": text, "save": "1"}), [text]


def _row_of_pack(home: str) -> int:
    from rotonde.web.entitlements.models import PackedFile

    return int(PackedFile.objects.get(pack=home.split("/")[-2]).pk)


def pasted(parts: list[str], header: str) -> str:
    """Write a table as a spreadsheet puts it on the clipboard: every part in a number, a name, a word and a cell.

    A fourth of the rows is ordinary: a column of which no word is understood is no longer taken for what it is called.
    """
    rows = [["dossiernummer", "geb.datum", "naam", "woonsituatie", header]]
    rows += [[f"{n} {one}", "02/03/1988", f"naam {one}", f"woord {one}", f"cel {one}"] for n, one in enumerate(parts)]
    rows += [[f"gewoon {n}", "02/03/1988", "Demo Gewoon", "privé", "cel"] for n in range(len(parts) // 3 + 1)]
    return "\r\n".join("\t".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)


def brought_in(desk: Desk, text: str) -> Shown:
    """Paste a file, look at it, have it reckoned, and read it on the list, in a file and on its papers."""
    from rotonde.web.entitlements.domain.carry_out_run import carry_out_run
    from rotonde.web.entitlements.models import Run
    from rotonde.web.people.domain.dossiers import contents_of
    from rotonde.web.people.domain.names import called
    from rotonde.web.people.models import Dossier

    parts = [text[n : n + 40].strip() for n in range(0, len(text), 40)]
    page = desk.post("rights_worker", START, {"pasted": pasted(parts, "x " + text)})
    assert page.redirect_chain, page.content.decode().partition('id="error"')[2][:300]
    words = ["x " + text, *(f"woord {one}" for one in parts)]
    yield page, words
    where, fields = page.request["PATH_INFO"], kept_fields(page)
    yield desk.post("rights_worker", where, fields | {"look": "1"}), words
    meant = {k.removesuffix(".word"): "private" for k in fields if k.endswith(".word")}
    yield desk.post("rights_worker", where, fields | meant | {"reckon": "1"}), []
    for run in Run.objects.filter(state="waiting"):
        carry_out_run(run.organisation, run.id)
        yield desk.get("rights_worker", f"/nl/dossiers/rekenbeurt/{run.id}/"), []
    taken = [f"{n} {one}" for n, one in enumerate(parts) if not {'"', ";"} & set(one)]  # no number has these
    yield desk.get("rights_worker", "/nl/dossiers/?per_blad=100"), taken
    first = next(one for one in Dossier.objects.all() if contents_of(one).number in taken)
    contents = contents_of(first)
    for paper in ("", "recht/leefloon/", "verslag/", "inkomen/"):
        told = [contents.number] * (paper in ("", "verslag/")) + [called(contents)] * (not paper)
        yield desk.get("rights_worker", f"/nl/dossiers/{first.id}/{paper}"), told


def meaning_of_columns(desk: Desk, text: str) -> Shown:
    page = desk.post("rights_worker", START, {"pasted": pasted(["een", "twee"], "gewone kop")})
    yield desk.typed(text[:59], "rights_worker", page, "on|.*search", page.request["PATH_INFO"], look="1")


def facts_over_time(desk: Desk, text: str) -> Shown:
    page = desk.post(
        "rights_worker", SCRATCH, kept_fields(desk.get("rights_worker", SCRATCH)) | {"act": "add:persons|"}
    )
    yield desk.typed(text, "rights_worker", page, "(from|until):.*", SCRATCH, compute="1")


def kept_person(desk: Desk, text: str) -> Shown:
    page = desk.once("rights_worker", "{file}")
    yield desk.typed(text, "rights_worker", page, "name:.*|new_name", "{file}", act="add:persons|", role="child")


def facts_unfolded(desk: Desk, text: str) -> Shown:
    page = desk.get("rights_worker", "{file}")
    fold = re.findall(r'name="unfold" value="([^"]+)"', page.content.decode())[0]
    page = desk.post("rights_worker", "{file}", kept_fields(page) | {"unfold": fold})
    yield desk.typed(text, "rights_worker", page, "f:.*", "{file}", compute="1")


def sample(desk: Desk, text: str) -> Shown:
    yield desk.get("rights_worker", "/nl/dossiers/", steekproef=text, startgetal=text), []
