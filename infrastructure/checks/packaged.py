"""The five templates exactly as they are deployed to AWS, written to build/templates for the checkers to read."""

import json
from pathlib import Path

from infrastructure.build import bundles, templates
from infrastructure.build.places import BUILD, build_alone
from infrastructure.build.templates import Template

FOLDER = BUILD / "templates"


def all_templates() -> dict[str, Template]:
    """Every template by the name of its stack, without "hsf-"."""
    with build_alone():
        apps = {bundle.app: bundle.template for bundle in bundles.package()}
    for template in apps.values():
        for resource in template["Resources"].values():
            if "CodeUri" in resource["Properties"]:
                resource["Properties"]["CodeUri"] = "s3://hsf-uploads/code.zip"
    return {"base": templates.base(), **apps, "site": templates.site()}


def write() -> list[Path]:
    """Write them all; returns the files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, template in all_templates().items():
        path = FOLDER / f"{name}.json"
        path.write_text(json.dumps(template, indent=1))
        paths.append(path)
    return paths
