"""The next steps of grants and of what is handed out: what each is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

_NATIONAL, _OWN = "/workspace/national/grants/{id}", "/workspace/grants/{id}"

STEPS: dict[str, Step] = {
    "decide_grant": Step(N_("Hva svarte giveren?"), _NATIONAL),
    "share_grant": Step(N_("Del midlene mellom avdelingene"), f"{_NATIONAL}/share"),
    "report_grant": Step(N_("Rapporter til giveren"), f"{_NATIONAL}/report"),
    "decide_own_grant": Step(N_("Hva svarte giveren?"), _OWN),
    "report_own_grant": Step(N_("Rapporter til giveren"), f"{_OWN}/report"),
    "hand_out": Step(N_("Del ut midlene"), _OWN),
}
