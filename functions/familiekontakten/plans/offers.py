"""Which acts the page of a plan offers. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from familiekontakten.plans import acts, forms
from familiekontakten.plans.plan import Goal, Plan, PlanState
from familiekontakten.workspace.offer import Offer, by_name


def offers(plan: Plan) -> Mapping[str, Offer]:
    """By the name of each."""
    return by_name(*_on_the_goals(plan), *_on_the_plan(plan), *(_on_one(plan, goal) for goal in plan.goals))


def goal_name(goal: Goal) -> str:
    """The name of the act that changes a goal, in its address."""
    return f"goal-{goal.number}"


def _on_the_goals(plan: Plan) -> Iterator[Offer]:
    current = plan.state is PlanState.CURRENT
    yield Offer(
        forms.review_form(plan),
        current and bool(plan.goals),
        lambda values, by, at: acts.review(plan, forms.standings_of(values, plan), by, at),
        forms.standings_shown(plan),
    )
    yield Offer(
        forms.ADD_GOAL,
        current,
        lambda values, by, at: acts.add_goal(
            plan, str(values["what"]), str(values["measure"]), forms.due_of(values), by, at
        ),
        {"due": plan.ends_on.isoformat()},
    )


def _on_the_plan(plan: Plan) -> Iterator[Offer]:
    current = plan.state is PlanState.CURRENT
    yield Offer(
        forms.CHANGE,
        current,
        lambda values, by, at: acts.change(plan, forms.frame_of(values), by, at),
        forms.frame_shown(plan),
    )
    yield Offer(forms.END, current, lambda _, by, at: acts.end(plan, by, at), final=True)


def _on_one(plan: Plan, goal: Goal) -> Offer:
    """Offered beside the goal, and not among the acts on the plan."""
    return Offer(
        forms.goal_form(goal_name(goal)),
        False,
        lambda values, by, at: acts.change_goal(
            plan,
            replace(goal, what=str(values["what"]), measure=str(values["measure"]), due=forms.due_of(values)),
            by,
            at,
        ),
        forms.goal_shown(goal),
    )
