"""Everything that is kept about somebody as a file for other programs: JSON, every field by its own name. Pure."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from typing import Any

from familiekontakten.rights.kept import ABOUT_OTHERS, Kept

FORMAT = "hsf-access/1"


def file_of(kept: Kept, department: str, at: datetime) -> str:
    """The file. `about_others` names the fields to look at before it is given away; `left_out` what is not in it."""
    things = [{"kind": one.KIND, "about_others": ABOUT_OTHERS[one.KIND], "fields": plain(one)} for one in kept.things()]
    left_out = {"safety": kept.danger} if kept.danger else {}
    whole = {"format": FORMAT, "department": department, "made_at": at, "left_out": left_out, "things": things}
    return json.dumps(plain(whole), ensure_ascii=False, indent=2)


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever things are made of
    """A value as JSON has it: days and instants as ISO 8601 writes them."""
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if hasattr(value, "_asdict"):
        return plain(value._asdict())
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    if isinstance(value, tuple | list | frozenset):
        return [plain(one) for one in value]
    return value.isoformat() if isinstance(value, date) else value
