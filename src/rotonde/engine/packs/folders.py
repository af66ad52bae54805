"""A pack as a folder that people can read and compare: one folder per right, its rule as data beside its texts.

pack.yaml  vocabulary.yaml  sources.yaml
federal/leefloon/  rule.json  parameters.yaml  right.yaml  infofiche.nl.md  cases.yaml
notions/shared/    rule.json: what several rights use
"""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rotonde.engine.catalogue import Catalogue
from rotonde.engine.files import BadFile, read_file, yaml_text
from rotonde.engine.packs.pack import FORMAT, BadPack, export_pack
from rotonde.engine.resolve import definitions_used

Data = dict[str, Any]
NOTIONS = "notions"
SHARED = "shared"
SAFE_NAME = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*")
KNOWN = ("rule.json", "right.yaml", "parameters.yaml", "cases.yaml")


def write_pack(catalogue: Catalogue, to: Path) -> None:
    """Write the catalogue as a new folder, or as one file where the name ends in `.json`."""
    pack = export_pack(catalogue)
    if to.suffix == ".json":
        with to.open("x", encoding="utf-8") as one_file:
            one_file.write(json_text(pack) + "\n")
        return
    if to.exists() and (not to.is_dir() or any(to.iterdir())):
        raise FileExistsError(to)
    for path, text in sorted(_files(pack, catalogue).items()):
        file = to / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())


def read_pack(path: Path) -> Data:
    """The pack in a folder or a file, still to be loaded; raises BadFile or BadPack where it can't be read."""
    if not path.is_dir():
        return _mapping(path)
    if not (path / "pack.yaml").is_file():
        raise BadPack(f"{path}: it holds no pack.yaml, so it is no catalogue that `rotonde export` wrote.")
    pack: Data = {"format": _mapping(path / "pack.yaml").get("format")}
    pack["vocabulary"] = _mapping(path / "vocabulary.yaml")
    pack["sources"] = _mapping(path / "sources.yaml")
    loose = path / "parameters.yaml"
    pack["parameters"] = _mapping(loose) if loose.is_file() else {}
    pack |= {part: {} for part in ("quantities", "circles", "rights", "cases", "texts")}
    for folder in sorted({file.parent for file in path.rglob("*") if file.is_file()} - {path}):
        _read_folder(folder, pack)
    return pack


def _read_folder(folder: Path, pack: Data) -> None:
    rule, about = folder / "rule.json", folder / "right.yaml"
    if about.is_file() and not rule.is_file():
        raise BadPack(f"{folder}: it has no rule.json.")
    if rule.is_file():
        data = _mapping(rule)
        if about.is_file() != ("right" in data):
            raise BadPack(f"{folder}: right.yaml and the right in rule.json go together; one of them isn't there.")
        if "right" in data:
            _take(pack["rights"], {folder.name: {**_named(data["right"], rule), "about": _mapping(about)}}, folder)
        for part in ("quantities", "circles"):
            _take(pack[part], _named(data.get(part, {}), rule), rule)
    amounts, cases = folder / "parameters.yaml", folder / "cases.yaml"
    if amounts.is_file():
        named = {f"{folder.name}.{name}": one for name, one in _mapping(amounts).items()}
        _take(pack["parameters"], named, amounts)
    if cases.is_file():
        _take(pack["cases"], {folder.name: read_file(cases)}, cases)
    for file in sorted(folder.iterdir()):
        if file.is_file() and file.name not in KNOWN:
            _take(pack["texts"], {f"{folder.name}.{file.name}": _text(file)}, file)


def _take(shelf: Data, found: Mapping[str, Any], where: Path) -> None:
    for id, one in found.items():
        if id in shelf:
            raise BadPack(f"{where}: '{id}' is there twice. Leave one of them out.")
        shelf[id] = one


def _mapping(path: Path) -> Data:
    return _named(read_file(path), path)


