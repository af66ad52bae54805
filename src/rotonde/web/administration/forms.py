"""What an administrator fills in, read and checked. What is wrong is said beside the field."""

from typing import Any

from django import forms

from rotonde.web.accounts.models import Office, Organisation, User
from rotonde.web.administration.words import Wording
from rotonde.web.look.words import LANGUAGES

# An editor's amounts count for the whole installation: who runs that opens their accounts (ADR 0030).
# Who has no page of their own yet gets no account.
NOT_GIVEN_HERE = {User.Role.EDITOR, User.Role.VOLUNTEER, User.Role.POLICY_OFFICER}
GIVEN_HERE = [role for role in User.Role if role not in NOT_GIVEN_HERE]
IN_OFFICES = {User.Role.RIGHTS_WORKER, User.Role.WORKER}
WRITTEN = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"]


def day_field(*, required: bool) -> forms.DateField:
    """Ask a day, written as 31/03/2026 in every language."""
    widget = forms.DateInput(format=WRITTEN[0], attrs={"autocomplete": "off"})
    return forms.DateField(input_formats=WRITTEN, widget=widget, required=required)


class AccountForm(forms.Form):
    """What somebody may do: a role, the offices they work in, and from which day until which."""

    role = forms.ChoiceField(widget=forms.RadioSelect)
    offices = forms.ModelMultipleChoiceField(Office.objects.none(), widget=forms.CheckboxSelectMultiple, required=False)
    role_from = day_field(required=False)
    role_until = day_field(required=False)

    def __init__(self, organisation: Organisation, w: Wording, *told: Any, **more: Any) -> None:
        super().__init__(*told, **more)
        self.w = w
        role, offices = self.fields["role"], self.fields["offices"]
        assert isinstance(role, forms.ChoiceField)
        assert isinstance(offices, forms.ModelMultipleChoiceField)
        role.choices = [(str(role), w[f"role_{role}"]) for role in GIVEN_HERE]
        offices.queryset = organisation.offices.order_by("name")
        for field in self.fields.values():
            field.error_messages["required"] = w["fill_in"]
            if isinstance(field, forms.DateField):
                field.error_messages["invalid"] = w["no_day"]

    def clean(self) -> dict[str, Any]:
        """Somebody who works with the files of an office has an office, and no role ends before it begins."""
        told = super().clean() or {}
        if told.get("role") in IN_OFFICES and not told.get("offices"):
            self.add_error("offices", self.w["choose_office"])
        begins, ends = told.get("role_from"), told.get("role_until")
        if begins and ends and ends < begins:
            self.add_error("role_until", self.w["ends_too_soon"])
        return told


class InvitationForm(AccountForm):
    """Who is invited."""

    name = forms.CharField(max_length=200)
    email = forms.EmailField()
    language = forms.ChoiceField(choices=list(LANGUAGES.items()), initial="nl")
    field_order = ["name", "email", "language", "role", "offices", "role_from", "role_until"]

    def __init__(self, organisation: Organisation, w: Wording, *told: Any, **more: Any) -> None:
        super().__init__(organisation, w, *told, **more)
        self.fields["email"].error_messages["invalid"] = w["no_address"]


class OfficeForm(forms.Form):
    """The name of an office."""

    name = forms.CharField(max_length=200)
