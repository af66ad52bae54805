"""What partners share with the user's organisation: the list, and one person's page with the notes of one's own."""

from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate, localtime
from django.views.decorators.http import require_GET, require_http_methods

from rotonde.screening.worklist.notation import day as day_said
from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import needs, visible
from rotonde.web.audit.domain.record import record_read
from rotonde.web.people.consent.purposes import purposes
from rotonde.web.people.models import Share
from rotonde.web.people.sharing.notes import notes_of, write_note
from rotonde.web.people.sharing.reading import (
    NotSharedNow,
    ended_shares_with,
    names_shared,
    read_shared,
    shares_with,
)
from rotonde.web.people.sharing.saying import groups_said
from rotonde.web.people.sharing.words import Wording
from rotonde.web.who_asks import user_of

LINES = 50
GONE = 410


@needs("people.see_shares")
@require_GET
def shared_with_us(request: HttpRequest, lang: str) -> HttpResponse:
    """List what can be read now, and below it what can't any more and has notes of ours."""
    user, w = user_of(request), Wording(lang)
    page = Paginator(shares_with(user), LINES).get_page(request.GET.get("blad"))
    found = list(page)
    names = names_shared(user, found)
    record_read(user, "people.shared_names_read", found)
    ended = ended_shares_with(user).filter(notes__organisation=user.organisation).distinct()
    context = {
        "w": w,
        "shown": page,
        "rows": [
            {
                "id": one.id,
                "name": names.get(one.id) or w["no_name_shared"],
                "giver": one.giver.name,
                "purpose": purposes()[one.purpose].names[lang],
                "until": w.say("until_day", day=day_said(min(one.until, one.unconfirmed_until or one.until), lang)),
            }
            for one in found
        ],
        "ended": [
            (one.id, w.say("your_notes_of", giver=one.giver.name, day=day_said(localdate(one.shared_at), lang)))
            for one in ended[:LINES]
        ],
    }
    return render(request, "sharing/shared_with_us.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def shared_page(request: HttpRequest, lang: str, share: UUID) -> HttpResponse:
    """Show what is shared of one person, as it stands now; once it isn't, why, and the notes of our own."""
    user, w = user_of(request), Wording(lang)
    found = visible(user, "people.keep_note_of_share", Share).select_related("giver", "receiver").filter(id=share)
    one = found.first()
    if one is None:
        raise Http404
    wrong = ""
    if request.method == "POST":
        try:
            write_note(user, one, request.POST.get("note", ""))
        except ValueError:
            wrong = w["note_needs_words"]
        else:
            return redirect("shared_page", lang=lang, share=one.id)
    context = _about(one, w) | {"wrong": wrong, "typed": request.POST.get("note", "")}
    try:
        read = read_shared(user, one)
        name = next((field.value for field in read.fields if field.category == "name"), "")
        context |= {"groups": groups_said(read.fields, one.categories, w), "name": name}
        status = 400 if wrong else 200
    except NotSharedNow as refused:
        ended = day_said(localdate(one.ended_at), lang) if one.ended_at else ""
        until = day_said(one.until, lang)
        context["gone"] = w.say(f"gone_{refused.reason}", giver=one.giver.name, day=ended, until=until)
        status = GONE
    context["notes"] = _notes(user, one, w)
    return render(request, "sharing/shared.html", context, status=status)


def _about(one: Share, w: Wording) -> dict[str, Any]:
    lang, purpose = w.lang, purposes()[one.purpose]
    basis = purpose.basis_for(one.receiver)
    until = day_said(min(one.until, one.unconfirmed_until or one.until), lang)
    rests_on = [w["with_consent"], *([w["under_secrecy"]] if one.under_secrecy else [])]
    return {
        "w": w,
        "share": one,
        "title": w.say("person_of", giver=one.giver.name),
        "purpose": purpose.names[lang],
        "basis": w.say("basis_line", gdpr=basis.gdpr, norm=basis.norm[lang]) if basis else "",
        "rests_on": ", ".join(rests_on),
        "shared_on": w.say("shared_on_line", day=day_said(localdate(one.shared_at), lang), until=until),
        "nothing": w.say("nothing_known", giver=one.giver.name),
        "notes_lead": w.say("your_notes_lead", giver=one.giver.name),
        "ask_again": w.say("ask_again", giver=one.giver.name),
    }


def _notes(user: User, one: Share, w: Wording) -> list[tuple[str, str]]:
    found = notes_of(user, one)
    if found:
        record_read(user, "people.shared_notes_read", one)
    return [(w.say("note_line", who=note.who, day=f"{localtime(note.at):%d/%m/%Y %H:%M}"), note.text) for note in found]
