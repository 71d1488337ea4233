"""Who may do what: each role in prose beside its permissions. What nobody is given here, nobody may do.

Every department is its own data controller: nobody outside it sees its families. Sources: the declaration of
principles, sections 5 (the coordinator) and 9 (confidentiality); which other roles there are is to be confirmed by
HSFN.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from familiekontakten.departments.department import NATIONAL
from familiekontakten.languages.catalogue import N_


class Permission(StrEnum):
    """What a room of the workspace asks for."""

    HOME = "home"
    ENQUIRIES = "enquiries"
    CASES = "cases"
    VOLUNTEERS = "volunteers"
    COURSES = "courses"
    MATCHING = "matching"
    SAFETY = "safety"
    SEARCH = "search"
    EXPORT = "export"
    ABSENCE = "absence"
    FIGURES = "figures"
    COUNTS = "counts"
    NATIONAL_DESK = "national_desk"
    START_UPS = "start_ups"
    APPROVALS = "approvals"
    AUDIT = "audit"
    ASK_OPENING = "ask_opening"
    ANSWER_OPENING = "answer_opening"


class Role(StrEnum):
    """What somebody is; described in ROLES."""

    COORDINATOR = "coordinator"
    DEPUTY = "deputy"
    NATIONAL_OFFICE = "national_office"
    BOARD_APPROVER = "board_approver"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    OPERATOR = "operator"
    EMERGENCY = "emergency"


CASEWORK = frozenset(
    {
        Permission.ENQUIRIES,
        Permission.CASES,
        Permission.VOLUNTEERS,
        Permission.COURSES,
        Permission.MATCHING,
        Permission.SAFETY,
        Permission.SEARCH,
        Permission.EXPORT,
        Permission.ABSENCE,
        Permission.FIGURES,
    }
)
"""Everything that opens what belongs to a department."""
OWN_DEPARTMENT = CASEWORK | {Permission.ANSWER_OPENING}
OFFICE = frozenset({Permission.NATIONAL_DESK, Permission.START_UPS})
"""What opens the national office's own book: departments, positions, meetings, grants … No family is in it."""
READABLE = frozenset(
    {Permission.ENQUIRIES, Permission.CASES, Permission.VOLUNTEERS, Permission.COURSES, Permission.MATCHING}
)
"""What an emergency opens, for reading. Not what was written down about a child in danger, no search, no export."""


class Described(NamedTuple):
    """A role: its Norwegian name, in prose what it is for, and what follows from that. `national`: held for the whole
    organisation and not for a department."""

    title: str
    text: str
    permissions: frozenset[Permission]
    national: bool = True


ROLES: dict[Role, Described] = {
    Role.COORDINATOR: Described(
        N_("Koordinator"),
        N_(
            "Koordinatoren gjør hele arbeidet i sin avdeling: svarer på henvendelser, besøker familiene, følger opp "
            "familiekontaktene, holder kurs, setter familie og familiekontakt sammen og går god for avdelingens tall. "
            "Ingen andre avdelinger."
        ),
        OWN_DEPARTMENT,
        national=False,
    ),
    Role.DEPUTY: Described(
        N_("Vikar"),
        N_("Vikaren gjør koordinatorens arbeid i én avdeling, og bare til og med sluttdatoen."),
        OWN_DEPARTMENT,
        national=False,
    ),
    Role.NATIONAL_OFFICE: Described(
        N_("Nasjonalt kontor"),
        N_(
            "Det nasjonale kontoret svarer på henvendelser som ikke hører til noen avdeling, følger nye avdelinger "
            "fram til åpning, fører oversikt over nettverket, og ser hele landets tall og avdelingenes hovedtall. "
            "Det ser aldri en families sak: avdelingene er selv behandlingsansvarlige."
        ),
        frozenset({Permission.ENQUIRIES, Permission.COUNTS}) | OFFICE,
    ),
    Role.BOARD_APPROVER: Described(
        N_("Godkjenner i styret"),
        N_("Godkjenneren behandler søknader om å starte en avdeling, og ser ingenting om familier."),
        frozenset({Permission.START_UPS, Permission.APPROVALS}),
    ),
    Role.DATA_PROTECTION_OFFICER: Described(
        N_("Personvernombud"),
        N_("Personvernombudet ser hvem som har sett og gjort hva, men ikke det de har sett."),
        frozenset({Permission.AUDIT}),
    ),
    Role.OPERATOR: Described(
        N_("Drift"),
        N_(
            "Drift holder tjenesten i gang og ser ingenting som er betrodd den. Drift kan be en avdeling om nødåpning, "
            "men ikke gi seg selv en."
        ),
        frozenset({Permission.ASK_OPENING}),
    ),
    Role.EMERGENCY: Described(
        N_("Nødåpning"),
        N_(
            "Den som en avdeling har åpnet for i nød, leser det som er i den ene avdelingen, i høyst 60 minutter. "
            "Ingenting kan endres, lastes ned eller søkes fram, og bekymringsmeldinger er ikke med."
        ),
        READABLE | {Permission.ASK_OPENING},
        national=False,
    ),
}


class Grant(NamedTuple):
    """A role in one department, the national inbox for a national role, from `since` to the end of `until`.

    `covers` is the id of the coordinator whose tasks are taken over meanwhile, "" where it is nobody's absence.
    """

    role: Role
    department: str
    since: date
    until: date | None = None
    covers: str = ""

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day. Derived from the dates each time it is asked, never kept as a flag."""
        return self.since <= day and (self.until is None or day <= self.until)


class Staff(NamedTuple):
    """A member of staff who may log in. `id` is the login service's, opaque; `language` is what pages answer in."""

    id: str
    name: str
    email: str
    grants: tuple[Grant, ...] = ()
    disabled: bool = False
    language: str = "nb"


class Misgranted(ValueError):
    """A grant that no role allows; the message says why."""


def check(grant: Grant) -> Grant:
    """The grant itself. Raises Misgranted where role and place do not fit, or a deputy has no end date."""
    if grant.role is Role.EMERGENCY:
        raise Misgranted("an emergency is opened by its department and granted by nobody")
    if ROLES[grant.role].national != (grant.department == NATIONAL):
        raise Misgranted(f"{grant.role} cannot be held in {grant.department}")
    if grant.role is Role.DEPUTY and grant.until is None:
        raise Misgranted("a deputy needs an end date")
    if grant.until is not None and grant.until < grant.since:
        raise Misgranted("a grant cannot end before it begins")
    return grant


def held(staff: Staff, day: date) -> tuple[Grant, ...]:
    """The grants in force on a day; none for somebody disabled."""
    return () if staff.disabled else tuple(grant for grant in staff.grants if grant.holds(day))


def departments_of(staff: Staff, day: date) -> tuple[str, ...]:
    """Where somebody has a role on a day; "national" among them for the national roles."""
    return tuple(sorted({grant.department for grant in held(staff, day)}))


def roles_in(staff: Staff, department: str, day: date) -> tuple[Role, ...]:
    """The roles held in one department on a day."""
    return tuple(sorted({grant.role for grant in held(staff, day) if grant.department == department}))


def permissions(roles: Iterable[Role]) -> frozenset[Permission]:
    """What these roles may do together; nothing at all without a role."""
    given = [ROLES[role].permissions | {Permission.HOME} for role in roles]
    return frozenset().union(*given)
