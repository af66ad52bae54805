"""Hostile text through every text field, in Chromium under the policy of the pages: nothing runs, nothing even tries.

A form is posted to the application and its answer, with its own headers, is laid before Chromium, with the scripts and
styles of the pages; where a script puts text back, the page is typed in for real. Many payloads stand in one text, as
many as its field keeps, and each must be readable afterwards, letter by letter, for each field apart.
"""

import json
import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from string import ascii_letters
from typing import Any

import pytest

from web.carried.conftest import ANSWERS
from web.conftest import Pages
from web.hostile import PAYLOADS, SOME, Watched
from web.right_page.conftest import kept
from web.test_in_a_browser import settled, sync_api, unfold

Error = sync_api.Error
pytestmark = pytest.mark.browser
AMOUNTS = [pytest.param(SOME, id="some"), pytest.param(PAYLOADS, id="all", marks=pytest.mark.proof)]
TAX = "/nl/redactie/waarde/vrijstelling_provinciebelasting.tax/east_flanders/"
SCALE = "/nl/redactie/waarde/inkomensgarantie_ouderen.movable_capital/"
RIGHT, START, SCRATCH = "{file}recht/huurpremie/", "/nl/dossiers/binnenbrengen/", "/nl/gezin/"
NO_NUMBER = "\n0470 12 34 56"
BUTTONS = {"save", "compute", "act", "jump", "toggle", "unfold", "receipt", "right", "back", "look", "reckon"}
MOST_TEXTS = 4  # in the everyday run: a field for a name holds one payload at a time
Shown = Iterator[tuple[Any, list[str]]]
"""Pages to lay before Chromium, each with the texts that must be readable on it."""


@pytest.fixture
def watched(browser: Any, server: str) -> Iterator[Watched]:
    context = browser.new_context()
    yield Watched(context.new_page(), server)
    context.close()


def text_fields(html: str) -> list[str]:
    """Name the fields of a page that somebody types in."""
    typed = r'<(?:input|textarea)(?![^>]*type="(?:hidden|radio|checkbox|file|submit|password)")[^>]*? name="([^"]+)"'
    return list(dict.fromkeys(re.findall(typed, html)))


class Desk:
    """Somebody in every role, before a kept household."""

    def __init__(self, signed_in_as: Callable[[str], Pages]) -> None:
        self.signed_in_as = signed_in_as
        self.people: dict[str, Any] = {}
        self.office = signed_in_as("rights_worker").user.offices.get()
        self.file = f"/nl/dossiers/{kept(signed_in_as('rights_worker').user).id}/"

    def of(self, role: str) -> Any:
        if role not in self.people:
            self.people[role] = self.signed_in_as(role).client
        return self.people[role]

    def is_now(self, role: str, user: Any) -> None:
        self.people[role] = self.signed_in_as("").client
        self.people[role].force_login(user)

    def get(self, role: str, address: str) -> Any:
        return self.of(role).get(address.format(file=self.file), follow=True)

    def post(self, role: str, address: str, posted: dict[str, Any]) -> Any:
        from django.core.cache import cache

        cache.clear()  # nobody types this often
        return self.of(role).post(address.format(file=self.file), posted, follow=True)

    def typed(self, text: str, who: str, page: Any, which: str = ".*", to: str = "", **pressed: str) -> Any:
        """Type in each field of a page whose name looks like this, press a button, give what comes and what to read."""
        html = (self.get(who, page) if isinstance(page, str) else page).content.decode()
        names = [one for one in text_fields(html) if re.fullmatch(which, one)]
        assert names, page
        posted = {name: letter + text for letter, name in zip(ascii_letters, names, strict=False)}
        keep = {name: value for name, value in Pages.fields(html).items() if name not in BUTTONS}
        return self.post(who, to or page, keep | posted | pressed), list(posted.values())


def back(role: str, page: str, which: str = ".*", to: str = "", after: str = "", **pressed: str) -> Any:
    """What is typed comes back in its field, mostly with what is wrong about it."""

    def sent(desk: Desk, text: str) -> Shown:
        yield desk.typed(text + after, role, page, which, to, **pressed)

    return sent


def check(desk: Desk, text: str) -> Shown:
    page, where = desk.post("", "/nl/check/vraag/", {"who": "me"}), "/nl/check/vraag/"
    yield desk.typed(text, "", page, "a:.*", where)
    for told in ({"a:municipality": "Eeklo"}, {"a:partner": "none", "a:children": "1", "a:adults": "0"}):
        page = desk.post("", where, Pages.fields(page.content.decode()) | told)
    yield desk.typed(text, "", page, "a:.*", where)


