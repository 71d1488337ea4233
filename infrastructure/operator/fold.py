"""`hsf fold`: have figures made now; `hsf sweep`: have the facts held against what the departments' books say."""

import argparse
from datetime import UTC, date, datetime, timedelta

from familiekontakten.statistics.facts.fact import LIVE

from infrastructure.interchange.progress import progress
from infrastructure.operator.clock import event, fire, now, show
from infrastructure.operator.sources import declare_set
from infrastructure.operator.where import enter, find


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    fold = commands.add_parser("fold", help="make the figures anew from the facts, as every night")
    fold.add_argument("--department", metavar="ID", help="of one department only")
    declare_set(fold)
    fold.add_argument("--year", type=int, help="of which year, for a set that was imported")
    fold.set_defaults(run=lambda options: run(options.set_, options.year, options.department))
    sweep = commands.add_parser("sweep", help="hold a department's facts against its book, and put them right")
    sweep.add_argument("department", metavar="ID")
    sweep.set_defaults(run=lambda options: sweep_one(options.department))


def run(set_: str, year: int | None, department: str | None) -> None:
    """Make them: the live ones by the clock's function, an imported set's here. Raises NotWhole, SystemExit."""
    if set_ == LIVE:
        show(fire(find(), "FoldFigures", event(now()) | {"detail": {"department": department} if department else {}}))
        return
    if year is None:
        raise SystemExit("hsf: --year says which year of the set is folded")
    print(f"{fold_set(set_, year, department)} items changed")


def sweep_one(department: str) -> None:
    """Sweep a department. By the workspace's function: an operator has no right to any department's book."""
    show(fire(find(), "SweepFacts", event(now()) | {"detail": {"department": department}}, app="workspace"))


def fold_set(set_: str, year: int, department: str | None = None) -> int:
    """Makes the figures of a year and its months; returns how many items were other than what stood."""
    enter()
    from familiekontakten.statistics.facts.placing import NOWHERE
    from familiekontakten.statistics.fold import nightly
    from familiekontakten.statistics.interchange.records import departments_of, undisturbed
    from familiekontakten.statistics.records import digests

    as_of = min(date(year, 12, 31), datetime.now(UTC).date() - timedelta(days=1))
    wanted = [one for one in nightly.periods(as_of) if one.startswith(str(year))]
    standing = {period: digests(set_, period) for period in wanted}
    departments = [one for one in departments_of(set_, ()) if one != NOWHERE and department in (None, one)]
    with undisturbed(set_), progress("Folding", len(departments)) as bar:
        changed = 0
        for one in departments:
            changed += nightly.fold_set(set_, one, wanted, as_of, standing)
            bar.step()
    return changed
