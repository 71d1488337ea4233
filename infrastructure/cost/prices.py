"""What a unit costs, as read from prices.csv: list prices in USD a month, without taxes."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
REGION = "eu-north-1"
HOLDS_HERE = frozenset({REGION, "europe", "every region"})
"""Where a price may be of, to be one that is paid here."""


@dataclass(frozen=True)
class Price:
    """`usd` for each `per` units beyond `free` a month; None where none was found. `place`: where it is asked for.
    `as_of`: the day that the source says, or on which a copy of it was read where it says none."""

    id: str
    service: str
    what: str
    per: float
    unit: str
    usd: float | None
    free: float
    place: str
    source: str
    as_of: str
    note: str

    @property
    def holds_here(self) -> bool:
        """Whether it is known to be the price of our region."""
        return self.place in HOLDS_HERE

    def of(self, quantity: float, allowance: bool = True) -> float:
        """USD for so many units; without what is free where `allowance` is False. 0 where there is no price."""
        paid = max(quantity - self.free, 0) if allowance else quantity
        return paid / self.per * (self.usd or 0)


Prices = Mapping[str, Price]


def prices(file: Path = HERE / "prices.csv") -> dict[str, Price]:
    """All prices by their id, in the order of the file."""
    return {row["id"]: _price(row) for row in _rows(file)}


def assumptions(file: Path = HERE / "assumptions.csv") -> dict[str, float]:
    """What is taken to be so, by name."""
    return {row["name"]: float(row["value"]) for row in _rows(file)}


def explained(file: Path = HERE / "assumptions.csv") -> list[dict[str, str]]:
    """The same with unit and reason."""
    return _rows(file)


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _price(row: dict[str, str]) -> Price:
    numbers = {name: float(row[name]) for name in ("per", "free")}
    return Price(**(row | numbers | {"usd": float(row["usd"]) if row["usd"] else None}))  # type: ignore[arg-type]
