"""The parameters of a folder, as rules read them."""

from collections.abc import Mapping
from typing import Literal

from rotonde.engine import expressions as rule
from rotonde.engine.notation.rule import Choice, Rule, by_case
from rotonde.engine.parameters import Parameter
from rotonde.engine.units import UnitError


class Amounts:
    """The parameters of one right or notion, by name."""

    def __init__(self, parameters: Mapping[str, Parameter]) -> None:
        self._parameters = dict(parameters)

    def __getattr__(self, name: str) -> "AmountOf":
        if name not in self._parameters:
            raise AttributeError(f"there is no parameter '{name}' in this folder")
        return AmountOf(self._parameters[name])


class AmountOf:
    """A parameter before it is read at a day."""

    def __init__(self, parameter: Parameter) -> None:
        self.parameter = parameter

    def at(self, day: Rule) -> Rule:
        """The amount in force on a day."""
        return Rule(rule.Amount(self.parameter, None, day.node))

    def keyed(self, key: str, day: Rule) -> Rule:
        """One amount of a keyed parameter, in force on a day."""
        if key not in self.parameter.rows:
            raise ValueError(f"parameter '{self.parameter.id}' has no key '{key}'")
        return Rule(rule.Amount(self.parameter, key, day.node))

    def by(self, fact: Choice, day: Rule) -> Rule:
        """The amount that goes with the code of a fact."""
        return by_case(fact, {code: self.keyed(code, day) for code in fact.node.fact.values})

    def row_at(self, value: Rule, day: Rule) -> Rule:
        """The amount of the row that a number reaches, in the table of a day."""
        return self._scale("amount", value, day)

    def over_bands(self, value: Rule, day: Rule) -> Rule:
        """The sum over the bands of a number, each at its own rate, in the scale of a day."""
        return self._scale("marginal", value, day)

    def _scale(self, how: Literal["amount", "marginal"], value: Rule, day: Rule) -> Rule:
        if value.node.unit != self.parameter.threshold_unit:
            raise UnitError(f"{self.parameter.id} is read at {self.parameter.threshold_unit}, not {value.node.unit}")
        return Rule(rule.Scale(self.parameter, how, day.node, value.node))
