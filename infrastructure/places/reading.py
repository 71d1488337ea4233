"""What the registers' files have in common: lines of text, in UTF-8 or Latin-1, whole to the last line end."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple


class Wrong(Exception):
    """The file is cut off, broken or of another kind; the message names the line, where it is one, and the reason."""

    def __init__(self, reason: str, line: int | None = None) -> None:
        super().__init__(f"line {line}: {reason}" if line else reason)


class Row(NamedTuple):
    """A line of a table, and its number in the file."""

    line: int
    cells: tuple[str, ...]


def lines_of(file: Path) -> list[str]:
    """The lines of a file of text. Raises Wrong."""
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise Wrong(f"cannot be read: {error.strerror}") from error
    if b"\0" in raw or raw.startswith(b"PK"):
        raise Wrong("is no text, but a workbook or an archive: fetch the register as text (CSV)")
    lines = _decoded(raw).replace("\r\n", "\n").split("\n")
    if lines == [""]:
        raise Wrong("is empty")
    if lines[-1]:
        raise Wrong("ends in the middle of a line: the file is cut off; fetch it again", len(lines))
    return lines[:-1]


def table(lines: Sequence[str], start: int = 0) -> Iterator[Row]:
    """The rows of a CSV file from line `start`, parted by semicolons, commas or tabs as the first of them is; blank
    ones are passed over. Raises Wrong for a row that is not as long as the first, and where there is none.
    """
    written = [(number, line) for number, line in enumerate(lines[start:], start + 1) if line.strip()]
    if not written:
        raise Wrong("has no rows")
    mark = max(";,\t", key=written[0][1].count)
    wide = len(_cells(*written[0], mark))
    for number, line in written:
        cells = _cells(number, line, mark)
        if len(cells) != wide:
            raise Wrong(f"{len(cells)} columns where the first line has {wide}", number)
        yield Row(number, cells)


def _cells(number: int, line: str, mark: str) -> tuple[str, ...]:
    try:
        return tuple(cell.strip() for cell in next(csv.reader([line], delimiter=mark)))
    except csv.Error as error:
        raise Wrong(f"is no line of a table: {error}", number) from error


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
