"""What follows of size: quantities, bills, and where something has to be built otherwise."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from infrastructure.build import templates
from infrastructure.build.places import DEPARTMENTS
from infrastructure.cost.growth import RESOURCES_AT_MOST, bounds, chart, grown, month
from infrastructure.cost.prices import prices
from infrastructure.cost.quantities import together
from infrastructure.cost.text import of_forms
from infrastructure.cost.usage import Size, Usage, usage

NOW = Size(38, 1034)
PRICES = prices()
BUDGET = 80
"""USD a month from which the operators are to be warned (security research, B8)."""


@pytest.fixture(scope="module")
def ours() -> Usage:
    return usage()


def test_the_parts_are_all_there_is(ours: Usage) -> None:
    found = month(NOW, ours, PRICES)
    assert sum(part.listed for part in found.parts.values()) == pytest.approx(found.whole.listed)


def test_today_s_organisation_stays_far_below_the_budget(ours: Usage) -> None:
    assert 1 < month(NOW, ours, PRICES).whole.listed < BUDGET


@pytest.mark.parametrize("larger", [Size(39, 1034), Size(38, 1035), Size(76, 2068)])
def test_more_departments_or_families_use_more_of_nothing_less(ours: Usage, larger: Size) -> None:
    before, after = (together(*ours.parts(size).values()) for size in (NOW, larger))
    assert all(after[one] >= before[one] for one in before)
    assert after["ddb-write"] > before["ddb-write"]


def test_a_thousand_forms_cost_the_same_however_many_there_are(ours: Usage) -> None:
    assert ours.forms(2_000)["ddb-write"] == pytest.approx(2 * ours.forms(1_000)["ddb-write"])
    assert ours.forms(1_000)["mail"] == 2_000
    assert ours.forms(1_000)["ddb-write"] == 1_000 * ours.measured.form_units


def test_a_firewall_is_paid_for_with_every_request_that_it_looks_at(ours: Usage) -> None:
    walled = replace(ours, resources=[{"Type": "AWS::WAFv2::WebACL", "Properties": {"Rules": [{}] * 4}}])
    used = together(*walled.parts(NOW).values())
    assert (used["waf-acl"], used["waf-rule"]) == (1, 4)
    assert used["waf-request"] == pytest.approx(used["edge-request"])
    assert "WAF" in month(NOW, walled, PRICES).whole.by_service()
    assert "WAF" in of_forms(walled, PRICES).by_service()


def test_what_is_kept_is_paid_for_again_with_each_backup(ours: Usage) -> None:
    rules = [{"Lifecycle": {"DeleteAfterDays": 30}}]
    plan = {"Type": "AWS::Backup::BackupPlan", "Properties": {"BackupPlan": {"BackupPlanRule": rules}}}
    kept = replace(ours, resources=[plan]).kept(NOW)
    assert kept["backup-gb"] == pytest.approx(30 * kept["ddb-storage"])


def test_what_stands_there_is_shared_by_more_and_all_else_grows_with_them(ours: Usage) -> None:
    months = grown(NOW, ours, PRICES)
    assert [one.size.departments for one in months] == [38, 100, 300, 1_000, 3_000, 10_000]
    standing = [one.parts["what stands there anyway"].listed for one in months]
    assert standing == [standing[0]] * len(months)
    forms = [one.parts["forms and pages"].listed / one.size.departments for one in months]
    assert forms == pytest.approx([forms[0]] * len(months), rel=0.001)


def test_the_chart_draws_every_cause_at_every_size(ours: Usage) -> None:
    drawn = chart(grown(NOW, ours, PRICES))
    assert drawn.table.head[1:] == tuple(ours.parts(NOW))
    assert [row[0] for row in drawn.table.rows] == ["38", "100", "300", "1k", "3k", "10k"]


def test_the_template_holds_as_many_departments_as_is_said(ours: Usage, tmp_path: Path) -> None:
    said = next(one.departments for one in bounds(ours) if "template" in one.what)
    listed = yaml.safe_load(DEPARTMENTS.read_text())["departments"][0]
    for count, fits in ((said - 1, True), (said, False)):
        file = tmp_path / f"{count}.yaml"
        file.write_text(yaml.safe_dump({"departments": [listed | {"id": f"d{one}"} for one in range(count)]}))
        assert (len(templates.base(file)["Resources"]) <= RESOURCES_AT_MOST) == fits


def test_the_nearest_bound_is_told_first(ours: Usage) -> None:
    found = [one.departments for one in bounds(ours)]
    assert found == sorted(found)
    assert len(found) == 4
    slow = replace(ours, assumed=dict(ours.assumed) | {"slower": 300})
    assert next(one for one in bounds(slow) if "night" in one.what).departments < found[0]
