"""The pages about familiekontakter, inside the workspace's frame."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Form, Problem
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.volunteers import pledge, purpose_letter
from familiekontakten.volunteers.gate import missing
from familiekontakten.volunteers.next_step import next_step
from familiekontakten.volunteers.offers import ENROL_STATES, offered
from familiekontakten.volunteers.reading import as_values
from familiekontakten.volunteers.steps import STEPS
from familiekontakten.volunteers.texts import ACTS, GROUNDS, MENDED_BY, said, times
from familiekontakten.volunteers.volunteer import STATES, Volunteer, VolunteerState
from familiekontakten.workspace.page import room_page, staff_form_html

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Familiekontakt")
Typed = Mapping[str, Sequence[str]]


def person(desk: "Desk", volunteer: Volunteer) -> Answer:
    """Everything about one familiekontakt, with what is missing and the next step on top."""
    return room_page(desk, TITLE, "volunteers/person.html.j2", person_facts(desk, volunteer))


def person_facts(desk: "Desk", volunteer: Volunteer) -> dict[str, object]:
    """What that page is filled with."""
    t = partial(translate, desk.language)
    return {
        **_about(desk, volunteer),
        "acts": [offer.form for offer in offered(volunteer)],
        "words": ACTS,
        "grounds": GROUNDS,
        "said": partial(said, t=t),
        "times": times(volunteer.availability, t),
    }


def act_page(
    desk: "Desk", volunteer: Volunteer, form: Form, typed: Typed | None = None, problems: Sequence[Problem] = ()
) -> Answer:
    """The form of one act, filled in with what is kept, or with what was typed and what to do about it."""
    at = form.at(reference=volunteer.id)
    html = staff_form_html(desk, at, typed, problems, volunteer.version, as_values(volunteer))
    return room_page(
        desk, form.title, "volunteers/act.html.j2", {**_about(desk, volunteer), "form": html, "act": form.name}
    )


def letter(desk: "Desk", volunteer: Volunteer, name: str) -> Answer:
    """What is printed and given to the volunteer: the confirmation of purpose, or the pledge to sign."""
    text = LETTERS[name]
    return room_page(desk, text.TITLE, f"volunteers/{name}.html.j2", {"volunteer": volunteer, "letter": text})


LETTERS = {"purpose-letter": purpose_letter, "pledge-text": pledge}
"""Printable pages by the name they have in addresses."""


def _about(desk: "Desk", volunteer: Volunteer) -> dict[str, object]:
    step = next_step(volunteer)
    return {
        "volunteer": volunteer,
        "path": f"/workspace/volunteers/{volunteer.id}",
        "state": STATES[volunteer.state],
        "missing": () if volunteer.closed else missing(volunteer, desk.today),
        "ways": _ways(volunteer),
        "step": step,
        "step_label": STEPS[step.code].label if step else "",
        "step_path": STEPS[step.code].path.format(id=volunteer.id) if step else "",
        "late": bool(step and step.due < desk.today),
        "may_enrol": volunteer.state in ENROL_STATES,
    }


def _ways(volunteer: Volunteer) -> dict[str, str]:
    """Where what is missing is put in place; for who is on a course, its own page."""
    ways = {code: f"/workspace/volunteers/{volunteer.id}/{act}" for code, act in MENDED_BY.items()}
    on_course = volunteer.state == VolunteerState.ON_COURSE
    return ways | ({"course": f"/workspace/courses/{volunteer.course_id}"} if on_course else {})
