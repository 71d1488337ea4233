"""Programs that run as if they were a function of the stack: with its settings, and with the rights of its role.

A process of their own, because records remember the database that they were imported for.
"""

import os
import subprocess
import sys
from pathlib import Path

from infrastructure.local.cloud import REGION
from tests.stack import Stack

HERE = Path(__file__).parents[2]


def run_as_function(stack: Stack, module: str, *arguments: str, rights: str = "hsf-workspace") -> str:
    """What a module of the tests prints when it runs with the workspace's settings and an app's rights."""
    environment = os.environ | settings_of(stack, "hsf-workspace") | rights_of(stack, rights)
    environment["PYTHONPATH"] = os.pathsep.join([str(HERE / "functions"), str(HERE)])
    environment["AWS_XRAY_SDK_ENABLED"] = "false"
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, env=environment, cwd=HERE, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def rights_of(stack: Stack, app: str) -> dict[str, str]:
    """The credentials of an app's API function, as the runtime gives them."""
    resource = stack.client("cloudformation").describe_stack_resource(StackName=app, LogicalResourceId="ApiHandlerRole")
    role = resource["StackResourceDetail"]["PhysicalResourceId"]
    arn = stack.client("iam").get_role(RoleName=role)["Role"]["Arn"]
    given = stack.client("sts").assume_role(RoleArn=arn, RoleSessionName="test")["Credentials"]
    return {
        "AWS_ACCESS_KEY_ID": given["AccessKeyId"],
        "AWS_SECRET_ACCESS_KEY": given["SecretAccessKey"],
        "AWS_SESSION_TOKEN": given["SessionToken"],
        "AWS_DEFAULT_REGION": REGION,
        "AWS_ENDPOINT_URL": stack.emulator_url,
    }


def settings_of(stack: Stack, app: str) -> dict[str, str]:
    """The environment of an app's API function."""
    functions = stack.client("lambda").list_functions()["Functions"]
    (found,) = (one for one in functions if one["FunctionName"].startswith(f"{app}-APIHandler-"))
    variables: dict[str, str] = found["Environment"]["Variables"]
    return variables
