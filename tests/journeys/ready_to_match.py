"""A waiting family and two approved familiekontakter, put into a department's book; prints their references.

Run with the workspace's settings and role (tests/gate/working.py): `python -m tests.journeys.ready_to_match moss`.
"""

import json
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from familiekontakten.casebook.identity import new_id
from familiekontakten.months import day_of

from tests.cases import families
from tests.volunteers.people import approved

CONTACT = "Prøvine Prøvesen"
FIRST, SECOND = "Første Prøvesen", "Andre Prøvesen"


def main(department: str) -> None:
    """Writes them, everybody new, and prints {"case", "first", "second"}."""
    from familiekontakten.casebook.records import Casebook  # needs the function's settings; the names above do not

    book, today = Casebook(department), day_of(datetime.now(UTC))
    case = replace(
        families.waiting(),
        id=new_id(),
        version=0,
        contact_name=CONTACT,
        phone="+4700000098",
        email="",
        languages=("no",),
        wished_times=("tue-morning",),
        waiting_since=today - timedelta(days=30),
        next_contact=today + timedelta(days=7),
    )
    people = [
        replace(approved(), id=new_id(), version=0, name=name, phone=phone, languages=("no",), availability=times)
        for name, phone, times in (
            (FIRST, "+4700000071", ("tue-morning", "wed-evening")),
            (SECOND, "+4700000072", ("fri-evening",)),
        )
    ]
    book.save(case, *people)
    print(json.dumps({"case": case.id, "first": people[0].id, "second": people[1].id}))  # noqa: T201 - its answer


if __name__ == "__main__":
    main(sys.argv[1])
