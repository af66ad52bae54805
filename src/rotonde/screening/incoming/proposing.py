"""A first proposal of what each column means, from its header and its cells; a person looks at it and decides."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rotonde.engine.facts import Fact, Vocabulary
from rotonde.screening.incoming.cell_values import BadCell, day_of, value_of_cell
from rotonde.screening.incoming.closeness import SURE, Candidate, candidates
from rotonde.screening.incoming.headers import compact, plain, synonyms, taken_apart
from rotonde.screening.incoming.mapping import MappedColumn, MappedTable, Mapping, fingerprint, table_for
from rotonde.screening.incoming.meanings import codes_of, proposed_values
from rotonde.screening.incoming.raw_tables import RawTable
from rotonde.screening.incoming.targets import IGNORE, NUMBER, Target, exists, target_of
from rotonde.screening.incoming.uploaded import Upload

EXAMPLES, ALTERNATIVES, LOOKED_AT, SAMPLE = 3, 3, 2_000, 100
REMEMBERED = 1.0
COMMA = re.compile(r"[-+€ ]*[\d. ]*\d,\d{1,2}(?: ?€)?")
POINT = re.compile(r"[-+€ ]*[\d, ]*\d\.\d{1,2}(?: ?€)?")


@dataclass(frozen=True)
class ProposedColumn:
    """One column as it is proposed: how sure, what else it may mean, what its cells look like, what stays unclear.

    `answered` are the words that weren't understood until somebody said what they mean; the empty one is a blank cell.
    """

    header: str
    target: str
    confidence: float
    alternatives: tuple[str, ...]
    examples: tuple[str, ...] = field(repr=False)
    mapped: MappedColumn
    unclear: tuple[str, ...] = field(repr=False)
    remembered: bool
    blank_may_mean_no: bool
    answered: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class ProposedTable:
    """One table as it is proposed."""

    name: str
    kind: str
    rows: int
    columns: tuple[ProposedColumn, ...]


@dataclass(frozen=True)
class Proposal:
    """All tables as they are proposed; `mapping` is what it says when nobody corrects it."""

    tables: tuple[ProposedTable, ...]
    mapping: Mapping

    @property
    def fingerprint(self) -> str:
        """Under which a mapping for files with these headers is remembered."""
        return self.mapping.fingerprint

    @property
    def needs_a_person(self) -> bool:
        """Whether something is unsure, unclear or new; a mapping that was confirmed before needs nobody."""
        return any(
            column.unclear or not column.remembered for table in self.tables for column in table.columns
        ) or not any(column.target == NUMBER for table in self.tables for column in table.columns)


def propose(upload: Upload, vocabulary: Vocabulary, remembered: Mapping | None = None) -> Proposal:
    r"""What every column means, as far as its header and cells tell it; what was remembered goes first.

    >>> from rotonde.rights import load_catalogue
    >>> from rotonde.screening.incoming.uploaded import open_upload
    >>> upload = open_upload("lijst.csv", b"Dossiernr;Geb.datum;Kleur\n7;02/03/1988;groen\n")
    >>> [column.target for column in propose(upload, load_catalogue().vocabulary).tables[0].columns]
    ['dossier.number', 'applicant:birth_date', 'ignore']
    """
    alone = len(upload.tables) == 1
    tables = []
    for table in upload.tables:
        known = table_for(table, remembered, alone) if remembered else None
        tables.append(_table(table, vocabulary, known))
    mapped = tuple(
        MappedTable(table.name, table.kind, tuple(column.mapped for column in table.columns)) for table in tables
    )
    options = remembered.options if remembered else ()
    return Proposal(tuple(tables), Mapping(fingerprint(upload), mapped, options))


def _table(table: RawTable, vocabulary: Vocabulary, known: MappedTable | None) -> ProposedTable:
    kind = known.kind if known else kind_of_rows(table, vocabulary)
    before = {plain(column.header): column for column in known.columns} if known else {}
    ranked = {}
    for header in table.headers:
        kept = before.get(plain(header))
        if kept and exists(kept.target, kind, vocabulary):
            ranked[header] = [Candidate(REMEMBERED, kept.target)]
        else:
            ranked[header] = candidates(header, kind, vocabulary) if kind != "skip" else []
    weighed = {header: _weighed(table.column(header), ranked[header], vocabulary) for header in table.headers}
    chosen = _family_names(_chosen(weighed))
    columns = tuple(
        _column(table, header, chosen[header], ranked[header], before.get(plain(header)), vocabulary)
        for header in table.headers
    )
    return ProposedTable(table.name, kind, len(table.rows), columns)


def kind_of_rows(table: RawTable, vocabulary: Vocabulary) -> str:
    """What the rows of a table are: by its name, else by what its headers speak of."""
    named: dict[str, str] = {compact(word): kind for kind, words in synonyms()["tables"].items() for word in words}
    kind = named.get(compact(table.name))
    if kind and kind != "dossiers":
        return kind
    roles = {taken_apart(header).role.partition("_")[0] for header in table.headers}
    if roles & {"partner", "child"}:
        return "dossiers"
    best = {header: candidates(header, "persons", vocabulary) for header in table.headers}
    found = {ranked[0].target: header for header, ranked in best.items() if ranked and ranked[0].confidence >= SURE}
    numbers = table.column(found[NUMBER]) if NUMBER in found else []
    if "person.role" in found or ("person.id" in found and len(set(numbers)) < len(numbers)):
        return "persons"
    return "dossiers"


def _chosen(ranked: dict[str, list[Candidate]]) -> dict[str, Candidate]:
    """For every header the best target that no surer header takes; nothing unsure is proposed."""
    taken: set[str] = set()
    chosen = {}
    order = sorted(ranked, key=lambda header: -max((one.confidence for one in ranked[header]), default=0))
    for header in order:
        free = [one for one in ranked[header] if one.target not in taken and one.confidence >= SURE]
        chosen[header] = free[0] if free else Candidate(0.0, IGNORE)
        if chosen[header].target != IGNORE:
            taken.add(chosen[header].target)
    return chosen


def _weighed(cells: Sequence[str], ranked: Sequence[Candidate], vocabulary: Vocabulary) -> list[Candidate]:
    """The same candidates, less sure where hardly a cell can be what the header promises."""
    sample = [cell for cell in cells[:LOOKED_AT] if cell][:SAMPLE]
    found = [
        one if one.confidence == REMEMBERED else one._replace(confidence=_fit(one, sample, vocabulary))
        for one in ranked[:10]
    ]
    return sorted(found, key=lambda one: (-one.confidence, one.target))


def _fit(candidate: Candidate, sample: Sequence[str], vocabulary: Vocabulary) -> float:
    target = target_of(candidate.target)
    fact = vocabulary.fact(target.name)
    if target.identity == "full_name" and sample:
        names = sum(sum(map(str.isalpha, cell)) > sum(map(str.isdigit, cell)) for cell in sample)
        return candidate.confidence if names * 2 >= len(sample) else candidate.confidence / 2
    if len(sample) < 3 or (fact is None and not codes_of(target, vocabulary)):
        return candidate.confidence
    if fact is None:
        fits = len(proposed_values(set(sample), target, vocabulary)[0])
        return candidate.confidence if fits else candidate.confidence / 2
    fits = sum(_can_be(fact, target, cell, vocabulary) for cell in sample)
    return candidate.confidence if fits * 5 >= len(sample) else candidate.confidence / 2


def _can_be(fact: Fact, target: Target, cell: str, vocabulary: Vocabulary) -> bool:
    try:
        if target.period in ("from", "until"):
            return cell == "-" or bool(day_of(cell))
        value_of_cell(fact, target, cell, {}, ",", vocabulary)
    except BadCell as bad:
        return bad.code == "short_year"
    return True


def _family_names(chosen: dict[str, Candidate]) -> dict[str, Candidate]:
    """A column 'name' beside one of first names holds family names."""
    taken = {one.target for one in chosen.values()}
    for header, one in chosen.items():
        role, _, field = one.target.rpartition(":identity.")
        first, last = f"{role}:identity.first_name", f"{role}:identity.last_name"
        if field == "full_name" and first in taken and last not in taken:
            chosen[header] = one._replace(target=last)
    return chosen


def _column(
    table: RawTable,
    header: str,
    best: Candidate,
    ranked: Sequence[Candidate],
    kept: MappedColumn | None,
    vocabulary: Vocabulary,
) -> ProposedColumn:
    cells = table.column(header)
    target = target_of(best.target)
    values, unclear = proposed_values(cells, target, vocabulary)
    is_kept = kept is not None and kept.target == best.target
    answered = tuple(word for word in (*unclear, "") if kept is not None and is_kept and word in kept.values)
    if kept is not None and is_kept:
        values = {**values, **kept.values}
        unclear = [word for word in unclear if word not in kept.values]
    decimal = kept.decimal if kept is not None and is_kept and kept.decimal else _decimal(cells, target, vocabulary)
    said = {word for word in dict.fromkeys(cells) if word}
    return ProposedColumn(
        header,
        best.target,
        best.confidence,
        tuple(one.target for one in ranked if one.target != best.target)[:ALTERNATIVES],
        tuple(dict.fromkeys(cell for cell in cells if cell))[:EXAMPLES],
        MappedColumn(header, best.target, values, decimal),
        tuple(unclear),
        is_kept,
        _blank_may_mean_no(said, cells, values, target, vocabulary),
        answered,
    )


def _decimal(cells: Sequence[str], target: Target, vocabulary: Vocabulary) -> str:
    """The decimal mark that a column of amounts uses wherever that shows; nothing where it doesn't, or both do."""
    fact = vocabulary.fact(target.name)
    if fact is None or fact.type not in ("money", "number"):
        return ""
    marks = {
        mark for mark, shape in ((",", COMMA), (".", POINT)) if any(shape.fullmatch(cell) for cell in cells[:LOOKED_AT])
    }
    return marks.pop() if len(marks) == 1 else ""


def _blank_may_mean_no(
    said: set[str], cells: Sequence[str], values: dict[str, str], target: Target, vocabulary: Vocabulary
) -> bool:
    """Whether a column only ever says yes, beside blank cells: a person then says what a blank means."""
    truth = codes_of(target, vocabulary) == ("true", "false")
    return truth and "" in cells and bool(said) and {values.get(word) for word in said} == {"true"}
