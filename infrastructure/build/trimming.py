"""What of the installed dependencies an app does without: every file left out starts a cold function sooner."""

import gzip
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Of botocore's 440 services only these have their descriptions shipped.
SERVICES = {
    "intake": ("dynamodb",),
    "workspace": ("dynamodb", "kms", "sts", "cognito-idp"),
    "clock": ("dynamodb", "kms", "s3", "sesv2", "sts"),
}
# Packages that an app never imports. Doubtful ones stay: a test imports every bundle by itself.
UNUSED = {
    "intake": ("boto3", "s3transfer"),
    "workspace": (),
    "clock": (),
}
# Never read at run time: descriptions, tests, type stubs, other frameworks' hooks, tools that built the compiled parts,
# and what is loaded only by those who ask for it by name: recurring dates, extensions and sandboxes of templates.
DEAD_WEIGHT = (
    "bin",
    "*.dist-info",
    "*-stubs",
    "**/tests",
    "**/*.pyi",
    "**/py.typed",
    "cffi",
    "pycparser",
    "dateutil/zoneinfo",
    "dateutil/rrule.py",
    "jinja2/ext.py",
    "jinja2/meta.py",
    "jinja2/nativetypes.py",
    "jinja2/sandbox.py",
    "boto3/examples",
    "botocore/data/*/*/examples-1.json*",
    "urllib3/contrib/emscripten",
)
TRACED = ("botocore", "__init__.py", "boto_utils.py", "util.py", "resources")
ZONES = ("Europe/Oslo", "UTC", "Etc/UTC")
# What libraries import of themselves and the doors never use, each replaced by as little as the imports need: methods'
# help texts, recording across coroutines (which loads asyncio), HTTP/2. Not for the clock: nobody waits for it.
STAND_INS = {
    "botocore/docs/__init__.py": "",
    "botocore/docs/docstring.py": """
class ClientMethodDocstring(str):
    def __new__(cls, *_, **__):
        return super().__new__(cls)

PaginatorDocstring = WaiterDocstring = ClientMethodDocstring
""",
    "aws_xray_sdk/core/async_recorder.py": """
from aws_xray_sdk.core.recorder import AWSXRayRecorder as AsyncAWSXRayRecorder
""",
    "urllib3/http2/__init__.py": "",
    "snowballstemmer/__init__.py": "",
}
# Of 36 languages' stemmers those of the site (familiekontakten/searching/stemming.py).
STEMMED = ("arabic", "english", "lithuanian", "norwegian", "polish")
# Loading this file compiles eleven patterns, four of them for any IPv6 address: a tenth of a cold start.
PATTERNS = "urllib3/util/url.py"
COMPILED_WHEN_USED = """import re

class _WhenUsed:
    def __init__(self, *pattern):
        self._pattern = pattern

    def __getattr__(self, name):
        return getattr(re.compile(*self._pattern), name)
"""
# What functions ask of DynamoDB; its description of everything else is four times as long.
ROW_OPERATIONS = (
    "BatchGetItem",
    "BatchWriteItem",
    "DeleteItem",
    "GetItem",
    "PutItem",
    "Query",
    "Scan",
    "TransactGetItems",
    "TransactWriteItems",
    "UpdateItem",
)
WAITED_FOR = ("intake", "workspace")
# The roots that sign AWS's own endpoints; reading all 126 costs 40 ms of the first call.
ROOTS = re.compile(r"# Label: \"(Amazon Root CA \d|Starfield Services Root Certificate Authority - G2)\"")


def trim(app: str, folder: Path) -> None:
    """Remove from `folder`, where the dependencies are installed, what `app` does without."""
    for path in list(_unwanted(app, folder)):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    if app in WAITED_FOR:
        for name, text in STAND_INS.items():
            # boto3's own help texts, where it is shipped, build on botocore's.
            needless = "boto3" in UNUSED[app] or not name.startswith("botocore/docs/")
            if needless and (folder / name).exists():
                (folder / name).write_text(text)
        (folder / PATTERNS).write_text(with_late_patterns((folder / PATTERNS).read_text()))
    for name in ("endpoints.json", "partitions.json"):
        _keep_ordinary_partition(folder / "botocore" / "data" / name, SERVICES[app])
    for path in folder.glob("botocore/data/*/*/service-2.json.gz"):
        _drop_explanations(path)
    for path in folder.glob("botocore/data/dynamodb/*/service-2.json"):
        _keep_row_operations(path)
    _keep_aws_roots(folder / "botocore" / "cacert.pem")


