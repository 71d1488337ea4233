"""The national office's forms about gatherings: what is planned, and how many came. Pure."""

from collections.abc import Iterable
from datetime import date

from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Values
from familiekontakten.gatherings.acts import Plan
from familiekontakten.gatherings.gathering import KINDS, Gathering, GatheringKind
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.forms import happened

ROOM = "/workspace/national/gatherings"
PATH = f"{ROOM}/{{reference}}/{{name}}"
YEARS_BACK = 20 * 366
"""Older gatherings may be written down too: their figures stand in the annual reports."""
MOST_PEOPLE = 999
Departments = Iterable[tuple[str, str]]
"""Id and name of each."""

_PLAN = (
    Field(
        "kind",
        N_("Slags samling"),
        "radio",
        missing=N_("Velg slags samling"),
        required=True,
        choices=tuple(Choice(code, label) for code, label in KINDS.items()),
    ),
    happened("starts_on", N_("Første dag"), ahead=731, back=YEARS_BACK),
    happened("ends_on", N_("Siste dag"), ahead=738, back=YEARS_BACK),
    Field("place", N_("Sted"), "text", missing=N_("Skriv hvor samlingen er"), required=True),
    Field("theme", N_("Tema"), "text", most=200),
)
GATHERING = Form(
    "new", N_("Ny samling"), N_("Lagre samlingen"), (Fieldset("", _PLAN),), honeypot="", path=f"{ROOM}/new"
)
CHANGE = Form("change", N_("Endre samlingen"), N_("Lagre samlingen"), (Fieldset("", _PLAN),), honeypot="", path=PATH)
CANCEL = Form("cancel", N_("Avlys samlingen"), N_("Ja, avlys samlingen"), (), honeypot="", path=PATH)


def plan_of(values: Values) -> Plan:
    """What is planned, as the form gave it."""
    starts_on, ends_on = (date.fromisoformat(str(values[name])) for name in ("starts_on", "ends_on"))
    return Plan(
        GatheringKind(str(values["kind"])), starts_on, ends_on, str(values["place"]), str(values.get("theme", ""))
    )


def plan_shown(gathering: Gathering) -> Values:
    """What is planned, as the form shows it."""
    days = {"starts_on": gathering.starts_on.isoformat(), "ends_on": gathering.ends_on.isoformat()}
    return days | {"kind": gathering.kind, "place": gathering.place, "theme": gathering.theme}


def attendance_form(departments: Departments) -> Form:
    """A number for each department, and one for everybody else. Nothing typed is nobody."""
    fields = tuple(Field(people(one), name, "number", depends=True, most=MOST_PEOPLE) for one, name in departments)
    others = Field(
        "others",
        N_("Fra ingen avdeling"),
        "number",
        hint=N_("Styret, nasjonalt kontor, gjester og andre."),
        depends=True,
        most=MOST_PEOPLE,
    )
    groups = (Fieldset(N_("Hvor mange kom fra hver avdeling?"), fields), Fieldset(N_("Andre"), (others,)))
    return Form("attendance", N_("Før hvem som kom"), N_("Lagre oppmøtet"), groups, honeypot="", path=PATH)


def attendance_of(values: Values, departments: Departments) -> dict[str, int]:
    """How many came by department, as the form gave them."""
    return {one: int(str(values.get(people(one), 0))) for one, _ in departments}


def attendance_shown(gathering: Gathering) -> Values:
    """What was noted, as the form shows it."""
    return {people(one.department): one.people for one in gathering.attendance} | {"others": gathering.others}


def people(department: str) -> str:
    """The name of the field for a department."""
    return f"people-{department}"
