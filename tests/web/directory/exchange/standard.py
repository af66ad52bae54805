"""The standard's own files and validators, where the environment says that they are. Nothing of them is kept here."""

import json
import os
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

SCHEMAS, VALIDATOR, CHECKER = "ROTONDE_HSDS_SCHEMAS", "ROTONDE_HSDS_VALIDATOR", "ROTONDE_CHECK_JSONSCHEMA"
"""The folder `schema` of the standard; the command hsds-validate; the folder of check-jsonschema and its compiler."""
AT_ONCE = 1_000


def place(name: str) -> Path:
    """What the environment says; skips the test where it doesn't."""
    told = os.environ.get(name)
    if not told:
        pytest.skip(f"{name} doesn't say where to find it")
    return Path(told)


def schema(file: str) -> Any:
    return json.loads((place(SCHEMAS) / file).read_text("utf-8"))


def by_hsds_validator(kind: str, compiled: str, told: Mapping[str, Any], folder: Path) -> dict[str, bool]:
    """Whether hsds-validate finds each document valid: its report says so, not its exit status."""
    documents, schemas = folder / "told" / kind, folder / "schemas" / compiled
    for made in (documents, schemas):
        made.mkdir(parents=True, exist_ok=True)
    (schemas / "schema.json").write_text((place(SCHEMAS) / "compiled" / f"{compiled}.json").read_text("utf-8"), "utf-8")
    for name, one in told.items():
        (documents / f"{name}.json").write_text(json.dumps(one), "utf-8")
    ran = subprocess.run([place(VALIDATOR), documents, schemas], capture_output=True, text=True, check=True)
    report = json.loads(ran.stdout[ran.stdout.index("\n{") :])
    assert "summary" in report, report
    valid = {Path(one).stem: True for one in report["successful_files"]}
    found = valid | {Path(one).stem: False for one in report["failed_files"]}
    assert (set(found), report["success"]) == (set(told), all(found.values()))
    return found


def by_check_jsonschema(schema_file: Path, told: Mapping[str, Any], folder: Path) -> dict[str, bool]:
    """Whether check-jsonschema finds each document valid against a schema."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{name}.json" for name in told]
    for file, one in zip(files, told.values(), strict=True):
        file.write_text(json.dumps(one), "utf-8")
    failed: set[str] = set()
    for start in range(0, len(files), AT_ONCE):
        command = [place(CHECKER) / "check-jsonschema", "-o", "json", "--schemafile", schema_file]
        ran = subprocess.run([*command, *files[start : start + AT_ONCE]], capture_output=True, text=True, check=False)
        report = json.loads(ran.stdout)
        assert (report["status"] == "ok") == (ran.returncode == 0), report
        failed |= {Path(one["filename"]).stem for one in (*report.get("errors", ()), *report.get("parse_errors", ()))}
    return {name: name not in failed for name in told}


def strict(file: str, folder: Path) -> Path:
    """A schema of the standard as its own checks compile it: with nothing that it doesn't name."""
    command = [place(CHECKER) / "compiletojsonschema", "--set-additional-properties-false-everywhere"]
    made = subprocess.run([*command, place(SCHEMAS) / file], capture_output=True, text=True, check=True)
    written = folder / f"strict_{Path(file).name}"
    written.write_text(made.stdout, "utf-8")
    return written


def strict_page(items: Path, folder: Path) -> Path:
    """The page of the standard with these items: every field there, and no other."""
    page = schema("openapi.json")["components"]["schemas"]["Page"]
    properties = page["properties"] | {"contents": {"type": "array", "items": json.loads(items.read_text("utf-8"))}}
    written = folder / f"page_of_{items.name}"
    whole = {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
    written.write_text(json.dumps(whole), "utf-8")
    return written


def numbered(told: Iterable[Any]) -> dict[str, Any]:
    return {f"{number:05}": one for number, one in enumerate(told)}
