"""The page of an assignment, inside the workspace's frame."""

from datetime import date
from functools import partial
from typing import NamedTuple

from familiekontakten.access.desk import Desk
from familiekontakten.assignments import forms
from familiekontakten.assignments.assignment import Assignment, AssignmentState, tasks
from familiekontakten.assignments.ending import END_NAMES
from familiekontakten.assignments.plan import warnings_about
from familiekontakten.assignments.steps import STEPS
from familiekontakten.assignments.visit import NOT_COUNTED, Visit
from familiekontakten.courses.texts import written_minutes
from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Form, Problem, Values
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.links.forms import PLACES, REASONS
from familiekontakten.volunteers.slots import DAYS
from familiekontakten.workspace.acting import Typed
from familiekontakten.workspace.page import room_page, staff_form_html

ACTS = ("visit", "joint-visit", "quiet", "seen", "revoke", "link", "end")
WORDS = {
    "started": N_("Oppdraget begynte"),
    "visit_logged": N_("Besøk skrevet inn"),
    "visit_reported": N_("Besøk meldt med lenken"),
    "visit_not_counted": N_("Besøk meldt, ikke regnet med"),
    "seen": N_("Sett"),
    "quiet": N_("Opphold avtalt"),
    "joint_visit_planned": N_("Ny dag for det første besøket"),
    "link_made": N_("Ny lenke laget"),
    "link_revoked": N_("Lenken trukket tilbake"),
    "held_back": N_("Familiekontakten suspendert"),
    "released": N_("Suspensjonen opphevet"),
    "ended": N_("Oppdraget avsluttet"),
}


class Sent(NamedTuple):
    """A form that was refused: what was typed, and what to do about it."""

    form: str
    typed: Typed
    problems: tuple[Problem, ...]


def assignment(desk: Desk, shown: Assignment, sent: Sent | None = None, address: str = "") -> Answer:
    """The assignment. `address`: a personal link just made, shown this once."""
    facts = {
        "assignment": shown,
        "address": address,
        "open_form": sent.form if sent else "",
        "tasks": [(STEPS[task.step].label, task.due) for task in tasks(shown)],
        "visits": [(visit, _told(visit), bool(visit.held and warnings_about(visit.minutes))) for visit in shown.visits],
        "uncounted": [(one.visit, _told(one.visit), NOT_COUNTED[one.why]) for one in shown.uncounted if not one.seen],
        "unseen": any(not visit.held and not visit.seen for visit in shown.visits)
        or any(not one.seen for one in shown.uncounted),
        "hours": partial(written_minutes, t=partial(translate, desk.language)),
        "weekday": DAYS[shown.plan.weekday],
        "end_names": END_NAMES,
        "words": WORDS,
        "forms": {
            form.name: staff_form_html(
                desk, form.at(id=shown.id), *_kept(form, sent), version=shown.version, values=_preset(desk, form, shown)
            )
            for form in _offered(shown)
        },
    }
    return room_page(desk, N_("Oppdrag"), "assignments/assignment.html.j2", facts)


def unknown(desk: Desk) -> Answer:
    """No such assignment in this department."""
    return room_page(desk, N_("Finnes ikke"), "matching/unknown.html.j2", {}, status=404)


def _offered(shown: Assignment) -> tuple[Form, ...]:
    """Visits are written down as they were, also after the end; the rest is for one that runs."""
    if shown.state is AssignmentState.ENDED:
        return (forms.VISIT,)
    while_held_back = (forms.VISIT, forms.END)
    running = (forms.VISIT, forms.JOINT_VISIT, forms.QUIET, forms.LINK, forms.END)
    return while_held_back if shown.held_back_on else running


def _told(visit: Visit) -> str:
    """Where a visit was, or why it was not held."""
    if visit.held:
        return PLACES[visit.place] if visit.place else ""
    return REASONS[visit.reason] if visit.reason else ""


def _kept(form: Form, sent: Sent | None) -> tuple[Typed | None, tuple[Problem, ...]]:
    return (sent.typed, sent.problems) if sent and sent.form == form.name else (None, ())


def _preset(desk: Desk, form: Form, shown: Assignment) -> Values:
    """What is most often right."""
    if form.name == forms.VISIT.name:
        return _visit_preset(shown, desk.today)
    if form.name == forms.JOINT_VISIT.name:
        return {"joint_on": shown.joint_on.isoformat()}
    return {"language": shown.links[-1].language if shown.links else "nb"} if form.name == forms.LINK.name else {}


def _visit_preset(shown: Assignment, today: date) -> Values:
    """As planned, today; or what was told of the first visit, where only the coordinator's own part is missing."""
    told = None if shown.joint_held else shown.told_of_first_visit
    if told and told.place:
        return {"on": told.on.isoformat(), "held": "yes", "minutes": told.minutes, "place": told.place.value}
    return {"on": today.isoformat(), "held": "yes", "minutes": shown.plan.minutes, "place": "home"}
