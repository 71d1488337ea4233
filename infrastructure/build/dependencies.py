"""What the functions need of others: installed once per set of versions, trimmed for each app, compiled and zipped."""

import hashlib
import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from infrastructure.build import compiling, trimming
from infrastructure.build.archive import zip_folder
from infrastructure.build.places import BUILD, CONSTRAINTS, ROOT
from infrastructure.build.target import HOST, Target

# Chalice puts its own small runtime into the bundle.
NOT_SHIPPED = ("chalice",)


class DependenciesFailed(Exception):
    """pip did not get them; the message is what pip said."""


def pins(app: str = "") -> list[str]:
    """The shipped dependencies of pyproject.toml, exact versions: every app's, and those of an extra of its name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    named = [*project["dependencies"], *project["optional-dependencies"].get(app, [])]
    return [pin for pin in named if pin.split("==")[0] not in NOT_SHIPPED]


def prepared(app: str, target: Target = HOST) -> Path:
    """The zip of everything that `app` needs of others; made anew when versions, trimming or target have changed."""
    sources = [Path(module.__file__ or "").read_text() for module in (trimming, compiling)]
    recipe = json.dumps([pins(app), CONSTRAINTS.read_text(), target.name, *sources])
    installed = _installed(BUILD / "dependencies" / target.name / _digest(pins(app)), pins(app), target)
    ready = installed.parent / _digest(recipe) / f"{app}.zip"
    if not ready.exists():
        _forget_others(ready.parent, installed)
        _zip_trimmed(app, installed, ready, target)
    return ready


def run_compiler(command: str, folder: Path, target: Target) -> None:
    """Have the target's own interpreter compile `folder`; `command` is one of compiling's."""
    command_line = [target.interpreter(), compiling.__file__, command, str(folder)]
    done = subprocess.run(command_line, capture_output=True, text=True, check=False)
    if done.returncode:
        raise DependenciesFailed(f"a file does not compile:\n{done.stderr}")


def _forget_others(folder: Path, installed: Path) -> None:
    """Keep one recipe's zips only: they are large, and quickly made again."""
    for other in folder.parent.iterdir():
        if other not in (folder, installed):
            shutil.rmtree(other)
    folder.mkdir(exist_ok=True)


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:16]


def _installed(folder: Path, wanted: list[str], target: Target) -> Path:
    """The folder that pip filled with what is wanted."""
    ready = folder / "installed"
    if ready.exists():
        return ready
    partial = folder / "installing"
    shutil.rmtree(partial, ignore_errors=True)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-compile", "--disable-pip-version-check"]
    command += ["--target", str(partial), "--constraint", str(CONSTRAINTS), *target.pip_options(), *wanted]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise DependenciesFailed(f"pip could not fetch what the functions need:\n{done.stderr}")
    return partial.rename(ready)


def _zip_trimmed(app: str, installed: Path, ready: Path, target: Target) -> None:
    folder = ready.with_suffix("")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(installed, folder)
    trimming.trim(app, folder)
    run_compiler("replace", folder, target)
    zip_folder(folder, ready)
    shutil.rmtree(folder)
