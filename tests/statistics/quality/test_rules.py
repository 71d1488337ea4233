"""Every check: one readable case that breaks it, and the department of which nothing is to be said."""

from dataclasses import replace
from datetime import date

import pytest
from familiekontakten.statistics.period import month
from familiekontakten.statistics.quality.checking import OF_A_DEPARTMENT, OF_THE_NATION, by_grade, check, counted
from familiekontakten.statistics.quality.rule import Checked, Concern, Finding, Grade
from familiekontakten.statistics.registered import AnnualReturn, Department, Target
from familiekontakten.statistics.registers import Registers
from familiekontakten.statistics.units import Child, Family, Log, Visit

from tests.statistics.quality.records import (
    EVENING,
    case,
    checked,
    course,
    family,
    match,
    of_case,
    of_match,
    volunteer,
)

CASE, MATCH = Concern("case", "CCCCCCCCC"), Concern("assignment", "MMMMMMMMM")
CONTACT, COURSE = Concern("volunteer", "VVVVVVVVV"), Concern("course", "KKKKKKKKK")


def logged(*days: date, entered: date | None = None) -> tuple[Visit, ...]:
    return tuple(Visit(day, 120, entered) for day in days)


def many(before: int, now: int) -> Checked:
    """As many families in September and in October, each with a familiekontakt that is not registered."""

    def one(number: int) -> Family:
        start = date(2026, 9, 1) if number < before else date(2026, 10, 1)
        end = date(2026, 9, 30) if number >= now else None
        visited = match(volunteer="", start=start, end=end, visits=logged(start), entered=start)
        return family(id=f"F{number}", cases=(case(id=f"C{number}", matches=(visited,)),))

    return checked(tuple(one(number) for number in range(max(before, now))), volunteers=())


BROKEN: dict[str, tuple[Checked, Concern]] = {
    "match.no_start": (of_match(start=None), MATCH),
    "match.ends_before_start": (of_match(start=date(2026, 10, 7), end=date(2026, 10, 6)), MATCH),
    "case.closed_before_referred": (of_case(referred=date(2026, 10, 9), closed=date(2026, 10, 8), matches=()), CASE),
    "case.no_date": (of_case(referred=None), CASE),
    "case.response_out_of_order": (of_case(first_response=date(2026, 5, 31)), CASE),
    "case.visit_out_of_order": (of_case(first_visit=date(2026, 5, 31)), CASE),
    "visit.in_the_future": (
        checked(
            (family(cases=(case(matches=(match(visits=logged(date(2026, 10, 30))),)),)),), as_of=date(2026, 10, 29)
        ),
        MATCH,
    ),
    "visit.outside_match": (of_match(start=date(2026, 10, 8)), MATCH),
    "course.no_end": (checked(courses=(course(end=None),)), COURSE),
    "volunteer.approved_before_applied": (checked(volunteers=(volunteer(approved=date(2026, 1, 31)),)), CONTACT),
    "match.outside_case": (of_case(closed=date(2026, 10, 20)), MATCH),
    "match.no_certificate": (checked(volunteers=(volunteer(police_certificate=None),)), CONTACT),
    "match.late_certificate": (checked(volunteers=(volunteer(police_certificate=date(2026, 8, 4)),)), CONTACT),
    "match.before_approval": (
        checked((family(cases=(case(matches=(match(start=date(2026, 10, 1)),)),)),), (volunteer(approved=None),)),
        MATCH,
    ),
    "match.silent": (of_match(visits=logged(date(2026, 9, 30))), MATCH),
    "case.unanswered": (of_case(referred=date(2026, 10, 22), first_response=None, first_visit=None, matches=()), CASE),
    "case.unvisited": (
        of_case(referred=date(2026, 9, 29), first_response=date(2026, 9, 30), first_visit=None, matches=()),
        CASE,
    ),
    "child.no_birth_year": (checked((family(children=(Child(None, special_needs=False),)),)), CASE),
    "family.no_children": (checked((family(children=()),)), CASE),
    "value.unknown": (checked((family(civil_status=None),)), Concern("case", "CCCCCCCCC", "civil_status")),
    "total.changed": (many(before=15, now=10), Concern("figures", "2026-09", "fam.supported")),
    "entered.late": (of_match(entered=date(2026, 10, 2)), MATCH),
}
ON_THE_EDGE: dict[str, tuple[str, Checked]] = {
    "a course that begins on the last day": ("course.no_end", checked(courses=(course(start=EVENING, end=None),))),
    "a visit tomorrow, the last day of the month": (
        "visit.in_the_future",
        checked((family(cases=(case(matches=(match(visits=logged(EVENING)),)),)),), as_of=date(2026, 10, 30)),
    ),
    "a match without a start that ended later": ("match.no_start", of_match(start=None, end=date(2026, 12, 1))),
    "a silent month from its first day to its last": (
        "match.silent",
        of_match(start=date(2026, 10, 1), end=EVENING, visits=()),
    ),
    "a silent February": (
        "match.silent",
        replace(of_match(start=date(2026, 1, 1), visits=()), period=month("2026-02"), as_of=date(2026, 2, 28)),
    ),
}

