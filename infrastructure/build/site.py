"""Builds the public site and the skeletons that the functions fill: catalogues first, then pages.

`python -m infrastructure.build.site` writes build/site and build/skeletons. The two belong together: functions and
site are deployed from the same build, because a form page and the answer to a mistake in it must look alike.
"""

import os
import shutil
import sys
from pathlib import Path

from mkdocs.commands.build import build as build_pages
from mkdocs.config import load_config

from infrastructure.build import catalogues
from infrastructure.build.places import ROOT, SITE, SKELETONS


def build(site: Path = SITE, skeletons: Path = SKELETONS, address: str = "", releases: Path | None = None) -> None:
    """Write the site and the skeletons into those folders, replacing what was there.

    `address`: where the site is published ("https://…/"), for canonical links; mkdocs.yml decides when it is empty.
    `releases`: the folder of all releases of open figures; mkdocs.yml decides when there is none.
    Raises mkdocs.exceptions.Abort when a link leads nowhere: nothing half built is left as if it were whole.
    """
    catalogues.compile_catalogues()
    build_site(site, skeletons, address, releases)


def build_site(site: Path, skeletons: Path, address: str = "", releases: Path | None = None) -> None:
    """Write the site and the skeletons from the catalogues as they are compiled now."""
    shutil.rmtree(skeletons, ignore_errors=True)
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # MkDocs is pinned below 2 (pyproject.toml)
    chosen = {"site_url": address} if address else {}
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site), strict=True, **chosen)
    config.extra["skeletons"] = str(skeletons)
    if releases:
        config.extra["releases"] = str(releases.resolve())
    build_pages(config)


if __name__ == "__main__":
    build()
    print(f"Built {SITE.relative_to(ROOT)} and {SKELETONS.relative_to(ROOT)}.")
    sys.exit(0)
