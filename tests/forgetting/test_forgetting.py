"""A night in a real database: what is due is gone with its key, its words and all that speaks of it, and is written in
the ledger; nothing else is touched.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.assignments.assignment import Assignment, AssignmentState
from familiekontakten.assignments.plan import Plan
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.follow_up import FollowUp, FollowUpState
from familiekontakten.evaluations.evaluation import Evaluation, read, received
from familiekontakten.forgetting.wish import ErasureWish
from familiekontakten.safety.report import ReportState, SafetyReport
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

from tests.casebook.conftest import OpenBook
from tests.cases import families
from tests.volunteers.people import approved

NOW = datetime(2028, 3, 1, 3, 30, tzinfo=UTC)
TODAY = NOW.date()
CLOSED = date(2026, 11, 20)
CASE = replace(families.closed(), closed_on=CLOSED)
ASSIGNMENT = Assignment(
    "A1", CASE.id, "V1", Plan("tue", 180), CLOSED, CLOSED, "Prøvesen", state=AssignmentState.ENDED, ended_on=CLOSED
)
FOLLOW_UP = FollowUp(id=CASE.id, state=FollowUpState.DONE, case_id=CASE.id, due_on=CLOSED, label="Prøve Prøvesen")
EVALUATION = read(received("E1", CASE.id, "family", {"words": "Vi lo igjen"}, NOW), by="s-1", at=NOW)
OTHER = replace(CASE, id="7KMP3XTV9", closed_on=TODAY, contact_name="En Annen", phone="", email="")
LEFT = replace(approved(), id="V1", version=0, state=VolunteerState.LEFT, state_since=CLOSED)
ONE_FAMILY = (CASE, ASSIGNMENT, FOLLOW_UP, EVALUATION)


def night(on: date = TODAY) -> dict[str, int]:
    from familiekontakten.forgetting.records import forget_due

    return forget_due("moss", NOW, on)


def ledger() -> list[str]:
    from familiekontakten.forgetting.records import forgotten

    return sorted(forgotten("moss"))


def test_a_family_is_gone_with_everything_about_it_and_another_is_untouched(
    open_book: OpenBook, raw: Callable[[], str]
) -> None:
    open_book().save(OTHER)
    before = raw()
    open_book().save(*ONE_FAMILY)
    assert night() == {"assignment": 1, "follow_up": 1, "evaluation": 1, "case": 1}
    assert raw() == before, "no row, no word and no key is left"
    book = open_book()
    assert [book.find(type(one), one.id) for one in ONE_FAMILY] == [None] * 4
    assert book.search("prøvesen") == ()
    assert book.get(FamilyCase, OTHER.id).contact_name == "En Annen"
    assert ledger() == sorted(["assignment#A1", f"case#{CASE.id}", "evaluation#E1", f"follow_up#{CASE.id}"])
    assert night() == {}


def test_who_left_as_a_volunteer_is_gone_a_year_later(open_book: OpenBook) -> None:
    open_book().save(LEFT)
    assert night(CLOSED + timedelta(365)) == {}
    assert night(CLOSED + timedelta(366)) == {"volunteer": 1}
    assert open_book().find(Volunteer, "V1") is None


def test_where_an_archive_decides_nothing_goes_by_age(open_book: OpenBook, raw: Callable[[], str]) -> None:
    from familiekontakten.forgetting.records import forget_due

    open_book().save(*ONE_FAMILY, LEFT)
    before = raw()
    assert forget_due("moss", NOW, TODAY, by_age=False) == {}
    assert raw() == before


UNREAD = replace(received("E2", CASE.id, "volunteer", {"words": "Ulest"}, NOW))
DANGER = SafetyReport(
    id="S1",
    state=ReportState.REVIEWED,
    case_id=CASE.id,
    recorded_on=CLOSED,
    label="x",
    noticed="x",
    noticed_on=CLOSED,
    authority="Barnevernvakten",
    contacted_at=NOW,
    contacted_how="call",
    family_informed=True,
)


@pytest.mark.parametrize("held_by", [UNREAD, DANGER], ids=["an unread evaluation", "a child in danger"])
def test_a_family_stays_whole_while_something_holds_it(open_book: OpenBook, held_by: Evaluation | SafetyReport) -> None:
    open_book().save(*ONE_FAMILY, held_by, ErasureWish(id=CASE.id, asked_on=CLOSED))
    assert night() == {}
    assert open_book().get(FamilyCase, CASE.id).contact_name == CASE.contact_name


def test_who_asks_is_forgotten_the_same_night_and_the_wish_with_them(open_book: OpenBook) -> None:
    open_book().save(OTHER, ErasureWish(id=OTHER.id, asked_on=TODAY))
    assert night() == {"erasure": 1, "case": 1}
    assert open_book().find(FamilyCase, OTHER.id) is None


def test_what_somebody_changes_meanwhile_is_left_alone(open_book: OpenBook, monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.forgetting import records

    open_book().save(LEFT)
    seen = records.standing("moss", TODAY)
    open_book().save(replace(open_book().get(Volunteer, "V1"), state=VolunteerState.APPROVED))
    monkeypatch.setattr(records, "standing", lambda *_: seen)
    assert night() == {}
    assert open_book().get(Volunteer, "V1").state is VolunteerState.APPROVED
    assert ledger() == []


def test_a_night_that_stops_half_way_is_finished_by_the_next(
    open_book: OpenBook, raw: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from familiekontakten.forgetting import records

    before = raw()
    open_book().save(*ONE_FAMILY)
    real = records.forget
    done: list[str] = []

    def stops(department: str, thing: str, *more: object, **named: object) -> None:
        if len(done) == 2:
            raise ConnectionError
        done.append(thing)
        real(department, thing, *more, **named)  # type: ignore[arg-type] # as it was called

    monkeypatch.setattr(records, "forget", stops)
    with pytest.raises(ConnectionError):
        night()
    assert open_book().get(FamilyCase, CASE.id).contact_name == CASE.contact_name, "the case goes last"
    monkeypatch.setattr(records, "forget", real)
    night()
    assert raw() == before
    assert len(ledger()) == 4


def test_what_was_forgotten_and_comes_back_from_a_backup_is_forgotten_again(
    open_book: OpenBook, raw: Callable[[], str], database: str
) -> None:
    from familiekontakten.forgetting.records import forget_again

    from tests.database import client_of

    client, tables = client_of(database), ("hsf-cases-moss", "hsf-keys")
    open_book().save(OTHER)
    before = raw()
    open_book().save(*ONE_FAMILY)
    backup = {table: client.scan(TableName=table)["Items"] for table in tables}
    night()
    for table, rows in backup.items():
        for row in rows:
            client.put_item(TableName=table, Item=row)
    assert open_book().get(FamilyCase, CASE.id).contact_name == CASE.contact_name
    assert forget_again("moss") == 4
    assert raw() == before
    assert forget_again("moss") == 4


def test_the_figures_of_a_past_year_are_the_same_when_its_families_are_forgotten(open_book: OpenBook) -> None:
    from familiekontakten.statistics.facts.fact import LIVE
    from familiekontakten.statistics.facts.sweeping import sweep
    from familiekontakten.statistics.records import fact_items

    open_book().save(*ONE_FAMILY, LEFT)
    before = fact_items(LIVE, "moss")
    assert {fact.kind for fact in before} == {"case", "family", "match", "volunteer"}
    night()
    assert sweep(open_book()).repaired == 0
    assert fact_items(LIVE, "moss") == before
