"""The coordinator's forms about an assignment. Pure."""

from dataclasses import replace
from datetime import date, datetime

from familiekontakten.assignments.ending import END_NAMES, WITH_THE_CASE
from familiekontakten.assignments.visit import Missed, Place, Visit
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.languages.language import LANGUAGES
from familiekontakten.links.forms import PLACES, REASONS

PATH = "/workspace/assignments/{id}/{name}"
DATE = N_("Skriv datoen slik: 5.11.2026")
YES_NO = (Choice("yes", N_("Ja")), Choice("no", N_("Nei")))

ON = Field("on", N_("Dagen"), "date", missing=DATE, required=True, within=3 * 366)
HELD = Field(
    "held", N_("Ble besøket gjennomført?"), "radio", missing=N_("Velg ja eller nei"), required=True, choices=YES_NO
)
MINUTES = Field(
    "minutes",
    N_("Hvor mange minutter?"),
    "number",
    hint=N_("Vanligvis 120 til 240. Skriv det som det var."),
    wrong=N_("Skriv et helt tall fra 1 til 1440"),
    depends=True,
    least=1,
    most=24 * 60,
    shown_when=("held", ("yes",)),
)
PLACE = Field(
    "place",
    N_("Hvor?"),
    "radio",
    depends=True,
    choices=tuple(Choice(place.value, text) for place, text in PLACES.items()),
    shown_when=("held", ("yes",)),
)
JOINT = Field("joint", N_("Jeg var med: det første besøket"), "checkbox", shown_when=("held", ("yes",)))
REASON = Field(
    "reason",
    N_("Hvorfor ikke?"),
    "radio",
    hint=N_("Svarene er familiekontaktens ord."),
    depends=True,
    choices=tuple(Choice(reason.value, text) for reason, text in REASONS.items()),
    shown_when=("held", ("no",)),
)
UNTIL = Field("until", N_("Ingen besøk ventes før"), "date", missing=DATE, required=True, within=0, ahead=84)
JOINT_ON = Field("joint_on", N_("Dagen dere drar sammen"), "date", missing=DATE, required=True, within=0, ahead=84)
LANGUAGE = Field(
    "language",
    N_("Språket på siden bak lenken"),
    "radio",
    missing=N_("Velg et språk"),
    required=True,
    choices=tuple(Choice(language.code, language.name, proper=True) for language in LANGUAGES.values()),
)
END_REASON = Field(
    "end_reason",
    N_("Hvorfor avsluttes oppdraget?"),
    "radio",
    missing=N_("Velg grunnen"),
    required=True,
    choices=tuple(Choice(reason.value, text) for reason, text in END_NAMES.items() if reason not in WITH_THE_CASE),
)
WORDS = Field("words", N_("Noe mer du vil ta vare på"), "textarea", most=500)
NEXT_CONTACT = Field(
    "next_contact",
    N_("Familien hører fra oss igjen"),
    "date",
    hint=N_("Familien venter videre med sin gamle plass i køen. Avsluttes saken nå, trengs ingen dato."),
    wrong=DATE,
    depends=True,
    within=0,
    ahead=28,
)

PLACE_MISSING = Rule(
    "place",
    ("held", "place"),
    N_("Velg hvor dere var"),
    lambda values: values.get("held") == "yes" and not values.get("place"),
)


def _form(name: str, title: str, submit: str, *fields: Field) -> Form:
    return Form(name, title, submit, (Fieldset("", fields),), honeypot="", path=PATH)


VISIT = replace(
    _form("visit", N_("Skriv inn et besøk"), N_("Lagre besøket"), ON, HELD, MINUTES, PLACE, JOINT, REASON),
    rules=(PLACE_MISSING,),
)
JOINT_VISIT = _form("joint-visit", N_("En annen dag for det første besøket"), N_("Lagre dagen"), JOINT_ON)
QUIET = _form("quiet", N_("Ferie eller opphold"), N_("Lagre"), UNTIL)
LINK = _form("link", N_("Personlig lenke til familiekontakten"), N_("Lag en ny lenke"), LANGUAGE)
END = _form("end", N_("Avslutt oppdraget"), N_("Avslutt oppdraget"), END_REASON, WORDS, NEXT_CONTACT)
SEEN = _form("seen", N_("Sett"), N_("Jeg har sett det"))
REVOKE = _form("revoke", N_("Trekk lenken tilbake"), N_("Trekk lenken tilbake"))


def visit_from(values: Values, by: str, logged_at: datetime) -> Visit:
    """The visit that a coordinator wrote down."""
    held = values["held"] == "yes"
    return Visit(
        on=date.fromisoformat(str(values["on"])),
        held=held,
        logged_at=logged_at,
        by=by,
        minutes=int(str(values.get("minutes", 0))) if held else 0,
        place=Place(str(values["place"])) if held else None,
        reason=Missed(str(values["reason"])) if not held and "reason" in values else None,
        joint=held and values.get("joint") == "yes",
    )
