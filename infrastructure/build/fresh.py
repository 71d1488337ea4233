"""The site as the sources have it now: built again only when one of them is newer than what was built."""

import os
import subprocess
import sys
from pathlib import Path

from infrastructure.build.places import BUILD, DEPARTMENTS, FUNCTIONS, ROOT, SITE, SKELETONS

SOURCES = (ROOT / "mkdocs.yml", ROOT / "site", ROOT / "infrastructure" / "website", FUNCTIONS, DEPARTMENTS)


class SiteFailed(Exception):
    """The site could not be built; the message is what the build said."""


def built_site() -> Path:
    """The folder of the built site, with the skeletons beside it. Raises SiteFailed."""
    made = BUILD / "site-made"
    of_this_list = made.exists() and made.read_text() == str(DEPARTMENTS)
    if not (of_this_list and SITE.exists() and SKELETONS.exists() and made.stat().st_mtime_ns > _newest()):
        _build()
        made.write_text(str(DEPARTMENTS))
    return SITE


def _newest() -> int:
    paths = [path for source in SOURCES for path in (source, *source.rglob("*"))]
    return max(path.stat().st_mtime_ns for path in paths if path.is_file() and _counts(path))


def _counts(path: Path) -> bool:
    return "__pycache__" not in path.parts and path.suffix != ".mo"


def _build() -> None:
    """In a process of its own: what was imported before a change must not build what came after it."""
    paths = os.pathsep.join([str(FUNCTIONS), str(ROOT)])
    command = [sys.executable, "-m", "infrastructure.build.site"]
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": paths}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SiteFailed(done.stdout + done.stderr)
