"""A file is pure unless its reserved name says otherwise: it knows no library, no clock and no environment."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

CHARITY = Path("functions/familiekontakten")

RESERVED = {
    "routes.py": {"chalice"},
    "answers.py": {"chalice"},
    "requests.py": {"chalice"},
    "guard.py": {"chalice"},
    "identity.py": {"jwt", "boto3", "botocore"},
    "records.py": {"pynamodb"},
    "table.py": {"pynamodb"},
    "delivery.py": {"boto3", "botocore", "mypy_boto3_sesv2"},
    "vault.py": {"boto3", "botocore", "mypy_boto3_kms"},
    "envelope.py": {"cryptography"},
    "datakey.py": {"cryptography"},
    "classified.py": {"msgspec"},
    "also.py": {"pynamodb"},
    "credentials.py": {"boto3", "botocore", "mypy_boto3_sts", "pynamodb"},
    "anchoring.py": {"boto3", "botocore", "mypy_boto3_s3"},
    "acting.py": {"chalice"},
    "solver.py": {"networkx"},
    "page.py": {"jinja2", "markupsafe"},
    "tracing.py": {"aws_xray_sdk"},
    "working_days.py": {"dateutil"},
    "stemming.py": {"snowballstemmer"},
}
"""Which library a file's name announces. Any file not listed uses the standard library and ours."""

READS_ENVIRONMENT = {"settings.py", "skeletons.py"}
READS_CLOCK = {"credentials.py", "guard.py", "routes.py", "requests.py", "answers.py", "records.py"}
FILES = sorted(CHARITY.rglob("*.py"))


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.partition(".")[0]


def called(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node.func.attr


@pytest.mark.parametrize("path", FILES, ids=str)
def test_a_file_imports_only_what_its_name_announces(path: Path) -> None:
    foreign = set(imported(ast.parse(path.read_text()))) - sys.stdlib_module_names - {"familiekontakten"}
    assert foreign <= RESERVED.get(path.name, set())


@pytest.mark.parametrize("path", FILES, ids=str)
def test_only_named_files_read_the_clock_or_the_environment(path: Path) -> None:
    tree = ast.parse(path.read_text())
    if path.name not in READS_ENVIRONMENT:
        assert not {"environ", "getenv"} & {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    if path.name not in READS_CLOCK:
        assert not {"now", "today", "utcnow", "monotonic", "time"} & set(called(tree))


def test_nobody_imports_the_doors() -> None:
    for path in FILES:
        assert not {"intake", "workspace", "clock"} & set(imported(ast.parse(path.read_text()))), path
