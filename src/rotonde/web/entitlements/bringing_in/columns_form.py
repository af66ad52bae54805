"""The columns as a form: what each is proposed to mean, what was posted over it, and the mapping that comes of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rotonde.engine.facts import Vocabulary
from rotonde.screening.incoming.faults import words as incoming_words
from rotonde.screening.incoming.mapping import OPTIONS
from rotonde.screening.incoming.mapping import Mapping as Columns
from rotonde.screening.incoming.meanings import UNKNOWN, codes_of
from rotonde.screening.incoming.proposing import ProposedColumn, propose
from rotonde.screening.incoming.targets import IGNORE, TABLE_KINDS, all_targets, label_of, target_of
from rotonde.screening.incoming.uploaded import Upload
from rotonde.web.entitlements.bringing_in.words import Wording
from rotonde.web.entitlements.words import raised

SURE = 0.8
SHOWN_AT_ONCE, MOST_WORDS = 20, 400


@dataclass
class Word:
    """A word of a column that isn't understood yet, or the empty cell, with the codes it may mean."""

    name: str
    word: str
    choices: list[tuple[str, str, bool]]


@dataclass
class Column:
    """One column on the page."""

    name: str
    header: str
    examples: tuple[str, ...]
    choices: list[tuple[str, str, bool]]
    group: str
    words: list[Word] = field(default_factory=list)
    typed: str = ""
    error: str = ""


@dataclass
class Sheet:
    """One table on the page."""

    name: str
    title: str
    rows: int
    kinds: list[tuple[str, str, bool]]
    columns: list[Column]

    def of(self, group: str) -> list[Column]:
        """The columns of a group."""
        return [one for one in self.columns if one.group == group]

    @property
    def to_look_at(self) -> list[Column]:
        """Those that nobody can be sure of."""
        return self.of("to_look_at")

    @property
    def recognised(self) -> list[Column]:
        """Those that are recognised."""
        return self.of("recognised")

    @property
    def left_alone(self) -> list[Column]:
        """Those that nobody uses."""
        return self.of("left_alone")

    @property
    def names_left_alone(self) -> str:
        """Their headers, so that nobody has to unfold them to see that one is missed."""
        return ", ".join(one.header for one in self.left_alone)


