"""What the charity's two annual reports and its web page print, and how surely it was read. Pure.

Facts, not definitions: what the indicators must come to, what the open figures show of earlier years. `sure`: how
certain the reading of a printed chart or sentence is, from 0 to 1 (contradictions.py has what does not agree).
"""

from dataclasses import dataclass
from enum import StrEnum


class Source(StrEnum):
    """Where a figure comes from: case records, a national register, or an imported year."""

    RECORDS = "records"
    REGISTRY = "registry"
    HISTORY = "history"


class Unit(StrEnum):
    """What a figure is in. POSITION: percent of a full position."""

    COUNT = "count"
    PERCENT = "percent"
    HOURS = "hours"
    KRONER = "NOK"
    POSITION = "percent of a full position"


@dataclass(frozen=True)
class Published:
    """One printed figure. `year`: None for the undated web page. `almost`: printed as "almost" a round number."""

    id: str
    value: int
    unit: Unit
    year: int | None
    source: Source
    indicator: str
    sure: float
    almost: bool = False
