"""Every way of writing in the directory, where the public keys lie: tried with somebody's rights."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from botocore.exceptions import ClientError

TABLE = "hsf-directory"
SHARED = {"key": ("key", "sending"), "door": ("door", "all"), "course": ("course", "C7KMP3XTV")}
NEVER = {"ConditionExpression": "attribute_exists(nothing)"}


class Hands(NamedTuple):
    """Clients with somebody's rights."""

    rows: Any
    keys: Any


def _writes(key: dict[str, Any]) -> dict[str, Callable[[Hands], object]]:
    """Every way to write one row of the directory; none that were allowed would change one that is there."""
    row = {"TableName": TABLE, **NEVER}
    nothing = {"DeleteRequest": {"Key": {**key, "kind": {"S": "nothing"}}}}
    return {
        "put": lambda hands: hands.rows.put_item(Item=key, **row),
        "update": lambda hands: hands.rows.update_item(Key=key, **row),
        "delete": lambda hands: hands.rows.delete_item(Key=key, **row),
        "batch": lambda hands: hands.rows.batch_write_item(RequestItems={TABLE: [nothing]}),
        "transact": lambda hands: hands.rows.transact_write_items(TransactItems=[{"Delete": {"Key": key, **row}}]),
    }


def let_in_directory(own: str, hands: Hands) -> Iterator[tuple[str, str, str]]:
    """Whose rights, which row of the directory, which way of writing it: of what was not refused for want of rights."""
    for name, (kind, row) in {**SHARED, "own": ("department", own), "other": ("department", "national")}.items():
        for way, write in _writes({"kind": {"S": kind}, "id": {"S": row}}).items():
            if _is_let(write, hands):
                yield own, f"directory: {name}", way


def _is_let(act: Callable[[Hands], object], hands: Hands) -> bool:
    try:
        act(hands)
    except ClientError as refused:
        return refused.response["Error"]["Code"] != "AccessDeniedException"
    return True
