"""The next steps of assignments: what each is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

_ASSIGNMENT = "/workspace/assignments/{id}"

STEPS: dict[str, Step] = {
    "joint_visit": Step(N_("Besøk familien første gang sammen med familiekontakten"), _ASSIGNMENT),
    "note_joint": Step(N_("Familiekontakten har vært hos familien: skriv om du var med"), _ASSIGNMENT),
    "silent": Step(N_("Vi har ikke hørt om noe besøk: ring familiekontakten"), _ASSIGNMENT),
    "missed_visit": Step(N_("Et besøk ble ikke noe av: se hvorfor"), _ASSIGNMENT),
    "uncounted_visit": Step(N_("Et besøk ble meldt og er ikke regnet med: se hvorfor"), _ASSIGNMENT),
    "held_back": Step(N_("Familiekontakten er suspendert: hva gjør vi for familien?"), _ASSIGNMENT),
}
