"""The next step of what was sent: what it is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

STEPS: dict[str, Step] = {
    "take_over_application": Step(
        N_("En søknad er sendt på nytt mens oppstarten er til behandling"), "/workspace/national/applications/{id}"
    ),
}
