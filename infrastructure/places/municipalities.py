"""Statistics Norway's Klass 131 (municipalities) and 104 (counties) as CSV: a heading with `code` and `name` among the
columns, parted by commas or semicolons, in Latin-1 or UTF-8. A name in several languages is parted by " - ".
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from familiekontakten.places.place import BETWEEN_LANGUAGES, Municipality

from infrastructure.places.reading import Wrong, table

COLUMNS = Municipality._fields
UNSTATED = {2: "99", 4: "9999"}
"""Klass's code for "not stated", by the number of digits."""


def read(lines: Sequence[str], ours: Iterable[Municipality], counties: Mapping[str, str]) -> tuple[Municipality, ...]:
    """The municipalities; `counties` by code. A name that says the same as ours stays as we write it. Raises Wrong."""
    known = {one.code: one for one in ours}
    found = []
    for number, code, name in klass(lines, 4):
        if code[:2] not in counties:
            raise Wrong(f"we have no county {code[:2]} for {code} {name}: say --counties with Klass 104", number)
        if "?" in name and code not in known:
            raise Wrong(f"{name!r} has lost letters: fetch the file in UTF-8", number)
        found.append(Municipality(code, _as_ours(name, known.get(code)), code[:2], counties[code[:2]]))
    return tuple(found)


def klass(lines: Sequence[str], digits: int) -> list[tuple[int, str, str]]:
    """Line, code and name of each entry of a Klass file whose codes have so many digits. Raises Wrong."""
    heading, *rows = table(lines)
    columns = [cell.casefold() for cell in heading.cells]
    if not {"code", "name"} <= set(columns):
        raise Wrong("no heading with `code` and `name`: this is not a CSV file from Klass", heading.line)
    found: dict[str, tuple[int, str, str]] = {}
    for row in rows:
        code, name = row.cells[columns.index("code")], row.cells[columns.index("name")]
        if not re.fullmatch(f"[0-9]{{{digits}}}", code) or not name:
            raise Wrong(f"{code!r} {name!r} is no code of {digits} digits with a name", row.line)
        if code in found:
            raise Wrong(f"{code} stands there twice: choose one date in Klass", row.line)
        found[code] = (row.line, code, name)
    return [entry for code, entry in sorted(found.items()) if code != UNSTATED[digits]]


def _as_ours(name: str, ours: Municipality | None) -> str:
    """A name as we write it; also where Latin-1 had no room for the letters of a Sami language."""
    parts = [part.strip() for part in re.split(r"\s+[-–]\s+", name)]
    if ours and ("?" in name or set(parts) == set(ours.names)):
        return ours.name
    return BETWEEN_LANGUAGES.join(parts)
