"""The project stands alone: it names no machine of ours, and no address that could be somebody's."""

import re
import subprocess
from pathlib import Path

import pytest

TEXTS = {".py", ".md", ".yaml", ".yml", ".toml", ".json", ".html", ".j2", ".css", ".js", ".po", ".txt", ".csv", ""}
ADDRESS = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)*\.[a-zæøå]{2,})\b", re.IGNORECASE)
FAKE = re.compile(r"(^|\.|^-)(example\.(org|com|net|no)|eksempel\.no|example|test|invalid|noreply\.github\.com)$")


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, text=True, check=True).stdout
    return [Path(name) for name in listed.split("\0") if name and Path(name).is_file() and Path(name).suffix in TEXTS]


@pytest.mark.parametrize("path", tracked(), ids=str)
def test_every_mail_address_is_clearly_fake(path: Path) -> None:
    hosts = ADDRESS.findall(path.read_text(errors="ignore"))
    assert [host for host in hosts if not FAKE.search(host.lower())] == []


@pytest.mark.parametrize("path", tracked(), ids=str)
def test_nothing_reads_outside_the_project(path: Path) -> None:
    if path == Path("tests/agreements/test_standing_alone.py"):
        return
    assert not re.search(r"\.\./shared|(?<![\w.])/(root|home|work)/", path.read_text(errors="ignore"))
