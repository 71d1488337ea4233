"""A file is read whole or refused whole, and then it is said of every line what is wrong and what is allowed."""

import json
import random
from typing import Any

import pytest
from familiekontakten.statistics.interchange.reading import read
from familiekontakten.statistics.interchange.schema import TYPES
from hypothesis import given
from hypothesis import strategies as st

from tests.statistics.interchange.made import META, SMALL, line_of, lines_of, small

SOURCES = (
    "self, health_station, kindergarten, school, family_counselling, doctor, hospital, mental_health, child_welfare, "
    "ppt, refugee, other"
)
TEXT = "a text on one line, 1 to 500 characters, no spaces around it"
DAY = "a date such as 2019-03-31"


def refused(lines: list[Any]) -> list[str]:
    """What is wrong; nothing of the file is read."""
    reading = read(lines)
    assert reading.rows == ()
    return [str(problem) for problem in reading.problems]


def test_a_file_without_a_fault_is_read_in_order_with_every_field() -> None:
    reading = read(small())
    assert not reading.problems
    assert [row["type"] for row in reading.rows] == sorted(["meta", *SMALL], key=[*TYPES].index)
    (family,) = (row for row in reading.rows if row["type"] == "family")
    assert family["challenges"] == ["weak_network"]
    assert family["help_after"] is None


BAD_VALUES: list[tuple[str, dict[str, Any], str, str]] = [
    ("case", {"source": "nobody"}, "case.source", f"must be one of {SOURCES}, or null"),
    ("case", {"source": ["self"]}, "case.source", f"must be one of {SOURCES}, or null"),
    ("case", {"source": ""}, "case.source", f"must be one of {SOURCES}, or null"),
    ("case", {"referred": "02.01.2019"}, "case.referred", f"must be {DAY}, or null"),
    ("case", {"referred": "2019-02-30"}, "case.referred", f"must be {DAY}, or null"),
    ("case", {"referred": "20190102"}, "case.referred", f"must be {DAY}, or null"),
    ("case", {"referred": "1019-01-02"}, "case.referred", f"must be {DAY}, or null"),
    ("case", {"referred": 2019}, "case.referred", f"must be {DAY}, or null"),
    ("case", {"closed": "2019-01-01"}, "case.closed", "must not be before referred"),
    ("case", {"family": None}, "case.family", f"must be {TEXT}"),
    ("case", {"family": "2"}, "case.family", "must be the id of a family that is there"),
    ("case", {"department": "2"}, "case.department", "must be the id of a department that is there"),
    ("visit", {"id": 7}, "visit.id", f"must be {TEXT}"),
    ("department", {"successor": "2"}, "department.successor", "must be the id of a department that is there"),
    ("department", {"name": "Prøve\nstad"}, "department.name", f"must be {TEXT}, or null"),
    ("department", {"name": " Prøvestad"}, "department.name", f"must be {TEXT}, or null"),
    ("department", {"name": ""}, "department.name", f"must be {TEXT}, or null"),
    ("department", {"name": "\ud800"}, "department.name", f"must be {TEXT}, or null"),
    ("department", {"name": "x" * 501}, "department.name", f"must be {TEXT}, or null"),
    ("department", {"in_oslo": "no"}, "department.in_oslo", "must be true or false, or null"),
    ("department", {"in_oslo": 1}, "department.in_oslo", "must be true or false, or null"),
    (
        "family",
        {"support_wanted": ["relief", "money"]},
        "family.support_wanted",
        "must be a list of relief, parenting, network, other, or null",
    ),
    (
        "family",
        {"support_wanted": "relief"},
        "family.support_wanted",
        "must be a list of relief, parenting, network, other, or null",
    ),
    ("child", {"birth_year": 17}, "child.birth_year", "must be a year such as 2019, or null"),
    ("child", {"birth_year": True}, "child.birth_year", "must be a year such as 2019, or null"),
    ("match", {"weekly_hours": -1}, "match.weekly_hours", "must be a number from 0, or null"),
    ("match", {"weekly_hours": float("nan")}, "match.weekly_hours", "must be a number from 0, or null"),
    ("match", {"weekly_hours": float("inf")}, "match.weekly_hours", "must be a number from 0, or null"),
    ("match", {"weekly_hours": "2"}, "match.weekly_hours", "must be a number from 0, or null"),
    ("match", {"end": "2019-01-31"}, "match.end", "must not be before start"),
    ("grant_share", {"children": 1.5}, "grant_share.children", "must be a whole number from 0, or null"),
    ("grant_share", {"children": True}, "grant_share.children", "must be a whole number from 0, or null"),
    ("visit", {"rev": 0}, "visit.rev", "must be a whole number from 1"),
    ("visit", {"rev": None}, "visit.rev", "must be a whole number from 1"),
    ("visit", {"deleted": "yes"}, "visit.deleted", "must be true or false, or null"),
]


