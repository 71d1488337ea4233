"""`hsf clock`: have the clock's functions run now, as their schedules would."""

import argparse
import json
import re
from datetime import UTC, datetime
from typing import Any

from infrastructure.local.cloud import REGION, Cloud
from infrastructure.operator.where import find


class Failed(Exception):
    """The function raised an error, or does not exist; the message says which."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    clock = commands.add_parser("clock", help="have something run now").add_subparsers(required=True)
    sweep = clock.add_parser("sweep", help="send what is due")
    sweep.set_defaults(run=lambda _: show(fire(find(), "SendNotices", event(now()))))
    opened = clock.add_parser("opened", help="tell those who wished it that a department has opened where they live")
    opened.set_defaults(run=lambda _: show(fire(find(), "TellOfOpened", event(now()))))
    forget = clock.add_parser("forget", help="forget what has been kept for as long as its class says")
    forget.set_defaults(run=lambda _: show(fire(find(), "ForgetExpired", event(now()))))
    monthly = clock.add_parser("monthly", help="freeze a month's figures, and tell the coordinators")
    monthly.add_argument("--month", required=True, type=month, help="the month to close, as in 2026-10")
    monthly.set_defaults(run=lambda options: show(fire(find(), "FreezeMonth", counting(options.month))))


def month(text: str) -> str:
    """A month as YYYY-MM. Raises argparse.ArgumentTypeError."""
    if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text):
        raise argparse.ArgumentTypeError(f"{text} is not a month like 2026-10")
    return text


def now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def firing_time(counted: str) -> str:
    """When the schedule fires for a month: on the first of the next at 04:00 UTC."""
    year, number = int(counted[:4]), int(counted[5:])
    year, number = (year + 1, 1) if number == 12 else (year, number + 1)
    return f"{year:04}-{number:02}-01T04:00:00Z"


def counting(wanted: str) -> dict[str, Any]:
    """The event that has a month counted: as its schedule would, or so far when it is not over yet. Raises Failed."""
    if wanted > now()[:7]:
        raise Failed(f"{wanted} has not begun")
    return event(min(firing_time(wanted), now())) | {"detail": {"month": wanted}}


def fire(cloud: Cloud, function: str, happening: dict[str, Any], app: str = "clock") -> object:
    """Run a function of the clock, or of another app, on an event; returns what it returned. Raises Failed."""
    functions = cloud.client("lambda")
    answer = functions.invoke(FunctionName=_full_name(functions, app, function), Payload=json.dumps(happening))
    returned: object = json.load(answer["Payload"])
    if "FunctionError" in answer:
        raise Failed(f"{function}: {returned}")
    return returned


def event(time: str) -> dict[str, Any]:
    """What EventBridge sends when a rule fires; Chalice reads every one of these keys."""
    return {
        "version": "0",
        "id": "by-hand",
        "detail-type": "Scheduled Event",
        "source": "aws.events",
        "account": "000000000000",
        "time": time,
        "region": REGION,
        "resources": [],
        "detail": {},
    }


def show(returned: object) -> None:
    print(json.dumps(returned, ensure_ascii=False, indent=2))


def _full_name(functions: Any, app: str, function: str) -> str:  # noqa: ANN401 - a boto3 client
    for page in functions.get_paginator("list_functions").paginate():
        for known in page["Functions"]:
            if known["FunctionName"].startswith(f"hsf-{app}-{function}-"):
                return str(known["FunctionName"])
    raise Failed(f"{function}: no such function is deployed")
