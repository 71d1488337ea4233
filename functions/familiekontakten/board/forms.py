"""The national office's forms about the board: a meeting, a matter, and how the matters ended. Pure."""

from collections.abc import Collection, Iterable

from familiekontakten.board.meeting import Matter, Meeting, Outcome, Subject
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.forms import happened

ROOM = "/workspace/national/board"
PATH = f"{ROOM}/{{reference}}/{{name}}"
YEARS_BACK = 20 * 366
"""Older meetings may be written down too: their figures stand in the annual reports."""

SUBJECTS = {
    Subject.DEPARTMENT: N_("Ny avdeling"),
    Subject.HOME_START_PLUS: N_("Home-Start+ i en avdeling"),
    Subject.BUDGET: N_("Budsjett"),
    Subject.ACCOUNTS: N_("Regnskap"),
    Subject.PLAN: N_("Strategi eller handlingsplan"),
    Subject.ANNUAL_REPORT: N_("Årsmelding"),
    Subject.STATUTES: N_("Vedtekter"),
    Subject.APPLICATION: N_("Søknad om midler"),
    Subject.STAFF: N_("Ansettelse"),
    Subject.INFORMATION: N_("Orientering"),
    Subject.OTHER: N_("Annet"),
}
OUTCOMES = {
    Outcome.APPROVED: N_("Godkjent"),
    Outcome.REFUSED: N_("Avslått"),
    Outcome.DEFERRED: N_("Utsatt"),
    Outcome.NOTED: N_("Tatt til orientering"),
    Outcome.WITHDRAWN: N_("Trukket"),
}
_MEETING = (
    Field(
        "number", N_("Møtets nummer i året"), "number", missing=N_("Skriv nummeret"), least=1, most=99, required=True
    ),
    happened("on", N_("Dato"), ahead=731, back=YEARS_BACK),
)
MEETING = Form(
    "new", N_("Nytt styremøte"), N_("Lagre møtet"), (Fieldset("", _MEETING),), honeypot="", path=f"{ROOM}/new"
)
RESCHEDULE = Form(
    "reschedule", N_("Endre nummer eller dato"), N_("Lagre"), (Fieldset("", _MEETING),), honeypot="", path=PATH
)
HOLD = Form("hold", N_("Møtet er holdt"), N_("Møtet er holdt"), (), honeypot="", path=PATH)
CANCEL = Form("cancel", N_("Avlys møtet"), N_("Ja, avlys møtet"), (), honeypot="", path=PATH)

CASE_NUMBER = Field(
    "number", N_("Saksnummer i året"), "number", missing=N_("Skriv nummeret"), least=1, most=999, required=True
)
IN_MINUTES = (
    Field("meeting", N_("Møtets nummer"), "text", missing=N_("Skriv møtets nummer"), required=True, most=40),
    Field("case_number", N_("Saksnummer"), "text", missing=N_("Skriv saksnummeret"), required=True, most=40),
)
"""Where a decision stands, for who writes it down elsewhere: as the minutes say."""
TITLE = Field(
    "title",
    N_("Hva saken gjelder"),
    "text",
    hint=N_("Kort, og aldri om en familie. Saker som gjelder én familie, hører til i avdelingen."),
    missing=N_("Skriv hva saken gjelder"),
    most=120,
    required=True,
)
NO_START_UP = Rule(
    "subject",
    ("subject", "start_up"),
    N_("Velg «Ny avdeling» når saken gjelder en søknad, eller la søknaden stå tom"),
    lambda values: bool(values.get("start_up")) and values["subject"] != Subject.DEPARTMENT,
)


def matter_form(name: str, title: str, start_ups: Iterable[tuple[str, str]]) -> Form:
    """A matter, new or corrected. `start_ups`: id and name of those that the board may decide on."""
    chosen = tuple(Choice(reference, shown, proper=True) for reference, shown in start_ups)
    fields = (
        CASE_NUMBER,
        Field(
            "subject",
            N_("Slags sak"),
            "select",
            missing=N_("Velg slags sak"),
            required=True,
            choices=tuple(Choice(code, label) for code, label in SUBJECTS.items()),
        ),
        TITLE,
        Field(
            "start_up",
            N_("Søknaden som saken avgjør"),
            "select",
            wrong=N_("Velg en søknad som er hos styret"),
            choices=chosen,
        ),
    )
    return Form(name, title, N_("Lagre saken"), (Fieldset("", fields),), rules=(NO_START_UP,), honeypot="", path=PATH)


def matter_of(values: Values, place: int = 0, outcome: Outcome | None = None) -> Matter:
    """The matter as the form gave it; 0 for one that has no place yet."""
    number, subject = int(str(values["number"])), Subject(str(values["subject"]))
    return Matter(place, number, subject, str(values["title"]), str(values.get("start_up", "")), outcome)


def matter_shown(matter: Matter) -> Values:
    """The matter as the form shows it."""
    return {"number": matter.number, "subject": matter.subject, "title": matter.title, "start_up": matter.start_up}


def outcomes_form(meeting: Meeting, decided: Collection[str]) -> Form:
    """How each matter ended; what is left empty stays open. `decided`: start-ups (ids) that need not be asked about:
    what the board decides about one is written down there, and here only that it was withdrawn.
    """
    fields = tuple(_outcome(meeting, one) for one in meeting.matters if one.start_up not in decided)
    return Form("outcomes", N_("Hvordan sakene endte"), N_("Lagre"), (Fieldset("", fields),), honeypot="", path=PATH)


def _outcome(meeting: Meeting, matter: Matter) -> Field:
    possible = [Outcome.WITHDRAWN] if matter.start_up else list(Outcome)
    choices = tuple(Choice(code, OUTCOMES[code]) for code in possible)
    label = f"{matter.number}/{meeting.on.year} {matter.title}"
    return Field(f"matter-{matter.place}", label, "select", depends=True, choices=choices)


def outcomes_of(values: Values, meeting: Meeting) -> dict[int, Outcome]:
    """The outcomes by the matter's place, as the form gave them."""
    told = {one.place: str(values.get(f"matter-{one.place}", "")) for one in meeting.matters}
    return {place: Outcome(code) for place, code in told.items() if code}


def outcomes_shown(meeting: Meeting) -> Values:
    """The outcomes as the form shows them."""
    return {f"matter-{one.place}": one.outcome for one in meeting.matters if one.outcome}
