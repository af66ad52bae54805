"""Asking consent: first what, then the text that the person reads, then their yes."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.timezone import localdate
from django.views.decorators.http import require_GET, require_http_methods

from rotonde.web.accounts.models import User
from rotonde.web.accounts.policy import require
from rotonde.web.audit.domain.record import record_read
from rotonde.web.look.paper import NoPaper, pdf_answer, pdf_of
from rotonde.web.look.words import LANGUAGES
from rotonde.web.people.consent.categories import categories, minimal, shareable
from rotonde.web.people.consent.giving import (
    CannotConsent,
    Given,
    asked_by,
    give_consent,
    kept_with,
    text_shown,
)
from rotonde.web.people.consent.partners import partners_of
from rotonde.web.people.consent.purposes import purposes_of
from rotonde.web.people.consent.standing import LONGEST
from rotonde.web.people.consent.texts import FUNCTIONS, ConsentText
from rotonde.web.people.models.consent import Channel
from rotonde.web.people.sharing.person_page import back_to, consent_seen, name_of_person, person_seen
from rotonde.web.people.sharing.words import Wording
from rotonde.web.who_asks import user_of

STYLES = ["rotonde/tokens.css", "rotonde/sharing_paper.css"]
PROPOSED = LONGEST / 4
DAY = "%d/%m/%Y"


class ConsentForm(forms.Form):
    """What somebody is asked to agree to, and how they say yes."""

    purpose = forms.ChoiceField(widget=forms.RadioSelect)
    categories = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    recipients = forms.MultipleChoiceField(widget=forms.CheckboxSelectMultiple)
    until = forms.DateField(input_formats=[DAY, "%Y-%m-%d"], widget=forms.DateInput(format=DAY))
    language = forms.ChoiceField(choices=list(LANGUAGES.items()))
    channel = forms.ChoiceField(widget=forms.RadioSelect)
    representative = forms.CharField(max_length=200, required=False)
    representative_basis = forms.CharField(max_length=200, required=False)

    def __init__(self, user: User, w: Wording, *told: Any, **more: Any) -> None:
        super().__init__(*told, **more)
        pairs = [
            (f"{one.id}:{function}", f"{one.name}: {words[w.position]}")
            for one in partners_of(user.organisation)
            for function, words in FUNCTIONS.items()
        ]
        self._choose("purpose", [(one.id, one.names[w.lang]) for one in purposes_of(user.organisation)])
        self._choose("categories", [(one, categories()[one].names[w.lang]) for one in shareable()])
        self._choose("recipients", pairs)
        self._choose("channel", [(str(one), w[f"channel_{one}"]) for one in Channel])
        wrong = {"until": "until_a_year", **{one: f"choose_{one}" for one in ("purpose", "categories", "recipients")}}
        for name, field in self.fields.items():
            sentence = w["wrong_" + wrong.get(name, "channel")]
            field.error_messages |= dict.fromkeys(("required", "invalid", "invalid_choice"), sentence)

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices


@require_http_methods(["GET", "HEAD", "POST"])
def ask_consent(request: HttpRequest, lang: str, person: UUID) -> HttpResponse:
    """Ask what may be shared; show the text; take the yes, or print the text to sign."""
    user, one, w = user_of(request), person_seen(request, person), Wording(lang)
    require(user, "people.write_consent", one)
    record_read(user, "people.consents_read", one)
    name, has_partners = name_of_person(one, w), bool(partners_of(user.organisation))
    context = {"w": w, "person": one, "name": name, "has_partners": has_partners}
    if request.method != "POST":
        first = {"categories": sorted(minimal()), "until": localdate() + PROPOSED, "language": lang}
        return _form(request, ConsentForm(user, w, initial=first), context)
    form = ConsentForm(user, w, request.POST)
    do = request.POST.get("do", "show")
    if do == "change" or not form.is_valid():
        return _form(request, form, context, status=200 if do == "change" else 400)
    told = form.cleaned_data
    recipients = tuple((pair.partition(":")[0], pair.partition(":")[2]) for pair in told["recipients"])
    given = Given(
        told["channel"],
        told["language"],
        request.POST.get("digest", ""),
        told["representative"].strip(),
        told["representative_basis"].strip(),
    )
    try:
        asked = asked_by(user, told["purpose"], tuple(told["categories"]), recipients, told["until"])
        if bool(given.representative) != bool(given.representative_basis):
            raise CannotConsent("representative")
        text = text_shown(asked, given)
        if do == "paper":
            return paper_of_consent(text, w, name)
        if do == "give":
            give_consent(user, one, asked, given)
            return back_to(one.id, lang, "kept")
    except CannotConsent as refused:
        if refused.code == "another_text":
            return _text(request, form, text, context | {"wrong": w["wrong_another_text"]}, status=409)
        form.add_error(None, w[f"wrong_{refused.code}"])
        return _form(request, form, context, status=400)
    return _text(request, form, text, context)


@require_GET
def consent_paper(request: HttpRequest, lang: str, consent: UUID) -> HttpResponse:
    """Print the text of a consent as it was shown."""
    one, w = consent_seen(request, consent), Wording(lang)
    title, *lines = kept_with(one)["text"].split("\n")
    text = ConsentText(one.text_version, one.language, title, tuple(lines))
    assert text.digest == one.text_digest, "the kept text is the one that was shown"
    return paper_of_consent(text, w, name_of_person(one.person, w))


def _form(request: HttpRequest, form: ConsentForm, context: dict[str, Any], status: int = 200) -> HttpResponse:
    lead = context["w"].say("ask_lead", who=context["name"])
    return render(request, "sharing/ask.html", context | {"form": form, "lead": lead}, status=status)


def _text(
    request: HttpRequest, form: ConsentForm, text: ConsentText, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    hidden = [
        (name, str(value))
        for name in form.fields
        for value in (request.POST.getlist(name) or [""])
        if value or name in ("representative", "representative_basis")
    ]
    more = {"text": text, "hidden": hidden, "aloud": context["w"].say("read_aloud", who=context["name"])}
    return render(request, "sharing/text.html", context | more, status=status)


def paper_of_consent(text: ConsentText, w: Wording, name: str) -> HttpResponse:
    """The text of a consent on paper, to be signed."""
    spoken = Wording(text.language)
    context = {"text": text, "w": spoken, "name": name, "lang": text.language}
    try:
        made = pdf_of(render_to_string("sharing/paper.html", context), STYLES, accessible=True)
    except NoPaper:
        return HttpResponse(w["paper_is_missing"], status=503, content_type="text/plain; charset=utf-8")
    return pdf_answer(made, "toestemming.pdf")
