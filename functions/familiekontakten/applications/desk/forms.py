"""What the national office fills in about the links to an application."""

from dataclasses import replace

from familiekontakten.applications.pages import COLLEAGUE
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_
from familiekontakten.languages.language import LANGUAGES, SOURCE

OFFERED = (SOURCE, "en")
"""Those of the public pages' languages that municipalities and operators work in."""
PATH = "/workspace/national/applications/{id}/{name}"

LANGUAGE = Field(
    "language",
    N_("Språk på sidene"),
    "select",
    missing=N_("Velg et språk"),
    required=True,
    choices=tuple(Choice(code, LANGUAGES[code].name, proper=True) for code in OFFERED),
)
GIVE = Form(
    "give",
    N_("Gi noen en lenke til søknaden"),
    N_("Lag en lenke"),
    (*COLLEAGUE.fieldsets, Fieldset("", (LANGUAGE,))),
    honeypot="",
    path=PATH,
)
GIVEN = {"language": SOURCE}
"""What the form says at first."""
REVOKE = Form(
    "revoke",
    N_("Trekk tilbake lenken"),
    N_("Trekk tilbake"),
    (Fieldset("", (Field("link", "", "text"),)),),
    honeypot="",
)
TAKE_OVER = Form(
    "take-over", N_("Ta over det som ble sendt"), N_("Ta over det som ble sendt"), (), honeypot="", path=PATH
)
SETTLE = replace(TAKE_OVER, name="settle", title=N_("La det stå slik det er"), submit=N_("La det stå slik det er"))
ERASE = Form(
    "erase",
    N_("Slett kladden og alle lenker"),
    N_("Slett kladden og alle lenker"),
    (
        Fieldset(
            "",
            (
                Field(
                    "sure",
                    N_("Ja, kladden og lenkene skal bort for godt. Det som er sendt, blir liggende."),
                    "checkbox",
                    missing=N_("Sett kryss hvis du er sikker"),
                    required=True,
                ),
            ),
        ),
    ),
    honeypot="",
    path=PATH,
)
