"""Closes months of departments of several sizes and counts what that reads; a process of its own.

The figures of every department are put there as the night leaves them, a year of them, and the editions of those
months. The facts behind them are there for one department of each size: what it is to count them again is measured on
that one, and the others' figures are copies of its own.
"""

import json
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import TypeVar

from familiekontakten.departments.department import Department
from familiekontakten.departments.records import all_departments, save_department
from familiekontakten.door.table import Storage
from familiekontakten.months import months_before
from familiekontakten.statistics.editions.closing import first_of, source_of
from familiekontakten.statistics.editions.edition import FIRST, NATION
from familiekontakten.statistics.editions.material import MONTHS_BACK
from familiekontakten.statistics.editions.records import EditionRecord
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.fold.folded import Folded, sealed
from familiekontakten.statistics.fold.nightly import fold_department
from familiekontakten.statistics.monthly import close_month
from familiekontakten.statistics.period import month as month_called
from familiekontakten.statistics.records import store_facts, store_figures

from infrastructure.bench.metering import metered
from infrastructure.bench.month import Work
from tests.statistics.editions.charity_of import facts_of

SAMPLE = "moss"
FIRST_YEAR, APART = 2028, 2
"""One year for each measurement, so far apart that no month is compared with one of another."""
WARMING = 10
"""Facts of a first round that is not told: connections are made and descriptions read in it."""
PATIENT = 60
"""Seconds: the database shares two cores with us, and a page of a large partition may take it longer than AWS takes."""
Result = TypeVar("Result")


def measured(run: Callable[[], Result], departments: int, facts: int) -> tuple[Work, Result]:
    """Runs it once and counts."""
    began = time.perf_counter()
    with metered() as meter:
        result = run()
    return Work(departments, facts, time.perf_counter() - began, len(meter.requests), meter.read), result


def counted_again(month: str, facts: int) -> tuple[Work, Folded]:
    """So many facts of the sample department are put there and folded for a month."""
    store_facts(LIVE, SAMPLE, islice(facts_of(SAMPLE, facts), facts))
    return measured(lambda: fold_department(LIVE, SAMPLE, month, month_called(month).last), 1, facts)


def closed(month: str, like: Folded, facts: int) -> Work:
    """Closes a month in which every department that there is has the figures of the sample."""
    departments = [one.id for one in all_departments()]
    for back in range(MONTHS_BACK + 1):
        name = months_before(month, back)
        period = replace(like, period=name, as_of=month_called(name).last)
        every = [sealed(replace(period, department=department)) for department in departments]
        store_figures(LIVE, every)
        if back:
            _freeze(every)
    over = datetime.combine(month_called(month).last, datetime.min.time(), UTC) + timedelta(days=1, hours=4)
    work, told = measured(lambda: close_month(month, over), len(departments), facts)
    if told != {"frozen": len(departments) + 1, "stood": 0, "folded": 0}:
        raise RuntimeError(f"{month}: {told}")
    return work


def _freeze(every: Iterable[Folded]) -> None:
    """The editions of an earlier month, the nation's too."""
    editions = [first_of(one, FIRST, datetime.now(UTC)) for one in every]
    source = source_of({one.whose: one.number for one in editions})
    with EditionRecord.batch_write() as batch:
        for edition in (*editions, replace(editions[0], whose=NATION, source=source)):
            batch.save(EditionRecord.of(edition))


def _grow(to: int) -> None:
    """Departments are added until there are so many."""
    for place in range(len(all_departments()), to):
        save_department(Department(f"demo-{place}", f"Demo {place}", "Demo", "organisation", (), "00"), place)


def _month(place: int) -> str:
    """The month of a measurement: a January, whose year so far is counted fastest."""
    return f"{FIRST_YEAR + APART * place}-01"


def main() -> None:
    """Closes and counts again; prints the counts as JSON on the last line. Arguments: departments, sizes in facts."""
    Storage.read_timeout_seconds = PATIENT
    many, *sizes = map(int, sys.argv[1:])
    _, warm = counted_again(_month(-1), WARMING)
    closed(_month(-1), warm, WARMING)
    closings, again = [], []
    for place, facts in enumerate(sizes):
        month = _month(place)
        work, like = counted_again(month, facts)
        again.append(work)
        closings.append(closed(month, like, facts))
    _grow(many)
    closings.append(closed(_month(len(sizes)), like, facts))
    print(f"\n{json.dumps({'closings': [*map(asdict, closings)], 'again': [*map(asdict, again)]})}")


if __name__ == "__main__":
    main()
