"""What a chart is: a picture with its table. Pure."""

from dataclasses import dataclass
from enum import Enum


class Few(Enum):
    """A count that is not told (disclosure rules: fewer than five, none included)."""

    FEWER = "fewer"


FEWER = Few.FEWER

Value = int | float | Few | None
"""A number; FEWER where it is not told; None where it is not known."""


@dataclass(frozen=True)
class Table:
    """The numbers of a chart as they are printed. The first cell of each row is its heading; `numeric`: the others are
    numbers, written below each other."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: bool = True


@dataclass(frozen=True)
class Chart:
    """`svg`: a whole <svg> element, escaped. It is shown together with its table, never alone."""

    key: str
    title: str
    svg: str
    table: Table


def told(value: Value) -> float:
    """A value as a length: what is not told or not known has none."""
    return 0.0 if value is None or isinstance(value, Few) else float(value)
