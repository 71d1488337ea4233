"""The page of a plan, inside the workspace's frame."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from familiekontakten.door.answers import Answer
from familiekontakten.languages.catalogue import N_
from familiekontakten.plans.offers import goal_name
from familiekontakten.plans.plan import KINDS, STATES, STATUSES, GoalStatus, Plan
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import about
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Plan")
ACTS: Mapping[str, str] = {
    "make": N_("Laget"),
    "change": N_("Planen endret"),
    "add_goal": N_("Et mål lagt til"),
    "change_goal": N_("Et mål endret"),
    "review": N_("Målene gjennomgått"),
    "end": N_("Avsluttet"),
}
TONES = {
    GoalStatus.NOT_BEGUN: "plain",
    GoalStatus.UNDER_WAY: "wait",
    GoalStatus.REACHED: "good",
    GoalStatus.CARRIED_ON: "",
    GoalStatus.DROPPED: "plain",
}


def plan_page(desk: "Desk", plan: Plan, offers: Mapping[str, Offer]) -> Answer:
    """The plan with its goals, and the next step on top."""
    facts = {
        **about(desk, plan, offers),
        "plan": plan,
        "state": STATES[plan.state],
        "what": KINDS[plan.kind],
        "statuses": STATUSES,
        "tones": TONES,
        "goal_name": goal_name,
        "acts_done": ACTS,
    }
    return room_page(desk, TITLE, "plans/plan.html.j2", facts)
