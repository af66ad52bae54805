"""JSON as others write it: one service, a list, a page of an API, a line each, or our own export; with places."""

import json
import re
from collections.abc import Iterator
from typing import Any

from rotonde.screening.incoming.separated import decoded
from rotonde.web.directory.incoming.files.faults import BadFile, Fault

NOT_KEPT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
LISTS = ("services", "contents", "service", "organizations", "organization", "@graph")
Piece = tuple[str, Any]


def is_json(content: bytes) -> bool:
    """Whether a file begins as JSON does.

    >>> is_json(b' [{"id": 1}]'), is_json(b"naam;adres")
    (True, False)
    """
    start = content[:64].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:1]
    return start in (b"{", b"[")


def pieces(content: bytes) -> tuple[list[Piece], list[Fault]]:
    """Every object of a file with its place, and the lines that are no JSON; raises BadFile or BadUpload."""
    text = decoded(content)
    try:
        whole = _loads(text)
    except json.JSONDecodeError as error:
        if not text.lstrip().startswith("{") or "\n" not in text.strip():
            raise BadFile("not_json", line=error.lineno) from None
        return _lines(text, error.lineno)
    return list(_inside(whole)), []


def _lines(text: str, broken: int) -> tuple[list[Piece], list[Fault]]:
    found: list[Piece] = []
    faults: list[Fault] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                found.append((str(number), _loads(line)))
            except json.JSONDecodeError:
                faults.append(Fault("not_json", str(number), {"line": number}))
    if not found or len(faults) > len(found):
        raise BadFile("not_json", line=broken)
    return found, faults


def _inside(whole: Any) -> Iterator[Piece]:
    if isinstance(whole, list):
        yield from ((f"[{place}]", one) for place, one in enumerate(whole))
    elif isinstance(whole, dict) and any(isinstance(whole.get(name), list) for name in LISTS):
        for name in LISTS:
            if isinstance(whole.get(name), list):
                yield from ((f"{name}[{place}]", one) for place, one in enumerate(whole[name]))
    elif isinstance(whole, dict) and ("contents" in whole or "services" in whole):
        raise BadFile("not_a_list", "contents" if "contents" in whole else "services")
    elif isinstance(whole, dict):
        yield "[0]", whole
    else:
        raise BadFile("not_a_list")


def _loads(text: str) -> Any:
    try:
        told = json.loads(text, parse_constant=_no_constant)
        return _storable(told) if "\\u" in text else told
    except RecursionError:
        raise BadFile("too_deep") from None
    except json.JSONDecodeError:
        raise
    except ValueError:
        raise BadFile("not_json", line=1) from None


def _storable(told: Any) -> Any:
    """The same without the letters that no database keeps: control letters, and halves of a letter."""
    if isinstance(told, str):
        return NOT_KEPT.sub("", told).encode(errors="ignore").decode()
    if isinstance(told, dict):
        return {_storable(name): _storable(one) for name, one in told.items()}
    return [_storable(one) for one in told] if isinstance(told, list) else told


def _no_constant(name: str) -> None:
    raise json.JSONDecodeError(f"{name} is no JSON", name, 0)
