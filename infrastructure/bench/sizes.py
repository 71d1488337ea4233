"""What is deployed: how large each bundle is, and whether all of it is compiled so that Lambda can use it."""

import importlib.util
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

UNCHECKED_HASH = 1


@dataclass(frozen=True)
class Size:
    """One bundle: megabytes of its zip, how many modules it has, how many of them are compiled for certain."""

    app: str
    megabytes: float
    modules: int
    compiled: int


def size_of(app: str, bundle: Path) -> Size:
    """Look into one bundle."""
    with zipfile.ZipFile(bundle) as archive:
        names = set(archive.namelist())
        sources = [name for name in names if name.endswith(".py")]
        alone = [name for name in names if name.endswith(".pyc") and "__pycache__" not in name]
        valid = sum(_is_valid(archive, names, source) for source in sources) + sum(
            archive.read(name)[:4] == importlib.util.MAGIC_NUMBER for name in alone
        )
    return Size(app, bundle.stat().st_size / 1e6, len(sources) + len(alone), valid)


def _is_valid(archive: zipfile.ZipFile, names: set[str], source: str) -> bool:
    """Whether a source has a compiled file that is used without looking at any time, and was made from it."""
    compiled = _compiled_name(source)
    if compiled not in names:
        return False
    head = io.BytesIO(archive.read(compiled)[:16])
    magic, flags, made_from = head.read(4), int.from_bytes(head.read(4), "little"), head.read(8)
    expected = importlib.util.source_hash(archive.read(source))
    return (magic, flags, made_from) == (importlib.util.MAGIC_NUMBER, UNCHECKED_HASH, expected)


def _compiled_name(source: str) -> str:
    path = PurePosixPath(source)
    return str(path.parent / "__pycache__" / PurePosixPath(importlib.util.cache_from_source(path.name)).name)
