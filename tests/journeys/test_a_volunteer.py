"""From the public form to an approved familiekontakt: the course offered at the door, every paper, and the one gate."""

from datetime import timedelta

import pytest

from tests.journeys.visitor import Visitor
from tests.journeys.volunteering import HERE, INTERVIEW, attended, do, planned, press, signed_up, taken_on, today, typed
from tests.rooms import Colleague, coordinator, office
from tests.stack import Stack


@pytest.fixture
def clara(stack: Stack) -> Colleague:
    """The coordinator of the department."""
    return coordinator(stack, HERE)


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
