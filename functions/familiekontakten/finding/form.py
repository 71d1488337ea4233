"""The one question of the finder. Sent with GET: the answer can be kept and passed on, and says where, never who."""

from familiekontakten.forms.field import Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

PLACE = Field(
    "place",
    N_("Postnummer eller kommune"),
    "text",
    hint=N_("For eksempel 7010 eller Trondheim."),
    missing=N_("Skriv postnummeret ditt eller navnet på kommunen"),
    required=True,
    autocomplete="postal-code",
    personal=False,
)

FINDER = Form(
    "finder",
    N_("Finn avdelingen din"),
    N_("Finn avdeling"),
    (Fieldset("", (PLACE,)),),
    honeypot="",
    path="/api/finder/{lang}",
    method="get",
)
