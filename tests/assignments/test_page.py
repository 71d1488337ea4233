"""The page of an assignment."""

from dataclasses import replace

from familiekontakten.assignments import page

from tests.assignments.running import JOINT, running, started, visit
from tests.workspace.desks import desk


def test_the_plan_is_written_in_hours() -> None:
    body = page.assignment(desk(), running()).body
    assert "tirsdag, 3 t" in body.lower()
    assert "180 minutter" not in body


def test_what_was_told_of_the_first_visit_stands_in_the_form_already() -> None:
    told = replace(started().assignment, visits=(visit(JOINT, by="volunteer", minutes=150),))
    body = page.assignment(desk(), told).body
    assert f'value="{JOINT.day}.{JOINT.month}.{JOINT.year}"' in body
    assert 'value="150"' in body
    assert "skriv om du var med" in body
