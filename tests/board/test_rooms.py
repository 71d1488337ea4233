"""A board meeting through its rooms, with a real database."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from familiekontakten.board.meeting import Meeting, MeetingState, Outcome
from familiekontakten.forms.reading import written_short
from familiekontakten.start_ups.application import Decision
from familiekontakten.start_ups.application import Outcome as StartUpOutcome
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState
from familiekontakten.workspace.kinds import path_of

from tests.national_desk import Office, id_of, shown
from tests.workspace.desks import NOW, TODAY

if TYPE_CHECKING:
    from chalice.app import Response

ON = written_short(TODAY)
WAITS = StartUp(
    id="7KMP3XTV4",
    state=StartUpState.AT_BOARD,
    state_since=TODAY - timedelta(days=3),
    name="Prøvevik",
    proofs={},
    contact_on=TODAY,
)
MATTER = {"number": "12", "subject": "budget", "title": "Budsjett for neste år"}


@pytest.fixture
def meeting(office: Office) -> str:
    from familiekontakten.board.routes import make_meeting

    return office.begin(make_meeting, {"number": "4", "on": ON})


def act(office: Office, meeting: str, name: str, **typed: str) -> "Response":
    from familiekontakten.board.routes import do_meeting_act

    return office.act(do_meeting_act, Meeting, meeting, name, *typed.items())


def test_a_meeting_from_the_agenda_to_the_figures(office: Office, meeting: str) -> None:
    from familiekontakten.board.routes import show_meeting

    assert id_of(act(office, meeting, "matter", **MATTER)) == meeting
    assert office.rows("board_meeting") == []
    act(office, meeting, "hold")
    act(office, meeting, "outcomes", **{"matter-1": "approved"})
    held = office.found(Meeting, meeting)
    assert (held.state, held.undecided, held.filing().step) == (MeetingState.HELD, (), None)
    assert [(row["matters"], row["rev"]) for row in office.rows("board_meeting")] == [(1, held.version)]
    page = shown(office.ask(show_meeting, meeting).body)
    assert "12/2026 Budsjett for neste år" in page
    assert "Godkjent" in page


def test_a_number_that_is_taken_is_said_and_nothing_typed_is_lost(office: Office, meeting: str) -> None:
    from familiekontakten.board.routes import make_meeting

    act(office, meeting, "matter", **MATTER)
    other = office.begin(make_meeting, {"number": "5", "on": ON})
    answer = act(office, other, "matter", **MATTER | {"title": "Noe helt annet"})
    assert answer.status_code == 422
    assert "En annen sak i samme år har dette nummeret" in answer.body
    assert 'value="Noe helt annet"' in answer.body
    assert office.found(Meeting, other).matters == ()


def test_two_people_at_one_meeting_lose_nothing(office: Office, meeting: str) -> None:
    from familiekontakten.board.routes import do_meeting_act

    act(office, meeting, "matter", **MATTER)
    late = office.send(do_meeting_act, MATTER | {"number": "13", "title": "Regnskapet"}, meeting, "matter", version=1)
    assert late.status_code == 409
    assert 'value="Regnskapet"' in late.body
    assert 'name="version" value="2"' in late.body


def test_what_was_typed_about_a_matter_that_got_another_number_meanwhile_is_shown_again(
    office: Office, meeting: str
) -> None:
    from familiekontakten.board.routes import do_meeting_act

    act(office, meeting, "matter", **MATTER)
    act(office, meeting, "matter-1", **MATTER | {"number": "11"})
    late = office.send(do_meeting_act, MATTER | {"title": "Sent"}, meeting, "matter-1", version=2)
    assert late.status_code == 409
    assert 'value="Sent"' in late.body


def test_two_meetings_cannot_get_the_same_matter_at_once(office: Office, meeting: str) -> None:
    """Both looked before either had saved."""
    from familiekontakten.board import routes
    from familiekontakten.workspace.offering import act_on

    other = office.begin(routes.make_meeting, {"number": "5", "on": ON})
    first, raced = iter([True]), []

    def slow(*parts: object, **more: object) -> "Response":
        if next(first, False):
            raced.append(act(office, other, "matter", **MATTER))
        return act_on(*parts, **more)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(routes, "act_on", slow)
        answer = act(office, meeting, "matter", **MATTER)
    assert (raced[0].status_code, answer.status_code) == (303, 409)
    assert office.found(Meeting, meeting).matters == ()


def test_the_list_shows_what_waits_for_the_board(office: Office) -> None:
    from familiekontakten.board.routes import list_meetings

    office.open_book().save(WAITS)
    page = office.ask(list_meetings).body
    assert "Prøvevik" in page
    assert f'href="{path_of(StartUp.KIND, WAITS.id)}"' in page


def test_what_was_decided_about_a_start_up_is_the_outcome_of_its_matter(office: Office, meeting: str) -> None:
    from familiekontakten.board.routes import show_meeting

    office.open_book().save(WAITS)
    act(office, meeting, "matter", **MATTER | {"subject": "department", "start_up": WAITS.id})
    act(office, meeting, "hold")
    decision = Decision(TODAY, "4/2026", "12/2026", StartUpOutcome.DEFERRED, ("no_funding",))
    start_up = office.found(StartUp, WAITS.id)
    office.open_book().save(replace(start_up, state=StartUpState.DEFERRED, decisions=(decision,)))
    assert "Utsatt" in shown(office.ask(show_meeting, meeting).body)
    assert act(office, meeting, "outcomes").status_code == 303
    assert office.found(Meeting, meeting).matters[0].outcome == Outcome.DEFERRED


def test_what_is_not_offered_any_more_is_refused_and_not_lost(office: Office, meeting: str) -> None:
    act(office, meeting, "cancel")
    answer = act(office, meeting, "matter", **MATTER)
    assert answer.status_code == 422
    assert 'value="Budsjett for neste år"' in answer.body


def test_today_tells_the_office_what_is_due(office: Office, meeting: str) -> None:
    (one,) = office.open_book().agenda(NOW.date()).entries
    assert (one.kind, one.id, one.step, one.label) == ("board_meeting", meeting, "hold_board_meeting", "4/2026")
