"""Folding: every night the figures of this and last year are made anew from the facts, department by department.

All of them and not only the running month: what was written late or corrected moves every month that it touches.
Nothing is marked as changed and nothing is added to what stood, so a run that dies, comes twice or comes late does no
harm: the next one makes the same figures from the same facts.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from familiekontakten.door import tracing
from familiekontakten.enquiries.records import counted_enquiries
from familiekontakten.months import month_of_day
from familiekontakten.statistics.facts.enquiries import facts_of_enquiries
from familiekontakten.statistics.facts.fact import LIVE, Fact
from familiekontakten.statistics.fold.folded import Folded, period_of
from familiekontakten.statistics.fold.folding import counted, folded
from familiekontakten.statistics.period import year
from familiekontakten.statistics.records import digests, fact_items, national, store_figures

LEAST_SECONDS = 60.0
"""No department is begun with less time left than this: the largest takes a few seconds."""

Standing = Mapping[str, Mapping[str, str]]
"""The digests of what stands: period -> department -> digest."""


class FoldUnfinished(RuntimeError):
    """Raised when some departments' figures could not be made; the others' are. Run it again: it goes on with those."""


def periods(as_of: date) -> tuple[str, ...]:
    """The months of this and last year that have begun by a day, and both years."""
    years = (as_of.year - 1, as_of.year)
    months = (month_of_day(one.first) for each in years for one in year(each).months() if one.first <= as_of)
    return (*months, *map(str, years))


def fold_live(departments: Iterable[str], as_of: date, remaining: Callable[[], float]) -> dict[str, int]:
    """Makes the figures of departments up to a day; tells of how many, and how many items were other than they stood.

    `remaining`: seconds that are left. Raises FoldUnfinished, and PynamoDB's exceptions when a table is away.
    """
    standing = {period: digests(LIVE, period) for period in periods(as_of)}
    changed: dict[str, int | None] = {}
    for department in _oldest_first(departments, as_of):
        enough = remaining() > LEAST_SECONDS
        changed[department] = _folded(department, as_of, standing) if enough else None
    missing = sum(one is None for one in changed.values())
    if missing:
        raise FoldUnfinished(f"{missing} of {len(changed)}")
    return {"departments": len(changed), "changed": sum(one or 0 for one in changed.values())}


def fold_set(set_: str, department: str, wanted: Iterable[str], as_of: date, standing: Standing | None = None) -> int:
    """Makes a department's figures of some periods and keeps those that are other than what stands; tells how many."""
    ready = counted(facts_in(set_, department, as_of), department)
    made = [folded(ready, period, as_of) for period in wanted]
    known = standing or {}
    other = [one for one in made if known.get(one.period, {}).get(department) != one.digest]
    store_figures(set_, other)
    return len(other)


def fold_department(set_: str, department: str, period: str, as_of: date) -> Folded:
    """A department's figures of one period, made now and kept."""
    made = folded(counted(facts_in(set_, department, period_of(period).last), department), period, as_of)
    store_figures(set_, [made])
    return made


def facts_in(set_: str, department: str, day: date) -> Iterator[Fact]:
    """All that is counted of a department up to a year: its facts, and beside the live ones what came to its inbox."""
    yield from fact_items(set_, department)
    if set_ == LIVE:
        yield from facts_of_enquiries(counted_enquiries(department, month_of_day(date(day.year - 1, 1, 1))))


def _oldest_first(departments: Iterable[str], as_of: date) -> list[str]:
    """Those that a run before this one, of the same night, has not come to are first."""
    until = {one.department: one.as_of for one in national(LIVE, month_of_day(as_of))}
    return sorted(departments, key=lambda one: until.get(one, date.min))


def _folded(department: str, as_of: date, standing: Standing) -> int | None:
    try:
        with tracing.step("fold"):
            tracing.note(department=department)
            return fold_set(LIVE, department, periods(as_of), as_of, standing)
    except Exception:  # one department's trouble keeps no other from its figures; the trace has the class
        return None
