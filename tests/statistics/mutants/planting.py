"""Plants one wrong definition into the real code: a fresh copy of the statistics in which one line reads otherwise.

The files stay as they are. The package is imported anew with one module's source replaced, asked for its figures, and
put away again.
"""

import importlib
import importlib.abc
import importlib.util
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import familiekontakten.statistics

PACKAGE = "familiekontakten.statistics"
FOLDER = Path(familiekontakten.statistics.__path__[0])


@dataclass(frozen=True)
class Mutant:
    """A wrong definition. `file`: in the statistics, without ".py"; `right` stands there, `wrong` is planted."""

    what: str
    file: str
    right: str
    wrong: str

    @property
    def module(self) -> str:
        return f"{PACKAGE}.{self.file.replace('/', '.')}"

    @property
    def source(self) -> str:
        """The file with the line planted; AssertionError where the line is not found exactly once."""
        text = (FOLDER / f"{self.file}.py").read_text(encoding="utf-8")
        assert text.count(self.right) == 1, f"{self.what}: found {text.count(self.right)} times in {self.file}.py"
        return text.replace(self.right, self.wrong)


class _Planted(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, mutant: Mutant) -> None:
        self.mutant, self.source = mutant, mutant.source

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        return importlib.util.spec_from_loader(name, self) if name == self.mutant.module else None

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self.source, f"<{self.mutant.what}>", "exec"), module.__dict__)


@contextmanager
def planted(mutant: Mutant) -> Iterator[None]:
    """The statistics with the wrong line; afterwards the ones that everybody else has imported."""
    finder, kept = _Planted(mutant), _taken_away()
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
        _taken_away()
        sys.modules.update(kept)
        familiekontakten.statistics = kept[PACKAGE]


def figures_with(mutant: Mutant, rows: list[dict[str, Any]], year: int) -> dict[str, tuple[Any, Any, Any]]:
    """What the report says with the wrong line."""
    with planted(mutant):
        figures_of = importlib.import_module(f"{PACKAGE}.reports.figure_ids").figures_of
        return {name: (one.value, one.part, one.whole) for name, one in figures_of(rows, year).items()}


def _taken_away() -> dict[str, ModuleType]:
    names = [name for name in sys.modules if name == PACKAGE or name.startswith(f"{PACKAGE}.")]
    return {name: sys.modules.pop(name) for name in names}
