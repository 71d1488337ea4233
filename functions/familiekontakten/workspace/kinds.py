"""What the department's book holds, by kind: what colleagues call it, and where its page is. Pure."""

from typing import NamedTuple

from familiekontakten.languages.catalogue import N_


class Kind(NamedTuple):
    """`path` has {id} where the thing's id goes."""

    label: str
    path: str


KINDS = {
    "enquiry": Kind(N_("Henvendelse"), "/workspace/enquiries/{id}"),
    "case": Kind(N_("Familie"), "/workspace/families/{id}"),
    "follow_up": Kind(N_("Oppfølging"), "/workspace/families/follow-ups/{id}"),
    "guest": Kind(N_("Tidligere familie"), "/workspace/families/guests/{id}"),
    "evaluation": Kind(N_("Evaluering"), "/workspace/families/evaluations/{id}"),
    "safety": Kind(N_("Bekymring for et barn"), "/workspace/safety/reports/{id}"),
    "volunteer": Kind(N_("Familiekontakt"), "/workspace/volunteers/{id}"),
    "course": Kind(N_("Kurs"), "/workspace/courses/{id}"),
    "figures": Kind(N_("Tall"), "/workspace/figures?month={id}"),
    "assignment": Kind(N_("Oppdrag"), "/workspace/assignments/{id}"),
    "application": Kind(N_("Søknad"), "/workspace/national/applications/{id}"),
    "branch": Kind(N_("Avdeling"), "/workspace/national/departments/{id}"),
    "coordinator": Kind(N_("Koordinator"), "/workspace/national/departments/coordinators/{id}"),
    "training_round": Kind(N_("Opplæring"), "/workspace/national/departments/training/{id}"),
    "held": Kind(N_("Register"), "/workspace/national/departments/registers/{id}"),
    "handed_over": Kind(N_("Familie fra en annen avdeling"), "/workspace/handovers/{id}"),
    "start_up": Kind(N_("Oppstart"), "/workspace/national/start-ups/{id}"),
    "board_meeting": Kind(N_("Styremøte"), "/workspace/national/board/{id}"),
    "gathering": Kind(N_("Samling"), "/workspace/national/gatherings/{id}"),
    "quote": Kind(N_("Sitat"), "/workspace/national/quotes/{id}"),
    "advice": Kind(N_("Råd"), "/workspace/national/advice/{id}"),
    "plan": Kind(N_("Plan"), "/workspace/national/plans/{id}"),
    "grant": Kind(N_("Tilskudd"), "/workspace/national/grants/{id}"),
    "own_grant": Kind(N_("Eget tilskudd"), "/workspace/grants/{id}"),
    "home_start_plus": Kind(N_("Home-Start+"), "/workspace/national/home-start-plus/{id}"),
    "pot": Kind(N_("Midler til familiene"), "/workspace/grants/{id}"),
}


def path_of(kind: str, thing_id: str) -> str:
    """The page of a thing; the search page for a kind that has none."""
    return KINDS[kind].path.format(id=thing_id) if kind in KINDS else "/workspace/search"


def label_of(kind: str) -> str:
    """What a kind is called; the code itself for one that nobody has named."""
    return KINDS[kind].label if kind in KINDS else kind
