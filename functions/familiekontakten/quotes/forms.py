"""The national office's forms about quotes: the words, the permission, and where they were used. Pure."""

from collections.abc import Mapping
from datetime import date

from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.quotes.acts import Permission, Said
from familiekontakten.quotes.quote import LEVELS, PLACES, SAID_BY, Level, Place, Quote, SaidBy
from familiekontakten.volunteers.forms import happened

ROOM = "/workspace/national/quotes"
PATH = f"{ROOM}/{{reference}}/{{name}}"
NEW, CORRECT = N_("Nytt sitat"), N_("Rett sitatet")
Departments = Mapping[str, str]
"""Names by id."""

_NOBODY = Field(
    "nobody",
    N_("Ingen familie kan kjennes igjen i sitatet"),
    "checkbox",
    missing=N_("Les sitatet en gang til, og kryss av når ingen familie kan kjennes igjen"),
    required=True,
    stored=False,
)
_SAID = (
    Field(
        "said_by",
        N_("Hvem har sagt det?"),
        "radio",
        missing=N_("Velg hvem som har sagt det"),
        required=True,
        choices=tuple(Choice(code, label) for code, label in SAID_BY.items()),
    ),
    Field(
        "words",
        N_("Sitatet"),
        "textarea",
        hint=N_("Ordrett. Ta bort navn, steder og annet som kan vise hvilken familie det handler om."),
        missing=N_("Skriv sitatet"),
        most=1500,
        required=True,
    ),
    Field(
        "about",
        N_("Hva det handler om"),
        "text",
        hint=N_("Noen få ord til lista, for eksempel «Å bli møtt»."),
        missing=N_("Skriv hva det handler om"),
        required=True,
    ),
    Field(
        "signature",
        N_("Navn og tittel som kan stå under"),
        "text",
        hint=N_("Slik personen selv vil stå. La det stå tomt for foreldre, og når bare rollen skal stå."),
    ),
)
_ALLOWED = (
    Field(
        "level",
        N_("Hvor kan det brukes?"),
        "radio",
        missing=N_("Velg hvor sitatet kan brukes"),
        required=True,
        choices=tuple(Choice(code, label) for code, label in LEVELS.items()),
    ),
    happened("allowed_on", N_("Når ble det gitt lov?")),
    happened("until", N_("Siste dag tillatelsen gjelder"), ahead=3 * 366, back=3 * 366),
)
_PERMISSION = Fieldset(N_("Tillatelsen"), _ALLOWED)

RENEW = Form("renew", N_("Ny tillatelse"), N_("Lagre tillatelsen"), (_PERMISSION,), honeypot="", path=PATH)
ERASE = Form("erase", N_("Slett sitatet"), N_("Ja, slett sitatet"), (), honeypot="", path=PATH)
USE = Form(
    "use",
    N_("Skriv ned hvor det er brukt"),
    N_("Lagre"),
    (
        Fieldset(
            "",
            (
                Field(
                    "place",
                    N_("Hvor?"),
                    "radio",
                    missing=N_("Velg hvor det er brukt"),
                    required=True,
                    choices=tuple(Choice(code, label) for code, label in PLACES.items()),
                ),
                happened("on", N_("Når?")),
            ),
        ),
    ),
    honeypot="",
    path=PATH,
)


def quote_form(departments: Departments) -> Form:
    """A new quote with its permission."""
    said = Fieldset("", (*_SAID, _keeper(departments), _NOBODY))
    return Form("new", NEW, N_("Lagre sitatet"), (said, _PERMISSION), honeypot="", path=f"{ROOM}/new")


def correct_form(departments: Departments) -> Form:
    """A quote as it should have been written down."""
    said = Fieldset("", (*_SAID, _keeper(departments), _NOBODY))
    return Form("correct", CORRECT, N_("Lagre sitatet"), (said,), honeypot="", path=PATH)


def said_of(values: Values) -> Said:
    """What was said, as the form gave it."""
    text = {name: str(values.get(name, "")) for name in ("about", "words", "signature", "kept_by")}
    return Said(said_by=SaidBy(str(values["said_by"])), **text)


def permission_of(values: Values) -> Permission:
    """The permission, as the form gave it."""
    days = (date.fromisoformat(str(values[name])) for name in ("allowed_on", "until"))
    return Permission(Level(str(values["level"])), *days)


def place_of(values: Values) -> Place:
    """Where it was used, as the form gave it."""
    return Place(str(values["place"]))


def said_shown(quote: Quote) -> Values:
    """What was said, as the form shows it. That no family can be recognised is said anew each time."""
    text = {"about": quote.about, "words": quote.words, "signature": quote.signature, "kept_by": quote.kept_by}
    return {"said_by": quote.said_by, **text}


def _keeper(departments: Departments) -> Field:
    return Field(
        "kept_by",
        N_("Hvilken avdeling har tillatelsen?"),
        "select",
        hint=N_("La det stå tomt når nasjonalt kontor har den."),
        wrong=N_("Velg en avdeling fra listen"),
        choices=tuple(Choice(one, name, proper=True) for one, name in departments.items()),
    )
