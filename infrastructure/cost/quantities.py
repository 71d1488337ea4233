"""Quantities of what has a price, under the ids of prices.csv; and what a call, a request and a page take of it."""

from collections.abc import Mapping

Quantities = Mapping[str, float]
Assumed = Mapping[str, float]

KB_IN_GB = 1e6


def together(*parts: Quantities) -> dict[str, float]:
    """The sum of all, by id."""
    ids = dict.fromkeys(one for part in parts for one in part)
    return {one: sum(part.get(one, 0) for part in parts) for one in ids}


def calls(count: float, seconds: float, gb: float, assumed: Assumed) -> Quantities:
    """Calls of a function of so much memory; as if each were traced."""
    logs = count * assumed["call_log_kb"] / KB_IN_GB
    return {"lambda-request": count, "lambda-gbs": count * seconds * gb, "log-gb": logs, "trace": count}


def asked(count: float) -> Quantities:
    """Calls that come through the edge and an API."""
    return {"api-request": count, "edge-request": count}


def views(count: float, assumed: Assumed) -> Quantities:
    """Pages of the site; nothing but the edge has to do with them."""
    requests = count * assumed["view_requests"]
    data = count * assumed["view_kb"] / KB_IN_GB
    return {"edge-request": requests, "edge-function": requests, "edge-gb": data}
