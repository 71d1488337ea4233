"""The national office's form about advice. It has no place for a family: codes, days, and the advice itself. Pure."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from familiekontakten.advice.acts import Given
from familiekontakten.advice.advice import CHANNELS, TOPICS, Advice, Channel, Topic
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.forms import happened

ROOM = "/workspace/national/advice"
PATH = f"{ROOM}/{{reference}}/{{name}}"
NEW, CORRECT = N_("Skriv ned et råd"), N_("Rett rådet")
Departments = Mapping[str, str]
"""Names by id."""

FOLLOW_UP = Form("follow-up", N_("Fulgt opp"), N_("Fulgt opp"), (), honeypot="", path=PATH)
ERASE = Form("erase", N_("Slett ordene i rådet"), N_("Ja, slett ordene"), (), honeypot="", path=PATH)

_ASKED = (
    happened("on", N_("Når snakket dere sammen?")),
    Field(
        "channel",
        N_("Hvordan?"),
        "radio",
        missing=N_("Velg hvordan dere snakket sammen"),
        required=True,
        choices=tuple(Choice(code, label) for code, label in CHANNELS.items()),
    ),
    Field(
        "topics",
        N_("Hva handlet det om?"),
        "checkboxes",
        missing=N_("Kryss av for minst ett tema"),
        required=True,
        choices=tuple(Choice(code, label) for code, label in TOPICS.items()),
    ),
)
_TEXT = Field(
    "text",
    N_("Rådet"),
    "textarea",
    hint=N_(
        "Skriv rådet slik at det kunne vært gitt til hvem som helst. Ikke noe om hvem det gjaldt: ingen navn, steder, "
        "alder, referanser, telefonnumre eller datoer. Heller ikke en sjelden situasjon som noen kjenner igjen."
    ),
    missing=N_("Skriv rådet"),
    most=600,
    required=True,
)
_NOBODY = Field(
    "nobody",
    N_("Jeg har lest det en gang til: ingen familie eller familiekontakt kan kjennes igjen"),
    "checkbox",
    missing=N_("Les rådet en gang til, og kryss av når ingen kan kjennes igjen"),
    required=True,
    stored=False,
)
_FOLLOW_UP_ON = replace(happened("follow_up_on", N_("Skal vi komme tilbake til det? Når?"), ahead=366), required=False)


def advice_form(departments: Departments, correcting: bool = False) -> Form:
    """What is written down about advice, new or corrected."""
    asker = Field(
        "department",
        N_("Hvilken avdelings koordinator spurte?"),
        "select",
        missing=N_("Velg avdelingen"),
        required=True,
        choices=tuple(Choice(one, name, proper=True) for one, name in departments.items()),
    )
    fields = (asker, *_ASKED, _TEXT, _NOBODY, _FOLLOW_UP_ON)
    name, title, path = ("correct", CORRECT, PATH) if correcting else ("new", NEW, f"{ROOM}/new")
    return Form(name, title, N_("Lagre rådet"), (Fieldset("", fields),), honeypot="", path=path)


def given_of(values: Values, departments: Departments) -> Given:
    """What was given, as the form gave it."""
    department, topics, promised = str(values["department"]), values["topics"], values.get("follow_up_on")
    return Given(
        on=date.fromisoformat(str(values["on"])),
        department=department,
        name=departments.get(department, ""),
        topics=tuple(Topic(str(one)) for one in topics) if isinstance(topics, list) else (),
        channel=Channel(str(values["channel"])),
        text=str(values["text"]),
        follow_up_on=date.fromisoformat(str(promised)) if promised else None,
    )


def given_shown(advice: Advice) -> Values:
    """What was given, as the form shows it. That nobody can be recognised is said anew each time."""
    promised = {"follow_up_on": advice.follow_up_on.isoformat()} if advice.follow_up_on else {}
    codes = {"department": advice.department, "channel": advice.channel, "topics": [str(one) for one in advice.topics]}
    return {"on": advice.on.isoformat(), "text": advice.text, **codes, **promised}
