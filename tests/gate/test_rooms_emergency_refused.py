"""What a department is never opened by: oneself, a stranger, yesterday's request; and who may read the reason."""

from datetime import UTC, datetime, timedelta

from familiekontakten.access.roles import Role

from tests.gate.openings import REASON, ask, choose, lines, moved, opening_of, openings
from tests.rooms import coordinator, deputy, grant, office, officer, operator, signed_in
from tests.stack import Stack


def test_a_request_of_yesterday_cannot_be_answered(stack: Stack) -> None:
    drift, clara = operator(stack), coordinator(stack, "moss")
    ask(drift, "moss", REASON)
    opening = opening_of(stack, drift)
    moved(stack, drift, "asked_at", datetime.now(UTC) - timedelta(hours=24))
    answer = clara.post(f"/workspace/openings/{opening}/approve", version=1)
    assert answer.status == 422
    assert "mer enn et døgn gammel" in answer.text
    assert choose(drift, "moss") == 404
    assert opening not in clara.get("/workspace/").text


def test_who_is_both_operator_and_coordinator_does_not_answer_for_oneself(stack: Stack) -> None:
    both = signed_in(stack, grant(Role.OPERATOR), grant(Role.COORDINATOR, "moss"), at="national")
    ask(both, "moss", REASON)
    choose(both, "moss")
    answer = both.post(f"/workspace/openings/{opening_of(stack, both)}/approve", version=1)
    assert answer.status == 422
    assert "din egen forespørsel" in answer.text
    assert ("approve", "emergency", "refused") in lines(stack, "moss", both.id)


def test_nobody_outside_the_department_answers(stack: Stack) -> None:
    drift = operator(stack)
    ask(drift, "moss", REASON)
    opening = opening_of(stack, drift)
    for stranger in (office(stack), officer(stack), coordinator(stack, "larvik"), operator(stack)):
        for act in ("approve", "refuse", "end"):
            assert stranger.post(f"/workspace/openings/{opening}/{act}", version=1).status == 404
    assert choose(drift, "moss") == 404
    stand_in = deputy(stack, "moss", until=datetime.now(UTC).date() + timedelta(days=2))
    assert stand_in.post(f"/workspace/openings/{opening}/approve", version=1).status == 303
    assert choose(drift, "moss") == 303


def test_a_no_is_a_no(stack: Stack) -> None:
    drift, clara = operator(stack), coordinator(stack, "moss")
    ask(drift, "moss", REASON)
    opening = opening_of(stack, drift)
    assert clara.post(f"/workspace/openings/{opening}/refuse", version=1).status == 303
    assert choose(drift, "moss") == 404
    assert clara.post(f"/workspace/openings/{opening}/approve", version=2).status == 422
    assert clara.post(f"/workspace/openings/{opening}/approve", version=1).status == 409, "an old page"
    assert "fikk nei" in drift.get("/workspace/emergency").text


def test_what_is_missing_is_said_and_everything_typed_kept(stack: Stack) -> None:
    drift = operator(stack)
    answer = ask(drift, "national", REASON)
    assert answer.status == 422
    assert REASON in answer.text
    assert ask(drift, "moss", "").status == 422
    assert ask(drift, "moss", REASON).status == 303
    again = ask(drift, "moss", REASON)
    assert (again.status, "alt bedt denne avdelingen" in again.text) == (422, True)


def test_the_reason_is_sealed_and_nowhere_else(stack: Stack) -> None:
    drift = operator(stack)
    ask(drift, "moss", REASON)
    opening = opening_of(stack, drift)
    stored = str(openings(stack, drift))
    assert "Prøve" not in stored
    assert REASON not in stack.logs()
    assert coordinator(stack, "larvik").get(f"/workspace/openings/{opening}").status == 404
    assert REASON not in drift.get("/workspace/emergency").text