def steps(desk: Desk, text: str) -> Shown:
    for step in ("discussed", "applied", "refused"):
        response, typed = desk.typed(text, "rights_worker", RIGHT, "note|reason", step=step, check="0")
        assert response.redirect_chain, step
        yield response, typed
    yield desk.get("rights_worker", "{file}"), []


def doubts(desk: Desk, text: str) -> Shown:
    typed = desk.typed(text, "rights_worker", RIGHT, "text", doubt="1")[1]
    asked = desk.get("coordinator", "/nl/meldingen/")
    yield asked, typed
    doubt = re.findall(r'name="doubt" value="([^"]+)"', asked.content.decode())[-1]
    yield desk.post("coordinator", "/nl/meldingen/", {"doubt": doubt, "answer": text}), [text]
    yield desk.get("rights_worker", RIGHT), [text]


def answers_too_much(desk: Desk, text: str) -> Shown:
    typed = desk.typed(text, "rights_worker", RIGHT, "text", doubt="1")[1]
    doubt = re.findall(r'name="doubt" value="([^"]+)"', desk.get("coordinator", "/nl/meldingen/").content.decode())[-1]
    yield desk.post("coordinator", "/nl/meldingen/", {"doubt": doubt, "answer": text + NO_NUMBER}), [*typed, text]


def people_on_the_scratch_page(desk: Desk, text: str) -> Shown:
    yield desk.typed(text, "rights_worker", SCRATCH, "name:.*|new_name", act="add:persons|", role="child")


def kept_fields(page: Any) -> dict[str, str]:
    return {k: v for k, v in Pages.fields(page.content.decode()).items() if k not in BUTTONS - {"right"}}


def tried(where: str) -> Any:
    """Type the other value of a what-if: of the first fact that takes a number, under the first right that has one."""

    def sent(desk: Desk, text: str) -> Shown:
        page = desk.get("rights_worker", where)
        rights = re.findall(r'name="toggle" value="([^"]+)"', page.content.decode()) if where == SCRATCH else [""]
        for right in rights:
            opened = {"toggle": right} if right else {}
            page = desk.post("rights_worker", where, kept_fields(page) | opened) if right else page
            facts = page.content.decode().partition('id="whatif-fact"')[2].partition("</select")[0]
            for fact in re.findall(r'<option value="([^"]+)"', facts):
                told = {"whatif_fact": fact, "whatif": "1"}
                asked = desk.post("rights_worker", where, kept_fields(page) | told)
                if "whatif_value" in text_fields(asked.content.decode()):
                    told |= {"whatif_value": text}
                    yield desk.post("rights_worker", where, kept_fields(asked) | told), [text]
                    return
        pytest.fail("no fact of a what-if is typed")

    return sent


def list_of_questions(desk: Desk, text: str) -> Shown:
    desk.post("rights_worker", "{file}vragen/", {"new": "1"})
    yield desk.post("rights_worker", "{file}vragen/", {"answers": text, "look": "1"}), [text]


