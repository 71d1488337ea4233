"""A department-to-be through its rooms, with a real database: from the first question to its end."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from familiekontakten.access.roles import Role, permissions
from familiekontakten.board.acts import MATTER_TAKEN
from familiekontakten.board.meeting import Meeting
from familiekontakten.departments.department import Department
from familiekontakten.forms.reading import written_short
from familiekontakten.start_ups.application import Agreement
from familiekontakten.start_ups.deciding import begin_operating
from familiekontakten.start_ups.resource_group import FUNDER_LEADS
from familiekontakten.start_ups.start_up import BoardCase, StartUp
from familiekontakten.start_ups.states import StartUpState
from familiekontakten.start_ups.withdrawing import withdrawal_received

from tests.national_desk import Office, id_of, shown
from tests.start_ups.examples import APPROVED, PROOFS, WHOLE, operating
from tests.workspace.desks import NOW, TODAY

if TYPE_CHECKING:
    from chalice.app import Response

S = StartUpState
DAY = timedelta(days=1)
YESTERDAY, NEXT_WEEK = written_short(TODAY - DAY), written_short(TODAY + 7 * DAY)
ASKED = {"kommune_codes": "5501", "contact_name": "Prøve Prøvesen", "email": "prove@example.org"}
TOLD = (
    ("kommune_codes", "5501"),
    ("operator_type", "municipality"),
    ("operator_name", "Prøve kommune"),
    ("org_number", "000000000"),
    ("position_percent", "60"),
    ("funded_years", "3"),
    ("coordinator_background", "yes"),
    ("office_years", "3"),
    ("funding_sources", "municipality"),
    ("declaration_on", YESTERDAY),
    ("start_quarter", "2027-Q3"),
)
GROUP = (("category_1", "local_politician"), ("funder_1", "yes"), ("category_2", "other"))
MEETING = (("on", written_short(TODAY)), ("meeting", "4/26"), ("case_number", "31/26"))


@pytest.fixture
def start_up(office: Office) -> str:
    from familiekontakten.start_ups.routes import make_start_up

    return office.begin(make_start_up, ASKED)


def act(office: Office, thing: str, name: str, *typed: tuple[str, str]) -> "Response":
    from familiekontakten.start_ups.routes import do_start_up_act

    return office.act(do_start_up_act, StartUp, thing, name, *typed)


def found(office: Office, thing: str) -> StartUp:
    return office.found(StartUp, thing)


def page(office: Office, thing: str) -> str:
    from familiekontakten.start_ups.routes import show_start_up

    return shown(office.ask(show_start_up, thing).body)


@contextmanager
def as_the_board(office: Office) -> Iterator[None]:
    """Who approves for the board sits at the desk."""
    before = office.desk
    office.desk = replace(before, roles=(Role.BOARD_APPROVER,), permissions=permissions([Role.BOARD_APPROVER]))
    yield
    office.desk = before


def decide(office: Office, thing: str, outcome: str, *typed: tuple[str, str]) -> "Response":
    from familiekontakten.start_ups.routes import make_decision

    with as_the_board(office):
        answer = [("outcome", outcome), *MEETING, *typed]
        return office.ask(make_decision, thing, typed=answer, version=found(office, thing).version)


def applied(office: Office, thing: str) -> None:
    """Everything told and shown, by the office for who called."""
    id_of(act(office, thing, "tell", *TOLD))
    id_of(act(office, thing, "group", *GROUP, ("chair", "2")))
    for requirement in ("D1", "D2", "D3", "D4", "D5"):
        proof = (("requirement", requirement), ("what", "Vedtak 12/26"), ("on", YESTERDAY), ("kept_by", "Arkivet"))
        id_of(act(office, thing, "prove", *proof))


def presented(office: Office, thing: str) -> None:
    for name in ("receive", "check"):
        id_of(act(office, thing, name))
    id_of(act(office, thing, "present", *MEETING))


def test_from_interest_over_guidance_application_and_board_to_an_agreement(office: Office, start_up: str) -> None:
    id_of(act(office, start_up, "guide", ("contact_on", NEXT_WEEK)))
    assert found(office, start_up).filing().step == "guide_start_up"
    applied(office, start_up)
    presented(office, start_up)
    assert found(office, start_up).unmet == ()
    id_of(decide(office, start_up, "approved"))
    id_of(act(office, start_up, "agree", ("since", written_short(TODAY)), ("until", written_short(TODAY + 900 * DAY))))
    one = found(office, start_up)
    assert (one.state, one.filing().step) == (S.AGREED, "open_department")
    assert "Avdelingen åpnes av drift" in page(office, start_up)
    assert not begin_operating(one, "nyby", TODAY + DAY, "s-1", NOW).filing().list.endswith("agreed")


def test_the_board_refuses_for_a_missing_requirement_and_approves_when_it_came(office: Office, start_up: str) -> None:
    id_of(act(office, start_up, "tell", *(pair for pair in TOLD if pair[0] != "position_percent")))
    presented(office, start_up)
    assert "D2" in found(office, start_up).unmet
    assert decide(office, start_up, "approved").status_code == 422
    assert decide(office, start_up, "refused").status_code == 422
    id_of(decide(office, start_up, "refused", ("reasons", "D2"), ("note", "Kom gjerne tilbake")))
    assert "Koordinator i minst 50 % stilling" in page(office, start_up)
    id_of(act(office, start_up, "resume", ("contact_on", NEXT_WEEK)))
    applied(office, start_up)
    id_of(act(office, start_up, "check"))
    id_of(act(office, start_up, "present", *MEETING))
    id_of(decide(office, start_up, "approved"))
    assert [made.outcome for made in found(office, start_up).decisions] == ["refused", "approved"]


def test_a_funder_cannot_be_saved_as_chair_and_nothing_typed_is_lost(office: Office, start_up: str) -> None:
    answer = act(office, start_up, "group", *GROUP, ("chair", "1"))
    assert answer.status_code == 422
    assert FUNDER_LEADS in answer.body
    assert 'value="local_politician" selected' in answer.body
    assert found(office, start_up).application.resource_group == ()


def test_the_office_decides_nothing_and_the_board_changes_nothing(office: Office, start_up: str) -> None:
    from familiekontakten.start_ups.routes import list_start_ups, show_start_up

    presented(office, start_up)
    assert "Styrets vedtak" not in page(office, start_up)
    with as_the_board(office):
        assert "Tromsø" in office.ask(list_start_ups).body
        body = office.ask(show_start_up, start_up).body
    assert "/decide" in body
    assert "/tell" not in body


def test_what_waits_for_the_board_is_on_the_approvers_first_page(office: Office, start_up: str) -> None:
    from familiekontakten.today.routes import today

    with as_the_board(office):
        assert "Ingen saker venter på styrets vedtak" in shown(office.ask(today).body)
    applied(office, start_up)
    presented(office, start_up)
    waiting = replace(found(office, start_up), state=StartUpState.GUIDANCE, version=0, contact_on=date(2020, 1, 1))
    office.open_book().load(replace(waiting, id=f"{number:09}") for number in range(60))
    with as_the_board(office):
        assert re.findall(r'href="/workspace/national/start-ups/(\w{9})"', str(office.ask(today).body)) == [start_up]


def test_two_who_decide_at_once_are_told_and_the_first_stands(office: Office, start_up: str) -> None:
    from familiekontakten.start_ups.routes import make_decision

    presented(office, start_up)
    seen = found(office, start_up).version
    id_of(decide(office, start_up, "refused", ("reasons", "D2")))
    with as_the_board(office):
        late = office.ask(make_decision, start_up, typed=[("outcome", "refused"), *MEETING], version=seen)
    assert late.status_code == 409
    assert len(found(office, start_up).decisions) == 1


def test_support_to_begin_is_counted_for_each_municipality_and_cleared_by_the_approval(
    office: Office, start_up: str
) -> None:
    assert office.rows("startup_support") == []
    id_of(act(office, start_up, "support", ("on", YESTERDAY)))
    (row,) = office.rows("startup_support")
    assert (row["municipality"], row["date"], row["cleared"]) == ("5501", (TODAY - DAY).isoformat(), None)
    applied(office, start_up)
    presented(office, start_up)
    id_of(decide(office, start_up, "approved"))
    assert [row["cleared"] for row in office.rows("startup_support")] == [TODAY.isoformat()]


def test_a_department_from_before_is_wound_down_by_plan_and_a_closed_one_is_not_offered(office: Office) -> None:
    from familiekontakten.start_ups.routes import make_wind_down_old, show_wind_down_old

    form = office.ask(show_wind_down_old).body
    assert 'value="hamar"' in form
    assert 'value="larvik"' not in form
    plan = {"department": "hamar", "kind": "merged", "on": NEXT_WEEK, "reason": "Kommunene er slått sammen"}
    assert office.send(make_wind_down_old, plan).status_code == 422
    planned = office.begin(make_wind_down_old, plan | {"successor": "moss"})
    one = found(office, planned)
    assert (one.name, one.department, one.filing().step) == ("Hamar", "hamar", "close_department")
    assert "Moss" in page(office, planned)


def test_once_it_operates_the_department_s_own_page_holds_the_agreement(office: Office) -> None:
    from familiekontakten.network.branches.acts import agree, register
    from familiekontakten.start_ups.routes import show_start_up

    listed = Department("hamar", "Hamar", "Prøve", "organisation", ("3403",), "")
    old, new = (Agreement(TODAY + since, TODAY + until) for since, until in ((-9 * DAY, -DAY), (0 * DAY, 900 * DAY)))
    before = TODAY - 9 * DAY
    one = operating(
        department="hamar",
        opens_on=TODAY - 8 * DAY,
        agreement=old,
        decisions=(APPROVED._replace(on=before),),
        application=replace(WHOLE, declaration_on=before),
        proofs={name: proof._replace(on=before) for name, proof in PROOFS.items()},
    )
    office.open_book().save(one, agree(register(listed, TODAY - 8 * DAY, "s-1", NOW), new, "s-1", NOW))
    assert 'href="/workspace/national/departments/hamar"' in office.ask(show_start_up, one.id).body
    assert (
        act(office, one.id, "renew", ("since", NEXT_WEEK), ("until", written_short(TODAY + 90 * DAY))).status_code
        == 422
    )
    id_of(act(office, one.id, "wind-down", ("kind", "closed"), ("on", NEXT_WEEK), ("reason", "Prøve")))
    id_of(act(office, one.id, "carry-on"))
    assert found(office, one.id).state == S.OPERATING


def test_the_office_notes_whether_they_go_on_after_the_question_was_taken_back(office: Office, start_up: str) -> None:
    office.open_book().save(withdrawal_received(found(office, start_up), NOW))
    assert "Spørsmålet er trukket" in page(office, start_up)
    id_of(act(office, start_up, "stay"))
    assert "Spørsmålet er trukket" not in page(office, start_up)


def test_the_board_s_agenda_and_the_start_up_say_the_same_and_nothing_is_typed_twice(
    office: Office, start_up: str
) -> None:
    from familiekontakten.board.routes import make_meeting
    from familiekontakten.start_ups.routes import show_start_up_act

    later = office.begin(make_meeting, {"number": "5", "on": NEXT_WEEK})
    first = office.begin(make_meeting, {"number": "4", "on": written_short(TODAY)})
    for name in ("receive", "check"):
        id_of(act(office, start_up, name))
    form = office.ask(show_start_up_act, start_up, "present").body
    assert f'value="{first}" selected' in form
    assert act(office, start_up, "present", ("meeting", ""), ("number", "1")).status_code == 422
    id_of(act(office, start_up, "present", ("meeting", later), ("number", "31")))
    meeting, case = office.found(Meeting, later), found(office, start_up).board
    assert case == BoardCase(meeting.on, meeting.name, f"31/{meeting.on.year}")
    assert [(one.number, one.start_up) for one in meeting.matters] == [(31, start_up)]


def test_a_start_up_does_not_get_the_number_of_another_matter_of_the_year(office: Office, start_up: str) -> None:
    from familiekontakten.board.routes import do_meeting_act, make_meeting

    meeting = office.begin(make_meeting, {"number": "4", "on": written_short(TODAY)})
    matter = (("number", "31"), ("subject", "budget"), ("title", "Budsjett"))
    id_of(office.act(do_meeting_act, Meeting, meeting, "matter", *matter))
    for name in ("receive", "check"):
        id_of(act(office, start_up, name))
    answer = act(office, start_up, "present", ("meeting", meeting), ("number", "31"))
    assert (answer.status_code, MATTER_TAKEN in answer.body) == (422, True)
    assert found(office, start_up).state == S.CHECKED


@pytest.mark.parametrize("name", ["decide", "sleep"])
def test_there_are_no_other_acts(office: Office, start_up: str, name: str) -> None:
    from familiekontakten.casebook.records import Missing

    with pytest.raises(Missing):
        act(office, start_up, name)
