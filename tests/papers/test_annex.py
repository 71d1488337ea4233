"""The annex to the processor agreement: whatever the code keeps stands in it, with its class."""

from datetime import date
from pathlib import Path

import pytest
from familiekontakten.statistics.interchange.fields import Type
from familiekontakten.statistics.interchange.schema import TYPES

from infrastructure.build.places import ROOT
from infrastructure.papers import contents, kept_for, tables
from infrastructure.papers.asked import Asked, asked
from infrastructure.papers.data import read
from infrastructure.papers.rights import rights
from infrastructure.papers.tables import Table
from infrastructure.papers.things import Thing, things
from infrastructure.papers.wanted import Wanted


@pytest.fixture(scope="module")
def annex() -> str:
    """The annex in Markdown."""
    return contents.annex(Wanted(date(2026, 11, 22), "", ""))


@pytest.mark.parametrize("thing", things(), ids=lambda thing: thing.kind)
def test_every_field_of_everything_kept_is_listed_with_its_class(annex: str, thing: Thing) -> None:
    part = annex.partition(f"(`{thing.kind}`)")[2].partition("\n## ")[0].partition("\n### ")[0]
    for one in thing.fields:
        assert f"| `{one.name}` | {'forseglet' if one.sealed else 'klar'} |" in part


@pytest.mark.parametrize("thing", things(), ids=lambda thing: thing.kind)
def test_every_sealed_field_has_a_norwegian_word_and_nothing_else_has(thing: Thing) -> None:
    assert set(read("things")[thing.kind]["sealed"]) == {one.name for one in thing.sealed}


def test_every_kind_that_says_its_kind_was_found() -> None:
    lines = (line for path in ROOT.glob("functions/familiekontakten/**/*.py") for line in path.open())
    said = {line.partition("=")[2].strip().strip('"') for line in lines if "KIND: ClassVar[str] =" in line}
    assert said - {""} == {thing.kind for thing in things()} == set(read("things"))


@pytest.mark.parametrize("table", tables.tables(), ids=lambda table: table.name)
def test_every_attribute_of_every_table_has_its_class(table: Table) -> None:
    classed = [name for names in read("tables")[table.name]["attributes"].values() for name in names]
    assert sorted(classed) == sorted(table.attributes)


def test_every_class_is_explained_and_every_table_is_there() -> None:
    used = {name for one in read("tables").values() for name in one["attributes"]}
    assert used <= set(read("words")["classes"])
    assert {one.name for one in tables.tables()} == set(read("tables"))


@pytest.mark.parametrize("form", asked(), ids=lambda form: form.name)
def test_every_question_is_listed_and_what_is_not_kept_says_so(annex: str, form: Asked) -> None:
    for one in form.questions:
        kept = "lagres ikke" if not one.stored else "forseglet" if one.sealed else "kode"
        assert f"| {kept} | `{one.name}` |" in annex


@pytest.mark.parametrize("counted", TYPES.values(), ids=lambda counted: counted.name)
def test_everything_that_is_counted_is_listed_but_the_head_of_a_file(annex: str, counted: Type) -> None:
    listed = f"| `{counted.name}` | {' '.join(f'`{field.name}`' for field in counted.fields)} |"
    assert (listed in annex) == (counted.name != contents.HEAD)


def test_what_is_written_in_code_is_read_with_its_table(tmp_path: Path) -> None:
    source = tmp_path / "records.py"
    source.write_text(
        "class Inner(MapAttribute[str, Any]):\n    email = UnicodeAttribute()\n"
        "class Row(Table):\n    class Meta(Storage):\n        table_name = settings.table('staff')\n"
        "    people: ListAttribute[Inner] = ListAttribute(of=Inner)\n    since = UnicodeAttribute(null=True)\n"
    )
    assert list(tables.written_in(source)) == [("staff", ["people", "since", "email"])]


@pytest.mark.parametrize(
    ("table", "function", "may"),
    [
        ("inbox", "intake/api-handler", "skriv"),
        ("keys", "clock/send-notices", "les"),
        ("cases", "department-data", "les og skriv"),
    ],
)
def test_who_may_do_what_is_read_from_the_policies(table: str, function: str, may: str) -> None:
    assert (table, function, may) in rights(ROOT)


@pytest.mark.parametrize("table", ["cases", "keys"])
def test_the_door_stands_nowhere_among_those_who_reach_cases_and_keys(table: str) -> None:
    assert not [one for one in rights(ROOT) if one.table == table and one.function.startswith("intake")]


def test_every_function_has_a_norwegian_name() -> None:
    assert {one.function for one in rights(ROOT)} <= set(read("words")["functions"])


def test_every_limit_is_told_in_norwegian(annex: str) -> None:
    told = {one.what: (one.how_long, one.since) for one in kept_for.limits()}
    assert told["Familiens sak"] == ("1 år", "fra avskjeden")
    assert all(f"| {what} |" in annex for what in told)
    assert set(kept_for.untouched()) <= {one.name for one in tables.tables()}
