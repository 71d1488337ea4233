"""Single acts of the pipeline, by example: what each refuses, and what stands afterwards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from familiekontakten.forms.field import Value
from familiekontakten.refused import Refused
from familiekontakten.start_ups import acts, deciding, winding_down
from familiekontakten.start_ups.application import Agreement, Outcome, Proof
from familiekontakten.start_ups.beginning import begin
from familiekontakten.start_ups.ending import Ending, EndKind, Left
from familiekontakten.start_ups.reasons import OTHER
from familiekontakten.start_ups.resource_group import FUNDER_LEADS, Seat
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState
from familiekontakten.start_ups.steps import STEPS

from tests.start_ups.examples import AGREEMENT, APPROVED, MONDAY, NOON, PROOFS, SENT, WHOLE, agreed, at_board, operating

S = StartUpState
BY, DAY = "s-1", timedelta(days=1)
APPROVAL = APPROVED._replace(on=MONDAY)
MERGER = Ending(EndKind.MERGED, date(2027, 6, 30), "Kommunene er slått sammen", "moss")
CLOSING = MERGER._replace(kind=EndKind.CLOSED, successor="")
LEADING_FUNDER = replace(WHOLE, resource_group=(Seat("other", represents_funder=True, chair=True), Seat("other")))


def refusal(act: Callable[..., Any], *given: Any) -> dict[str, str]:  # noqa: ANN401 - any act
    with pytest.raises(Refused) as refused:
        act(*given, BY, NOON)
    return {problem.field: problem.text for problem in refused.value.problems}


@pytest.mark.parametrize("told", [{"position_percent": 40}, {"coordinator_background": None}, {"declaration_on": None}])
def test_the_board_cannot_approve_while_a_requirement_is_unmet_but_can_refuse_for_it(told: dict[str, Any]) -> None:
    one = at_board(**told)
    assert refusal(deciding.decide, one, APPROVAL, None) == {"outcome": deciding.UNMET}
    no = deciding.decide(one, APPROVAL._replace(outcome=Outcome.REFUSED, reasons=("D2",)), None, BY, NOON)
    assert (no.state, no.set_down and no.set_down.reasons, no.filing().step) == (S.REFUSED, ("D2",), None)


@pytest.mark.parametrize(
    ("outcome", "reasons", "note", "until", "wrong"),
    [
        (Outcome.REFUSED, (), "", None, {"reasons"}),
        (Outcome.REFUSED, (OTHER,), "", None, {"note"}),
        (Outcome.DEFERRED, (), "", None, {"reasons", "until"}),
        (Outcome.DEFERRED, ("D3",), "", MONDAY, {"until"}),
    ],
)
def test_no_means_a_reason_and_not_yet_means_a_day(
    outcome: Outcome, reasons: tuple[str, ...], note: str, until: date | None, wrong: set[str]
) -> None:
    decision = APPROVAL._replace(outcome=outcome, reasons=reasons, note=note)
    assert refusal(deciding.decide, at_board(), decision, until).keys() == wrong


def test_a_deferred_application_is_taken_up_again_checked_anew_and_approved_at_another_meeting() -> None:
    later = APPROVAL._replace(outcome=Outcome.DEFERRED, reasons=("funding_pending",))
    down = deciding.decide(at_board(), later, MONDAY + 7 * DAY, BY, NOON)
    assert (down.state, down.filing().step, down.filing().due) == (S.DEFERRED, "resume_start_up", MONDAY + 7 * DAY)
    again = acts.check(acts.resume(down, MONDAY + DAY, BY, NOON), BY, NOON)
    assert (again.state, again.unmet, again.set_down) == (S.CHECKED, (), None)
    approved = deciding.decide(acts.present(again, at_board().board, BY, NOON), APPROVAL, None, BY, NOON)  # type: ignore[arg-type]
    assert (approved.state, len(approved.decisions)) == (S.APPROVED, 2)


def test_a_decision_is_dated_after_the_application_and_not_in_the_future() -> None:
    assert refusal(deciding.decide, at_board(), APPROVAL._replace(on=date(2027, 1, 19)), None) == {
        "on": deciding.BEFORE_APPLICATION
    }
    assert "on" in refusal(deciding.decide, at_board(), APPROVAL._replace(on=MONDAY + DAY), None)


def test_a_funder_who_leads_is_refused_at_every_door_that_saves_a_group() -> None:
    assert refusal(acts.tell, SENT, LEADING_FUNDER) == {"chair": FUNDER_LEADS}
    assert FUNDER_LEADS in refusal(acts.receive, SENT, LEADING_FUNDER, {}, ()).values()


def test_what_was_gone_through_is_gone_through_again_when_something_new_is_told() -> None:
    checked = acts.check(replace(SENT, application=replace(WHOLE, office_years=1)), BY, NOON)
    assert (checked.state, checked.unmet) == (S.CHECKED, ("D3",))
    for after in (acts.tell(checked, WHOLE, BY, NOON), acts.prove(checked, "D3", PROOFS["D3"], BY, NOON)):
        assert (after.state, after.filing().step) == (S.APPLICATION, "check_requirements")
    assert "on" in refusal(acts.prove, SENT, "D3", Proof(MONDAY + DAY, "Vedtak"))


def test_the_board_s_copy_stays_as_it_was_sent() -> None:
    assert "" in refusal(acts.tell, at_board(), WHOLE)
    assert "" in refusal(acts.prove, at_board(), "D3", PROOFS["D3"])


def test_an_agreement_begins_after_the_approval_and_ends_after_it_begins() -> None:
    approved = agreed(state=S.APPROVED, agreement=None)
    before = Agreement(APPROVED.on - DAY, MONDAY)
    assert refusal(deciding.agree, approved, before) == {"since": deciding.AFTER_APPROVAL}
    assert refusal(deciding.agree, approved, Agreement(MONDAY, MONDAY)) == {"until": deciding.ENDS_FIRST}
    assert deciding.agree(approved, AGREEMENT, BY, NOON).state == S.AGREED


def test_an_opening_that_must_wait_names_each_thing_that_is_missing() -> None:
    one = agreed(application=replace(WHOLE, office_years=2, declaration_on=None), agreement=None)
    assert refusal(deciding.begin_operating, one, "nyby", MONDAY).keys() == {"D3", "D7", "D8"}
    opened = deciding.begin_operating(agreed(), "nyby", MONDAY, BY, NOON)
    assert (opened.state, opened.department, opened.opens_on) == (S.OPERATING, "nyby", MONDAY)


@pytest.mark.parametrize("opens_on", [APPROVED.on, AGREEMENT.since - DAY, AGREEMENT.until + DAY])
def test_nothing_opens_on_the_day_of_approval_or_outside_the_agreement(opens_on: date) -> None:
    assert refusal(deciding.begin_operating, agreed(), "nyby", opens_on).keys() == {"D7"}


def test_an_agreement_is_renewed_here_until_the_department_opens_and_the_old_one_stays_on_record() -> None:
    new = Agreement(date(2030, 2, 15), date(2033, 2, 14))
    one = deciding.renew(agreed(), new, BY, NOON)
    assert (one.agreement, one.earlier_agreements, one.state) == (new, (AGREEMENT,), S.AGREED)
    assert "" in refusal(deciding.renew, operating(), new)
    assert operating().filing().step is None


@pytest.mark.parametrize("which", range(5))
def test_a_department_is_not_closed_while_one_thing_is_left_in_it(which: int) -> None:
    winding = winding_down.wind_down(operating(), CLOSING, BY, NOON)
    left = Left(*(int(n == which) for n in range(5)))
    assert refusal(winding_down.close, winding, left) == {"": winding_down.SOMETHING_LEFT}
    assert winding_down.close(winding, Left(), BY, NOON).state == S.CLOSED


@pytest.mark.parametrize("successor", ["", "nyby"])
def test_a_merger_needs_another_department_to_carry_on(successor: str) -> None:
    wrong = {"successor": winding_down.NOBODY_CARRIES_ON}
    assert refusal(winding_down.wind_down, operating(), MERGER._replace(successor=successor)) == wrong
    merged = winding_down.close(winding_down.wind_down(operating(), MERGER, BY, NOON), Left(), BY, NOON)
    assert (merged.state, merged.filing().step) == (S.MERGED, None)


def test_a_department_that_stays_after_all_is_in_operation_only_where_everything_still_holds() -> None:
    winding = winding_down.wind_down(operating(), CLOSING, BY, NOON)
    assert winding_down.carry_on(winding, AGREEMENT, BY, NOON).state == S.OPERATING
    for lapsed in (None, AGREEMENT._replace(until=MONDAY - DAY)):
        assert refusal(winding_down.carry_on, winding, lapsed).keys() == {"D7"}


def test_a_department_from_before_winds_down_without_ever_having_been_a_start_up() -> None:
    old = winding_down.wind_down_old("larvik", "Larvik", CLOSING, "9XTV7KMP4", BY, NOON)
    assert (old.state, old.filing().due) == (S.WINDING_DOWN, CLOSING.on)
    stays = winding_down.carry_on(old, None, BY, NOON)
    assert stays.state == S.WITHDRAWN
    assert "" in refusal(acts.resume, stays, MONDAY + DAY)


def test_a_municipality_s_question_becomes_a_start_up_with_what_it_said() -> None:
    told: dict[str, Value] = {
        "kommune_codes": ["5501", "5503"],
        "operator_type": "cooperation",
        "contact_name": "Prøve Prøvesen",
        "role": "Kommunalsjef",
        "email": "prove@example.org",
        "home_start_plus": "yes",
        "message": "Hva koster det?",
    }
    one = begin(told, "7KMP3XTV4", BY, NOON)
    assert (one.id, one.state, one.name, one.message) == ("7KMP3XTV4", S.INTEREST, "Tromsø, Harstad", "Hva koster det?")
    assert (one.application.operator_type, one.application.home_start_plus) == ("cooperation", True)
    assert one.contacts[0].role == "Kommunalsjef"
    assert one.filing().due == MONDAY + 7 * DAY


@pytest.mark.parametrize("state", S)
def test_every_step_has_words_and_a_place(state: StartUpState) -> None:
    one: StartUp = operating(state=state)
    step = one.filing().step
    assert step is None or STEPS[step].label
