"""The next step of a family that another department gives over: what it is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

STEPS: dict[str, Step] = {
    "answer_handover": Step(N_("En annen avdeling spør om dere tar over en familie"), "/workspace/handovers/{id}"),
}
