"""The mail about a month: totals, what changed, what was corrected, what the checks found; never a breakdown."""

import re
from dataclasses import replace
from datetime import date

import pytest
from familiekontakten.notices.letters import Letter
from familiekontakten.notices.mail import text_of
from familiekontakten.notices.page import html_of
from familiekontakten.statistics.editions.edition import NATION, Change, Edition, Revision
from familiekontakten.statistics.editions.letter import month_counted
from familiekontakten.statistics.editions.tables import written_change, written_number
from familiekontakten.statistics.editions.totals import GROUPS, MINUTES_AS_COUNTED, TOTALS, totals_of
from familiekontakten.statistics.indicator import Kind, Time
from familiekontakten.statistics.indicators.catalogue import MONTHLY
from hypothesis import given
from hypothesis import strategies as st

from tests.statistics.editions.frozen import FIGURES, YEAR, an_edition

SITE = "https://familiekontakten.example.org"
NAMES = {"moss": "Moss", "horten": "Horten"}


def letter(edition: Edition, language: str = "nb") -> Letter:
    return month_counted(SITE, NAMES, edition, language)


def line(edition: Edition, label: str) -> str:
    """The numbers beside a label in the plain text."""
    (found,) = [line for line in text_of(letter(edition)).splitlines() if line.startswith(label + "  ")]
    return found.removeprefix(label).replace("█", "").strip()


@pytest.mark.parametrize(
    ("label", "numbers"),
    [
        ("Familier som fikk besøk", "28 | +3 | 0 | 61"),
        ("Nye henvendelser", "10 | \u22122 | – | 90"),
        ("Venter på familiekontakt", "7 | – | –"),
        ("Nye koblinger", "0 | – | – | –"),
        ("Venter på første besøk", "– | – | –"),
        ("Timer besøk", "1\u00a0035 | – | – | 9\u00a0000"),
    ],
)
def test_a_total_stands_beside_what_it_changed_by_and_the_year_so_far(label: str, numbers: str) -> None:
    assert line(an_edition(), label) == numbers


def test_the_columns_say_what_is_compared() -> None:
    text = text_of(letter(an_edition()))
    assert "oktober 2026 | mot september 2026 | mot oktober 2025 | hittil i 2026" in text
    assert "tallene for Moss i oktober 2026" in text
    assert f"{SITE}/workspace/figures?month=2026-10" in text


def test_bars_compare_what_is_counted_alike_and_single_numbers_have_none() -> None:
    report = letter(an_edition()).report
    assert report
    bars = {row.label: row.bar for section in report.tables[0].sections for row in section.rows}
    assert bars["Familier som fikk besøk"] == 100
    assert bars["Nye henvendelser"] == 36
    assert bars["Venter på familiekontakt"] == 25
    assert bars["Timer besøk"] is None
    assert html_of(letter(an_edition())).count("bgcolor") == 5


cells = st.dictionaries(st.sampled_from(["self", "school", "?", "norwegian", "immigrant"]), st.integers(0, 99))


@given(st.dictionaries(st.sampled_from([*FIGURES, "child.special_needs", "fam.asylum", "vol.age"]), cells))
def test_a_mail_follows_from_the_totals_alone(figures: dict[str, dict[str, int]]) -> None:
    """However the numbers are spread over their categories, and whatever else was counted: the same mail."""
    summed = {name: {"": sum(counts.values())} for name, counts in figures.items() if name in TOTALS}
    mails = [
        text_of(letter(replace(an_edition(figures=shown), so_far=shown))) + html_of(letter(an_edition(figures=shown)))
        for shown in (figures, summed)
    ]
    assert mails[0] == mails[1]


