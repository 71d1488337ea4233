"""The next steps of board meetings: what each is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

STEPS: dict[str, Step] = {
    "hold_board_meeting": Step(N_("Hold styremøtet"), "/workspace/national/board/{id}"),
    "note_outcomes": Step(N_("Skriv hvordan styrets saker endte"), "/workspace/national/board/{id}/outcomes"),
}
