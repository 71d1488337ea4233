"""The coordinator's forms about a familiekontakt, one for each act. None can take a file: a certificate is seen."""

from dataclasses import replace

from familiekontakten.forms import questions
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.interview_form import INTERVIEW

PATH = "/workspace/volunteers/{reference}/{name}"
HOW_A_DATE = N_("Dag, måned og år, for eksempel 3.11.2026.")
WRONG_DATE = N_("Skriv datoen slik: 3.11.2026")
YEARS_BACK = 3 * 366

FORMS_OF_GUIDANCE = (
    Choice("individual", N_("Veiledning alene")),
    Choice("group", N_("Veiledning i gruppe")),
    Choice("phone", N_("På telefon")),
)


def happened(name: str, label: str, *, ahead: int = 0, back: int = YEARS_BACK) -> Field:
    """A required date: in the past unless it may lie `ahead`, in days."""
    return Field(
        name,
        label,
        "date",
        hint=HOW_A_DATE,
        missing=N_("Skriv datoen"),
        wrong=WRONG_DATE,
        required=True,
        within=back,
        ahead=ahead,
    )


def _form(name: str, title: str, submit: str, *fields: Field, rest: tuple[Fieldset, ...] = ()) -> Form:
    return Form(name, title, submit, (Fieldset("", fields), *rest), honeypot="", path=PATH)


REASON = Field(
    "reason", N_("Hvorfor?"), "textarea", hint=N_("Skriv kort, og ikke om andre enn familiekontakten."), most=500
)

ARRANGE_TALK = _form(
    "arrange-talk",
    N_("Avtal samtale"),
    N_("Avtal"),
    happened("talk_planned_on", N_("Når skal dere snakke sammen?"), ahead=183, back=0),
)
HOLD_TALK = _form(
    "hold-talk",
    N_("Skriv inn samtalen"),
    N_("Lagre samtalen"),
    happened("talk_on", N_("Når snakket dere sammen?")),
    rest=INTERVIEW,
)
DESCRIBE = Form("describe", N_("Endre det dere snakket om"), N_("Lagre"), INTERVIEW, honeypot="", path=PATH)
CONTACT = _form(
    "contact",
    N_("Endre navn, telefon og e-post"),
    N_("Lagre"),
    Field("name", N_("Navn"), "text", missing=N_("Skriv navnet"), required=True),
    replace(questions.PHONE, hint="", missing=N_("Skriv telefonnummeret"), required=True, autocomplete="off"),
    replace(questions.EMAIL, hint="", missing=N_("Skriv e-postadressen"), required=True, autocomplete="off"),
)
HOME_VISIT = _form(
    "home-visit",
    N_("Hjemmebesøk hos familiekontakten"),
    N_("Lagre hjemmebesøket"),
    happened("home_visit_on", N_("Når var du på hjemmebesøk?")),
)
PURPOSE = _form(
    "purpose",
    N_("Bekreftelse på formål"),
    N_("Registrer at bekreftelsen er gitt"),
    happened("purpose_on", N_("Når fikk personen bekreftelsen?")),
)
DEMAND = _form(
    "demand",
    N_("Be om politiattest"),
    N_("Registrer at attesten er bedt om"),
    happened("demanded_on", N_("Når ba du om politiattesten?")),
)
CERTIFICATE = _form(
    "certificate",
    N_("Politiattest"),
    N_("Registrer attesten"),
    happened("shown_on", N_("Når så du attesten?")),
    replace(
        happened("issued_on", N_("Hvilken dato står på attesten?")),
        hint=N_("Den kan ikke være eldre enn tre måneder når du ser den."),
    ),
    Field(
        "in_order",
        N_("Var attesten i orden?"),
        "radio",
        hint=N_("Skriv ikke ned hva som står på attesten, og ta ikke kopi. Gi den tilbake."),
        missing=N_("Svar ja eller nei på om attesten var i orden"),
        required=True,
        choices=questions.YES_NO,
    ),
)
PLEDGE = _form(
    "pledge",
    N_("Taushetserklæring"),
    N_("Registrer signaturen"),
    happened("signed_on", N_("Når ble taushetserklæringen signert?")),
)
APPROVE = _form(
    "approve",
    N_("Godkjenn familiekontakten"),
    N_("Godkjenn"),
    Field(
        "sure",
        N_("Jeg har snakket med personen, vært på hjemmebesøk og mener at personen passer som familiekontakt"),
        "checkbox",
        hint=N_("Godkjenningen lagres med navnet ditt."),
        missing=N_("Kryss av for at du står for godkjenningen"),
        required=True,
    ),
)
ENROL = _form(
    "enrol",
    N_("Gi plass på kurs"),
    N_("Gi plass"),
    Field("course_id", N_("Kurs"), "select", missing=N_("Velg et kurs"), required=True, personal=False),
)
LEAVE_COURSE = _form("leave-course", N_("Ta av kurset"), N_("Ta av kurset"))
TURN_DOWN = _form("turn-down", N_("Ikke godkjenn"), N_("Avslutt som ikke godkjent"), REASON)
WITHDRAW = _form("withdraw", N_("Personen trekker seg"), N_("Avslutt: trakk seg"), REASON)
GUIDE = _form(
    "guide",
    N_("Veiledning og kontakt"),
    N_("Lagre"),
    happened("on", N_("Når?")),
    Field("form", N_("Hvordan?"), "radio", missing=N_("Velg hvordan"), required=True, choices=FORMS_OF_GUIDANCE),
    Field("note", N_("Notat mellom dere to"), "textarea", hint=N_("Ikke skriv navn på barn eller foreldre."), most=500),
)
PAUSE = _form(
    "pause",
    N_("Ta en pause"),
    N_("Lagre pausen"),
    happened("start", N_("Fra og med"), ahead=366, back=YEARS_BACK),
    replace(happened("until", N_("Til og med"), ahead=2 * 366), required=False),
)
BEGIN_PAUSE = _form("begin-pause", N_("Begynn pausen"), N_("Begynn pausen i dag"))
END_PAUSE = _form("end-pause", N_("Avslutt pausen"), N_("Familiekontakten er tilbake"))
SUSPEND = _form(
    "suspend",
    N_("Suspender med en gang"),
    N_("Suspender nå"),
    replace(REASON, hint=N_("Tilgang og lenker stopper i samme øyeblikk. Familien må få vite at besøket ikke kommer.")),
)
REINSTATE = _form("reinstate", N_("Opphev suspensjonen"), N_("Opphev suspensjonen"))
LEAVE = _form("leave", N_("Familiekontakten slutter"), N_("Avslutt: slutter"), REASON)
STOP_WISH = _form(
    "stop-wish",
    N_("Familiekontakten vil slutte"),
    N_("Lagre"),
    Field(
        "answer",
        N_("Hva sier personen når du ringer?"),
        "radio",
        missing=N_("Velg hva personen sier"),
        required=True,
        choices=(
            Choice("confirmed", N_("Det stemmer: vil slutte")),
            Choice("stays", N_("Vil fortsette likevel")),
        ),
    ),
    REASON,
)
