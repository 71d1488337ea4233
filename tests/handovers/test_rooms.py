"""Through the rooms of two departments, with a real database: asked, taken on there, ended here; or not."""

from typing import TYPE_CHECKING, Any

import pytest
from familiekontakten.assignments.assignment import Assignment, AssignmentState
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.forms.reading import written_short
from familiekontakten.handovers.handed_over import HandedOver
from familiekontakten.volunteers.volunteer import Volunteer

from tests.assignments.running import VOLUNTEER, started
from tests.cases import families
from tests.national_desk import Office, id_of
from tests.volunteers.conftest import Rooms
from tests.workspace.desks import TODAY

if TYPE_CHECKING:
    from chalice.app import Response

Both = dict[str, Rooms]
ASKED = {
    "department": "hamar",
    "consent": "yes",
    "given_by": "Mor",
    "how": "oral",
    "given_on": written_short(TODAY),
    "message": "Kjenner barnehagen",
}


def case_in(rooms: Rooms, reference: str) -> FamilyCase:
    return rooms.open_book().get(FamilyCase, reference)


def send(rooms: Rooms, reference: str, act: str, **typed: str) -> "Response":
    from familiekontakten.handovers.routes import do_handing_over

    return rooms.send(do_handing_over, typed, reference, act, version=case_in(rooms, reference).version)


def ask(rooms: Rooms, reference: str, **typed: str) -> "Response":
    from familiekontakten.handovers.routes import make_ask

    return rooms.send(make_ask, typed, reference, version=case_in(rooms, reference).version)


def answer(rooms: Rooms, given: str, act: str) -> "Response":
    from familiekontakten.handovers.routes import do_given

    return rooms.send(do_given, {}, given, act, version=rooms.open_book().get(HandedOver, given).version)


def taken_in(rooms: Rooms) -> list[Any]:
    """What a coordinator meets on Today after a look at it."""
    from familiekontakten.links.folding import fold_in

    fold_in(rooms.open_book(), rooms.desk.now)
    return list(rooms.open_book().agenda(TODAY.replace(year=2040)).entries)


@pytest.fixture
def family(both: Both) -> str:
    """A family with a familiekontakt, in Moss."""
    running = started()
    both["moss"].open_book().save(running.case, running.volunteer, running.assignment)
    return running.case.id


def asked(both: Both, family: str) -> str:
    """The id of what lies in Hamar after Moss has asked."""
    assert ask(both["moss"], family, **ASKED).status_code == 303
    (entry,) = taken_in(both["hamar"])
    assert (entry.kind, entry.step, entry.label) == ("handed_over", "answer_handover", "Prøve Prøvesen")
    return str(entry.id)


def test_a_family_with_a_familiekontakt_goes_over_and_is_never_without_a_coordinator(both: Both, family: str) -> None:
    from familiekontakten.cases.routes import show_family
    from familiekontakten.handovers.routes import show_given

    given = asked(both, family)
    assert case_in(both["moss"], family).state is CaseState.ACTIVE
    assert "Kjenner barnehagen" in both["hamar"].ask(show_given, given).body
    new = id_of(answer(both["hamar"], given, "take-on"))
    theirs = case_in(both["hamar"], new)
    assert (theirs.contact_name, theirs.previous_case_id, theirs.open) == ("Prøve Prøvesen", family, True)
    assert case_in(both["moss"], family).open
    assert "handover_taken" in {entry.step for entry in taken_in(both["moss"])}
    assert send(both["moss"], family, "finish").status_code == 303
    book = both["moss"].open_book()
    assert book.get(FamilyCase, family).state is CaseState.CLOSED
    assert book.get(Assignment, started().assignment.id).state is AssignmentState.ENDED
    assert book.get(Volunteer, VOLUNTEER.id).assignments == ()
    assert f"/families/{family}" not in both["hamar"].ask(show_family, new).body