class ColumnsForm:
    """What the columns of an upload mean, as proposed, remembered and posted."""

    def __init__(
        self,
        upload: Upload,
        vocabulary: Vocabulary,
        w: Wording,
        remembered: Columns | None = None,
        posted: Mapping[str, str] | None = None,
        options: list[str] | None = None,
    ) -> None:
        self.upload, self.vocabulary, self.w = upload, vocabulary, w
        self.errors: dict[str, str] = {}
        self.posted = posted or {}
        self.proposal = propose(upload, vocabulary, remembered)
        if posted is not None:
            self._take_over(options or [])

    @property
    def mapping(self) -> Columns:
        """What the columns mean."""
        return self.proposal.mapping

    def _take_over(self, options: list[str]) -> None:
        """Put what was posted over the proposal; where a column means something else, its words are proposed anew."""
        mapping = self.mapping
        for sheet, table in enumerate(self.proposal.tables):
            kind = self.posted.get(f"t{sheet}.kind", table.kind)
            if kind in TABLE_KINDS and kind != table.kind:
                mapping = mapping.with_kind(table.name, kind)
            for place, column in enumerate(table.columns):
                target = self._target_posted(f"t{sheet}.c{place}", column, kind)
                if target != column.target:
                    mapping = mapping.with_target(table.name, column.header, target)
        mapping = mapping.with_options([one for one in options if one in OPTIONS])
        self.proposal = propose(self.upload, self.vocabulary, mapping)
        self.proposal = propose(self.upload, self.vocabulary, self._with_words(self.mapping))

    def _target_posted(self, name: str, column: ProposedColumn, kind: str) -> str:
        searched = self.posted.get(f"{name}.search", "").strip()
        if searched:
            found = targets_by_label(kind, self.vocabulary, self.w.lang).get(searched.casefold())
            if found:
                return found
            self.errors[name] = self.w.say("no_such_meaning", text=searched[:60])
        return self.posted.get(name, column.target)

    def _with_words(self, mapping: Columns) -> Columns:
        for sheet, table in enumerate(self.proposal.tables):
            for place, column in enumerate(table.columns):
                for number in range(MOST_WORDS):
                    name = f"t{sheet}.c{place}.w{number}"
                    word, code = self.posted.get(f"{name}.word", "?"), self.posted.get(name, "")
                    if code and word in {*column.unclear, *column.answered, ""}:
                        mapping = mapping.with_value(table.name, column.header, word, code)
        return mapping

    def sheets(self) -> Iterator[Sheet]:
        """The tables as the page shows them."""
        names = incoming_words(self.w.lang)["tables"]
        for number, table in enumerate(self.proposal.tables):
            title = self.w.count("sheet", table.rows, name=table.name)
            kinds = [(kind, raised(names[kind]), kind == table.kind) for kind in TABLE_KINDS]
            columns = [self._column(f"t{number}.c{place}", one) for place, one in enumerate(table.columns)]
            yield Sheet(f"t{number}.kind", title, table.rows, kinds, columns)

    def options(self) -> list[tuple[str, str, bool]]:
        """The questions about the file as a whole, and whether they are answered yes."""
        said = incoming_words(self.w.lang)["options"]
        return [(one, said[one], one in self.mapping.options) for one in OPTIONS]

    def searchable(self) -> list[str]:
        """Everything that a column can mean, in words, for who types."""
        kinds = {table.kind for table in self.proposal.tables}
        labels = {label for kind in kinds for label in labels_of(kind, self.vocabulary, self.w.lang)}
        return sorted(labels)

    def counts(self) -> tuple[int, int]:
        """How many columns are used, and how many there are."""
        columns = [one for table in self.proposal.tables for one in table.columns]
        return sum(one.target != IGNORE for one in columns), len(columns)

    def _column(self, name: str, one: ProposedColumn) -> Column:
        targets = list(dict.fromkeys([one.target, *one.alternatives, IGNORE]))
        choices = [(t, raised(label_of(t, self.vocabulary, self.w.lang)), t == one.target) for t in targets]
        return Column(
            name,
            one.header,
            one.examples,
            choices,
            _group(one, name in self.errors),
            [self._word(f"{name}.w{number}", word, one) for number, word in enumerate(_words_of(one))],
            self.posted.get(f"{name}.search", "") if name in self.errors else "",
            self.errors.get(name, ""),
        )

    def _word(self, name: str, word: str, one: ProposedColumn) -> Word:
        target = target_of(one.target)
        fact = self.vocabulary.fact(target.name)
        chosen = one.mapped.values.get(word, "")
        labels = fact.value_labels if fact else {}
        choices = [("", "–", not chosen), (UNKNOWN, self.w["nobody_knows"], chosen == UNKNOWN)]
        for code in codes_of(target, self.vocabulary):
            said = self.w[code] if code in self.w else _in(labels.get(code), self.w.lang) or code
            choices.append((code, said, chosen == code))
        return Word(name, word, choices)


@lru_cache(maxsize=32)
def labels_of(kind: str, vocabulary: Vocabulary, lang: str) -> tuple[str, ...]:
    """Everything that a column of a table of this kind can mean, in words."""
    return tuple(raised(label_of(one, vocabulary, lang)) for one in all_targets(kind, vocabulary))


@lru_cache(maxsize=32)
def targets_by_label(kind: str, vocabulary: Vocabulary, lang: str) -> dict[str, str]:
    """The same, to be found by what somebody typed."""
    return {
        label.casefold(): target
        for label, target in zip(labels_of(kind, vocabulary, lang), all_targets(kind, vocabulary), strict=True)
    }


def _words_of(one: ProposedColumn) -> list[str]:
    """The words that somebody is asked about, or was: what was answered stays on the page, and goes along with it."""
    asked = [*one.unclear[:SHOWN_AT_ONCE], *([""] if one.blank_may_mean_no else [])]
    return list(dict.fromkeys([*one.answered, *asked]))[:MOST_WORDS]


def _group(one: ProposedColumn, has_error: bool) -> str:
    if has_error or one.unclear or (not one.remembered and one.target != IGNORE and one.confidence < SURE):
        return "to_look_at"
    if one.target == IGNORE and one.alternatives and not one.remembered:
        return "to_look_at"
    return "left_alone" if one.target == IGNORE else "recognised"


def _in(label: object, lang: str) -> str:
    return str(label.get(lang) or label.get("nl") or "") if isinstance(label, dict) else str(label or "")
