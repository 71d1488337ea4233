"""A saved change is live within seconds; a broken one is refused and the old goes on. Tried on a copy of all."""

import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from infrastructure.build import bundles
from infrastructure.build.fresh import built_site
from infrastructure.build.places import BUILD, ROOT, build_alone
from infrastructure.local.emulator import free_port
from tests.infrastructure.browsing import ask

SOURCES = ("functions", "infrastructure", "chalice-config", "site", "mkdocs.yml", "pyproject.toml")
PATIENCE = 240.0  # seconds for a busy machine
PAGES = Path("functions/familiekontakten/access/pages.py")
NOBODYS = "/workspace/callback"


class Running:
    """`make run` on a copy; `said` waits for a printed line that holds some text."""

    def __init__(self, folder: Path) -> None:
        self.folder, port = folder, free_port()
        self.url = f"http://localhost:{port}"
        settings = {
            "PORT": str(port),
            "STATE": str(folder / ".state"),
            "PYTHONPATH": f"{folder / 'functions'}:{folder}",
        }
        self.process = subprocess.Popen(
            [sys.executable, "-m", "infrastructure.local.run"],
            cwd=folder,
            env=os.environ | settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def said(self, text: str) -> str:
        while text not in (line := self._lines.get(timeout=PATIENCE)):
            continue
        return line

    def change(self, path: Path, before: str, after: str) -> None:
        changed = (self.folder / path).read_text().replace(before, after)
        assert after in changed
        (self.folder / path).write_text(changed)

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Running]:
    with build_alone():
        built_site()
        bundles.package()
        for source in SOURCES:
            copy = shutil.copytree if (ROOT / source).is_dir() else shutil.copy2
            copy(ROOT / source, tmp_path / source)
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "dependencies").symlink_to(BUILD / "dependencies")  # there already; only read
    one = Running(tmp_path)
    try:
        one.said(one.url)
        yield one
    finally:
        one.process.send_signal(signal.SIGINT)
        one.process.wait(PATIENCE)


def test_a_change_is_live_and_a_broken_one_is_refused(running: Running) -> None:
    assert "Innloggingen ble ikke fullført" in _page(running, NOBODYS)
    running.change(PAGES, "Innloggingen ble ikke fullført", "Et nytt navn")
    assert PAGES.as_posix() in running.said(" live after ")
    assert "Et nytt navn" in _page(running, NOBODYS)

    running.change(PAGES, "def login_failed", "def (")
    assert PAGES.as_posix() in running.said("NOT live")
    assert "Et nytt navn" in _page(running, NOBODYS)
    running.change(PAGES, "def (", "def login_failed")
    running.said(" live after ")

    running.change(Path("site/nb/personvern.md"), "\n---\n", "\n---\n\nEn helt ny setning.\n")
    running.said(" live after ")
    assert "En helt ny setning." in _page(running, "/personvern/")


def _page(running: Running, path: str) -> str:
    answer = ask(running.url, path)
    assert answer.status in (200, 422)
    return answer.body.decode()
