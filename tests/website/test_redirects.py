"""Whoever follows a link to the old site comes to the page that has taken its place."""

import pytest

from infrastructure.website import redirects
from tests.website.building import built
from tests.website.listing import every_address

CASES = [
    ("/til-kommuner/", "/for-kommuner/"),
    ("/til-kommuner", "/for-kommuner/"),
    ("/Til-Kommuner/", "/for-kommuner/"),
    ("/til-foreldre/pilotprosjektet-hs-pluss/", "/for-familier/"),
    ("/om-oss/prinsipper-og-metoder/", "/om-oss/"),
    ("/om-oss/forskning-studier/", "/tall-og-fakta/"),
    ("/aarsrapporter/home-start-bergen-2025", "/arsrapporter/"),
    ("/in-english", "/en/"),
    ("/for-familier", "/for-familier/"),
    ("/ar/be-om-kontakt", "/ar/be-om-kontakt/"),
    ("/workspace", "/workspace/"),
    ("/", None),
    ("/om-oss/", None),
    ("/no-such-page/", None),
    ("/assets/site.css", None),
    ("/sitemap.xml", None),
    ("//example.org", None),
    ("//example.org/til-kommuner", None),
    ("/../til-kommuner", None),
    ("/constructor/", None),
    ("/%C3%A5rsrapporter", None),
]


@pytest.mark.parametrize(("asked", "leads_to"), CASES)
def test_an_old_address_leads_to_the_page_in_its_place(asked: str, leads_to: str | None) -> None:
    assert redirects.target(asked) == leads_to


@pytest.mark.parametrize("new", sorted(set(redirects.table().values())))
def test_where_an_old_address_leads_there_is_a_page(new: str) -> None:
    assert built().file(new).is_file()
    assert redirects.target(new) is None


def test_no_page_of_our_own_leads_away() -> None:
    files = [file for file in built().site.rglob("*") if file.is_file() and file.name != "index.html"]
    addresses = [*every_address(), *(f"/{file.relative_to(built().site).as_posix()}" for file in files)]
    assert {address: to for address in addresses if (to := redirects.target(address))} == {}


def test_what_is_beneath_an_address_is_written_once() -> None:
    beneath = [old[:-1] for old in redirects.table() if old.endswith("/*")]
    assert not [(one, other) for one in beneath for other in beneath if one != other and one.startswith(other)]


def test_the_edges_program_is_short_enough_for_it() -> None:
    assert len(redirects.edge_function().encode()) <= 10_240, "the most that CloudFront takes"
