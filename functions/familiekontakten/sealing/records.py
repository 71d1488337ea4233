"""Where the private halves of key pairs lie, wrapped by the stack's one key.

keys               id "sending"   wrapped, public: opens senders' addresses; only the sending function may read it
cases-<department> id "key"       wrapped, public: opens that department's enquiries; it lies in the department's own
                                  table, so whoever cannot read the table cannot open anything (design.md section 3)
"""

from functools import cache

from pynamodb.attributes import BinaryAttribute, NumberAttribute, UnicodeAttribute
from pynamodb.exceptions import PutError

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table
from familiekontakten.sealing import vault
from familiekontakten.sealing.envelope import KeyPair, new_key_pair
from familiekontakten.sealing.key import PublicKey

SENDING = "sending"
OF_DEPARTMENT = "key"


class KeyColumns(Table):
    """What both tables hold for a key pair."""

    id = UnicodeAttribute(hash_key=True)
    key_id = UnicodeAttribute()
    suite = NumberAttribute()
    public = BinaryAttribute(legacy_encoding=False)
    wrapped = BinaryAttribute(legacy_encoding=False)


class SendingKey(KeyColumns):
    """The table `keys`."""

    class Meta(Storage):
        table_name = settings.table("keys")


@cache
def department_keys(department: str) -> type[KeyColumns]:
    """The model of one department's own table."""

    class DepartmentKey(KeyColumns):
        class Meta(Storage):
            table_name = settings.cases_table(department)

    return DepartmentKey


def ensure_department_key(department: str) -> PublicKey:
    """The public key of a department; made and wrapped the first time, never replaced."""
    return _ensure(department_keys(department), OF_DEPARTMENT, department, {"department": department})


def ensure_sending_key() -> PublicKey:
    """The public half of the sending key; made and wrapped the first time, never replaced."""
    return _ensure(SendingKey, SENDING, SENDING, {"purpose": SENDING})


def department_private_key(department: str) -> bytes:
    """The private key that opens a department's enquiries. Needs its table and the key service."""
    return vault.unwrap(department_keys(department).get(OF_DEPARTMENT).wrapped, {"department": department})


def sending_private_key() -> bytes:
    """The private key that opens senders' addresses. Needs the table `keys` and the key service."""
    return vault.unwrap(SendingKey.get(SENDING).wrapped, {"purpose": SENDING})


def _ensure(model: type[KeyColumns], row_id: str, name: str, context: dict[str, str]) -> PublicKey:
    pair = new_key_pair(f"{name}-1")
    try:
        _row(model, row_id, pair, context).save(condition=model.id.does_not_exist())
    except PutError as refused:
        if refused.cause_response_code != "ConditionalCheckFailedException":
            raise
    kept = model.get(row_id, consistent_read=True)
    return PublicKey(kept.key_id, int(kept.suite), kept.public)


def _row(model: type[KeyColumns], row_id: str, pair: KeyPair, context: dict[str, str]) -> KeyColumns:
    wrapped = vault.wrap(pair.private, context)
    return model(row_id, key_id=pair.public.id, suite=pair.public.suite, public=pair.public.raw, wrapped=wrapped)
