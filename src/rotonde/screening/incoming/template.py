"""An empty workbook to fill in, every column explained: one row per dossier, or persons, households and relations."""

import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from rotonde.engine.calendar import Dates, period_name
from rotonde.engine.catalogue import Catalogue
from rotonde.engine.explaining.wording.readings import facts_of
from rotonde.engine.facts import Fact, Vocabulary
from rotonde.engine.situations.values import bare_period
from rotonde.screening.incoming.faults import words
from rotonde.screening.incoming.meanings import codes_of
from rotonde.screening.incoming.targets import CIVIL_STATUS, Target, label_of, target_of

BIRTH = "birth_date"
# How many columns somebody can be asked to fill in: of the applicant, the partner, each child, the household.
MOST = {"applicant": 24, "partner": 12, "child": 5, "household": 14, "delivery": 6, "person": 40}
CHILDREN = 3
OF_CHILDREN = ("children", "childcare", "school")
MANY_VALUES = 12
NAMES = ("identity.last_name", "identity.first_name")
WIDTH = 22


class TemplateColumn(NamedTuple):
    """One column of the template: its sheet, what it means, its header."""

    sheet: str
    target: str
    header: str


def template(catalogue: Catalogue, rights: Iterable[str], language: str, on: date | None = None) -> bytes:
    """The workbook (.xlsx) for a choice of rights, in a language; the years in it are those that count on the day."""
    from openpyxl import Workbook
    from openpyxl.comments import Comment
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    workbook = Workbook()
    columns = template_columns(catalogue, rights, language, on)
    said = words(language)["template"]
    for number, title in enumerate(dict.fromkeys(column.sheet for column in columns)):
        sheet: Any = workbook.active if number == 0 else workbook.create_sheet()
        sheet.title = title
        sheet.freeze_panes = "B2"
        for place, column in enumerate((one for one in columns if one.sheet == title), 1):
            cell = sheet.cell(1, place, column.header)
            cell.font, cell.alignment = Font(bold=True), Alignment(wrap_text=True, vertical="top")
            cell.comment = Comment(
                "\n".join(filter(None, explained(column.target, catalogue.vocabulary, language))), ""
            )
            sheet.column_dimensions[get_column_letter(place)].width = WIDTH
    sheet = workbook.create_sheet(said["sheet"])
    sheet.append([said["column"], said["where"], said["meaning"], said["values"], said["example"]])
    for column in columns:
        sheet.append([column.header, column.sheet, *explained(column.target, catalogue.vocabulary, language)])
    for letter in "ABCDE":
        sheet.column_dimensions[letter].width = 2 * WIDTH
        sheet[f"{letter}1"].font = Font(bold=True)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def template_columns(
    catalogue: Catalogue, rights: Iterable[str], language: str, on: date | None = None
) -> list[TemplateColumn]:
    """Every column of the template, sheet by sheet; the facts that the most rights use stand first."""
    vocabulary, dates = catalogue.vocabulary, Dates.asked(on=on)
    facts = asked_facts(catalogue, rights)
    titles = words(language)["template"]["sheets"]
    found = []
    for kind, targets in (
        ("dossiers", _dossier_targets(facts, dates)),
        ("persons", _person_targets(facts, dates)),
        ("households", ["dossier.number", *_of_role("household", facts, dates)]),
        ("relations", _relation_targets()),
        ("deliveries", ["dossier.number", *_of_role("delivery", facts, dates)]),
    ):
        if kind != "deliveries" or len(targets) > 1:
            mixed = kind == "dossiers"
            found += [
                TemplateColumn(titles[kind], one, label_of(one, vocabulary, language, with_role=mixed))
                for one in targets
            ]
    return found


def asked_facts(catalogue: Catalogue, rights: Iterable[str]) -> list[Fact]:
    """The facts that rights use and that somebody can tell, those of the most rights first."""
    uses: dict[Fact, int] = {}
    for id in rights:
        for fact in facts_of(catalogue.rights[id].rules(), catalogue):
            uses[fact] = uses.get(fact, 0) + 1
    told = [fact for fact in uses if not fact.link and fact.type != "judgement" and not fact.id.startswith("complete.")]
    return sorted(told, key=lambda fact: (fact.usual is not None, -uses[fact]))


def explained(target: str, vocabulary: Vocabulary, language: str) -> tuple[str, str, str]:
    """What a column means, which values it takes, and an example."""
    said, parts = words(language)["template"], target_of(target)
    fact = vocabulary.fact(parts.name)
    codes = codes_of(parts, vocabulary)
    if fact is None and not codes:
        return said["meanings"].get(parts.name, ""), "", said["examples"].get(parts.name, "")
    meaning = fact.question.get(language, "") if fact else ""
    if codes == ("true", "false"):
        truths = words(language)["truths"]
        return meaning, f"{truths['true']}, {truths['false']}", truths["true"]
    if codes:
        labels = [_code_label(parts, fact, code, language) for code in codes]
        some = "\n".join(labels) if len(labels) <= MANY_VALUES else said["one_of_many"]
        return meaning, some, labels[0]
    kind = fact.type if fact else ""
    return meaning, said["types"].get(kind, ""), said["examples"].get(kind, "")


def _code_label(target: Target, fact: Fact | None, code: str, language: str) -> str:
    if fact is not None and code in fact.value_labels:
        return str(fact.value_labels[code].get(language, code))
    return str(words(language)["codes"].get(code, code))


def _dossier_targets(facts: Sequence[Fact], dates: Dates) -> list[str]:
    children = [f"child_{number}" for number in range(1, CHILDREN + 1)]
    found = ["dossier.number"]
    for role in ("applicant", "partner", *children):
        found += [f"{role}:{name}" for name in NAMES]
        found += [f"{role}:{BIRTH}"] + ([f"{role}:{CIVIL_STATUS}"] if role == "applicant" else [])
        found += _of_role(role, facts, dates)
    found += _of_role("household", facts, dates) + _of_role("delivery", facts, dates)
    return [*found, "dossier.last_contact", "dossier.note"]


def _person_targets(facts: Sequence[Fact], dates: Dates) -> list[str]:
    found = ["dossier.number", "person.id", "person.role", *(f"person:{name}" for name in NAMES)]
    return [*found, f"person:{BIRTH}", f"person:{CIVIL_STATUS}", *_of_role("person", facts, dates)]


def _relation_targets() -> list[str]:
    fields = ("person", "other", "kind", "from", "until")
    return [*(f"relation.{name}" for name in fields), "relation:kind", "relation:share"]


def _of_role(role: str, facts: Sequence[Fact], dates: Dates) -> list[str]:
    """The facts of a record that are most used, each with the year it is about where it has one."""
    record = Target(role, "").record
    child = role.startswith("child")
    some = [fact for fact in facts if fact.record == record and fact.id not in (BIRTH, "married", "widowed")]
    if child:
        some = [fact for fact in some if fact.nothing_from is not None or fact.theme in OF_CHILDREN]
    elif role in ("applicant", "partner"):
        some = [fact for fact in some if fact.nothing_from is None or fact.nothing_from > 26]
    return [str(Target(role, fact.id, _period(fact, dates))) for fact in some[: MOST[role.partition("_")[0]]]]


def _period(fact: Fact, dates: Dates) -> str:
    unit: Any = fact.dated
    if unit in ("fixed", "state"):
        return ""
    start, _ = bare_period(fact, dates)
    return period_name(unit, start)
