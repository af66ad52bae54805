"""A catalogue as data: never code, so that anybody's can be loaded, checked, kept and compared by its hash."""

from collections.abc import Callable, Mapping
from typing import Any

from rotonde.engine.calendar import Dates
from rotonde.engine.catalogue import Catalogue, CatalogueError
from rotonde.engine.expressions import Apply, Node
from rotonde.engine.facts import VocabularyError
from rotonde.engine.files import as_data
from rotonde.engine.notation import Rule
from rotonde.engine.outputs import Question
from rotonde.engine.packs.expression_checks import BadRule
from rotonde.engine.packs.expression_json import RuleReader, write_rules
from rotonde.engine.packs.words import read_parameters, read_vocabulary, write_parameter, write_vocabulary
from rotonde.engine.parameters import ParameterError
from rotonde.engine.resolve import walk
from rotonde.engine.rights import Circle, Condition, Quantity, Right
from rotonde.engine.units import UnitError

Data = dict[str, Any]
FORMAT = "rotonde 1"
PARTS = ("vocabulary", "sources", "parameters", "quantities", "circles", "rights", "cases", "texts")
PERIODS = ("month", "year", "once")


class BadPack(CatalogueError):
    """A pack that isn't one, or that says something impossible; the text says where and why."""


def export_pack(catalogue: Catalogue) -> Data:
    """The whole catalogue as data that JSON can hold: words, amounts with their sources, rules, texts and cases.

    >>> from rotonde.engine.facts import Vocabulary
    >>> export_pack(Catalogue(Vocabulary({"person": 60}, [], [])))["rights"]
    {}
    """
    return {
        "format": FORMAT,
        "vocabulary": write_vocabulary(catalogue.vocabulary),
        "sources": as_data(catalogue.sources),
        "parameters": {id: write_parameter(one) for id, one in catalogue.parameters.items()},
        "quantities": {id: _quantity_out(one) for id, one in catalogue.quantities.items()},
        "circles": {id: _circle_out(one) for id, one in catalogue.circles.items()},
        "rights": {id: _right_out(one) for id, one in catalogue.rights.items()},
        "cases": as_data(catalogue.cases),
        "texts": dict(catalogue.texts),
    }


def load_pack(pack: Any, name: str = "the pack") -> Catalogue:
    """The catalogue that a pack holds, after every check that a catalogue of folders goes through.

    `name` is what a sentence about a mistake calls the pack: raises BadPack with such a sentence.
    """
    if not isinstance(pack, dict) or pack.get("format") != FORMAT:
        raise BadPack(f"{name}: this is not a pack in the format '{FORMAT}'. Make one with `rotonde export`.")
    for part in PARTS:
        if not isinstance(pack.get(part), dict):
            raise BadPack(f"{name}: it has no list of {part}. Make it with `rotonde export`.")
    try:
        catalogue = _read(pack)
        _check_applications(catalogue)
        catalogue.checked()
        _check_ranges(catalogue)
    except (BadRule, UnitError, ParameterError, VocabularyError, CatalogueError) as error:
        raise BadPack(f"{name}: {str(error).removesuffix('.')}.") from None
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        what = f"something is missing or of the wrong kind ({error})"
        raise BadPack(f"{name}: {what}. Compare it with a pack of `rotonde export`.") from None
    return catalogue


def _read(pack: Mapping[str, Any]) -> Catalogue:
    vocabulary = read_vocabulary(pack["vocabulary"])
    parameters = read_parameters(pack["parameters"], pack["sources"])
    catalogue = Catalogue(
        vocabulary,
        parameters,
        sources=pack["sources"],
        cases=pack["cases"],
        texts=_checked_texts(pack["texts"]),
    )

    def reader(where: str, data: Mapping[str, Any]) -> RuleReader:
        return RuleReader(where, vocabulary, parameters).read(data["nodes"])

    for id, data in pack["circles"].items():
        catalogue.add(_circle_in(id, data, reader))
    for id, data in pack["quantities"].items():
        catalogue.add(_quantity_in(id, data, reader))
    for id, data in pack["rights"].items():
        catalogue.add(_right_in(id, data, reader, catalogue))
    return catalogue


Reader = Callable[[str, Mapping[str, Any]], RuleReader]


def _quantity_out(one: Quantity) -> Data:
    nodes, (root,) = write_rules([one.rule.node])
    return {
        "on": one.kind,
        "labels": dict(one.labels),
        "law": one.law,
        "aliases": list(one.aliases),
        "rule": root,
        "nodes": nodes,
    }


def _quantity_in(id: str, data: Mapping[str, Any], reader: Reader) -> Quantity:
    where = f"quantity '{id}'"
    node = reader(where, data).root(data["rule"], "rule")
    return Quantity(id, data["on"], Rule(node), dict(data["labels"]), data["law"], tuple(data["aliases"]))


def _circle_out(one: Circle) -> Data:
    nodes, (root,) = write_rules([one.rule.node])
    return {
        "on": one.kind,
        "of": one.other,
        "most": one.most,
        "labels": dict(one.labels),
        "law": one.law,
        "rule": root,
        "nodes": nodes,
    }


