"""Where a department works: its areas are municipalities, or districts of one that several departments share. Pure."""

from collections.abc import Sequence

from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES, Municipality


def kommune_of(area: str) -> Municipality | None:
    """The municipality of an area: itself, or the one that a district lies in. None for a code that nothing has."""
    code = DISTRICTS[area].kommune_code if area in DISTRICTS else area
    return MUNICIPALITIES.get(code)


def home_of(areas: Sequence[str]) -> Municipality | None:
    """The municipality that a department is counted in: that of its first area."""
    return kommune_of(areas[0]) if areas else None
