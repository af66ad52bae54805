"""What the columns of a list mean: proposed, corrected by who brought it, and then read."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.policy import needs
from rotonde.web.directory.incoming import bringing as verbs
from rotonde.web.directory.incoming.files import cells
from rotonde.web.directory.incoming.files.headings import meanings
from rotonde.web.directory.incoming.files.lists import Sheet, is_meaning, sheets_of
from rotonde.web.directory.incoming.pages.views import go_on_reading, mine
from rotonde.web.directory.incoming.wording import Wording
from rotonde.web.directory.incoming.wording.meanings import MEANINGS
from rotonde.web.directory.models import Bringing

LONGEST_NAME = 200


@needs("directory.bring_in")
@require_http_methods(["GET", "HEAD", "POST"])
def brought_columns(request: HttpRequest, lang: str, bringing: UUID) -> HttpResponse:
    """Say what the columns mean, and go on to what the list would change."""
    w, brought = Wording(lang), mine(request, bringing)
    if brought.state != Bringing.State.COLUMNS:
        return redirect("brought_services", lang=lang, bringing=bringing)
    content = verbs.content_of(brought)
    sheets = sheets_of(content)
    meant = [[column.meaning for column in sheet.columns] for sheet in sheets]
    typed = {"organisation": "", "assured": ""}
    wrong: dict[str, str] = {}
    if request.method == "POST":
        meant = _posted(request, meant)
        typed = {name: request.POST.get(name, "").strip()[:LONGEST_NAME] for name in typed}
        wrong = _wrong(meant, typed, w)
        if not wrong:
            day = cells.day(typed["assured"]) if typed["assured"] else ""
            verbs.say_columns(brought, {"sheets": meant, "organisation": typed["organisation"], "assured": day})
            go_on_reading(brought, len(content))
            return redirect("brought_services", lang=lang, bringing=bringing)
    context: dict[str, Any] = {
        "w": w,
        "page": "bring_services",
        "b": brought,
        "sheets": [_shown(number, sheet, meant[number], w) for number, sheet in enumerate(sheets)],
        "known": sum(bool(one) for sheet in meant for one in sheet),
        "every": sum(map(len, meant)),
        "typed": typed,
        "wrong": wrong,
        "today": date.today(),
    }
    return render(request, "directory_incoming/columns.html", context, status=400 if wrong else 200)


def _posted(request: HttpRequest, meant: list[list[str]]) -> list[list[str]]:
    return [
        [_meaning(request.POST.get(f"s{number}c{place}"), was) for place, was in enumerate(columns)]
        for number, columns in enumerate(meant)
    ]


def _meaning(posted: str | None, was: str) -> str:
    return posted if posted is not None and is_meaning(posted) else was


def _wrong(meant: list[list[str]], typed: dict[str, str], w: Wording) -> dict[str, str]:
    wrong = {}
    if not any({"name", "organisation"} & set(columns) for columns in meant):
        wrong["columns"] = w["wrong_name_column"]
    for columns in meant:
        twice = next((one for one in columns if one and columns.count(one) > 1), "")
        if twice:
            wrong["columns"] = w.say("meaning_twice", meaning=MEANINGS[twice][w.position])
    if typed["assured"]:
        try:
            cells.day(typed["assured"])
        except cells.NotRead:
            wrong["assured"] = w["wrong_day"]
    return wrong


def _shown(number: int, sheet: Sheet, meant: list[str], w: Wording) -> dict[str, Any]:
    columns = [
        {
            "name": f"s{number}c{place}",
            "heading": column.heading or f"({place + 1})",
            "examples": " · ".join(column.examples),
            "choices": [("", w["not_used"], meant[place] == "")]
            + [(one, MEANINGS[one][w.position], meant[place] == one) for one in meanings()],
        }
        for place, column in enumerate(sheet.columns)
    ]
    return {"title": sheet.name, "columns": columns}
