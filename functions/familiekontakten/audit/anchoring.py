"""The ends of the audit log's chains, kept outside the database: in a store where nothing can be changed or removed.

One object a run, named by its time: {"at": …, "heads": {"moss": [17, "<hash>"], …}}. Departments and hashes only.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

import boto3
from botocore.config import Config

from familiekontakten.audit.entry import Anchor, Entry
from familiekontakten.door import settings

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client


def keep(heads: Mapping[str, Entry], now: datetime) -> None:
    """Writes what each chain ends with. Raises botocore's ClientError when the store refuses."""
    said = {chain: [entry.number, entry.hash] for chain, entry in sorted(heads.items())}
    body = json.dumps({"at": now.isoformat(), "heads": said}).encode()
    _store().put_object(Bucket=settings.anchors(), Key=f"{now:%Y/%m/%d/%H%M%S.%f}.json", Body=body)


def kept() -> Iterator[Anchor]:
    """Everything that was ever anchored, also under what somebody wrote over it later."""
    pages = _store().get_paginator("list_object_versions").paginate(Bucket=settings.anchors())
    for page in pages:
        for version in page.get("Versions", []):
            yield from _read(version["Key"], version["VersionId"])


def _read(key: str, version: str) -> Iterator[Anchor]:
    got = _store().get_object(Bucket=settings.anchors(), Key=key, VersionId=version)
    for chain, (number, digest) in json.loads(got["Body"].read())["heads"].items():
        yield Anchor(chain, number, digest)


@cache
def _store() -> "S3Client":
    return boto3.client("s3", config=Config(connect_timeout=2, read_timeout=10, retries={"total_max_attempts": 3}))
