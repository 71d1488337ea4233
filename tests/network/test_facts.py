"""What the national office writes about the network gives rows that the interchange format takes: every choice."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from familiekontakten.network.branches import acts
from familiekontakten.network.branches.branch import Goal
from familiekontakten.network.registers.held import REGISTERS, Held
from familiekontakten.network.training import acts as of_training
from familiekontakten.statistics.facts.fact import OF_THINGS
from familiekontakten.statistics.facts.of_things import facts_of
from familiekontakten.statistics.interchange.reading import read
from familiekontakten.statistics.interchange.writing import exported
from familiekontakten.statistics.registers import registers_of

from tests.network.test_acts import AT, BY, KARI, MOSS, ROUND
from tests.statistics.facts.histories import stored

BRANCH = replace(MOSS, goals=(Goal(2026, 20, 28, 80),), funded_years=(2025, 2026))
CLOSED = acts.close(BRANCH, date(2026, 10, 31), "", BY, AT)
TRAINED = of_training.hold(of_training.invite(ROUND, ["K1"], BY, AT), (KARI,), {"K1"}, BY, AT).round
LINES = [
    Held(id="H1", register=code, name="Et navn", role=role, percent=50 if register.sized else 0, since=date(2025, 1, 1))
    for code, register in REGISTERS.items()
    for role in register.roles or ("",)
]
KINDS = ("municipality", "organisation", "foundation", "cooperation")
THINGS = [*(replace(BRANCH, operator_kind=kind) for kind in KINDS), CLOSED, KARI, TRAINED, *LINES]


@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: f"{thing.KIND}-{getattr(thing, 'role', '')}")
def test_the_format_takes_it_and_the_sweep_knows_it(thing: Any) -> None:  # noqa: ANN401 - any thing
    facts = facts_of(stored(thing), "national")
    assert {fact.kind for fact in facts} <= set(OF_THINGS)
    counted = list(exported(row for fact in facts for row in fact.rows))
    assert counted
    assert read(map(json.dumps, counted), {("department", "moss"), ("department", "rygge")}).problems == ()


@pytest.mark.parametrize(
    ("kind", "counted"),
    [("municipality", "municipality"), ("foundation", "organisation"), ("cooperation", None)],
)
def test_who_runs_a_department_is_counted_as_the_annual_report_has_it(kind: str, counted: str | None) -> None:
    (fact,) = facts_of(stored(replace(BRANCH, operator_kind=kind)), "national")
    (department,) = registers_of(fact.rows).departments
    assert department.operator_type == counted


def test_a_country_is_counted_by_its_name_and_nobody_else_is() -> None:
    named = {one.register for one in LINES if "Et navn" in str(facts_of(stored(one), "national"))}
    assert named == {"member_country"}
