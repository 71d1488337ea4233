"""The national office at work: days counted back from the story's end, and who does what."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from familiekontakten.access.desk import Desk, Person
from familiekontakten.access.roles import Role, permissions
from familiekontakten.casebook.filing import Filed
from familiekontakten.casebook.records import Casebook
from familiekontakten.departments.department import Department
from familiekontakten.months import day_of

from infrastructure.demo.invented import People
from infrastructure.demo.story import Act, Story, T


@dataclass(frozen=True)
class Office:
    """`story`: the office's own. `people`: colleagues and partners, none of them twice. `approver`: who writes down
    what the board decides. `national`: the office itself as it is listed; `listed`: the departments.
    """

    story: Story
    people: People
    approver: str
    national: Department
    listed: tuple[Department, ...]

    def day(self, days_ago: int) -> date:
        """So many days before the story's end, after it where the number is negative."""
        return self.story.today - timedelta(days=days_ago)

    def ago(self, days: int, act: Act, hour: int = 10) -> None:
        """Something happens so many days ago."""
        self.story.on(self.day(days), act, hour)

    def do(self, cls: type[T], thing_id: str, act: Callable[..., Filed], *what: object, by: str = "") -> None:
        """The office does something about a thing, or somebody else by whom it is done."""
        signed = self.story.signed | ({"by": by} if by else {})
        self.story.put(act(self.story.get(cls, thing_id), *what, **signed))


def at_desk(role: Role, person: Person, book: Casebook, now: datetime) -> Desk:
    """Somebody who sits in a room at an instant, with a book that is open already."""
    opened = permissions([role])
    desk = Desk(person, book.department, book.department, (role,), opened, "nb", now, day_of(now), token="")
    desk.__dict__["book"] = book
    return desk
