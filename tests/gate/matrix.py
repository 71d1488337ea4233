"""Tries everything on every department's table, and every way of writing in the directory where the public keys lie,
with the rights of every department, and prints what was let.

Run by test_isolation.py with the workspace's settings and role: `python -m tests.gate.matrix`, or `… unnarrowed`, or
`… sweeping` with what is left to the function that holds facts against the books.
"""

import json
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

import boto3
import yaml
from botocore.config import Config
from botocore.exceptions import ClientError
from familiekontakten.access import credentials
from familiekontakten.access.narrowing import policy, sweeping_policy
from familiekontakten.door.table import Credentials

from infrastructure.build.places import DEPARTMENTS
from tests.gate.public_keys import Hands, let_in_directory

LISTED: list[str] = [department["id"] for department in yaml.safe_load(DEPARTMENTS.read_text())["departments"]]
AT_ONCE = 8
KEY = {"partition": {"S": "key"}, "sort": {"S": "head"}}
PROBE = {"partition": {"S": "probe"}, "sort": {"S": "head"}}
PATIENT = Config(max_pool_connections=AT_ONCE, read_timeout=120)


def hands_with(given: Credentials | None) -> Hands:
    """None: the function's own rights, not narrowed at all."""
    session = boto3.Session(given.key, given.secret, given.token) if given else boto3.Session()
    return Hands(session.client("dynamodb", config=PATIENT), session.client("kms", config=PATIENT))


def _query(hands: Hands, table: str) -> object:
    return hands.rows.query(
        TableName=table,
        KeyConditionExpression="#p = :p",
        ExpressionAttributeNames={"#p": "partition"},
        ExpressionAttributeValues={":p": {"S": "key"}},
    )


def _transact(hands: Hands, table: str) -> object:
    there = {"TableName": table, "Key": KEY, "ConditionExpression": "attribute_exists(key_id)"}
    return hands.rows.transact_write_items(TransactItems=[{"ConditionCheck": there}])


def _update(hands: Hands, table: str) -> object:
    values = {":n": {"N": "1"}}
    change = {"UpdateExpression": "SET n = :n", "ExpressionAttributeValues": values}
    return hands.rows.update_item(TableName=table, Key=PROBE, **change)


def _decrypt(hands: Hands, table: str) -> object:
    wrapped = hands.rows.get_item(TableName=table, Key=KEY)["Item"]["wrapped"]["B"]
    context = {"department": table.removeprefix("hsf-cases-")}
    return hands.keys.decrypt(CiphertextBlob=wrapped, EncryptionContext=context)


ACTS: dict[str, Callable[[Hands, str], object]] = {
    "get": lambda hands, table: hands.rows.get_item(TableName=table, Key=KEY),
    "query": _query,
    "scan": lambda hands, table: hands.rows.scan(TableName=table, Limit=1),
    "batch": lambda hands, table: hands.rows.batch_get_item(RequestItems={table: {"Keys": [KEY]}}),
    "transact": _transact,
    "update": _update,
    "delete": lambda hands, table: hands.rows.delete_item(TableName=table, Key=PROBE),
    "decrypt": _decrypt,
}


def let(own: str, hands: Hands) -> Iterator[tuple[str, str, str]]:
    """Whose rights, whose table, which act: of what was not refused for want of rights."""
    for other in LISTED:
        for name, act in ACTS.items():
            try:
                act(hands, f"hsf-cases-{other}")
            except ClientError as refused:
                if refused.response["Error"]["Code"] == "AccessDeniedException":
                    continue
                raise
            yield own, other, name


def main() -> None:
    """Print what was let, as a JSON list."""
    if sys.argv[1:] == ["unnarrowed"]:
        found = list(let("nobody", hands_with(None)))
    else:
        narrowing = sweeping_policy if sys.argv[1:] == ["sweeping"] else policy
        hands = {one: hands_with(credentials.assumed(one, narrowing)[1]) for one in LISTED}
        with ThreadPoolExecutor(AT_ONCE) as workers:
            tried = workers.map(lambda one: [*let(one, hands[one]), *let_in_directory(one, hands[one])], LISTED)
            found = list(chain.from_iterable(tried))
    print(json.dumps(found))  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main()
