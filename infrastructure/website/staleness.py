"""Since when a translation is older than its Norwegian source, by the history of the repository.

Every build tells of it at once. The tests fail only after GRACE: translators need days, and until then the old
translation serves its readers better than none. Where the history does not say when the source changed, as in a copy
without it, there is no grace.
"""

import subprocess
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from infrastructure.website.marks import fingerprint

GRACE = timedelta(days=14)
"""To be confirmed by HSFN."""


class Stale(NamedTuple):
    """A translation that is older than its source. `since`: the day on which the source ceased to be what it was made
    from; None where the history does not say.
    """

    file: Path
    since: date | None

    def overdue(self, today: date) -> bool:
        """Return whether it should have followed by now."""
        return self.since is None or today > self.since + GRACE

    def told(self, today: date) -> str:
        """Return it as a sentence."""
        name = f"{self.file.parent.name}/{self.file.name} is older than its Norwegian source"
        if self.since is None:
            return f"{name}, nobody knows since when: OVERDUE"
        return f"{name}, which changed on {self.since}: " + (
            "OVERDUE" if self.overdue(today) else f"it must follow by {self.since + GRACE}"
        )


def changed_on(source: Path, stated: str | None, today: date) -> date | None:
    """Return the day on which `source` ceased to have the fingerprint `stated`; today where that is not committed yet,
    None where no version has it.
    """
    changed = today
    for day, text in _versions(source):
        if fingerprint(text) == stated:
            return changed
        changed = day
    return None


def _versions(file: Path) -> Iterator[tuple[date, str]]:
    """Return the committed texts of a file with their days, newest first; none where there is no history."""
    for line in _git(file.parent, "log", "--format=%H %cs", "--", file.name).splitlines():
        commit, day = line.split()
        yield date.fromisoformat(day), _git(file.parent, "show", f"{commit}:./{file.name}")


def _git(folder: Path, *arguments: str) -> str:
    """Return what git answers; nothing where it knows nothing."""
    done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    return done.stdout.decode() if done.returncode == 0 else ""
