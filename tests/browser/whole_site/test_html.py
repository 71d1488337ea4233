"""Every built page and every skeleton is valid HTML, by the W3C's own checker (vnu)."""

import json
import subprocess
from pathlib import Path

import pytest

from infrastructure.build.places import BUILD
from tests.website.building import built

CHECKER = BUILD / "site-tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_every_page_is_valid(tmp_path: Path) -> None:
    found = checked([built().site, built().skeletons])
    assert found == []


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "wrong.html").write_text("<!doctype html><html lang=nb><title>Hei</title><p><div></p>", "utf-8")
    assert checked([tmp_path])


def checked(folders: list[Path]) -> list[str]:
    """Everything that the checker calls an error in the HTML files under some folders, each with its place."""
    if not CHECKER.is_file():
        pytest.fail("the HTML checker is not installed: .ci/install installs it")
    options = ("--skip-non-html", "--errors-only", "--format", "json", "--stdout", "--exit-zero-always")
    done = subprocess.run(
        ["java", "-jar", str(CHECKER), *options, *map(str, folders)], capture_output=True, text=True, check=True
    )
    return [
        f"{one['url'].removeprefix('file:')}:{one.get('lastLine', 0)}: {one['message']}"
        for one in json.loads(done.stdout)["messages"]
    ]
