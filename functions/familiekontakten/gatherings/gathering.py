"""A gathering (samling) of coordinators or familiekontakter, and how many came from each department. Pure.

Only numbers: who was there is the departments' own affair. Source: annual report for 2011 (140 familiekontakter from 24
departments; three regional gatherings; a seminar of two days), annual report for 2019 (four network meetings, a
conference, the forum of all coordinators).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.languages.catalogue import N_

NOTE_WITHIN = timedelta(weeks=1)
"""How soon it is written down who was there (to be confirmed by HSFN)."""


class GatheringState(StrEnum):
    """Held: attendance is written down."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class GatheringKind(StrEnum):
    """Codes of the indicator `org.events`."""

    NETWORK_MEETING = "network_meeting"
    COORDINATOR_GATHERING = "coordinator_gathering"
    VOLUNTEER_GATHERING = "volunteer_gathering"
    VOLUNTEER_CONFERENCE = "volunteer_conference"


STATES = {
    GatheringState.PLANNED: N_("Planlagt"),
    GatheringState.HELD: N_("Holdt"),
    GatheringState.CANCELLED: N_("Avlyst"),
}
KINDS: Mapping[str, str] = {
    GatheringKind.NETWORK_MEETING: N_("Regional nettverkssamling for koordinatorer"),
    GatheringKind.COORDINATOR_GATHERING: N_("Nasjonal samling for koordinatorer"),
    GatheringKind.VOLUNTEER_GATHERING: N_("Samling for familiekontakter"),
    GatheringKind.VOLUNTEER_CONFERENCE: N_("Konferanse for familiekontakter"),
}


@dataclass(frozen=True)
class Attendance:
    """How many people came from one department (id)."""

    department: str
    people: int


@dataclass(frozen=True, kw_only=True)
class Gathering:
    """`starts_on`, `ends_on`: first and last day. `attendance`: only of departments from which somebody came; `others`:
    people from no department, such as the board, guests and the national office.
    """

    KIND: ClassVar[str] = "gathering"

    id: str
    version: int = 0
    state: GatheringState = GatheringState.PLANNED
    state_since: date
    kind: GatheringKind
    starts_on: date
    ends_on: date
    place: str = personal()
    theme: str = personal("")
    attendance: tuple[Attendance, ...] = ()
    others: int = 0
    history: tuple[Event, ...] = ()

    @property
    def people(self) -> int:
        """Everybody who came."""
        return self.others + sum(one.people for one in self.attendance)

    def people_of(self, department: str) -> int:
        """How many came from a department."""
        return sum(one.people for one in self.attendance if one.department == department)

    def filing(self) -> Filing:
        """By its first day; attendance is to be written down when it is over."""
        planned = self.state is GatheringState.PLANNED
        return Filing(
            list=f"{self.KIND}#{self.state}",
            since=self.starts_on,
            step="note_gathering" if planned else None,
            due=self.ends_on + NOTE_WITHIN if planned else None,
            label=self.place,
            facts={"kind": self.kind, "people": str(self.people), "departments": str(len(self.attendance))},
        )
