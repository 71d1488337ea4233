"""The next step of advice: what it is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

STEPS: dict[str, Step] = {
    "follow_up_advice": Step(N_("Kom tilbake til koordinatoren som spurte"), "/workspace/national/advice/{id}"),
}
