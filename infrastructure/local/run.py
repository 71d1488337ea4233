"""`make run`: the whole service on this machine, at one address, until Ctrl-C.

PORT   the address is http://localhost:PORT, 8000 where nothing is said
STATE  the folder that keeps the data from one run to the next, .state where nothing is said
"""

import os
import signal
import socket
import sys
import time
from types import FrameType

from infrastructure.build import bundles
from infrastructure.build.chalice_package import PackagingFailed
from infrastructure.build.dependencies import DependenciesFailed
from infrastructure.build.fresh import SiteFailed, built_site
from infrastructure.build.places import build_alone
from infrastructure.local import state
from infrastructure.local.emulator import EmulatorFailed
from infrastructure.local.local_stack import LocalStack, StackFailed, Tell
from infrastructure.local.stacks import DeployFailed
from infrastructure.local.watching import watch

FAILURES = (
    state.AlreadyRunning,
    DependenciesFailed,
    SiteFailed,
    PackagingFailed,
    EmulatorFailed,
    DeployFailed,
    StackFailed,
)


def main() -> None:
    """Serve until asked to stop; say in one line what kept it from starting."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    try:
        serve(port=_port(), chosen=state.chosen())
    except FAILURES as failure:
        sys.exit(f"make run: {failure}")
    except KeyboardInterrupt:
        print("Stopped.", flush=True)


def serve(port: int, chosen: state.State) -> None:
    """Build, start, serve and watch; whatever happens, end what was started and have it saved."""
    chosen.hold()
    _refuse_taken(port)
    local = LocalStack(chosen, port, tell=_teller())
    try:
        with build_alone():
            local.tell("Building the site ...")
            site = built_site()
            local.tell("Packaging the functions (the first time this fetches what they need) ...")
            packaged = bundles.package()
        local.start(packaged, site)
        print(local.make_demo_accounts(), end="")
        _tell_address(local)
        watch(local)
    finally:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # a second Ctrl-C must not cut the saving short
        local.stop()


def _tell_address(local: LocalStack) -> None:
    print(f"\nMails are shown at {local.url}/_local/mailbox; the operator's command is .venv/bin/hsf.")
    print("An empty workspace has little to show: .venv/bin/hsf demo fills it with an invented year.")
    print(f"Data is kept in {local.state.folder}, saved every few seconds and when stopped with Ctrl-C.")
    print("A saved change is live within seconds. The site is now at:")
    print(local.url, flush=True)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _teller() -> Tell:
    started = time.monotonic()

    def tell(line: str) -> None:
        print(f"{time.monotonic() - started:6.1f} s  {line}", flush=True)

    return tell


def _port() -> int:
    text = os.environ.get("PORT") or "8000"
    if not text.isdigit() or not 0 < int(text) < 65536:
        sys.exit(f"make run: PORT={text} is not a port")
    return int(text)


def _refuse_taken(port: int) -> None:
    with socket.socket() as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind(("127.0.0.1", port))
        except OSError:
            raise StackFailed(f"port {port} is taken; choose another, as in `make run PORT={port + 1}`") from None


if __name__ == "__main__":
    main()
