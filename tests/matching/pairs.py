"""A family and a familiekontakt that fit, and ways to change one thing."""

from dataclasses import replace
from datetime import date
from typing import Any

from familiekontakten.matching.sides import Contact, Family

FAMILY = Family(
    id="7KMP3XTV4",
    times=frozenset({"wed-evening", "fri-morning"}),
    languages=frozenset({"ar"}),
    interpreter=False,
    plus=False,
    needs=frozenset({"twins", "small_network"}),
    weight="ordinary",
    postcode="3801",
    area="4001",
    gender_wish="",
    home=frozenset(),
)
CONTACT = Contact(
    id="V2345678C",
    missing=(),
    available=True,
    taken=0,
    most=1,
    apart=False,
    said_no=False,
    times=frozenset({"wed-evening"}),
    languages=frozenset({"ar", "no"}),
    plus=False,
    tags=frozenset({"twins"}),
    load_wish="ordinary",
    postcode="3802",
    area="4001",
    travels=False,
    gender="woman",
    avoids=frozenset(),
    rested_weeks=None,
    free_since=date(2026, 1, 1),
)


def family(**changes: Any) -> Family:  # noqa: ANN401 - any field
    return replace(FAMILY, **changes)


def contact(**changes: Any) -> Contact:  # noqa: ANN401 - any field
    return replace(CONTACT, **changes)
