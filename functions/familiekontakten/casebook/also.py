"""One transaction: the things of a casebook, and beside them rows of the inbox and of the receipts."""

import random
import time
from collections.abc import Callable, Iterable, Sequence

from pynamodb.connection import Connection
from pynamodb.exceptions import TransactWriteError
from pynamodb.expressions.condition import Condition
from pynamodb.expressions.update import Action
from pynamodb.models import Model
from pynamodb.transactions import TransactWrite

Also = Callable[[TransactWrite], None]
CONFLICTS_ENDURED = 6
"""Two transactions on the same rows at once: DynamoDB refuses one, and the SDK does not try again."""


class Conflict(Exception):
    """Somebody else changed it meanwhile; nothing was written. Read again, and ask the person."""


def put(row: Model, condition: Condition | None = None) -> Also:
    """Writes a row, whole. A condition that does not hold makes the whole save a Conflict, here and below."""
    return lambda write: write.save(row, condition=condition)


def update(row: Model, actions: Sequence[Action], condition: Condition | None = None) -> Also:
    """Changes some attributes of the row with this key."""
    return lambda write: write.update(row, actions=list(actions), condition=condition)


def delete(row: Model, condition: Condition | None = None) -> Also:
    """Removes the row with this key."""
    return lambda write: write.delete(row, condition=condition)


def check(model: type[Model], partition: str, sort: str, condition: Condition) -> Also:
    """Writes nothing: the save is a Conflict unless the condition holds of the row with this key."""
    return lambda write: write.condition_check(model, partition, sort, condition=condition)


class _Rows(TransactWrite):
    """Takes what would be written, and writes nothing."""

    def __init__(self) -> None:
        super().__init__(connection=None)
        self.by_table: dict[type[Model], list[Model]] = {}

    def save(self, model: Model, condition: Condition | None = None, return_values: str | None = None) -> None:  # noqa: ARG002
        """Keeps a row; its condition is not asked."""
        self.by_table.setdefault(type(model), []).append(model)


def load_all(writes: Iterable[Also]) -> None:
    """Writes new rows in large batches, without conditions and not all or nothing: for invented data and measuring."""
    rows = _Rows()
    for write in writes:
        write(rows)
    for table, found in rows.by_table.items():
        with table.batch_write() as batch:
            for row in found:
                batch.save(row)


def write_all(reached: Connection, writes: Iterable[Also]) -> None:
    """Writes all or nothing. Raises Conflict, and TransactWriteError when the tables cannot be reached.

    An answer lost on the way is met by the SDK's own retry with the same request token, which is answered as before.
    """
    every = list(writes)
    for attempt in range(CONFLICTS_ENDURED):
        try:
            with TransactWrite(connection=reached) as transaction:
                for write in every:
                    write(transaction)
        except TransactWriteError as refused:
            codes = {reason.code for reason in refused.cancellation_reasons if reason}
            if "ConditionalCheckFailed" in codes:
                raise Conflict from None
            if "TransactionConflict" not in codes or attempt == CONFLICTS_ENDURED - 1:
                raise
            time.sleep(random.uniform(0.01, 0.05) * 2**attempt)  # noqa: S311 - spreads retries, hides nothing
        else:
            return
