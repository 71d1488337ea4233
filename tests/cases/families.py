"""Invented families, in every state that a case can be in, each reached through the acts themselves."""

from datetime import UTC, date, datetime, timedelta

from familiekontakten.cases import acts, ending, first_visits
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.opening import open_case
from familiekontakten.cases.parts import Agreement, Card, Closing, FirstVisit
from familiekontakten.cases.states import CaseState, EndReason

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
TODAY = date(2026, 11, 20)
KARI = "staff-1"
COORDINATORS = frozenset({KARI})
VALUES = {
    "kommune_code": "3901",
    "contact_name": "Prøve Prøvesen",
    "phone": "+4700000012",
    "email": "prove@example.org",
    "contact_how": "sms",
    "leave_message": "no",
    "children_birth_years": [2024],
    "wishes": ["relief"],
    "language": ["no", "ar"],
    "message": "Ring helst etter klokka tolv",
}
IN_A_WEEK = TODAY + timedelta(weeks=1)
CARD = Card(civil_status="lone_parent", challenges=("lone_parent",), wellbeing=(2, 3, None, 4))


def new() -> FamilyCase:
    return open_case("7KMP3XTV4", "family", VALUES, by=KARI, at=NOW)


def arranged() -> FamilyCase:
    return first_visits.arrange(new(), TODAY, KARI, COORDINATORS, by=KARI, at=NOW)


def visited() -> FamilyCase:
    visit = FirstVisit(KARI, TODAY, ("confidentiality", "time"))
    return first_visits.record(arranged(), visit, CARD, COORDINATORS, by=KARI, at=NOW)


def waiting() -> FamilyCase:
    return first_visits.put_on_waiting_list(visited(), IN_A_WEEK, in_addition=False, by=KARI, at=NOW)


def proposed() -> FamilyCase:
    return acts.propose_match(waiting(), "volunteer-1", by=KARI, at=NOW)


def agreed() -> FamilyCase:
    both = acts.answer_match(proposed(), "family", yes=True, by=KARI, at=NOW)
    both = acts.answer_match(both, "volunteer", yes=True, by=KARI, at=NOW)
    return acts.agree(both, Agreement(TODAY, "tue", 3.0, "Noen å gå tur med"), by=KARI, at=NOW)


def active() -> FamilyCase:
    return acts.activate(agreed(), "assignment-1", by=KARI, at=NOW)


def paused() -> FamilyCase:
    return acts.pause(active(), IN_A_WEEK, "Ferie", by=KARI, at=NOW)


def closing() -> FamilyCase:
    return ending.begin_closing(active(), Closing(TODAY, "Familien klarer seg"), by=KARI, at=NOW)


SETTLED = Closing(
    TODAY,
    "Familien klarer seg",
    family_agrees=True,
    volunteer_agrees=True,
    evaluation_declined=True,
    follow_up=True,
    follow_up_on=TODAY + timedelta(weeks=8),
)


def closed() -> FamilyCase:
    return ending.close(closing(), SETTLED, EndReason.COMPLETED, by=KARI, at=NOW)


IN_STATE = {
    CaseState.NEW: new,
    CaseState.VISIT_ARRANGED: arranged,
    CaseState.VISITED: visited,
    CaseState.WAITING: waiting,
    CaseState.MATCH_PROPOSED: proposed,
    CaseState.ACTIVE: active,
    CaseState.PAUSED: paused,
    CaseState.CLOSING: closing,
    CaseState.CLOSED: closed,
}
