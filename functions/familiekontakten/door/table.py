"""How every table is reached. The tables are in the `records.py` of their subject and the base template."""

from contextlib import suppress
from functools import cache
from types import new_class
from typing import NamedTuple, TypeVar, cast

from pynamodb.connection import Connection, TableConnection
from pynamodb.exceptions import PynamoDBException
from pynamodb.models import Model

from familiekontakten.door import settings


class Storage:
    """Base of every model's Meta: short waits and few retries, because someone is looking at a screen meanwhile."""

    region = settings.region()
    host = settings.endpoint()
    connect_timeout_seconds = 2
    read_timeout_seconds = 4
    max_retry_attempts = 3


class Table(Model):
    """Base of every model that the public door uses: all of them share one connection.

    By itself PynamoDB makes a client for each model and one more for transactions, each with its own TLS session; that
    is a good part of a cold start.
    """

    @classmethod
    def _reached(cls) -> Connection:
        """With whose rights; `with_rights` says otherwise."""
        return connection()

    @classmethod
    def _get_connection(cls) -> TableConnection:
        table, reached = super()._get_connection(), cls._reached()
        if table.connection is not reached:
            with suppress(ValueError):  # two models may be rows of one table
                reached.add_meta_table(table.get_meta_table())
            table.connection = reached
        return table


Rows = TypeVar("Rows", bound=Table)


def with_rights(model: type[Rows], reached: Connection, table: str = "") -> type[Rows]:
    """The same rows reached with somebody's rights: by their connection. `table`: its name where the model has none."""
    storage = type("Meta", (Storage,), {"table_name": table or model.Meta.table_name})
    own = {"Meta": storage, "_reached": classmethod(lambda _: reached), "__module__": model.__module__}
    return cast("type[Rows]", new_class(model.__name__, (model,), exec_body=lambda body: body.update(own)))


class Credentials(NamedTuple):
    """Somebody's rights for a while, as the token service gives them."""

    key: str
    secret: str
    token: str


@cache
def connection() -> Connection:
    """The connection that all tables and transactions go through by themselves, one a process."""
    return connection_as(None)


def connection_as(given: Credentials | None) -> Connection:
    """A new connection with these rights; None: with the process's own."""
    key, secret, token = given or (None, None, None)
    made = Connection(
        region=Storage.region,
        host=Storage.host,
        connect_timeout_seconds=Storage.connect_timeout_seconds,
        read_timeout_seconds=Storage.read_timeout_seconds,
        max_retry_attempts=Storage.max_retry_attempts,
        aws_access_key_id=key,
        aws_secret_access_key=secret,
        aws_session_token=token,
    )
    if given:  # reading the description of the service again would take most of the time
        made.session.register_component("data_loader", connection().session.get_component("data_loader"))
    return made


def connect() -> None:
    """Makes the client now, while a starting function has a full processor, and not while the first reader waits."""
    _ = connection().client


def condition_failed(refused: PynamoDBException) -> bool:
    """Whether a write was refused because its condition did not hold, and not because the table was out of reach.

    PynamoDB's own `cause_response_code` raises AttributeError for a connection that broke: botocore then has no answer.
    """
    answer = getattr(refused.cause, "response", None) or {}
    return bool(answer.get("Error", {}).get("Code") == "ConditionalCheckFailedException")
