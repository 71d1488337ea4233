"""A new department on its way (oppstart), and on its way out again. It lies in the national office's own book. Pure."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar, NamedTuple

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.start_ups.application import Agreement, Application, Decision, Proof
from familiekontakten.start_ups.ending import Ending, Left
from familiekontakten.start_ups.next_step import todo
from familiekontakten.start_ups.requirements import Standing, standing
from familiekontakten.start_ups.states import StartUpState


class Contact(NamedTuple):
    """Somebody at the municipality or the operator whom the office talks with."""

    name: str
    role: str = ""
    email: str = ""
    phone: str = ""


class SetDown(NamedTuple):
    """Why it was deferred or refused: codes of `reasons`, never none; `until` is None where it was refused."""

    reasons: tuple[str, ...]
    note: str = ""
    until: date | None = None


class BoardCase(NamedTuple):
    """Where the board deals with it: the day, the meeting and the case number, as the agenda has them."""

    on: date
    meeting: str
    case_number: str


@dataclass(frozen=True, kw_only=True)
class StartUp:
    """`name`: what lists call it, a place or an operator. `contact_on`: when the office is in touch again.

    `sent_on`, `checked_on`: when the application came, and was gone through; `unmet`: ids of the requirements that did
    not hold then. `set_down`: why it rests or was refused. `support_on`: when the municipality got money to begin
    (annual report for 2019). `department`: its id in the department list, once it was opened; `opens_on`: its first
    day in operation, None for a department that was there before this software. `left`: what its coordinator last said
    is left in a department that winds down, on the day `left_on`. `withdrawal_on`: when who asked first took the
    question back, until the office has asked whether they go on.
    """

    KIND: ClassVar[str] = "start_up"

    id: str
    version: int = 0
    state: StartUpState = StartUpState.INTEREST
    state_since: date
    name: str = personal()
    message: str = personal("")
    contacts: tuple[Contact, ...] = personal(())
    application: Application = personal(Application())
    proofs: dict[str, Proof] = personal()
    contact_on: date
    sent_on: date | None = None
    checked_on: date | None = None
    unmet: tuple[str, ...] = ()
    board: BoardCase | None = personal(None)
    decisions: tuple[Decision, ...] = personal(())
    set_down: SetDown | None = personal(None)
    agreement: Agreement | None = None
    earlier_agreements: tuple[Agreement, ...] = ()
    support_on: date | None = None
    department: str = ""
    opens_on: date | None = None
    ending: Ending | None = personal(None)
    left: Left | None = None
    left_on: date | None = None
    withdrawal_on: date | None = None
    history: tuple[Event, ...] = ()

    @property
    def decision(self) -> Decision | None:
        """What the board decided last."""
        return self.decisions[-1] if self.decisions else None

    def standing(self, day: date) -> tuple[Standing, ...]:
        """How it stands to D1 to D8 on a day."""
        return standing(self.application, self.proofs, self.decision, self.agreement, day)

    def filing(self) -> Filing:
        """Where it is listed, and what somebody must do next, by when."""
        step, due = todo(self) or (None, None)
        return Filing(
            list=f"{self.KIND}#{self.state}",
            since=self.state_since,
            step=step,
            due=due,
            label=self.name,
            terms=(self.name, *(contact.name for contact in self.contacts)),
            facts={"kommuner": " ".join(self.application.kommune_codes), "unmet": " ".join(self.unmet)},
        )
