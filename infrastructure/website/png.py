"""A PNG of few colours that tells its own title: a third of what a browser would make of it, and no library."""

import struct
import zlib
from collections.abc import Sequence

START = b"\x89PNG\r\n\x1a\n"
TITLE = b"Title\0\0\0\0\0"  # an iTXt part: its name, not compressed, no language


def written(width: int, height: int, colours: Sequence[Sequence[int]], dots: bytes, title: str) -> bytes:
    """Return the file. `colours`: red, green and blue, at most 256; `dots`: which of them each dot has, row by row."""
    rows = b"".join(b"\0" + dots[at : at + width] for at in range(0, width * height, width))
    parts = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)),
        (b"PLTE", bytes(part for colour in colours for part in colour)),
        (b"iTXt", TITLE + title.encode()),
        (b"IDAT", zlib.compress(rows, 9)),
        (b"IEND", b""),
    )
    return START + b"".join(_part(name, content) for name, content in parts)


def title_of(png: bytes) -> str:
    """Return the title that a picture tells; empty where it tells none."""
    at = len(START)
    while at < len(png):
        length, name = struct.unpack_from(">I4s", png, at)
        content = png[at + 8 : at + 8 + length]
        if name == b"iTXt" and content.startswith(TITLE):
            return content.removeprefix(TITLE).decode()
        at += length + 12
    return ""


def _part(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
