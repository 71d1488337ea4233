"""The three apps as they are deployed: for each the template that Chalice writes and one zip, fast to start."""

import shutil
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import yaml

from infrastructure.build import dependencies
from infrastructure.build.archive import write_files, write_folder
from infrastructure.build.chalice_package import digest, packaged_by_chalice
from infrastructure.build.own_code import own_code
from infrastructure.build.places import APPS, BUILD
from infrastructure.build.reach import reached
from infrastructure.build.target import HOST, LAMBDA, Target
from infrastructure.build.templates import Template


@dataclass(frozen=True)
class Bundle:
    """One app, ready to deploy: `template` names `code`, the zip, as its functions' CodeUri."""

    app: str
    template: Template
    code: Path


def package(target: Target = HOST) -> list[Bundle]:
    """All apps; quick when only code has changed. Raises PackagingFailed when an app does not load."""
    needed = {app: dependencies.prepared(app, target) for app in APPS}
    with ThreadPoolExecutor(len(APPS)) as workers:
        list(workers.map(packaged_by_chalice, APPS))
    own = own_code(target)
    return [_bundle(app, needed[app], own, target) for app in APPS]


def _bundle(app: str, needed: Path, own: Path, target: Target) -> Bundle:
    written = packaged_by_chalice(app)
    code = BUILD / "bundles" / target.name / f"{app}.zip"
    _complete(needed, written / "deployment.zip", own, reached(app, own), code, target)
    template: Template = yaml.safe_load((written / "sam.yaml").read_text())
    for function in _functions(template):
        function |= {"CodeUri": str(code), "Runtime": target.runtime, "Architectures": [target.machine]}
    return Bundle(app, template, code)


def _functions(template: Template) -> Iterator[dict[str, object]]:
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            yield resource["Properties"]


def _complete(needed: Path, chalice_zip: Path, own: Path, ours: list[Path], code: Path, target: Target) -> None:
    """Dependencies, Chalice's runtime with app.py, and of our package what the app reaches, in one zip, all compiled;
    whole or not at all.
    """
    mark, recipe = code.with_suffix(".made-from"), _recipe(needed, chalice_zip, own, ours)
    if code.exists() and mark.exists() and mark.read_text() == recipe:
        return
    loose = chalice_zip.with_name("runtime")
    shutil.rmtree(loose, ignore_errors=True)
    with zipfile.ZipFile(chalice_zip) as archive:
        archive.extractall(loose)
    dependencies.run_compiler("compile", loose, target)
    code.parent.mkdir(parents=True, exist_ok=True)
    partial = code.with_suffix(".part")
    shutil.copyfile(needed, partial)
    with zipfile.ZipFile(partial, "a") as archive:
        write_folder(archive, loose)
        write_files(archive, own, ours)
    partial.replace(code)
    mark.write_text(recipe)


def _recipe(needed: Path, chalice_zip: Path, own: Path, ours: list[Path]) -> str:
    names = [path.relative_to(own).as_posix() for path in ours]
    return "\n".join([str(needed), digest([chalice_zip, *ours]), *names])


def main() -> None:
    """`python -m infrastructure.build.bundles [lambda]`: package for this machine, or for Lambda."""
    for bundle in package(LAMBDA if sys.argv[1:] == ["lambda"] else HOST):
        print(f"{bundle.app}: {bundle.code.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
