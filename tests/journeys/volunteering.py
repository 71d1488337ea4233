"""Somebody signs up, and a coordinator does what is to be done: the steps that journeys are made of."""

import re
from datetime import date, datetime

from familiekontakten.months import OSLO

from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Answer, Visitor
from tests.rooms import Colleague

HERE = "kristiansand"
KOMMUNE = {"kommune_code": "4204", "bydel_code": ""}
INTERVIEW = [("experience", "both"), ("load_wish", "ordinary"), ("max_parallel", "1"), ("evening", "tue")]


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
