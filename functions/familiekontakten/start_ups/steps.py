"""The next steps of start-ups: what each is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

_START_UP = "/workspace/national/start-ups/{id}"

STEPS: dict[str, Step] = {
    "answer_interest": Step(N_("Svar på interessen for en ny avdeling"), _START_UP),
    "answer_withdrawal": Step(N_("Spørsmålet er trukket: hør om de fortsetter"), _START_UP),
    "guide_start_up": Step(N_("Ta kontakt om den nye avdelingen"), f"{_START_UP}/guide"),
    "check_requirements": Step(N_("Gå gjennom kravene i søknaden"), _START_UP),
    "present_to_board": Step(N_("Legg søknaden fram for styret"), f"{_START_UP}/present"),
    "note_decision": Step(N_("Styret behandler søknaden"), _START_UP),
    "resume_start_up": Step(N_("Ta opp igjen den utsatte oppstarten"), f"{_START_UP}/resume"),
    "sign_agreement": Step(N_("Inngå samarbeidsavtalen"), f"{_START_UP}/agree"),
    "open_department": Step(N_("Åpne avdelingen"), _START_UP),
    "close_department": Step(N_("Avdelingen skal være avviklet"), _START_UP),
}
