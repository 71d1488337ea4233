"""The Christmas campaign of 2019, told again act by act: its figures are those that were published.

Source: annual report for 2019 (262,500 kroner passed on to 16 departments, for the sixth year, 467 children). How it
was split is invented.
"""

import re
from datetime import UTC, date, datetime, timedelta
from html import unescape

import pytest
from familiekontakten.grants import acts, handing
from familiekontakten.grants.grant import Grant
from familiekontakten.grants.pot import Handout
from familiekontakten.grants.showing import report_page
from familiekontakten.grants.sums import Sums
from familiekontakten.grants.terms import Giver, Terms
from familiekontakten.refused import Refused
from familiekontakten.statistics.facts.fact import rows_of
from familiekontakten.statistics.facts.grants import facts_of_grant
from familiekontakten.statistics.indicator import Indicator
from familiekontakten.statistics.indicators.grants import AMOUNT, DEPARTMENTS, YEARS
from familiekontakten.statistics.indicators.grants import CHILDREN as CHILDREN_HELPED
from familiekontakten.statistics.period import year as year_of
from familiekontakten.statistics.registers import Registers, registers_of

from tests.workspace.desks import desk

KRONER, CHILDREN = 262_500, 467
FIRST_YEAR, YEAR = 2014, 2019
BY = "office-1"


def at(year: int, days: int = 0) -> datetime:
    return datetime(year, 11, 20, 12, tzinfo=UTC) + timedelta(days=days)


def split(total: int) -> list[int]:
    """In 16 parts that are not alike."""
    parts = [total // 16 + (7 if place % 2 else -7) for place in range(15)]
    return [*parts, total - sum(parts)]


SHARES = {f"department-{place}": kroner for place, kroner in enumerate(split(KRONER))}


def told(department: str, children: int, year: int) -> Sums:
    """What one department handed out, all of it, in three handouts."""
    kroner = SHARES[department]
    pot = handing.opened("G", kroner, "Prøvestiftelsen", date(year, 12, 24), date(year, 11, 21))
    for kind, part, count in (("activity", kroner // 2, children - 5), ("present", kroner // 4, 3), ("food", 0, 2)):
        one = Handout(0, date(year, 12, 1), kind, part or pot.left, count, families=2)
        pot = handing.hand_out(pot, one, ("activity", "present", "food"), "coordinator", at(year, 11))
    return handing.finish(pot, "coordinator", at(year, 30)).sums


def campaign(year: int) -> Grant:
    """The whole way of one year's grant."""
    terms = Terms(giver=Giver.FOUNDATION, name="Prøvestiftelsen", campaign="juleaksjon")
    day = date(year, 11, 1)
    asked = Grant(id=f"G{year}", state_since=day, terms=terms, applied_on=day, asked=300_000)
    granted = acts.grant(asked, KRONER, at(year).date(), date(year, 12, 24), date(year + 1, 1, 31), BY, at(year))
    shared = acts.share(granted, SHARES, {}, (), BY, at(year, 1))
    sums = {where: told(where, count, year) for where, count in zip(SHARES, split(CHILDREN), strict=True)}
    return acts.report(shared, sums, BY, at(year, 40))


@pytest.fixture(scope="module")
def campaigns() -> dict[int, Grant]:
    """Six years in a row."""
    return {year: campaign(year) for year in range(FIRST_YEAR, YEAR + 1)}


@pytest.mark.parametrize(
    ("indicator", "published"),
    [(AMOUNT, KRONER), (DEPARTMENTS, 16), (CHILDREN_HELPED, CHILDREN), (YEARS, 6)],
    ids=lambda one: getattr(one, "id", ""),
)
def test_the_figures_of_the_annual_report_are_the_published_ones(
    campaigns: dict[int, Grant], indicator: Indicator[Registers], published: int
) -> None:
    facts = [fact for grant in campaigns.values() for fact in facts_of_grant(grant, "national")]
    registers = registers_of(rows_of(facts))
    assert indicator.counts(registers, year_of(YEAR)) == {"juleaksjon": published}


def test_the_report_to_the_giver_says_the_same_and_names_no_family(campaigns: dict[int, Grant]) -> None:
    grant = campaigns[YEAR]
    assert grant.told
    shares = [(share.department, share.kroner) for share in grant.shares]
    answer = report_page(desk(), grant, grant.told, "/", shares, path="/", problems=())
    said = re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", str(answer.body))))
    assert "Gitt videre til avdelinger 262 500 kroner Avdelinger 16 Brukt i avdelingene 262 500 kroner" in said
    assert "Barn ca. 467 Familier ca. 96" in said


def test_what_was_told_stands(campaigns: dict[int, Grant]) -> None:
    with pytest.raises(Refused):
        acts.share(campaigns[YEAR], SHARES, {}, (), BY, at(YEAR, 50))


def test_nothing_is_counted_of_what_is_only_applied_for() -> None:
    day = date(YEAR, 11, 1)
    asked = Grant(id="G", state_since=day, terms=Terms(giver=Giver.PRIVATE), applied_on=day, asked=1)
    assert facts_of_grant(asked, "national") == ()
