"""The acts on a course. Pure; each raises Refused with every rule that it would break.

The department's coordinator answers for them (description of the programme).
"""

from collections.abc import Collection, Mapping
from datetime import date, datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.courses.course import Course, CourseState, How, Session, Taken
from familiekontakten.courses.themes import LEAST_MINUTES, list_of
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if
from familiekontakten.volunteers.papers import Training

PLANNED, OPEN, RUNNING, HELD = CourseState.PLANNED, CourseState.OPEN, CourseState.RUNNING, CourseState.HELD
CURRENT = frozenset({PLANNED, OPEN, RUNNING})

NOT_NOW = N_("Dette kan ikke gjøres med kurset nå. Se øverst på siden hva som er neste steg.")
TOO_SHORT = N_("Kurset må vare minst 20 timer til sammen.")
THEMES_MISSING = N_("Noen temaer har ingen tid i planen.")
SAME_DAY = N_("To samlinger kan ikke være på samme dag.")
HELD_THEN = N_("Oppmøtet er ført for denne dagen, så samlingen kan ikke flyttes")
FULL = N_("Kurset er fullt.")
NOT_ON_COURSE = N_("Personen er ikke på dette kurset.")
ALREADY = N_("Personen er allerede på kurset.")
NO_SESSION = N_("Det er ingen samling den dagen.")
TOO_MANY = N_("Skriv høyst så mange minutter som temaet varte")
NEGATIVE = N_("Skriv 0 eller flere minutter")
NO_SUCH_THEME = N_("Temaet hører ikke til dette kurset.")
IN_FUTURE = N_("Skriv en dato som ikke er etter i dag")
NOT_NOTED = N_("Oppmøtet er ikke ført for alle samlingene.")
NOT_COMPLETE = N_("Det mangler fortsatt timer eller temaer.")


def reschedule(course: Course, sessions: Collection[Session], by: str, at: datetime) -> Course:
    """Other sessions than before, in the order of their days. A day with attendance stays: it was held then."""
    days = [session.on for session in sessions]
    refuse_if(
        _not_in(course, CURRENT),
        Problem("", SAME_DAY) if len(set(days)) < len(days) else None,
        Problem("on", HELD_THEN) if set(course.noted) - set(days) else None,
    )
    return changed(course, "reschedule", by, at, sessions=tuple(sorted(sessions, key=lambda session: session.on)))


def open_course(course: Course, by: str, at: datetime) -> Course:
    """The public form offers it from now on. Refused while the plan is shorter than 20 hours or leaves a theme out."""
    planned = {theme for session in course.sessions for theme, minutes in session.themes.items() if minutes > 0}
    refuse_if(
        _not_in(course, {PLANNED}),
        Problem("", TOO_SHORT) if course.minutes < LEAST_MINUTES else None,
        Problem("", THEMES_MISSING) if set(list_of(course.theme_list).themes) - planned else None,
    )
    return changed(course, "open", by, at, state=OPEN)


def begin(course: Course, by: str, at: datetime) -> Course:
    """The first session is held; the form offers it no longer."""
    refuse_if(_not_in(course, {OPEN}))
    return changed(course, "begin", by, at, state=RUNNING)


def take_part(course: Course, volunteer: str, by: str, at: datetime) -> Course:
    """A volunteer (reference) gets a place."""
    refuse_if(
        _not_in(course, CURRENT),
        Problem("", FULL) if not course.free_seats else None,
        Problem("", ALREADY) if volunteer in (*course.participants, *course.completed) else None,
    )
    return changed(course, "take_part", by, at, participants=(*course.participants, volunteer))


def drop_out(course: Course, volunteer: str, by: str, at: datetime) -> Course:
    """Somebody gives their place back. What they attended stays noted for those who come back."""
    refuse_if(_not_on(course, volunteer))
    return changed(course, "drop_out", by, at, participants=_without(course, volunteer))


def note_attendance(course: Course, on: date, minutes: Mapping[tuple[str, str], int], by: str, at: datetime) -> Course:
    """Who was there on a day, in place of what was noted before: minutes by volunteer and theme."""
    session = next((one for one in course.sessions if one.on == on), None)
    refuse_if(
        _not_in(course, {OPEN, RUNNING, HELD}),
        Problem("", NO_SESSION) if session is None else None,
        Problem("", IN_FUTURE) if on > day_of(at) else None,
        *(_wrong_minutes(session, key, count) for key, count in minutes.items()),
    )
    kept = tuple(
        one
        for one in course.taken
        if not (one.on == on and one.how == How.HERE and one.volunteer in course.participants)
    )
    new = tuple(Taken(who, theme, count, on) for (who, theme), count in minutes.items() if count)
    state = RUNNING if course.state == OPEN else course.state
    noted = tuple(sorted({*course.noted, on}))
    return changed(course, "note_attendance", by, at, state=state, taken=(*kept, *new), noted=noted)


def catch_up(course: Course, taken: Taken, by: str, at: datetime) -> Course:
    """A missed theme taken later or elsewhere: another course, another department's, or one to one.

    That this counts is to be confirmed by HSFN.
    """
    refuse_if(
        _not_on(course, taken.volunteer),
        Problem("theme", NO_SUCH_THEME) if taken.theme not in list_of(course.theme_list).themes else None,
        Problem("minutes", NEGATIVE) if taken.minutes <= 0 else None,
        Problem("on", IN_FUTURE) if taken.on > day_of(at) else None,
    )
    return changed(course, "catch_up", by, at, taken=(*course.taken, taken))


def complete(course: Course, volunteer: str, by: str, at: datetime) -> tuple[Course, Training]:
    """Somebody has everything: the course without them waiting, and what goes into their own papers."""
    incomplete = Problem("", NOT_COMPLETE) if course.lacking(volunteer) else None
    refuse_if(_not_on(course, volunteer), incomplete)
    left, done = _without(course, volunteer), (*course.completed, volunteer)
    after = changed(course, "complete", by, at, participants=left, completed=done)
    return after, Training(course.id, course.theme_list, course.minutes_of(volunteer), day_of(at))


def end(course: Course, by: str, at: datetime) -> Course:
    """The last session is over, attendance noted for all of them. Who lacks something stays and makes up for it."""
    unnoted = {session.on for session in course.sessions} - set(course.noted)
    refuse_if(_not_in(course, {RUNNING}), Problem("", NOT_NOTED) if unnoted else None)
    return changed(course, "end", by, at, state=HELD)


def cancel(course: Course, by: str, at: datetime) -> Course:
    """Called off before it began; nobody is on it any more."""
    refuse_if(_not_in(course, {PLANNED, OPEN}))
    return changed(course, "cancel", by, at, state=CourseState.CANCELLED, participants=())


def _not_in(course: Course, states: Collection[CourseState]) -> Problem | None:
    return None if course.state in states else Problem("", NOT_NOW)


def _not_on(course: Course, volunteer: str) -> Problem | None:
    return None if volunteer in course.participants else Problem("", NOT_ON_COURSE)


def _without(course: Course, volunteer: str) -> tuple[str, ...]:
    return tuple(one for one in course.participants if one != volunteer)


def _wrong_minutes(session: Session | None, key: tuple[str, str], count: int) -> Problem | None:
    most = session.themes.get(key[1], 0) if session else 0
    return Problem("-".join(key), TOO_MANY if count > 0 else NEGATIVE) if not 0 <= count <= most else None
