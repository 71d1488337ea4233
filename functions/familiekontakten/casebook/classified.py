"""A thing as it is stored: its clear fields as they are, its personal fields each sealed under the thing's data key.

The sealed fields are bound to the clear ones: a state, a date or an id that somebody changes in the table makes the
thing unreadable, and is not believed.
"""

from collections.abc import Callable, Mapping
from dataclasses import Field, fields
from hashlib import sha256
from typing import Any, NamedTuple, TypeVar

import msgspec

from familiekontakten.casebook.marking import is_personal

T = TypeVar("T")
Sealer = Callable[[str, bytes], bytes]
"""Seals or opens one value at a field's place."""


class Classified(NamedTuple):
    """`clear` is JSON; `personal` has the JSON of each personal field, sealed or open, by its name."""

    clear: bytes
    personal: Mapping[str, bytes]


def split(thing: Any) -> Classified:  # noqa: ANN401 - any dataclass
    """The clear and the personal part of a thing, both open. The id is in both, so that something is always sealed."""
    plain: dict[str, Any] = msgspec.to_builtins(thing)
    personal = _personal(type(thing))
    clear = {name: value for name, value in plain.items() if name not in personal}
    encoded = {name: msgspec.json.encode(plain[name]) for name in sorted({*personal, "id"})}
    return Classified(msgspec.json.encode(clear), encoded)


def join(cls: type[T], parts: Classified) -> T:
    """The thing that `split` was given. Raises msgspec.ValidationError when the parts are not of such a thing."""
    clear: dict[str, Any] = msgspec.json.decode(parts.clear)
    personal = {name: msgspec.json.decode(value) for name, value in parts.personal.items()}
    if personal["id"] != clear["id"]:
        raise msgspec.ValidationError("two things in one")
    return msgspec.convert(clear | personal, cls)


def seal(parts: Classified, sealer: Sealer) -> Classified:
    """The same with every personal field sealed, bound to the clear part."""
    return _each(parts, sealer)


def unseal(parts: Classified, opener: Sealer) -> Classified:
    """The same with every personal field open. Raises what the opener does when anything was changed."""
    return _each(parts, opener)


def _each(parts: Classified, do: Sealer) -> Classified:
    bound = sha256(parts.clear).hexdigest()
    return Classified(parts.clear, {name: do(f"{name}|{bound}", value) for name, value in parts.personal.items()})


def _personal(cls: type) -> set[str]:
    every: tuple[Field[Any], ...] = fields(cls)
    return {one.name for one in every if is_personal(one)}
