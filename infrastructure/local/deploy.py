"""Deploys everything in order: base, the three apps, the site; again and again onto the same stacks."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from infrastructure.build import templates
from infrastructure.build.bundles import Bundle
from infrastructure.local.cloud import Cloud
from infrastructure.local.pages import upload
from infrastructure.local.stacks import Deployment

SENDER_DOMAIN = "familiekontakten.example.org"
SENDER = f"no-reply@{SENDER_DOMAIN}"
# Never reached here, for there is no bill: a quick machine's tests would meet the cap and not the service.
UNCAPPED = {"RequestsPerSecond": "1000000", "RequestsAtOnce": "1000000"}


@dataclass(frozen=True)
class Addresses:
    """Where readers find the site, and the emulator's port (0 on AWS)."""

    site: str
    emulator_port: int = 0


@dataclass(frozen=True)
class Deployed:
    """`distribution` is the host name by which the distribution answers."""

    distribution: str
    bucket: str


def deploy_base(cloud: Cloud) -> None:
    """Tables, key, pepper and sender; and what the emulator does not take from a template."""
    template = templates.base()
    outputs = Deployment(cloud).apply("hsf-base", template, {"SenderDomain": SENDER_DOMAIN})
    if cloud.endpoint:
        for table in ("hsf-sessions", "hsf-openings"):
            cloud.client("dynamodb").update_time_to_live(
                TableName=table, TimeToLiveSpecification={"Enabled": True, "AttributeName": "expires"}
            )
        cloud.client("s3").put_object_lock_configuration(
            Bucket=outputs["AnchorsName"],
            ObjectLockConfiguration=template["Resources"]["Anchors"]["Properties"]["ObjectLockConfiguration"],
        )


def deploy_apps(cloud: Cloud, bundles: Iterable[Bundle], addresses: Addresses) -> dict[str, str]:
    """The three apps; returns the id of each one's REST API, by app."""
    deployment = Deployment(cloud)
    values = {
        "SiteUrl": addresses.site,
        "NationalPhone": templates.national_phone(),
        "SenderAddress": SENDER,
        "Emulated": "yes" if cloud.endpoint else "no",
    } | (UNCAPPED if cloud.endpoint else {})
    apis = {}
    for bundle in bundles:
        wanted = {key: values[key] for key in bundle.template["Parameters"] if key in values}
        apis[bundle.app] = deployment.apply(f"hsf-{bundle.app}", bundle.template, wanted).get("RestAPIId", "")
    return apis


def deploy_site(cloud: Cloud, apis: dict[str, str], site: Path, addresses: Addresses) -> Deployed:
    """The distribution in front of everything, and the pages in its bucket."""
    parameters = {
        "IntakeApi": apis["intake"],
        "WorkspaceApi": apis["workspace"],
        "LocalPort": str(addresses.emulator_port),
    }
    outputs = Deployment(cloud).apply("hsf-site", templates.site(), parameters)
    upload(cloud.client("s3"), outputs["PagesBucket"], site)
    return Deployed(outputs["DistributionDomain"], outputs["PagesBucket"])
