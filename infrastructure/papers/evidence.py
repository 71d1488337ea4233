"""A test that is named in a paper: whether it is there, and a link to it."""

import ast
import re
from functools import cache
from typing import NamedTuple

from infrastructure.build.places import ROOT

LINK = re.compile(r"\]\(([^)\s]+)\)")
"""Where a link in Markdown leads."""


class NoSuchTest(Exception):
    """A paper names a test that is not there; the message says which."""


class Proof(NamedTuple):
    """`file` from the project's folder, `function` "" for all tests of the file."""

    file: str
    function: str

    @property
    def name(self) -> str:
        """As pytest takes it."""
        return f"{self.file}::{self.function}" if self.function else self.file

    def there(self) -> bool:
        """Whether there is such a test."""
        return self.function in _functions(self.file) if self.function else bool(_functions(self.file))


def named(text: str) -> tuple[Proof, ...]:
    """The tests in a text of names between spaces. Raises NoSuchTest."""
    found = tuple(Proof(*name.partition("::")[::2]) for name in text.split())
    for one in found:
        if not one.there():
            raise NoSuchTest(f"there is no test {one.name}")
    return found


def links(tests: tuple[Proof, ...], source: str) -> str:
    """Markdown links to the tests, below `source`: a folder or an address, with a slash at the end."""
    return "<br>".join(f"[`{_short(one)}`]({source}{one.file}{_line(one)})" for one in tests)


def _short(test: Proof) -> str:
    return test.function or test.file.removeprefix("tests/")


def _line(test: Proof) -> str:
    return f"#L{_functions(test.file)[test.function]}" if test.function else ""


@cache
def _functions(file: str) -> dict[str, int]:
    """The tests of a file and their lines; of a folder, those of all its files."""
    path = ROOT / file
    every = sorted(path.rglob("test_*.py")) if path.is_dir() else [path] if path.is_file() else []
    nodes = (node for one in every for node in ast.parse(one.read_text("utf-8")).body)
    return {one.name: one.lineno for one in nodes if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")}
