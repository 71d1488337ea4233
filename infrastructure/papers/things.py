"""What departments and the national office keep of people, field by field, read from the classes themselves."""

import ast
import importlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Any, NamedTuple, get_args, get_type_hints

import familiekontakten
from familiekontakten.casebook.marking import is_personal

CODE = Path(familiekontakten.__file__).parent
PLAIN = ((datetime, "tidspunkt"), (date, "dato"), (bool, "ja/nei"), (int, "tall"), (Enum, "kode"))


class Kept(NamedTuple):
    """One field: its name in the code, whether it is sealed, what it holds in a Norwegian word, and the names of what
    it is made of where it has parts.
    """

    name: str
    sealed: bool
    holds: str
    parts: tuple[str, ...]


class Thing(NamedTuple):
    """One kind of thing: its code ("case"), where it is defined, and all its fields."""

    kind: str
    module: str
    fields: tuple[Kept, ...]

    @property
    def sealed(self) -> tuple[Kept, ...]:
        """What nobody reads without the thing's own key."""
        return tuple(one for one in self.fields if one.sealed)

    @property
    def clear(self) -> tuple[Kept, ...]:
        """Ids, states, days and codes."""
        return tuple(one for one in self.fields if not one.sealed)


@cache
def things() -> tuple[Thing, ...]:
    """Every kind of thing that a casebook keeps, by its code."""
    return tuple(sorted(_thing(module, name) for path in CODE.rglob("*.py") for module, name in _defined(path)))


def _defined(path: Path) -> Iterator[tuple[str, str]]:
    """The classes of a file that say of what kind they are: `KIND: ClassVar[str] = "case"`."""
    if "KIND: ClassVar" not in path.read_text("utf-8"):
        return
    module = ".".join((CODE.name, *path.relative_to(CODE).with_suffix("").parts))
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ClassDef) and any(map(_says_its_kind, node.body)):
            yield module, node.name


def _says_its_kind(line: ast.stmt) -> bool:
    named = isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name) and line.target.id == "KIND"
    return named and isinstance(line.value, ast.Constant) and bool(line.value.value)  # type: ignore[attr-defined]


def _thing(module: str, name: str) -> Thing:
    cls = getattr(importlib.import_module(module), name)
    hints = get_type_hints(cls)
    kept = (Kept(one.name, is_personal(one), *_held(hints[one.name])) for one in fields(cls))
    return Thing(cls.KIND, module, tuple(kept))


def _held(hint: Any) -> tuple[str, tuple[str, ...]]:  # noqa: ANN401 - any annotation
    """What a field of this type holds, and its parts."""
    classes = [one for one in _classes(hint) if one is not NoneType]
    parts = tuple(dict.fromkeys(part for one in classes for part in _parts(one)))
    if parts:
        return "sammensatt", parts
    return next((word for kind, word in PLAIN if issubclass(classes[-1], kind)), "tekst eller kode"), ()


def _classes(hint: Any) -> Iterator[type]:  # noqa: ANN401 - any annotation
    inner = [one for one in get_args(hint) if one is not Ellipsis]
    if inner:
        for one in inner:
            yield from _classes(one)
    elif isinstance(hint, type):
        yield hint


def _parts(cls: type) -> Iterator[str]:
    """The names of the fields of a class within a field, and of those within them; of another thing only its kind."""
    kind = getattr(cls, "KIND", "")
    if kind:
        yield f"hele «{kind}»"
    elif is_dataclass(cls) or hasattr(cls, "_fields"):
        for name, hint in get_type_hints(cls).items():
            inner = [part for one in _classes(hint) for part in _parts(one)]
            yield from (f"{name}.{part}" for part in inner) if inner else (name,)
