"""An application as it grows: what its sections say, who saved them last, and what was sent. Pure.

Each section has a version of its own. Who saves one says which version they saw: if somebody else has saved it since,
nothing is written and both versions are shown. No text is lost, and two people with different sections never meet.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import NamedTuple

from familiekontakten.applications.sections import SECTIONS, Section, documented
from familiekontakten.applications.told import all_told, application_of, proofs_of
from familiekontakten.forms.field import Field, Value, Values
from familiekontakten.start_ups.requirements import Standing, standing

NOTHING: Mapping[str, Value] = {}


class Saved(NamedTuple):
    """What a section says: how often it was saved, its answers, and when and through which link (hash) that was."""

    version: int = 0
    values: Mapping[str, Value] = NOTHING
    at: datetime | None = None
    by: str = ""


class Sent(NamedTuple):
    """That it was sent: when, through which link (hash), and the version of each section."""

    at: datetime
    by: str
    versions: Mapping[str, int]


@dataclass(frozen=True)
class Draft:
    """All of it. A section that nobody has saved has version 0."""

    sections: Mapping[str, Saved] = field(default_factory=dict)
    sent: tuple[Sent, ...] = ()

    def section(self, name: str) -> Saved:
        """What one section says now."""
        return self.sections.get(name, Saved())

    @property
    def told(self) -> dict[str, Value]:
        """The answers of all sections."""
        return all_told({name: saved.values for name, saved in self.sections.items()})

    @property
    def versions(self) -> dict[str, int]:
        """How often each section was saved."""
        return {name: self.section(name).version for name in SECTIONS}

    @property
    def saves(self) -> int:
        """How often anything was saved: what says whether a reader has seen the latest."""
        return sum(self.versions.values())

    @property
    def last_sent(self) -> Sent | None:
        """The latest sending."""
        return self.sent[-1] if self.sent else None

    @property
    def changed_since(self) -> bool:
        """Whether something was saved that has not been sent."""
        return self.last_sent is None or dict(self.last_sent.versions) != self.versions


class Behind(Exception):
    """Somebody else has saved the section since it was shown; `theirs` is what it says now."""

    def __init__(self, theirs: Saved) -> None:
        super().__init__("saved meanwhile")
        self.theirs = theirs


def save(draft: Draft, name: str, values: Values, seen: int, by: str, at: datetime) -> Draft:
    """A section with these answers. The same answers again change nothing. Raises Behind."""
    now = draft.section(name)
    if dict(now.values) == dict(values) and now.version:
        return draft
    if now.version != seen:
        raise Behind(now)
    saved = Saved(now.version + 1, dict(values), at, by)
    return replace(draft, sections={**draft.sections, name: saved})


def send(draft: Draft, by: str, at: datetime) -> Draft:
    """The draft with its sending noted. What was sent already and not changed since is not sent again."""
    if not draft.changed_since:
        return draft
    return replace(draft, sent=(*draft.sent, Sent(at, by, draft.versions)))


def unanswered(draft: Draft) -> list[tuple[Section, Field]]:
    """What must be answered before it can be sent: questions, and the documents that requirements need."""
    told = draft.told
    proofs = proofs_of(told)
    missing = []
    for section in SECTIONS.values():
        asked = {field.name: field for field in section.fields}
        missing += [(section, asked[name]) for name in section.needed if name not in told]
        missing += [(section, _document(one.id, one.document)) for one in documented(section) if one.id not in proofs]
    return missing


def stands(draft: Draft, today: date) -> tuple[Standing, ...]:
    """How it stands to each requirement; what the board and the agreement decide is not known here."""
    return standing(application_of(draft.told), proofs_of(draft.told), None, None, today)


def written(draft: Draft) -> bytes:
    """The draft as JSON."""
    content = {
        "sections": {name: [one.version, one.values, _iso(one.at), one.by] for name, one in draft.sections.items()},
        "sent": [[_iso(one.at), one.by, one.versions] for one in draft.sent],
    }
    return json.dumps(content, ensure_ascii=False).encode()


def read(plain: bytes) -> Draft:
    """The draft again."""
    content = json.loads(plain)
    sections = {
        name: Saved(version, values, datetime.fromisoformat(at) if at else None, by)
        for name, (version, values, at, by) in content["sections"].items()
    }
    return Draft(
        sections, tuple(Sent(datetime.fromisoformat(at), by, versions) for at, by, versions in content["sent"])
    )


def _document(requirement: str, label: str) -> Field:
    """The first question about a requirement's document, under the document's own name."""
    return Field(f"{requirement}_what", label, "text")


def _iso(at: datetime | None) -> str:
    return at.isoformat() if at else ""
