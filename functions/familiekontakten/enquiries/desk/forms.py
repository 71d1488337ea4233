"""The forms by which a department acts on an enquiry, as data."""

from dataclasses import replace

from familiekontakten.enquiries.desk.content import Content
from familiekontakten.enquiries.desk.ends import NAMES, reasons
from familiekontakten.enquiries.enquiry import Enquiry
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

DECLINE = Form(
    "decline",
    N_("Si nei"),
    N_("Avslutt med nei"),
    (
        Fieldset(
            "",
            (
                Field(
                    "reason",
                    N_("Hvorfor?"),
                    "radio",
                    hint=N_("At det er få familiekontakter, er ingen grunn: familien kan alltid stå på ventelisten."),
                    missing=N_("Velg en grunn"),
                    required=True,
                    choices=(Choice("", ""),),
                ),
                Field(
                    "onward",
                    N_("Hvem kan hjelpe i stedet?"),
                    "text",
                    hint=N_("Må fylles ut når behovene er for store for en frivillig."),
                    most=200,
                    depends=True,
                ),
                Field("no_onward", N_("Hvis ingen: hvorfor ikke?"), "text", most=300, depends=True),
                *ANSWERED,
                NOTE,
            ),
        ),
    ),
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

SERVICES = (
    Choice("health_station", N_("Helsestasjonen")),
    Choice("child_welfare", N_("Barnevernstjenesten")),
    Choice("family_counselling", N_("Familievernkontoret")),
    Choice("ppt", N_("PPT")),
    Choice("mental_health_adults", N_("DPS, psykisk helse for voksne")),
    Choice("mental_health_children", N_("BUP, psykisk helse for barn og unge")),
    Choice("crisis_centre", N_("Krisesenteret")),
    Choice("doctor", N_("Fastlegen")),
    Choice("nav", N_("NAV")),
    Choice("voluntary", N_("En frivillig organisasjon")),
    Choice("other", N_("Noen andre")),
)
"""To whom families are helped on (annual report 2011 names some of them). To be confirmed by HSFN."""

# Confidential information leaves the department only with the parents' consent, and only to help the family
# (declaration of principles, section 9). The consent names who receives it and what for.
FORWARD = Form(
    "forward",
    N_("Formidle videre"),
    N_("Avslutt og noter samtykket"),
    (
        Fieldset(
            N_("Hvem skal hjelpe?"),
            (
                Field(
                    "service",
                    N_("Hva slags tjeneste?"),
                    "select",
                    missing=N_("Velg hva slags tjeneste det er"),
                    required=True,
                    choices=SERVICES,
                ),
                Field(
                    "recipient",
                    N_("Navnet på den som skal få opplysningene"),
                    "text",
                    missing=N_("Skriv hvem samtykket gjelder"),
                    required=True,
                    most=120,
                ),
            ),
        ),
        Fieldset(
            N_("Samtykket"),
            (
                Field(
                    "consent_purpose",
                    N_("Foreldrene har sagt ja til at denne mottakeren får vite det dere har avtalt, for å få hjelp"),
                    "checkbox",
                    missing=N_("Uten samtykke kan ingenting om familien gis videre"),
                    required=True,
                ),
                Field(
                    "consent_on",
                    N_("Når sa de ja?"),
                    "date",
                    missing=N_("Skriv datoen foreldrene sa ja"),
                    wrong=N_("Skriv datoen slik: 3.11.2026"),
                    required=True,
                ),
                Field(
                    "consent_how",
                    N_("Hvordan sa de ja?"),
                    "radio",
                    missing=N_("Velg om de sa ja muntlig eller skriftlig"),
                    required=True,
                    choices=(Choice("oral", N_("Muntlig")), Choice("written", N_("Skriftlig"))),
                ),
                *ANSWERED,
                NOTE,
            ),
        ),
    ),
    honeypot="",
    path=PATH,
)

DEPARTMENT = Field(
    "department",
    N_("Hvilken avdeling?"),
    "select",
    missing=N_("Velg avdelingen som skal svare"),
    required=True,
    choices=(Choice("", ""),),
    personal=False,
)
MOVE = Form(
    "move",
    N_("Flytt til en annen avdeling"),
    N_("Flytt"),
    (Fieldset("", (DEPARTMENT,)),),
    honeypot="",
    path=PATH,
)

MERGE = Form(
    "merge",
    N_("Dette er det samme en gang til"),
    N_("Behold den andre"),
    (
        Fieldset(
            "",
            (
                Field(
                    "kept",
                    N_("Referansen til den dere beholder"),
                    "text",
                    hint=N_("Begge kan fortsatt leses."),
                    missing=N_("Skriv referansen til den dere beholder"),
                    required=True,
                    most=20,
                    ltr=True,
                    personal=False,
                ),
                NOTE,
            ),
        ),
    ),
    honeypot="",
    path=PATH,
)


def of(form: Form, reference: str) -> Form:
    """The form of one enquiry."""
    return form.at(reference=reference, act=form.name)


def button(act: str, reference: str) -> Form:
    """An act that asks nothing."""
    return of(Form(act, "", "", (), honeypot="", path=PATH), reference)


def take_on_form(enquiry: Enquiry, statutory_pending: bool) -> Form:
    """What is asked before an enquiry is taken on: only what is not known yet."""
    asked = (*(() if enquiry.answered_at else ANSWERED), *((IN_ADDITION,) if statutory_pending else ()))
    return of(replace(TAKE_ON, fieldsets=(Fieldset("", asked),)), enquiry.reference)


def decline_form(enquiry: Enquiry) -> Form:
    """What is asked before the department says no, with the reasons that this form can have."""
    choices = tuple(Choice(end.value, NAMES[end]) for end in reasons(enquiry))
    return of(_once_answered(DECLINE, enquiry).with_choices("reason", choices), enquiry.reference)


def forward_form(enquiry: Enquiry) -> Form:
    """What is asked before somebody else helps."""
    return of(_once_answered(FORWARD, enquiry), enquiry.reference)


def finish_form(enquiry: Enquiry) -> Form:
    """What is asked before a municipality's enquiry ends."""
    return of(_once_answered(FINISH, enquiry), enquiry.reference)


def move_form(enquiry: Enquiry, departments: tuple[Choice, ...]) -> Form:
    """To which of these departments."""
    return of(MOVE.with_choices("department", departments), enquiry.reference)


def answer_form(enquiry: Enquiry, content: Content) -> Form:
    """What is noted of an answer; mail and letter are offered only where the sender may get them."""
    left_out = (() if content.mail_address else ("mail",)) + (() if content.tells_referrer else ("letter",))
    return of(_without(ANSWER, left_out), enquiry.reference)


def _once_answered(form: Form, enquiry: Enquiry) -> Form:
    return _without(form, ("answered_how", "answered_on") if enquiry.answered_at else ())


def _without(form: Form, names: tuple[str, ...]) -> Form:
    kept = tuple(
        fieldset._replace(fields=tuple(field for field in fieldset.fields if field.name not in names))
        for fieldset in form.fieldsets
    )
    return replace(form, fieldsets=kept)
