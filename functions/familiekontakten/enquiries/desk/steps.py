"""The next steps of enquiries: what each is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

_ENQUIRY = "/workspace/enquiries/{id}"

STEPS: dict[str, Step] = {
    "answer_enquiry": Step(N_("Svar på henvendelsen"), _ENQUIRY),
    "decide_enquiry": Step(N_("Bestem hva som skjer med henvendelsen"), _ENQUIRY),
    "look_aside": Step(N_("Se om et menneske har skrevet dette"), _ENQUIRY),
}
