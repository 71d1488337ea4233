"""The figures counted once more, plainly, from the rows: no code shared with the product. Dates stay text.

It is to be read beside the definitions, not beside the product: one loop or comprehension a figure, days counted one
by one, fractions instead of sevenths of a minute.
"""

from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from typing import Any

Row = dict[str, Any]
Found = tuple[float | None, float | None, float | None]
"""Value, part, whole."""

HELPERS = ("health_station", "child_welfare", "family_counselling", "ppt", "psychologist", "other")
CHALLENGES = (
    "multiple_birth",
    "single_parent",
    "integration",
    "parent_special_needs",
    "child_special_needs",
    "weak_network",
    "other",
)


class Plain:
    """One year's figures. `found` fills as they are counted."""

    def __init__(self, rows: list[Row], year: int) -> None:
        self.year, self.first, self.last = year, f"{year}-01-01", f"{year}-12-31"
        self.of = _living(rows)
        self.found: dict[str, Found] = {}
        departments = self.of["department"].values()
        self.open = {d["id"] for d in departments if d["opened"] <= self.last and (d["closed"] or "9999") >= self.first}
        returned = [r for r in self.of["annual_return"].values() if r["year"] == year and r["status"] == "full"]
        self.base = {r["department"] for r in returned} & self.open

    def in_year(self, day: str | None) -> bool:
        return day is not None and self.first <= day <= self.last

    def count(self, figure: str, number: float) -> None:
        self.found[figure] = (number, number, None)

    def share(self, figure: str, part: int, whole: int) -> None:
        exact = Fraction(100 * part, whole) if whole else None
        self.found[figure] = (None if exact is None else floor(exact + Fraction(1, 2)), part, whole)

    def shares(self, figure: str, values: list[str | None], names: dict[str, set[str]]) -> None:
        """A share of each name; its codes are given, so that bands and groups are spelled out."""
        known = [value for value in values if value is not None]
        for name, codes in names.items():
            self.share(f"{figure}.{name}", sum(value in codes for value in known), len(known))

    def matches(self, scope: set[str]) -> list[Row]:
        """Those with a day in the year, in these departments' cases."""
        cases = self.of["case"]
        return [
            m
            for m in self.of["match"].values()
            if m["start"] is not None
            and m["start"] <= self.last
            and (m["end"] is None or m["end"] >= self.first)
            and cases[m["case"]]["department"] in scope
        ]

    def families(self, scope: set[str]) -> list[Row]:
        ids = {self.of["case"][m["case"]]["family"] for m in self.matches(scope)}
        return [self.of["family"][one] for one in sorted(ids)]

    def volunteers(self, scope: set[str]) -> list[Row]:
        return [self.of["volunteer"][one] for one in sorted({m["volunteer"] for m in self.matches(scope)})]

    def children(self, families: list[Row]) -> list[Row]:
        ids = {f["id"] for f in families}
        born = [c for c in self.of["child"].values() if c["birth_year"] is None or c["birth_year"] <= self.year]
        return [c for c in born if c["family"] in ids]

    def special(self, families: list[Row]) -> list[Row]:
        marked = {c["family"] for c in self.children(families) if c["special_needs"] is True}
        return [f for f in families if f["id"] in marked]

    def cases(self, scope: set[str]) -> list[Row]:
        return [c for c in self.of["case"].values() if c["department"] in scope]

    def history(self) -> None:
        for row in self.of["historic_total"].values():
            if row["year"] < self.year:
                for name in ("departments", "families", "children", "volunteers"):
                    if row.get(name) is not None:
                        self.count(f"series.{row['year']}.{name}", row[name])
                if row.get("minority_language_percent") is not None:
                    self.count(f"{row['year']}.fam.minority_language", row["minority_language_percent"])

    def on_last_day(self, kind: str) -> list[Row]:
        return [r for r in self.of[kind].values() if r["start"] <= self.last and (r["end"] or "9999") >= self.last]

    def events(self, kind: str) -> list[Row]:
        of_kind = [e for e in self.of["event"].values() if e["kind"] == kind and self.in_year(e["start"])]
        return sorted(of_kind, key=lambda event: str(event["start"]))

    def board(self) -> None:
        meetings = [m for m in self.of["board_meeting"].values() if self.in_year(m["date"])]
        self.count(f"{self.year}.board.meetings", len(meetings))
        self.count(f"{self.year}.board.matters", sum(m["matters"] for m in meetings))
        self.count(f"{self.year}.countries", len(self.on_last_day("member_country")))

    def trained(self) -> None:
        rounds = [t for t in self.of["coordinator_training"].values() if self.in_year(t["start"])]
        people = {person for one in rounds for person in one["coordinators"]}
        self.count(f"{self.year}.event.new_coordinators_trained", len(people))

    def headline(self, prefix: str, children: str = "children") -> None:
        families = self.families(self.open)
        self.count(f"{prefix}.families", len(families))
        self.count(f"{prefix}.{children}", len(self.children(families)))
        self.count(f"{prefix}.volunteers", len(self.volunteers(self.open)))


def age_band(year: int, born: int | None, *bands: tuple[str, int, int]) -> str | None:
    """The band of an age; one that fits nowhere is "none", which is known."""
    if born is None:
        return None
    return next((name for name, low, high in bands if low <= year - born <= high), "none")


def days(event: Row) -> int:
    return (date.fromisoformat(event["end"]) - date.fromisoformat(event["start"])).days + 1


def _living(rows: list[Row]) -> dict[str, dict[str, Row]]:
    newest: dict[tuple[str, str], Row] = {}
    for row in rows:
        key = (row["type"], row["id"])
        if key not in newest or newest[key]["rev"] < row["rev"]:
            newest[key] = row
    kept: dict[str, dict[str, Row]] = defaultdict(dict)
    for (kind, name), row in newest.items():
        if not row.get("deleted"):
            kept[kind][name] = row
    return kept


def every_day(first: str, last: str) -> list[str]:
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    return [(begin + timedelta(days=n)).isoformat() for n in range((end - begin).days + 1)]
