"""What an organisation says of itself, its teams, and the partnerships it belongs to."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_POST

from rotonde.web.accounts.domain.partnering import memberships_on
from rotonde.web.accounts.models import Membership, Organisation, Partnership, Team, User
from rotonde.web.accounts.outside.identity import plain_number
from rotonde.web.accounts.policy import needs, query, visible
from rotonde.web.administration.domain.describing import describe_organisation, drop_team, keep_team
from rotonde.web.administration.domain.organising import NameIsTaken
from rotonde.web.administration.numbers import is_number
from rotonde.web.administration.words import Wording
from rotonde.web.audit.domain.record import record_read
from rotonde.web.who_asks import user_of


class OrganisationForm(forms.Form):
    """Of which kind an organisation is, what keeps it silent, its number, and its ground for national numbers."""

    kind = forms.ChoiceField()
    secrecy = forms.ChoiceField()
    number = forms.CharField(max_length=20, required=False)
    processes_insz_under = forms.CharField(max_length=300, required=False)

    def __init__(self, w: Wording, *told: Any, **more: Any) -> None:
        super().__init__(*told, **more)
        self.w = w
        for name, choices in (("kind", Organisation.Kind), ("secrecy", Organisation.Secrecy)):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = [(str(one), w[f"{name}_{one}"]) for one in choices]
        for field in self.fields.values():
            field.widget.attrs["autocomplete"] = "off"
            field.error_messages["required"] = w["fill_in"]

    def clean_number(self) -> str:
        """Take a KBO or OVO number, however it is written; an empty one says that there is none."""
        number = plain_number(self.cleaned_data["number"])
        if number and not is_number(number):
            raise forms.ValidationError(self.w["no_number"])
        return number


class TeamForm(forms.Form):
    """The name of a team, and who is in it."""

    name = forms.CharField(max_length=200)
    members = forms.ModelMultipleChoiceField(User.objects.none(), required=False)

    def __init__(self, administrator: User, *told: Any) -> None:
        super().__init__(*told)
        members = self.fields["members"]
        assert isinstance(members, forms.ModelMultipleChoiceField)
        members.queryset = visible(administrator, "accounts.manage_user", User)


@dataclass(frozen=True)
class TeamSaid:
    """A team as the page shows it, with everybody who could be in it."""

    team: Team
    people: list[tuple[User, bool]]


@dataclass(frozen=True)
class PartnerSaid:
    """A partner as the page shows it."""

    membership: Membership
    kind: str
    secrecy: str


@needs("accounts.manage_users")
@require_http_methods(["GET", "HEAD", "POST"])
def own_organisation(request: HttpRequest, lang: str) -> HttpResponse:
    """Show what the organisation says of itself; what is posted replaces that."""
    administrator, w = user_of(request), Wording(lang)
    if request.method != "POST":
        return _page(request, w)
    form = OrganisationForm(w, request.POST)
    if not form.is_valid():
        return _page(request, w, form=form)
    describe_organisation(administrator, **form.cleaned_data)
    return redirect("own_organisation", lang=lang)


@needs("accounts.manage_users")
@require_POST
def new_team(request: HttpRequest, lang: str) -> HttpResponse:
    """Make a team."""
    return _kept(request, Wording(lang), None)


@needs("accounts.manage_users")
@require_POST
def team(request: HttpRequest, lang: str, team: UUID) -> HttpResponse:
    """Change a team, or take it away."""
    found = get_object_or_404(visible(request.user, "accounts.manage_team", Team), pk=team)
    if "drop" not in request.POST:
        return _kept(request, Wording(lang), found)
    drop_team(user_of(request), found)
    return redirect("own_organisation", lang=lang)


def _kept(request: HttpRequest, w: Wording, found: Team | None) -> HttpResponse:
    administrator = user_of(request)
    form = TeamForm(administrator, request.POST)
    if not form.is_valid():
        return _page(request, w, wrong=found, error=w["team_needs_name"])
    told = form.cleaned_data
    try:
        keep_team(administrator, found, told["name"], told["members"])
    except NameIsTaken:
        return _page(request, w, wrong=found, error=w.say("team_taken", name=told["name"]))
    return redirect("own_organisation", lang=w.lang)


def _page(
    request: HttpRequest,
    w: Wording,
    *,
    form: OrganisationForm | None = None,
    wrong: Team | None = None,
    error: str = "",
) -> HttpResponse:
    administrator = user_of(request)
    own = administrator.organisation
    names = ("kind", "secrecy", "number", "processes_insz_under")
    people = list(visible(administrator, "accounts.manage_user", User).filter(is_active=True).order_by("name"))
    record_read(administrator, "accounts.manage_users", people)
    context: dict[str, Any] = {
        "w": w,
        "organisation": own,
        "form": form or OrganisationForm(w, initial={name: getattr(own, name) for name in names}),
        "teams": _teams(administrator, people),
        "people": people,
        "partnerships": _partnerships(administrator, w),
        "error": error,
        "wrong": wrong.pk if wrong else None,
        "typed": request.POST.get("name", ""),
    }
    status = 400 if error or (form and form.errors) else 200
    return render(request, "administration/own_organisation.html", context, status=status)


def _teams(administrator: User, people: list[User]) -> list[TeamSaid]:
    teams = visible(administrator, "accounts.manage_team", Team).prefetch_related("members").order_by("name")
    return [TeamSaid(one, [(user, user in one.members.all()) for user in people]) for one in teams]


def _partnerships(administrator: User, w: Wording) -> list[tuple[Partnership, list[PartnerSaid]]]:
    """List the partnerships that the own organisation is in today, each with its partners of today."""
    today = memberships_on(localdate())
    own = today.filter(query(administrator, "accounts.see_partnership")).values("partnership")
    partners = today.filter(partnership__in=own).select_related("partnership", "organisation", "mandated_by")
    found: dict[Partnership, list[PartnerSaid]] = {}
    for one in partners.order_by("partnership__name", "organisation__name"):
        said = PartnerSaid(one, w["kind_" + one.organisation.kind], w["secrecy_" + one.organisation.secrecy])
        found.setdefault(one.partnership, []).append(said)
    return list(found.items())
