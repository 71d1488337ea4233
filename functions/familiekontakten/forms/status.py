"""The status page's form: a reference and its secret, from the confirmation page, show what has happened since."""

from familiekontakten.forms.field import Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

REFERENCE = Field(
    "reference",
    N_("Referanse"),
    "text",
    hint=N_("Den står på kvitteringen, for eksempel ABCD-EFGH-J."),
    missing=N_("Skriv referansen fra kvitteringen"),
    required=True,
    most=40,
    ltr=True,
    personal=False,
)

SECRET = Field(
    "secret",
    N_("Hemmelig kode"),
    "text",
    hint=N_("Den står under referansen på kvitteringen."),
    missing=N_("Skriv den hemmelige koden fra kvitteringen"),
    required=True,
    most=80,
    ltr=True,
)

STATUS = Form(
    "status",
    N_("Se hva som skjer med henvendelsen"),
    N_("Vis status"),
    (Fieldset("", (REFERENCE, SECRET)),),
    path="/api/status/{lang}",
)
