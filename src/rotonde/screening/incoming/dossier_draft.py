"""One dossier while its rows are read: who is in it, what is told, who is linked with whom, what is wrong."""

from collections.abc import Sequence
from typing import Any

from rotonde.engine.facts import Vocabulary
from rotonde.screening.incoming.column_plans import PlannedColumn, TablePlan
from rotonde.screening.incoming.faults import IncomingFault
from rotonde.screening.incoming.gathering import Taken
from rotonde.screening.incoming.insz import birth_of, digits_of
from rotonde.screening.incoming.record_telling import Told, told_by

Place = tuple[str, int, str]


class Draft:
    """One dossier in the making."""

    def __init__(self, number: str, vocabulary: Vocabulary) -> None:
        self.number, self.vocabulary = number, vocabulary
        self.persons: dict[str, dict[str, Any]] = {}
        self.households: dict[str, dict[str, Any]] = {number: {}}
        self.deliveries: dict[str, dict[str, Any]] = {}
        self.roles: dict[str, str] = {}
        self.identity: dict[str, dict[str, str]] = {}
        self.besides: dict[str, dict[str, str]] = {}
        self.links: dict[str, list[dict[str, Any]]] = {}
        self.places: dict[tuple[str, str], Place] = {}
        self.faults: list[IncomingFault] = []
        self.warnings: list[IncomingFault] = []

    def wrong(self, code: str, taken: Taken, header: str = "", **params: Any) -> None:
        """List what leaves the dossier out."""
        self.faults.append(IncomingFault(code, taken.plan.table.name, taken.row.number, header, params))

    def doubtful(self, code: str, place: Place, **params: Any) -> None:
        """List what is kept, and yet asks for a look."""
        self.warnings.append(IncomingFault(code, *place, params))

    def tell(self, records: dict[str, dict[str, Any]], id: str, taken: Taken, columns: Sequence[PlannedColumn]) -> Told:
        """Take in what a row tells of one record; a second row may repeat it, not contradict it."""
        row, name = taken.row, taken.plan.table.name

        def wrong(column: PlannedColumn, code: str, params: dict[str, Any]) -> None:
            self.wrong(code, taken, column.header, **params)

        told = told_by(row.cells, columns, self.vocabulary, wrong)
        facts = records.setdefault(id, {})
        self.places.setdefault((id, ""), (name, row.number, ""))
        for fact, value in told.facts.items():
            if fact in facts and facts[fact] != value:
                _, before, _ = self.places[id, fact]
                self.wrong("told_differently", taken, told.columns[fact].header, row=before)
            facts.setdefault(fact, value)
            self.places.setdefault((id, fact), (name, row.number, told.columns[fact].header))
        for fact, text in told.besides.items():
            self.besides.setdefault(id, {}).setdefault(fact, text)
            self.places.setdefault((id, fact), (name, row.number, told.columns[fact].header))
        if told.identity:
            self._check_insz(told, facts, taken, columns)
            self.identity.setdefault(id, {}).update(told.identity)
        return told

    def pair(self, link: str, of: str, to: str, **told: Any) -> None:
        """Link two records; a pair that was told before is the same pair, with what is new besides."""
        ends = ({of, to},) if self.vocabulary.links[link].symmetric else ((of, to),)
        for known in self.links.setdefault(link, []):
            same = ({known["of"], known["to"]},) if isinstance(ends[0], set) else ((known["of"], known["to"]),)
            if same == ends and not {"from", "until"} & {*known, *told}:
                known.update({**told, **known})
                return
        self.links[link].append({"of": of, "to": to, **told})

    def with_role(self, role: str) -> list[str]:
        """The persons in a role, in the order of the file."""
        return [id for id, said in self.roles.items() if said == role]

    def place_of(self, id: str, fact: str, plan: TablePlan, row: int) -> Place:
        """Where something was told, else the row."""
        return self.places.get((id, fact)) or self.places.get((id, "")) or (plan.table.name, row, "")

    def _check_insz(self, told: Told, facts: dict[str, Any], taken: Taken, columns: Sequence[PlannedColumn]) -> None:
        """Hold the number against the birth date; neither ever replaces the other."""
        cell = told.identity.get("insz")
        if not cell:
            return
        header = next(one.header for one in columns if one.target.identity == "insz")
        place = (taken.plan.table.name, taken.row.number, header)
        digits = digits_of(cell)
        if not digits:
            self.doubtful("insz_wrong", place)
            return
        told.identity["insz"] = digits
        born, birth = birth_of(digits), facts.get("birth_date")
        if born and isinstance(birth, str) and born != birth:
            self.doubtful("insz_birth_date", place)
