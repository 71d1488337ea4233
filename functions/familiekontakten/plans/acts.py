"""The acts on a plan. Pure; each raises Refused with every rule that it would break."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple

from familiekontakten.casebook.changing import changed
from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.plans.plan import Goal, GoalStatus, Plan, PlanKind, PlanState
from familiekontakten.refused import refuse_if

CURRENT = PlanState.CURRENT

NOT_NOW = N_("Planen er avsluttet, og kan ikke endres.")
ENDS_FIRST = N_("Planen kan ikke slutte før den begynner")
OUTSIDE = N_("Målets frist må ligge innenfor planen")
GOALS_OUTSIDE = N_("Et mål har frist utenfor planen. Endre målets frist først")
WHY = N_("Skriv hvorfor målet er lagt bort")
UNSETTLED = N_("Noen mål er ikke avgjort. Før hvert mål som nådd, ført videre eller lagt bort først.")


class Frame(NamedTuple):
    """What is said of a plan besides its goals."""

    kind: PlanKind
    title: str
    adopted: str
    starts_on: date
    ends_on: date


class Standing(NamedTuple):
    """How far a goal has come."""

    status: GoalStatus
    note: str


def make(frame: Frame, plan_id: str, by: str, at: datetime) -> Plan:
    """A new plan, without goals yet."""
    refuse_if(_ends_first(frame))
    made = (Event(at, by, "make"),)
    return Plan(id=plan_id, state_since=day_of(at), history=made, **frame._asdict())


def change(plan: Plan, frame: Frame, by: str, at: datetime) -> Plan:
    """Another title or other days; goals must still lie within them."""
    outside = [one for one in plan.goals if not frame.starts_on <= one.due <= frame.ends_on]
    refuse_if(_not_now(plan), _ends_first(frame), Problem("ends_on", GOALS_OUTSIDE) if outside else None)
    return changed(plan, "change", by, at, **frame._asdict())


def add_goal(plan: Plan, what: str, measure: str, due: date, by: str, at: datetime) -> Plan:
    """One more goal."""
    refuse_if(_not_now(plan), _outside(plan, due))
    goal = Goal(1 + max((one.number for one in plan.goals), default=0), what, measure, due)
    return changed(plan, "add_goal", by, at, goals=(*plan.goals, goal))


def change_goal(plan: Plan, goal: Goal, by: str, at: datetime) -> Plan:
    """A goal as it should be; its number says which."""
    refuse_if(_not_now(plan), _outside(plan, goal.due))
    return changed(plan, "change_goal", by, at, goals=_with(plan.goals, goal))


def review(plan: Plan, standings: Mapping[int, Standing], by: str, at: datetime) -> Plan:
    """How far goals have come, by number. What is dropped needs a reason."""
    unexplained = [number for number, one in standings.items() if one.status is GoalStatus.DROPPED and not one.note]
    refuse_if(_not_now(plan), *(Problem(f"note-{number}", WHY) for number in unexplained))
    goals = tuple(_standing(one, standings.get(one.number)) for one in plan.goals)
    return changed(plan, "review", by, at, goals=goals)


def end(plan: Plan, by: str, at: datetime) -> Plan:
    """It is over; every goal was settled."""
    refuse_if(_not_now(plan), Problem("", UNSETTLED) if plan.unsettled else None)
    return changed(plan, "end", by, at, state=PlanState.ENDED)


def _not_now(plan: Plan) -> Problem | None:
    return None if plan.state is CURRENT else Problem("", NOT_NOW)


def _ends_first(frame: Frame) -> Problem | None:
    return Problem("ends_on", ENDS_FIRST) if frame.ends_on < frame.starts_on else None


def _outside(plan: Plan, due: date) -> Problem | None:
    return None if plan.starts_on <= due <= plan.ends_on else Problem("due", OUTSIDE)


def _standing(goal: Goal, standing: Standing | None) -> Goal:
    return replace(goal, status=standing.status, note=standing.note) if standing else goal


def _with(goals: Iterable[Goal], changed: Goal) -> tuple[Goal, ...]:
    return tuple(changed if one.number == changed.number else one for one in goals)
