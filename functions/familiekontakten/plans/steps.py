"""The next steps of plans: what each is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

STEPS: dict[str, Step] = {
    "review_goals": Step(N_("Se på målene i planen"), "/workspace/national/plans/{id}/review"),
    "end_plan": Step(N_("Avslutt planen"), "/workspace/national/plans/{id}"),
}
