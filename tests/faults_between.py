"""microburst between functions and emulator: the errors, delays and lost answers that the cloud has on a bad day."""

import contextlib
import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from infrastructure.local import child
from infrastructure.local.emulator import free_port


@dataclass(frozen=True)
class Faults:
    """A running microburst; `url` is what the functions call instead of the emulator."""

    url: str

    def rules(self, *rules: dict[str, Any]) -> None:
        """Replace all rules.

        30 % throttled: {"service": "dynamodb", "probability": 0.3, "error": {"code": "ThrottlingException"}}.
        An answer lost after the write: {"service": "dynamodb", "probability": 0.35, "response": {"abort_bytes": 0}}.
        """
        self._call("POST", "rules", list(rules))

    def fired(self) -> Any:  # noqa: ANN401
        """What was done so far: proof that a test met its fault."""
        return self._call("GET", "fired")

    @classmethod
    @contextmanager
    def in_front_of(cls, upstream: str, folder: Path) -> Iterator["Faults"]:
        """A microburst that passes everything on to `upstream` until it is given rules."""
        port = free_port()
        command = [sys.executable, "-m", "microburst", "--upstream", upstream, "--port", str(port), "--no-resign"]
        with (folder / "microburst.log").open("ab") as log:
            process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        faults = cls(f"http://127.0.0.1:{port}")
        try:
            faults._wait(process)
            faults._warm_up()
            yield faults
        finally:
            child.stop(process)

    def _wait(self, process: "subprocess.Popen[bytes]", seconds: float = 60.0) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            assert process.poll() is None, "microburst ended at once"
            try:
                self.fired()
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
            else:
                return
        raise AssertionError("microburst did not answer")

    def _warm_up(self) -> None:
        """It reads the description of a service at its first call, for seconds: no function should wait for that."""
        for target in ("DynamoDB_20120810.ListTables", "TrentService.ListKeys"):
            request = urllib.request.Request(self.url, b"{}", {"X-Amz-Target": target})
            with contextlib.suppress(urllib.error.HTTPError):
                urllib.request.urlopen(request, timeout=120).close()

    def _call(self, method: str, path: str, body: object = None) -> Any:  # noqa: ANN401
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.url}/_microburst/{path}", data, headers, method=method)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return json.load(answer)