def _circle_in(id: str, data: Mapping[str, Any], reader: Reader) -> Circle:
    where = f"circle '{id}'"
    node = reader(where, data).root(data["rule"], "rule")
    if not node.is_truth:
        raise BadRule(f"{where}: who belongs to it is yes or no, not a number in {node.unit}.")
    return Circle(id, data["on"], data["of"], Rule(node), int(data["most"]), dict(data["labels"]), data["law"])


def _right_out(one: Right) -> Data:
    nodes, roots = write_rules(one.rules())
    others = list(roots[len(one.conditions) :])
    conditions = [
        {
            "id": condition.id,
            "rule": root,
            "law": condition.law,
            "source": condition.source,
            "labels": dict(condition.labels),
        }
        for condition, root in zip(one.conditions, roots, strict=False)
    ]
    return {
        "on": one.kind,
        "conditions": conditions,
        "amount": None if one.amount is None else others.pop(0),
        "worth": None if one.worth is None else others.pop(0),
        "per": one.per,
        "concerns": None if one.concerns is None else one.concerns.id,
        "counted_once_per": one.counted_once_per,
        "exclusion_group": one.exclusion_group,
        "in_kind": one.in_kind,
        "parameters": list(one.parameters),
        "about": as_data(one.about),
        "nodes": nodes,
    }


def _right_in(id: str, data: Mapping[str, Any], reader: Reader, catalogue: Catalogue) -> Right:
    where = f"right '{id}'"
    rules = reader(where, data)
    conditions = [
        Condition(
            str(one["id"]),
            Rule(rules.root(one["rule"], f"condition '{one['id']}'")),
            one["law"],
            one["source"],
            dict(one["labels"]),
        )
        for one in data["conditions"]
    ]
    for condition in conditions:
        if not condition.rule.node.is_truth:
            unit = condition.rule.node.unit
            raise BadRule(f"{where}, condition '{condition.id}': it is yes or no, not a number in {unit}.")
    if data["per"] not in PERIODS:
        raise BadRule(f"{where}: per is '{data['per']}'. Use one of {', '.join(PERIODS)}.")
    for text in ("names", "decided_by"):
        labels = data["about"].get(text) or {}
        if not isinstance(labels, dict) or not all(isinstance(one, str) for one in labels.values()):
            raise BadRule(f"{where}: {text} is '{labels}'. Write {{nl: …, fr: …, en: …}}.")
    concerns = data["concerns"]
    if concerns is not None and concerns not in catalogue.circles:
        raise BadRule(f"{where}: it concerns the circle '{concerns}', which isn't there.")
    amount, worth = data["amount"], data.get("worth")
    return Right(
        id,
        data["on"],
        conditions,
        None if amount is None else Rule(rules.root(amount, "amount")),
        data["per"],
        None if concerns is None else catalogue.circles[concerns],
        data["counted_once_per"],
        data["exclusion_group"],
        data["in_kind"],
        tuple(data["parameters"]),
        data["about"],
        None if worth is None else Rule(rules.root(worth, "worth")),
    )


def _checked_texts(texts: Mapping[str, Any]) -> dict[str, str]:
    for id, text in texts.items():
        if not isinstance(text, str):
            raise CatalogueError(f"text '{id}' is not a text.")
    return dict(texts)


def _check_applications(catalogue: Catalogue) -> None:
    """What a rule says of a definition that it applies must be what the definition is."""
    about: dict[str, tuple[str, ...]] = {one.definition(): (one.kind,) for one in catalogue.rights.values()}
    about |= {one.id: (one.kind,) for one in catalogue.quantities.values()}
    about |= {one.id: (one.kind, one.other) for one in catalogue.circles.values()}
    for kind in {kind for kinds in about.values() for kind in kinds}:
        if kind not in catalogue.vocabulary.kinds:
            raise CatalogueError(f"there is no kind of record '{kind}'.")

    def visit_in(id: str) -> Callable[[Node], None]:
        def visit(node: Node) -> None:
            if not isinstance(node, Apply) or node.definition not in about:
                return
            if tuple(var.kind for var in node.of) != about[node.definition]:
                raise CatalogueError(
                    f"'{id}' applies '{node.definition}' to {' and '.join(f'a {var.kind}' for var in node.of)}, "
                    f"but it is about {' and '.join(f'a {kind}' for kind in about[node.definition])}."
                )
            unit = catalogue.definitions[node.definition].unit
            if node.of_unit != unit:
                said = f"'{id}' reads '{node.definition}' in {node.of_unit}, but it is in {unit}"
                raise UnitError(f"{said}: convert one of them first.")

        return visit

    for id, root in _all_rules(catalogue):
        walk(root, visit_in(id))


def _all_rules(catalogue: Catalogue) -> list[tuple[str, Node]]:
    rules = list(catalogue.definitions.items())
    others = [(right, one) for right in catalogue.rights.values() for one in (right.amount, right.worth)]
    return rules + [(right.id, one.node) for right, one in others if one is not None]


def _check_ranges(catalogue: Catalogue) -> None:
    """Whatever is filled in, no number may grow beyond what is exact: found by making every right ready once."""
    question = Question(catalogue, Dates.asked())
    for id in catalogue.rights:
        try:
            question.ask(id)
        except OverflowError as error:
            raise CatalogueError(f"right '{id}': {error}. Lower a range of what it uses.") from None
        except RecursionError:
            raise CatalogueError(f"right '{id}' rests on too many others in a row. Make it flatter.") from None
