"""What the door says of demand is what was published last, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from familiekontakten.demand import published
from familiekontakten.demand.published import asked_in_vain
from familiekontakten.door import skeletons
from familiekontakten.statistics.disclosure.places import cells_of_places, described_places
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.indicators.demand import NO_DEPARTMENT

from infrastructure.website.demand import leave_for_the_door


def release(number: int, period: str, asking: dict[str, int], *, invented: bool = False) -> Release:
    counts = {f"{place}/family": many for place, many in asking.items()}
    return Release(
        number=number,
        period=period,
        edition=1,
        made="2027-02-01",
        definitions="1",
        invented=invented,
        resting_on=(37, 37),
        departments=(),
        figures={NO_DEPARTMENT.id: described_places()},
        cells=tuple(cell for cell, _ in cells_of_places(counts, period)) if counts else (),
    )


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder where the build leaves things for the door, and the door that looks there."""
    monkeypatch.setattr(skeletons, "_FOLDER", tmp_path)
    yield tmp_path
    _forget()


def said(releases: list[Release], folder: Path, kommune: str, language: str = "nb") -> str | None:
    leave_for_the_door(releases, (), folder)
    _forget()
    return asked_in_vain(kommune, language)


def test_a_municipality_with_five_or_more_has_its_number_and_every_other_one_the_same_words(built: Path) -> None:
    releases = [release(1, "2026", {"4203": 12, "1804": 4})]
    assert said(releases, built, "4203") == "10"
    assert {asked_in_vain(one) for one in ("1804", "5001")} == {"færre enn 5"}


@pytest.mark.parametrize(
    ("releases", "says"),
    [
        ([], None),
        ([release(1, "2026-Q1", {"4203": 12})], None),
        ([release(1, "2026", {})], None),
        ([release(1, "2025", {"4203": 12}), release(2, "2026", {"4203": 21})], "20"),
        ([release(1, "2026", {"4203": 12}), release(2, "2025", {"4203": 21})], "10"),
        ([release(1, "2025", {"4203": 12}), release(2, "2026", {"4203": 21}, invented=True)], "10"),
        ([release(1, "2025", {"4203": 12}), release(2, "2026", {})], "10"),
    ],
    ids=["nothing", "a quarter", "without demand", "newer", "older later", "invented beside real", "left out later"],
)
def test_the_newest_year_with_demand_counts_and_real_records_before_invented(
    built: Path, releases: list[Release], says: str | None
) -> None:
    assert said(releases, built, "4203") == says


def test_no_number_below_five_is_handed_to_the_door(built: Path) -> None:
    said([release(1, "2026", {"4203": 12, "1804": 3, "5001": 4})], built, "4203")
    newest = published.newest()
    assert newest is not None
    assert newest.places == {"4203": 10}


def _forget() -> None:
    published.newest.cache_clear()
    skeletons.beside_skeletons.cache_clear()
