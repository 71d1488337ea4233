"""What follows from the list of departments on the stack that runs: a table of its own for each, and the pages.

Nothing else of the stack is touched: it keeps the parameters and the functions that it has, and goes on answering.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from infrastructure.build import templates
from infrastructure.build.places import build_alone
from infrastructure.local.cloud import Cloud
from infrastructure.local.pages import upload
from infrastructure.local.stacks import DeployFailed, Deployment


def write_list(listed: Path, text: str) -> None:
    """Puts a changed list in the place of the one before. Raises BadList, and leaves that, where it cannot load."""
    from infrastructure.operator.departments import checked

    checked(yaml.safe_load(text)["departments"])
    listed.write_text(text)  # over what is there: who watches the file would go on watching one that was replaced


def has_table(cloud: Cloud, department: str) -> bool:
    """Whether the department has a table of its own."""
    tables = cloud.client("dynamodb")
    try:
        described = tables.describe_table(TableName=f"hsf-cases-{department}")
    except tables.exceptions.ResourceNotFoundException:
        return False
    return bool(described["Table"]["TableStatus"] == "ACTIVE")


def make_tables(cloud: Cloud, listed: Path) -> None:
    """Brings the base stack up to date with the list. Raises DeployFailed."""
    deployment = Deployment(cloud)
    deployment.apply("hsf-base", templates.base(listed), deployment.parameters("hsf-base"))


def publish_pages(cloud: Cloud) -> None:
    """Builds the site anew, from the sources and the list at hand, and puts it where readers find it.

    Raises DeployFailed: then what readers find is as it was.
    """
    from mkdocs.exceptions import Abort  # slow to load, and no other command of the operator builds pages

    from infrastructure.build.site import build, build_site

    deployment = Deployment(cloud)
    address = "" if cloud.endpoint else deployment.parameters("hsf-intake")["SiteUrl"].rstrip("/") + "/"
    # What runs here was built here, so the catalogues are compiled; that takes longer than all else.
    made = build_site if cloud.endpoint else build
    with TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        try:
            with build_alone():
                made(site, Path(folder) / "skeletons", address)
        except Abort:
            raise DeployFailed("the site cannot be built: `make run` says why; then run this again") from None
        upload(cloud.client("s3"), deployment.outputs("hsf-site")["PagesBucket"], site)