@pytest.mark.parametrize(("name", "changed", "field", "what"), BAD_VALUES)
def test_one_bad_value_refuses_the_file_and_says_the_line_the_field_and_what_is_allowed(
    name: str, changed: dict[str, Any], field: str, what: str
) -> None:
    assert refused(small(**{name: changed})) == [f"line {line_of(name)}: {field}: {what}"]


BAD_LINES: list[tuple[str | bytes, str]] = [
    ("{", "line 2: is not one JSON object"),
    ("[]", "line 2: is not one JSON object"),
    ("7", "line 2: is not one JSON object"),
    ('{"type": "family"} {}', "line 2: is not one JSON object"),
    ("[" * 100_000, "line 2: is not one JSON object"),
    (b'{"type": "family", "id": "\xf8", "rev": 1}', "line 2: is not UTF-8"),
    ('{"id": "1", "rev": 1}', f"line 2: type: must be one of {', '.join(TYPES)}"),
    ('{"type": "person", "id": "1", "rev": 1}', f"line 2: type: must be one of {', '.join(TYPES)}"),
    ('{"type": ["family"], "id": "1", "rev": 1}', f"line 2: type: must be one of {', '.join(TYPES)}"),
    ('{"type": "meta", "id": "2", "rev": 1, "format": "hsf-records/2"}', "line 2: meta.format: must be hsf-records/1"),
    ('{"type": "meta", "id": "2", "rev": 1}', "line 2: meta.format: must be hsf-records/1"),
]


@pytest.mark.parametrize(("line", "said"), BAD_LINES)
def test_a_line_that_is_no_record_refuses_the_file(line: str | bytes, said: str) -> None:
    assert refused([lines_of(META)[0], line]) == [said]


def test_every_problem_is_told_and_none_of_them_says_what_somebody_wrote() -> None:
    said = refused(
        ["Prøvesen", *small(case={"source": "Prøvesen", "closed": "Prøvesen"}, child={"family": "Prøvesen"})]
    )
    named = ["line 1", "line 7: case.source", "line 7: case.closed", "line 5: child.family"]
    assert [line.rpartition(":")[0] for line in said] == named
    assert "Prøvesen" not in "".join(said)


def test_what_names_a_refused_record_is_not_told_as_well() -> None:
    assert len(refused(small(family={"background": "other"}))) == 1


def test_the_newest_counts_whatever_the_order_and_however_often_a_line_comes() -> None:
    newer = {"type": "family", "id": "1", "rev": 2, "background": "mixed"}
    lines = [*small(), *lines_of(newer, newer)] * 2
    random.Random(4).shuffle(lines)
    reading = read(lines)
    assert not reading.problems
    assert [row["background"] for row in reading.rows if row["type"] == "family"] == ["mixed"]
    assert len(reading.rows) == len(SMALL) + 1


