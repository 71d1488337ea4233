"""Puts the built site into its bucket, with addresses that end in a slash."""

import hashlib
import mimetypes
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CACHED = "public, max-age=31536000, immutable"
FRESH = "public, max-age=60"


def keys(name: str) -> Iterator[str]:
    """The keys a file is stored under: a folder's page also answers at the folder's own address."""
    yield name
    if name.endswith("/index.html"):
        yield name.removesuffix("index.html")


def upload(objects: Any, bucket: str, site: Path) -> int:  # noqa: ANN401 - a boto3 client
    """Make the bucket equal to the folder; returns how many objects were written or removed."""
    there = {entry["Key"]: entry["ETag"].strip('"') for entry in _listed(objects, bucket)}
    wanted = {
        key: path
        for path in sorted(site.rglob("*"))
        if path.is_file()
        for key in keys(path.relative_to(site).as_posix())
    }
    changed = {key: path for key, path in wanted.items() if there.get(key) != _etag(path)}
    for key, path in changed.items():
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        if kind.startswith("text/") or kind.endswith(("javascript", "json", "xml")):
            kind += "; charset=utf-8"
        lasting = CACHED if key.startswith("assets/") and not key.endswith(".html") else FRESH
        objects.put_object(Bucket=bucket, Key=key, Body=path.read_bytes(), ContentType=kind, CacheControl=lasting)
    gone = there.keys() - wanted.keys()
    for key in gone:
        objects.delete_object(Bucket=bucket, Key=key)
    return len(changed) + len(gone)


def _listed(objects: Any, bucket: str) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - a boto3 client
    for page in objects.get_paginator("list_objects_v2").paginate(Bucket=bucket):
        yield from page.get("Contents", [])


def _etag(path: Path) -> str:
    """What S3 calls an object's content; not a matter of secrecy."""
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
