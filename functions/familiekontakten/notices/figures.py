"""Figures as a mail shows them: lines with numbers in columns, and bars where lines count the same thing. Data only."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """One line: its numbers as they are written, one for each column; `bar` is 0 to 100, None where there is none."""

    label: str
    numbers: tuple[str, ...]
    bar: int | None = None


@dataclass(frozen=True)
class Section:
    """Lines that belong together."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Table:
    """Sections under the same columns."""

    columns: tuple[str, ...]
    sections: tuple[Section, ...]


@dataclass(frozen=True)
class Report:
    """All tables, and sentences below them."""

    tables: tuple[Table, ...]
    remarks: tuple[str, ...] = ()