IN_ORDER: dict[str, tuple[str, Checked]] = {
    "less than a third more families than before": ("total.changed", many(before=10, now=13)),
    "half as many of few": ("total.changed", many(before=9, now=5)),
    "a month that is not over": ("total.changed", replace(many(before=15, now=10), as_of=date(2026, 10, 30))),
    "a match on its first day": (
        "match.ends_before_start",
        of_match(start=date(2026, 10, 7), end=date(2026, 10, 7)),
    ),
    "a case closed long ago": ("case.no_date", of_case(referred=None, closed=date(2025, 1, 1), matches=())),
    "a visit on the last day": ("visit.outside_match", of_match(end=date(2026, 10, 7))),
    "a match that ends with its case": (
        "match.outside_case",
        of_case(closed=date(2026, 10, 20), matches=(match(end=date(2026, 10, 20)),)),
    ),
    "a match that has ended": (
        "match.no_certificate",
        checked((family(cases=(case(matches=(match(end=EVENING),)),)),), (volunteer(police_certificate=None),)),
    ),
    "a certificate seen on the first day": (
        "match.late_certificate",
        checked(volunteers=(volunteer(police_certificate=date(2026, 8, 3)),)),
    ),
    "a department that does not log": (
        "match.silent",
        of_case(log=Log(), matches=(match(visits=()),)),
    ),
    "a month said to have none": (
        "match.silent",
        of_case(log=Log(True, frozenset({"2026-10"})), matches=(match(visits=()),)),
    ),
    "a match that began within the month": (
        "match.silent",
        of_match(start=date(2026, 10, 2), visits=()),
    ),
    "the fifth working day": (
        "case.unanswered",
        of_case(referred=date(2026, 10, 23), first_response=None, first_visit=None, matches=()),
    ),
    "thirty days": (
        "case.unvisited",
        of_case(referred=date(2026, 10, 1), first_response=date(2026, 10, 2), first_visit=None, matches=()),
    ),
    "a visit today": (
        "visit.in_the_future",
        checked((family(cases=(case(matches=(match(visits=logged(EVENING)),)),)),)),
    ),
    "answered on the last day": (
        "case.unanswered",
        of_case(referred=date(2026, 10, 1), first_response=EVENING, first_visit=None, matches=()),
    ),
    "a match approved while it is another's": (
        "match.before_approval",
        checked(volunteers=(volunteer(approved=date(2026, 9, 1)),)),
    ),
    "asked, and none": ("value.unknown", checked((family(challenges=(), help_before=()),))),
    "an old case whose source is not known": ("value.unknown", of_case(source=None)),
    "a case of the first day, written on the second": (
        "entered.late",
        of_case(referred=date(2026, 10, 1), entered=date(2026, 10, 2)),
    ),
    "a Norwegian family is not asked about asylum": ("value.unknown", checked((family(asylum=None),))),
    "somebody who visits nobody": (
        "value.unknown",
        checked((family(cases=()),), (volunteer(gender=None, engagements=()),)),
    ),
    "a course called off": ("course.no_end", checked(courses=(course(end=None, cancelled=True),))),
}

