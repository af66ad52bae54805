"""The moments that an office offers: offering them, and taking back what nobody booked."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.db.models import Count, F, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.accounts.domain.once import SentDifferently
from rotonde.web.accounts.models import Office, User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.reception.appointments.moments import MINUTES
from rotonde.web.reception.appointments.publishing import (
    CannotOffer,
    IsBooked,
    Offer,
    publish,
    withdraw,
    withdraw_free_ones,
)
from rotonde.web.reception.appointments.typed import read_day, read_hour, read_id, read_number
from rotonde.web.reception.appointments.words import Wording
from rotonde.web.reception.models import Slot, SlotSeries
from rotonde.web.who_asks import user_of

LONGEST = {"place": 200, "phone": 40, "bring": 300}
FIELDS = ("office", "opens", "closes", "minutes", "first", "last", "except", "places", *LONGEST)
TICKS = ("holidays", "partners", "with_me")
CONFLICT = 409
FIRST = {"opens": "9.00", "closes": "12.00", "minutes": "30", "places": "1", "holidays": "1"}


@needs("appointments.open")
@require_http_methods(["GET", "HEAD", "POST"])
def slots(request: HttpRequest, lang: str) -> HttpResponse:
    """List what the own offices offer, and take what is offered new."""
    user, w = user_of(request), Wording(lang)
    if request.method != "POST":
        return _page(request, w, FIRST | {"id": str(uuid4())}, [])
    told = {name: request.POST.get(name, "").strip() for name in (*FIELDS, *TICKS, "id")}
    weekdays = [n for n in range(7) if str(n) in request.POST.getlist("weekdays")]
    faults = _faults(told)
    office = next((one for one in _offices(user) if str(one.id) == told["office"]), None)
    if office is None:
        faults["office"] = "choose_office"
    if faults or office is None:
        return _page(request, w, told, weekdays, faults)
    try:
        series = publish(user, office, _offer(user, told, weekdays), read_id(told["id"]))
    except CannotOffer as refused:
        return _page(request, w, told, weekdays, {refused.field: refused.code})
    except SentDifferently as before:
        return _page(request, w, told | {"id": str(uuid4())}, weekdays, was=_before(before.made, w))
    response = redirect("slot_series", lang=lang, series=series.id)
    response["Location"] += "?bewaard=1"
    return response


def _faults(told: dict[str, str]) -> dict[str, str]:
    faults = {name: "long_text" for name, most in LONGEST.items() if len(told[name]) > most}
    faults |= {name: "hour" for name in ("opens", "closes") if read_hour(told[name]) is None}
    faults |= {name: "day" for name in ("first", "last") if read_day(told[name]) is None}
    if None in _days(told["except"]):
        faults["except"] = "day"
    return faults


def _days(text: str) -> list[date | None]:
    return [read_day(one) for one in text.replace(";", ",").split(",") if one.strip()]


def _offer(user: User, told: dict[str, str], weekdays: list[int]) -> Offer:
    opens, closes = read_hour(told["opens"]), read_hour(told["closes"])
    first, last = read_day(told["first"]), read_day(told["last"])
    assert opens is not None and closes is not None, "faults were looked for"  # noqa: PT018
    assert first is not None and last is not None, "faults were looked for"  # noqa: PT018
    return Offer(
        weekdays,
        opens,
        closes,
        read_number(told["minutes"]),
        first,
        last,
        told["place"],
        read_number(told["places"]),
        bool(told["holidays"]),
        bool(told["partners"]),
        told["phone"],
        told["bring"],
        [one for one in _days(told["except"]) if one],
        user if told["with_me"] else None,
    )


def _page(
    request: HttpRequest,
    w: Wording,
    told: dict[str, str],
    weekdays: list[int],
    faults: dict[str, str] | None = None,
    was: dict[str, Any] | None = None,
) -> HttpResponse:
    user = user_of(request)
    offices = _offices(user)
    said = {name: w.say(f"wrong_{code}", n=LONGEST.get(name, 0)) for name, code in (faults or {}).items()}
    context = {
        "w": w,
        "told": told,
        "faults": said,
        "offices": [(str(one.id), one.name, str(one.id) == told.get("office")) for one in offices],
        "only_office": offices[0] if len(offices) == 1 else None,
        "weekdays": [(n, w[f"weekday_{n}"], n in weekdays) for n in range(7)],
        "minutes": [(n, w.say("minutes", n=n), str(n) == told["minutes"]) for n in MINUTES],
        "series": [_line(one, w) for one in _running(user)],
        "was": was,
    }
    return render(request, "appointments/slots.html", context, status=400 if said else CONFLICT if was else 200)


def _before(made: str, w: Wording) -> dict[str, Any]:
    """What the form offered before, and what to do with what it says now."""
    line = _line(SlotSeries.objects.select_related("office", "worker").get(id=made), w)
    said = w.say("offered_before", days=line["days"], until=line["until"])
    return {"id": line["id"], "said": said, "do": w.say("offered_before_do", button=w["offer"])}


def _offices(user: User) -> list[Office]:
    return list(visible(user, "appointments.publish", Office).order_by("name"))


def _running(user: User) -> list[SlotSeries]:
    coming = Q(slots__begins_at__gt=timezone.now(), slots__withdrawn_at__isnull=True)
    mine = visible(user, "appointments.manage_series", SlotSeries).filter(coming).distinct()
    return list(mine.select_related("office", "worker").order_by("first_day", "opens_at", "id"))


def _line(series: SlotSeries, w: Wording) -> dict[str, Any]:
    counted = _counted(series)
    booked = sum(slot.taken for slot in counted)
    return {
        "id": series.id,
        "days": w.say(
            "series_line",
            days=", ".join(w[f"weekday_{n}"] for n in series.weekdays),
            opens=_hour(series.opens_at, w),
            closes=_hour(series.closes_at, w),
            minutes=series.minutes,
        ),
        "until": w.say("series_until", place=series.place, last=day_said(series.last_day, w.lang)),
        "counts": w.say("series_counts", free=sum(s.taken < series.places for s in counted), booked=booked),
        "office": series.office.name,
        "for_partners": series.for_partners,
        "worker": w.say("with_worker", name=series.worker.name) if series.worker else "",
    }


def _counted(series: SlotSeries) -> list[Any]:
    """The coming slots of a series, each with how many places are taken."""
    coming = Slot.objects.filter(series=series, begins_at__gt=timezone.now(), withdrawn_at__isnull=True)
    taken = Count("bookings", filter=Q(bookings__is_held=True))
    return list(coming.annotate(taken=taken, places=F("series__places")).order_by("begins_at"))


def _hour(at: Any, w: Wording) -> str:
    return w.say("hour_said", hours=at.hour, minutes=f"{at.minute:02}")


@require_safe
def slot_series(request: HttpRequest, lang: str, series: UUID) -> HttpResponse:
    """Show the coming moments of a series, each with how much of it is taken and nothing of by whom."""
    return _series_page(request, _found(request, series), Wording(lang))


def _found(request: HttpRequest, id: UUID) -> SlotSeries:
    mine = visible(user_of(request), "appointments.manage_series", SlotSeries)
    series = mine.select_related("office", "worker").filter(id=id).first()
    if series is None:
        raise Http404
    return series


def _series_page(request: HttpRequest, series: SlotSeries, w: Wording, wrong: str = "") -> HttpResponse:
    done = {"bewaard": w["offered_said"], "weg": w["withdrawn_said"]}
    context = {
        "w": w,
        "series": _line(series, w),
        "slots": [
            {
                "id": slot.id,
                "when": w.when(slot.begins_at),
                "said": w.say("slot_booked", n=slot.taken, places=slot.places) if slot.taken else w["slot_free"],
                "is_free": not slot.taken,
            }
            for slot in _counted(series)
        ],
        "wrong": wrong,
        "said": next((said for name, said in done.items() if name in request.GET), ""),
    }
    return render(request, "appointments/series.html", context, status=409 if wrong else 200)


@require_POST
def withdraw_slot(request: HttpRequest, lang: str, slot: UUID) -> HttpResponse:
    """Offer one moment no more."""
    found = visible(user_of(request), "appointments.withdraw_slot", Slot).filter(id=slot).first()
    if found is None:
        raise Http404
    try:
        withdraw(user_of(request), found)
    except IsBooked:
        w = Wording(lang)
        return _series_page(request, _found(request, found.series_id), w, w["wrong_is_booked"])
    return _gone(lang, found.series_id)


@require_POST
def withdraw_series(request: HttpRequest, lang: str, series: UUID) -> HttpResponse:
    """Offer what is still free of a series no more."""
    withdraw_free_ones(user_of(request), _found(request, series))
    return _gone(lang, series)


def _gone(lang: str, series: UUID) -> HttpResponse:
    response = redirect("slot_series", lang=lang, series=series)
    response["Location"] += "?weg=1"
    return response
