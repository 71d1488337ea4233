"""An enquiry (henvendelse): what somebody sent through one of the public forms, before a department has taken it on."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from familiekontakten.months import month_of

Values = Mapping[str, object]
"""Understood values by field name: texts, numbers, booleans and lists of them."""


class Enquiry(NamedTuple):
    """One submission as it is kept. `sealed` holds what was written, the rest are codes for routing and counting."""

    reference: str
    department: str
    form: str
    language: str
    source: str
    received_at: datetime
    sealed: bytes
    set_aside: bool = False
    answered_at: datetime | None = None

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
