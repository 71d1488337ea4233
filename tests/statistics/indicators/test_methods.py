"""The catalogue, and what each indicator says about itself."""

import pytest
from familiekontakten.languages.catalogue import translate
from familiekontakten.statistics.indicator import Indicator, Kind, Printed, Public
from familiekontakten.statistics.indicators.catalogue import ANNUAL, EVERY, MONTHLY, REGISTERS
from familiekontakten.statistics.methods import entry

DEFINED = 99
"""Indicators of the definitions; those of the inbox (`enq.`) and of Home-Start+ (`plus.`) are ours besides."""

BY_ID = {one.id: one for one in EVERY}


def test_all_indicators_of_the_definitions_are_there_once() -> None:
    ids = [one.id for one in EVERY]
    assert len(ids) == len(set(ids))
    assert sum(not name.startswith(("enq.", "plus.")) for name in ids) == DEFINED


@pytest.mark.parametrize("indicator", EVERY, ids=lambda one: one.id)
def test_every_indicator_says_how_it_is_made_in_both_languages(indicator: Indicator[object]) -> None:
    said = entry(indicator, "nb")
    assert all((said.name, said.name_en, said.defined, said.said_as, said.base, said.time, said.missing, said.public))
    assert said.name != said.name_en or indicator.id == "org.hsplus"
    assert said.defined.endswith(".")
    assert entry(indicator, "en").name == indicator.names.en


def test_the_entry_is_the_indicators_own_words() -> None:
    said = entry(BY_ID["vol.age"], "nb")
    assert said.defined == translate("nb", BY_ID["vol.age"].defined)
    assert [since for since, _ in said.categories] == [0, 2012]
    assert said.published == "2011, 2019"


def test_only_the_four_headline_totals_are_public_by_department() -> None:
    headline = {one.id for one in EVERY if one.public is Public.HEADLINE}
    assert headline == {"fam.supported", "child.supported", "vol.active", "hours.total"}


def test_monthly_and_annual_figures_are_made_when_they_are_printed() -> None:
    assert all(one.printed is not Printed.YEAR for one in MONTHLY.every)
    assert all(one.printed is not Printed.MONTH for one in ANNUAL.every)
    assert {"vol.pipeline", "wait.days_so_far"} <= {one.id for one in MONTHLY.every} - {one.id for one in ANNUAL.every}


def test_a_cohort_is_printed_when_everybody_has_had_their_time() -> None:
    assert {one.id: one.ripe for one in EVERY if one.kind is Kind.COHORT} == {
        "ref.matched_within_90": 90,
        "course.to_match": 90,
    }
    assert all(one.ripe == 0 for one in EVERY if one.kind is not Kind.COHORT)


def test_registers_are_read_without_any_unit() -> None:
    assert not {one.id for one in REGISTERS} & {one.id for one in MONTHLY.every}
