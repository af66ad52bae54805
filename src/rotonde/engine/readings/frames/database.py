"""The one place that knows DuckDB: a database in memory that takes columns of numbers and keeps frames.

narwhals says everything between these two, but it can neither keep a lazy frame as a table of the database nor let go
of one, and a lazy frame of nothing but expressions would be planned again from the start at every level. Nothing that
people wrote comes here: rows and columns have numbers, and only numbers and truths go in and come out.
"""

from collections.abc import Mapping
from itertools import count
from typing import Any

import duckdb
import narwhals as nw
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

Frame = nw.LazyFrame[Any]
# Each frame is joined as it is written: nothing is won by weighing orders of joins on a row's number.
NEEDLESS = "join_order,statistics_propagation,filter_pullup,cte_inlining,common_subplan"


class Database:
    """A database of its own, that writes nothing to disk and reads nothing from it.

    >>> database = Database()
    >>> frame = database.given({"a": np.array([1, 2])})
    >>> name, kept = database.kept(frame.with_columns(b=nw.col("a") + 1))
    >>> database.columns(kept)["b"].tolist()
    [2, 3]
    """

    def __init__(self, threads: int = 2) -> None:
        self.connection = duckdb.connect(":memory:", config={"threads": threads})
        for setting in (
            "temp_directory = ''",
            "enable_external_access = false",
            f"disabled_optimizers = '{NEEDLESS}'",
            "lock_configuration = true",
        ):
            self.connection.execute(f"SET {setting}")
        self.names = (f"frame{number}" for number in count())

    def given(self, columns: Mapping[str, NDArray[Any]]) -> Frame:
        """A frame of these columns."""
        table = pa.table({name: pa.array(values) for name, values in columns.items()})
        return nw.from_native(self.connection.from_arrow(table))

    def kept(self, frame: Frame) -> tuple[str, Frame]:
        """The rows of a frame worked out now, as a table to read often; with the name by which it is let go."""
        name = next(self.names)
        frame.to_native().create(name)
        return name, nw.from_native(self.connection.table(name))

    def let_go(self, name: str) -> None:
        """Forget a table."""
        self.connection.execute(f"DROP TABLE {name}")

    def columns(self, frame: Frame) -> dict[str, NDArray[Any]]:
        """The rows of a frame, column by column."""
        table = frame.to_native().to_arrow_table()
        return {name: np.asarray(table[name]) for name in table.column_names}

    def close(self) -> None:
        """End it, with everything in it."""
        self.connection.close()
