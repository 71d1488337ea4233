"""Which catalogues a native speaker has read: stated in their headers, for the texts exactly as they were read.

    python -m infrastructure.build.catalogues read pl      a native speaker has read all of the public catalogue

Any text that changes or comes after that ends it, and the notice is on the pages again until somebody has read it.
"""

import hashlib
import re
from datetime import date
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from familiekontakten.languages.catalogue import FOLDER, compiled

UNREAD = "# NOT read by a native speaker yet: to be confirmed by HSFN before families read it."
_READ = re.compile(r"^# Read by a native speaker on [\d-]+: ([0-9a-f]{8})$", flags=re.MULTILINE)


def was_read(lang: str, folder: Path = FOLDER) -> bool:
    """Whether a native speaker has read the public catalogue as it is."""
    file = compiled(folder, lang).with_suffix(".po")
    stated = _READ.search(file.read_text("utf-8")) if file.exists() else None
    return stated is not None and stated[1] == _fingerprint(file)


def mark_read(lang: str, today: date, folder: Path = FOLDER) -> None:
    """State in the public catalogue that a native speaker has read it as it is. Raises FileNotFoundError."""
    file = compiled(folder, lang).with_suffix(".po")
    stated = f"# Read by a native speaker on {today}: {_fingerprint(file)}"
    text = file.read_text("utf-8")
    file.write_text(_READ.sub(stated, text) if _READ.search(text) else text.replace(UNREAD, stated, 1), "utf-8")


def _fingerprint(file: Path) -> str:
    """Eight characters for all texts and translations; their order and where they stand do not count."""
    with file.open("rb") as opened:
        catalogue: Catalog = read_po(opened)
    pairs = sorted(f"{message.id}\0{message.string}" for message in catalogue if message.id)
    return hashlib.sha256("\n".join(pairs).encode()).hexdigest()[:8]
