"""`python -m infrastructure.cost.measuring`: what a department's year writes, counted on an emulator of its own.

The year is the invented one of `hsf demo`, told through the same acts that coordinators do. A minute; writes
measured.json, from which `hsf cost` reckons.
"""

import json

from infrastructure.bench.metered import told_by
from infrastructure.build.places import BUILD
from infrastructure.cost.measured import CASEWORK

DEPARTMENT = "moss"


def main() -> None:
    """Count it and write it down."""
    counted = json.loads(told_by(BUILD / "cost", "infrastructure.cost.metering", DEPARTMENT))
    CASEWORK.write_text(json.dumps(counted, indent=1) + "\n")
    print(f"Written: {CASEWORK}")


if __name__ == "__main__":
    main()
