"""One amount, or one case of it: what is known, and a form to put a value forward."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from rotonde.engine.calendar import Dates
from rotonde.engine.parameters import Parameter
from rotonde.rights.published_values import BadPublishedValue, is_scale
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs
from rotonde.web.editing.about_amounts import case_in_words, label_of, rights_that_read, values_today
from rotonde.web.editing.domain.putting_forward import put_forward
from rotonde.web.editing.domain.reckonings import effect_of
from rotonde.web.editing.said_values import said_rows, said_source
from rotonde.web.editing.value_form import ValueForm
from rotonde.web.editing.words import Wording
from rotonde.web.entitlements.running_catalogue import running


@needs("editing.put_forward")
@require_http_methods(["GET", "HEAD", "POST"])
def value(request: HttpRequest, lang: str, parameter: str, key: str | None = None) -> HttpResponseBase:
    """Show what an amount is and was; a posted value becomes a proposal, or comes back with what is wrong."""
    user, w, today = request.user, Wording(lang), date.today()
    assert isinstance(user, User)
    found = running().catalogue.parameters.get(parameter)
    if found is None:
        raise Http404
    if key is None and None not in found.rows:
        return redirect("editors_value", lang=lang, parameter=parameter, key=str(next(iter(found.rows))))
    if key not in found.rows:
        raise Http404
    scale = is_scale(running().catalogue, parameter)
    if request.method == "POST":
        form = ValueForm.posted(found, key, scale, w, dict(request.POST.lists()))
        told = form.value(today)
        if told is not None:
            try:
                made = put_forward(user, told)
                effect_of(made)
                return redirect("editors_proposal", lang=lang, id=made.id)
            except BadPublishedValue as why:
                form.refuse(why)
    else:
        form = ValueForm.empty(found, key, scale, w, today)
    context = {"w": w, "form": form, **_about(found, key, w, today)}
    return render(request, "editing/value.html", context, status=400 if form.errors else 200)


def _about(parameter: Parameter, key: str | None, w: Wording, today: date) -> dict[str, Any]:
    rows = [
        one
        for one in values_today(Dates.asked(on=today, today=today))
        if one["parameter"] == parameter.id and one["key"] == key
    ]
    return {
        "parameter": parameter,
        "label": label_of(parameter.id, w),
        "case": case_in_words(parameter.id, key, w),
        "unit": w.unit(parameter.unit),
        "threshold_unit": w.unit(parameter.threshold_unit),
        "rights": rights_that_read(parameter.id, w),
        "rows": [_row(one, parameter, w) for one in reversed(rows)],
        "cases": [(one, case_in_words(parameter.id, one, w), one == key) for one in parameter.rows if one is not None],
    }


def _row(one: dict[str, Any], parameter: Parameter, w: Wording) -> dict[str, Any]:
    return {
        "since": w.day(one["from"]),
        "values": said_rows(one["value"], parameter, w),
        "is_known": one["value"] is not None,
        "label": w["label_" + one["confidence"]],
        "source": said_source(one["source"]),
        "standing": w["why_" + one["standing"]] if one["standing"] in ("gap", "stale") else "",
        "due": w.day(one["review_by"]) if one["review_by"] else "",
        "note": " ".join(str(one["note"]).split()),
    }
