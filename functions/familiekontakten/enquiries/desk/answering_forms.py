"""What is asked when an enquiry is answered, taken on or finished, as data."""

from dataclasses import replace

from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

PATH = "/workspace/enquiries/{reference}/{act}"

HOWS = (
    Choice("phone", N_("På telefon")),
    Choice("sms", N_("Med SMS")),
    Choice("email", N_("Med e-post fra avdelingen")),
    Choice("status_page", N_("På statussiden")),
    Choice("meeting", N_("Ansikt til ansikt")),
)

ANSWERED_HOW = Field(
    "answered_how",
    N_("Hvordan har du svart?"),
    "radio",
    missing=N_("Velg hvordan du svarte"),
    depends=True,
    choices=HOWS,
)
ANSWERED_ON = Field(
    "answered_on",
    N_("Hvilken dag svarte du?"),
    "date",
    hint=N_("Står feltet tomt, er det i dag."),
    wrong=N_("Skriv datoen slik: 3.11.2026"),
)
ANSWERED = (ANSWERED_HOW, ANSWERED_ON)
"""Asked wherever an enquiry may end: whoever ends it has answered, or answers with it."""

NOTE = Field(
    "note",
    N_("Notat til dere selv"),
    "textarea",
    hint=N_("Bare det dere trenger for å svare. Avsenderen ser det ikke."),
    most=1000,
)

ANSWER = Form(
    "answer",
    N_("Svar"),
    N_("Lagre svaret"),
    (
        Fieldset(
            "",
            (
                replace(ANSWERED_HOW, required=True),
                ANSWERED_ON,
                Field(
                    "letter",
                    N_("Svaret på statussiden"),
                    "textarea",
                    hint=N_(
                        "Bare den som har referansen og koden, kan lese det. La feltet stå tomt hvis du har ringt."
                    ),
                    most=1500,
                ),
                Field(
                    "next_contact_on",
                    N_("Når hører de fra deg igjen?"),
                    "date",
                    hint=N_("Den samme dagen står på statussiden deres."),
                    wrong=N_("Skriv datoen slik: 3.11.2026"),
                    within=0,
                    ahead=90,
                ),
                Field(
                    "mail",
                    N_("Send en e-post om at det er kommet et svar"),
                    "checkbox",
                    hint=N_("E-posten sier ikke hva svaret er, eller hvem det kommer fra."),
                ),
                NOTE,
            ),
        ),
    ),
    honeypot="",
    path=PATH,
)

IN_ADDITION = Field(
    "in_addition",
    N_("Familiekontakten kommer i tillegg til hjelpen familien har rett til, ikke i stedet for den"),
    "checkbox",
)
TAKE_ON = Form(
    "take-on",
    N_("Ta imot"),
    N_("Ta imot"),
    (Fieldset("", (*ANSWERED, IN_ADDITION)),),
    honeypot="",
    path=PATH,
)

START_UP = Form(
    "start-up",
    N_("Ta imot som en oppstart"),
    N_("Ta imot"),
    (Fieldset("", ANSWERED),),
    honeypot="",
    path=PATH,
)

FINISH = Form(
    "finish",
    N_("Ferdig besvart"),
    N_("Avslutt"),
    (Fieldset("", (*ANSWERED, NOTE)),),
    honeypot="",
    path=PATH,
)
