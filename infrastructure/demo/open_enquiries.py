"""Enquiries that the coordinator has not taken on: of several ages, and in every way that one can end."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from infrastructure.demo.arriving import Desk
from infrastructure.demo.invented import Pairs, People
from infrastructure.demo.story import Story

UNANSWERED = (("professional", 1), ("volunteer", 2), ("family", 4), ("family", 9))
"""Forms that nobody has answered yet, and how many days ago they came in."""


@dataclass
class OpenEnquiries:
    """The inbox of a department as it stands now."""

    desk: Desk
    people: People

    @property
    def story(self) -> Story:
        """The department's year."""
        return self.desk.story

    def arrive(self) -> None:
        """All of them, each in its time."""
        self.story.at_instant(self.story.now - timedelta(hours=2), partial(self._comes, "family"))
        for form, days in UNANSWERED:
            self._before(days, partial(self._comes, form))
        self._before(6, self._answered)
        self._before(1, self._robot)
        self._before(3, self._twice)
        self._before(40, self._merged)
        self._before(65, self._declined)
        self._before(90, self._forwarded)

    def _before(self, days: int, act: Callable[[], object]) -> None:
        self.story.on(self.story.today - timedelta(days=days), act, self.story.chance.randrange(8, 19))

    def _comes(self, form: str) -> str:
        return self.desk.arrives(form, self._filled_in(form))

    def _filled_in(self, form: str) -> Pairs:
        write = {"family": self.people.family, "professional": self.people.professional}
        return write.get(form, self.people.volunteer)(self.story.place, self.story.day)

    def _answered(self) -> None:
        reference = self._comes("family")
        promised = (self.story.today + timedelta(days=2)).isoformat()
        values = {"answered_how": "phone", "next_contact_on": promised, "note": "Ringer igjen når far er hjemme."}
        self.story.at_instant(self.story.at + timedelta(hours=5), lambda: self.desk.doing(reference).answer(values))

    def _robot(self) -> None:
        self.desk.arrives("family", self._filled_in("family"), set_aside=True)

    def _twice(self) -> None:
        """A nurse asks for a family that has just asked itself: proposed as the same, and left to the coordinator."""
        family = self._filled_in("family")
        known = dict(family)
        self.desk.arrives("family", family)
        nurse = self._filled_in("professional")
        same = {"contact_name": known["contact_name"], "family_phone": known["phone"]}
        self.desk.arrives("professional", [(name, same.get(name, text)) for name, text in nurse])

    def _merged(self) -> None:
        kept, again = self._filled_in("family"), self._filled_in("family")
        same = dict(kept) | {"source": "other"}
        first = self.desk.arrives("family", kept)
        copied = [(name, same.get(name, text)) for name, text in again if name in ("phone", "contact_name")]
        rest = [pair for pair in again if pair[0] not in ("phone", "contact_name")]
        second = self.desk.arrives("family", [*rest, *copied])
        self.desk.doing(second).merge(first, True, {"note": "Samme mor, samme nummer."})
        self.desk.doing(first).decline({"answered_how": "phone", "reason": "not_target_group"})

    def _declined(self) -> None:
        values = {"answered_how": "phone", "reason": "too_complex", "onward": "Fastlegen og familievernkontoret"}
        self.desk.doing(self._comes("family")).decline(values)

    def _forwarded(self) -> None:
        told = {"service": "health_station", "recipient": "Eksempel helsestasjon", "consent_purpose": "yes"}
        how = {"answered_how": "phone", "consent_on": self.story.day.isoformat(), "consent_how": "oral"}
        self.desk.doing(self._comes("family")).forward(told | how)
