"""Compiles a folder for a place where nothing can be written: run by the interpreter that will import it.

Lambda's code folder is read-only and its files carry no usable time, so only "unchecked" compiled files count there;
without them every cold start compiles everything again.
"""

import importlib.util
import py_compile
import sys
from pathlib import Path

#: Libraries of which a third is help texts, that nobody can ask for in a function. Their assertions go with them.
WITHOUT_HELP = ("networkx",)


def compile_folder(folder: Path) -> None:
    """Write an unchecked-hash .pyc for each .py below `folder` where Python looks for it, unless it is there."""
    for source in sorted(folder.rglob("*.py")):
        compiled = source.parent / "__pycache__" / f"{source.stem}.{sys.implementation.cache_tag}.pyc"
        if not _fits(compiled, source):
            _compile(source, compiled, folder)


def _fits(compiled: Path, source: Path) -> bool:
    """Whether it was made from exactly this source by this Python: it carries the hash of what it was made from."""
    if not compiled.exists():
        return False
    content = compiled.read_bytes()
    expected = importlib.util.source_hash(source.read_bytes())
    return content[:4] == importlib.util.MAGIC_NUMBER and content[8:16] == expected


def replace_sources(folder: Path) -> None:
    """Leave compiled files only, each in its source's place: others' code, which we do not debug on Lambda."""
    for source in sorted(folder.rglob("*.py")):
        spared = source.relative_to(folder).parts[0] in WITHOUT_HELP
        _compile(source, source.with_suffix(".pyc"), folder, optimize=2 if spared else -1)
        source.unlink()


def _compile(source: Path, compiled: Path, folder: Path, optimize: int = -1) -> None:
    """The name inside is relative, as tracebacks show it and so that equal input gives equal bytes."""
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    name = source.relative_to(folder).as_posix()
    py_compile.compile(str(source), str(compiled), name, doraise=True, optimize=optimize, invalidation_mode=mode)


if __name__ == "__main__":
    {"compile": compile_folder, "replace": replace_sources}[sys.argv[1]](Path(sys.argv[2]))
