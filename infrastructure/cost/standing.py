"""What costs by merely being there, counted in the templates as they are deployed.

A kind of resource that is neither priced nor known to cost nothing by itself is named, so that no sum hides it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from infrastructure.build import templates
from infrastructure.build.places import TEMPLATES
from infrastructure.cost.quantities import Quantities, together

Resource = Mapping[str, Any]

KEPT_VERSIONS = 2
"""A key that turns over each year is paid for with what it was before: AWS asks for two earlier ones at most."""

DAYS_OF_A_YEAR = 365
"""For how long a backup is taken to be kept that no rule deletes: we ask about a year's cost."""

FREE = (
    *("AWS::ApiGateway::", "AWS::Backup::", "AWS::Budgets::", "AWS::CertificateManager::", "AWS::CloudFront::"),
    *(
        "AWS::Cognito::",
        "AWS::DynamoDB::",
        "AWS::Events::",
        "AWS::IAM::",
        "AWS::KMS::Alias",
        "AWS::Lambda::",
        "AWS::Logs::LogGroup",
    ),
    *("AWS::S3::", "AWS::SES::", "AWS::SNS::", "AWS::SecretsManager::ResourcePolicy", "AWS::Serverless::"),
    *("AWS::WAFv2::WebACLAssociation", "AWS::WAFv2::IPSet", "AWS::XRay::"),
)
"""Kinds that cost nothing by themselves, only by their use; by the beginning of their name."""


def _key(properties: Resource) -> Quantities:
    return {"kms-key": 1 + (KEPT_VERSIONS if properties.get("EnableKeyRotation") else 0)}


def _firewall(properties: Resource) -> Quantities:
    return {"waf-acl": 1, "waf-rule": len(properties.get("Rules", []))}


PRICED: Mapping[str, Callable[[Resource], Quantities]] = {
    "AWS::KMS::Key": _key,
    "AWS::SecretsManager::Secret": lambda _: {"secret": 1},
    "AWS::WAFv2::WebACL": _firewall,
    "AWS::CloudWatch::Alarm": lambda _: {"alarm": 1},
    "AWS::CloudWatch::Dashboard": lambda _: {"dashboard": 1},
    "AWS::Logs::MetricFilter": lambda one: {"metric": len(one.get("MetricTransformations", []))},
}


def ours() -> list[Resource]:
    """Every resource of our templates; of the apps what is merged into Chalice's."""
    names = sorted(file.stem for file in TEMPLATES.glob("*.yaml"))
    every = (templates.base() if name == "base" else templates.read(name) for name in names)
    return [one for template in every for one in template.get("Resources", {}).values()]


def standing(resources: Iterable[Resource]) -> Quantities:
    """How much of what has a price stands there: also for what a change set adds."""
    priced = (one for one in resources if one.get("Type") in PRICED)
    return together(*(PRICED[one["Type"]](one.get("Properties", {})) for one in priced))


def copies(resources: Iterable[Resource]) -> int:
    """How many backups of everything a plan keeps at a time, one a day, here and where they are copied to."""
    plans = (one["Properties"]["BackupPlan"] for one in resources if one.get("Type") == "AWS::Backup::BackupPlan")
    rules = [rule for plan in plans for rule in plan["BackupPlanRule"]]
    places = [*rules, *(copy for rule in rules for copy in rule.get("CopyActions", []))]
    return sum(int(one.get("Lifecycle", {}).get("DeleteAfterDays", DAYS_OF_A_YEAR)) for one in places)


def unpriced(resources: Iterable[Resource]) -> Counter[str]:
    """Kinds of resources of which nobody has said what they cost, and how many there are."""
    kinds = (one["Type"] for one in resources if "Type" in one)
    return Counter(kind for kind in kinds if kind not in PRICED and not kind.startswith(FREE))