def test_a_no_leaves_the_family_where_it_is_and_erases_it_there(both: Both, family: str) -> None:
    from familiekontakten.handovers.routes import show_given, show_handing_over

    given = asked(both, family)
    assert answer(both["hamar"], given, "decline").status_code == 303
    assert "Prøvesen" not in both["hamar"].ask(show_given, given).body
    assert "handover_declined" in {entry.step for entry in taken_in(both["moss"])}
    assert "Kunne ikke ta over" in both["moss"].ask(show_handing_over, family).body
    assert case_in(both["moss"], family).open


def test_a_question_taken_back_cannot_be_answered_any_more(both: Both, family: str) -> None:
    given = asked(both, family)
    assert send(both["moss"], family, "take-back").status_code == 303
    assert taken_in(both["hamar"]) == []
    assert answer(both["hamar"], given, "take-on").status_code == 422


def test_taken_on_before_it_was_taken_back_the_new_department_has_the_family_and_the_old_one_is_told(
    both: Both, family: str
) -> None:
    given = asked(both, family)
    new = id_of(answer(both["hamar"], given, "take-on"))
    assert send(both["moss"], family, "take-back").status_code == 303
    assert "handover_taken" in {entry.step for entry in taken_in(both["moss"])}
    taken_in(both["hamar"])
    assert case_in(both["hamar"], new).open


def test_without_consent_nothing_leaves_and_nothing_typed_is_lost(both: Both, family: str) -> None:
    answered = ask(both["moss"], family, **{k: v for k, v in ASKED.items() if k != "consent"})
    assert answered.status_code == 422
    assert "Kjenner barnehagen" in answered.body
    assert taken_in(both["hamar"]) == []


def test_only_departments_in_operation_are_offered_and_the_own_is_not(both: Both, family: str) -> None:
    from familiekontakten.handovers.routes import show_ask

    body = both["moss"].ask(show_ask, family).body
    assert [f'value="{one}"' in body for one in ("hamar", "moss", "larvik")] == [True, False, False]


def test_two_who_answer_at_once_take_the_family_on_once(both: Both, family: str) -> None:
    from familiekontakten.handovers.routes import do_given

    given = asked(both, family)
    seen = both["hamar"].open_book().get(HandedOver, given).version
    id_of(answer(both["hamar"], given, "take-on"))
    assert both["hamar"].send(do_given, {}, given, "decline", version=seen).status_code == 409
    assert [entry.kind for entry in taken_in(both["hamar"])] == ["case"]


def test_the_coordinator_sees_who_is_left_and_the_office_only_how_many(office: Office, both: Both, family: str) -> None:
    from familiekontakten.handovers.routes import show_leaving, tell_left
    from familiekontakten.links.folding import fold_in
    from familiekontakten.start_ups.routes import make_wind_down_old, show_start_up
    from familiekontakten.start_ups.start_up import StartUp

    moss, plan = both["moss"], {"kind": "closed", "on": written_short(TODAY), "reason": "Ingen drifter"}
    planned = office.begin(make_wind_down_old, {"department": "moss", **plan})
    assert "Prøve Prøvesen" in moss.ask(show_leaving).body
    assert moss.send(tell_left, {}).status_code == 303
    assert fold_in(office.open_book(), office.desk.now) == 1
    left = office.found(StartUp, planned).left
    assert left
    assert (left.cases, left.assignments, left.volunteers, left.enquiries) == (1, 1, 1, 0)
    body = office.ask(show_start_up, planned).body
    assert "Det gjenstår ifølge koordinatoren" in body
    assert "Prøvesen" not in body


def test_one_department_is_asked_at_a_time_and_the_page_says_which(both: Both) -> None:
    from familiekontakten.handovers.routes import show_handing_over

    both["moss"].open_book().save(families.new())
    asked(both, families.new().id)
    assert "Venter på svar" in both["moss"].ask(show_handing_over, families.new().id).body
    assert ask(both["moss"], families.new().id, **ASKED).status_code == 422
