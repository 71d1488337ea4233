"""Departments-to-be that tests begin from. Everybody here is invented."""

from datetime import date

from familiekontakten.start_ups.application import Agreement, Application, Decision, Outcome, Proof
from familiekontakten.start_ups.resource_group import Seat

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
