"""Starts helpers that end with us, however we end: the pipe to their standard input closes, and they notice."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
# What a helper may see of our environment: the emulator's function processes inherit all of it.
INHERITED = ("PATH", "HOME", "LANG", "LC_ALL")


SECONDS_TO_END = 20.0

Process = subprocess.Popen[bytes]


def start(module: str, arguments: list[str], log: Path, extra: Mapping[str, str] | None = None) -> Process:
    """Run one of our modules in a session of its own, so that Ctrl-C is ours to pass on."""
    inherited = {name: os.environ[name] for name in INHERITED if name in os.environ}
    with log.open("ab") as output:
        return subprocess.Popen(
            [sys.executable, "-m", module, *arguments],
            env=inherited | {"PYTHONPATH": str(ROOT)} | dict(extra or {}),
            cwd=log.parent,
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )


def stop(process: Process, seconds: float = SECONDS_TO_END) -> None:
    """Ask it to end and wait; a deaf one is killed."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    if process.stdin:
        process.stdin.close()


def end_with_parent() -> None:
    """For the helper: be asked to stop as soon as nobody holds the other end of standard input."""

    def wait() -> None:
        sys.stdin.buffer.read()
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(SECONDS_TO_END)  # somebody may keep a connection open for ever
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