def test_no_number_of_a_breakdown_stands_in_a_mail() -> None:
    """Each category has a number that occurs nowhere else, in the month, the year and what was corrected."""
    telling = {"fam.background": {"immigrant": 6101}, "ref.received": {"self": 6102, "school": 6103}}
    year = {"fam.asylum": {"reception": 6104}, "ref.received": {"self": 6105, "school": 6106}}
    changed = (Change("fam.background", "immigrant", 6107, 6108),)
    edition = replace(an_edition(figures=telling), so_far=year, changed=changed)
    edition = replace(edition, revised=(Revision("2026-09", (), 3),))
    said = text_of(letter(edition)) + html_of(letter(edition))
    assert written_number(6102 + 6103) in said
    assert not re.search(r"6\s?10[1-8]\b", said.replace("\u00a0", " "))


def test_every_total_of_the_mail_is_counted_every_month_and_is_no_share_nor_median() -> None:
    monthly = {one.id: one for one in MONTHLY.every}
    for total in (total for group in GROUPS for total in group.totals):
        assert (monthly[total.id].kind is Kind.HOURS) == (total.each == MINUTES_AS_COUNTED), total
        assert monthly[total.id].kind in (Kind.COUNT, Kind.HOURS), total
        assert (monthly[total.id].time is Time.STOCK) == total.stock, total
    assert totals_of({"fam.background": {"immigrant": 3}}) == {}


@pytest.mark.parametrize(
    ("revised", "said"),
    [
        ((), []),
        ((Revision("2026-09", (Change("fam.supported", "", 27, 28),), 0),), ["besøk, september 2026: 28 (var 27)"]),
        ((Revision("2026-09", (), 4), Revision("2026-03", (), 1)), ["Andre tall som er endret: 5"]),
        (
            (Revision("2026-08", tuple(Change("vol.active", "", n, n + 1) for n in range(8)), 1),),
            ["august 2026: 6 (var 5)", "Andre tall som er endret: 3"],
        ),
    ],
)
def test_what_was_corrected_since_is_said(revised: tuple[Revision, ...], said: list[str]) -> None:
    text = text_of(letter(replace(an_edition(), revised=revised)))
    assert ("Endret siden forrige utsending" in text) == bool(revised)
    for sentence in said:
        assert sentence in text


@pytest.mark.parametrize("approved", [False, True])
def test_what_the_checks_found_is_numbers_only_and_who_has_not_approved_is_asked_to(approved: bool) -> None:
    text = text_of(letter(replace(an_edition(), approved=approved)))
    assert "feil: 2, advarsler: 5" in text
    assert ("ikke godkjent" in text) != approved


def test_a_month_that_is_not_over_says_so_and_asks_for_no_approval() -> None:
    text = text_of(letter(an_edition(number=0)))
    assert "så langt i oktober 2026" in text
    assert "godkjen" not in text


def test_the_national_office_reads_how_complete_it_is_and_a_line_for_each_department() -> None:
    edition = an_edition(NATION)
    text = text_of(letter(edition))
    assert "tallene for hele landet i oktober 2026" in text
    assert "Oktober 2026: 1 av 2 avdelinger har godkjent" in text
    assert "September 2026: 2 av 2 avdelinger har godkjent" in text
    assert line(edition, "Moss  ").endswith("17 | – | – | – | – | ja")
    assert line(edition, "Horten").endswith("12 | – | – | – | – | nei")
    assert edition.country
    assert edition.country.missing == ("horten",)


def test_a_year_that_has_just_begun_is_compared_with_the_one_before() -> None:
    edition = replace(an_edition(month="2026-01"), as_of=date(2026, 1, 31))
    assert "januar 2026 | mot desember 2025 | mot januar 2025 | hittil i 2026" in text_of(letter(edition))


@given(st.integers(-(10**7), 10**7), st.integers(-(10**7), 10**7))
def test_a_change_reads_as_the_difference(now: int, was: int) -> None:
    written = written_change(now, was).replace("\u00a0", "").replace("\u2212", "-")
    assert int(written) == now - was
    assert written.startswith(("+", "-")) or now == was


def test_the_year_is_counted_apart_from_the_month() -> None:
    assert totals_of(YEAR)["hours.total"] == 9000
    assert totals_of({"hours.total": {"": 209}}) == {"hours.total": 0}
    assert totals_of({"hours.total": {"": 210}}) == {"hours.total": 1}
