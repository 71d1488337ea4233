"""What the bundles put in place of parts of libraries is still what these libraries' other parts ask for."""

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from infrastructure.build.trimming import PATTERNS, STAND_INS, with_late_patterns


def module_of(path: str) -> str:
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def defined(text: str) -> set[str]:
    """The names that a module has after it was loaded."""
    names = {node.name for node in ast.parse(text).body if isinstance(node, ast.ClassDef)}
    for node in ast.parse(text).body:
        if isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return names


def asked_for(module: str) -> Iterator[str]:
    """Every name that a module of the same library takes from `module`, except in what the stand-in replaces."""
    library = Path(str(importlib.import_module(module.partition(".")[0]).__file__)).parent
    for path in library.rglob("*.py"):
        if "docs" in path.relative_to(library).parts or "async" in path.name:
            continue
        package = ".".join([library.name, *path.relative_to(library).parent.parts])
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and _absolute(node, package) == module:
                yield from (alias.name for alias in node.names)


def _absolute(node: ast.ImportFrom, package: str) -> str:
    base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
    return ".".join([*base, *([node.module] if node.module else [])])


@pytest.mark.parametrize("path", STAND_INS)
def test_a_stand_in_has_every_name_that_is_asked_of_it(path: str) -> None:
    wanted = set(asked_for(module_of(path))) - set(_submodules(module_of(path)))
    assert wanted <= defined(STAND_INS[path])


@pytest.mark.parametrize("path", STAND_INS)
def test_a_stand_in_has_no_name_that_the_real_one_lacks(path: str) -> None:
    real = importlib.import_module(module_of(path))
    assert defined(STAND_INS[path]) <= set(dir(real))


def _submodules(module: str) -> Iterator[str]:
    place = Path(str(importlib.import_module(module).__file__))
    yield from (path.stem for path in place.parent.glob("*.py") if place.name == "__init__.py")


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:4566/x?y=z#w",
        "https://dynamodb.eu-north-1.amazonaws.com/",
        "https://[2001:db8::1%25eth0]:8443/a b?c=%7e",
        "HTTP://User:Word@Example.org:80/../a/./b",
        "/only/a/path?q",
        "",
    ],
)
def test_addresses_are_read_alike_when_patterns_are_compiled_late(address: str) -> None:
    real = importlib.import_module(module_of(PATTERNS))
    changed: dict[str, object] = {"__name__": "urllib3.util.url", "__package__": "urllib3.util"}
    source = with_late_patterns(Path(str(real.__file__)).read_text())
    assert "re.compile(" not in source.replace("getattr(re.compile(*", "")
    exec(compile(source, "late", "exec"), changed)
    parse = changed["parse_url"]
    assert callable(parse)
    assert tuple(parse(address)) == tuple(real.parse_url(address))
