"""The next step of a quote: what it is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

STEPS: dict[str, Step] = {
    "renew_quote": Step(
        N_("Tillatelsen til et sitat går ut: spør på nytt, eller slett det"), "/workspace/national/quotes/{id}"
    ),
}
