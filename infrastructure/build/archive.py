"""Zip files that are equal when their content is."""

import zipfile
from pathlib import Path

EARLIEST = (1980, 1, 1, 0, 0, 0)


def write_folder(archive: zipfile.ZipFile, folder: Path) -> None:
    """Add every file below `folder`, sorted, without time or owner."""
    write_files(archive, folder, [path for path in sorted(folder.rglob("*")) if path.is_file()])


def write_files(archive: zipfile.ZipFile, folder: Path, files: list[Path]) -> None:
    """Add those files, which lie below `folder`, in that order, without time or owner."""
    for path in files:
        write_file(archive, path.relative_to(folder).as_posix(), path.read_bytes())


def write_file(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, EARLIEST)
    entry.external_attr = 0o644 << 16
    entry.create_system = 3  # as on Linux, wherever this runs
    archive.writestr(entry, content, zipfile.ZIP_DEFLATED, 9)


def zip_folder(folder: Path, path: Path) -> None:
    """Write `path` whole or not at all."""
    partial = path.with_suffix(".part")
    with zipfile.ZipFile(partial, "w") as archive:
        write_folder(archive, folder)
    partial.replace(path)
