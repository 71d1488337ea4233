"""An enquiry (henvendelse): what somebody sent through one of the public forms, before a department has taken it on."""

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import NamedTuple

from familiekontakten.months import month_of

Values = Mapping[str, object]
"""Understood values by field name: texts, numbers, booleans and lists of them."""


WEB = "web"
"""The channel of what came through the site; others were written down by a coordinator (`desk/by_telephone.py`)."""

WITHDRAWN = "withdrawn"
MOVED = "moved"
"""Ends that are reached without a decision of the department; the others are in `desk/ends.py`."""


class Enquiry(NamedTuple):
    """One submission as it is kept. `sealed` holds what was written, the rest are codes for routing and counting.

    `answered_how`: by which way somebody answered. `next_contact_on`: the day promised then. `ended`: how it ended, ""
    while it is open. `kept`: the reference that a duplicate is kept under, or the department that it moved to.
    `escalated`: how far it was cried out for (`urgency.py`). `notes`: what the department wrote down, sealed to
    itself. `version`: how often the department has changed it. `municipality`: from where it came that no department
    serves; counted as demand.
    """

    reference: str
    department: str
    form: str
    language: str
    source: str
    received_at: datetime
    sealed: bytes
    set_aside: bool = False
    answered_at: datetime | None = None
    answered_how: str = ""
    next_contact_on: date | None = None
    ended: str = ""
    ended_at: datetime | None = None
    kept: str = ""
    channel: str = WEB
    escalated: int = 0
    notes: bytes = b""
    version: int = 0
    municipality: str = ""

    @property
    def month(self) -> str:
        """The Norwegian calendar month it arrived in, "2026-11"."""
        return month_of(self.received_at)


def canonical(form: str, values: Values) -> bytes:
    """The same bytes for the same answers to the same form, in whatever order and language they were given."""
    return _json({"form": form, "values": values})


def content(form: str, language: str, values: Values) -> bytes:
    """What is sealed: the answers, the form and the language that the sender read it in."""
    return _json({"form": form, "language": language, "values": values})


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
