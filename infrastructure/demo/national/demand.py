"""What comes to the office from places without a department, month after month; one wishes to be told of an opening."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from familiekontakten.departments.routing import responsible
from familiekontakten.places.place import districts_of

from infrastructure.demo.arriving import Desk
from infrastructure.demo.invented import Pairs, People
from infrastructure.demo.national.office import Office

POSSIBLE = ("3405", "3303", "3407", "1804", "1506", "5503", "5006", "4005", "1508", "3301", "1103")
"""Municipalities to ask from; those that have a department are passed over. The start-ups come from the first."""
OFTEN = (0, 0, 1, 0, 2, 1, 0, 3)
"""Whose turn it is, by its place among them: some are asked about more than others."""
MOST, LEAST = 28, 9
"""Days between two enquiries, at first and lately."""
LONGEST_AGO = 500
ANSWERED_WITHIN = 3
FORMS = ("family", "professional", "family", "volunteer", "family")
ONWARD = "Helsestasjonen der de bor"


def without_department(office: Office) -> tuple[str, ...]:
    """The municipalities (codes) whose enquiries come to the office."""
    return tuple(code for code in POSSIBLE if _nobody(code, office))


def _nobody(code: str, office: Office) -> bool:
    districts = {one.code for one in districts_of(code)}
    return (
        responsible(code, "unknown", districts, (*office.listed, office.national), office.story.today)
        == office.national
    )


@dataclass(frozen=True)
class Demand:
    """The office's inbox. `places`: codes of municipalities without a department; `senders`: who writes from there."""

    office: Office
    desk: Desk
    places: Sequence[str]
    senders: People

    def happen(self) -> None:
        """Enquiry after enquiry, answered with what can be said; the last one and a municipality still wait."""
        days, turn = LONGEST_AGO, 0
        while days > ANSWERED_WITHIN + 2:
            self.office.ago(days, partial(self._asks, turn, wish=turn == len(FORMS)), 11)
            days, turn = days - self.office.story.chance.randrange(LEAST, max(MOST - turn, LEAST + 2)), turn + 1
        self.office.ago(2, lambda: self._comes("family", 1, wish=False), 12)
        self.office.ago(2, lambda: self.desk.arrives("municipality", self._municipality()), 13)

    def _asks(self, turn: int, *, wish: bool) -> None:
        form = "family" if wish else FORMS[turn % len(FORMS)]
        reference = self._comes(form, OFTEN[turn % len(OFTEN)], wish=wish)
        why = "not_suitable" if form == "volunteer" else "no_department"
        values = {"answered_how": "phone", "reason": why, "onward": ONWARD}
        self.office.story.at_work(ANSWERED_WITHIN, lambda: self.desk.doing(reference).decline(values))

    def _comes(self, form: str, place: int, *, wish: bool) -> str:
        there = self.office.story.place._replace(kommune=self.places[place % len(self.places)])
        people = self.senders
        write = {"family": people.family, "professional": people.professional, "volunteer": people.volunteer}
        told = [("email", "forelder@example.org"), ("tell_when_open", "yes")] if wish else []
        return self.desk.arrives(form, [*write[form](there, self.office.story.day), *told])

    def _municipality(self) -> Pairs:
        return [
            ("kommune_codes", self.places[-1]),
            ("operator_type", "municipality"),
            ("contact_name", self.senders.name()),
            ("role", "Kommunalsjef"),
            ("email", "kommunen@example.org"),
            ("message", "Hva koster det å begynne?"),
        ]
