"""How every table is reached. The tables are in the `records.py` of their subject and the base template."""

from contextlib import suppress
from functools import cache

from pynamodb.connection import Connection, TableConnection
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
    def _get_connection(cls) -> TableConnection:
        table = super()._get_connection()
        if table.connection is not connection():
            with suppress(ValueError):  # two models may be rows of one table
                connection().add_meta_table(table.get_meta_table())
            table.connection = connection()
        return table


@cache
def connection() -> Connection:
    """The connection that all tables and transactions go through, one a process."""
    return Connection(
        region=Storage.region,
        host=Storage.host,
        connect_timeout_seconds=Storage.connect_timeout_seconds,
        read_timeout_seconds=Storage.read_timeout_seconds,
        max_retry_attempts=Storage.max_retry_attempts,
    )


def connect() -> None:
    """Makes the client now, while a starting function has a full processor, and not while the first reader waits."""
    _ = connection().client
