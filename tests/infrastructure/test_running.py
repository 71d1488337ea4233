"""`make run` as a person uses it: started, stopped, started again, and killed."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from infrastructure.local.cloud import Cloud
from infrastructure.local.emulator import free_port
from infrastructure.local.state import State
from tests.infrastructure.browsing import ask

PATIENCE = 240.0  # seconds; a few on a quiet machine


def environment(folder: Path, port: int) -> dict[str, str]:
    return os.environ | {"STATE": str(folder), "PORT": str(port), "PYTHONPATH": "functions:.", "PYTHONUNBUFFERED": "1"}


def run(folder: Path, port: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "infrastructure.local.run"]
    return subprocess.Popen(
        command, env=environment(folder, port), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def refused(folder: Path, port: int) -> str:
    output, _ = (process := run(folder, port)).communicate(timeout=PATIENCE)
    assert process.returncode == 1
    return output


def until(happened: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def lines_until_up(process: "subprocess.Popen[str]", port: int) -> list[str]:
    assert process.stdout
    lines = []
    for line in process.stdout:
        lines.append(line.rstrip("\n"))
        if lines[-1] == f"http://localhost:{port}":
            return lines
    raise AssertionError("it ended before it was up:\n" + "\n".join(lines))


@contextmanager
def serving(folder: Path, port: int) -> Iterator["subprocess.Popen[str]"]:
    process = run(folder, port)
    try:
        lines_until_up(process, port)
        yield process
    finally:
        process.kill()
        process.wait()
        assert process.stdout
        process.stdout.close()


def helpers(process: "subprocess.Popen[str]") -> list[int]:
    """All processes below this one."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = {int(pid): int(parent) for pid, parent in (line.split() for line in listed.splitlines())}
    found = [process.pid]
    for one in found:
        found += [pid for pid, parent in parents.items() if parent == one]
    return found[1:]


def is_gone(pid: int) -> bool:
    listed = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False).stdout
    return not listed.strip() or listed.startswith("Z")


def write(folder: Path, month: str) -> None:
    note = State(folder).read_note()
    assert note
    row = {"partition": {"S": "test"}, "sort": {"S": month}}
    Cloud(note.emulator).client("dynamodb").put_item(TableName="hsf-statistics", Item=row)


def written(folder: Path) -> set[str]:
    note = State(folder).read_note()
    assert note
    rows = Cloud(note.emulator).client("dynamodb").scan(TableName="hsf-statistics")["Items"]
    return {row["sort"]["S"] for row in rows if row["partition"]["S"] == "test"}


def keys(folder: Path) -> dict[str, str]:
    command = [sys.executable, "-m", "infrastructure.operator", "departments", "list"]
    done = subprocess.run(command, env=environment(folder, 0), capture_output=True, text=True, check=True)
    return {line.split()[0]: line.split()[1] for line in done.stdout.splitlines()}


def saved_since(folder: Path, moment: float) -> bool:
    path = folder / "records" / "dynamodb.json"
    return path.exists() and path.stat().st_mtime > moment


def test_data_outlives_ctrl_c_and_a_power_cut(tmp_path: Path) -> None:
    port = free_port()
    with serving(tmp_path, port) as first:
        assert ask(f"http://localhost:{port}", "/_local/ready").status == 200
        assert "another run already uses" in refused(tmp_path, free_port())
        assert f"port {port} is taken" in refused(tmp_path / "other", port)
        made = keys(tmp_path)
        write(tmp_path, "before Ctrl-C")
        started = helpers(first)
        first.send_signal(signal.SIGINT)
        first.wait(PATIENCE)
        assert [pid for pid in started if not is_gone(pid)] == []
    assert State(tmp_path).read_note() is None

    with serving(tmp_path, port) as second:
        assert written(tmp_path) == {"before Ctrl-C"}
        write(tmp_path, "before the cut")
        # The save that is under way may miss the row; the next one holds it.
        for _ in range(2):
            moment = time.time()
            until(lambda moment=moment: saved_since(tmp_path, moment))  # type: ignore[misc]
        started = helpers(second)
        second.kill()
        until(lambda: all(is_gone(pid) for pid in started))

    with serving(tmp_path, port):
        assert written(tmp_path) == {"before Ctrl-C", "before the cut"}
        assert keys(tmp_path) == made
        assert len(made) > 30


def test_the_operators_command_says_when_nothing_runs(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "infrastructure.operator", "notices"]
    done = subprocess.run(command, env=environment(tmp_path, 0), capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("hsf: nothing runs on")


def test_a_port_that_is_none_is_refused(tmp_path: Path) -> None:
    for port in (0, 70000):
        assert f"PORT={port} is not a port" in refused(tmp_path, port)


def test_a_taken_port_is_named_before_anything_is_built(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        output = refused(tmp_path, taken.getsockname()[1])
    assert "is taken" in output
    assert "Building" not in output
