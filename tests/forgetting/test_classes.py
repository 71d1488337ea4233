"""Every kind of thing that the code knows has a class, and every class says who decided."""

import re
from pathlib import Path

import pytest
from familiekontakten.cases.states import CaseState
from familiekontakten.forgetting.classes import BOOK, OF_THE_OFFICE, Retention, forgets
from familiekontakten.volunteers.volunteer import CLOSED

CHARITY = Path("functions/familiekontakten")
DECLARED = re.compile(r'KIND: ClassVar\[str\] = "(\w+)"')


def kinds() -> set[str]:
    return {kind for path in CHARITY.rglob("*.py") for kind in DECLARED.findall(path.read_text())}


def test_every_kind_of_thing_has_a_class_and_no_class_is_of_nothing() -> None:
    assert {one.kind for one in BOOK} | set(OF_THE_OFFICE) == kinds()
    assert not {one.kind for one in BOOK} & set(OF_THE_OFFICE)


@pytest.mark.parametrize("one", BOOK, ids=lambda one: f"{one.kind}-{'-'.join(one.states)}")
def test_a_class_says_from_when_and_who_decided(one: Retention) -> None:
    assert one.source
    assert bool(one.since) == (one.kept is not None or one.with_case)


def test_only_what_is_over_has_an_age() -> None:
    states = {one.kind: one.states for one in BOOK if one.kind == "case"}
    assert states["case"] == (CaseState.CLOSED,)
    assert {state for one in BOOK if one.kind == "volunteer" for state in one.states} == set(CLOSED)


def test_a_municipalitys_department_does_not_forget_before_its_archive_has_said_how() -> None:
    assert [forgets(kind) for kind in ("municipality", "organisation", "foundation")] == [False, True, True]
