"""What several forms about a family ask, and the choices whose codes are counted."""

from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule, Values
from familiekontakten.languages.catalogue import N_

PATH = "/workspace/families/{reference}/{name}"
TWO_YEARS = 2 * 366

UNANSWERED = Choice("unanswered", N_("Vil ikke svare, eller vet ikke"))
"""Shown as missing wherever it is counted, and never guessed."""
NONE = Choice("none", N_("Ingen av disse"))

OTHER_HELP = (
    Choice("health_station", N_("Helsestasjon")),
    Choice("child_welfare", N_("Barnevernstjenesten")),
    Choice("family_counselling", N_("Familievernkontor")),
    Choice("ppt", N_("PPT")),
    Choice("psychologist", N_("Psykolog")),
    Choice("other", N_("Annen hjelp")),
)
"""Annual report 2019: help before and after Home-Start."""

WELLBEING = (
    N_("Har overskudd i hverdagen"),
    N_("Er trygg som forelder"),
    N_("Har noen å være sammen med og spørre om hjelp"),
    N_("Synes barna har det bra"),
)
"""Four questions before and after, in the order they are kept. To be confirmed by HSFN."""

SCALE = (
    Choice("0", N_("0 – stemmer ikke")),
    *(Choice(str(number), str(number), proper=True) for number in range(1, 5)),
    Choice("5", N_("5 – stemmer helt")),
    UNANSWERED,
)


def form(name: str, title: str, submit: str, *fields: Field, rules: tuple[Rule, ...] = (), about: str = "") -> Form:
    """One act's form, of one group of questions."""
    return Form(name, title, submit, (Fieldset(about, fields),), rules, honeypot="", path=PATH)


def past(name: str, label: str, *, required: bool = True) -> Field:
    """A day that has been."""
    return _date(name, label, required=required, within=TWO_YEARS, ahead=0)


def coming(name: str, label: str, hint: str = "", *, required: bool = True) -> Field:
    """A day that comes; rules say how far ahead."""
    return _date(name, label, hint, required=required, within=0, ahead=TWO_YEARS)


def _date(name: str, label: str, hint: str = "", *, required: bool, within: int, ahead: int) -> Field:
    return Field(
        name,
        label,
        "date",
        hint=hint or N_("Dag, måned og år, for eksempel 3.11.2026."),
        missing=N_("Skriv datoen"),
        wrong=N_("Skriv datoen slik: 3.11.2026"),
        required=required,
        within=within,
        ahead=ahead,
        too_old=N_("Skriv en dato fra de siste to årene"),
    )


def one_of(name: str, label: str, *choices: Choice, hint: str = "", required: bool = True) -> Field:
    """One choice."""
    return Field(name, label, "radio", hint=hint, missing=N_("Velg ett av svarene"), required=required, choices=choices)


def some_of(name: str, label: str, *choices: Choice, hint: str = "", required: bool = False) -> Field:
    """Any number of choices."""
    missing = N_("Velg minst ett av svarene")
    return Field(name, label, "checkboxes", hint=hint, missing=missing, required=required, choices=choices)


def words(name: str, label: str, hint: str = "", *, required: bool = False, most: int = 1000) -> Field:
    """A few sentences."""
    return Field(name, label, "textarea", hint=hint, missing=N_("Skriv noen ord"), required=required, most=most)


def tick(name: str, label: str, hint: str = "") -> Field:
    """Something said by ticking it."""
    return Field(name, label, "checkbox", hint=hint)


def scale(name: str, label: str) -> Field:
    """A question of wellbeing."""
    return Field(name, label, "select", missing=N_("Velg ett av svarene"), required=True, choices=SCALE)


def wellbeing() -> tuple[Field, ...]:
    """The four questions of wellbeing."""
    return tuple(scale(f"wellbeing_{number}", label) for number, label in enumerate(WELLBEING, 1))


def alone(name: str) -> Rule:
    """None and unanswered do not go together with anything else."""

    def mixed(values: Values) -> bool:
        chosen = values.get(name)
        alone = {NONE.value, UNANSWERED.value}
        return isinstance(chosen, list) and len(chosen) > 1 and any(one in alone for one in chosen)

    return Rule(name, (name,), N_("«Ingen» og «vil ikke svare» kan ikke stå sammen med andre svar"), mixed)
