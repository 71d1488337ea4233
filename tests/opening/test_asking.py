"""Nothing is done before somebody has seen the plan and said yes."""

import io
from pathlib import Path

import pytest

from infrastructure.opening.opening import Refused
from infrastructure.opening.steps import Step
from infrastructure.operator.opening import carry_out


@pytest.mark.parametrize(
    ("typed", "asked", "done"),
    [("yes\n", True, True), ("no\n", True, False), ("y\n", True, False), ("", True, False), ("", False, True)],
)
def test_it_is_done_when_asked_for_and_noted_first(
    database: str,
    typed: str,
    asked: bool,
    done: bool,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    from infrastructure.opening import start_ups

    happened: list[str] = []
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    monkeypatch.setattr(start_ups, "note", lambda *noted: happened.append(" ".join(noted)))
    monkeypatch.setenv("STATE", str(tmp_path))
    steps = [Step("table", "its own", lambda: False, lambda: happened.append("made"))]
    if done:
        carry_out(steps, "Open it?", "open", "7KMP3XTV4", asked=asked)
    else:
        with pytest.raises(Refused, match="nothing was done"):
            carry_out(steps, "Open it?", "open", "7KMP3XTV4", asked=asked)
    assert happened == (["open 7KMP3XTV4 start_up", "made"] if done else [])
    assert "to do  table  its own" in capsys.readouterr().out
