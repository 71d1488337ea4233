"""The coordinator's forms about a course. Those that depend on themes and people are made for the occasion. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date

from familiekontakten.courses.course import Course, How, Session
from familiekontakten.courses.planning import EVENINGS, MINUTES
from familiekontakten.courses.themes import THEMES, list_of
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.forms import happened

LONGEST_THEME = 600
SEATS = 12

PLAN = Form(
    "plan",
    N_("Planlegg et kurs"),
    N_("Lag plan"),
    (
        Fieldset(
            "",
            (
                happened("first", N_("Første samling"), ahead=550, back=366),
                Field("place", N_("Sted"), "text", missing=N_("Skriv hvor kurset er"), required=True),
                Field("seats", N_("Antall plasser"), "number", least=1, most=40, required=True),
                Field(
                    "evenings",
                    N_("Antall samlinger"),
                    "number",
                    hint=N_("Én i uken. Helligdager hoppes over."),
                    least=1,
                    most=30,
                    required=True,
                ),
                Field(
                    "minutes",
                    N_("Minutter i hver samling, uten pauser"),
                    "number",
                    hint=N_("8 samlinger à 180 minutter er 24 timer. Kurset må vare minst 20 timer."),
                    least=30,
                    most=480,
                    required=True,
                ),
            ),
        ),
    ),
    honeypot="",
    path="/workspace/courses/new/{name}",
)
PROPOSED = {"seats": SEATS, "evenings": EVENINGS, "minutes": MINUTES}
"""What the form says to begin with."""

HOW = (
    Choice(How.LATER_COURSE, N_("På et senere kurs")),
    Choice(How.OTHER_DEPARTMENT, N_("På kurs i en annen avdeling")),
    Choice(How.ONE_TO_ONE, N_("En til en med koordinatoren")),
)


def session_form(course: Course, session: Session) -> Form:
    """When a session is, who comes as a guest, and the minutes of each theme of the course's list."""
    themes = tuple(
        Field(theme, THEMES[theme], "number", most=LONGEST_THEME) for theme in list_of(course.theme_list).themes
    )
    when = (
        happened("on", N_("Dag"), ahead=550, back=366),
        Field("guest", N_("Gjest"), "text", hint=N_("Skriv rollen, for eksempel helsesykepleier.")),
    )
    groups = (Fieldset("", when), Fieldset(N_("Minutter av hvert tema"), themes))
    path = f"/workspace/courses/{course.id}/session/{session.on.isoformat()}"
    return Form("session", N_("Endre samlingen"), N_("Lagre samlingen"), groups, honeypot="", path=path)


def session_of(values: Mapping[str, object], course: Course) -> Session:
    """The session as the form gave it; themes without minutes are left out."""
    minutes = {theme: values.get(theme) for theme in list_of(course.theme_list).themes}
    themes = {theme: count for theme, count in minutes.items() if isinstance(count, int) and count}
    return Session(date.fromisoformat(str(values["on"])), themes, str(values.get("guest", "")))


def attendance_form(course: Course, session: Session) -> Form:
    """Minutes for everybody on the course and every theme of the session; `cell` names the fields."""
    fields = tuple(
        Field(cell(volunteer, theme), THEMES[theme], "number", most=most)
        for volunteer in on_course(course)
        for theme, most in session.themes.items()
    )
    path = f"/workspace/courses/{course.id}/attendance/{session.on.isoformat()}"
    return Form("attendance", N_("Oppmøte"), N_("Lagre oppmøtet"), (Fieldset("", fields),), honeypot="", path=path)


def attendance_of(values: Mapping[str, object], course: Course, session: Session) -> dict[tuple[str, str], int]:
    """Minutes by volunteer and theme, as the form gave them; an empty cell is none."""
    found = {(v, t): values.get(cell(v, t)) for v in on_course(course) for t in session.themes}
    return {key: count for key, count in found.items() if isinstance(count, int)}


def attendance_shown(course: Course, session: Session) -> dict[str, int]:
    """What the cells say: what was noted, or everybody there all the time where nothing was yet."""
    if session.on not in course.noted:
        return {cell(v, t): most for v in on_course(course) for t, most in session.themes.items()}
    noted = {
        cell(one.volunteer, one.theme): one.minutes
        for one in course.taken
        if one.on == session.on and one.how == How.HERE
    }
    return {cell(v, t): 0 for v in on_course(course) for t in session.themes} | noted


def on_course(course: Course) -> tuple[str, ...]:
    """Those whose attendance can still be noted."""
    return course.participants


def cell(volunteer: str, theme: str) -> str:
    """The name of one field in the grid."""
    return f"{volunteer}-{theme}"


def catch_up_form(course: Course, names: Iterable[tuple[str, str]]) -> Form:
    """A missed theme taken later or elsewhere; `names` are reference and name of those on the course."""
    people = tuple(Choice(reference, name, proper=True) for reference, name in names)
    themes = tuple(Choice(theme, THEMES[theme]) for theme in list_of(course.theme_list).themes)
    fields = (
        Field("volunteer", N_("Hvem?"), "select", missing=N_("Velg hvem"), required=True, choices=people),
        Field("theme", N_("Tema"), "select", missing=N_("Velg temaet"), required=True, choices=themes),
        Field("minutes", N_("Minutter"), "number", least=1, most=LONGEST_THEME, required=True),
        happened("on", N_("Når?")),
        Field("how", N_("Hvordan?"), "radio", missing=N_("Velg hvordan"), required=True, choices=HOW),
    )
    path = f"/workspace/courses/{course.id}/catch-up"
    title = N_("Tatt igjen senere eller et annet sted")
    return Form("catch-up", title, N_("Lagre"), (Fieldset("", fields),), honeypot="", path=path)
