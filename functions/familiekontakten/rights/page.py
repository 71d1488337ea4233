"""The page with everything that is kept about somebody: their own page as rooms have it, and what lies beside it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from familiekontakten.cases.afterwards.page import answers_of
from familiekontakten.cases.page import family_facts
from familiekontakten.door.answers import Answer
from familiekontakten.evaluations.forms import QUOTE
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.rights.correcting import form_of, stored
from familiekontakten.rights.kept import ABOUT_OTHERS_SAID, Kept
from familiekontakten.volunteers.page import person_facts
from familiekontakten.volunteers.volunteer import Volunteer
from familiekontakten.workspace.page import room_page, staff_form_html

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Alt som er lagret")


def whole(desk: "Desk", kept: Kept, archived: bool, problems: Sequence[Problem] = ()) -> Answer:
    """Everything. `archived`: a municipality runs the department, and its archive decides what may be forgotten."""
    volunteer = isinstance(kept.main, Volunteer)
    own = person_facts(desk, kept.main) if isinstance(kept.main, Volunteer) else family_facts(desk, kept.main, ())
    facts = {
        **own,
        "subject": "volunteers" if volunteer else "cases",
        "own_page": "volunteers/person.html.j2" if volunteer else "cases/family.html.j2",
        "kept": kept,
        "rights": f"/workspace/rights/{kept.main.id}",
        "about_others": ABOUT_OTHERS_SAID[kept.main.KIND],
        "told": [(one, answers_of(desk, one), QUOTE.values[one.quote].label) for one in kept.evaluations],
        "correct": form_of(kept).title,
        "archived": archived,
        "problems": problems,
    }
    return room_page(desk, TITLE, "rights/whole.html.j2", facts)


def correction(
    desk: "Desk", kept: Kept, typed: Mapping[str, Sequence[str]] | None = None, problems: Sequence[Problem] = ()
) -> Answer:
    """How to reach them as it is kept, in a form to put it right."""
    form = form_of(kept)
    html = staff_form_html(desk, form, typed, problems, kept.main.version, stored(kept))
    facts = {"form": html, "rights": f"/workspace/rights/{kept.main.id}"}
    return room_page(desk, form.title, "rights/correction.html.j2", facts)
