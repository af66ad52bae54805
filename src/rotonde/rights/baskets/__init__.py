"""Baskets: which rights one looks for together, for whom and why. A basket is data, not the catalogue.

>>> load_baskets()["gent_zuid_22"].rights[:2]
('leefloon', 'verhoogde_tegemoetkoming')
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.files import read_file
from rotonde.rights.beside import sources
from rotonde.rights.vocabulary import vocabulary

HERE = Path(__file__).parent
LANGUAGES = ("nl", "fr", "en")
TEXTS = ("names", "for_whom", "why")
PARTS = {*TEXTS, "source", "confidence", "rights", "outside"}
CONFIDENCES = ("sourced", "derived", "memory")


class BadBasket(ValueError):
    """A basket that lacks something or names what there isn't; the text says what to do."""


@dataclass(frozen=True)
class Basket:
    """Rights that one looks for together. `outside` names those of them that Rotonde doesn't work out."""

    id: str
    names: Mapping[str, str]
    for_whom: Mapping[str, str]
    why: Mapping[str, str]
    source: str
    confidence: str
    rights: tuple[str, ...]
    outside: Mapping[str, Mapping[str, str]]

    def among(self, known: Collection[str]) -> list[str]:
        """Its rights that a catalogue has, in its own order."""
        return [right for right in self.rights if right in known]

    def as_json(self) -> dict[str, Any]:
        """The basket as in `rotonde baskets --json`."""
        return {
            "id": self.id,
            "names": dict(self.names),
            "for_whom": dict(self.for_whom),
            "why": dict(self.why),
            "source": {"id": self.source, **sources()[self.source]},
            "confidence": self.confidence,
            "rights": list(self.rights),
            "outside": {id: dict(names) for id, names in self.outside.items()},
        }


@cache
def load_baskets() -> dict[str, Basket]:
    """All baskets, each checked."""
    return {path.stem: read_basket(path) for path in sorted(HERE.glob("*.yaml"))}


def basket(id: str) -> Basket:
    """One basket; raises BadBasket where there is none of that name."""
    found = load_baskets().get(id)
    if found is None:
        raise BadBasket(f"there is no basket '{id}'. Use one of {', '.join(load_baskets())}.")
    return found


def read_basket(path: Path) -> Basket:
    """Read one basket; what it lacks or names wrongly is refused with a sentence."""
    data = read_file(path)
    where = f"basket '{path.stem}'"
    if set(data) != PARTS:
        strange = sorted(set(data) ^ PARTS)
        raise BadBasket(f"{where}: it has {', '.join(sorted(PARTS))}, and nothing else. Look at {', '.join(strange)}.")
    _refuse_without_words(where, data)
    if data["source"] not in sources():
        raise BadBasket(f"{where}: source '{data['source']}' is not in sources.yaml. Add it there.")
    if data["confidence"] not in CONFIDENCES:
        raise BadBasket(f"{where}: say how sure it is: confidence {', '.join(CONFIDENCES)}.")
    _refuse_strange_rights(where, data["rights"], data["outside"])
    return Basket(id=path.stem, **{**data, "rights": tuple(data["rights"])})


def _refuse_without_words(where: str, data: Mapping[str, Any]) -> None:
    texts = {name: data[name] for name in TEXTS} | {f"outside.{id}": names for id, names in data["outside"].items()}
    for name, words in texts.items():
        lacking = [language for language in LANGUAGES if not str(words.get(language) or "").strip()]
        if lacking:
            raise BadBasket(f"{where}: {name} has no words in {', '.join(lacking)}. Write them.")


def _refuse_strange_rights(where: str, rights: list[str], outside: Mapping[str, Any]) -> None:
    known = {id.removeprefix("receives.") for id in vocabulary.facts if id.startswith("receives.")}
    for right in rights:
        if right not in known:
            raise BadBasket(f"{where}: there is no right '{right}'. Put it under outside, with its names.")
        if right in outside:
            raise BadBasket(f"{where}: '{right}' stands under rights and under outside. Take one of them away.")
        if rights.count(right) > 1:
            raise BadBasket(f"{where}: '{right}' stands there twice. Take one of them away.")
