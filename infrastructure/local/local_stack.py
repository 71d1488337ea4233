"""Everything on one machine, from an empty folder to a served origin; used by `make run` and by the tests alike."""

import os
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from pathlib import Path

from infrastructure.build.bundles import Bundle
from infrastructure.local import child
from infrastructure.local.cloud import Cloud
from infrastructure.local.deploy import Addresses, Deployed, deploy_apps, deploy_base, deploy_site
from infrastructure.local.emulator import Emulator
from infrastructure.local.stacks import NeedsReplacing
from infrastructure.local.state import Note, State

Tell = Callable[[str], None]


class StackFailed(Exception):
    """A part of the stack did not come up; the message says which and where its log is."""


class LocalStack:
    """One emulator with the real stacks on it and the gateway in front. Start it once, stop it once."""

    def __init__(self, state: State, port: int, tell: Tell = print, emulator: Mapping[str, str] | None = None) -> None:
        self.state, self.port, self.tell = state, port, tell
        self.url = f"http://localhost:{port}"
        self._emulator_settings = emulator
        self._gateway: subprocess.Popen[bytes] | None = None
        self._apis: dict[str, str] = {}

    def start(self, bundles: list[Bundle], site: Path) -> None:
        """Return when pages are served and departments loaded. Raises StackFailed, EmulatorFailed or DeployFailed."""
        self.emulator = Emulator(self.state, self._emulator_settings)
        self.emulator.wait_until_ready()
        self.cloud = Cloud(self.emulator.url)
        self.tell("Deploying the tables, the key and the sender ...")
        self._deploy_base()
        self.deploy_code(bundles)
        self.tell("Deploying the site ...")
        deployed = self.deploy_pages(site)
        self._serve(deployed)
        self.state.write_note(Note(self.emulator.url, self.url, os.getpid()))
        self.load_departments()

    def deploy_code(self, bundles: list[Bundle]) -> None:
        """Bring the functions up to date."""
        self.tell("Deploying the functions ...")
        self._apis = deploy_apps(self.cloud, bundles, self._addresses())

    def deploy_pages(self, site: Path) -> Deployed:
        """Bring the distribution and the pages up to date."""
        return deploy_site(self.cloud, self._apis, site, self._addresses())

    def load_departments(self) -> None:
        """Have the operator's own command load the list of departments."""
        self.tell("Loading the departments ...")
        self._run("infrastructure.operator", "departments", "load")

    def make_demo_accounts(self) -> str:
        """Accounts to try the workspace with; returns how to log in."""
        self.tell("Making the accounts to try it with ...")
        return self._run("infrastructure.local.demo_accounts")

    def _run(self, module: str, *arguments: str) -> str:
        """One of our commands against this stack, in a process of its own; returns what it printed."""
        environment = os.environ | {"STATE": str(self.state.folder), "PYTHONPATH": _paths()}
        command = [sys.executable, "-m", module, *arguments]
        done = subprocess.run(command, env=environment, cwd=child.ROOT, capture_output=True, text=True, check=False)
        if done.returncode:
            raise StackFailed(f"{module} {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")
        return done.stdout

    def is_alive(self) -> bool:
        """Whether all helpers still run."""
        return self.emulator.is_alive() and self._gateway is not None and self._gateway.poll() is None

    def stop(self) -> None:
        """End everything that was started; the emulator saves."""
        self.state.remove_note()
        if self._gateway:
            child.stop(self._gateway)
        if hasattr(self, "emulator"):
            self.emulator.stop()

    def _deploy_base(self) -> None:
        try:
            deploy_base(self.cloud)
        except NeedsReplacing:
            folder = self.state.folder
            raise StackFailed(
                f"the data in {folder} was made by an older version with other tables, and cannot be carried over. "
                f"It is left as it is: move it away (mv {folder} {folder}.old), or name another folder with STATE="
            ) from None

    def _addresses(self) -> Addresses:
        return Addresses(self.url, self.emulator.port)

    def _serve(self, deployed: Deployed) -> None:
        log = self.state.folder / "gateway.log"
        arguments = [str(self.port), self.emulator.url, deployed.distribution]
        self._gateway = child.start("infrastructure.local.gateway", arguments, log)
        self._wait_for_gateway(log)

    def _wait_for_gateway(self, log: Path, seconds: float = 20.0) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self.is_alive():
            try:
                urllib.request.urlopen(f"{self.url}/_local/ready", timeout=10).close()  # noqa: S310 - our own address
            except (urllib.error.URLError, OSError):
                time.sleep(0.05)
            else:
                return
        raise StackFailed(f"the gateway did not come up; see {log}")


def _paths() -> str:
    return os.pathsep.join([str(child.ROOT / "functions"), str(child.ROOT)])
