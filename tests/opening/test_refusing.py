"""An operator who may not open yet is told each thing that is missing, and who does something about it."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState

from infrastructure.opening.opening import Refused, check
from tests.start_ups.examples import AGREEMENT, APPROVED, SENT

NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
MONDAY = date(2027, 3, 1)
AGREED = replace(SENT, state=StartUpState.AGREED, decisions=(APPROVED,), agreement=AGREEMENT)
TOLD = AGREED.application


@pytest.mark.parametrize(
    ("start_up", "missing"),
    [
        (replace(AGREED, application=replace(TOLD, operator_name="")), {"D1"}),
        (replace(AGREED, application=replace(TOLD, position_percent=40, office_years=2)), {"D2", "D3"}),
        (
            replace(AGREED, application=replace(TOLD, coordinator_background=False, resource_group=())),
            {"D4", "D5", "D6"},
        ),
        (replace(AGREED, proofs={}), {"D1", "D2", "D3", "D4", "D5"}),
        (replace(AGREED, agreement=None), {"D7"}),
        (replace(AGREED, application=replace(TOLD, declaration_on=None)), {"D8"}),
    ],
)
def test_everything_that_is_missing_is_named_with_who_brings_it_about(start_up: StartUp, missing: set[str]) -> None:
    with pytest.raises(Refused) as refused:
        check(start_up, "steinkjer", MONDAY, NOW)
    said = re.findall(r"^  (D\d) .+ \((.+)\)$", str(refused.value), re.MULTILINE)
    assert {requirement for requirement, _ in said} == missing
    assert all(who for _, who in said)


@pytest.mark.parametrize("on", [APPROVED.on, date(2030, 2, 15)])
def test_not_on_the_day_of_the_approval_and_not_after_the_agreement(on: date) -> None:
    with pytest.raises(Refused, match="D7"):
        check(AGREED, "steinkjer", on, NOW)


def test_what_has_everything_may_be_opened_and_what_is_open_may_be_finished() -> None:
    check(AGREED, "steinkjer", MONDAY, NOW)
    operating = replace(AGREED, state=StartUpState.OPERATING, department="steinkjer", opens_on=MONDAY)
    check(operating, "steinkjer", MONDAY, NOW)
    with pytest.raises(Refused):
        check(operating, "et-annet-sted", MONDAY, NOW)
