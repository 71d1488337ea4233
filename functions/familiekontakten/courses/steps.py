"""The next steps of courses: what each is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

_COURSE = "/workspace/courses/{id}"

STEPS: dict[str, Step] = {
    "open_course": Step(N_("Åpne kurset for påmelding"), _COURSE),
    "begin_course": Step(N_("Kurset begynner"), _COURSE),
    "note_attendance": Step(N_("Før oppmøtet på kurset"), f"{_COURSE}/attendance"),
    "end_course": Step(N_("Kurset er over: avslutt det"), _COURSE),
    "finish_participants": Step(N_("Noen mangler timer eller temaer fra kurset"), _COURSE),
}
