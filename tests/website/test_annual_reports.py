"""The page of annual reports: every number in it was printed in the report it speaks of, and small ones stay untold."""

import re

import pytest
from familiekontakten.languages.language import OFFICIALS
from familiekontakten.statistics.reports.every_published import REPORTS
from familiekontakten.statistics.reports.published import Source
from familiekontakten.statistics.reports.published_history import TABLE

from infrastructure.website.addresses import path
from tests.website.building import LANGUAGES, PAGES, built
from tests.website.reading import Document

SLUG = "arsrapporter"
READ_IN = [language for language in OFFICIALS if language in LANGUAGES]
YEAR = r"\b(?:19|20)\d\d\b"


def prose(language: str, year: int) -> str:
    """What the page says in its own words of the report of a year."""
    text = PAGES[language][SLUG].read_text("utf-8")
    (section,) = (part for part in text.split("\n## ") if part.partition("\n")[0].endswith(str(year)))
    return re.sub(r"<!--.*?-->|Home-Start\+", "", section.partition("\n")[2])


@pytest.mark.parametrize("year", [2011, 2019])
@pytest.mark.parametrize("language", READ_IN)
def test_every_number_of_the_prose_was_printed_in_that_report(language: str, year: int) -> None:
    printed = {one.value for one in REPORTS[year] if one.year == year}
    written = re.findall(r"\d+(?:[\s,]\d{3})*", re.sub(YEAR, "", prose(language, year)))
    numbers = [int(re.sub(r"[\s,]", "", number)) for number in written]
    assert len(numbers) >= 8
    assert [number for number in numbers if number not in printed] == []


@pytest.mark.parametrize("language", READ_IN)
def test_the_table_has_every_year_that_was_printed_and_no_other(language: str) -> None:
    rows = built().page(path(language, SLUG)).source.partition("by-department")[2].partition("</table>")[0]
    shown = [
        [int(re.sub(r"\D", "", cell)) for cell in re.findall(r">([\d\s,]+)</t[hd]>", row)] for row in rows.split("<tr>")
    ]
    assert [row for row in shown if row] == [[2019, 37, 1034, 2130, 730], *(list(row) for row in reversed(TABLE))]


@pytest.mark.parametrize("year", [2011, 2019])
def test_all_figures_of_families_and_volunteers_can_be_unfolded_and_none_below_five_is_told(year: int) -> None:
    details = [part.partition("</details>")[0] for part in built().page(path("nb", SLUG)).source.split("<details")]
    (folded,) = (part for part in details if f"rapporten for {year}</summary>" in part)
    told = [cell.text for cell in Document(folded).all("td")]
    own = [one for one in REPORTS[year] if one.year == year and one.source is Source.RECORDS]
    assert len(told) == len(own)
    assert told.count("færre enn 5") == (1 if year == 2019 else 0)
    assert ("nesten 94\u00a0000\u00a0timer" in told) == (year == 2019)
