"""What happened to a thing: who did which act when. Ids and codes only. Pure."""

from datetime import datetime
from typing import NamedTuple


class Event(NamedTuple):
    """One act on a thing; `by` is the id of a member of staff, or "sender", "volunteer", "clock"."""

    at: datetime
    by: str
    act: str
