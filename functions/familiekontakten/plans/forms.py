"""The national office's forms about plans: the plan, a goal, and how far all goals have come. Pure."""

from collections.abc import Iterator
from datetime import date

from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.plans.acts import Frame, Standing
from familiekontakten.plans.plan import KINDS, STATUSES, Goal, GoalStatus, Plan, PlanKind
from familiekontakten.volunteers.forms import happened

ROOM = "/workspace/national/plans"
PATH = f"{ROOM}/{{reference}}/{{name}}"
YEARS = 10 * 366
"""How far back and ahead a plan may reach."""

_FRAME = (
    Field(
        "kind",
        N_("Slags plan"),
        "radio",
        missing=N_("Velg slags plan"),
        required=True,
        choices=tuple(Choice(code, label) for code, label in KINDS.items()),
    ),
    Field("title", N_("Hva planen heter"), "text", missing=N_("Skriv hva planen heter"), required=True),
    happened("starts_on", N_("Første dag"), ahead=YEARS, back=YEARS),
    happened("ends_on", N_("Siste dag"), ahead=YEARS, back=YEARS),
    Field("adopted", N_("Vedtatt av styret i"), "text", hint=N_("Saksnummeret, for eksempel 12/2026.")),
)
_GOAL = (
    Field("what", N_("Målet"), "text", missing=N_("Skriv målet"), most=200, required=True),
    Field(
        "measure",
        N_("Hvordan ser vi at det er nådd?"),
        "text",
        missing=N_("Skriv hvordan vi ser at målet er nådd"),
        most=200,
        required=True,
    ),
    happened("due", N_("Frist"), ahead=YEARS, back=YEARS),
)
PLAN = Form("new", N_("Ny plan"), N_("Lagre planen"), (Fieldset("", _FRAME),), honeypot="", path=f"{ROOM}/new")
CHANGE = Form("change", N_("Endre planen"), N_("Lagre planen"), (Fieldset("", _FRAME),), honeypot="", path=PATH)
ADD_GOAL = Form("goal", N_("Nytt mål"), N_("Lagre målet"), (Fieldset("", _GOAL),), honeypot="", path=PATH)
END = Form("end", N_("Avslutt planen"), N_("Ja, avslutt planen"), (), honeypot="", path=PATH)


def frame_of(values: Values) -> Frame:
    """What is said of a plan, as the form gave it."""
    starts_on, ends_on = (date.fromisoformat(str(values[name])) for name in ("starts_on", "ends_on"))
    return Frame(
        PlanKind(str(values["kind"])), str(values["title"]), str(values.get("adopted", "")), starts_on, ends_on
    )


def frame_shown(plan: Plan) -> Values:
    """What is said of a plan, as the form shows it."""
    days = {"starts_on": plan.starts_on.isoformat(), "ends_on": plan.ends_on.isoformat()}
    return days | {"kind": plan.kind, "title": plan.title, "adopted": plan.adopted}


def goal_form(name: str) -> Form:
    """A goal that is there already."""
    return Form(name, N_("Endre målet"), N_("Lagre målet"), (Fieldset("", _GOAL),), honeypot="", path=PATH)


def due_of(values: Values) -> date:
    """A goal's last day, as the form gave it."""
    return date.fromisoformat(str(values["due"]))


def goal_shown(goal: Goal) -> Values:
    """A goal as the form shows it."""
    return {"what": goal.what, "measure": goal.measure, "due": goal.due.isoformat()}


def review_form(plan: Plan) -> Form:
    """How far each goal has come: one group for each."""
    groups = tuple(Fieldset(f"{one.number}. {one.what}", tuple(_standing(one))) for one in plan.goals)
    return Form("review", N_("Se på målene"), N_("Lagre"), groups, honeypot="", path=PATH)


def standings_of(values: Values, plan: Plan) -> dict[int, Standing]:
    """How far they have come by number, as the form gave it."""
    return {
        one.number: Standing(GoalStatus(str(values[f"status-{one.number}"])), str(values.get(f"note-{one.number}", "")))
        for one in plan.goals
    }


def standings_shown(plan: Plan) -> Values:
    """How far they have come, as the form shows it."""
    statuses = {f"status-{one.number}": one.status for one in plan.goals}
    return statuses | {f"note-{one.number}": one.note for one in plan.goals}


def _standing(goal: Goal) -> Iterator[Field]:
    choices = tuple(Choice(code, label) for code, label in STATUSES.items())
    yield Field(
        f"status-{goal.number}",
        N_("Hvor langt?"),
        "select",
        missing=N_("Velg hvor langt målet er kommet"),
        required=True,
        choices=choices,
    )
    yield Field(f"note-{goal.number}", N_("Hvordan går det?"), "text", most=200)
