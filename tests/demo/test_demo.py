"""The invented year: enough for every page to show something, true to every rule, and plainly invented."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest
from familiekontakten.assignments.assignment import Assignment
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.courses.course import CourseState
from familiekontakten.enquiries.inbox import TRAYS, partition
from familiekontakten.grants.grant import GrantState
from familiekontakten.network.registers.held import REGISTERS
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

from infrastructure.local.cloud import Cloud
from infrastructure.operator import demo
from tests.casebook.conftest import opener
from tests.database import empty

if TYPE_CHECKING:
    from infrastructure.demo.national.year import Lived
    from infrastructure.demo.story import Story

NOW = datetime(2026, 11, 20, 11, tzinfo=UTC)
TABLES = (
    "hsf-courses",
    "hsf-keys",
    "hsf-inbox",
    "hsf-receipts",
    "hsf-directory",
    "hsf-grants",
    *(f"hsf-cases-{one}" for one in (*demo.KOMMUNER, demo.NATIONAL)),
)
LISTS = (
    *(f"case#{state}" for state in CaseState),
    *(f"volunteer#{state}" for state in VolunteerState),
    *(f"course#{state}" for state in (CourseState.OPEN, CourseState.HELD)),
    *("assignment#active", "assignment#ended", "follow_up#open", "follow_up#done", "safety#recorded"),
)
NATIONAL_LISTS = (
    *(f"start_up#{state}" for state in ("interest", "guidance", "at_board", "refused", "deferred", "agreed")),
    *("application#kept", "branch#open", "coordinator#working", "goal_table#set"),
    *("training_round#planned", "training_round#held"),
    *(f"held#{register}" for register in REGISTERS),
    *("board_meeting#planned", "board_meeting#held", "gathering#planned", "gathering#held"),
    *("quote#kept", "advice#open", "advice#given", "plan#current"),
    *(f"grant#{state}" for state in GrantState),
    *("home_start_plus#applied", "home_start_plus#approved"),
)
OVER = {"closed", "left", "not_approved", "withdrawn", "ended", "done", "read", "gone"}


@pytest.fixture(scope="module")
def empty_departments(database: str) -> Iterator[Callable[[], None]]:
    """Empties everything that the demo writes to, as often as wanted; the departments are listed, with keys."""

    def emptied() -> None:
        empty(database, TABLES)

    def listed() -> None:
        emptied()
        patch.setattr(records, "_known", None)  # their keys are new
        save_sending_public_key(new_key_pair("sending-1").public)
        for department in (*demo.KOMMUNER, demo.NATIONAL):
            _list(department)

    with pytest.MonkeyPatch.context() as patch:
        from familiekontakten.departments import records
        from familiekontakten.departments.records import save_sending_public_key
        from familiekontakten.sealing import vault
        from familiekontakten.sealing.envelope import new_key_pair

        patch.setattr(vault, "unwrap", lambda wrapped, _: wrapped)
        listed()
        yield listed
        emptied()


class Told(NamedTuple):
    """Larvik's year told before, told with another seed, and the years that stand in the tables."""

    before: "Story"
    other: "Story"
    stories: "tuple[Story, ...]"
    office: "Lived"


@pytest.fixture(scope="module")
def tellings(empty_departments: Callable[[], None]) -> Told:
    """Told one after another, each into empty tables."""

    def alone(seed: int) -> "Story":
        empty_departments()
        return demo.fill_one("larvik", seed, NOW)

    before, other = alone(demo.SEED), alone(demo.SEED + 1)
    empty_departments()
    return Told(before, other, *demo.fill(demo.SEED, NOW))


@pytest.fixture
def told(tellings: Told) -> "tuple[Story, ...]":
    """The three years."""
    return tellings.stories


@pytest.fixture
def office(tellings: Told) -> "Lived":
    """The national office's."""
    return tellings.office


