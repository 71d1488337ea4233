"""Break-glass (nødåpning): the operator's role opens nothing, until one department opens itself for an hour. Pure.

    asked      by an operator, with a reason; nothing is open. It lapses after a day
    open       a second person, who works in that department, said yes: read only, that department, 60 minutes
    refused    she said no
    over       the time is up, or one of the two ended it

Nothing is ever marked as open: it follows from the times at each request. The declaration of principles, section 9
(confidentiality), and every department being its own data controller, are why nobody outside the department can say
yes. The hour and the day are to be confirmed by HSFN.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from familiekontakten.access.roles import Role, Staff, roles_in
from familiekontakten.departments.department import NATIONAL, Department
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

LAPSES = timedelta(hours=24)
"""A request that nobody has answered by then is void."""
LASTS = timedelta(minutes=60)
"""How long a department is open at most."""


class OpeningState(StrEnum):
    """Where an opening stands; see the module's table."""

    ASKED = "asked"
    LAPSED = "lapsed"
    REFUSED = "refused"
    OPEN = "open"
    OVER = "over"


class Opening(NamedTuple):
    """One request and what came of it. `operator`, `answered_by` and `ended_by` are ids of members of staff; `reason`
    is sealed to the department. `version` counts how often it was saved."""

    id: str
    operator: str
    department: str
    reason: bytes
    asked_at: datetime
    answered_by: str = ""
    answered_at: datetime | None = None
    approved: bool = False
    ended_by: str = ""
    ended_at: datetime | None = None
    version: int = 0

    @property
    def lapses_at(self) -> datetime:
        """Until when it may be answered."""
        return self.asked_at + LAPSES

    @property
    def until(self) -> datetime | None:
        """When it is over; None for what was never opened."""
        if not self.approved or self.answered_at is None:
            return None
        return min(self.answered_at + LASTS, self.ended_at or self.answered_at + LASTS)

    def is_open(self, now: datetime) -> bool:
        """Whether the department is open now. Whatever is stored, never by one person alone."""
        two_people = self.answered_by not in ("", self.operator)
        return bool(two_people and self.answered_at and self.until and self.answered_at <= now < self.until)

    def state(self, now: datetime) -> OpeningState:
        """Where it stands now."""
        if self.approved:
            return OpeningState.OPEN if self.is_open(now) else OpeningState.OVER
        if self.answered_at:
            return OpeningState.REFUSED
        return OpeningState.ASKED if now < self.lapses_at else OpeningState.LAPSED


def is_operator(staff: Staff, now: datetime) -> bool:
    """Whether somebody keeps the service running today."""
    return Role.OPERATOR in roles_in(staff, NATIONAL, day_of(now))


def works_in(staff: Staff, department: str, now: datetime) -> bool:
    """Whether somebody does a department's casework today: its coordinator, or who stands in for her."""
    return bool({Role.COORDINATOR, Role.DEPUTY} & set(roles_in(staff, department, day_of(now))))


def can_be_asked(department: Department) -> bool:
    """Whether there may be somebody to say yes: not in the national inbox, nor where nobody works any more."""
    return not (department.national or department.id == NATIONAL or department.closed) and department.key is not None


def open_to(openings: Iterable[Opening], staff: Staff, now: datetime) -> tuple[Opening, ...]:
    """Those of the openings that let somebody in now: their own, and only while they are an operator."""
    if not is_operator(staff, now):
        return ()
    return tuple(one for one in openings if one.operator == staff.id and one.is_open(now))


def ask(new: Opening, staff: Staff, earlier: Iterable[Opening]) -> Opening:
    """The request itself. Raises Refused: by no operator, or while another for the same department waits or is open."""
    going_on = (OpeningState.ASKED, OpeningState.OPEN)
    same = [one for one in earlier if one.department == new.department and one.state(new.asked_at) in going_on]
    refuse_if(
        _if(not is_operator(staff, new.asked_at), N_("Bare drift kan be om nødåpning.")),
        _if(bool(same), N_("Du har alt bedt denne avdelingen. Vent på svaret, eller avslutt den som er åpen.")),
    )
    return new


def answer(opening: Opening, by: Staff, approved: bool, at: datetime) -> Opening:
    """The opening with a yes or a no. Raises Refused with every broken rule."""
    refuse_if(
        _if(by.id == opening.operator, N_("Du kan ikke svare på din egen forespørsel. Det må en annen gjøre.")),
        _if(
            not works_in(by, opening.department, at), N_("Bare koordinatoren eller vikaren i avdelingen kan svare her.")
        ),
        _if(opening.answered_at is not None, N_("Noen har alt svart på denne forespørselen.")),
        _if(at >= opening.lapses_at, N_("Forespørselen er mer enn et døgn gammel og gjelder ikke lenger.")),
    )
    return opening._replace(answered_by=by.id, answered_at=at, approved=approved)


def end(opening: Opening, by: Staff, at: datetime) -> Opening:
    """The opening, over from now on; both sides may. Raises Refused."""
    refuse_if(
        _if(
            by.id != opening.operator and not works_in(by, opening.department, at),
            N_("Bare avdelingen og den som fikk åpnet, kan avslutte."),
        ),
        _if(not opening.is_open(at), N_("Den er ikke åpen nå.")),
    )
    return opening._replace(ended_by=by.id, ended_at=at)


def _if(broken: bool, text: str) -> Problem | None:
    return Problem("", text) if broken else None
