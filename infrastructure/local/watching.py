"""Makes a saved change live within seconds, and notices when a part of the stack is gone."""

import os
import time
from collections.abc import Iterable
from pathlib import Path

from watchfiles import DefaultFilter
from watchfiles import watch as changes

from infrastructure.build import bundles
from infrastructure.build.chalice_package import PackagingFailed
from infrastructure.build.dependencies import DependenciesFailed
from infrastructure.build.fresh import SiteFailed, built_site
from infrastructure.build.places import CONFIGURATION, DEPARTMENTS, FUNCTIONS, ROOT, TEMPLATES, build_alone
from infrastructure.local.deploy import deploy_base
from infrastructure.local.local_stack import LocalStack, StackFailed
from infrastructure.local.stacks import DeployFailed

WATCHED = (FUNCTIONS, CONFIGURATION, TEMPLATES, ROOT / "site", ROOT / "infrastructure" / "website", DEPARTMENTS)
MACHINERY = (ROOT / "infrastructure" / "local", ROOT / "infrastructure" / "build")
SETTLED = 100  # milliseconds without another change
LOOK_AROUND = 1000  # milliseconds between looks at the parts


class _Sources(DefaultFilter):
    """Without what Python, editors and the build of the catalogues write by themselves."""

    def __call__(self, change: object, path: str) -> bool:
        return not path.endswith((".mo", ".pyc", ".part")) and super().__call__(change, path)  # type: ignore[arg-type]


def watch(local: LocalStack) -> None:
    """Until interrupted, or until the `make` that started us is gone. Raises StackFailed when a part has ended."""
    parent = os.getppid()
    for changed in changes(
        *WATCHED, *MACHINERY, watch_filter=_Sources(), step=SETTLED, rust_timeout=LOOK_AROUND, yield_on_timeout=True
    ):
        if os.getppid() != parent and "MAKELEVEL" in os.environ:
            return
        if not local.is_alive():
            raise StackFailed(f"a part of the stack has ended; see {local.state.folder}")
        if changed:
            _make_live(local, sorted(Path(path) for _, path in changed))


def _make_live(local: LocalStack, paths: list[Path]) -> None:
    """Print one line: how long it took, or why it was refused; what ran before goes on then."""
    started = time.monotonic()
    names = ", ".join(_short(path) for path in paths[:3]) + (" ..." if len(paths) > 3 else "")
    if all(_below(path, MACHINERY) for path in paths):
        print(f"{time.strftime('%H:%M:%S')}  {names}: stop and `make run` again to use this", flush=True)
        return
    try:
        bring_up_to_date(local, paths)
    except (SiteFailed, DependenciesFailed, PackagingFailed, DeployFailed, StackFailed, ValueError) as failure:
        print(f"{time.strftime('%H:%M:%S')}  NOT live, {names}: {failure}", flush=True)
    else:
        print(f"{time.strftime('%H:%M:%S')}  live after {time.monotonic() - started:.1f} s: {names}", flush=True)


def bring_up_to_date(local: LocalStack, paths: Iterable[Path]) -> None:
    """Build and deploy what depends on these files: nearly everything is quick when it has not changed."""
    said, local.tell = local.tell, lambda _: None
    try:
        with build_alone():
            site = built_site()
            packaged = bundles.package()
        with local.state.deploying():
            if any(_below(path, (TEMPLATES, DEPARTMENTS)) for path in paths):
                deploy_base(local.cloud)
            local.deploy_code(packaged)
            local.deploy_pages(site)
            if DEPARTMENTS in paths:
                local.load_departments()
    finally:
        local.tell = said


def _short(path: Path) -> str:
    return str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)


def _below(path: Path, folders: tuple[Path, ...]) -> bool:
    return any(path == folder or folder in path.parents for folder in folders)
