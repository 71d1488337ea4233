"""An enquiry that somebody makes on the telephone or at the door, written down by a coordinator.

The same questions by the same definition as on the site, so that nothing depends on the way in. What differs: how it
came, which language the answer is read in, and that consents were said aloud and not ticked.
"""

from collections.abc import Mapping
from dataclasses import replace

from familiekontakten.enquiries.desk.showing import CHANNELS
from familiekontakten.enquiries.enquiry import WEB
from familiekontakten.forms import FORMS
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Value
from familiekontakten.languages.catalogue import N_
from familiekontakten.languages.language import LANGUAGES

WRITTEN_DOWN = ("family", "professional", "volunteer")
"""The forms that a department writes down itself; a municipality writes to the national office."""

CHANNEL = Field(
    "channel",
    N_("Hvordan tok de kontakt?"),
    "radio",
    missing=N_("Velg hvordan de tok kontakt"),
    required=True,
    choices=tuple(Choice(code, label) for code, label in CHANNELS.items() if code != WEB),
    personal=False,
)
READS = Field(
    "reads",
    N_("Hvilket språk vil de ha svar på?"),
    "radio",
    missing=N_("Velg språket de vil ha svar på"),
    required=True,
    choices=tuple(Choice(one.code, one.name, proper=True) for one in LANGUAGES.values()),
    personal=False,
)

SAID_ALOUD = {
    "privacy_ack": N_("Jeg har fortalt hvordan avdelingen tar vare på opplysningene, og de er enige"),
    "art9_consent": N_("De har sagt ja til at jeg skriver ned meldingen, også om den handler om helse"),
    "info_ack": N_("Fagpersonen sier at familien vet hva som står her, og er enig i det"),
    "understood": N_("Jeg har fortalt om kurset, politiattesten, taushetsplikten og tiden, og personen vil likevel"),
}
"""Consents as the coordinator confirms them: asked for in words, and answered in words."""


def spoken(name: str) -> Form | None:
    """The form as a coordinator fills it in; None where it is not one that a department writes down."""
    form = FORMS.get(name) if name in WRITTEN_DOWN else None
    if form is None:
        return None
    how = Fieldset(N_("Samtalen"), (CHANNEL, READS))
    fieldsets = (how, *(fieldset._replace(fields=_aloud(fieldset)) for fieldset in form.fieldsets))
    path = f"/workspace/enquiries/new/{name}"
    return replace(form, submit=N_("Registrer henvendelsen"), fieldsets=fieldsets, honeypot="", path=path)


def apart(values: Mapping[str, Value]) -> tuple[dict[str, Value], str, str]:
    """The answers as the public form has them, the channel, and the language to answer in."""
    kept = {name: value for name, value in values.items() if name not in (CHANNEL.name, READS.name)}
    return kept, str(values[CHANNEL.name]), str(values[READS.name])


def _aloud(fieldset: Fieldset) -> tuple[Field, ...]:
    return tuple(
        replace(field, label=SAID_ALOUD[field.name]) if field.name in SAID_ALOUD else field for field in fieldset.fields
    )
