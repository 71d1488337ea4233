"""The form that makes a link to an evaluation, and the one that says that an evaluation was read."""

from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.forms.asked import form
from familiekontakten.forms.field import Choice, Field, Form
from familiekontakten.languages.catalogue import N_
from familiekontakten.languages.language import LANGUAGES

ASK = form(
    "ask-evaluation",
    N_("Lag en lenke til evaluering"),
    N_("Lag lenken"),
    Field("asks", N_("Hvem skal evaluere?"), "radio", missing=N_("Velg hvem"), required=True),
    Field(
        "language",
        N_("På hvilket språk?"),
        "select",
        missing=N_("Velg språk"),
        required=True,
        choices=tuple(Choice(one.code, one.name, proper=True) for one in LANGUAGES.values()),
    ),
)
READ = Form(
    "read",
    N_("Evaluering"),
    N_("Jeg har lest den"),
    (),
    honeypot="",
    path="/workspace/families/evaluations/{reference}",
)

FAMILY = Choice("family", N_("Familien"))
VOLUNTEER = Choice("volunteer", N_("Familiekontakten"))
PROFESSIONAL = Choice("professional", N_("Fagpersonen"))


def ask_form(case: FamilyCase) -> Form:
    """Who may be asked about this case: a professional only where the family said that they may hear how it goes
    (declaration of principles, section 9).
    """
    consented = bool(case.referrer and case.referrer.wants_outcome)
    who = (FAMILY, VOLUNTEER, *((PROFESSIONAL,) if consented else ()))
    return ASK.at(reference=case.id, name=ASK.name).with_choices("asks", who)
