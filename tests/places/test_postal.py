"""Which municipality a postal code lies in, by the list that we have."""

import pytest
from familiekontakten.places.place import FOLDER
from familiekontakten.places.postal import kommune_of
from familiekontakten.places.taken_over import of_date


@pytest.mark.parametrize(
    ("code", "kommune"),
    [
        pytest.param("0001", "0301", id="the first"),
        pytest.param("1295", "0301", id="the last of a range"),
        pytest.param("1299", None, id="between two ranges"),
        pytest.param("0000", None, id="before the first"),
        pytest.param("9999", None, id="after the last"),
        pytest.param("9170", "2100", id="Svalbard"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_a_postal_code_has_a_municipality_or_none(code: str, kommune: str | None) -> None:
    assert kommune_of(code) == kommune


def test_every_list_has_its_source_and_date() -> None:
    lists = {file.name for file in FOLDER.glob("*.csv")} - {"sources.csv"}
    assert all(of_date(name) for name in lists)
