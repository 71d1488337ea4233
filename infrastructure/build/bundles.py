"""The three apps as they are deployed: for each the template that Chalice writes and one zip, fast to start."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import yaml

from infrastructure.build import dependencies
from infrastructure.build.archive import write_folder
from infrastructure.build.places import APPS, BUILD, CONFIGURATION, FUNCTIONS, ROOT, SKELETONS, TEMPLATES
from infrastructure.build.target import HOST, LAMBDA, Target
from infrastructure.build.templates import Template, read

STAGE = "deployed"
# Chalice imports the app to read its routes: with our code beside it, and nowhere to call.
NOWHERE = {
    "PYTHONPATH": str(FUNCTIONS),
    "AWS_DEFAULT_REGION": "eu-north-1",
    "AWS_ACCESS_KEY_ID": "none",
    "AWS_SECRET_ACCESS_KEY": "none",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_XRAY_SDK_ENABLED": "false",
}
LEFT_AT_HOME = ("__pycache__", "*.pyc", "*.po", "*.pot")


class PackagingFailed(Exception):
    """An app could not be packaged; the message says which, and why."""


@dataclass(frozen=True)
class Bundle:
    """One app, ready to deploy: `template` names `code`, the zip, as its functions' CodeUri."""

    app: str
    template: Template
    code: Path


def package(target: Target = HOST) -> list[Bundle]:
    """All apps; quick when only code has changed. Raises PackagingFailed when an app does not load."""
    own = _own_code(target)
    needed = {app: dependencies.prepared(app, target) for app in APPS}
    with ThreadPoolExecutor(len(APPS)) as workers:
        return list(workers.map(lambda app: _bundle(app, needed[app], own, target), APPS))


def _bundle(app: str, needed: Path, own: Path, target: Target) -> Bundle:
    written = _chalice_package(app)
    code = BUILD / "bundles" / target.name / f"{app}.zip"
    code.parent.mkdir(parents=True, exist_ok=True)
    _complete(needed, written / "deployment.zip", own, code, target)
    template: Template = yaml.safe_load((written / "sam.yaml").read_text())
    for function in _functions(template):
        function |= {"CodeUri": str(code), "Runtime": target.runtime, "Architectures": [target.machine]}
    return Bundle(app, template, code)


def _functions(template: Template) -> Iterator[dict[str, object]]:
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            yield resource["Properties"]


def _own_code(target: Target) -> Path:
    """A compiled copy of our package and the pages' frames; files keep their age, so only changed ones compile."""
    folder = BUILD / "code" / target.name
    staged = folder.with_name(f"{target.name}.staging")
    shutil.rmtree(staged, ignore_errors=True)
    shutil.copytree(
        FUNCTIONS / "familiekontakten", staged / "familiekontakten", ignore=shutil.ignore_patterns(*LEFT_AT_HOME)
    )
    if SKELETONS.exists():
        shutil.copytree(SKELETONS, staged / "familiekontakten" / "door" / "skeletons", dirs_exist_ok=True)
    _keep_compiled(folder, staged)
    dependencies.run_compiler("compile", staged, target)
    shutil.rmtree(folder, ignore_errors=True)
    return staged.rename(folder)


def _keep_compiled(before: Path, staged: Path) -> None:
    """Carry over what is still valid: a compiled file counts while it is not older than its source."""
    for compiled in before.rglob("*.pyc"):
        place = staged / compiled.relative_to(before)
        if (place.parents[1] / f"{compiled.name.split('.')[0]}.py").exists():
            place.parent.mkdir(exist_ok=True)
            shutil.copy2(compiled, place)


def _chalice_package(app: str) -> Path:
    """What `chalice package` wrote; run again only when the app's routes, settings or template have changed."""
    staged, written = BUILD / "functions" / app, BUILD / "functions" / f"{app}.packaged"
    mark, recipe = written / "made-from", _digest(_inputs(app))
    if mark.exists() and mark.read_text() == recipe:
        return written
    for folder in (staged, written):
        shutil.rmtree(folder, ignore_errors=True)
    staged.mkdir(parents=True)
    shutil.copy2(FUNCTIONS / app / "app.py", staged)
    shutil.copytree(CONFIGURATION / app, staged / ".chalice")
    (staged / "requirements.txt").touch()  # the dependencies are added by us
    chalice = Path(sys.executable).with_name("chalice")
    command = [str(chalice), "--project-dir", str(staged), "package", "--stage", STAGE]
    command += ["--template-format", "yaml", "--merge-template", str(TEMPLATES / f"{app}.yaml"), str(written)]
    environment = os.environ | NOWHERE | _settings(app)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PackagingFailed(f"functions/{app}/app.py does not load:\n{done.stderr}")
    mark.write_text(recipe)
    return written


def _settings(app: str) -> dict[str, str]:
    """A value for each setting that the app's template gives it, so that it loads."""
    return dict.fromkeys([*read(app)["Globals"]["Function"]["Environment"]["Variables"], "PEPPER"], "unknown-here")


def _inputs(app: str) -> list[Path]:
    """Everything that the template depends on: routes are declared in app.py and routes.py only."""
    routes = sorted((FUNCTIONS / "familiekontakten").rglob("routes.py"))
    settings = sorted(path for path in (CONFIGURATION / app).iterdir() if path.is_file())
    return [FUNCTIONS / app / "app.py", *routes, *settings, TEMPLATES / f"{app}.yaml", ROOT / "pyproject.toml"]


def _digest(paths: list[Path]) -> str:
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()


def _complete(needed: Path, chalice_zip: Path, own: Path, code: Path, target: Target) -> None:
    """Dependencies, Chalice's runtime with app.py, and our package in one zip, all compiled; whole or not at all."""
    loose = chalice_zip.with_name("runtime")
    shutil.rmtree(loose, ignore_errors=True)
    with zipfile.ZipFile(chalice_zip) as archive:
        archive.extractall(loose)
    dependencies.run_compiler("compile", loose, target)
    partial = code.with_suffix(".part")
    shutil.copyfile(needed, partial)
    with zipfile.ZipFile(partial, "a") as archive:
        write_folder(archive, loose)
        write_folder(archive, own)
    partial.replace(code)


def main() -> None:
    """`python -m infrastructure.build.bundles [lambda]`: package for this machine, or for Lambda."""
    for bundle in package(LAMBDA if sys.argv[1:] == ["lambda"] else HOST):
        print(f"{bundle.app}: {bundle.code.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
