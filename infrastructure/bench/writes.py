"""Write units of a form with everything it causes, counted on the emulator, which meters as AWS documents."""

import json
from dataclasses import dataclass

from infrastructure.bench.metered import told_by
from infrastructure.build.places import BUILD

KINDS = ((500, False), (500, True), (2000, False), (2000, True), (2800, True))
"""Posted bytes, and whether with an e-mail address; the last is the longest form there is."""


@dataclass(frozen=True)
class Units:
    """Write units of one form: to take it in, to send its notices, together, and rows still due at the end."""

    size: int
    email: bool
    taken: float
    sent: float
    all: float
    left: int


def measure() -> list[Units]:
    """Count on an emulator of its own, where nothing but us sweeps."""
    counted = json.loads(told_by(BUILD / "bench" / "writes", "infrastructure.bench.counting", json.dumps(KINDS)))
    return [Units(size, email, **one) for (size, email), one in zip(KINDS, counted, strict=True)]
