"""Forms through the whole local stack (gateway, emulated distribution and API, function processes), by many at once.

The emulator answers slower than AWS and everything shares this machine's cores: these figures tell whether something is
lost or doubled under load, and compare one state of the code with another; they promise nothing about AWS.
"""

import asyncio
import itertools
import shutil
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from aiohttp import ClientSession, ClientTimeout, TCPConnector
from familiekontakten.enquiries.inbox import TRAYS

from infrastructure.bench.figures import percentile
from infrastructure.bench.samples import CONTENT_TYPE, PATH, family_form
from infrastructure.build import bundles
from infrastructure.build.fresh import built_site
from infrastructure.build.places import BUILD, build_alone
from infrastructure.local.cloud import Cloud
from infrastructure.local.emulator import free_port
from infrastructure.local.local_stack import LocalStack
from infrastructure.local.state import State

CLIENTS = (1, 8, 32)
WARM_UP = 3.0
SEEDS = itertools.count(time.time_ns())
TABLES = {"hsf-inbox": ("partition", "sort"), "hsf-receipts": ("reference",)}


@dataclass(frozen=True)
class Load:
    """What `clients` at once got: answers a second, milliseconds, how many by status, and what became of the forms."""

    clients: int
    per_second: float
    p50: float
    p95: float
    p99: float
    answers: dict[int, int]
    lost: int
    doubled: int


@dataclass(frozen=True)
class Answer:
    """One answer: status, milliseconds, and the reference that it gave."""

    status: int
    milliseconds: float
    reference: str


def measure(seconds: float) -> list[Load]:
    """Each number of clients for some seconds, after a warm-up."""
    with _running() as stack:
        asyncio.run(_send(stack.url, max(CLIENTS), WARM_UP))
        return [_measure(stack, clients, seconds) for clients in CLIENTS]


def _measure(stack: LocalStack, clients: int, seconds: float) -> Load:
    before = _references(stack.cloud)
    answers = asyncio.run(_send(stack.url, clients, seconds))
    stored = _references(stack.cloud) - before
    times = [answer.milliseconds for answer in answers if answer.status == 303]
    given = Counter(answer.reference for answer in answers if answer.status == 303)
    return Load(
        clients=clients,
        per_second=len(times) / seconds,
        p50=percentile(times, 50),
        p95=percentile(times, 95),
        p99=percentile(times, 99),
        answers=dict(Counter(answer.status for answer in answers)),
        lost=sum(stored[reference] < 2 for reference in given),
        doubled=sum(number > 2 for number in stored.values()) + sum(number > 1 for number in given.values()),
    )


@contextmanager
def _running() -> Iterator[LocalStack]:
    folder = BUILD / "bench" / "load"
    shutil.rmtree(folder, ignore_errors=True)
    with build_alone():
        site, packaged = built_site(), bundles.package()
    stack = LocalStack(
        State(folder), free_port(), tell=lambda _: None, emulator={"PERSIST_STATE": "0", "S3_PERSIST": "0"}
    )
    stack.state.hold()
    try:
        stack.start(packaged, site)
        yield stack
    finally:
        stack.stop()


async def _send(url: str, clients: int, seconds: float) -> list[Answer]:
    """Let `clients` send one form after the other until the time is over; nobody is cut off."""
    until = time.monotonic() + seconds
    async with ClientSession(connector=TCPConnector(limit=clients), timeout=ClientTimeout(total=60)) as http:
        found = await asyncio.gather(*(_client(http, url, until) for _ in range(clients)))
    return [answer for answers in found for answer in answers]


async def _client(http: ClientSession, url: str, until: float) -> list[Answer]:
    answers = []
    while time.monotonic() < until:
        answers.append(await _post(http, url, family_form(next(SEEDS), 900)))
    return answers


async def _post(http: ClientSession, url: str, body: bytes) -> Answer:
    began = time.perf_counter()
    headers = {"Content-Type": CONTENT_TYPE}
    async with http.post(f"{url}/api{PATH}", data=body, headers=headers, allow_redirects=False) as answer:
        await answer.read()
        milliseconds = (time.perf_counter() - began) * 1e3
        location = answer.headers.get("Location", "")
        return Answer(answer.status, milliseconds, location.rpartition("/")[2].partition("#")[0])


def _references(cloud: Cloud) -> Counter[str]:
    """How many rows the tables hold for each reference: an enquiry and a receipt, so two."""
    client, found = cloud.client("dynamodb"), Counter[str]()
    for table, keys in TABLES.items():
        for page in client.get_paginator("scan").paginate(TableName=table):
            rows = (row[keys[-1]]["S"].rpartition("#")[2] for row in page["Items"] if _is_kept(row))
            found.update(rows)
    return found


def _is_kept(row: dict[str, dict[str, str]]) -> bool:
    """Whether a row is a receipt or an enquiry, and not something still to be done."""
    return "partition" not in row or row["partition"]["S"].partition("#")[0] in TRAYS
