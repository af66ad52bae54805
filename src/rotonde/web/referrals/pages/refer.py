"""Referring somebody: to which organisation, why, what goes along, and whether they agree already."""

import uuid
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from rotonde.web.accounts.domain.once import SentDifferently
from rotonde.web.accounts.models import Organisation, User
from rotonde.web.accounts.policy import allows
from rotonde.web.audit.domain.record import record_read
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.consent.categories import categories, minimal, shareable
from rotonde.web.people.domain.dossiers import contents_of
from rotonde.web.people.models import Person
from rotonde.web.people.persons.languages import SPOKEN
from rotonde.web.people.persons.reading_form import LONGEST
from rotonde.web.people.persons.record import PersonChangedMeanwhile, change_person, record_of
from rotonde.web.people.sharing.contact import TAKE_CARE, ways_to_reach
from rotonde.web.people.sharing.person_page import name_of_person
from rotonde.web.people.sharing.words import Wording as SharingWording
from rotonde.web.reception.contacts.heard_before import words_heard
from rotonde.web.referrals.domain.keeping import newest, why_of
from rotonde.web.referrals.domain.sending import CannotRefer, Wanted, ask_first, begin, rewrite
from rotonde.web.referrals.models import Referral
from rotonde.web.referrals.pages.opened import key_of, person_to_refer, referral_read, referral_sent_here
from rotonde.web.referrals.receivers import funds, receivers_for, service_of_fund
from rotonde.web.referrals.words import Wording
from rotonde.web.who_asks import user_of

OWN_DMW = "dmw"
AGREES = ("paper", "signature", "oral")
NOT_YET, DRAFT = "not_yet", "draft"
CONFLICT = 409


class ReferForm(forms.Form):
    """What is asked of who refers somebody."""

    to = forms.ChoiceField(widget=forms.RadioSelect)
    fund = forms.ChoiceField(required=False)
    phone = forms.CharField(required=False, strip=True, max_length=LONGEST)
    why = forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), strip=True)
    categories = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    language = forms.ChoiceField(required=False)
    how = forms.ChoiceField(widget=forms.RadioSelect)
    text_language = forms.ChoiceField(choices=list(LANGUAGES.items()), required=False)

    def __init__(
        self,
        sender: Organisation,
        w: Wording,
        *told: Any,
        is_written: bool = False,
        asks_phone: bool = False,
        **more: Any,
    ) -> None:
        super().__init__(*told, **more)
        self.sender, self.w = sender, w
        self.receivers = receivers_for(sender)
        has_dmw = any(one.kind == Organisation.Kind.DMW for one in self.receivers)
        own = [(OWN_DMW, w["own_dmw"])] if has_dmw else []
        self.asks_fund = has_dmw
        self._choose("to", [*((str(one.id), one.name) for one in self.receivers), *own])
        self._choose("fund", [("", w["fund_unknown"]), *funds().items()])
        self._choose("categories", [(one, categories()[one].names[w.lang]) for one in shareable()])
        self._choose("language", [("", w["not_asked"]), *SPOKEN.items()])
        self._choose("how", [(one, w[f"yes_{one}"]) for one in (*AGREES, NOT_YET, DRAFT)])
        if not asks_phone:
            del self.fields["phone"]
        if is_written:
            del self.fields["how"], self.fields["text_language"]
        wrong = {"to": "to", "why": "say_why", "categories": "choose_categories", "how": "how"}
        for name, field in self.fields.items():
            if name in wrong:
                field.error_messages |= dict.fromkeys(
                    ("required", "invalid_choice", "invalid_list"), w["wrong_" + wrong[name]]
                )

    def clean(self) -> dict[str, Any]:
        """Find the service of the person's own health fund, where that is whom they ask."""
        told = super().clean() or {}
        to = told.get("to")
        if to == OWN_DMW:
            found = service_of_fund(told.get("fund", ""), self.sender) if told.get("fund") else None
            if found is None:
                self.add_error("fund", self.w["wrong_fund_no_partner" if told.get("fund") else "wrong_fund"])
            told["receiver"] = found
        elif to:
            told["receiver"] = next(one for one in self.receivers if str(one.id) == to)
        return told

    def wanted(self) -> Wanted:
        """What is asked; of a form that is valid."""
        told = self.cleaned_data
        return Wanted(told["receiver"], told["why"], tuple(told["categories"]), told["language"])

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


