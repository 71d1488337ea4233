"""What matching reads from the book: the people, the queue, and who already waits for an answer."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from familiekontakten.casebook.entry import Entry
from familiekontakten.casebook.records import Casebook
from familiekontakten.cases.case import FamilyCase
from familiekontakten.matching.candidates import candidates
from familiekontakten.matching.decision import Candidate
from familiekontakten.matching.queue import Waiting
from familiekontakten.matching.sides import contact_of, family_of
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

MOST = 200
"""People on one list: ten times what a department has (annual report 2019: 730 in 37 departments)."""

CONSIDERED = (
    VolunteerState.APPROVED,
    VolunteerState.PAUSED,
    VolunteerState.SUSPENDED,
    VolunteerState.COURSE_COMPLETED,
)


class People(NamedTuple):
    """The familiekontakter of a department, and in how many cases each waits for an answer."""

    volunteers: tuple[Volunteer, ...]
    proposed: Mapping[str, int]

    @property
    def names(self) -> dict[str, str]:
        """The name of each, by id."""
        return {volunteer.id: volunteer.name for volunteer in self.volunteers}

    def places(self) -> dict[str, int]:
        """How many families each still has room for."""
        return {
            one.id: max(one.max_parallel - len(one.assignments) - self.proposed.get(one.id, 0), 0)
            for one in self.volunteers
        }


def people(book: Casebook) -> People:
    """Everybody who is, or will soon be, somebody to propose."""
    listed = [entry.id for state in CONSIDERED for entry in book.listed(f"volunteer#{state}", limit=MOST).entries]
    waiting = book.many(FamilyCase, [entry.id for entry in book.listed("case#match_proposed", limit=MOST).entries])
    proposed = Counter(case.proposals[-1].volunteer_id for case in waiting if case.proposals)
    return People(book.many(Volunteer, listed), proposed)


def candidates_for(case: FamilyCase, known: People, today: date) -> tuple[Candidate, ...]:
    """The whole list for one family."""
    contacts = (contact_of(one, case, today, known.proposed.get(one.id, 0)) for one in known.volunteers)
    return candidates(family_of(case), contacts)


def place_in_queue(entry: Entry) -> Waiting:
    """A waiting family's place, from what its list shows."""
    lifted, since = entry.facts.get("lifted"), entry.facts.get("waiting_since")
    return Waiting(
        entry.id,
        date.fromisoformat(since) if since else entry.since,
        date.fromisoformat(lifted) if lifted else None,
    )
