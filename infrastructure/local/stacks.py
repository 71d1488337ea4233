"""Creates and updates CloudFormation stacks from built templates: the same calls for the emulator and for AWS."""

import hashlib
import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from botocore.exceptions import ClientError

from infrastructure.build.templates import Template
from infrastructure.local.cloud import REGION, Cloud

UPLOADS = "hsf-uploads"


class DeployFailed(Exception):
    """A stack did not reach its goal; the message says which resource refused and why."""


class NeedsReplacing(DeployFailed):
    """A table would have to be made anew, with nothing in it; the stack is as it was before."""


class Deployment:
    """One run of deploying: uploads go to one bucket, named by what they contain."""

    def __init__(self, cloud: Cloud) -> None:
        self._stacks = cloud.client("cloudformation")
        self._objects = cloud.client("s3")
        self._endpoint = cloud.endpoint or f"https://s3.{REGION}.amazonaws.com"
        self._make_bucket()

    def apply(self, name: str, template: Template, parameters: Mapping[str, str]) -> dict[str, str]:
        """Create or update the stack `name`; returns its outputs. Raises DeployFailed."""
        self._upload_code(template)
        request = {
            "StackName": name,
            "TemplateURL": self._upload("template", json.dumps(template).encode()),
            "Parameters": [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()],
            "Capabilities": ["CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"],
        }
        if self._create_or_update(request):
            self._wait(name)
        return self.outputs(name)

    def outputs(self, name: str) -> dict[str, str]:
        """The outputs of an existing stack."""
        stack = self._stacks.describe_stacks(StackName=name)["Stacks"][0]
        return {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])}

    def parameters(self, name: str) -> dict[str, str]:
        """What an existing stack was made with, so that it can be changed in one thing and stay as it is in others."""
        stack = self._stacks.describe_stacks(StackName=name)["Stacks"][0]
        return {one["ParameterKey"]: one["ParameterValue"] for one in stack.get("Parameters", [])}

    def _make_bucket(self) -> None:
        try:
            self._objects.head_bucket(Bucket=UPLOADS)
        except ClientError:
            self._objects.create_bucket(Bucket=UPLOADS, CreateBucketConfiguration={"LocationConstraint": REGION})

    def _upload_code(self, template: Template) -> None:
        """Replace each CodeUri that is a file by the place it was uploaded to."""
        for resource in template["Resources"].values():
            code = resource.get("Properties", {}).get("CodeUri")
            if isinstance(code, str):
                key = self._put("zip", Path(code).read_bytes())
                resource["Properties"]["CodeUri"] = {"Bucket": UPLOADS, "Key": key}

    def _upload(self, kind: str, content: bytes) -> str:
        return f"{self._endpoint}/{UPLOADS}/{self._put(kind, content)}"

    def _put(self, kind: str, content: bytes) -> str:
        key = f"{hashlib.sha256(content).hexdigest()}.{kind}"
        try:
            self._objects.head_object(Bucket=UPLOADS, Key=key)
        except ClientError:
            self._objects.put_object(Bucket=UPLOADS, Key=key, Body=content)
        return key

    def _create_or_update(self, request: dict[str, Any]) -> bool:
        """Whether something is under way."""
        try:
            self._stacks.create_stack(**request)
        except self._stacks.exceptions.AlreadyExistsException:
            try:
                self._stacks.update_stack(**request)
            except ClientError as error:
                if "No updates" in str(error):
                    return False
                raise
        return True

    def _wait(self, name: str) -> None:
        while True:
            status = self._stacks.describe_stacks(StackName=name)["Stacks"][0]["StackStatus"]
            if not status.endswith("IN_PROGRESS"):
                break
            time.sleep(0.05 if self._endpoint.startswith("http:") else 3)
        if status not in ("CREATE_COMPLETE", "UPDATE_COMPLETE"):
            refusal = self._first_refusal(name)
            failed = NeedsReplacing if "requires replacing" in refusal else DeployFailed
            raise failed(f"{name}: {status}; {refusal}")

    def _first_refusal(self, name: str) -> str:
        events = self._stacks.describe_stack_events(StackName=name)["StackEvents"]
        failed = [event for event in events if event["ResourceStatus"].endswith("FAILED")]
        return "; ".join(f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason')}" for event in failed[-3:])
