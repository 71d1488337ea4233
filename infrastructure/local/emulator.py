"""The emulator of the cloud services as a child process: started clean, for this machine only, stopped gently."""

import json
import os
import shutil
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any

from infrastructure.local import child
from infrastructure.local.cloud import REGION
from infrastructure.local.state import State


class EmulatorFailed(Exception):
    """The emulator ended or did not answer in time."""


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def settings(state: State, port: int) -> dict[str, str]:
    """Everything the emulator is told: roles enforced, local only, data kept, no side services, nobody's real keys."""
    return {
        "AUTH": "true",
        "BIND_HOST": "127.0.0.1",
        "GATEWAY_PORT": str(port),
        "MINISTACK_REGION": REGION,
        "PERSIST_STATE": "1",
        "STATE_DIR": str(state.records),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(state.objects),
        "TMPDIR": str(state.scratch),
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
        "LOG_LEVEL": "WARNING",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
    }


class Emulator:
    """One running emulator on its own free port; `url` is its raw address, never served to a browser."""

    def __init__(self, state: State, extra: Mapping[str, str] | None = None) -> None:
        # Each function process unpacks its bundle into the temp folder and leaves it there.
        shutil.rmtree(state.scratch, ignore_errors=True)
        state.scratch.mkdir(parents=True)
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.log = state.log
        everything = settings(state, self.port) | dict(extra or {})
        self.process = child.start("infrastructure.local.emulated", [], self.log, everything)

    def wait_until_ready(self, seconds: float = 30.0) -> None:
        """Return when it answers; raises EmulatorFailed with the place of the log."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if not self.is_alive():
                raise EmulatorFailed(f"the emulator ended with {self.process.returncode}; see {self.log}")
            try:
                self._get("/_ministack/health")
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
            else:
                return
        raise EmulatorFailed(f"the emulator did not answer within {seconds:.0f} s; see {self.log}")

    def is_alive(self) -> bool:
        return self.process.poll() is None

    def stop(self) -> None:
        """Ask it to save and end."""
        child.stop(self.process)

    def _get(self, path: str) -> Any:  # noqa: ANN401 - whatever the emulator's JSON holds
        with urllib.request.urlopen(self.url + path, timeout=5) as answer:  # noqa: S310 - our own address
            return json.load(answer)
