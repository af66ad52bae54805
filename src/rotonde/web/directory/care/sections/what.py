"""What it is: its name, what it does, the kinds of help, and for whom."""

from decimal import Decimal

from rotonde.web.directory.care.sections.section import Faults, Faulty, Field, Options, Section, Typed
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.hsds.taxonomies import codes_of, term
from rotonde.web.directory.kinds.kinds import domains, kind, kinds

KINDS = ("kind_1", "kind_2", "kind_3")
OLDEST = 120


def _fields(told: Service, w: Wording) -> list[Field]:
    groups = _kinds_in(w)
    return [
        Field("name", "line", w["field_name"], w["hint_name"], longest=150),
        Field("description", "text", w["field_description"], w["hint_description"], longest=3000),
        *(Field(one, "choice", w[f"field_{one}"], options=[("", w["no_kind"])], groups=groups) for one in KINDS),
        Field("for_whom", "text", w["field_for_whom"], longest=1000),
        Field("minimum_age", "line", w["field_minimum_age"], longest=3, is_numeric=True),
        Field("maximum_age", "line", w["field_maximum_age"], longest=3, is_numeric=True),
        Field("how", "text", w["field_how"], w["hint_how"], longest=1000),
    ]


def _kinds_in(w: Wording) -> list[tuple[str, Options]]:
    return [
        (
            domain.name[w.position],
            [(one.code, one.name[w.position]) for one in kinds() if one.domain == domain.code and one.is_service],
        )
        for domain in domains()
    ]


def _typed(told: Service) -> dict[str, str]:
    codes = [*_known(told), "", "", ""]
    return {
        "name": told.name,
        "description": told.description or "",
        **dict(zip(KINDS, codes, strict=False)),
        "for_whom": told.eligibility_description or "",
        "minimum_age": _age_said(told.minimum_age),
        "maximum_age": _age_said(told.maximum_age),
        "how": told.application_process or "",
    }


def _kept(told: Service, typed: Typed) -> Service:
    faults: Faults = {} if typed["name"] else {"name": ("wrong_name", {})}
    ages: dict[str, Decimal | None] = {}
    for name in ("minimum_age", "maximum_age"):
        try:
            ages[name] = _age(typed[name])
        except ValueError:
            faults[name] = ("wrong_age", {})
    low, high = ages.get("minimum_age"), ages.get("maximum_age")
    if low is not None and high is not None and low > high:
        faults["maximum_age"] = ("wrong_ages", {})
    if faults:
        raise Faulty(faults)
    return told.model_copy(
        update={
            "name": typed["name"],
            "description": typed["description"] or None,
            "eligibility_description": typed["for_whom"] or None,
            "application_process": typed["how"] or None,
            "attributes": _with_kinds(told, typed),
            **ages,
        }
    )


def _with_kinds(told: Service, typed: Typed) -> list[object]:
    """Tie the chosen kinds on, with the step of the lightest; what the form doesn't show stays."""
    offered = {one.code for one in kinds() if one.is_service}
    chosen = list(dict.fromkeys(typed[one] for one in KINDS if typed[one] in offered))
    before = _known(told)
    if chosen == before[: len(KINDS)]:
        return list(told.attributes)
    gone = set(before[: len(KINDS)])
    left = [one for one in told.attributes if one.link_type != "steps" and not _is_one_of(one, gone)]
    codes = [*chosen, *before[len(KINDS) :]]
    steps = [term(told.id, "steps", str(min(kind(code).step for code in codes)))] if codes else []
    return [*(term(told.id, "kinds", code) for code in chosen), *steps, *left]


def _is_one_of(attribute: object, codes: set[str]) -> bool:
    return getattr(attribute, "link_type", "") == "kinds" and getattr(attribute, "label", "") in codes


def _known(told: Service) -> list[str]:
    offered = {one.code for one in kinds() if one.is_service}
    return [code for code in codes_of(told, "kinds") if code in offered]


def _age(text: str) -> Decimal | None:
    if not text:
        return None
    if not text.isdecimal() or int(text) > OLDEST:
        raise ValueError(text)
    return Decimal(int(text))


def _age_said(age: Decimal | None) -> str:
    return "" if age is None else f"{age.normalize():f}"


WHAT = Section("wat", _fields, _typed, _kept)
