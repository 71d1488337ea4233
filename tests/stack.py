"""A whole running stack for tests: the real packaged templates on an emulator with roles enforced, behind the gateway.

    def test_something(stack: Stack) -> None:
        answer = requests.post(f"{stack.url}/api/forms/nb/family", ...)
        stack.invoke("send_notices")
        assert stack.mailbox()[-1]["subject"] == ...

Everybody shares one stack in a run: leave no trace that others would trip over, or make your own with `running`.
"""

import json
import os
import shutil
import signal
import subprocess
import tempfile
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from infrastructure.build import bundles
from infrastructure.build.fresh import built_site
from infrastructure.build.places import build_alone
from infrastructure.local.emulator import free_port
from infrastructure.local.local_stack import LocalStack
from infrastructure.local.state import State
from infrastructure.operator import clock
from tests.faults_between import Faults

# Nothing is saved: nobody comes back for it.
FORGETFUL = {"PERSIST_STATE": "0", "S3_PERSIST": "0"}


class Stack:
    """One running stack. `url` is the origin as a browser sees it."""

    def __init__(self, local: LocalStack) -> None:
        self.local = local
        self.url = local.url
        self.emulator_url = local.emulator.url

    def client(self, service: str) -> Any:  # noqa: ANN401 - made at run time
        """A boto3 client with the owner's rights."""
        return self.local.cloud.client(service)

    def invoke(self, function: str, time: str | None = None, event: dict[str, Any] | None = None) -> Any:  # noqa: ANN401
        """Run one of the clock's functions (`send_notices`) now, or as if its rule fired at `time` ("…T04:00:00Z").

        Returns what it returned; raises infrastructure.operator.clock.Failed when it raised.
        """
        name = "".join(part.capitalize() for part in function.split("_"))
        return clock.fire(self.local.cloud, name, event or clock.event(time or clock.now()))

    def mailbox(self) -> list[dict[str, Any]]:
        """All mails sent since the start, oldest first: dicts with from, to, subject, text, html, sent_at."""
        with urllib.request.urlopen(f"{self.url}/_local/mailbox.json", timeout=30) as answer:
            mails: list[dict[str, Any]] = json.load(answer)
        return mails

    def logs(self) -> str:
        """Everything that the functions wrote, and what the emulator itself logged."""
        logs = self.client("logs")
        lines = [self.local.state.log.read_text(errors="replace")]
        for group in logs.describe_log_groups()["logGroups"]:
            for page in logs.get_paginator("filter_log_events").paginate(logGroupName=group["logGroupName"]):
                lines += [event["message"] for event in page["events"]]
        return "\n".join(lines)

    def workers(self) -> list[int]:
        """The process ids of the functions that are kept warm just now; the dead ones that are still listed are not."""
        listed = subprocess.run(["ps", "-eo", "pid=,ppid=,stat="], capture_output=True, text=True, check=True).stdout
        processes = [line.split() for line in listed.splitlines()]
        emulator = str(self.local.emulator.process.pid)
        return [int(pid) for pid, parent, state in processes if parent == emulator and not state.startswith("Z")]

    def kill_workers(self) -> int:
        """Kill every function process at once, as a power cut would; returns how many."""
        killed = 0
        for pid in self.workers():
            try:
                os.kill(pid, signal.SIGKILL)
                killed += 1
            except ProcessLookupError:
                continue
        return killed

    @contextmanager
    def still(self) -> Iterator[None]:
        """Nothing happens by itself while the block runs."""
        events = self.client("events")
        rules = [rule["Name"] for rule in events.list_rules()["Rules"] if "ScheduleExpression" in rule]
        for name in rules:
            events.disable_rule(Name=name)
        try:
            yield
        finally:
            for name in rules:
                events.enable_rule(Name=name)

    @contextmanager
    def faults(self) -> Iterator[Faults]:
        """Put microburst between the functions and the emulator while the block runs."""
        with (
            Faults.in_front_of(self.emulator_url, self.local.state.folder) as between,
            self._calling_through(between.url),
        ):
            yield between

    @contextmanager
    def _calling_through(self, proxy: str) -> Iterator[None]:
        """Have every function call through `proxy`; its processes start anew for it, and afterwards.

        A proxy and not another endpoint: the signature covers the address that was called.
        """
        functions = self.client("lambda")
        before = {f["FunctionName"]: f["Environment"]["Variables"] for f in functions.list_functions()["Functions"]}
        for name, variables in before.items():
            _set(functions, name, variables | {"HTTP_PROXY": proxy})
        try:
            yield
        finally:
            for name, variables in before.items():
                _set(functions, name, variables)

    def stop(self) -> None:
        self.local.stop()


def _set(functions: Any, name: str, variables: dict[str, str]) -> None:  # noqa: ANN401 - a boto3 client
    functions.update_function_configuration(FunctionName=name, Environment={"Variables": variables})


@contextmanager
def running(emulator: Mapping[str, str] = FORGETFUL) -> Iterator[Stack]:
    """A stack of one's own on free ports, gone afterwards with all its data."""
    folder = Path(tempfile.mkdtemp(prefix="stack-"))
    with build_alone():
        site = built_site()
        packaged = bundles.package()
    local = LocalStack(State(folder), free_port(), tell=lambda _: None, emulator=emulator)
    local.state.hold()
    try:
        local.start(packaged, site)
        yield Stack(local)
    finally:
        local.stop()
        shutil.rmtree(folder, ignore_errors=True)
