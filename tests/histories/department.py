"""Everything that a department has, as its rows stand: read past the handlers, so that nothing is believed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from familiekontakten.assignments.assignment import Assignment
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.follow_up import FollowUp
from familiekontakten.cases.guest import Guest
from familiekontakten.courses.course import Course
from familiekontakten.evaluations.evaluation import Evaluation
from familiekontakten.safety.report import SafetyReport
from familiekontakten.volunteers.volunteer import Volunteer

from tests.histories.house import HERE, House

if TYPE_CHECKING:
    from familiekontakten.enquiries.enquiry import Enquiry
    from familiekontakten.links.link import Link

KINDS: dict[str, Any] = {
    cls.KIND: cls for cls in (FamilyCase, Volunteer, Assignment, Course, FollowUp, Guest, Evaluation, SafetyReport)
}
Row = Mapping[str, Any]


class Todo(NamedTuple):
    """What the agenda says about one thing."""

    step: str
    due: date


@dataclass(frozen=True)
class Department:
    """One moment. `rows` and `things` by "<kind>#<id>", `agenda` as the index has it, `links` by their hash."""

    rows: dict[str, Row]
    things: dict[str, Any]
    agenda: dict[str, Todo]
    links: "dict[str, Link]"
    enquiries: "dict[str, Enquiry]"
    inbound: tuple[str, ...]

    def every(self, kind: str) -> dict[str, Any]:
        """The things of one kind, by id, in a fixed order."""
        found = ((key.partition("#")[2], thing) for key, thing in self.things.items() if key.startswith(f"{kind}#"))
        return dict(sorted(found, key=lambda each: order(each[1])))


def order(thing: Any) -> tuple[str, str]:  # noqa: ANN401 - any thing of the book
    """The same in every run, although ids are made by chance."""
    made = thing.history[0].at if thing.history else ""
    return str(made), getattr(thing, "label", "") or getattr(thing, "name", "") or getattr(thing, "title", "")


@dataclass
class Reader:
    """Reads a department again and again; what has not changed is not opened anew."""

    house: House
    client: Any
    _opened: dict[tuple[str, int], Any] = field(default_factory=dict)

    def forget(self) -> None:
        """All that was opened: another history begins."""
        self._opened.clear()

    def read(self) -> Department:
        """As it stands now."""
        rows = {r["partition"]["S"]: r for r in self._scan(f"hsf-cases-{HERE}") if r["sort"]["S"] == "head"}
        rows.pop("key", None)
        inbox = self._scan("hsf-inbox")
        inbound = tuple(row["sort"]["S"] for row in inbox if row["partition"]["S"] == f"inbound#{HERE}")
        return Department(rows, self._things(rows), self._agenda(), self._links(), self._enquiries(), inbound)

    def _things(self, rows: Mapping[str, Row]) -> dict[str, Any]:
        versions = {key: int(row["version"]["N"]) for key, row in rows.items()}
        for kind, cls in KINDS.items():
            new = [key for key, n in versions.items() if key.startswith(f"{kind}#") and (key, n) not in self._opened]
            for thing in self.house.book.many(cls, [key.partition("#")[2] for key in new]) if new else ():
                self._opened[f"{kind}#{thing.id}", thing.version] = thing
        return {key: self._opened[key, version] for key, version in versions.items()}

    def _agenda(self) -> dict[str, Todo]:
        found = self.client.query(
            TableName=f"hsf-cases-{HERE}",
            IndexName="by_due",
            KeyConditionExpression="agenda = :open",
            ExpressionAttributeValues={":open": {"S": "open"}},
        )["Items"]
        return {
            row["partition"]["S"]: Todo(row["step"]["S"], date.fromisoformat(row["due_id"]["S"][:10])) for row in found
        }

    def _links(self) -> "dict[str, Link]":
        from familiekontakten.links.records import LinkRecord

        links = (row.to_link() for row in LinkRecord.scan(LinkRecord.reference.startswith("link#")))
        return {link.hash: link for link in links}

    def _enquiries(self) -> "dict[str, Enquiry]":
        from familiekontakten.enquiries.desk.records import Inbox

        inbox = Inbox(self.house.book)
        return {one.reference: one for one in (*inbox.open(), *inbox.aside())}

    def _scan(self, table: str) -> list[Row]:
        rows: list[Row] = self.client.scan(TableName=table, ConsistentRead=True)["Items"]
        return rows
