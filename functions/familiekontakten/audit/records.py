"""The audit log as it is written and read; its rows are described in `table.py`.

Questions asked: the last entry of a chain, a page of entries newest first, a whole chain in order (to verify it).
"""

import random
import secrets
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import reduce
from operator import and_

from pynamodb.exceptions import PutError
from pynamodb.expressions.condition import Condition

from familiekontakten.audit.entry import LOGIN, Entry, after
from familiekontakten.audit.question import Question
from familiekontakten.audit.table import AuditRow, sort_key
from familiekontakten.departments.records import all_departments
from familiekontakten.door.table import condition_failed

PAGE = 50
ENDURED = 50
"""How often somebody else may be first to write the next number: after that the table itself is in trouble."""

_last: dict[str, Entry] = {}
"""The newest entry that this process has seen of each chain: mostly the newest there is."""


def append(chain: str, at: datetime, by: str, act: str, of: str, id: str, outcome: str) -> None:
    """Writes one entry at the end of a chain ("moss", or "login" for what belongs to no department).

    Raises pynamodb's PutError or QueryError when the table cannot be reached: then nothing may be shown. An answer lost
    on the way is met by the SDK's own retry and looks as if somebody else had been first; the entry is then there.
    """
    new = Entry(chain, 0, at.astimezone(UTC), by, act, of, id, outcome, secrets.token_hex(8), "")
    last = _last.get(chain) or newest(chain)
    for attempt in range(ENDURED):
        entry = after(last, new)
        if _written(entry):
            _last[chain] = entry
            return
        time.sleep(random.uniform(0, 0.01) * min(attempt, 10))  # noqa: S311 - spreads retries, hides nothing
        last = newest(chain)
    raise PutError(f"the audit log took {ENDURED} entries of others first")


def newest(chain: str) -> Entry | None:
    """The last entry of a chain; None before the first."""
    rows = AuditRow.query(chain, scan_index_forward=False, limit=1, consistent_read=True)
    return next((row.to_entry() for row in rows), None)


def answers(question: Question) -> list[Entry]:
    """Newest first, one more than a page has room for if there are more."""
    number, at_most = AuditRow.number, sort_key(question.before) if question.before else None
    index, partition, others = _where(question)
    rows = AuditRow.query(
        partition,
        number < at_most if at_most else None,
        reduce(and_, others) if others else None,
        index_name=index,
        scan_index_forward=False,
        limit=PAGE + 1,
    )
    return [row.to_entry() for row in rows]


def heads() -> dict[str, Entry]:
    """The last entry of every chain that has one. One small query each."""
    ends = {chain: newest(chain) for chain in chains()}
    return {chain: entry for chain, entry in ends.items() if entry}


def whole(chain: str) -> Iterator[Entry]:
    """All entries of a chain in their stored order, read consistently."""
    return (row.to_entry() for row in AuditRow.query(chain, consistent_read=True))


def chains() -> tuple[str, ...]:
    """Every chain there may be: one a department, and the one of the login."""
    return (*(department.id for department in all_departments()), LOGIN)


def _where(question: Question) -> tuple[str | None, str, list[Condition]]:
    """Which index answers, by which key, and what else is asked: the narrowest is read, the others sift."""
    chain, keys = question.chain, []
    if question.record:
        keys.append(("by_record", AuditRow.chain_record, question.record))
    if question.person:
        keys.append(("by_person", AuditRow.chain_person, question.person))
    if question.day:
        keys.append(("by_day", AuditRow.chain_day, question.day.isoformat()))
    if not keys:
        return None, chain, []
    (index, _, first), others = keys[0], keys[1:]
    return index, f"{chain}#{first}", [attribute == f"{chain}#{value}" for _, attribute, value in others]


def _written(entry: Entry) -> bool:
    """Whether the entry stands at its number now; False when another does."""
    try:
        AuditRow.of_entry(entry).save(condition=AuditRow.number.does_not_exist())
    except PutError as refused:
        if not condition_failed(refused):
            raise
        standing = AuditRow.get(entry.chain, sort_key(entry.number), consistent_read=True)
        return bool(standing.mark == entry.mark)
    return True
