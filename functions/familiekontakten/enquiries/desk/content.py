"""What somebody wrote, opened: the answers, and what follows from them for whoever answers. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from familiekontakten.receipts.receipt import PROFESSIONAL


@dataclass(frozen=True)
class Content:
    """An opened enquiry: which form, the language its sender reads, and the answers by field."""

    form: str
    language: str
    values: Mapping[str, Any]

    @property
    def name(self) -> str:
        """Whom the department is to talk with."""
        return str(self.values.get("contact_name") or self.values.get("name") or "")

    @property
    def phones(self) -> tuple[str, ...]:
        """Numbers by which the same family or person may be known; never a professional's own."""
        field = "family_phone" if self.form == PROFESSIONAL else "phone"
        return tuple(str(self.values[name]) for name in (field,) if self.values.get(name))

    @property
    def emails(self) -> tuple[str, ...]:
        """Addresses by which the same family or person may be known; never a professional's own."""
        own = self.form != PROFESSIONAL and self.values.get("email")
        return (str(own),) if own else ()

    @property
    def mail_address(self) -> str:
        """Where a mail may go that says no more than that there is an answer; "" where none may.

        A family reads mail where others may look over its shoulder, so it must have asked for mail. A professional, a
        volunteer and a municipality gave a work or own address to be answered at.
        """
        wanted = self.form != "family" or self.values.get("contact_how") == "email"
        return str(self.values.get("email") or "") if wanted else ""

    @property
    def tells_referrer(self) -> bool:
        """Whether whoever wrote may learn how it goes on: always, except where a family told a professional no."""
        return self.form != PROFESSIONAL or self.values.get("outcome_to_referrer") == "yes"

    @property
    def statutory_pending(self) -> bool:
        """Whether the family waits for help that it has a right to (ours comes beside it, never instead)."""
        return self.values.get("statutory_pending") == "yes"


@dataclass(frozen=True)
class Note:
    """What a member of staff did and wrote down; sealed to the department."""

    at: datetime
    by: str
    act: str
    text: str = ""
    facts: tuple[tuple[str, str], ...] = ()


def read_content(written: bytes) -> Content:
    """What `enquiry.content` wrote. Raises ValueError for anything else."""
    found = json.loads(written)
    return Content(found["form"], found["language"], found["values"])


def write_notes(notes: tuple[Note, ...]) -> bytes:
    """The notes as they are sealed."""
    rows = [[note.at.isoformat(), note.by, note.act, note.text, [list(fact) for fact in note.facts]] for note in notes]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode()


def read_notes(written: bytes) -> tuple[Note, ...]:
    """What `write_notes` wrote; nothing where nothing was."""
    rows = json.loads(written) if written else []
    return tuple(
        Note(datetime.fromisoformat(at), by, act, text, tuple((str(a), str(b)) for a, b in facts))
        for at, by, act, text, facts in rows
    )
