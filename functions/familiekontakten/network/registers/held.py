"""A line of a national register: what is held from a first day to a last, both included. Pure.

Sources: annual reports for 2011 and 2019 (positions in the national office with their size, members of the board,
countries in the world organisation).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar, NamedTuple

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.refused import refuse_if

ENDS_BEFORE = N_("Siste dag kan ikke være før første dag. Skriv en senere dato")

ROLES = {
    "leader": N_("Leder"),
    "coordinator": N_("Nasjonal koordinator"),
    "communication": N_("Kommunikasjon"),
    "adviser": N_("Rådgiver"),
    "consultant": N_("Konsulent"),
    "project": N_("Prosjekt"),
}
"""What a position in the national office is counted as; the codes are those of the interchange format."""
SEATS = {"chair": N_("Styreleder"), "deputy_chair": N_("Nestleder"), "member": N_("Styremedlem")}
"""Seats on the national board. Deputy members are no members (to be confirmed by HSFN)."""


class Register(NamedTuple):
    """A register: its code in the interchange format, its title, what is asked as its name, and its roles if it has
    any. `sized`: whether each line has a size, percent of a full position.
    """

    code: str
    title: str
    name: str
    roles: dict[str, str]
    sized: bool = False


_EVERY = (
    Register("national_staff", N_("Stillinger nasjonalt"), N_("Navn"), ROLES, sized=True),
    Register("board_member", N_("Plasser i styret"), N_("Navn"), SEATS),
    Register("member_country", N_("Medlemsland i Home-Start Worldwide"), N_("Land"), {}),
)
REGISTERS = {register.code: register for register in _EVERY}


@dataclass(frozen=True, kw_only=True)
class Held:
    """One line. `name`: of a colleague, a member of the board, or a country. `percent`: 0 where it has no size.
    `retracted`: it was written down by mistake; nobody is shown it, and it counts as nothing.
    """

    KIND: ClassVar[str] = "held"

    id: str
    version: int = 0
    register: str
    name: str = personal("")
    role: str = ""
    percent: int = 0
    since: date
    until: date | None = None
    retracted: bool = False
    history: tuple[Event, ...] = ()

    def filing(self) -> Filing:
        """Listed in its register; there is nothing to be done about it."""
        facts = {
            "role": self.role,
            "percent": str(self.percent or ""),
            "until": self.until.isoformat() if self.until else "",
        }
        return Filing(
            f"{self.KIND}#{'retracted' if self.retracted else self.register}",
            self.since,
            None,
            None,
            self.name,
            facts=facts,
        )


def written(held: Held, by: str, at: datetime) -> Held:
    """A line as it is now: new, ended or put right. Raises Refused."""
    wrong = held.until and held.until < held.since
    refuse_if(Problem("until", ENDS_BEFORE) if wrong else None)
    return replace(held, history=(*held.history, Event(at, by, "write")))


def retract(held: Held, by: str, at: datetime) -> Held:
    """It was a mistake: the name is gone, and nothing is counted."""
    return replace(held, name="", retracted=True, history=(*held.history, Event(at, by, "retract")))
