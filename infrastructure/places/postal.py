"""Posten's register of postal codes: five columns parted by tabs (code, place, municipality's code and name, category),
no heading, in Latin-1 or UTF-8.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from familiekontakten.places.postal import OUTSIDE, Range

from infrastructure.places.reading import Wrong

COLUMNS = ("first", "last", "kommune_code")


def read(lines: Sequence[str], names: Mapping[str, str]) -> dict[str, str]:
    """The municipality of each postal code; `names` are those we have. Raises Wrong."""
    codes: dict[str, str] = {}
    for number, line in enumerate(lines, 1):
        cells = line.split("\t")
        if len(cells) != 5:
            raise Wrong(f"{len(cells)} columns between tabs; Posten's register has 5", number)
        code, _, kommune, kommune_name, _ = (cell.strip() for cell in cells)
        if not re.fullmatch("[0-9]{4}", code):
            raise Wrong(f"{code!r} is no postal code", number)
        if code in codes:
            raise Wrong(f"{code} stands there twice", number)
        if kommune not in names and kommune not in OUTSIDE:
            raise Wrong(f"we have no municipality {kommune} ({kommune_name}): renew --municipalities first", number)
        codes[code] = kommune
    return _whole(codes, names)


def ranges(codes: Mapping[str, str]) -> tuple[Range, ...]:
    """The codes as ranges: neighbours in the register that lie in the same municipality are one."""
    found: list[Range] = []
    for code, kommune in sorted(codes.items()):
        if found and found[-1].kommune_code == kommune:
            found[-1] = found[-1]._replace(last=code)
        else:
            found.append(Range(code, code, kommune))
    return tuple(found)


def covered(listed: Iterable[Range]) -> dict[str, str]:
    """The municipality of every number within the ranges."""
    return {f"{n:04}": one.kommune_code for one in listed for n in range(int(one.first), int(one.last) + 1)}


def _whole(codes: dict[str, str], names: Mapping[str, str]) -> dict[str, str]:
    without = [f"{code} {name}" for code, name in names.items() if code not in set(codes.values())]
    if without:
        raise Wrong(f"no postal code in {', '.join(without[:5])} ({len(without)} in all): the file is cut off")
    return codes
