"""The forms of matching. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

PATH = "/workspace/matching/{reference}/{name}"

VOLUNTEER = Field(
    "volunteer",
    N_("Hvem foreslår du?"),
    "radio",
    hint=N_("Den øverste passer best etter reglene."),
    missing=N_("Velg en familiekontakt"),
    required=True,
)
OVERRIDE = Field(
    "override",
    N_("Hvorfor ikke den første på listen?"),
    "text",
    hint=N_("En setning. Den lagres sammen med hele listen."),
    depends=True,
    most=300,
)
WHO = Field(
    "who",
    N_("Hvem har svart?"),
    "radio",
    missing=N_("Velg hvem som har svart"),
    required=True,
    choices=(Choice("volunteer", N_("Familiekontakten")), Choice("family", N_("Familien"))),
)
ANSWER = Field(
    "answer",
    N_("Svaret"),
    "radio",
    missing=N_("Velg ja eller nei"),
    required=True,
    choices=(Choice("yes", N_("Ja")), Choice("no", N_("Nei"))),
)
BECAUSE = Field(
    "because",
    N_("Hvorfor nei?"),
    "text",
    hint=N_("Bare du og vikaren din ser det."),
    depends=True,
    most=300,
    shown_when=("answer", ("no",)),
)
NEXT_CONTACT = Field(
    "next_contact",
    N_("Familien hører fra oss igjen"),
    "date",
    hint=N_("Ved nei. Familien ser datoen på statussiden sin."),
    wrong=N_("Skriv datoen slik: 5.11.2026"),
    depends=True,
    within=0,
    ahead=28,
    shown_when=("answer", ("no",)),
)
REASON = Field("reason", N_("Hvorfor skal familien foran?"), "text", depends=True, most=300)
JOINT_ON = Field(
    "joint_on",
    N_("Dagen du og familiekontakten besøker familien sammen"),
    "date",
    missing=N_("Skriv datoen slik: 5.11.2026"),
    required=True,
    within=0,
    ahead=60,
)


def _form(name: str, title: str, submit: str, *fields: Field) -> Form:
    return Form(name, title, submit, (Fieldset("", fields),), honeypot="", path=PATH)


PROPOSE = _form("propose", N_("Foreslå en familiekontakt"), N_("Foreslå"), VOLUNTEER, OVERRIDE)
ANSWERED = _form("answer", N_("Skriv inn et svar"), N_("Lagre svaret"), WHO, ANSWER, BECAUSE, NEXT_CONTACT)
LIFT = _form("lift", N_("Flytt familien fram i køen"), N_("Flytt fram"), REASON)
START = _form("start", N_("Begynn oppdraget"), N_("Begynn oppdraget"), JOINT_ON)

ACTS = tuple(form.name for form in (PROPOSE, ANSWERED, LIFT, START))


def propose_among(people: Iterable[tuple[str, str]]) -> Form:
    """The form to propose one of these: (id, name), best first."""
    return PROPOSE.with_choices("volunteer", tuple(Choice(one, name, proper=True) for one, name in people))


def without_needless(form: Form) -> Form:
    """The form to propose somebody as it is shown: why not the first is not asked where there is only one."""
    asked = form.fields.get("volunteer")  # a field without choices is none
    if asked is None or len(asked.choices) > 1:
        return form
    return replace(form, fieldsets=(Fieldset("", (asked,)),))
