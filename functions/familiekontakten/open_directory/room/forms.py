"""The form by which a coordinator confirms how long families wait."""

from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_
from familiekontakten.open_directory.waiting import BANDS

PATH = "/workspace/waiting"

CONFIRM = Form(
    "waiting",
    N_("Bekreft ventetiden"),
    N_("Bekreft"),
    (
        Fieldset(
            "",
            (
                Field(
                    "band",
                    N_("Hvor lenge venter familier hos dere, fra første besøk til en frivillig kommer?"),
                    "radio",
                    missing=N_("Velg hvor lenge familier som regel venter."),
                    required=True,
                    choices=tuple(Choice(code, words) for code, words in BANDS.items()),
                    personal=False,
                ),
            ),
        ),
    ),
    honeypot="",
    path=PATH,
)
