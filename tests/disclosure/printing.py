"""Releases as someone might print them, from true numbers and a way to show each."""

import random
from collections.abc import Callable, Iterable, Mapping

from familiekontakten.statistics.disclosure.cells import ALL, NATION, Cell, How, Quantity
from familiekontakten.statistics.disclosure.release import Department, Described, Release
from familiekontakten.statistics.disclosure.rules import public_count
from familiekontakten.statistics.indicator import Base, Kind, Time

Show = Callable[[Quantity, int], Cell]
True_ = dict[Quantity, int]

BACKGROUNDS = ("norwegian", "immigrant", "mixed")


def table_of(of: Quantity) -> str:
    return "grupper" if of.whose.partition(":")[0] in ("place", "operator") else "avdelinger"


def exact(of: Quantity, number: int) -> Cell:
    return Cell(table_of(of), of, How.EXACT, number)


def hidden_below_five(of: Quantity, number: int) -> Cell:
    """The usual mistake: below five hidden, everything else as it is."""
    return exact(of, number) if number >= 5 else Cell(table_of(of), of, How.FEWER)


def rounded(of: Quantity, number: int) -> Cell:
    """The rules."""
    shown = public_count(number)
    return Cell(table_of(of), of, How.FEWER if shown is None else How.ROUNDED, shown)


def printed(
    true: Mapping[Quantity, int],
    show: Show,
    *,
    number: int = 1,
    time: Time = Time.DISTINCT,
    departments: Iterable[Department] = (),
    period: str = "2019",
    edition: int = 1,
) -> Release:
    """These numbers, each shown in a way."""
    figures = {
        figure: Described(names={}, kind=Kind.COUNT, time=time, base=Base.ALL, categories={})
        for figure in {of.figure for of in true}
    }
    return Release(
        number=number,
        period=period,
        edition=edition,
        made="2020-02-01",
        definitions="1",
        invented=True,
        resting_on=(37, 37),
        departments=tuple(departments),
        figures=figures,
        cells=tuple(show(of, number_) for of, number_ in true.items()),
    )


def departments(count: int = 37) -> tuple[Department, ...]:
    """Invented departments: every fourth in Oslo, two in five run by a municipality."""
    return tuple(
        Department(
            f"d{at:02}",
            f"Prøveavdeling {at}",
            (*(("place:oslo",) if at % 4 == 0 else ()), f"operator:{'municipality' if at % 5 < 2 else 'organisation'}"),
        )
        for at in range(count)
    )


def cross_table(seed: int, count: int = 37) -> True_:
    """Families by department and background, with all totals: what nobody may publish."""
    chance = random.Random(seed)
    true: True_ = {}
    for department in departments(count):
        size = chance.choice([6, 12, 20, 28, 40, 48])
        for category in BACKGROUNDS:
            true[Quantity("2019", "fam", f"department:{department.id}", category)] = chance.randint(0, size) // (
                1 if category == "norwegian" else 2
            )
    return {**true, **_totals(true)}


def department_totals(seed: int, count: int = 37) -> True_:
    """Families by department, with the nation's, Oslo's and each operator's totals."""
    chance = random.Random(seed)
    each = {one.id: chance.choice([3, chance.randint(5, 60), chance.randint(2, 30)]) for one in departments(count)}
    true = {Quantity("2019", "fam", f"department:{one}"): number for one, number in each.items()}
    groups: dict[str, int] = {NATION: sum(each.values())}
    for one in departments(count):
        for group in one.groups:
            groups[group] = groups.get(group, 0) + each[one.id]
    return {**true, **{Quantity("2019", "fam", group): number for group, number in groups.items()}}


def months_so_far(seed: int, count: int = 12) -> True_:
    """Families by department since New Year, month by month, and what each month added."""
    chance = random.Random(seed)
    true: True_ = {}
    for department in departments(count):
        so_far = chance.randint(5, 20)
        for month in range(1, 13):
            so_far += chance.choice([0, 1, 1, 2, 3, 5])
            true[Quantity(f"2019-01..{month:02}", "fam", f"department:{department.id}")] = so_far
    return true


def _totals(true: Mapping[Quantity, int]) -> True_:
    totals: True_ = {}
    for of, number in true.items():
        for total in (
            Quantity(of.period, of.figure, of.whose, ALL),
            Quantity(of.period, of.figure, NATION, of.category),
            Quantity(of.period, of.figure, NATION, ALL),
        ):
            totals[total] = totals.get(total, 0) + number
    return totals