def _named(data: Any, path: Path) -> Data:
    if not isinstance(data, dict):
        raise BadPack(f"{path}: it holds no list of things by name.")
    return data


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError:
        raise BadFile(f"{path}: it is not text in UTF-8. Save it as UTF-8.") from None


def _files(pack: Data, catalogue: Catalogue) -> dict[str, str]:
    """The text of every file, by its path below the folder."""
    homes = {id: f"{_level(one)}/{_safe(id)}" for id, one in pack["rights"].items()}
    rules: dict[str, Data] = {}
    for id, one in pack["rights"].items():
        rules[homes[id]] = {"right": {name: value for name, value in one.items() if name != "about"}}
    owners = _owners(catalogue)
    for part in ("quantities", "circles"):
        for id, one in pack[part].items():
            home = homes.get(owners.get(id, ""), f"{NOTIONS}/{SHARED}")
            rules.setdefault(home, {}).setdefault(part, {})[id] = one
    amounts: dict[str, Data] = {}
    for id, one in pack["parameters"].items():
        folder, _, name = id.partition(".")
        path = _home(folder, homes) + "/" if name else ""
        amounts.setdefault(path, {})[name or id] = one
    files = {
        "pack.yaml": yaml_text({"format": FORMAT}),
        "vocabulary.yaml": yaml_text(pack["vocabulary"]),
        "sources.yaml": yaml_text(pack["sources"]),
    }
    files |= {f"{home}/rule.json": json_text(rule) + "\n" for home, rule in rules.items()}
    files |= {f"{homes[id]}/right.yaml": yaml_text(one["about"]) for id, one in pack["rights"].items()}
    files |= {f"{path}parameters.yaml": yaml_text(named) for path, named in amounts.items()}
    files |= {f"{_home(id, homes)}/cases.yaml": yaml_text(cases) for id, cases in pack["cases"].items()}
    for id, text in pack["texts"].items():
        folder, _, name = id.partition(".")
        if name in KNOWN:
            raise BadPack(f"text '{id}' has the name of another part of a folder.")
        files[f"{_home(folder, homes)}/{_safe(name)}"] = text
    return files


def _level(right: Mapping[str, Any]) -> str:
    return _safe(str(right["about"].get("level") or "rights"))


def _home(folder: str, homes: Mapping[str, str]) -> str:
    return homes.get(folder) or f"{NOTIONS}/{_safe(folder)}"


def _safe(name: str) -> str:
    if not SAFE_NAME.fullmatch(name):
        raise BadPack(f"'{name}' can't be the name of a file. Use letters, digits, - and _.")
    return name


def _owners(catalogue: Catalogue) -> dict[str, str]:
    """Of every definition that just one right rests on, which right that is."""
    users: dict[str, set[str]] = {}
    for right in catalogue.rights.values():
        pending = right.rules()
        while pending:
            for id in definitions_used(pending.pop()):
                if right.id not in users.setdefault(id, set()):
                    users[id].add(right.id)
                    pending.append(catalogue.definitions[id])
    return {id: next(iter(rights)) for id, rights in users.items() if len(rights) == 1}


def json_text(data: Any, depth: int = 0) -> str:
    """Data as JSON with one node of a rule to a line, so that two packs can be compared line by line.

    >>> print(json_text({"nodes": [{"node": "truth", "value": True}], "rule": 0}))
    {
     "nodes": [
      {"node": "truth", "value": true}
     ],
     "rule": 0
    }
    """
    edge = " " * depth
    if isinstance(data, dict) and data and "node" not in data:
        inside = [f"{json.dumps(key, ensure_ascii=False)}: {json_text(one, depth + 1)}" for key, one in data.items()]
    elif isinstance(data, list) and any(isinstance(one, dict) for one in data):
        inside = [json_text(one, depth + 1) for one in data]
    else:
        return json.dumps(data, ensure_ascii=False)
    opening, closing = "{}" if isinstance(data, dict) else "[]"
    return f"{opening}\n{edge} " + f",\n{edge} ".join(inside) + f"\n{edge}{closing}"
