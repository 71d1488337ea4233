"""What a department writes in its own words is counted in those of `hsf-records/1`: every choice, and nothing else."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from familiekontakten.assignments.assignment import EndReason as MatchEnd
from familiekontakten.casebook.history import Event
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.forms.asked import OTHER_HELP
from familiekontakten.cases.forms.visiting import CARD, CHALLENGES
from familiekontakten.cases.onward import OnwardReferral, OnwardState
from familiekontakten.cases.opening import open_case, reopen
from familiekontakten.cases.parts import Agreement, Card, Child, Closing, FirstVisit, Note, Referrer, Review
from familiekontakten.cases.states import EndReason
from familiekontakten.courses.course import Course, CourseState, Session, Taken
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.forms import FORMS
from familiekontakten.forms.professional import ENQUIRER_TYPE
from familiekontakten.forms.questions import WISHES
from familiekontakten.forms.volunteer import GENDER, WORK_STATUS
from familiekontakten.statistics.facts.enquiries import facts_of_enquiries
from familiekontakten.statistics.facts.of_things import facts_of, facts_of_all
from familiekontakten.statistics.facts.placing import NOWHERE, placed
from familiekontakten.statistics.facts.writing import on_day
from familiekontakten.statistics.interchange.reading import read
from familiekontakten.statistics.interchange.writing import exported
from familiekontakten.volunteers.volunteer import VolunteerState
from familiekontakten.workspace.services import SERVICES

from tests.assignments import running
from tests.cases import families
from tests.statistics.facts.histories import stored
from tests.volunteers import people

AT = datetime(2026, 11, 20, 12, tzinfo=UTC)


def rows(thing: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - any thing
    return [dict(row) for fact in facts_of(thing, "moss") for row in fact.rows]


def of_type(kind: str, thing: Any) -> dict[str, Any]:  # noqa: ANN401 - any thing
    return next(row for row in rows(thing) if row["type"] == kind)


def carded(**card: Any) -> FamilyCase:  # noqa: ANN401 - fields of a card
    return replace(families.visited(), card=Card(**card))


def family(**card: Any) -> dict[str, Any]:  # noqa: ANN401 - fields of a card
    return of_type("family", carded(**card))


def choices(name: str) -> list[str]:
    """The codes of a question of the card."""
    field = next(field for field in CARD if field.name == name)
    return [choice.value for choice in field.choices if choice.value != "unanswered"]


def test_a_case_with_all_that_can_be_said_of_it() -> None:
    asked, answered = datetime(2026, 11, 16, 9, tzinfo=UTC), datetime(2026, 11, 18, 9, tzinfo=UTC)
    values = families.VALUES | {"enquirer_type": "hospital", "referrer_name": "Prøve", "children_birth_years": [2024]}
    opened = open_case("R1", "professional", values, by="k", at=AT, received_at=asked, answered_at=answered)
    case = replace(
        opened,
        version=4,
        first_visit=families.visited().first_visit,
        onward=(OnwardReferral("O1", "bup", "BUP", date(2026, 12, 1), OnwardState.SENT),),
    )
    assert of_type("case", case) == {
        "type": "case",
        "id": "R1",
        "rev": 4,
        "family": "R1",
        "department": "moss",
        "referred": "2026-11-16",
        "source": "hospital",
        "first_response": "2026-11-18",
        "first_visit": "2026-11-20",
        "closed": None,
        "close_reason": None,
        "forwarded_to": ["bup"],
        "forwarded": [{"service": "bup", "on": "2026-12-01"}],
        "reviewed": [],
        "programme": "home_start",
        "entered": "2026-11-20",
    }


@pytest.mark.parametrize(
    ("answers", "counted"),
    [
        ({"civil_status": "couple"}, {"civil_status": "couple"}),
        ({"civil_status": "lone_parent"}, {"civil_status": "single"}),
        ({"background": "mixed"}, {"background": "mixed"}),
        ({"refugee": "no"}, {"asylum": "none"}),
        ({"refugee": "programme"}, {"asylum": "intro_programme"}),
        ({"challenges": ("twins", "parent_needs")}, {"challenges": ["multiple_birth", "parent_special_needs"]}),
        ({"challenges": ("small_network",)}, {"challenges": ["weak_network"]}),
        ({"challenges": ()}, {"challenges": []}),
        ({"other_help_before": ("ppt",)}, {"help_before": ["ppt"]}),
        ({"other_help_before": ()}, {"help_before": []}),
        ({}, dict.fromkeys(("civil_status", "background", "asylum", "challenges", "help_before"))),
    ],
    ids=str,
)
def test_the_card_of_the_first_visit(answers: dict[str, Any], counted: dict[str, Any]) -> None:
    assert {name: family(**answers)[name] for name in counted} == counted


@pytest.mark.parametrize("state", ["proposed", "consented", "declined"])
def test_a_service_that_was_only_spoken_of_is_no_help(state: str) -> None:
    onward = OnwardReferral("O1", "bup", "BUP", date(2026, 12, 1), OnwardState(state))
    assert of_type("case", replace(families.new(), onward=(onward,)))["forwarded"] == []


@pytest.mark.parametrize(
    ("number", "counted"), [(None, [None, None]), (0, [False, False]), (1, [True, False]), (5, [True, True])]
)
def test_how_many_children_have_special_needs(number: int | None, counted: list[bool | None]) -> None:
    case = replace(families.visited(), children=(Child(2020), Child(2024)), card=Card(special_needs_children=number))
    assert [row["special_needs"] for row in rows(case) if row["type"] == "child"] == counted


@pytest.mark.parametrize(
    ("languages", "minority"), [((), None), (("no",), False), (("no", "sign"), False), (("no", "ar"), True)]
)
def test_a_family_that_speaks_another_language_too_is_of_a_minority(languages: Any, minority: bool | None) -> None:  # noqa: ANN401
    assert of_type("family", replace(families.new(), languages=languages))["minority_language"] is minority


def test_what_was_known_of_a_family_stands_until_it_is_asked_anew() -> None:
    closing = Closing(families.TODAY, "x", other_help_after=("psychologist",))
    old = replace(families.closed(), closing=closing)
    again = reopen(old, "R2", by="k", at=AT)
    known = of_type("family", again)
    assert (known["id"], known["civil_status"], known["help_after"]) == (old.id, "single", ["psychologist"])
    asked = of_type("family", replace(again, card=Card(civil_status="couple"), wishes=("network",)))
    assert (asked["civil_status"], asked["support_wanted"]) == ("couple", ["network"])
    third = reopen(replace(again, state=families.closed().state), "R3", by="k", at=AT)
    assert of_type("family", third)["id"] == old.id
    assert of_type("family", third)["civil_status"] == "single"


def test_a_family_is_as_its_newest_case_has_it_in_whatever_order_they_come() -> None:
    old = families.closed()
    again = replace(reopen(old, "R2", by="k", at=AT + timedelta(days=1)), children=(Child(2026), Child(2027)))
    for things in ((old, again), (again, old)):
        found = {fact.key: fact for fact in facts_of_all(things, "moss")}
        assert [row.get("birth_year") for row in found[f"family#{old.id}"].rows] == [None, 2026, 2027]


def test_a_match_with_its_visits_and_none_that_was_not_held() -> None:
    one = running.running()
    off = running.visit(date(2027, 3, 20), held=False, minutes=0)
    match, visit = rows(replace(one, visits=(*one.visits, off)))
    assert (match["weekly_hours"], match["start"], match["end"]) == (3.0, "2027-03-10", None)
    assert (visit["date"], visit["hours"], visit["match"]) == ("2027-03-12", 3.0, one.id)


@pytest.mark.parametrize(
    ("state", "left"),
    [(VolunteerState.APPROVED, None), (VolunteerState.LEFT, "left"), (VolunteerState.WITHDRAWN, "withdrawn")],
)
def test_a_familiekontakt(state: VolunteerState, left: str | None) -> None:
    row = of_type("volunteer", people.approved(state=state, gender="undisclosed", work_status="pensioner"))
    assert (row["gender"], row["occupation"], row["parent_experience"]) == (None, "pensioner", True)
    assert (row["applied"], row["interviewed"], row["police_certificate"]) == ("2026-11-22", "2026-12-01", "2027-01-20")
    assert (row["approved"], row["left_reason"]) == ("2027-02-22", left)
    assert (row["left"] is None) == (left is None)


def test_a_certificate_that_was_not_in_order_was_not_seen() -> None:
    bad = replace(people.approved().certificate, in_order=False)
    assert of_type("volunteer", people.approved(certificate=bad))["police_certificate"] is None


def test_a_course_and_what_became_of_those_on_it() -> None:
    day = date(2027, 2, 1)
    taken = tuple(Taken(one, "frame", 60, day) for one in ("done", "still", "gone"))
    held = Course(
        id="K1",
        state=CourseState.HELD,
        state_since=day,
        season="2027-spring",
        place="Moss",
        lead="k",
        seats=9,
        theme_list="v2019",
        sessions=(Session(day, {"frame": 90}),),
        completed=("done",),
        participants=("still",),
        taken=taken,
    )
    assert of_type("course", held)["hours"] == 1.5
    outcomes = {row["volunteer"]: row["outcome"] for row in rows(held) if row["type"] == "course_participation"}
    assert outcomes == {"done": "completed", "still": None, "gone": "dropped_out"}


def everything_that_can_be_chosen() -> Iterable[Any]:
    """A thing for every choice of every question that is counted."""
    visited = families.visited()
    for name in ("civil_status", "background", "refugee"):
        yield from (carded(**{name: code}) for code in choices(name))
    for one in CHALLENGES:
        yield replace(visited, card=Card(challenges=(one.value,)))
    for one in OTHER_HELP:
        help_ = (one.value,)
        closing = Closing(families.TODAY, "x", other_help_after=help_)
        yield replace(families.closed(), card=Card(other_help_before=help_), closing=closing)
    yield from (replace(visited, wishes=(one.value,)) for one in WISHES)
    yield from (replace(visited, form="professional", source=one.value) for one in ENQUIRER_TYPE.choices)
    yield from (replace(families.closed(), end_reason=reason) for reason in EndReason)
    match = running.running()
    yield from (replace(match, ended_on=date(2027, 5, 1), end_reason=reason) for reason in MatchEnd)
    yield from (people.approved(gender=one.value) for one in GENDER.choices)
    yield from (people.approved(work_status=one.value) for one in WORK_STATUS.choices)


def test_every_choice_of_every_question_gives_rows_that_the_format_takes() -> None:
    """Read with the same checks as a file that somebody imports, and every choice is counted as something."""
    for thing in everything_that_can_be_chosen():
        counted = list(exported(rows(stored(thing))))
        elsewhere = {(kind, row[kind]) for row in counted for kind in REFERENCES if row.get(kind)}
        assert read(map(json.dumps, counted), elsewhere).problems == ()


@pytest.mark.parametrize("name", ["civil_status", "background", "refugee"])
def test_no_choice_of_the_card_is_lost(name: str) -> None:
    counted = [family(**{name: code}) for code in choices(name)]
    kept = [{k: v for k, v in one.items() if v} for one in counted]
    assert len({json.dumps(one, sort_keys=True) for one in kept}) == len(counted)
    assert all(one.keys() & {"civil_status", "background", "asylum"} for one in kept)


def test_no_choice_of_several_is_lost() -> None:
    every = replace(
        families.visited(),
        wishes=tuple(one.value for one in WISHES),
        card=Card(
            challenges=tuple(one.value for one in CHALLENGES),
            other_help_before=tuple(one.value for one in OTHER_HELP),
        ),
        onward=tuple(OnwardReferral("O", one.value, "x", AT.date(), OnwardState.TOLD) for one in SERVICES),
    )
    counted, case = of_type("family", every), of_type("case", every)
    assert [len(counted[name]) for name in ("support_wanted", "challenges", "help_before")] == [4, 7, 6]
    assert len(case["forwarded"]) == len(SERVICES)
    assert case["forwarded_to"] == ["bup", "child_welfare", "crisis_centre", "dps", "family_counselling"]


REFERENCES = ("case", "department", "family", "match", "volunteer")


def test_every_form_is_a_kind_of_enquiry() -> None:
    enquiries = [Enquiry(name, "moss", name, "nb", "unknown", AT, b"") for name in FORMS]
    kinds = [fact.rows[0]["kind"] for fact in facts_of_enquiries(enquiries)]
    assert sorted(kinds) == ["family", "municipality", "service", "volunteer"]
    assert on_day(AT) == "2026-11-20"


def test_imported_rows_stand_where_their_departments_need_them() -> None:
    there = placed(
        [
            {"type": "case", "id": "c1", "rev": 1, "family": "f", "department": "A"},
            {"type": "case", "id": "c2", "rev": 1, "family": "f", "department": "B"},
            {"type": "family", "id": "f", "rev": 1},
            {"type": "family", "id": "alone", "rev": 1},
            {"type": "child", "id": "k", "rev": 1, "family": "f"},
            {"type": "match", "id": "m", "rev": 1, "case": "c2", "volunteer": "v"},
            {"type": "visit", "id": "b", "rev": 1, "match": "m"},
            {"type": "volunteer", "id": "v", "rev": 1, "department": "A"},
            {"type": "volunteer", "id": "gone", "rev": 2, "department": "A", "deleted": True},
            {"type": "volunteer", "id": "gone", "rev": 1, "department": "A"},
            {"type": "target", "id": "t", "rev": 1, "department": "A"},
        ]
    )
    keys = {department: {fact.key for fact in facts} for department, facts in there.facts.items()}
    assert keys == {
        "A": {"family#f", "case#c1", "volunteer#v"},
        "B": {"family#f", "case#c2", "match#m", "volunteer#v"},
        NOWHERE: {"family#alone"},
    }
    assert {fact.key for fact in there.facts["A"] if fact.shared} == {"family#f", "volunteer#v"}
    assert [row["id"] for row in there.registers] == ["t"]


SAID = "Kanari"


def full_of_words() -> list[Any]:
    """Things with words of somebody's in every place for them, also where a code belongs."""
    texts = ("contact_name", "phone", "email", "address", "postcode", "contact_how", "message")
    codes = ("languages", "wishes", "other_help_now", "wished_times", "home", "not_with")
    said: dict[str, Any] = {**dict.fromkeys(texts, SAID), **dict.fromkeys(codes, (SAID,))}
    case = replace(
        families.closed(),
        **said,
        other_wishes=SAID,
        source=SAID,
        form="professional",
        referrer=Referrer(SAID, SAID, SAID, SAID, SAID),
        first_visit=FirstVisit(SAID, families.TODAY, (SAID,)),
        card=Card(SAID, SAID, SAID, (SAID,), 1, 1, (SAID,)),
        agreement=Agreement(families.TODAY, SAID, 3.0, SAID),
        onward=(OnwardReferral(SAID, SAID, SAID, families.TODAY, OnwardState.TOLD),),
        closing=Closing(families.TODAY, SAID, other_help_after=(SAID,)),
        reviews=(Review(families.TODAY, SAID, SAID),),
        notes=(Note(AT, SAID, SAID),),
        history=(Event(AT, SAID, "opened"),),
    )
    again = reopen(replace(case, children=(Child(2024),)), "R2", by=SAID, at=AT)
    names = ("name", "phone", "email", "postcode", "gender", "work_status", "experience", "reason", "source")
    person = people.approved(
        **dict.fromkeys(names, SAID), languages=(SAID,), former_case=SAID, history=(Event(AT, SAID, "taken_on"),)
    )
    match = replace(running.running(), title=SAID, end_words=SAID, visits=(running.visit(AT.date(), by=SAID),))
    return [case, again, person, match]


@pytest.mark.parametrize("thing", full_of_words(), ids=lambda thing: f"{thing.KIND}-{thing.id}")
def test_no_fact_has_anything_that_somebody_said_wrote_or_is_called(thing: Any) -> None:  # noqa: ANN401 - any thing
    assert SAID in str(thing)
    assert SAID not in str(rows(thing))
