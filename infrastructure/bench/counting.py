"""Counts the write units of everything that forms cause; a process of its own, STATE names a running emulator.

The real door takes the forms in and the real clock sweeps until nothing is due; each call says what it consumed.
"""

import json
import os
import sys
from datetime import UTC, datetime
from typing import Any

from infrastructure.bench.samples import event, family_form
from infrastructure.build.places import FUNCTIONS
from infrastructure.local.deploy import SENDER
from infrastructure.operator.where import enter

OTHER_SETTINGS = {
    "PEPPER": "a pepper for measuring",
    "SITE_URL": "http://localhost:8000",
    "NATIONAL_PHONE": "00 00 00 99",
    "SENDER_ADDRESS": SENDER,
    "AWS_XRAY_SDK_ENABLED": "false",
    "LAMBDA_TASK_ROOT": str(FUNCTIONS),  # or the tracing SDK makes a client at import
}


class Meter:
    """Adds up what the database says each write consumed."""

    def __init__(self) -> None:
        self.units = 0.0

    def note(self, parsed: dict[str, Any], model: Any, **_: object) -> None:  # noqa: ANN401 - botocore has no types
        """Called by botocore after each call."""
        if model.name not in ("Query", "GetItem", "Scan"):
            consumed = parsed.get("ConsumedCapacity", [])
            for one in consumed if isinstance(consumed, list) else [consumed]:
                self.units += one["CapacityUnits"]


def count(size: int, email: bool, forms: int = 5) -> dict[str, float]:
    """Write units for each of some forms of `size` posted bytes: taken in, sent, and both together."""
    from familiekontakten.door.table import connection

    meter = Meter()
    connection().client.meta.events.register("after-call.dynamodb", meter.note, unique_id="meter")
    for seed in range(forms):
        _take_in(family_form(size * 1000 + seed + (500 if email else 0), size, email))
    taken = meter.units
    left = _sweep_until_nothing_is_due()
    connection().client.meta.events.unregister("after-call.dynamodb", unique_id="meter")
    return {"taken": taken / forms, "sent": (meter.units - taken) / forms, "all": meter.units / forms, "left": left}


def _take_in(body: bytes) -> None:
    from app import app  # type: ignore[import-not-found] # the door's, found by path

    answer = app(event(body), None)
    if answer["statusCode"] != 303:
        raise RuntimeError(f"the form was answered by {answer['statusCode']}")


def _sweep_until_nothing_is_due() -> int:
    from familiekontakten.notices.sweep import sweep
    from familiekontakten.outbox.records import everything_due

    for _ in range(10):
        sweep(lambda: datetime.now(UTC), lambda: 900.0)
        if not list(everything_due(datetime.now(UTC))):
            return 0
    return len(list(everything_due(datetime.now(UTC))))


if __name__ == "__main__":
    enter()
    os.environ.update(OTHER_SETTINGS)
    sys.path.insert(0, str(FUNCTIONS / "intake"))
    wanted = json.loads(sys.argv[1])
    counted = [count(size, email) for size, email in wanted]
    print("\n" + json.dumps(counted))
