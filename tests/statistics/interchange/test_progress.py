"""A bar is drawn for somebody who looks, and stays out of what is kept."""

import io
import sys

import pytest

from infrastructure.interchange import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(on: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr(sys, "stderr", on)
    with progress.progress("Reading", 8) as bar:
        for _ in range(4):
            bar.step(2)
    return on.getvalue()


def test_a_bar_fills_on_a_terminal_and_its_line_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = shown(Terminal(), monkeypatch).split("\r")
    assert [line.rstrip()[-5:].strip() for line in drawn[1:]] == ["25 %", "50 %", "75 %", "100 %"]
    assert drawn[-1] == f"Reading [{'#' * progress.WIDTH}] 100 %\n"


def test_nothing_is_drawn_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(io.StringIO(), monkeypatch) == ""
