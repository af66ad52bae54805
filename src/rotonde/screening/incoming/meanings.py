"""What the words of a column mean: yes and no, the codes of a fact, who somebody is; what isn't understood is said."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from rotonde.engine.facts import Fact, Vocabulary
from rotonde.engine.files import read_file
from rotonde.screening.incoming.headers import compact
from rotonde.screening.incoming.targets import CIVIL_STATUS, Target

UNKNOWN = "unknown"
MOST_WORDS = 400
# Targets whose codes stand in the table of words and nowhere else.
WRITTEN = {CIVIL_STATUS: CIVIL_STATUS, "person.role": "role", "relation.kind": "relation"}


@cache
def word_values() -> dict[str, Any]:
    """The words that cells hold, as a table."""
    found: dict[str, Any] = read_file(Path(__file__).parent / "word_values.yaml")
    return found


def codes_of(target: Target, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The codes that a cell of this target can mean; nothing for an amount, a date or a name."""
    if target.name in WRITTEN:
        return tuple(word_values()["codes"][WRITTEN[target.name]])
    fact = _fact(target, vocabulary)
    if fact is None or not (fact.is_truth or fact.is_choice) or target.period in ("from", "until"):
        return ()
    return ("true", "false") if fact.is_truth else fact.values


def proposed_values(cells: Iterable[str], target: Target, vocabulary: Vocabulary) -> tuple[dict[str, str], list[str]]:
    """A table from the words of a column to codes, and the words that aren't understood.

    >>> from rotonde.rights import load_catalogue
    >>> vocabulary = load_catalogue().vocabulary
    >>> proposed_values(["Huur privé", "eigenaar", "caravan"], Target("household", "tenancy"), vocabulary)
    ({'Huur privé': 'private', 'eigenaar': 'other'}, ['caravan'])
    """
    if not codes_of(target, vocabulary):
        return {}, []
    known = _known(target.name, vocabulary)
    found: dict[str, str] = {}
    unclear = []
    for word in dict.fromkeys(filter(None, cells)):
        code = known.get(_key(word))
        if code is not None:
            found[word] = code
        else:
            unclear.append(word)
        if len(found) + len(unclear) > MOST_WORDS:
            break
    return found, unclear


def code_of(word: str, values: Mapping[str, str], target: Target, vocabulary: Vocabulary) -> str | None:
    """The code of one cell: as people said, else as everybody knows; None where nobody said."""
    if word in values:
        return values[word]
    return _known(target.name, vocabulary).get(_key(word))


def _fact(target: Target, vocabulary: Vocabulary) -> Fact | None:
    return None if target.role == "relation" else vocabulary.fact(target.name)


def _key(word: str) -> str:
    return compact(word) or word.strip().casefold()


@cache
def _known(name: str, vocabulary: Vocabulary) -> dict[str, str]:
    written = word_values()
    found = {_key(word): UNKNOWN for word in (UNKNOWN, *written["unknown"])}
    key = WRITTEN.get(name, name)
    fact = vocabulary.fact(name)
    if fact is not None and fact.is_truth:
        found |= {_key(word): "true" for word in written["yes"]} | {_key(word): "false" for word in written["no"]}
        found["-"] = "false"
        words = {compact(name.rpartition(".")[2])} | {compact(text) for text in fact.labels.values()}
        found |= dict.fromkeys(words, "true")
    for code in fact.values if fact else ():
        texts = fact.value_labels.get(code, {}) if fact else {}
        found |= {_key(word): code for word in (code, *texts.values())}
    if fact is not None and "none" in fact.values:
        found |= dict.fromkeys(("-", *(_key(word) for word in written["no"] if word != "0")), "none")
    for code, words in written["codes"].get(key, {}).items():
        found |= {_key(word): code for word in (code, *words)}
    return found
