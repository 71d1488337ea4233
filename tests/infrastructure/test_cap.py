"""The cap that keeps the bill small: as it is on AWS, why no test meets it here, and what people see above it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from infrastructure.build.templates import Template
from infrastructure.checks import packaged
from infrastructure.local.stacks import Deployment
from tests.gate.helping import assert_sites_own
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Answer, Visitor
from tests.stack import Stack

LIMITS = {"throttlingRateLimit": "/*/*/throttling/rateLimit", "throttlingBurstLimit": "/*/*/throttling/burstLimit"}
USUAL = {"intake": 303, "workspace": 303}


def ask(stack: Stack, app: str) -> Answer:
    """Send a form, or knock at the workspace."""
    visitor = Visitor(stack.url)
    return visitor.get("/workspace/") if app == "workspace" else visitor.send("family", "nb", filled_in("family")[0])


@pytest.fixture(scope="module", params=["intake", "workspace"])
def app(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def template(app: str) -> Template:
    return packaged.all_templates()[app]


@pytest.fixture
def stage(stack: Stack, app: str, template: Template) -> dict[str, str]:
    """What names the app's stage to API Gateway."""
    api = Deployment(stack.local.cloud).outputs(f"hsf-{app}")["RestAPIId"]
    return {"restApiId": api, "stageName": template["Resources"]["RestAPI"]["Properties"]["StageName"]}


def test_on_aws_it_is_a_hundred_a_second_and_two_hundred_at_once(template: Template) -> None:
    (everything,) = template["Resources"]["RestAPI"]["Properties"]["MethodSettings"]
    standing = {name: parameter.get("Default") for name, parameter in template["Parameters"].items()}
    assert everything == {
        "ResourcePath": "/*",
        "HttpMethod": "*",
        "ThrottlingRateLimit": {"Ref": "RequestsPerSecond"},
        "ThrottlingBurstLimit": {"Ref": "RequestsAtOnce"},
    }
    assert (standing["RequestsPerSecond"], standing["RequestsAtOnce"]) == (100, 200)


def test_here_it_is_higher_than_any_machine_is_quick(stack: Stack, stage: dict[str, str]) -> None:
    limits = stack.client("apigateway").get_stage(**stage)["methodSettings"]["*/*"]
    assert limits["throttlingRateLimit"] >= 100_000
    assert limits["throttlingBurstLimit"] >= 100_000


def test_above_it_people_get_the_page_that_says_what_to_do(
    stack: Stack, app: str, stage: dict[str, str], template: Template
) -> None:
    tell_what_it_does_not_read(stack, stage, template)
    with capped(stack, stage):
        refused = ask(stack, app)
    assert refused.status == 504
    assert_sites_own(refused)
    assert ask(stack, app).status == USUAL[app]


def tell_what_it_does_not_read(stack: Stack, stage: dict[str, str], template: Template) -> None:
    """The emulator answers as it is told, but does not read that from a template as AWS does."""
    gateway = stack.client("apigateway")
    for kind, answer in template["Resources"]["RestAPI"]["Properties"]["GatewayResponses"].items():
        gateway.put_gateway_response(
            restApiId=stage["restApiId"], responseType=kind, statusCode=str(answer["StatusCode"])
        )
    gateway.create_deployment(**stage)


@contextmanager
def capped(stack: Stack, stage: dict[str, str]) -> Iterator[None]:
    """Nothing gets through while the block runs."""
    gateway = stack.client("apigateway")
    usual = gateway.get_stage(**stage)["methodSettings"]["*/*"]
    let_through(gateway, stage, dict.fromkeys(LIMITS, 0))
    try:
        yield
    finally:
        let_through(gateway, stage, usual)


def let_through(gateway: Any, stage: dict[str, str], limits: dict[str, Any]) -> None:  # noqa: ANN401 - a boto3 client
    steps = [{"op": "replace", "path": path, "value": str(limits[name])} for name, path in LIMITS.items()]
    gateway.update_stage(**stage, patchOperations=steps)