def with_late_patterns(source: str) -> str:
    """The same module, each of whose patterns is compiled at its first use; `re` remembers it from then on."""
    return source.replace("re.compile(", "_WhenUsed(").replace("import re\n", COMPILED_WHEN_USED, 1)


def _unwanted(app: str, folder: Path) -> Iterator[Path]:
    for pattern in (*DEAD_WEIGHT, *UNUSED[app]):
        yield from folder.glob(pattern)
    for path in (folder / "botocore" / "data").iterdir():
        if path.is_dir() and path.name not in SERVICES[app]:
            yield path
        yield from sorted(path.glob("20*"))[:-1]  # older versions of a service
    for path in (folder / "aws_xray_sdk" / "ext").iterdir():
        if path.name not in TRACED:
            yield path
    for path in folder.glob("snowballstemmer/*_stemmer.py"):
        if path.stem.removesuffix("_stemmer") not in STEMMED:
            yield path
    zones = folder / "tzdata" / "zoneinfo"
    for path in zones.rglob("*"):
        if path.is_file() and path.name != "__init__.py" and path.relative_to(zones).as_posix() not in ZONES:
            yield path


def _keep_ordinary_partition(path: Path, services: tuple[str, ...]) -> None:
    """One partition of the world, and in it the addresses of those services: every client reads the whole file."""
    content = json.loads(path.read_text())
    content["partitions"] = [one for one in content["partitions"] if one.get("partition", one.get("id")) == "aws"]
    for partition in content["partitions"]:
        if "services" in partition:
            partition["services"] = {name: partition["services"][name] for name in map(_host, services)}
    path.write_text(json.dumps(content, separators=(",", ":")))


def _drop_explanations(path: Path) -> None:
    """A service's description without its texts, unpacked: four fifths of what every client would read."""
    content = json.loads(gzip.decompress(path.read_bytes()), object_hook=_without_text)
    for parameter in content.get("clientContextParams", {}).values():
        parameter["documentation"] = ""  # the one that botocore reads
    path.with_suffix("").write_text(json.dumps(content, separators=(",", ":")))
    path.unlink()


def _keep_row_operations(path: Path) -> None:
    """Of DynamoDB's operations those on rows, and the shapes that these are made of."""
    content = json.loads(path.read_text())
    content["operations"] = {name: content["operations"][name] for name in ROW_OPERATIONS}
    kept: dict[str, Any] = {}
    _collect_shapes(content["operations"], content["shapes"], kept)
    path.write_text(json.dumps(content | {"shapes": kept}, separators=(",", ":")))


def _collect_shapes(part: Any, shapes: dict[str, Any], kept: dict[str, Any]) -> None:  # noqa: ANN401 - any JSON
    if isinstance(part, dict):
        name = part.get("shape")
        if isinstance(name, str) and name in shapes and name not in kept:
            kept[name] = shapes[name]
            _collect_shapes(shapes[name], shapes, kept)
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        _collect_shapes(inner, shapes, kept)


def _without_text(part: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in part.items() if name != "documentation" or not isinstance(value, str)}


def _host(service: str) -> str:
    """The first part of a service's address."""
    return {"sesv2": "email"}.get(service, service)


def _keep_aws_roots(path: Path) -> None:
    """Raises ValueError when the file no longer labels its certificates as we know them."""
    kept = [block for block in path.read_text().split("\n\n") if ROOTS.search(block)]
    if len(kept) < 5:
        raise ValueError(f"only {len(kept)} of the 5 roots found in {path}")
    path.write_text("\n\n".join(kept) + "\n")
