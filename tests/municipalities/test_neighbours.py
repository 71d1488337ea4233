"""Who works in a municipality and in its county."""

from datetime import date

import pytest
from familiekontakten.departments.department import Department
from familiekontakten.municipalities.neighbours import around

TODAY = date(2026, 11, 22)
MOSS, HALDEN, OSLO, UTSIRA = "3103", "3101", "0301", "1151"


def department(name: str, *areas: str) -> Department:
    return Department(name.lower(), name, "Prøvesen", "organisation", areas, "00 00 00 01")


# The former municipality 0104 is a part of Moss today, 030110 a district of Oslo.
LISTED = (
    department("Moss", "0104"),
    department("Grorud", "030110"),
    department("Åse", "3105", "3103"),
    department("Nedlagt", "3107")._replace(closed=True),
    department("Snart", "3118")._replace(opens_on=date(2026, 11, 23)),
    department("Ny", "3112")._replace(opens_on=TODAY),
    department("Nasjonalt", HALDEN)._replace(national=True),
)


@pytest.mark.parametrize(
    ("kommuner", "here", "lacking", "others"),
    [
        ([MOSS], ["Moss", "Åse"], [], ["Råde", "Sarpsborg"]),
        ([HALDEN], [], ["Halden"], ["Moss", "Råde", "Sarpsborg"]),
        ([OSLO], ["Grorud"], [], []),
        ([UTSIRA], [], ["Utsira"], []),
        ([UTSIRA, MOSS, HALDEN], ["Moss", "Åse"], ["Halden", "Utsira"], ["Råde", "Sarpsborg"]),
    ],
    ids=[
        "served by two, one through a former municipality",
        "the national inbox is none",
        "a district",
        "far",
        "several",
    ],
)
def test_departments_at_work_here_and_in_the_counties(
    kommuner: list[str], here: list[str], lacking: list[str], others: list[str]
) -> None:
    found = around(kommuner, LISTED, TODAY)
    assert [one.name for one in found.here] == here
    assert [place.name for place in found.lacking] == lacking
    assert [place.name for place in found.others] == others
