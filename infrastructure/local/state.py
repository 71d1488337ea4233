"""The folder in which one local stack keeps everything: data, logs, and the note that tells others where it runs."""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO


class AlreadyRunning(Exception):
    """Another process holds this folder."""


@dataclass(frozen=True)
class Note:
    """Where the running stack answers: written when all is up, removed when it stops."""

    emulator: str
    gateway: str
    pid: int


class State:
    """A folder (`STATE=`, by default `.state`) and the paths inside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder.resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        self._lock: IO[str] | None = None

    @property
    def records(self) -> Path:
        return self.folder / "records"

    @property
    def objects(self) -> Path:
        return self.folder / "objects"

    @property
    def scratch(self) -> Path:
        return self.folder / "scratch"

    @property
    def log(self) -> Path:
        return self.folder / "emulator.log"

    def hold(self) -> None:
        """Keep others out for as long as this process lives; raises AlreadyRunning."""
        self._lock = (self.folder / "lock").open("a+")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRunning(f"another run already uses {self.folder}") from None

    def is_held(self) -> bool:
        """Whether a living process holds the folder: a note left by a killed run does not count."""
        with (self.folder / "lock").open("a+") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    @contextmanager
    def deploying(self) -> Iterator[None]:
        """Keeps a saved change and an operator from deploying onto this folder's stack at once: the second waits."""
        with (self.folder / "deploying").open("a+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def write_note(self, note: Note) -> None:
        (self.folder / "stack.json").write_text(json.dumps(asdict(note)))

    def read_note(self) -> Note | None:
        """Where the stack of this folder runs now, or None."""
        path = self.folder / "stack.json"
        if not path.exists() or not self.is_held():
            return None
        return Note(**json.loads(path.read_text()))

    def remove_note(self) -> None:
        (self.folder / "stack.json").unlink(missing_ok=True)


def chosen() -> State:
    """The folder named by STATE, as given to make."""
    return State(Path(os.environ.get("STATE") or ".state"))
