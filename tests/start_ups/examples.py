"""Departments-to-be that tests begin from. Everybody here is invented."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from familiekontakten.start_ups.application import Agreement, Application, Decision, Outcome, Proof
from familiekontakten.start_ups.resource_group import Seat
from familiekontakten.start_ups.start_up import BoardCase, Contact, StartUp
from familiekontakten.start_ups.states import StartUpState

MONDAY = date(2027, 3, 1)
WHOLE = Application(
    kommune_codes=("5501",),
    operator_type="municipality",
    operator_name="Prøve kommune",
    org_number="000000000",
    position_percent=50,
    funded_years=3,
    office_years=3,
    funding_sources=("municipality",),
    coordinator_background=True,
    resource_group=(Seat("voluntary_organisation", chair=True), Seat("local_politician", represents_funder=True)),
    start_quarter="2027-Q3",
    declaration_on=date(2027, 1, 15),
)
PROOFS = {f"D{number}": Proof(date(2027, 1, number), "Vedtak 1/27", "Prøve kommune") for number in range(1, 6)}
APPROVED = Decision(date(2027, 2, 1), "1/27", "7/27", Outcome.APPROVED)
AGREEMENT = Agreement(date(2027, 2, 15), date(2030, 2, 14))
NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)
SENT = StartUp(
    id="7KMP3XTV4",
    state=StartUpState.APPLICATION,
    state_since=date(2027, 1, 20),
    name="Prøve kommune",
    contacts=(Contact("Prøve Prøvesen", "Kommunalsjef", "prove@example.org", "+4700000012"),),
    application=WHOLE,
    proofs=PROOFS,
    contact_on=date(2027, 1, 27),
    sent_on=date(2027, 1, 20),
)


def at_board(**told: Any) -> StartUp:  # noqa: ANN401 - fields of the application
    """Sent, gone through, and on the board's agenda of the first of March."""
    board = BoardCase(MONDAY, "1/27", "7/27")
    return replace(SENT, state=StartUpState.AT_BOARD, application=replace(WHOLE, **told), board=board)


def agreed(**changes: Any) -> StartUp:  # noqa: ANN401 - fields of the start-up
    """Approved in February, with an agreement in force."""
    ready = replace(SENT, state=StartUpState.AGREED, decisions=(APPROVED,), agreement=AGREEMENT)
    return replace(ready, **changes)


def operating(**changes: Any) -> StartUp:  # noqa: ANN401 - fields of the start-up
    """In operation from the first of March."""
    return agreed(**{"state": StartUpState.OPERATING, "department": "nyby", "opens_on": MONDAY, **changes})
