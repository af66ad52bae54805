"""What to bring, and which rights it helps to claim."""

from uuid import UUID

from rotonde.web.directory.care.sections.section import Faulty, Field, Options, Section, Typed, new_id
from rotonde.web.directory.care.words import Wording
from rotonde.web.directory.hsds.details import RequiredDocument
from rotonde.web.directory.hsds.records import Service
from rotonde.web.directory.hsds.taxonomies import codes_of, term
from rotonde.web.entitlements import engine_port
from rotonde.web.entitlements.words import in_language

MOST, LONGEST = 20, 300
ROWS = 4


def _fields(told: Service, w: Wording) -> list[Field]:
    options = [("", w["no_right"]), *_rights(w)]
    return [
        Field("documents", "text", w["field_documents"], w["hint_documents"], longest=MOST * LONGEST),
        *(
            Field(f"right_{row}", "choice", w.say("field_right", n=row + 1), options=options)
            for row in range(_rows(told))
        ),
    ]


def _rights(w: Wording) -> Options:
    named = [(one["id"], in_language(one["names"], w.lang)) for one in engine_port.rights()]
    return sorted(named, key=lambda one: one[1].casefold())


def _typed(told: Service) -> dict[str, str]:
    codes = [*_known(told), *[""] * ROWS][: _rows(told)]
    return {
        "documents": "\n".join(one.document or "" for one in told.required_documents),
        **{f"right_{row}": code for row, code in enumerate(codes)},
    }


def _kept(told: Service, typed: Typed) -> Service:
    lines = [" ".join(line.split()) for line in typed["documents"].splitlines() if line.strip()]
    if len(lines) > MOST or any(len(line) > LONGEST for line in lines):
        raise Faulty({"documents": ("wrong_documents", {"most": MOST, "longest": LONGEST})})
    return told.model_copy(update={"required_documents": _documents(told, lines), "attributes": _tied(told, typed)})


def _documents(told: Service, lines: list[str]) -> list[RequiredDocument]:
    there = {one.document: one for one in told.required_documents}
    taken: set[UUID] = {one.id for one in told.required_documents}
    found = []
    for number, line in enumerate(lines):
        one = there.pop(line, None) or RequiredDocument(id=new_id(told.id, "paper", number, taken), document=line)
        taken.add(one.id)
        found.append(one)
    return found


def _tied(told: Service, typed: Typed) -> list[object]:
    known = {one["id"] for one in engine_port.rights()}
    chosen = [code for row in range(_rows(told)) if (code := typed[f"right_{row}"]) in known]
    if chosen == _known(told):
        return list(told.attributes)
    left = [one for one in told.attributes if one.link_type != "rights" or one.label not in known]
    return [*left, *(term(told.id, "rights", code) for code in dict.fromkeys(chosen))]


def _known(told: Service) -> list[str]:
    return [code for code in codes_of(told, "rights") if engine_port.right(code)]


def _rows(told: Service) -> int:
    return max(ROWS, len(_known(told)) + 1)


BRINGING = Section("meebrengen", _fields, _typed, _kept)
