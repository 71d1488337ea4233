"""What a page states about itself in its front matter: what it was made from, who has read it, how it is laid out."""

import hashlib
import re
from pathlib import Path

from familiekontakten.languages.language import SOURCE

LAYOUT = ("template", "form", "exit", "danger_after_text", "charts")
"""How a page is laid out is said once, on the Norwegian page; translations carry words only."""


def fingerprint(text: str) -> str:
    """Return the eight characters that a translation states as its source; line endings do not count."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:8]


def stated_source(text: str) -> str | None:
    """Return the fingerprint that a translated page says it was made from, None when it says nothing."""
    found = re.search(r"^source: ([0-9a-f]{8})$", text, flags=re.MULTILINE)
    return found[1] if found else None


def source_of(file: Path) -> Path:
    """Return the Norwegian page that a page is a translation of."""
    return file.parent.parent / SOURCE / file.name


def is_draft(file: Path) -> bool:
    """Return whether a page is a translation that nobody has called finished."""
    return file.parent.name != SOURCE and stated_source(file.read_text("utf-8")) is None


def draft(source: str) -> str:
    """Return the page to translate: the Norwegian one without what it alone says."""
    head, line, text = source.partition("\n---\n")
    kept = [part for part in head.split("\n") if part.partition(":")[0] not in (*LAYOUT, "in_every_language")]
    return "\n".join(kept) + line + text


def accept(file: Path) -> None:
    """State that the page says what its source says today. Raises ValueError where it is that source, untranslated."""
    source = source_of(file).read_text("utf-8")
    if _words_of(file.read_text("utf-8")) == draft(source):
        raise ValueError(f"{file} is not translated yet")
    _state(file, "source", fingerprint(source))


def mark_read(file: Path) -> None:
    """State that a native speaker has read the page as it is; any change after that ends it."""
    _state(file, "read", fingerprint(_words_of(file.read_text("utf-8"))))


def was_read(file: Path) -> bool:
    """Return whether a native speaker has read the page as it is."""
    text = file.read_text("utf-8")
    return f"\nread: {fingerprint(_words_of(text))}\n" in text


def _words_of(text: str) -> str:
    return re.sub(r"^(source|read): .*\n", "", text, flags=re.MULTILINE)


def _state(file: Path, name: str, value: str) -> None:
    text = re.sub(rf"^{name}: .*\n", "", file.read_text("utf-8"), flags=re.MULTILINE)
    file.write_text(text.replace("---\n", f"---\n{name}: {value}\n", 1), "utf-8")
