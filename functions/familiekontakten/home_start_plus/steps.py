"""The next steps of approvals for Home-Start+: what each is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

_PAGE = "/workspace/national/home-start-plus/{id}"

STEPS: dict[str, Step] = {
    "decide_plus": Step(N_("Styret tar stilling til Home-Start+"), _PAGE),
    "begin_plus": Step(N_("Er avdelingen i gang med Home-Start+?"), _PAGE),
}
