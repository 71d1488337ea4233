"""The next step of a quote: what it is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

STEPS: dict[str, Step] = {
    "renew_quote": Step(N_("Spør på nytt om sitatet, eller slett det"), "/workspace/national/quotes/{id}"),
}
