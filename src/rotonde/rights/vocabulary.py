"""The words that all rights share, read from `facts/`; rules start from a person or a household."""

from pathlib import Path
from typing import Any

from rotonde.engine.facts import Fact, Link, Vocabulary, fact_from
from rotonde.engine.files import read_file
from rotonde.engine.notation import Record

HERE = Path(__file__).parent / "facts"
SPECIAL = ("links", "receives", "sources_of_facts", "asked")


def _read(name: str) -> dict[str, Any]:
    return dict(read_file(HERE / f"{name}.yaml"))


def _link(id: str, data: dict[str, Any]) -> Link:
    directions = data.pop("directions", {})
    return Link(
        id=id,
        labels=data.pop("labels", {}),
        direction_labels={name: one.get("labels", {}) for name, one in directions.items()},
        questions={name: one.get("question", {}) for name, one in directions.items()},
        nothing_under={name: one["nothing_under"] for name, one in directions.items() if "nothing_under" in one},
        **data,
    )


def _receives(right: str, data: dict[str, Any]) -> Fact:
    names = data["names"]
    return Fact(
        id=f"receives.{right}",
        record=data["record"],
        type="bool",
        dated="state",
        bare="day",
        labels={"nl": f"krijgt {names['nl']}", "fr": f"reçoit : {names['fr']}", "en": f"gets: {names['en']}"},
        question=data.get("question")
        or {
            "nl": f"Krijg je nu {names['nl']}?",
            "fr": f"Reçois-tu : {names['fr']} ?",
            "en": f"Do you get: {names['en']}?",
        },
        theme="receives",
        nothing_under=data.get("nothing_under"),
    )


def load_vocabulary() -> Vocabulary:
    """Read all facts and links."""
    links = _read("links")
    facts = [
        fact_from(id, data, path.stem)
        for path in sorted(HERE.glob("*.yaml"))
        if path.stem not in SPECIAL
        for id, data in _read(path.stem).items()
    ]
    facts += [_receives(right, data) for right, data in _read("receives").items()]
    return Vocabulary(links["records"], facts, [_link(id, dict(data)) for id, data in links["links"].items()])


vocabulary = load_vocabulary()


def a_person() -> Record:
    """Any person, in a rule about persons."""
    return Record(vocabulary, "person")


def a_household() -> Record:
    """Any household, in a rule about households."""
    return Record(vocabulary, "household")
