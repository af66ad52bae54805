"""Files that people write: YAML or JSON in, plain data out, with a sentence for whatever can't be read.

YAML is read as people mean it: `on` and `no` are words, only `true` and `false` are truths, and a key that stands
twice is a mistake.
"""

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

FastLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
FastDumper: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
TRUTH_TAG = "tag:yaml.org,2002:bool"
LARGEST = 64 * 2**20
DEEPEST = 100
MOST_VALUES = 5_000_000


class BadFile(ValueError):
    """A file that can't be read, with its name, the line and what to do."""


def read_file(path: Path) -> Any:
    """The data in a YAML or JSON file."""
    try:
        if path.stat().st_size > LARGEST:
            raise BadFile(f"{path}: it is larger than {LARGEST // 2**20} MB. Split it.")
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise BadFile(f"{path}: there is no such file. Check its name.") from None
    except UnicodeDecodeError:
        raise BadFile(f"{path}: it is not text in UTF-8. Save it as UTF-8.") from None
    except OSError as error:
        raise BadFile(f"{path}: it can't be read ({error.strerror}). Check what it is and who may read it.") from None
    return read_text(text, str(path), is_json=path.suffix.lower() == ".json")


def read_text(text: str, name: str, is_json: bool = False) -> Any:
    """The data in a text; `name` is what a sentence about a mistake calls it.

    >>> read_text("on: 2025-11-15", "gezin.yaml")
    {'on': datetime.date(2025, 11, 15)}
    """
    try:
        return _json(text, name) if is_json else _yaml(text, name)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f", line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        raise BadFile(f"{name}{where}: {error.problem or error.context}. Correct it there.") from None
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise BadFile(f"{name}, {where}: {error.msg}. Correct it there.") from None
    except RecursionError:
        raise BadFile(f"{name}: lists stand too deep in each other. Write it flatter.") from None
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        if isinstance(error, BadFile):
            raise
        raise BadFile(f"{name}: {str(error).splitlines()[0]}. Check what is written there.") from None


def as_data(value: Any) -> Any:
    """The same as data that JSON can hold: dates as text, keys as text, tuples as lists."""
    if isinstance(value, Mapping):
        return {_key(key): as_data(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [as_data(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value


def yaml_text(data: Any) -> str:
    """Data as YAML for people."""
    text = yaml.dump(data, Dumper=FastDumper, allow_unicode=True, sort_keys=False, width=110)
    return str(text)


def _key(key: Any) -> str:
    if isinstance(key, bool):
        return str(key).lower()
    return key.isoformat() if isinstance(key, date) else str(key)


def _yaml(text: str, name: str) -> Any:
    """The reader in C trusts its input: so first we look how deep and how large it becomes."""
    sizes: dict[str, int] = {}
    open_nodes: list[tuple[str | None, int]] = []
    total = 0
    for event in yaml.parse(text, FastLoader):
        if isinstance(event, yaml.AliasEvent):
            if event.anchor not in sizes:
                raise BadFile(f"{name}: '*{event.anchor}' stands for something that isn't whole yet. Write it out.")
            total += sizes[event.anchor]
        elif isinstance(event, yaml.NodeEvent):
            total += 1
            if isinstance(event, yaml.ScalarEvent):
                sizes[event.anchor or ""] = 1
            else:
                open_nodes.append((event.anchor, total))
        elif isinstance(event, yaml.CollectionEndEvent):
            anchor, start = open_nodes.pop()
            if anchor:
                sizes[anchor] = total - start + 1
        if len(open_nodes) > DEEPEST or total > MOST_VALUES:
            raise BadFile(f"{name}: it is too deep or too large. Write it flatter, or split it.")
    return yaml.load(text, _Loader)  # noqa: S506  it is a safe loader


def _json(text: str, name: str) -> Any:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise BadFile(f"{name}: '{key}' stands there twice. Leave one of them out.")
            found[key] = value
        return found

    return json.loads(text, object_pairs_hook=once)


class _Loader(FastLoader):  # type: ignore[misc,unused-ignore]
    """YAML without the surprises of its older version."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        """Each key once."""
        seen: set[Any] = set()
        for key_node, _ in node.value:
            key = key_node.value
            if not isinstance(key, str):
                raise yaml.MarkedYAMLError(problem="a name is a list", problem_mark=key_node.start_mark)
            if key in seen and key != "<<":
                raise yaml.MarkedYAMLError(problem=f"'{key}' stands there twice", problem_mark=key_node.start_mark)
            seen.add(key)
        return dict(super().construct_mapping(node, deep))


def _day(loader: Any, node: Any) -> Any:
    try:
        return FastLoader.construct_yaml_timestamp(loader, node)
    except ValueError:
        raise yaml.MarkedYAMLError(problem=f"'{node.value}' is not a date", problem_mark=node.start_mark) from None


_Loader.add_constructor("tag:yaml.org,2002:timestamp", _day)
_Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != TRUTH_TAG]
    for letter, resolvers in FastLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver(TRUTH_TAG, re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
