"""Statistics Norway's population by municipality (such as table 07459) as CSV from Statbank: one year, both sexes and
all ages together. A title may stand above the heading; a region is "0301 Oslo" or "K-0301 Oslo"; counties, the whole
country and municipalities that are no more may stand among the rows. The year is a column's name or a column.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from infrastructure.places.reading import Row, Wrong, table

COLUMNS = ("code", "inhabitants")
_REGION = re.compile(r"(?:[A-Z]-)?([0-9]+)(?:\s+(.*))?")
_NO_MORE = re.compile(r"\(.*-\s*[0-9]{4}\)")
_YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
_YEAR_COLUMNS = ("år", "tid", "year")


class Population(NamedTuple):
    """Inhabitants by municipality on the first day of a year."""

    day: date
    inhabitants: dict[str, int]


def read(lines: Sequence[str], names: Mapping[str, str]) -> Population:
    """The figures of all the municipalities that we have. Raises Wrong."""
    heading, *rows = table(lines, _start(lines))
    found: dict[str, int] = {}
    country: int | None = None
    for row in rows:
        code, name = _region(row)
        if code == "0":
            country = _number(row)
        elif len(code) == 4 and not _NO_MORE.search(name):
            if code not in names:
                raise Wrong(f"we have no municipality {code} {name}: renew --municipalities first", row.line)
            if code in found:
                raise Wrong(f"{code} {name} once more: choose both sexes and all ages together, and one year", row.line)
            found[code] = _number(row)
    _check_whole(found, names, country)
    return Population(_day(heading, rows), found)


def _start(lines: Sequence[str]) -> int:
    for number, line in enumerate(lines[:10]):
        if line.lstrip(' "').casefold().startswith("region"):
            return number
    raise Wrong("no heading that begins with `region`: this is not a table of regions from Statbank", 1)


def _region(row: Row) -> tuple[str, str]:
    match = _REGION.fullmatch(row.cells[0])
    if not match or len(match[1]) not in (1, 2, 4):
        raise Wrong(f"{row.cells[0]!r} is no region with its code", row.line)
    return match[1], match[2] or ""


def _number(row: Row) -> int:
    figure = re.sub(r"\s", "", row.cells[-1])
    if not re.fullmatch("[0-9]+", figure):
        raise Wrong(f"{row.cells[-1]!r} is no number of people for {row.cells[0]}", row.line)
    return int(figure)


def _day(heading: Row, rows: Sequence[Row]) -> date:
    columns = [cell.casefold() for cell in heading.cells]
    years = {year for cell in heading.cells for year in _YEAR.findall(cell)}
    for column in set(columns).intersection(_YEAR_COLUMNS):
        years |= {row.cells[columns.index(column)] for row in rows}
    if len(years) != 1 or not _YEAR.fullmatch(min(years)):
        raise Wrong(f"one year is needed, and the file has {', '.join(sorted(years)) or 'none'}", heading.line)
    return date(int(years.pop()), 1, 1)


def _check_whole(found: Mapping[str, int], names: Mapping[str, str], country: int | None) -> None:
    without = [f"{code} {name}" for code, name in names.items() if code not in found]
    if without:
        raise Wrong(f"no figure for {', '.join(without[:5])} ({len(without)} in all): the file is cut off")
    if country is not None and country != sum(found.values()):
        raise Wrong(f"the municipalities add up to {sum(found.values())}, the whole country is {country}")