REGISTERS = Registers(
    departments=(Department(id="moss", opened=date(2020, 1, 1)), Department(id="ny", opened=date(2026, 9, 1))),
    returns=(AnnualReturn("moss", 2026, "full"), AnnualReturn("ny", 2026, "totals_only")),
    targets=(Target("moss", 2026, 40, 30),),
)


def found(rule: str, of: Checked) -> list[Concern]:
    findings = check(of, (*OF_A_DEPARTMENT, *OF_THE_NATION))
    return [concern for one in findings if one.rule.id == rule for concern in one.concerns]


def test_of_a_department_in_order_nothing_is_found() -> None:
    assert check(checked()) == ()


@pytest.mark.parametrize("rule", BROKEN)
def test_what_is_wrong_is_found_where_it_is(rule: str) -> None:
    of, concern = BROKEN[rule]
    assert found(rule, of) == [concern]


@pytest.mark.parametrize(("rule", "of"), ON_THE_EDGE.values(), ids=ON_THE_EDGE)
def test_what_is_only_just_wrong_is_found_too(rule: str, of: Checked) -> None:
    assert len(found(rule, of)) == 1


def test_every_rule_of_a_department_has_a_case_here() -> None:
    assert BROKEN.keys() == {rule.id for rule in OF_A_DEPARTMENT}


@pytest.mark.parametrize(("rule", "of"), IN_ORDER.values(), ids=IN_ORDER)
def test_what_is_as_it_should_be_is_not_found(rule: str, of: Checked) -> None:
    assert found(rule, of) == []


@pytest.mark.parametrize(
    ("about", "of", "concern"),
    [
        ("source", of_case(source=None, referred=date(2026, 10, 1)), CASE),
        ("weekly_hours", of_match(weekly_minutes=None), MATCH),
        ("asylum", checked((family(background="immigrant"),)), CASE),
        ("special_needs", checked((family(children=(Child(2024),)),)), CASE),
        ("gender", checked(volunteers=(volunteer(gender=None),)), CONTACT),
    ],
)
def test_each_unknown_answer_is_named_with_who_to_ask(about: str, of: Checked, concern: Concern) -> None:
    assert concern._replace(about=about) in found("value.unknown", of)


def test_the_nation_is_told_whose_return_and_target_are_missing() -> None:
    nation = checked(families=(), registers=REGISTERS)
    assert found("department.no_return", nation) == [Concern("department", "ny")]
    assert found("department.no_target", nation) == [Concern("department", "ny")]


def test_findings_come_worst_first_and_are_counted_by_grade() -> None:
    spoiled = checked(
        (
            family(
                civil_status=None,
                cases=(
                    case(matches=(match(start=None),)),
                    case(id="DDDDDDDDD", matches=(match(id="NNNNNNNNN"),)),
                ),
            ),
        ),
    )
    findings = check(spoiled)
    grades = [list(Grade).index(one.rule.grade) for one in findings]
    assert grades == sorted(grades)
    assert counted(findings)["fatal"] == 1
    assert [one.rule.id for one in by_grade(findings)[Grade.FATAL]] == ["match.no_start"]


def test_each_answer_that_is_unknown_is_a_finding_of_its_own() -> None:
    findings: tuple[Finding, ...] = check(checked((family(civil_status=None, background=None),)))
    assert [(one.about, one.number) for one in findings] == [("background", 1), ("civil_status", 1)]


def test_every_sentence_says_what_to_do_and_names_its_source() -> None:
    for rule in (*OF_A_DEPARTMENT, *OF_THE_NATION):
        assert rule.says.count(".") >= 1, rule.id
        assert rule.source, rule.id