def test_two_records_of_one_id_and_rev_that_differ_refuse_the_file() -> None:
    other = {"type": "family", "id": "1", "rev": 1, "background": "mixed"}
    assert refused([*small(), *lines_of(other)]) == [
        f"line {len(SMALL) + 2}: family.rev: another record of this id and rev stands in line {line_of('family')}"
    ]


def test_a_deleted_record_is_gone_and_what_was_part_of_it_with_it() -> None:
    gone = {"type": "family", "id": "1", "rev": 2, "deleted": True}
    reading = read([*small(), *lines_of(gone)])
    assert not reading.problems
    left = {row["type"] for row in reading.rows}
    assert left == {"meta", "department", "volunteer", "course", "course_participation", "grant", "grant_share"}
    assert sum(reading.warnings.values()) == 4  # child, case, match, visit


def test_a_deleted_record_that_others_need_refuses_the_file() -> None:
    gone = {"type": "volunteer", "id": "1", "rev": 2, "deleted": True}
    assert refused([*small(), *lines_of(gone)]) == [
        f"line {line_of('match')}: match.volunteer: must be the id of a volunteer that is there"
    ]


def test_a_deletion_may_be_told_twice() -> None:
    gone = {"type": "visit", "id": "1", "rev": 2, "deleted": True}
    reading = read([*small(), *lines_of(gone, gone)])
    assert not reading.problems
    assert "visit" not in {row["type"] for row in reading.rows}


def test_what_begins_and_ends_on_one_day_is_in_order() -> None:
    assert not read(small(match={"end": SMALL["match"]["start"]})).problems


def test_a_deleted_record_may_come_back() -> None:
    rows = [{"type": "family", "id": "1", "rev": rev, "deleted": rev == 2} for rev in (3, 2)]
    reading = read([*small(), *lines_of(*rows)])
    assert [row["rev"] for row in reading.rows if row["type"] == "family"] == [3]


def test_somebody_on_a_course_need_not_be_in_the_register() -> None:
    reading = read(small(course_participation={"volunteer": "2"}))
    assert not reading.problems
    assert reading.warnings == {"course_participation.volunteer: a volunteer that is not in the file": 1}


def test_a_field_that_is_not_of_the_format_is_left_out_and_counted() -> None:
    reading = read(small(meta={"seed\x1b\ud800": 7}, family={"nickname": "x"}))
    assert not reading.problems
    assert not any("nickname" in row or "seed" in row for row in reading.rows)
    assert reading.warnings == {
        "family.nickname is no field of hsf-records/1 and was left out": 1,
        "meta.seed?? is no field of hsf-records/1 and was left out": 1,
    }


def test_not_asked_and_asked_without_an_answer_stay_two_things() -> None:
    by_answer = {
        answer: read(small(family={"challenges": asked})).rows for answer, asked in (("none", []), ("not asked", None))
    }
    assert [next(row["challenges"] for row in rows if row["type"] == "family") for rows in by_answer.values()] == [
        [],
        None,
    ]


def test_bytes_a_mark_at_the_beginning_and_empty_lines_are_no_fault() -> None:
    lines = [b"\xef\xbb\xbf" + small()[0].encode(), b"\r\n", *(line.encode() + b"\r\n" for line in small()[1:])]
    assert read(lines) == read(small())


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.sampled_from([*TYPES, "1"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)
FIELDS = sorted({field.name for of in TYPES.values() for field in of.fields} | {"type", "id", "rev", "deleted"})


@given(st.lists(st.dictionaries(st.sampled_from(FIELDS), ANY_JSON, max_size=6).map(json.dumps) | st.binary(max_size=9)))
def test_whatever_stands_in_a_file_is_read_or_refused_and_what_is_said_can_be_shown(lines: list[str | bytes]) -> None:
    reading = read(lines)
    assert not (reading.rows and reading.problems)
    assert all(type(row["id"]) is str and type(row["rev"]) is int for row in reading.rows)
    "\n".join([*map(str, reading.problems), *reading.warnings]).encode()
