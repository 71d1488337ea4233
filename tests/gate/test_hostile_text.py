"""Sixty scripts and fourteen formulas in every field that takes words: pages and lists show them and run none.

Put into the book as the acts would, so that no form's length cuts one short; then every page is opened that an act
leads to. Nothing is filtered on the way in, so all depends on the way out.
"""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import timedelta
from html import escape
from typing import Any

import pytest
from familiekontakten.assignments import forms as assignment_forms
from familiekontakten.assignments.assignment import Assignment
from familiekontakten.assignments.plan import Plan
from familiekontakten.cases.act import At
from familiekontakten.cases.consent import Consent
from familiekontakten.cases.doing import ACTS
from familiekontakten.cases.follow_up import FollowUp
from familiekontakten.cases.forms.ending import FOLLOW_UP, GUEST
from familiekontakten.cases.guest import Guest
from familiekontakten.cases.onward import OnwardReferral
from familiekontakten.cases.parts import Contact, Note, Referrer, Review
from familiekontakten.cases.states import CaseState
from familiekontakten.courses.forms import PLAN
from familiekontakten.courses.opening import planned
from familiekontakten.evaluations.evaluation import received
from familiekontakten.forms import FORMS
from familiekontakten.forms.field import Form
from familiekontakten.matching import forms as matching_forms
from familiekontakten.safety.forms import REPORT, REVIEW
from familiekontakten.volunteers.offers import ENROL, OFFERS
from familiekontakten.volunteers.papers import Guidance
from familiekontakten.volunteers.volunteer import VolunteerState
from familiekontakten.workspace.csv_export import BOM

from tests.cases import families
from tests.gate.hostile import ALL_AT_ONCE, FORMULAS, RUN, SCRIPTS, let_through
from tests.histories.house import AREA, KARI, House, built, empty
from tests.safety.reports import a_report
from tests.volunteers.people import approved

_WORDS = """contact_name phone email address postcode message other_wishes note text own_words reason recipient given_by
words better result noticed authority family_reason review name workplace place guest title end_words"""
WORDS = frozenset(_WORDS.split())
"""The fields of the book that keep what somebody wrote in their own words."""
NOTHING_SEEN = "\u200b\u00a0 "
LISTS: dict[str, Any] = {"families": CaseState, "volunteers": VolunteerState}


