"""Which acts the page of a department offers, with the form of each and what it does. Pure."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial

from familiekontakten.departments.department import Department
from familiekontakten.forms.answers import day as read_day
from familiekontakten.forms.field import Problem, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.asking import number, told
from familiekontakten.network.branches import acts, forms
from familiekontakten.network.branches.branch import MERGED, Branch, Goal
from familiekontakten.network.targets.goals import Line, expected
from familiekontakten.refused import refuse_if
from familiekontakten.start_ups.application import Agreement
from familiekontakten.workspace.offer import Offer, by_name

STILL_LISTED = N_("Avdelingen står som åpen i avdelingslisten. Den må avvikles der først, så ingen familie står alene.")
ACTS = {
    "register": N_("Avdelingen ble registrert"),
    "opening": N_("Åpningsdagen ble rettet"),
    "agreement": N_("Samarbeidsavtalen ble skrevet inn"),
    "resource-group": N_("Ressursgruppa ble endret"),
    "goal": N_("Målet for et år ble satt"),
    "funding": N_("Årene med stilling for særskilte behov ble endret"),
    "close": N_("Avdelingen ble avviklet"),
}
"""What happened, in words."""


def offers(
    branch: Branch, listed: Department | None, others: Iterable[Department], proposed: Values
) -> dict[str, Offer]:
    """What can be done with a department. `listed`: how it stands in the list of departments; `others`: those that may
    carry on after it; `proposed`: the goal that its position lets expect.
    """
    kept, shut = acts.as_listed(branch, listed), listed is None or listed.closed
    end = forms.close_form((one.id, one.name) for one in others if one.id != branch.id)
    return by_name(
        *_while_open(branch, kept, proposed),
        Offer(
            forms.FUNDING,
            True,
            lambda values, by, at: acts.fund(kept, years_of(values), by, at),
            {"years": list(branch.funded_years)} if branch.funded_years else {},
        ),
        Offer(
            forms.OPENING,
            True,
            lambda values, by, at: acts.correct_opening(kept, read_day(values, "opened_on"), by, at),
            told(opened_on=branch.opened_on),
        ),
        Offer(end, not branch.closed and shut, partial(_close, branch, shut)),
    )


def _while_open(branch: Branch, kept: Branch, proposed: Values) -> tuple[Offer, ...]:
    """What is agreed, who sits in the group, and what is aimed at. `kept`: the department as an act takes it up."""
    agreement, open_now = branch.agreement, not branch.closed
    return (
        Offer(
            forms.AGREEMENT,
            open_now,
            lambda values, by, at: acts.agree(kept, agreement_of(values), by, at),
            told(since=agreement.since, until=agreement.until) if agreement else {},
        ),
        Offer(
            forms.RESOURCE_GROUP,
            open_now,
            lambda values, by, at: acts.seat(kept, forms.seats_of(values), by, at),
            forms.seats_shown(branch.resource_group),
        ),
        Offer(
            forms.GOAL, open_now, lambda values, by, at: acts.set_goal(kept, goal_of(values), by, at), shown=proposed
        ),
    )


def proposed_goal(branch: Branch, percent: int, lines: Sequence[Line], today: date) -> Values:
    """This year's goal as it is set, or else what the table says of the department's positions together."""
    goal, line = branch.goal_of(today.year), expected(lines, percent)
    if goal:
        return told(year=str(goal.year), percent=goal.percent, volunteers=goal.volunteers, families=goal.families)
    found = told(volunteers=line.volunteers, families=line.families) if line else {}
    return {"year": str(today.year), **({"percent": percent} if percent else {}), **found}


def agreement_of(values: Values) -> Agreement:
    """The first and the last day, as the form gave them."""
    return Agreement(read_day(values, "since"), read_day(values, "until"))


def goal_of(values: Values) -> Goal:
    """A year's goal, as the form gave it."""
    return Goal(*(number(values, name) for name in ("year", "volunteers", "families", "percent")))


def years_of(values: Values) -> tuple[int, ...]:
    """The years, as the form gave them."""
    years = values.get("years", [])
    return tuple(int(year) for year in years) if isinstance(years, list) else ()


def _close(branch: Branch, shut: bool, values: Values, by: str, at: datetime) -> Branch:
    successor, merged = str(values.get("successor", "")), values["kind"] == MERGED
    refuse_if(
        None if shut else Problem("", STILL_LISTED),
        Problem("successor", acts.NO_SUCCESSOR) if merged and not successor else None,
        Problem("successor", acts.NOT_MERGED) if successor and not merged else None,
    )
    return acts.close(branch, read_day(values, "closed_on"), successor, by, at)
