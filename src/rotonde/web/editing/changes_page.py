"""The public pages of what was published: for people, as JSON, and the values themselves as a file."""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from rotonde.rights.values_files import values_text
from rotonde.web.editing.about_amounts import case_in_words, label_of, rights_that_read
from rotonde.web.editing.changes import changes_as_json
from rotonde.web.editing.domain.ledger import values_after
from rotonde.web.editing.models import Publication
from rotonde.web.editing.said_values import said_rows, source_of
from rotonde.web.editing.words import Wording
from rotonde.web.entitlements.running_catalogue import running

LINES = 30


@login_not_required
@require_GET
def changes(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what was published, the newest first, of all rights or of one."""
    w = Wording(lang)
    every = list(Publication.objects.select_related("takes_back").order_by("-number"))
    about = {one.value["parameter"]: rights_that_read(one.value["parameter"], w) for one in every}
    rights = sorted({(right.name, right.id) for found in about.values() for right in found})
    right = request.GET.get("recht", "")
    chosen = right if right in {id for _, id in rights} else ""
    mine = [one for one in every if not chosen or chosen in {found.id for found in about[one.value["parameter"]]}]
    page = Paginator(mine, LINES).get_page(request.GET.get("blad"))
    gone = {one.takes_back_id for one in every if one.takes_back_id}
    context = {
        "w": w,
        "lines": [_line(one, one.id in gone, about[one.value["parameter"]], w) for one in page],
        "shown": page,
        "rights": [(id, name) for name, id in rights],
        "chosen": chosen,
    }
    return render(request, "editing/changes.html", context)


@login_not_required
@require_GET
def changes_data(request: HttpRequest, lang: str) -> HttpResponse:
    """Give the same as data."""
    return JsonResponse({"changes": changes_as_json()}, json_dumps_params={"ensure_ascii": False, "indent": 1})


@login_not_required
@require_GET
def values_file(request: HttpRequest, lang: str) -> HttpResponse:
    """Give the values that count, or counted after a publication (`?tot=3`), as a file for upstream or a replay."""
    asked = request.GET.get("tot", "")
    number = int(asked) if asked.isdecimal() and len(asked) < 9 else None
    name = "gepubliceerde-waarden.yaml"
    return HttpResponse(
        values_text(values_after(number)),
        content_type="application/yaml; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _line(one: Publication, is_gone: bool, rights: Any, w: Wording) -> dict[str, Any]:
    told = one.told
    parameter = running().catalogue.parameters.get(told.parameter)
    before = one.before["value"] if one.before else None
    after: Any = told.value
    if one.takes_back:
        after = one.takes_back.before["value"] if one.takes_back.before else None
    return {
        "number": one.number,
        "label": label_of(told.parameter, w),
        "case": case_in_words(told.parameter, told.key, w) if parameter else told.key,
        "starts": w.day(told.starts),
        "until": w.day(told.until) if told.until else "",
        "before": said_rows(before, parameter, w),
        "after": said_rows(after, parameter, w),
        "source": source_of(told),
        "confidence": w["label_" + told.confidence],
        "checked": w.day(told.checked_on),
        "note": told.note,
        "on": w.day(one.at.date()),
        "rights": [right.name for right in rights],
        "is_back": one.takes_back_id is not None,
        "is_gone": is_gone,
    }
