"""From the national office's book on the network to the rows of the national registers. Pure."""

from collections.abc import Iterator

from familiekontakten.network.branches.branch import OPEN, Branch
from familiekontakten.network.coordinators.coordinator import RETRACTED, Coordinator
from familiekontakten.network.registers.held import Held
from familiekontakten.network.training.round import Round, RoundState
from familiekontakten.statistics.facts.fact import Fact
from familiekontakten.statistics.facts.writing import iso, row
from familiekontakten.statistics.rows import Row

FULL = 100
OPERATORS = {"municipality": "municipality", "organisation": "organisation", "foundation": "organisation"}
"""The annual reports tell municipalities from all others (annual report for 2019). What a municipality and an
organisation run together is counted as is to be confirmed by HSFN: as not known till then."""


def facts_of_branch(branch: Branch, _: str) -> tuple[Fact, ...]:
    """The department with its goals and the years of its special funding."""
    own = row(
        "department",
        branch.id,
        branch.version,
        name=branch.name,
        in_oslo=branch.in_oslo,
        county=branch.county or None,
        operator_type=OPERATORS.get(branch.operator_kind),
        opened=iso(branch.opened_on),
        closed=iso(branch.closed_on),
        closed_kind=branch.state if branch.state != OPEN else None,
        successor=branch.successor or None,
    )
    return (Fact("department", branch.id, (own, *_goals(branch), *_funding(branch))),)


def _goals(branch: Branch) -> Iterator[Row]:
    for goal in branch.goals:
        yield row(
            "target",
            f"{branch.id}-{goal.year}",
            branch.version,
            department=branch.id,
            year=goal.year,
            families=goal.families,
            volunteers=goal.volunteers,
            coordinator_fte=goal.percent / FULL,
        )


def _funding(branch: Branch) -> Iterator[Row]:
    for year in branch.funded_years:
        yield row("special_funding", f"{branch.id}-{year}", branch.version, department=branch.id, year=year)


def facts_of_coordinator(coordinator: Coordinator, _: str) -> tuple[Fact, ...]:
    """A row for each size that the position has had; the first is called as the coordinator is. None of a mistake."""
    if coordinator.state == RETRACTED:
        return (Fact("coordinator", coordinator.id, ()),)
    ids = (coordinator.id, *(f"{coordinator.id}-{number}" for number in range(2, len(coordinator.positions) + 1)))
    rows = (
        row(
            "coordinator",
            row_id,
            coordinator.version,
            department=coordinator.department,
            fte=position.percent / FULL,
            start=iso(position.since),
            end=iso(position.until),
        )
        for row_id, position in zip(ids, coordinator.positions, strict=True)
    )
    return (Fact("coordinator", coordinator.id, tuple(rows)),)


def facts_of_round(round_: Round, _: str) -> tuple[Fact, ...]:
    """A round that was held, with those who completed it; nothing before, and nothing of one that was called off."""
    if round_.state != RoundState.HELD:
        return ()
    own = row(
        "coordinator_training",
        round_.id,
        round_.version,
        start=iso(round_.first),
        end=iso(round_.last),
        coordinators=list(round_.completed),
    )
    return (Fact("coordinator_training", round_.id, (own,)),)


def facts_of_held(held: Held, _: str) -> tuple[Fact, ...]:
    """A line of a register: when it was held, and what the format asks for besides. No colleague's name."""
    if held.retracted:
        return (Fact(held.register, held.id, ()),)
    of_register: dict[str, dict[str, object]] = {
        "national_staff": {"role": held.role or None, "fte": held.percent / FULL},
        "member_country": {"country": held.name},
    }
    own = row(
        held.register,
        held.id,
        held.version,
        start=iso(held.since),
        end=iso(held.until),
        **of_register.get(held.register, {}),
    )
    return (Fact(held.register, held.id, (own,)),)
