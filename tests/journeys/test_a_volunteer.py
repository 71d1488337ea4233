"""From the public form to an approved familiekontakt: the course offered at the door, every paper, and the one gate."""

import re
from datetime import date, datetime, timedelta

import pytest
from familiekontakten.months import OSLO

from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Answer, Visitor
from tests.rooms import Colleague, coordinator, office
from tests.stack import Stack

HERE = "kristiansand"
KOMMUNE = {"kommune_code": "4204", "bydel_code": ""}
INTERVIEW = [("experience", "both"), ("load_wish", "ordinary"), ("max_parallel", "1"), ("tue", "evening")]


@pytest.fixture
def clara(stack: Stack) -> Colleague:
    """The coordinator of the department."""
    return coordinator(stack, HERE)


def today() -> date:
    return datetime.now(OSLO).date()


def typed(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"


def version(answer: Answer) -> int:
    """The version of the thing that a page shows."""
    found = re.search(r'name="version" value="(\d+)"', answer.text)
    assert found, answer.text
    return int(found[1])


def planned(colleague: Colleague, first: date, place: str) -> str:
    """The address of a course that begins on a day."""
    plan = [("first", typed(first)), ("place", place), ("seats", "8"), ("evenings", "8"), ("minutes", "180")]
    answer = colleague.post("/workspace/courses/new/plan", plan)
    assert answer.status == 303, answer.text
    return answer.location


def press(colleague: Colleague, course: str, act: str) -> Answer:
    return colleague.post(f"{course}/{act}", version=version(colleague.get(course)))


def do(colleague: Colleague, person: str, act: str, *pairs: tuple[str, str]) -> Answer:
    """An act with the form as its page shows it."""
    form = colleague.get(f"{person}/{act}")
    assert form.status == 200, form.text
    return colleague.post(f"{person}/{act}", pairs, version=version(form))


def signed_up(visitor: Visitor, course: str = "") -> tuple[str, str]:
    """Somebody signs up at the door: their page in the workspace, and their name."""
    pairs, kept = filled_in("volunteer", **KOMMUNE)
    chosen = [pair for pair in pairs if pair[0] != "course_id"] + ([("course_id", course)] if course else [])
    answer = visitor.send("volunteer", "nb", chosen)
    return f"/workspace/volunteers/{answer.reference}", str(kept["name"])


def taken_on(colleague: Colleague, person: str) -> None:
    reference = person.rpartition("/")[2]
    answer = colleague.post(f"/workspace/enquiries/{reference}/take-on", [("answered_how", "phone")], version=0)
    assert answer.location == person, answer.text


def attended(colleague: Colleague, course: str, person: str) -> None:
    """Every session of a course that is over, everybody there all the time: what the page fills in by itself."""
    for day in sorted(set(re.findall(rf"{course}/attendance/([0-9-]+)", colleague.get(course).text))):
        page = colleague.get(f"{course}/attendance/{day}")
        cells = re.findall(r'name="(\w+-[a-z_]+)" inputmode="numeric"[^>]* value="(\d+)"', page.text)
        assert cells
        answer = colleague.post(f"{course}/attendance/{day}", cells, version=version(page))
        assert answer.status == 303, answer.text
    assert press(colleague, course, "end").status == 303
    done = colleague.post(f"{course}/complete/{person.rpartition('/')[2]}", version=version(colleague.get(course)))
    assert done.status == 303, done.text


def test_an_open_course_is_offered_at_the_door_and_taken_away_again(visitor: Visitor, clara: Colleague) -> None:
    course = planned(clara, today() + timedelta(days=60), "Prøvebiblioteket")
    code = course.rpartition("/")[2]
    assert code not in visitor.get("/api/forms/nb/volunteer").text
    assert press(clara, course, "open").status == 303
    assert f'value="{code}"' in visitor.get("/api/forms/nb/volunteer").text
    assert "Prøvebiblioteket" in visitor.get("/api/courses/nb").text
    person, name = signed_up(visitor, code)
    taken_on(clara, person)
    assert name in clara.get(person).text
    assert press(clara, course, "cancel").status == 303
    assert code not in visitor.get("/api/forms/nb/volunteer").text
    assert "Prøvebiblioteket" not in visitor.get("/api/courses/nb").text


def test_from_the_form_to_approval_through_every_paper(visitor: Visitor, clara: Colleague) -> None:
    person, name = signed_up(visitor)
    taken_on(clara, person)
    now = typed(today())
    course = planned(clara, today() - timedelta(weeks=9), "Prøveskolen")
    assert press(clara, course, "open").status == 303

    assert do(clara, person, "hold-talk", ("talk_on", now), *INTERVIEW).location == person
    assert do(clara, person, "enrol", ("course_id", course.rpartition("/")[2])).location == person
    attended(clara, course, person)
    assert name in clara.get(f"{course}/diploma/{person.rpartition('/')[2]}").text

    refused = do(clara, person, "approve", ("sure", "yes"))
    assert refused.status == 422
    for missing in ("hjemmebesøk", "Politiattesten er ikke vist", "Taushetserklæringen er ikke signert"):
        assert missing in refused.text

    assert name in clara.get(f"{person}/purpose-letter").text
    issued = typed(today() - timedelta(days=20))
    for act, pairs in {
        "home-visit": [("home_visit_on", now)],
        "purpose": [("purpose_on", now)],
        "demand": [("demanded_on", now)],
        "certificate": [("shown_on", now), ("issued_on", issued), ("in_order", "yes")],
        "pledge": [("signed_on", now)],
        "approve": [("sure", "yes")],
    }.items():
        assert do(clara, person, act, *pairs).location == person
    page = clara.get(person)
    assert "Godkjent" in page.text
    assert "Dette mangler før første besøk" not in page.text
    assert name in clara.get("/workspace/volunteers?state=approved").text


def test_no_route_takes_a_file(visitor: Visitor, clara: Colleague) -> None:
    person, _ = signed_up(visitor)
    taken_on(clara, person)
    body = (
        f'--x\r\nContent-Disposition: form-data; name="token"\r\n\r\n{clara.token}\r\n--x\r\nContent-Disposition: '
        'form-data; name="certificate"; filename="attest.pdf"\r\n\r\nPDF\r\n--x--\r\n'
    ).encode()
    headers = {"Content-Type": "multipart/form-data; boundary=x", **clara.from_here()}
    for address in (f"{person}/certificate", f"{person}/upload", f"{person}/pledge"):
        assert clara.ask("POST", address, body, headers).status in (404, 422)
    assert "Politiattesten er ikke vist" in clara.get(person).text


def test_another_department_and_the_national_office_see_nobody(
    stack: Stack, visitor: Visitor, clara: Colleague
) -> None:
    person, name = signed_up(visitor)
    taken_on(clara, person)
    for stranger in (coordinator(stack, "moss"), office(stack)):
        answer = stranger.get(person)
        assert answer.status == 404
        assert name not in answer.text
