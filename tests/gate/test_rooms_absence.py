"""A coordinator goes away: her tasks are her deputy's until the last day, and then hers again, all by themselves."""

from datetime import UTC, datetime, timedelta

from familiekontakten.access.roles import Grant, Role
from familiekontakten.access.roles import Staff as Member
from familiekontakten.months import day_of

from tests.journeys.visitor import Answer
from tests.rooms import Colleague, coordinator, grant, office, put_staff, signed_in
from tests.stack import Stack

DAY = timedelta(days=1)


def today() -> str:
    return day_of(datetime.now(UTC)).isoformat()


def hand_over(away: Colleague, deputy: Colleague, since: str, until: str) -> Answer:
    return away.post("/workspace/absence", [("deputy", deputy.id), ("since", since), ("until", until)])


def choose(colleague: Colleague, department: str) -> int:
    return colleague.post("/workspace/department", [("department", department)]).status


def test_the_deputy_has_the_department_and_both_see_it(stack: Stack) -> None:
    clara, dina = coordinator(stack, "moss", "Clara Prøvesen"), coordinator(stack, "larvik", "Dina Prøvesen")
    assert choose(dina, "moss") == 404
    assert hand_over(clara, dina, today(), today()).status == 303
    assert "Dina Prøvesen" in clara.get("/workspace/absence").text
    assert choose(dina, "moss") == 303
    page = dina.get("/workspace/absence").text
    assert "Clara Prøvesen" in page
    assert 'name="until"' not in page, "what was handed over is not handed on"
    assert hand_over(dina, clara, today(), today()).status == 422


def test_an_absence_that_has_not_begun_gives_nothing_yet(stack: Stack) -> None:
    clara, dina = coordinator(stack, "moss"), coordinator(stack, "larvik")
    tomorrow = (day_of(datetime.now(UTC)) + 2 * DAY).isoformat()
    assert hand_over(clara, dina, tomorrow, tomorrow).status == 303
    assert choose(dina, "moss") == 404


def test_the_day_after_the_last_it_is_over(stack: Stack) -> None:
    dina, yesterday = coordinator(stack, "larvik"), day_of(datetime.now(UTC)) - DAY
    cover = Grant(Role.DEPUTY, "moss", yesterday - 7 * DAY, yesterday, covers="somebody")
    put_staff(stack, Member(dina.id, "Dina Prøvesen", "d@example.org", (grant(Role.COORDINATOR, "larvik"), cover)))
    assert choose(dina, "moss") == 404
    assert choose(dina, "larvik") == 303


def test_coming_back_early_ends_it_at_the_next_request(stack: Stack) -> None:
    clara, dina = coordinator(stack, "moss"), coordinator(stack, "larvik")
    hand_over(clara, dina, today(), today())
    assert choose(dina, "moss") == 303
    stranger = coordinator(stack, "moss")
    fields = [("deputy", dina.id), ("since", today())]
    stranger.post("/workspace/absence/end", fields)
    assert dina.get("/workspace/absence").status == 200, "only the two may end it"
    assert clara.post("/workspace/absence/end", fields).status == 303
    assert dina.get("/workspace/absence").location == "/workspace/department"


def test_what_cannot_be_is_said_with_everything_typed_kept(stack: Stack) -> None:
    clara = coordinator(stack, "moss")
    answer = clara.post("/workspace/absence", [("deputy", ""), ("since", "i morgen"), ("until", today())])
    assert answer.status == 422
    assert "i morgen" in answer.text
    assert "Velg hvem som er vikar" in answer.text


def test_the_national_office_cannot_stand_in(stack: Stack) -> None:
    clara, kari = coordinator(stack, "moss"), office(stack)
    assert hand_over(clara, kari, today(), today()).status == 422
    assert choose(kari, "moss") == 404


def test_a_deputy_with_a_role_of_ones_own_may_stand_in_too(stack: Stack) -> None:
    clara = coordinator(stack, "moss")
    vikar = signed_in(stack, grant(Role.DEPUTY, "larvik", day_of(datetime.now(UTC)) + 9 * DAY))
    assert hand_over(clara, vikar, today(), today()).status == 303
    assert choose(vikar, "moss") == 303
