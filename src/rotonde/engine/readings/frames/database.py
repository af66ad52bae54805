"""The one place that knows DuckDB: a database in memory, what its operations are called, and wide frames written out.

narwhals says how rows are grouped, looked up and joined. It cannot keep a lazy frame as a table, nor let go of one;
and what it can say but slowly stands here too: many joins at once (each is bound three times over), and hundreds of
columns in layers (every expression is weighed against every column of its frame). Another engine needs this file anew,
and no other.

Nothing that people wrote comes here: rows, columns and tables have numbers, and only numbers and truths go in.
"""

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from itertools import count
from typing import Any, NamedTuple

import duckdb
import narwhals as nw
import numpy as np
import pyarrow as pa
from duckdb import CaseExpression, ColumnExpression, ConstantExpression, Expression, FunctionExpression
from duckdb.sqltypes import BIGINT
from numpy.typing import NDArray

Frame = nw.LazyFrame[Any]
ROW = "row"
# Frames are joined as they are written: nothing is won by weighing orders of joins on the number of a row.
NEEDLESS = "join_order,statistics_propagation,filter_pullup,cte_inlining,common_subplan"


class Join(NamedTuple):
    """A table to join: the column that says which of its rows, and its columns with the names they get here."""

    table: str
    key: str
    columns: Mapping[str, str]


class Layer(NamedTuple):
    """One layer of a wide frame: what it hands on, and what it computes from the layer below."""

    handed_on: Sequence[str]
    computed: Mapping[str, Expression]


def column(name: str) -> Expression:
    """A column of the layer below."""
    return ColumnExpression(name)


def constant(value: int | bool) -> Expression:
    """A truth, or a whole number of 64 bits: an untyped one would have 32 and could wrap."""
    return ConstantExpression(value) if isinstance(value, bool) else ConstantExpression(value).cast(BIGINT)


def as_number(a: Expression) -> Expression:
    """A truth as one or nought."""
    return a.cast(BIGINT)


def chosen(test: Expression, yes: Expression, no: Expression) -> Expression:
    """One of two."""
    return CaseExpression(test, yes).otherwise(no)


def least(a: Expression, b: Expression) -> Expression:
    """The smaller."""
    return FunctionExpression("least", a, b)


def most(a: Expression, b: Expression) -> Expression:
    """The larger."""
    return FunctionExpression("greatest", a, b)


def whole_times(a: Expression, by: int) -> Expression:
    """How many times a positive number goes into one that isn't negative: of others it would round towards nought."""
    return a // constant(by)


class Database:
    """A database of its own, that writes nothing to disk and reads nothing from it.

    >>> database = Database()
    >>> layers = [Layer([], {"b": column("a") + constant(1)})]
    >>> name = database.computed({ROW: np.array([0, 1]), "a": np.array([1, 2])}, [], layers)
    >>> database.columns(database.frame(name))["b"].tolist()
    [2, 3]
    """

    def __init__(self, threads: int = 2) -> None:
        self.connection = duckdb.connect(":memory:", config={"threads": threads})
        for setting in (
            "temp_directory = ''",
            "enable_external_access = false",
            "preserve_insertion_order = false",
            f"disabled_optimizers = '{NEEDLESS}'",
            "lock_configuration = true",
        ):
            self.connection.execute(f"SET {setting}")
        self.numbers = count()

    def given(self, columns: Mapping[str, NDArray[Any]]) -> str:
        """A table of these columns, as they lie in memory."""
        name = f"given{next(self.numbers)}"
        self.connection.register(name, pa.table({own: pa.array(values) for own, values in columns.items()}))
        return name

    def frame(self, name: str) -> Frame:
        """A table as a frame."""
        return nw.from_native(self.connection.table(name))

    def kept(self, frame: Frame) -> str:
        """The rows of a frame worked out now, as a table to read often."""
        name = f"frame{next(self.numbers)}"
        frame.to_native().create(name)
        return name

    def computed(self, columns: Mapping[str, NDArray[Any]], joins: Iterable[Join], layers: Sequence[Layer]) -> str:
        """A table of these columns, joined to columns of other tables, and of what is computed from them in layers."""
        given = self.given(columns)
        listed, source = ["given.*"], f'"{given}" AS given'
        for number, (table, key, names) in enumerate(joins):
            listed += [f'other{number}."{own}" AS "{here}"' for own, here in names.items()]
            source += f' JOIN "{table}" AS other{number} ON given."{key}" = other{number}."{ROW}"'
        text = f"SELECT {', '.join(listed)} FROM {source}"  # noqa: S608  every name in it is a number of ours
        for handed_on, computed in layers:
            listed = [f'"{name}"' for name in handed_on]
            listed += [f'{expression} AS "{name}"' for name, expression in computed.items()]
            text = f"SELECT {', '.join(listed)} FROM ({text})"  # noqa: S608
        name = f"frame{next(self.numbers)}"
        self.connection.execute(f'CREATE TABLE "{name}" AS {text}')
        self.connection.unregister(given)
        return name

    def let_go(self, name: str) -> None:
        """Forget a table."""
        if name.startswith("given"):
            self.connection.unregister(name)
        else:
            self.connection.execute(f'DROP TABLE "{name}"')

    def columns(self, frame: Frame) -> dict[str, NDArray[Any]]:
        """The rows of a frame, column by column."""
        table = frame.to_native().to_arrow_table()
        return {name: np.asarray(table[name]) for name in table.column_names}

    def close(self) -> None:
        """End it, with everything in it."""
        self.connection.close()
        _release_types()


def _release_types() -> None:
    """Narwhals remembers DuckDB's types for the whole process, of which DuckDB complains when the process ends."""
    remembered = getattr(import_module("narwhals._namespace"), "_builtin_namespace", None)
    if remembered is not None and hasattr(remembered, "cache_clear"):
        remembered.cache_clear()
