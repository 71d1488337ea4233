"""A coordinator gives somebody everything that is kept about them, and has them forgotten when they ask for it."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from familiekontakten.assignments.assignment import Assignment, AssignmentState
from familiekontakten.assignments.plan import Plan
from familiekontakten.assignments.visit import Visit
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.follow_up import FollowUp, FollowUpState
from familiekontakten.cases.guest import Guest, GuestState
from familiekontakten.departments.department import Department
from familiekontakten.evaluations.evaluation import Evaluation, read, received
from familiekontakten.forgetting.wish import ErasureWish, WishState
from familiekontakten.rights.kept import ABOUT_OTHERS
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

from tests.cases import families
from tests.forgetting.test_forgetting import DANGER
from tests.volunteers.conftest import Rooms
from tests.volunteers.people import approved
from tests.workspace.desks import NOW, TODAY

CASE = replace(families.closed(), assignment_id=None, earlier_assignments=("A1",))
VISIT = Visit(TODAY, held=True, logged_at=NOW, by="volunteer", minutes=137)
ASSIGNMENT = Assignment(
    "A1",
    CASE.id,
    "V1",
    Plan("tue", 180),
    TODAY,
    TODAY,
    "Prøvesen",
    state=AssignmentState.ENDED,
    ended_on=TODAY,
    visits=(VISIT,),
    end_words="Takk for turene",
)
EVALUATION = read(received("E1", CASE.id, "family", {"words": "Vi lo igjen"}, NOW), by="s-1", at=NOW)
DONE = FollowUpState.DONE
FOLLOW_UP = FollowUp(id=CASE.id, state=DONE, case_id=CASE.id, due_on=TODAY, label="x", result="Det går fint")
GUEST = Guest(id=CASE.id, case_id=CASE.id, given_on=TODAY, expires_on=TODAY, contact_name="Gjest Gjestesen")
VOLUNTEER = replace(approved(), id="V1", version=0, state=VolunteerState.LEFT, state_since=TODAY)
SAID = ("Prøve Prøvesen", "Takk for turene", "137 minutter", "Vi lo igjen", "Det går fint", "Gjest Gjestesen")


@pytest.fixture
def known(rooms: Rooms, monkeypatch: pytest.MonkeyPatch) -> Rooms:
    """A family with all that can come of a case, in a department that no municipality runs."""
    from familiekontakten.rights import routes

    monkeypatch.setattr(routes, "department", lambda _: None)
    anothers = replace(ASSIGNMENT, id="A2", case_id="another", volunteer_id="V2")
    rooms.open_book().save(CASE, ASSIGNMENT, anothers, EVALUATION, FOLLOW_UP, GUEST, VOLUNTEER)
    return rooms


def wish(rooms: Rooms, reference: str = CASE.id) -> ErasureWish | None:
    return rooms.open_book().find(ErasureWish, reference)


def test_the_page_says_everything_that_was_written_about_a_family(known: Rooms) -> None:
    from familiekontakten.rights.routes import show_everything

    shown = known.ask(show_everything, CASE.id).body
    assert [words for words in SAID if words not in shown] == []


def test_the_file_has_every_field_of_every_thing_and_says_which_may_be_about_others(known: Rooms) -> None:
    from familiekontakten.rights.routes import download_everything

    answer = known.ask(download_everything, CASE.id)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{CASE.id}.json"'
    told = json.loads(answer.body)
    by_kind = {one["kind"]: one for one in told["things"]}
    assert by_kind.keys() == {"case", "assignment", "evaluation", "follow_up", "guest"}
    for cls in (FamilyCase, Assignment, Evaluation, FollowUp, Guest):
        assert by_kind[cls.KIND]["fields"].keys() == {one.name for one in fields(cls)}
    assert by_kind["evaluation"]["fields"]["words"] == "Vi lo igjen"
    assert by_kind["assignment"]["fields"]["visits"][0]["on"] == TODAY.isoformat()
    assert "referrer" in by_kind["case"]["about_others"]


def test_a_volunteer_gets_their_own_too(known: Rooms) -> None:
    from familiekontakten.rights.routes import download_everything, show_everything

    told = json.loads(known.ask(download_everything, "V1").body)
    assert [one["kind"] for one in told["things"]] == ["volunteer", "assignment"]
    assert VOLUNTEER.name in known.ask(show_everything, "V1").body


def test_what_may_be_about_others_names_fields_that_there_are() -> None:
    classes = (FamilyCase, Volunteer, Assignment, Evaluation, FollowUp, Guest, ErasureWish)
    assert {cls.KIND for cls in classes} == ABOUT_OTHERS.keys()
    for cls in classes:
        assert set(ABOUT_OTHERS[cls.KIND]) <= {one.name for one in fields(cls)}


def test_a_record_of_a_child_in_danger_is_told_of_and_not_shown(known: Rooms) -> None:
    from familiekontakten.rights.routes import download_everything, show_everything

    known.open_book().save(replace(DANGER, noticed="Noe ingen skal lese her"))
    page, file = known.ask(show_everything, CASE.id).body, known.ask(download_everything, CASE.id).body
    assert "Noe ingen skal lese her" not in page + file
    assert "Vurder først om den kan vises" in page
    assert json.loads(file)["left_out"] == {"safety": 1}


def test_nobody_by_that_reference(rooms: Rooms) -> None:
    from familiekontakten.casebook.records import Missing
    from familiekontakten.rights.routes import show_everything

    with pytest.raises(Missing):
        rooms.ask(show_everything, "NOBODY222")


@pytest.mark.parametrize("reference", [CASE.id, "V1"])
def test_who_asks_is_gone_in_the_night_and_may_regret_until_then(known: Rooms, reference: str) -> None:
    from familiekontakten.forgetting.records import forget_due
    from familiekontakten.rights.routes import ask_erasure, keep, show_everything

    assert known.ask(ask_erasure, reference).status_code == 303
    assert "Slettes i natt" in known.ask(show_everything, reference).body
    assert known.ask(keep, reference).status_code == 303
    regretted = wish(known, reference)
    assert regretted
    assert regretted.state is WishState.TAKEN_BACK
    assert forget_due("moss", NOW, TODAY) == {}
    assert known.ask(ask_erasure, reference).status_code == 303
    open_book, night = known.open_book, forget_due("moss", NOW + timedelta(days=1), TODAY + timedelta(1))
    assert night["erasure"] == 1
    kind = Volunteer if reference == "V1" else FamilyCase
    assert open_book().find(kind, reference) is None
    assert wish(known, reference) is None


def _open(rooms: Rooms) -> None:
    book = rooms.open_book()
    book.save(replace(families.waiting(), id=CASE.id, version=book.get(FamilyCase, CASE.id).version))


def _in_danger(rooms: Rooms) -> None:
    rooms.open_book().save(DANGER)


@pytest.mark.parametrize(
    ("make_it_so", "said"),
    [(_open, "Avslutt først"), (_in_danger, "En bekymring er meldt")],
)
def test_not_while_there_is_more_to_do_or_a_child_was_in_danger(
    known: Rooms, make_it_so: Callable[[Rooms], None], said: str
) -> None:
    from familiekontakten.rights.routes import ask_erasure

    make_it_so(known)
    answer = known.ask(ask_erasure, CASE.id)
    assert answer.status_code == 422
    assert said in answer.body
    assert wish(known) is None


def test_where_a_municipalitys_archive_decides_nobody_is_promised_to_be_forgotten(
    known: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    from familiekontakten.rights import routes

    own = Department("moss", "Moss", "Moss kommune", "municipality", (), "00 00 00 01")
    monkeypatch.setattr(routes, "department", lambda _: own)
    assert "Slett i natt" not in known.ask(routes.show_everything, CASE.id).body
    answer = known.ask(routes.ask_erasure, CASE.id)
    assert (answer.status_code, wish(known)) == (422, None)
    assert "Kommunens arkiv avgjør" in answer.body


HERS = [("contact_name", "Rett Rettesen"), ("phone", "00 00 00 77"), ("contact_how", "sms")]
THEIRS = [("name", "Rett Rettesen"), ("phone", "00 00 00 77"), ("email", "rett@example.org")]


@pytest.mark.parametrize(("reference", "kind", "typed"), [(CASE.id, FamilyCase, HERS), ("V1", Volunteer, THEIRS)])
def test_what_is_wrong_is_put_right_though_it_is_over_and_what_stood_there_is_not_kept(
    known: Rooms, reference: str, kind: type[FamilyCase | Volunteer], typed: list[tuple[str, str]]
) -> None:
    from familiekontakten.rights.routes import correct, show_correction

    before = known.open_book().get(kind, reference)
    assert known.ask(show_correction, reference).status_code == 200
    assert known.ask(correct, reference, typed=typed, version=before.version).status_code == 303
    book = known.open_book()
    after = book.get(kind, reference)
    assert (after.phone, after.history[-1].by, after.state) == ("+4700000077", "s-1", before.state)
    assert [entry.id for entry in book.search("rettesen")] == [reference]
    assert before.phone not in repr(after)
    assert known.ask(correct, reference, typed=typed, version=before.version).status_code == 409


def test_an_open_case_is_corrected_in_its_own_room_alone(known: Rooms) -> None:
    from familiekontakten.rights.routes import correct, show_everything

    _open(known)
    assert "/correct" not in known.ask(show_everything, CASE.id).body
    assert known.ask(correct, CASE.id, typed=HERS).status_code == 303
    assert known.open_book().get(FamilyCase, CASE.id).contact_name == CASE.contact_name


def test_who_asks_to_be_forgotten_is_no_longer_kept_as_a_guest(known: Rooms) -> None:
    from familiekontakten.rights.routes import ask_erasure

    assert known.ask(ask_erasure, CASE.id).status_code == 303
    guest = known.open_book().get(Guest, CASE.id)
    assert (guest.state, guest.contact_name) == (GuestState.GONE, "")
    assert known.ask(ask_erasure, CASE.id).status_code == 303, "asked twice is asked once"
