"""Which fields of a thing are personal: those are sealed. All others are clear: ids, states, dates and codes. Pure."""

from dataclasses import MISSING, Field, field
from typing import Any

_PERSONAL = "personal"


def personal(default: Any = MISSING) -> Any:  # noqa: ANN401 - as dataclasses.field
    """A dataclass field that is sealed before it is stored."""
    return field(default=default, metadata={_PERSONAL: True})


def is_personal(of: "Field[Any]") -> bool:
    """Whether a dataclass field was marked."""
    return bool(of.metadata.get(_PERSONAL))
