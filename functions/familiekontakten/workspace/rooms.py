"""The rooms of the workspace as its menu offers them, each only to those who may enter. Pure."""

from collections.abc import Collection
from typing import NamedTuple

from familiekontakten.access.roles import Permission
from familiekontakten.languages.catalogue import N_


class Room(NamedTuple):
    """One line of the menu: its text, its address, the permission it needs, and the subjects whose pages lie in it."""

    label: str
    path: str
    permission: Permission
    subjects: tuple[str, ...]


#: In the order of a coordinator's day. The place in this order is the room's access key.
ROOMS = (
    Room(N_("I dag"), "/workspace/", Permission.HOME, ("today",)),
    Room(N_("Henvendelser"), "/workspace/enquiries", Permission.ENQUIRIES, ("enquiries",)),
    Room(N_("Familier"), "/workspace/families", Permission.CASES, ("cases", "evaluations")),
    Room(N_("Familiekontakter"), "/workspace/volunteers", Permission.VOLUNTEERS, ("volunteers",)),
    Room(N_("Kurs"), "/workspace/courses", Permission.COURSES, ("courses",)),
    Room(N_("Kobling"), "/workspace/matching", Permission.MATCHING, ("matching", "assignments", "links")),
    Room(N_("Søk"), "/workspace/search", Permission.SEARCH, ("search",)),
    Room(N_("Tall"), "/workspace/figures", Permission.FIGURES, ("figures",)),
    Room(N_("Oppstart"), "/workspace/national/start-ups", Permission.START_UPS, ("start_ups", "applications")),
    Room(N_("Avdelinger"), "/workspace/national/departments", Permission.NATIONAL_DESK, ("network",)),
    Room(N_("Etterspørsel"), "/workspace/national/demand", Permission.NATIONAL_DESK, ("demand",)),
    Room(N_("Styret"), "/workspace/national/board", Permission.NATIONAL_DESK, ("board",)),
    Room(N_("Samlinger"), "/workspace/national/gatherings", Permission.NATIONAL_DESK, ("gatherings",)),
    Room(N_("Midler"), "/workspace/national/grants", Permission.NATIONAL_DESK, ("grants",)),
    Room(N_("Tall"), "/workspace/national/figures", Permission.COUNTS, ("figures",)),
)
#: What few need, and rarely: under the name of who is logged in.
SIDE_ROOMS = (
    Room(N_("Sitater"), "/workspace/national/quotes", Permission.NATIONAL_DESK, ("quotes",)),
    Room(N_("Råd til koordinatorer"), "/workspace/national/advice", Permission.NATIONAL_DESK, ("advice",)),
    Room(N_("Planer og mål"), "/workspace/national/plans", Permission.NATIONAL_DESK, ("plans",)),
    Room(N_("Home-Start+"), "/workspace/national/home-start-plus", Permission.START_UPS, ("home_start_plus",)),
    Room(N_("Midler til familiene"), "/workspace/grants", Permission.CASES, ("grants",)),
    Room(N_("Ventetid"), "/workspace/waiting", Permission.CASES, ("open_directory",)),
    Room(N_("Hvis avdelingen legges ned"), "/workspace/closing-down", Permission.CASES, ("handovers",)),
    Room(N_("Fravær og vikar"), "/workspace/absence", Permission.ABSENCE, ("absence",)),
    Room(N_("Nødåpninger"), "/workspace/openings", Permission.ANSWER_OPENING, ("emergency",)),
    Room(N_("Be om nødåpning"), "/workspace/emergency", Permission.ASK_OPENING, ("emergency",)),
    Room(N_("Hvem har sett hva"), "/workspace/audit", Permission.AUDIT, ("audit",)),
)


def open_to(rooms: tuple[Room, ...], permissions: Collection[Permission]) -> tuple[Room, ...]:
    """Those of the rooms that somebody with these permissions may enter."""
    return tuple(room for room in rooms if room.permission in permissions)


def subject_of(template: str) -> str:
    """The subject that a template such as "cases/family.html.j2" belongs to; of the frame's own, its name."""
    subject, _, name = template.partition("/")
    return name.partition(".")[0] if subject == "workspace" else subject


def subject_of_path(path: str) -> str:
    """The subject of the room that an address lies in, so that the menu shows where the reader is."""
    inside = (room for room in reversed((*ROOMS, *SIDE_ROOMS)) if path.startswith(room.path))
    return next(inside, ROOMS[0]).subjects[0]
