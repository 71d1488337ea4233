"""The one question of the search. Sent with POST: what somebody looks for stands in no address and no log."""

from familiekontakten.forms.field import Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

WORDS = Field(
    "words",
    N_("Hva leter du etter?"),
    "text",
    hint=N_("Skriv ett eller noen få ord. Vi lagrer dem ikke."),
    missing=N_("Skriv hva du leter etter"),
    required=True,
    most=100,
)

SEARCH = Form(
    "search",
    N_("Søk"),
    N_("Søk"),
    (Fieldset("", (WORDS,)),),
    honeypot="",
    path="/api/search/{lang}",
)
DESCRIPTION = N_("Søk på sidene våre, på ditt eget språk. Vi lagrer ikke det du leter etter.")
