"""Where personal links lie, and what comes in through them. Nothing about a person stands in the clear.

    table receipts   reference "link#<sha256 of the key>"   kind, department, of, language, made_on, expires_on, state,
                                                            minutes, asks, wrapped (see `link.Link`)
    table inbox      partition           sort
                     inbound#moss        visit#<hash>#2026-11-20       a day's visit: the last thing said counts
                                         evaluation#<hash>             one for each link
                                         <instant>#withdrawal#<ref>    "no longer relevant" (enquiries/records.py)
                     with kind, of, at, facts (codes) and sealed

Questions asked: one link by its hash (public door); the first of a department's inbound rows (workspace).
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from pynamodb.attributes import (
    BinaryAttribute,
    JSONAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)
from pynamodb.connection import Connection
from pynamodb.exceptions import TransactWriteError
from pynamodb.transactions import TransactWrite

from familiekontakten.casebook.also import Also, delete, put
from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, connection, with_rights
from familiekontakten.links.link import Inbound, Kind, Link, State

PREFIX = "link#"


class LinkRecord(Table):
    """A link's row; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("receipts")

    reference = UnicodeAttribute(hash_key=True)
    kind = UnicodeAttribute()
    department = UnicodeAttribute()
    of = UnicodeAttribute()
    language = UnicodeAttribute()
    made_on = UnicodeAttribute()
    expires_on = UnicodeAttribute()
    state = UnicodeAttribute()
    minutes = NumberAttribute(default=0)
    asks = UnicodeAttribute(null=True)
    wrapped = BinaryAttribute(null=True, legacy_encoding=False)

    @classmethod
    def of_link(cls, link: Link) -> "LinkRecord":
        """The row of a link."""
        return cls(
            PREFIX + link.hash,
            kind=link.kind.value,
            department=link.department,
            of=link.of,
            language=link.language,
            made_on=link.made_on.isoformat(),
            expires_on=link.expires_on.isoformat(),
            state=link.state.value,
            minutes=link.minutes,
            asks=link.asks or None,
            wrapped=link.wrapped or None,
        )

    def to_link(self) -> Link:
        """The link of this row."""
        return Link(
            hash=self.reference.removeprefix(PREFIX),
            kind=Kind(self.kind),
            department=self.department,
            of=self.of,
            language=self.language,
            made_on=date.fromisoformat(self.made_on),
            expires_on=date.fromisoformat(self.expires_on),
            state=State(self.state),
            minutes=int(self.minutes),
            asks=self.asks or "",
            wrapped=self.wrapped or b"",
        )


class InboundRecord(Table):
    """What came in; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("inbox")

    partition = UnicodeAttribute(hash_key=True)
    sort = UnicodeAttribute(range_key=True)
    kind = UnicodeAttribute()
    of = UnicodeAttribute()
    at = UTCDateTimeAttribute(null=True)
    facts = JSONAttribute(null=True)
    sealed = BinaryAttribute(null=True, legacy_encoding=False)

    @classmethod
    def of_inbound(cls, inbound: Inbound) -> "InboundRecord":
        """The row of what came in."""
        return cls(
            *inbound_key(inbound.department, inbound.name),
            kind=inbound.kind,
            of=inbound.of,
            at=inbound.at.astimezone(UTC),
            facts=inbound.facts,
            sealed=inbound.sealed or None,
        )

    def to_inbound(self) -> Inbound:
        """What came in."""
        department = self.partition.partition("#")[2]
        at = self.at or datetime.fromisoformat(self.sort.partition("#")[0])
        return Inbound(department, self.sort, self.kind, self.of, at, dict(self.facts or {}), self.sealed or b"")


def inbound_key(department: str, name: str) -> tuple[str, str]:
    """Partition and sort key of what came in."""
    return f"inbound#{department}", name


def link(hash_: str, reached: Connection | None = None) -> Link | None:
    """The link with this hash, read consistently; None where there is none. `reached`: with somebody's rights."""
    rows = with_rights(LinkRecord, reached) if reached else LinkRecord
    try:
        return rows.get(PREFIX + hash_, consistent_read=True).to_link()
    except rows.DoesNotExist:
        return None


def kept(links: Iterable[Link]) -> tuple[Also, ...]:
    """The rows of links as they are now, to be written together with the thing that they belong to."""
    return tuple(put(LinkRecord.of_link(each)) for each in links)


def take_in(inbound: Inbound) -> None:
    """Stores what came in; the same name again replaces it, as long as it has not been taken into the book."""
    InboundRecord.of_inbound(inbound).save()


def take_in_once(inbound: Inbound, through: Link) -> bool:
    """Stores what came in and uses the link up: both or neither. False when it was used or revoked meanwhile."""
    row, state = LinkRecord(PREFIX + through.hash), LinkRecord.state
    try:
        with TransactWrite(connection=connection()) as write:
            write.update(row, actions=[state.set(State.USED.value)], condition=state == State.LIVE.value)
            write.save(InboundRecord.of_inbound(inbound))
    except TransactWriteError as refused:
        if "ConditionalCheckFailed" in {reason.code for reason in refused.cancellation_reasons if reason}:
            return False
        raise
    return True


def waiting(department: str, most: int, reached: Connection) -> tuple[Inbound, ...]:
    """The first of what has come in for a department, read with the rights of whoever works there."""
    partition, _ = inbound_key(department, "")
    rows = with_rights(InboundRecord, reached)
    return tuple(row.to_inbound() for row in rows.query(partition, limit=most, consistent_read=True))


def done(inbound: Inbound) -> Also:
    """Removes what came in, in the transaction that takes it into the book; unless it was replaced meanwhile."""
    row, at = InboundRecord(*inbound_key(inbound.department, inbound.name)), InboundRecord.at
    return delete(row, at.does_not_exist() | (at == inbound.at.astimezone(UTC)))