def brought_in(desk: Desk, text: str) -> Shown:
    from rotonde.web.entitlements.domain.carry_out_run import carry_out_run
    from rotonde.web.entitlements.models import Run
    from rotonde.web.people.models import Dossier

    parts = [text[n : n + 40] for n in range(0, len(text), 40)]
    rows = [["dossiernummer", "geb.datum", "naam", "woonsituatie", "x " + text]]
    rows += [[f"{n} {one}", "02/03/1988", f"naam {one}", f"woord {one}", f"cel {one}"] for n, one in enumerate(parts)]
    pasted = "\r\n".join("\t".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    page = desk.post("rights_worker", START, {"pasted": pasted})
    assert page.redirect_chain, page.content.decode().partition('id="error"')[2][:300]
    yield page, ["x " + text]
    where = page.request["PATH_INFO"]
    yield desk.typed(text, "rights_worker", page, "on|.*search", where, look="1")
    fields = {k: v for k, v in Pages.fields(page.content.decode()).items() if k not in BUTTONS}
    words = {k.removesuffix(".word"): "private" for k in fields if k.endswith(".word")}
    yield desk.post("rights_worker", where, fields | {"look": "1"}), []
    yield desk.post("rights_worker", where, fields | words | {"reckon": "1"}), []
    for run in Run.objects.filter(state="waiting"):
        carry_out_run(run.organisation, run.id)
        yield desk.get("rights_worker", f"/nl/dossiers/rekenbeurt/{run.id}/"), []
    yield desk.get("rights_worker", "/nl/dossiers/"), []
    first = Dossier.objects.exclude(id=desk.file.split("/")[-2]).first()
    for paper in ("", "recht/leefloon/", "verslag/", "inkomen/"):
        yield desk.get("rights_worker", f"/nl/dossiers/{first.id}/{paper}"), [] if paper else ["naam "]


def beside_a_file(desk: Desk, text: str) -> Shown:
    answers = json.dumps({"situation": ANSWERS, "told_on": date.today().isoformat()})
    yield desk.post("rights_worker", "/nl/code/dossier/", {"answers": answers, "number": text}), [text]


def invited(desk: Desk, text: str) -> Shown:
    from rotonde.web.accounts.models import User

    told = {"email": f"{uuid.uuid4().hex}@proef.example", "language": "nl", "role": "worker"}
    told |= {"offices": [str(desk.office.pk)], "name": text}
    yield desk.post("administrator", "/nl/beheer/uitnodigen/", told), [text]
    yield desk.get("administrator", "/nl/beheer/"), [text]
    newcomer = User.objects.get(email=told["email"])
    yield desk.get("administrator", f"/nl/beheer/account/{newcomer.pk}/"), [text]
    desk.is_now("newcomer", newcomer)
    yield desk.get("newcomer", "/nl/account/"), [text]


def offices(desk: Desk, text: str) -> Shown:
    yield desk.post("administrator", "/nl/beheer/diensten/", {"name": text}), [text]
    yield desk.post("administrator", "/nl/beheer/diensten/", {"name": text}), [text]  # there is one already
    yield desk.get("administrator", "/nl/beheer/uitnodigen/"), [text]
    renamed = desk.post("administrator", f"/nl/beheer/diensten/{desk.office.pk}/", {"name": "R " + text})
    yield renamed, ["R " + text]
    yield desk.get("rights_worker", "/nl/account/"), ["R " + text]
    yield desk.get("rights_worker", "/nl/dossiers/"), []


def rows_of_a_scale(desk: Desk, text: str) -> Shown:
    typed = {"threshold": [f"t{text}", "0"], "amount": [f"a{text}", "0"]}
    yield desk.post("editor", SCALE, typed), [typed["threshold"][0][:40], typed["amount"][0][:40]]


def sourced(desk: Desk, text: str) -> Shown:
    from rotonde.web.editing.models import Reckoning
    from web.editing.conftest import editor

    told = {"value": "61,50", "starts": "01/01/2025", "checked_on": "20/11/2026", "confidence": "sourced"}
    told |= {"source_title": "T " + text, "source_place": "P " + text, "note": "N " + text}
    told["source_url"] = "https://voorbeeld.example/" + re.sub(r"\s", "%20", text)
    page = desk.post("editor", TAX, told)
    assert page.redirect_chain
    where, texts = page.request["PATH_INFO"], [told["source_title"], told["source_place"]]
    yield page, [*texts, told["note"]]
    desk.is_now("second editor", editor(1))
    if Reckoning.objects.filter(proposal__isnull=False).count() % 2:
        effect = Reckoning.objects.get(proposal_id=where.split("/")[-2])
        Reckoning.objects.filter(id=effect.id).update(state="done", result={})
        yield desk.post("second editor", where + "beslissen/", {"what": "publish", "effect": str(effect.id)}), texts
        yield desk.get("", "/nl/redactie/wijzigingen/"), texts
        yield desk.get("editor", TAX), texts
    else:
        rejected = desk.post("second editor", where + "beslissen/", {"what": "reject", "reason": "R " + text})
        yield rejected, ["R " + text]


PLACES: dict[str, tuple[int, Callable[[Desk, str], Shown]]] = {  # how much a field keeps, and how it is sent
    "search": (118, back("", "/nl/rechten/")),
    "check": (198, check),
    "sign in": (900, back("", "/nl/aanmelden/")),
    "code": (900, back("rights_worker", "/nl/code/")),
    "household": (900, back("rights_worker", SCRATCH, "(?!new_name|name:).*", compute="1")),
    "a kept household": (900, back("rights_worker", "{file}", "(?!new_name|until$).*", compute="1")),
    "names": (60, people_on_the_scratch_page),
    "a try on the scratch page": (96, tried(SCRATCH)),
    "a try on a right": (96, tried(RIGHT)),
    "questions": (900, list_of_questions),
    "step that is wrong": (900, back("rights_worker", RIGHT, "day|time|note|check", step="together")),
    "steps": (900, steps),
    "doubts": (900, doubts),
    "doubt that is not kept": (900, back("rights_worker", RIGHT, "text", after=NO_NUMBER, doubt="1")),
    "answer that is not kept": (900, answers_too_much),
    "set aside": (900, back("rights_worker", RIGHT, "until", hold="1")),
    "file number": (60, back("rights_worker", "/nl/dossiers/", "number", "/nl/dossiers/zoeken/")),
    "bringing in": (900, brought_in),
    "beside a file": (60, beside_a_file),
    "invitation": (900, back("administrator", "/nl/beheer/uitnodigen/")),
    "people": (140, invited),
    "offices": (190, offices),
    "value": (900, back("editor", TAX)),
    "scale": (900, back("editor", SCALE, "(?!threshold|amount).*")),
    "rows of a scale": (39, rows_of_a_scale),
    "source": (290, sourced),
}


def together(payloads: list[str], longest: int) -> list[str]:
    """Put as many payloads in one text as a field keeps."""
    texts = [""]
    for one in payloads:
        if texts[-1] and len(texts[-1]) + 1 + len(one) >= longest:  # a letter comes before it
            texts.append("")
        texts[-1] = f"{texts[-1]} {one}".strip()
    return texts


@pytest.mark.parametrize("payloads", AMOUNTS)
@pytest.mark.parametrize("where", PLACES)
def test_what_is_typed_is_shown_as_words(where: str, payloads: list[str], watched: Watched, signed_in_as: Any) -> None:
    if where == "a try on the scratch page" and payloads is SOME:
        pytest.skip("it takes many answers to find a right whose what-if is typed: in the long run")
    desk = Desk(signed_in_as)
    longest, send = PLACES[where]
    for text in together(payloads, longest)[: MOST_TEXTS if payloads is SOME else None]:
        for response, texts in send(desk, text):
            watched.show(response, texts)


@pytest.mark.parametrize("payloads", AMOUNTS)
def test_what_a_script_puts_back_on_the_page_is_words(payloads: list[str], open_page: Any) -> None:
    scratch, check = (
        Watched(open_page(address, role=role, quiet=False))
        for address, role in ((SCRATCH, "rights_worker"), ("/nl/check/", ""))
    )
    scratch.page.reload()
    check.page.reload()
    unfold(scratch.page)
    check.page.click("button[value=me]")
    for one in payloads if payloads is PAYLOADS else SOME[::3]:
        for n, field in enumerate(
            scratch.page.locator("input[name^='name:']:visible, input[inputmode=decimal]:visible").all()
        ):
            field.fill(f"{n}{one}"[:60])
        settled(scratch.page)
        assert scratch.found([f"0{one}"[:60]]) == {}
        check.page.fill("input[name='a:municipality']", one)
        with check.page.expect_response(lambda answer: "/check/" in answer.url):
            check.page.click(".go button[value=next]")
        check.page.locator("body:not(.busy) [aria-invalid=true]").wait_for()
        assert check.found([one]) == {}


WITHOUT_A_TAG = PAYLOADS[160:]
HOLES = "<title>{0}</title><!--{0}--><p>{0}<textarea>{0}</textarea><input value=\"{0}\"><input value='{0}'>"


@pytest.mark.parametrize("payloads", AMOUNTS)
def test_a_page_that_forgets_to_escape_is_noticed_whatever_the_payload(payloads: list[str], watched: Watched) -> None:
    html = {"Content-Type": "text/html; charset=utf-8"}
    policy = html | {"Content-Security-Policy": "default-src 'self'; object-src 'none'; base-uri 'none'"}
    for headers, told in ((html, "executed"), (policy, "attempted")):
        watched.lay(b"<p><script>executed=1</script>", headers)
        assert told in watched.found([])
    unnoticed = []
    for one in payloads:
        if one not in WITHOUT_A_TAG:
            with suppress(Error):  # it went elsewhere while it was being opened
                watched.lay(HOLES.replace("{0}", one).encode(), html)
            unnoticed += [] if watched.found([]) else [one]
            watched.noise.clear()
    assert unnoticed == []