@pytest.fixture(scope="module")
def house(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with built(database, tmp_path_factory.mktemp("frames")) as made:
        empty(made, database)
        yield made


def written(thing: Any, text: str) -> Any:  # noqa: ANN401 - any thing of the book
    """The thing with the same text wherever somebody's words are kept, however deep."""
    if isinstance(thing, tuple) and not hasattr(thing, "_fields"):
        return tuple(written(each, text) for each in thing)
    if is_dataclass(thing) and not isinstance(thing, type):
        return replace(thing, **{f.name: _word(f.name, getattr(thing, f.name), text) for f in fields(thing)})
    if isinstance(thing, tuple):
        return thing._replace(**{name: _word(name, getattr(thing, name), text) for name in thing._fields})  # type: ignore[attr-defined]
    return thing


def _word(name: str, value: Any, text: str) -> Any:  # noqa: ANN401 - any value
    return text if name in WORDS and isinstance(value, str) else written(value, text)


def everything(text: str, number: int = 0) -> list[Any]:
    """A family in every state and all that goes with it, with the same words everywhere."""
    on, at = families.TODAY, families.NOW
    told: dict[str, Any] = {
        "contacts": (Contact(on, KARI, "call", ""),),
        "consents": (Consent("c1", "", ("contact",), "", on, "oral", on + timedelta(days=90)),),
        "onward": (OnwardReferral("o1", "doctor", "", on),),
        "notes": (Note(at, KARI, ""),),
        "reviews": (Review(on, KARI, ""),),
        "referrer": Referrer("", kind="health_station"),
    }
    cases = [
        replace(make(), id=f"CASE{place}C{number:03}", version=0, **told)
        for place, make in enumerate(families.IN_STATE.values())
    ]
    person = approved(id=f"PERSN{number:04}", guidance=(Guidance(on, "individual", KARI, ""),), assignments=("A",))
    course = planned({"first": "2026-09-01", "place": "", "seats": 4, "evenings": 8, "minutes": 180}, "C", KARI, at)
    plan = Plan("tue", 120)
    case = cases[-1]
    things = [
        *cases,
        person,
        replace(course, id=f"CRSEC{number:04}", participants=(person.id,)),
        Assignment(f"ASSGN{number:04}", cases[5].id, person.id, plan, on, on, title=""),
        FollowUp(id=case.id, case_id=case.id, due_on=on, label=""),
        Guest(id=case.id, case_id=case.id, given_on=on, expires_on=on, contact_name=""),
        received(f"EVALN{number:04}", case.id, "family", {"words": "", "better": ""}, at),
        replace(a_report(), id=f"SAFTY{number:04}", case_id=cases[3].id),
    ]
    return [replace(written(one, text), **_label(one, text)) for one in things]


def _label(thing: Any, text: str) -> dict[str, str]:  # noqa: ANN401 - any thing of the book
    return {"label": text} if "label" in {field.name for field in fields(thing)} else {}


def paths(house: House) -> Iterator[str]:
    """Every page that shows any of it."""
    things = {one.KIND: one for one in everything("")}
    yield from ("/", "/agenda", "/matching", "/matching/board", "/safety", "/absence", "/courses", "/courses/new/plan")
    yield from (f"/{name}?state={state.value}" for name, states in LISTS.items() for state in states)
    for case in (one for one in everything("") if one.KIND == "case"):
        yield from (f"/families/{case.id}", f"/families/{case.id}/agreement", f"/matching/{case.id}")
        yield from (f"/families/{case.id}/{act}" for act in [*ACTS, "reopen", "ask-evaluation"])
    person = things["volunteer"].id
    letters = ("purpose-letter", "pledge-text", ENROL.name, *OFFERS)
    yield from (f"/volunteers/{person}", *(f"/volunteers/{person}/{act}" for act in letters))
    course = f"/courses/{things['course'].id}"
    session = things["course"].sessions[0].on.isoformat()
    yield from (course, f"{course}/catch-up", f"{course}/session/{session}", f"{course}/attendance/{session}")
    yield from (f"/assignments/{things['assignment'].id}", f"/safety/{things['safety'].case_id}")
    yield from (f"/families/follow-ups/{things['guest'].id}", f"/families/guests/{things['guest'].id}")
    yield from (f"/families/evaluations/{things['evaluation'].id}", f"/safety/reports/{things['safety'].id}")


def forms_of(house: House) -> Iterator[Form]:
    """Every form that a colleague can send, at its address."""
    things = {one.KIND: one for one in everything("")}
    at = At(KARI, house.now, {KARI: "x"})
    for case in (one for one in everything("") if one.KIND == "case"):
        yield from (act.form_for(case, at) for act in ACTS.values() if act.offered(case))
        for form in (matching_forms.ANSWERED, matching_forms.LIFT):
            yield form.at(reference=case.id)
    yield from (offer.form.at(reference=things["volunteer"].id, name=name) for name, offer in OFFERS.items())
    every = ("VISIT", "JOINT_VISIT", "QUIET", "LINK", "END")
    yield from (getattr(assignment_forms, name).at(id=things["assignment"].id) for name in every)
    yield PLAN.at(name="plan")
    yield REPORT.at(reference=things["safety"].case_id)
    yield REVIEW.at(reference=things["safety"].id)
    yield FOLLOW_UP.at(reference=things["guest"].id)
    yield GUEST.at(reference=things["guest"].id)


def test_every_page_shows_it_as_text(house: House) -> None:
    empty(house, house.database)
    house.book.save(*everything(ALL_AT_ONCE))
    pages = {path: house.enter(f"/workspace{path}") for path in paths(house)}
    assert {path: let_through(page.text) for path, page in pages.items() if let_through(page.text)} == {}
    shown = [path for path, page in pages.items() if escape(RUN) in page.text]
    assert len(shown) > 60
    for script in SCRIPTS:
        raw = [path for path in shown if re.search("[<>\"']", script) and script in pages[path].text]
        assert raw == [], script


def test_every_form_that_is_sent_back_keeps_it_as_text(house: House) -> None:
    empty(house, house.database)
    house.book.save(*everything("Prøve"))
    sent = 0
    for form in (each for each in forms_of(house) if each.fields):
        pairs = [(name, ALL_AT_ONCE) for name in form.fields]
        page = house.send(form.action("nb"), pairs, 1)
        assert (page.status, let_through(page.text)) == (422, []), form.name
        sent += len(pairs)
    assert sent > 200


@pytest.mark.parametrize("form", FORMS)
def test_every_public_form_that_is_sent_back_keeps_it_as_text(house: House, form: str) -> None:
    page = house.knock("POST", f"/api/forms/nb/{form}", [(name, ALL_AT_ONCE) for name in FORMS[form].fields])
    assert let_through(page.text) == []
    assert page.status in (413, 422)


def test_what_somebody_sends_is_text_to_whoever_reads_it(house: House) -> None:
    empty(house, house.database)
    from tests.forms.answers import COMPLETE, changed

    for number, script in enumerate((*SCRIPTS, *FORMULAS)):
        words = {
            "contact_name": script[:80],
            "message": script,
            "art9_consent": "yes",
            "phone": f"00 00 00 {number:02}",
        }
        pairs = changed(COMPLETE["family"], kommune_code=AREA, bydel_code="0104", **words)
        sent = house.knock("POST", "/api/forms/nb/family", pairs)
        assert sent.status == 303, script
        page = house.enter(f"/workspace/enquiries/{sent.location.rpartition('/')[2].partition('#')[0]}")
        assert (page.status, let_through(page.text)) == (200, []), script
        found = house.send("/workspace/search", [("term", script)])
        assert let_through(found.text) == [], script
    assert let_through(house.enter("/workspace/enquiries").text) == []


def test_no_cell_of_a_download_is_a_formula(house: House) -> None:
    empty(house, house.database)
    for number, text in enumerate((*FORMULAS, *SCRIPTS)):
        every = everything(text, number)[3:11]
        for one in (every[:4], every[4:]):  # a transaction has room for a hundred rows
            house.book.save(*one)
    for listing, states in {**LISTS, "courses": ["planned"]}.items():
        seen = 0
        for state in states:
            file = house.enter(f"/workspace/export/{listing}?state={state}").text
            rows = list(csv.reader(io.StringIO(file.removeprefix(BOM), newline="")))
            seen += len(rows) - 1
            cells = [cell.lstrip(NOTHING_SEEN) for row in rows for cell in row]
            assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "|", "\t", "\r", "\n", "＝"))] == []
        assert seen >= len(FORMULAS) + len(SCRIPTS), listing
