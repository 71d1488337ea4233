"""Faults between the functions and the cloud: what can be wrong, for how long, and how often it was met."""

import re
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from tests.faults_between import Faults

LOST_ANSWER = {"response": {"abort_bytes": 0}}
THROTTLED = {"error": {"code": "ProvisionedThroughputExceededException"}}
UNAVAILABLE = {"error": {"code": "ServiceUnavailable", "status": 503}}
NO_KEYS = {"error": {"code": "KMSInternalException", "status": 500}}


@contextmanager
def trouble(between: Faults, *rules: dict[str, object]) -> Iterator[None]:
    """These faults happen while the block runs."""
    between.rules(*rules)
    try:
        yield
    finally:
        between.rules()


def fired(between: Faults) -> Counter[str]:
    """How many faults have happened since the start, by service and operation."""
    with urllib.request.urlopen(f"{between.url}/_microburst/metrics", timeout=10) as answer:
        lines = answer.read().decode()
    faults: Counter[str] = Counter()
    for service, operation, times in re.findall(r'faults_total\{service="(\w+)",operation="(\w+)".*\} (\d+)', lines):
        faults[f"{service} {operation}"] += int(times)
    return faults
