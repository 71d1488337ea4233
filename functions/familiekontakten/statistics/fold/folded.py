"""What a department's facts add up to in one month or year, with what the nation's figure needs besides. Pure."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from hashlib import sha256
from typing import Any

from familiekontakten.statistics.figures import Figures
from familiekontakten.statistics.period import Period, month, year
from familiekontakten.statistics.rows import Row


def period_of(name: str) -> Period:
    """The period called "2026-10" or "2026". Raises ValueError."""
    return year(int(name)) if is_year(name) else month(name)


def is_year(name: str) -> bool:
    """Whether a period is a whole year."""
    return len(name) == 4 and name.isdecimal()


@dataclass(frozen=True)
class Shared:
    """The families and volunteers (ids) that stand in another department too, with all rows that they are made of."""

    families: tuple[str, ...] = ()
    volunteers: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Folded:
    """`period` is "2026-10" or "2026". `figures` of the period, up to `as_of`; `so_far` of the year up to its end;
    nothing for a year. `shared`: what the nation needs to count once. `findings`: how many things of each grade the
    checks found in what stands behind a month (quality/checking.py). `facts`: how many there were. `definitions`:
    their version. `digest`: of all but the number of facts, which changes without any figure being another.
    """

    department: str
    period: str
    as_of: date
    definitions: str
    facts: int
    figures: Figures = field(default_factory=dict)
    so_far: Figures = field(default_factory=dict)
    shared: Shared = field(default_factory=Shared)
    findings: Mapping[str, int] = field(default_factory=dict)
    digest: str = ""

    def plain(self) -> dict[str, Any]:
        """As JSON has it."""
        return {**asdict(self), "as_of": self.as_of.isoformat()}

    @classmethod
    def of_plain(cls, plain: Mapping[str, Any]) -> "Folded":
        """What `plain` gave."""
        shared = Shared(*(tuple(plain["shared"][name]) for name in ("families", "volunteers", "rows")))
        return cls(**{**plain, "as_of": date.fromisoformat(plain["as_of"]), "shared": shared})


def sealed(folded: Folded) -> Folded:
    """The same with its digest."""
    content = json.dumps(replace(folded, facts=0, digest="").plain(), sort_keys=True, separators=(",", ":"))
    return replace(folded, digest=sha256(content.encode()).hexdigest())
