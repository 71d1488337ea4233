"""The forms about a start-up: the office's, and the board's decision. As data. Pure."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from familiekontakten.applications import questions as ask
from familiekontakten.applications.sections import NUMBERS, RULES, SECTIONS, quarters
from familiekontakten.board.forms import CASE_NUMBER, IN_MINUTES
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule
from familiekontakten.forms.municipality import MUNICIPALITY
from familiekontakten.languages.catalogue import N_
from familiekontakten.start_ups.application import Outcome
from familiekontakten.start_ups.reasons import REASONS
from familiekontakten.start_ups.requirements import REQUIREMENTS
from familiekontakten.volunteers.forms import happened

ROOM = "/workspace/national/start-ups"
PATH = f"{ROOM}/{{reference}}/{{name}}"
AHEAD = 3 * 366
AGREEMENT_AHEAD = 12 * 366

NOTE = Field("note", N_("Mer om det"), "textarea", hint=N_("Ikke skriv om enkeltfamilier."), most=1000, depends=True)
WHY = Field(
    "reasons", N_("Hvorfor?"), "checkboxes", wrong=N_("Velg blant grunnene i listen"), depends=True, choices=REASONS
)


def office_form(name: str, title: str, submit: str, *fields: Field, rules: tuple[Rule, ...] = ()) -> Form:
    """The form of one act on a start-up."""
    return Form(name, title, submit, (Fieldset("", fields),), rules, honeypot="", path=PATH)


def office_button(name: str, title: str) -> Form:
    """An act on a start-up that asks nothing."""
    return Form(name, title, title, (), honeypot="", path=PATH)


def ahead(name: str, label: str, days: int = AHEAD, back: int = 0) -> Field:
    """A day to come, or not longer than `back` days ago."""
    return happened(name, label, ahead=days, back=back)


BEGIN = replace(MUNICIPALITY, name="begin", title=N_("Ny interesse for en avdeling"), submit=N_("Lagre"))
BEGIN = replace(BEGIN, honeypot="", path=f"{ROOM}/new/begin")
"""What the public form asks, for who called or wrote otherwise."""

GUIDE = office_form(
    "guide",
    N_("Vi har snakket med dem"),
    N_("Lagre"),
    ahead("contact_on", N_("Når tar vi kontakt igjen?")),
)
RESUME = office_form(
    "resume", N_("Ta opp igjen"), N_("Ta opp igjen"), ahead("contact_on", N_("Når tar vi kontakt igjen?"))
)

_FACTS = tuple(
    field
    for name in ("operator", "coordinator", "money", "start")
    for field in SECTIONS[name].fields
    if field.name != "message"
)
TELL = office_form("tell", N_("Endre det som er oppgitt"), N_("Lagre"), *_FACTS)


def tell_form(today: date, told: str) -> Form:
    """What was told, with the quarters that a department can begin in, and the one that was told before."""
    return TELL.with_choices("start_quarter", tuple(Choice(one, one, proper=True) for one in quarters(today, told)))


def _of_group(field: Field) -> Field:
    """The office reads Norwegian: the member's number stands in the label as it is."""
    name, _, number = field.name.partition("_")
    if name == ask.CHAIR.name:
        return replace(field, choices=tuple(Choice(str(n), str(n), proper=True) for n in NUMBERS))
    return replace(field, label=field.label.replace("{n}", number))


GROUP = office_form(
    "group",
    N_("Endre ressursgruppa"),
    N_("Lagre"),
    *map(_of_group, SECTIONS["group"].fields),
    rules=RULES["group"],
)
PROVE = office_form(
    "prove",
    N_("Legg til dokumentasjon"),
    N_("Lagre"),
    Field(
        "requirement",
        N_("Hvilket krav?"),
        "select",
        missing=N_("Velg kravet"),
        required=True,
        choices=tuple(Choice(one.id, one.label) for one in REQUIREMENTS if one.document),
    ),
    replace(ask.WHAT, required=True, missing=N_("Skriv hva dokumentet heter")),
    happened("on", N_("Datoen på dokumentet"), back=ask.TEN_YEARS),
    replace(ask.KEPT_BY, required=True, missing=N_("Skriv hvem som har dokumentet")),
)
RECEIVE = office_button("receive", N_("Regn det som er oppgitt, som søknad"))
CHECK = office_button("check", N_("Kravene er gjennomgått"))
PRESENT = office_form(
    "present",
    N_("Legg fram for styret"),
    N_("Legg fram"),
    ahead("on", N_("Når er møtet?"), 366, back=31),
    *IN_MINUTES,
)


def present_form(meetings: Iterable[tuple[str, str]]) -> Form:
    """Where meetings are planned, one of them; `meetings`: ids, and how each is called."""
    return office_form(
        "present",
        N_("Legg fram for styret"),
        N_("Legg fram"),
        Field(
            "meeting",
            N_("Hvilket møte?"),
            "select",
            missing=N_("Velg møtet"),
            required=True,
            choices=tuple(Choice(one, name, proper=True) for one, name in meetings),
        ),
        replace(CASE_NUMBER, hint=N_("Saken blir satt opp på møtet.")),
    )


DEFER = office_form("defer", N_("Utsett"), N_("Utsett"), WHY, NOTE, ahead("until", N_("Til når?")))
STAY = office_button("stay", N_("De fortsetter likevel"))
WITHDRAW = office_button("withdraw", N_("Søkeren trekker seg"))
SUPPORT = office_form(
    "support", N_("Kommunen har fått oppstartstilskudd"), N_("Lagre"), happened("on", N_("Når ble det gitt?"))
)

DECIDE = office_form(
    "decide",
    N_("Styrets vedtak"),
    N_("Lagre vedtaket"),
    Field(
        "outcome",
        N_("Hva vedtok styret?"),
        "radio",
        missing=N_("Velg hva styret vedtok"),
        required=True,
        choices=(
            Choice(Outcome.APPROVED, N_("Godkjent")),
            Choice(Outcome.DEFERRED, N_("Utsatt")),
            Choice(Outcome.REFUSED, N_("Avslått")),
        ),
    ),
    happened("on", N_("Når var møtet?"), back=366),
    *IN_MINUTES,
    replace(WHY, hint=N_("Må velges når saken er utsatt eller avslått.")),
    NOTE,
    replace(ahead("until", N_("Utsatt til når?")), required=False, depends=True),
)

_PERIOD = (
    happened("since", N_("Gjelder fra"), ahead=AHEAD, back=AGREEMENT_AHEAD),
    happened("until", N_("Gjelder til og med"), ahead=AGREEMENT_AHEAD, back=AGREEMENT_AHEAD),
)
AGREE = office_form("agree", N_("Samarbeidsavtalen er inngått"), N_("Lagre avtalen"), *_PERIOD)
RENEW = office_form("renew", N_("Forny samarbeidsavtalen"), N_("Lagre avtalen"), *_PERIOD)
