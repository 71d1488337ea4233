"""From signing up to leaving through the rooms, with a real database: what is kept, and what is kept together."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from familiekontakten.assignments.assignment import Assignment
from familiekontakten.assignments.plan import Plan
from familiekontakten.courses.opening import planned
from familiekontakten.courses.together import enrol
from familiekontakten.forms.field import Value, Values
from familiekontakten.links.link import State, visit_link
from familiekontakten.volunteers.gate import missing
from familiekontakten.volunteers.opening import sign_up
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

from tests.forms.answers import COMPLETE
from tests.volunteers.conftest import Rooms
from tests.volunteers.people import approved
from tests.workspace.desks import NOW, TODAY

REFERENCE = "7KMP3XTV4"
TYPED = f"{TODAY.day}.{TODAY.month}.{TODAY.year}"
BY = "s-1"


def volunteer(rooms: Rooms, reference: str = REFERENCE) -> Volunteer:
    return rooms.open_book().get(Volunteer, reference)


@pytest.fixture
def signed_up(rooms: Rooms) -> Volunteer:
    values: Values = {"name": "Prøve Prøvesen", "kommune_code": "3103", "birth_year": 1980, "experience": "both"}
    rooms.open_book().save(sign_up(values, REFERENCE, NOW, BY, NOW))
    return volunteer(rooms)


def act(rooms: Rooms, name: str, **typed: str) -> Any:  # noqa: ANN401 - a chalice answer
    from familiekontakten.volunteers.routes import do_volunteer_act

    return rooms.send(do_volunteer_act, typed, REFERENCE, name, version=volunteer(rooms).version)


INTERVIEW = {"experience": "both", "load_wish": "ordinary", "max_parallel": "1", "evening": "mon", "avoids": "pets"}


def test_the_whole_way_from_signing_up_to_approval(rooms: Rooms, signed_up: Volunteer) -> None:
    assert signed_up.filing().step == "arrange_talk"
    steps: list[tuple[str, dict[str, str]]] = [
        ("arrange-talk", {"talk_planned_on": TYPED}),
        ("hold-talk", {"talk_on": TYPED, **INTERVIEW}),
        ("home-visit", {"home_visit_on": TYPED}),
        ("purpose", {"purpose_on": TYPED}),
        ("demand", {"demanded_on": TYPED}),
        ("certificate", {"shown_on": TYPED, "issued_on": "1.11.2026", "in_order": "yes"}),
        ("pledge", {"signed_on": TYPED}),
    ]
    for name, typed in steps:
        answer = act(rooms, name, **typed)
        assert (answer.status_code, answer.headers["Location"]) == (303, f"/workspace/volunteers/{REFERENCE}"), (
            answer.body
        )
    assert [item.code for item in missing(volunteer(rooms), TODAY)] == ["course"]
    assert volunteer(rooms).availability == ("mon-evening",)
    assert act(rooms, "approve", sure="yes").status_code == 422


def test_an_approval_is_refused_in_plain_words_and_the_page_keeps_what_was_ticked(rooms: Rooms) -> None:
    rooms.open_book().save(approved(state=VolunteerState.COURSE_COMPLETED, approval=None, pledge=None))
    answer = act(rooms, "approve", sure="yes")
    assert answer.status_code == 422
    assert "Taushetserklæringen er ikke signert." in answer.body
    assert "checked" in answer.body
    assert volunteer(rooms).approval is None


def test_an_approval_keeps_the_coordinators_name_and_what_it_rests_on(rooms: Rooms) -> None:
    state = VolunteerState.COURSE_COMPLETED
    seen = approved().certificate
    rooms.open_book().save(approved(state=state, approval=None, certificate=seen, training=approved().training))
    assert act(rooms, "approve", sure="yes").status_code == 303
    kept = volunteer(rooms).approval
    assert kept
    assert (kept.by, kept.by_name) == ("s-1", "Prøve Koordinatorsen")


def test_who_was_shown_another_version_changes_nothing(rooms: Rooms, signed_up: Volunteer) -> None:
    from familiekontakten.volunteers.routes import do_volunteer_act

    act(rooms, "arrange-talk", talk_planned_on=TYPED)
    late = rooms.send(do_volunteer_act, {"home_visit_on": TYPED}, REFERENCE, "home-visit", version=signed_up.version)
    assert late.status_code == 409
    assert volunteer(rooms).home_visit_on is None


def test_a_suspension_revokes_every_link_in_the_same_write(rooms: Rooms) -> None:
    from familiekontakten.links.records import kept, link

    given = visit_link("a token", "moss", "A7KMP3XTV", "nb", 180, TODAY)
    running = Assignment(
        id="A7KMP3XTV",
        case_id="9XTV7KMP4",
        volunteer_id=REFERENCE,
        plan=Plan("mon", 180),
        started_on=TODAY,
        joint_on=TODAY,
        title="Prøve",
        links=(given,),
    )
    rooms.open_book().save(approved(assignments=(running.id,), busy_since=TODAY), running, also=kept([given]))
    assert act(rooms, "suspend", reason="Prøve").status_code == 303
    assert volunteer(rooms).state == VolunteerState.SUSPENDED
    standing = link(given.hash)
    assert standing
    assert standing.state is State.REVOKED
    assert rooms.open_book().get(Assignment, running.id).held_back_on == TODAY
    assert act(rooms, "reinstate").status_code == 303
    released = rooms.open_book().get(Assignment, running.id)
    assert (released.held_back_on, released.live_links) == (None, ())


def test_nobody_leaves_while_an_assignment_is_open(rooms: Rooms) -> None:
    rooms.open_book().save(approved(assignments=("A7KMP3XTV",), busy_since=TODAY))
    answer = act(rooms, "leave", reason="Flytter")
    assert answer.status_code == 422
    assert "Flytter" in answer.body
    assert volunteer(rooms).state == VolunteerState.APPROVED


def test_whoever_withdraws_gives_the_place_on_the_course_back(rooms: Rooms, signed_up: Volunteer) -> None:
    from familiekontakten.courses.course import Course

    answers: dict[str, Value] = {"first": (TODAY + timedelta(days=60)).isoformat(), "place": "Biblioteket", "seats": 1}
    course = planned({**answers, "evenings": 8, "minutes": 180}, "C7KMP3XTV", BY, NOW)
    waiting = approved(state=VolunteerState.TALK_HELD, approval=None, version=signed_up.version)
    rooms.open_book().save(*enrol(course, waiting, BY, datetime(2026, 11, 22, tzinfo=UTC)))
    assert act(rooms, "withdraw", reason="").status_code == 303
    assert rooms.open_book().get(Course, "C7KMP3XTV").participants == ()


def test_the_list_of_a_state_shows_whoever_came_first_on_top(rooms: Rooms, signed_up: Volunteer) -> None:
    from familiekontakten.volunteers.routes import list_volunteers

    earlier = sign_up(
        {"name": "Først Prøvesen", "kommune_code": "3103", "birth_year": 1970, "experience": "both"},
        "9XTV7KMP4",
        NOW - timedelta(days=40),
        BY,
        NOW,
    )
    rooms.open_book().save(earlier)
    body = rooms.ask(list_volunteers).body
    assert body.index("Først Prøvesen") < body.index("Prøve Prøvesen")
    assert "Avtal samtale med en ny frivillig" in body
    assert "Prøve Prøvesen" not in rooms.ask(list_volunteers, query={"state": "approved"}).body


def test_an_act_that_does_not_exist_is_nothing(rooms: Rooms, signed_up: Volunteer) -> None:
    from familiekontakten.casebook.records import Missing
    from familiekontakten.volunteers.routes import show_volunteer_act

    with pytest.raises(Missing):
        rooms.ask(show_volunteer_act, REFERENCE, "upload")


def test_the_public_forms_own_answers_become_a_familiekontakt() -> None:
    from familiekontakten.forms import FORMS
    from familiekontakten.forms.understanding import Understood, understand

    understood = understand(FORMS["volunteer"], COMPLETE["volunteer"], date(2026, 11, 22))
    assert isinstance(understood, Understood)
    person = sign_up(understood.values, REFERENCE, NOW, BY, NOW)
    assert (person.name, person.state) == (understood.values["name"], VolunteerState.SIGNED_UP)
    assert person.filing().terms == (person.name, person.phone, person.email)
