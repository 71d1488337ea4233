"""A family's case (sak): from the enquiry that was taken on to the goodbye. Pure.

One row in the casebook. Personal fields are sealed; states, dates, ids and codes stand in the clear, because lists,
the agenda and statistics go by them.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.cases.agenda import todo
from familiekontakten.cases.consent import Consent
from familiekontakten.cases.onward import OnwardReferral
from familiekontakten.cases.parts import (
    Agreement,
    Before,
    Card,
    Child,
    Closing,
    Contact,
    FirstVisit,
    HandingOver,
    Note,
    Pause,
    Programme,
    Proposal,
    Referrer,
    Review,
)
from familiekontakten.cases.states import CaseState, EndReason
from familiekontakten.links.link import Link
from familiekontakten.matching.decision import Decision
from familiekontakten.matching.queue import Lift


@dataclass(frozen=True, kw_only=True)
class FamilyCase:
    """Everything that a department knows about one family.

    `id` is the reference of the enquiry it came from, which came on `referred_on` and was answered on `answered_on`.
    `family`: the first case of the same family, "" where it is this one. `language` is the one the family reads,
    `languages` are those they speak. `contact_how` and `leave_message` say how to reach them safely. `wished_times`
    are slots such as "mon-morning", `home` what is there ("pets", "smoke", "stairs"), `not_with` ids of volunteers who
    must not be proposed. `statutory_pending`: they wait for help that they have a right to; `in_addition`: the
    coordinator has said that ours comes beside it. `elsewhere`: the department (id) that knows the same family too:
    one gave it over to the other.
    """

    KIND: ClassVar[str] = "case"

    id: str
    version: int = 0
    state: CaseState = CaseState.NEW
    opened_on: date
    opened_by: str
    form: str = "family"
    source: str = "unknown"
    language: str = "nb"
    kommune_code: str
    bydel_code: str | None = None
    programme: Programme = Programme.HOME_START
    previous_case_id: str | None = None
    family: str = ""
    referred_on: date | None = None
    answered_on: date | None = None
    before: Before | None = personal(None)

    contact_name: str = personal()
    phone: str = personal("")
    email: str = personal("")
    address: str = personal("")
    postcode: str = personal("")
    contact_how: str = personal("call")
    leave_message: bool | None = personal(None)
    call_referrer_first: bool = False
    referrer: Referrer | None = personal(None)
    message: str = personal("")

    children: tuple[Child, ...] = personal(())
    expecting: bool = personal(False)
    languages: tuple[str, ...] = personal(())
    interpreter: bool = personal(False)
    wishes: tuple[str, ...] = personal(())
    other_help_now: tuple[str, ...] = personal(())
    statutory_pending: str = personal("unknown")
    in_addition: bool = False

    wished_times: tuple[str, ...] = personal(())
    gender_wish: str | None = personal(None)
    other_wishes: str = personal("")
    home: tuple[str, ...] = personal(())
    not_with: tuple[str, ...] = personal(())
    weight: str = personal("ordinary")

    visit_on: date | None = None
    visit_by: str | None = None
    first_visit: FirstVisit | None = personal(None)
    card: Card | None = personal(None)

    waiting_since: date | None = None
    next_contact: date | None = None
    contacts: tuple[Contact, ...] = personal(())
    proposals: tuple[Proposal, ...] = ()
    decisions: tuple[Decision, ...] = personal(())
    lifted: Lift | None = personal(None)

    assignment_id: str | None = None
    earlier_assignments: tuple[str, ...] = ()
    started_on: date | None = None
    agreement: Agreement | None = personal(None)
    earlier_agreements: tuple[Agreement, ...] = personal(())
    review_on: date | None = None
    reviews: tuple[Review, ...] = personal(())
    paused_until: date | None = None
    pauses: tuple[Pause, ...] = personal(())

    consents: tuple[Consent, ...] = personal(())
    onward: tuple[OnwardReferral, ...] = personal(())

    handing_over: HandingOver | None = None
    elsewhere: str = ""
    withdrawal_on: date | None = None
    closing: Closing | None = personal(None)
    close_by: date | None = None
    evaluated: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    closed_on: date | None = None
    end_reason: EndReason | None = None

    notes: tuple[Note, ...] = personal(())
    history: tuple[Event, ...] = ()

    @property
    def family_id(self) -> str:
        """What is the same in all cases of one family."""
        return self.family or self.id

    @property
    def open(self) -> bool:
        """Whether it may still change."""
        return self.state is not CaseState.CLOSED

    @property
    def label(self) -> str:
        """What lists show: the contact's name and the children's years of birth."""
        years = ", ".join(str(child.birth_year) for child in self.children)
        return f"{self.contact_name} ({years})" if years else self.contact_name

    def filing(self) -> Filing:
        """Where the case is found, and what somebody must do about it next."""
        step, due = todo(self) or (None, None)
        terms = tuple(term for term in (self.contact_name, self.phone, self.email) if term)
        return Filing(f"{self.KIND}#{self.state}", self._since, step, due, self.label, terms, self._facts)

    @property
    def _since(self) -> date:
        """What its list is ordered by: how long a family has waited, had visits, or been gone."""
        by_state = {
            CaseState.WAITING: self.waiting_since,
            CaseState.MATCH_PROPOSED: self.waiting_since,
            CaseState.ACTIVE: self.started_on,
            CaseState.CLOSED: self.closed_on,
        }
        return by_state.get(self.state) or self.opened_on

    @property
    def _facts(self) -> dict[str, str]:
        return {
            "kommune": self.kommune_code,
            "programme": self.programme,
            "opened": self.opened_on.isoformat(),
            **({"waiting_since": self.waiting_since.isoformat()} if self.waiting_since else {}),
            **({"lifted": self.lifted.on.isoformat()} if self.lifted else {}),
        }
