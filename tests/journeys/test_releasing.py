"""`hsf release` against the running stack: a set becomes a file of open figures, or the operator hears why not."""

from pathlib import Path

import pytest

from infrastructure.releases.files import read_all
from tests.journeys.test_operator import hsf
from tests.stack import Stack

pytestmark = pytest.mark.usefixtures("still_clock")

RECORDS = Path("tests/statistics/records-2011.jsonl")


def test_a_set_is_released_once_and_marked_as_invented(stack: Stack, tmp_path: Path) -> None:
    hsf(stack, "import", str(RECORDS), "--set", "to-release")
    release = ("release", "2011", "--set", "to-release", "--folder", str(tmp_path))
    assert "utgave-1.json: commit it and build the site" in hsf(stack, *release)
    (released,) = read_all(tmp_path)
    assert (released.period, released.edition, released.invented) == ("2011", 1, True)
    assert "hsf: release 1 prints the same" in hsf(stack, *release, fails=True)
    assert len(read_all(tmp_path)) == 1


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("2199",), "2199 is not over yet"),
        (("2199", "--quarter", "1"), "2199-Q1 is not over yet"),
        (("1990", "--records", str(RECORDS)), "nothing is counted in 1990"),
        (("2011", "--records", str(RECORDS), "--without", "fam.everything"), "no such figure: fam.everything"),
    ],
)
def test_what_cannot_be_released_is_said_in_one_line_and_writes_nothing(
    stack: Stack, tmp_path: Path, arguments: tuple[str, ...], why: str
) -> None:
    said = hsf(stack, "release", *arguments, "--folder", str(tmp_path), fails=True)
    assert said.strip().startswith(f"hsf: {why}")
    assert len(said.strip().splitlines()) == 1
    assert list(tmp_path.iterdir()) == []
