"""OpenFisca's own test files: what each test gives, what it expects and how near that must be."""

import ast
import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from rotonde.engine.cases.cases import BadCase
from rotonde.engine.files import read_file

REFORMS = {
    "reforms": "it changes rules by a reform written in Python",
    "parameters": "it changes amounts by a reform of its own",
    "extensions": "it asks for an extension written in Python",
}
OPERATORS: dict[type[ast.operator], Callable[[Fraction, Fraction], Fraction]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


class BadTest(BadCase):
    """A test that can't be read; the text says why."""


@dataclass(frozen=True)
class OpenfiscaTest:
    """One test of a file. `absolute` and `relative` hold a margin for each variable, or one under `default`."""

    file: str
    name: str
    period: str
    given: Mapping[str, Any]
    expected: Mapping[str, Any]
    absolute: Mapping[str, Any] = field(default_factory=dict)
    relative: Mapping[str, Any] = field(default_factory=dict)
    left_out: str | None = None

    def is_near(self, variable: str, expected: Fraction, found: Fraction) -> bool:
        """Whether a number lies within the margins of the test; without any it must be equal.

        >>> near = OpenfiscaTest("f", "t", "2025", {}, {}, absolute={"default": 0.01})
        >>> near.is_near("tax", Fraction(100), Fraction("100.01"))
        True
        """
        away = abs(expected - found)
        absolute, relative = _margin(self.absolute, variable), _margin(self.relative, variable)
        if absolute is None and relative is None:
            return away == 0
        return (absolute is None or away <= absolute) and (relative is None or away <= abs(relative * expected))


def read_openfisca(paths: Iterable[Path]) -> list[OpenfiscaTest]:
    """All tests of these files and of the folders' YAML files, in the order of their names."""
    found = []
    for path in paths:
        files = sorted(path.rglob("*.y*ml")) if path.is_dir() else [path]
        for file in files:
            name = str(file.relative_to(path)) if path.is_dir() else file.name
            written = read_file(file)
            tests = written if isinstance(written, list) else [written]
            found += [_test(name, one) for one in tests if one is not None]
    return found


def _test(file: str, written: Any) -> OpenfiscaTest:
    if not isinstance(written, Mapping) or not written.get("output"):
        raise BadTest(f"{file}: a test is a list of keys, output among them")
    return OpenfiscaTest(
        file,
        str(written.get("name", "a test without a name")),
        str(written.get("period", "")),
        written.get("input") or {},
        written["output"],
        _by_variable(written.get("absolute_error_margin")),
        _by_variable(written.get("relative_error_margin")),
        next((why for key, why in REFORMS.items() if written.get(key)), None),
    )


def _by_variable(written: Any) -> Mapping[str, Any]:
    return written if isinstance(written, Mapping) else {"default": written}


def _margin(margins: Mapping[str, Any], variable: str) -> Fraction | None:
    margin = margins.get(variable, margins.get("default"))
    return None if margin is None else Fraction(str(margin))


def number_of(written: Any) -> Fraction:
    """A number, or a sum that a test writes out.

    >>> number_of("600 * 2 - 200 / 8")
    Fraction(1175, 1)
    """
    if isinstance(written, bool | int | float):
        return Fraction(str(int(written) if isinstance(written, bool) else written))
    try:
        return _worth(ast.parse(str(written).strip(), mode="eval").body)
    except (SyntaxError, ZeroDivisionError):
        raise BadTest(f"'{written}' is not a number") from None


def _worth(node: ast.expr) -> Fraction:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return Fraction(str(node.value))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -_worth(node.operand)
    if isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
        return OPERATORS[type(node.op)](_worth(node.left), _worth(node.right))
    raise BadTest(f"'{ast.unparse(node)}' is not a number")
