"""What the annual report of 2011 printed stands in the report made of its records: on the page and in the PDF."""

import re

import pytest
from pypdf import PdfReader

from tests.reports.making import of_2011
from tests.reports.reading import Page

NUMBERS = {
    "Familier som fikk besøk": "820",
    "Barn i familiene": "1 702",
    "Aktive familiekontakter": "605",
    "Flere avdelinger i gjennomsnitt per år": "2",
    "Avdelinger ved utgangen av året": "33",
    "Fylker": "13",
    "Avdelinger med 10 års erfaring": "14",
    "Minoritetsspråklige familier": "41 %",
    "Barn med særskilte behov": "243",
    "Andel barn med særskilte behov": "15 %",
    "Minoritetsspråklige blant dem": "30 %",
    "Familier loset videre": "54",
    "Styremøter": "4",
    "Styresaker": "43",
    "Nye koordinatorer gitt opplæring": "6",
    "Medlemsland": "23",
}
SHARES = [
    ("Foreldrenes sivilstatus", "Alene", "43 %"),
    ("Utfordringer (andel av familier)", "Manglende eller svakt nettverk", "60 %"),
    ("Hvem henvender seg, andel", "Tipset av helsestasjonen", "39 %"),
    ("Hvem henvender seg, andel", "Tar selv kontakt", "34 %"),
    ("Hvem henvender seg, andel", "Gjennom andre", "27 %"),
    ("Yrkesstatus på familiekontaktene", "I arbeid", "56 %"),
    ("Yrkesstatus på familiekontaktene", "Pensjonister, trygdede eller studenter", "44 %"),
    ("Alder på familiekontaktene", "20–39 år", "15 %"),
    ("Alder på familiekontaktene", "40–59 år", "48 %"),
    ("Alder på familiekontaktene", "60 år og eldre", "37 %"),
    ("Nytt i året", "Nye avdelinger", "4"),
    ("Folkene bak", "Nasjonal koordinator", "100 %"),
    ("Folkene bak", "Prosjekt", "50 %"),
    ("Folkene bak", "Konsulent", "50 %"),
]
YEARS = {
    "2000": (143, 298, 126, 11),
    "2001": (168, 322, 141, 13),
    "2002": (234, 459, 166, 16),
    "2003": (285, 593, 249, 16),
    "2004": (285, 561, 279, 20),
    "2005": (428, 871, 411, 23),
    "2006": (513, 1075, 455, 26),
    "2007": (552, 1079, 467, 27),
    "2008": (525, 1097, 399, 25),
    "2009": (602, 1200, 421, 28),
    "2010": (732, 1552, 490, 29),
    "2011": (820, 1702, 605, 33),
}


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(of_2011("--internal"))


@pytest.fixture(scope="module")
def printed() -> str:
    """The words of the whole PDF, in reading order, spaces of every kind as one."""
    pages = PdfReader(of_2011("--internal") / "arsrapport-2011.pdf").pages
    return re.sub(r"\s+", " ", " ".join(one.extract_text() for one in pages))


@pytest.mark.parametrize(("name", "number"), NUMBERS.items())
def test_the_page_prints_the_published_number(page: Page, name: str, number: str) -> None:
    assert page.tiles[name] == number


@pytest.mark.parametrize(("name", "number"), NUMBERS.items())
def test_the_pdf_prints_it_too(printed: str, name: str, number: str) -> None:
    assert f"{name} {number} " in printed


@pytest.mark.parametrize(("chart", "category", "number"), SHARES)
def test_the_page_prints_the_published_share(page: Page, chart: str, category: str, number: str) -> None:
    assert page.rows(chart)[category][0] == number


@pytest.mark.parametrize(("chart", "category", "number"), SHARES)
def test_the_pdf_prints_that_share_too(printed: str, chart: str, category: str, number: str) -> None:
    told = printed[printed.index(chart) :]
    assert f"{category} {number}" in told


@pytest.mark.parametrize("year", YEARS)
def test_every_earlier_year_stands_as_it_was_published(page: Page, printed: str, year: str) -> None:
    families, children, volunteers, departments = (f"{number:,}".replace(",", " ") for number in YEARS[year])
    assert page.rows("Familier, barn og familiekontakter")[year] == [families, children, volunteers]
    assert page.rows("Avdelinger")[year] == [departments]
    assert f"{year} {families} {children} {volunteers}" in printed


def test_the_share_of_the_year_before_stands_beside(page: Page) -> None:
    assert "I 2010 ble det publisert 37 %." in page.text


def test_the_gatherings_of_the_year_are_listed(page: Page) -> None:
    listed = page.lines("Samlinger i året")
    assert ["Samlinger for familiekontakter", "1", "140", "24"] in listed
    assert ["Samlinger for familiekontakter", "1", "35"] in [row[:3] for row in listed]
    assert sum(row[0] == "Regionale nettverkssamlinger" for row in listed) == 3
    assert next(row[1] for row in listed if row[0] == "Samlinger for koordinatorer") == "2"


def test_a_department_with_a_jubilee_is_named(page: Page) -> None:
    assert ["10 år", "Avdeling 14"] in page.lines("Nye, nedlagte og jubilanter")


def test_hours_are_said_roughly_and_in_their_parts(page: Page) -> None:
    assert page.tiles["Timer besøk"] == "nesten 44 000"
    assert "Loggført: 0. Beregnet: 43 638. Med 2 til 4 timer i uka blir summen mellom 29 092 og 58 184." in page.text
