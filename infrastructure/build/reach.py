"""What of our own package an app can reach: the rest stays out of its zip.

A smaller zip starts sooner; and code that is not there can do nothing wrong, such as casework behind the public door.
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

from infrastructure.build.places import FUNCTIONS

PACKAGE = "familiekontakten"
#: What only the workspace reads, in folders that every app has.
COLLEAGUES_ONLY = ("workspace.mo", "workspace.html")
#: The folder of the pages' frames, a folder a language in it; and the only one of a language that the workspace shows.
SKELETONS, FRAME = "skeletons", "frame.html"


def reached(app: str, own: Path) -> list[Path]:
    """The files below `own`, where a copy of our package lies, that functions/<app>/app.py needs, sorted.

    Modules are followed from import to import, also through those inside functions; a subject's other files (templates,
    lists) come with it.
    """
    modules = _modules(FUNCTIONS / app / "app.py", own)
    subjects = {path.parent for path in modules if path.name != "__init__.py"}
    ours = sorted(path for path in (own / PACKAGE).rglob("*") if path.is_file())
    return [path for path in ours if _needed(path, modules, subjects, app)]


def _needed(path: Path, modules: set[Path], subjects: set[Path], app: str) -> bool:
    if path.suffix == ".py":
        return path in modules
    if path.suffix == ".pyc":
        return path.parents[1] / f"{path.name.split('.')[0]}.py" in modules
    return _subject(path) in subjects and _read_by(app, path)


def _read_by(app: str, path: Path) -> bool:
    """Whether an app that has the code of a subject reads that file of it."""
    if path.name in COLLEAGUES_ONLY:
        return app == "workspace"
    if path.parents[1].name == SKELETONS:
        return app == "intake" or (app == "workspace" and path.name == FRAME)
    return True


def _subject(path: Path) -> Path:
    """The folder of code that a file without code belongs to."""
    return next(folder for folder in path.parents if (folder / "__init__.py").exists())


def _modules(start: Path, own: Path) -> set[Path]:
    found: set[Path] = set()
    waiting = [start]
    while waiting:
        named = {path for name in _imported(waiting.pop()) for path in _files(name, own)}
        waiting += named - found
        found |= named
    return found


def _files(name: str, own: Path) -> Iterator[Path]:
    """The files that importing a name such as "familiekontakten.cases.page" runs; none for what is no module."""
    parts = name.split(".")
    path = own.joinpath(*parts)
    if parts[0] == PACKAGE and (path.with_suffix(".py").exists() or (path / "__init__.py").exists()):
        yield from (own.joinpath(*parts[:end], "__init__.py") for end in range(1, len(parts)))
        yield path.with_suffix(".py") if path.with_suffix(".py").exists() else path / "__init__.py"


def _imported(path: Path) -> Iterator[str]:
    """Every name that a file imports when it runs; a name from a package may be a module of it."""
    waiting: list[ast.AST] = [ast.parse(path.read_bytes())]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (node.module, *(f"{node.module}.{alias.name}" for alias in node.names))
        waiting += node.orelse if _for_types_only(node) else ast.iter_child_nodes(node)


def _for_types_only(node: ast.AST) -> TypeGuard[ast.If]:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
