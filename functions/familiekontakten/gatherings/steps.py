"""The next step of a gathering: what it is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

STEPS: dict[str, Step] = {
    "note_gathering": Step(N_("Før hvem som kom på samlingen"), "/workspace/national/gatherings/{id}/attendance"),
}
