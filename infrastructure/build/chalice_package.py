"""What Chalice makes of an app: its template, and a zip with app.py and Chalice's own small runtime."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from infrastructure.build.places import BUILD, CONFIGURATION, FUNCTIONS, ROOT, TEMPLATES
from infrastructure.build.templates import read

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


class PackagingFailed(Exception):
    """An app could not be packaged; the message says which, and why."""


def packaged_by_chalice(app: str) -> Path:
    """What `chalice package` wrote; run again only when the app's routes, settings or template have changed."""
    staged, written = BUILD / "functions" / app, BUILD / "functions" / f"{app}.packaged"
    mark, recipe = written / "made-from", digest(_inputs(app))
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


def digest(paths: list[Path]) -> str:
    """One name for the content of these files, in this order."""
    return hashlib.sha256(b"\0".join(path.read_bytes() for path in paths)).hexdigest()
