"""A new course, planned evening by evening. Pure."""

from datetime import date, datetime

from familiekontakten.casebook.history import Event
from familiekontakten.courses.course import Course
from familiekontakten.courses.planning import plan
from familiekontakten.courses.seasons import season_of
from familiekontakten.courses.themes import in_force
from familiekontakten.forms.field import Problem, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import Refused

TOO_LITTLE = N_("Det er for lite tid til alle temaene")


def planned(values: Values, course_id: str, by: str, at: datetime) -> Course:
    """A course from the answers to the form `PLAN`; who plans it answers for it. Raises Refused."""
    first = date.fromisoformat(str(values["first"]))
    themes = in_force(first)
    try:
        sessions = plan(themes.themes, first, int(str(values["evenings"])), int(str(values["minutes"])) // 5 * 5)
    except ValueError:
        raise Refused(Problem("minutes", TOO_LITTLE)) from None
    return Course(
        id=course_id,
        state_since=day_of(at),
        season=season_of(first),
        place=str(values["place"]),
        lead=by,
        seats=int(str(values["seats"])),
        theme_list=themes.version,
        sessions=sessions,
        history=(Event(at, by, "plan"),),
    )
