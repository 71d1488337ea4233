"""Everything that could leak: traces as a daemon would get them, logs, mails, metrics, addresses, tables."""

import json
import socket
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.stack import Stack

Segment = dict[str, Any]


class Traces:
    """What the functions sent to the tracing daemon."""

    def __init__(self) -> None:
        self.received: list[str] = []
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self._socket.settimeout(0.2)
        self._open = True
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        """Where to send them."""
        host, port = self._socket.getsockname()
        return f"{host}:{port}"

    def segments(self) -> Iterator[Segment]:
        """Every segment and subsegment, flat."""
        waiting = [json.loads(text.partition("\n")[2]) for text in self.received]
        while waiting:
            segment = waiting.pop()
            waiting += segment.get("subsegments", [])
            yield segment

    def close(self) -> None:
        """Stop listening."""
        self._open = False
        self._thread.join()
        self._socket.close()

    def _listen(self) -> None:
        while self._open:
            try:
                self.received.append(self._socket.recv(65536).decode())
            except TimeoutError:
                continue


@contextmanager
def traced(stack: Stack) -> Iterator[Traces]:
    """Has every function send its traces here."""
    traces = Traces()
    try:
        with environment(stack, AWS_XRAY_DAEMON_ADDRESS=traces.address):
            yield traces
    finally:
        traces.close()


@contextmanager
def environment(stack: Stack, **settings: str) -> Iterator[None]:
    """Gives every function these settings while the block runs; an empty one takes it away."""
    functions = stack.client("lambda")
    before = {f["FunctionName"]: f["Environment"]["Variables"] for f in functions.list_functions()["Functions"]}

    def give(more: dict[str, str]) -> None:
        for name, usual in before.items():
            variables = {key: value for key, value in (usual | more).items() if value}
            functions.update_function_configuration(FunctionName=name, Environment={"Variables": variables})

    give(settings)
    try:
        yield
    finally:
        give({})


def metrics(stack: Stack) -> str:
    """All metrics by name and dimension."""
    return json.dumps(stack.client("cloudwatch").list_metrics()["Metrics"], default=str)


def dump(stack: Stack) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every row of every table, as it is stored."""
    tables = stack.client("dynamodb")
    for page in tables.get_paginator("list_tables").paginate():
        for table in page["TableNames"]:
            for rows in tables.get_paginator("scan").paginate(TableName=table):
                yield from ((table, item) for item in rows["Items"])


def as_text(item: dict[str, Any]) -> str:
    """A row with its bytes as they are, and unpacked where they are packed: text in them would be readable."""
    return json.dumps(item, default=lambda raw: unpacked(raw).decode("latin-1"))


def unpacked(raw: bytes) -> bytes:
    """What was packed (statistics/table.py); anything else as it is."""
    try:
        return zlib.decompress(raw)
    except zlib.error:
        return raw