@require_http_methods(["GET", "HEAD", "POST"])
def refer(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Ask what is needed to refer somebody, and keep it; then their consent, or a referral that waits for it."""
    user, w = user_of(request), Wording(lang)
    one = person_to_refer(user, person)
    parent, asks_phone = _parent(request, one), _asks_phone(user, one)
    context = _context(one, w, str(key_of(request) or uuid.uuid4())) | {"parent": parent}
    if request.method != "POST":
        record_read(user, "people.person_read", one)
        first: dict[str, Any] = {"categories": sorted(minimal()), "text_language": lang, "how": NOT_YET}
        first["language"] = record_of(one).language
        first["why"] = words_heard(user, one, request.GET.get("contact", ""))
        if parent is not None:
            first |= {"why": why_of(parent), "categories": parent.categories, "language": parent.language}
        return _form(request, ReferForm(user.organisation, w, asks_phone=asks_phone, initial=first), context)
    form = ReferForm(user.organisation, w, request.POST, asks_phone=asks_phone)
    if not form.is_valid():
        return _form(request, form, context, status=400)
    how, key = form.cleaned_data["how"], key_of(request)
    start = begin if how == DRAFT else ask_first
    try:
        with transaction.atomic():
            if phone := form.cleaned_data.get("phone"):
                change_person(user, one, replace(record_of(one), phone=phone), one.version)
            made = start(user, one, form.wanted(), key=key, parent=parent)
    except PersonChangedMeanwhile:
        form.add_error(None, w["wrong_first"])
        return _form(request, form, context, status=CONFLICT)
    except SentDifferently as before:
        was = referral_read(user, UUID(before.made))
        said = w.say("begun_before", who=was.wanted.name), w.say("begun_before_do", button=w["go_on"])
        form.add_error(None, " ".join(said))
        return _form(request, form, context | {"key": str(uuid.uuid4()), "was": was}, status=CONFLICT)
    except CannotRefer as refused:
        form.add_error(None, w[f"wrong_{refused.code}"])
        return _form(request, form, context, status=400)
    if how not in AGREES:
        return redirect("referral", lang=lang, referral=made.id)
    where = reverse("refer_consent", args=[lang, made.id])
    return redirect(f"{where}?{urlencode({'hoe': how, 'taal': form.cleaned_data['text_language'] or lang})}")


@require_http_methods(["GET", "HEAD", "POST"])
def rewrite_referral(request: HttpRequest, lang: str, referral: UUID) -> HttpResponse:
    """Change a draft, which nobody else has seen."""
    user, w = user_of(request), Wording(lang)
    one = referral_sent_here(user, referral)
    if newest(one).state != DRAFT:
        return redirect("referral", lang=lang, referral=one.id)
    context = _context(one.person, w, "") | {"is_written": True, "referral": one}
    if request.method != "POST":
        record_read(user, "referrals.read", one)
        first = {"to": str(one.wanted_id), "why": why_of(one), "categories": one.categories, "language": one.language}
        return _form(request, ReferForm(user.organisation, w, is_written=True, initial=first), context)
    form = ReferForm(user.organisation, w, request.POST, is_written=True)
    if form.is_valid():
        try:
            rewrite(user, one, form.wanted())
            return redirect("referral", lang=lang, referral=one.id)
        except CannotRefer as refused:
            form.add_error(None, w[f"wrong_{refused.code}"])
    return _form(request, form, context, status=400)


def _asks_phone(user: User, person: Person) -> bool:
    """Whether nothing is known by which the other service could reach them, and the user may write it down."""
    contents = contents_of(person.dossier) if person.dossier else None
    ways = {way for way, _, _ in ways_to_reach(person, contents)} - {TAKE_CARE, "language"}
    return not ways and allows(user, "people.write_person", person)


def _parent(request: HttpRequest, person: Person) -> Referral | None:
    """The referral that this one follows, of the same person."""
    try:
        told = UUID(request.POST.get("parent", request.GET.get("na", "")))
    except ValueError:
        return None
    return Referral.objects.select_related("partnership").filter(id=told, person=person).first()


def _context(person: Person, w: Wording, key: str) -> dict[str, Any]:
    name = name_of_person(person, SharingWording(w.lang))
    return {"w": w, "person": person, "name": name, "key": key}


def _form(request: HttpRequest, form: ReferForm, context: dict[str, Any], status: int = 200) -> HttpResponse:
    title = context["w"].say("refer_person", name=context["name"])
    return render(request, "referrals/refer.html", context | {"form": form, "title": title}, status=status)
