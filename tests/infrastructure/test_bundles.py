"""The zips as they are deployed: small, whole, compiled and the same every time."""

import importlib.util
import json
import marshal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from familiekontakten.searching.stemming import STEMMERS

from infrastructure.build import bundles
from infrastructure.build.bundles import Bundle
from infrastructure.build.places import APPS, FUNCTIONS, build_alone
from infrastructure.build.reach import reached
from infrastructure.build.templates import read

LARGEST = {"intake": 8_000_000, "clock": 8_000_000, "workspace": 12_000_000}
UNCHECKED_HASH = 0b01
# Only the standard library and the unpacked zip: on Lambda there is nothing else to fall back on.
IMPORT_ALONE = """
import json, os, sys, sysconfig
paths = sysconfig.get_paths()
allowed = {paths["stdlib"], paths["platstdlib"], paths["platstdlib"] + "/lib-dynload"}
sys.path = [sys.argv[1]] + [path for path in sys.path if path in allowed or path.endswith(".zip")]
import app
print(json.dumps(sorted(m.__file__ for m in list(sys.modules.values()) if getattr(m, "__file__", None))))
"""


@pytest.fixture(scope="module")
def packaged() -> dict[str, Bundle]:
    with build_alone():
        return {bundle.app: bundle for bundle in bundles.package()}


@pytest.fixture(scope="module")
def unpacked(packaged: dict[str, Bundle], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folders = {app: tmp_path_factory.mktemp(app) for app in packaged}
    for app, folder in folders.items():
        with zipfile.ZipFile(packaged[app].code) as archive:
            archive.extractall(folder)
    return folders


@pytest.mark.parametrize("app", APPS)
def test_it_is_small(packaged: dict[str, Bundle], app: str) -> None:
    assert packaged[app].code.stat().st_size <= LARGEST[app]


@pytest.mark.parametrize("app", APPS)
def test_every_module_is_compiled_for_this_interpreter(unpacked: dict[str, Path], app: str) -> None:
    sources = list(unpacked[app].rglob("*.py"))
    assert sources
    for source in sources:
        assert Path(importlib.util.cache_from_source(str(source))).exists(), source
    for compiled in unpacked[app].rglob("*.pyc"):
        content = compiled.read_bytes()
        assert content[:4] == importlib.util.MAGIC_NUMBER, compiled
        assert int.from_bytes(content[4:8], "little") == UNCHECKED_HASH, compiled
        marshal.loads(content[16:])


@pytest.mark.parametrize("app", APPS)
def test_it_imports_by_itself(unpacked: dict[str, Path], app: str) -> None:
    settings = read(app)["Globals"]["Function"]["Environment"]["Variables"]
    environment = dict.fromkeys([*settings, "PEPPER"], "x") | {
        "AWS_REGION": "eu-north-1",
        "AWS_DEFAULT_REGION": "eu-north-1",
    }
    environment |= {"AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "x", "LAMBDA_TASK_ROOT": str(unpacked[app])}
    command = [sys.executable, "-I", "-S", "-c", IMPORT_ALONE, str(unpacked[app])]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    files = json.loads(done.stdout.splitlines()[-1])
    assert [file for file in files if "site-packages" in file] == []
    assert any(file.startswith(str(unpacked[app])) for file in files)


def test_equal_input_gives_equal_bytes(packaged: dict[str, Bundle]) -> None:
    before = {app: bundle.code.read_bytes() for app, bundle in packaged.items()}
    with build_alone():
        again = {bundle.app: bundle.code.read_bytes() for bundle in bundles.package()}
    assert again == before


def test_the_door_cannot_reach_the_key_service(unpacked: dict[str, Path]) -> None:
    assert not (unpacked["intake"] / "boto3").exists()
    assert not (unpacked["intake"] / "botocore" / "data" / "kms").exists()


@pytest.mark.parametrize("app", APPS)
def test_whatever_it_imports_later_is_in_it(unpacked: dict[str, Path], app: str) -> None:
    own = unpacked[app]
    packed = {path.relative_to(own) for path in reached(app, own) if path.suffix == ".py"}
    before = {path.relative_to(FUNCTIONS) for path in reached(app, FUNCTIONS) if path.suffix == ".py"}
    assert packed == before


@pytest.mark.parametrize("app", ["intake", "clock"])
def test_casework_and_its_libraries_are_in_the_workspace_only(unpacked: dict[str, Path], app: str) -> None:
    for name in ("msgspec", "jwt", "networkx", "familiekontakten/workspace", "familiekontakten/cases"):
        assert (unpacked["workspace"] / name).exists() or name.startswith("familiekontakten"), name
        assert not (unpacked[app] / name).exists(), name


def test_the_pages_of_the_site_go_to_those_who_answer_with_them(packaged: dict[str, Bundle]) -> None:
    names = {app: zipfile.ZipFile(bundle.code).namelist() for app, bundle in packaged.items()}
    of_pages = {app: {Path(name).name for name in every if "/skeletons/nb/" in name} for app, every in names.items()}
    assert of_pages["intake"] >= {"frame.html", "family.html", "search.html", "search.json"}
    assert of_pages["workspace"] == {"frame.html", "workspace.html"}
    assert of_pages["clock"] == set()


def test_the_door_carries_the_stemmers_of_the_site_and_no_others(unpacked: dict[str, Path]) -> None:
    carried = (unpacked["intake"] / "snowballstemmer").glob("*_stemmer.pyc")
    assert {path.stem.removesuffix("_stemmer") for path in carried} == set(STEMMERS.values())
    assert not (unpacked["workspace"] / "snowballstemmer").exists()
