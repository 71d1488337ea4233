"""The next steps of plans: what each is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

STEPS: dict[str, Step] = {
    "review_goals": Step(N_("Et mål i en plan har frist"), "/workspace/national/plans/{id}/review"),
    "end_plan": Step(N_("En plan går ut"), "/workspace/national/plans/{id}"),
}