def _list(department: str) -> None:
    from familiekontakten.casebook.table import HEAD, book_rows
    from familiekontakten.departments.department import Department
    from familiekontakten.departments.records import save_department
    from familiekontakten.door.table import connection
    from familiekontakten.sealing.key import PublicKey
    from familiekontakten.sealing.records import OF_DEPARTMENT

    opener(department)
    row = book_rows(department, connection()).get(OF_DEPARTMENT, HEAD)
    key = PublicKey(str(row.key_id), int(row.suite or 0), row.public)
    save_department(
        Department(
            department,
            department.title(),
            "Demo",
            "organisation",
            (),
            "00 00 00 01",
            national=department == demo.NATIONAL,
            key=key,
        ),
        1,
    )


def test_every_list_has_something_to_show(told: "tuple[Story, ...]") -> None:
    for story in told:
        assert [name for name in LISTS if not story.book.listed(name).entries] == []


def test_every_tray_of_the_inbox_has_something_in_it(told: "tuple[Story, ...]") -> None:
    from familiekontakten.enquiries.records import EnquiryRecord

    for story in told:
        for tray in TRAYS:
            assert list(EnquiryRecord.query(partition(tray, story.place.department))), tray


def test_what_is_open_has_a_step_and_a_day_and_what_is_over_has_none(told: "tuple[Story, ...]") -> None:
    for story in told:
        for thing in story.things():
            state = str(getattr(thing, "state", ""))
            empty_course = thing.KIND == "course" and getattr(thing, "closed", False)
            over = state in OVER or empty_course
            assert (thing.filing().step is None) == over or thing.KIND == "assignment", (thing.KIND, state)


def test_nobody_visits_a_family_without_everything_in_place(told: "tuple[Story, ...]") -> None:
    from familiekontakten.volunteers.gate import missing

    for story in told:
        for assignment in story.every(Assignment):
            volunteer = story.get(Volunteer, assignment.volunteer_id)
            assert missing(volunteer, assignment.started_on) == ()


def test_every_match_has_its_decision_and_every_number_is_fake(told: "tuple[Story, ...]") -> None:
    for story in told:
        for case in story.every(FamilyCase):
            assert len(case.decisions) == len(case.proposals)
            assert re.fullmatch(r"\+47000000\d\d", case.phone)
            assert not case.email


def test_the_year_is_a_year(told: "tuple[Story, ...]") -> None:
    for story in told:
        first = min(case.opened_on for case in story.every(FamilyCase))
        assert date(2025, 11, 20) <= first <= date(2025, 12, 31)
        assert all(event.at <= NOW for thing in story.things() for event in _history(thing))


def test_every_room_of_the_national_desk_has_something_to_show(office: "Lived") -> None:
    book = office.story.book
    assert [name for name in NATIONAL_LISTS if not book.listed(name).entries] == []


def test_demand_comes_from_many_places_over_months_and_one_wishes_to_be_told(office: "Lived") -> None:
    from familiekontakten.demand.records import wishes
    from familiekontakten.enquiries.desk.records import Inbox

    came = [one for one in Inbox(office.story.book).counted("2025-01") if one.form != "municipality"]
    assert len({one.municipality for one in came}) > 2
    assert len({one.received_at.month for one in came}) > 6
    assert [one.place in {each.municipality for each in came} for one in wishes()] == [True]


def test_a_departments_part_of_a_grant_is_handed_out_in_its_own_book(told: "tuple[Story, ...]") -> None:
    from familiekontakten.grants.pot import Pot

    book = told[0].book
    (entry,) = book.listed("pot#open").entries
    assert [bool(one.family) for one in book.get(Pot, entry.id).handouts] == [False, True]
    assert book.listed("own_grant#applied").entries


def test_a_second_time_it_refuses(told: "tuple[Story, ...]") -> None:
    assert told
    with pytest.raises(demo.Refused, match="moss, hamar, larvik, national already hold something"):
        demo.fill(demo.SEED, NOW)


def test_it_refuses_away_from_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "enter", Cloud)
    with pytest.raises(demo.Refused, match="on this machine only"):
        demo.run(demo.SEED)


def test_the_same_seed_tells_the_same_story_and_another_tells_another(tellings: Told) -> None:
    larvik = tellings.stories[-1].things()
    assert tellings.before.things() == larvik
    assert tellings.other.things() != larvik


def _history(thing: Any) -> tuple[Any, ...]:  # noqa: ANN401 - of any kind
    return tuple(thing.history)
