"""Advice (råd) that the national office gave a coordinator. Pure.

What it was about is codes; the only words are the advice itself, written so that it could be given to anybody. There is
no place for a family. Source: annual report for 2011 (the national office talks through questions about families,
familiekontakter and the cooperation with services), declaration of principles, section 9 (confidentiality).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.languages.catalogue import N_


class AdviceState(StrEnum):
    """Open: the office has promised to come back to it. Erased: only the codes are left."""

    OPEN = "open"
    GIVEN = "given"
    ERASED = "erased"


class Topic(StrEnum):
    """What coordinators ask about. The first three stand in the annual report for 2011, the others follow from the
    coordinator's tasks (declaration of principles, section 5)."""

    FAMILIES = "families"
    VOLUNTEERS = "volunteers"
    SERVICES = "services"
    CONFIDENTIALITY = "confidentiality"
    DUTY_TO_REPORT = "duty_to_report"
    COURSE = "course"
    RECRUITMENT = "recruitment"
    OPERATOR = "operator"
    SYSTEM = "system"
    OTHER = "other"


class Channel(StrEnum):
    """How they talked."""

    PHONE = "phone"
    MEETING = "meeting"
    WRITING = "writing"


STATES = {
    AdviceState.OPEN: N_("Skal følges opp"),
    AdviceState.GIVEN: N_("Gitt"),
    AdviceState.ERASED: N_("Slettet"),
}
TOPICS: Mapping[str, str] = {
    Topic.FAMILIES: N_("Familier"),
    Topic.VOLUNTEERS: N_("Familiekontakter"),
    Topic.SERVICES: N_("Samarbeid med hjelpeapparatet"),
    Topic.CONFIDENTIALITY: N_("Taushetsplikt og samtykke"),
    Topic.DUTY_TO_REPORT: N_("Bekymring og meldeplikt"),
    Topic.COURSE: N_("Kurs"),
    Topic.RECRUITMENT: N_("Rekruttering"),
    Topic.OPERATOR: N_("Drifter og ressursgruppe"),
    Topic.SYSTEM: N_("Dette systemet"),
    Topic.OTHER: N_("Annet"),
}
CHANNELS = {
    Channel.PHONE: N_("På telefon"),
    Channel.MEETING: N_("I et møte"),
    Channel.WRITING: N_("Skriftlig"),
}


@dataclass(frozen=True, kw_only=True)
class Advice:
    """`department`: whose coordinator asked (id), with its `name` as it was then. `text`: the advice."""

    KIND: ClassVar[str] = "advice"

    id: str
    version: int = 0
    state: AdviceState
    state_since: date
    on: date
    department: str
    name: str
    topics: tuple[Topic, ...]
    channel: Channel
    text: str = personal()
    follow_up_on: date | None = None
    history: tuple[Event, ...] = ()

    def filing(self) -> Filing:
        """By its day; what was promised is to be done."""
        promised = self.state is AdviceState.OPEN
        return Filing(
            list=f"{self.KIND}#{self.state}",
            since=self.on,
            step="follow_up_advice" if promised else None,
            due=self.follow_up_on if promised else None,
            label=self.name,
            facts={"topic": self.topics[0], "topics": str(len(self.topics))},
        )
