"""How a number is printed, and what may be told of the nation: tables of readable cases."""

from datetime import date

import pytest
from familiekontakten.figures.behind import Line, behind
from familiekontakten.figures.lines import Column, rows_of
from familiekontakten.figures.national.nation import parts
from familiekontakten.figures.numbers import LATEST, NUMBER, SOON, adds_up_to, categories, plain, printed
from familiekontakten.figures.revised import revised
from familiekontakten.figures.span import Span, last_month, month_asked, span_of, year_asked
from familiekontakten.figures.steps import due
from familiekontakten.figures.words import named_code
from familiekontakten.statistics.figures import Units
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.indicator import ONE, Counts, Indicator
from familiekontakten.statistics.indicators.catalogue import COUNTED, EVERY
from familiekontakten.statistics.units import Case, Child, Family, Match

INDICATORS: dict[str, Indicator[object]] = {one.id: one for one in EVERY}
FIVE_DAYS = {"3": 1, "7": 2, "8": 1, "30": 1}
TODAY = date(2026, 11, 22)
OCTOBER = Span("2026-10")


@pytest.mark.parametrize(
    ("name", "category", "counts", "text"),
    [
        ("fam.supported", ONE, {ONE: 1034}, "1 034"),
        ("fam.supported", ONE, {}, "0"),
        ("fam.supported", ONE, None, "–"),
        ("hours.total", ONE, {ONE: 420 * 12 + 210}, "12,5"),
        ("hours.estimated", "least", {ONE: 420, "least": 210, "most": 840}, "0,5"),
        ("ref.received", ONE, {"self": 4, "?": 1}, "5"),
        ("ref.received", "?", {"self": 4, "?": 1}, "1"),
        ("fam.civil_status", ONE, {"couple": 2, "single": 1, "?": 7}, "3"),
        ("fam.civil_status", "couple", {"couple": 2, "single": 1, "?": 7}, "67 % (2)"),
        ("fam.civil_status", "couple", {"?": 7}, "–"),
        ("ref.time_to_match", ONE, FIVE_DAYS, "7 dager"),
        ("ref.time_to_match", LATEST, FIVE_DAYS, "30 dager"),
        ("ref.time_to_match", ONE, {"3": 4}, "–"),
        ("ref.time_to_match", NUMBER, {"3": 4}, "4"),
        ("ref.time_to_first_response", SOON, FIVE_DAYS, "60 % (3)"),
        ("target.families", ONE, {"?": 1}, "mål ikke satt"),
        ("target.families", ONE, {"part": 31, "whole": 40}, "78 % (31 av 40)"),
        ("target.fte", ONE, {ONE: 80 * 31}, "0,8"),
        ("hours.per_family", ONE, {"part": 420 * 33, "whole": 420 * 2}, "16,5"),
        ("flow.families_forwarded", ONE, {ONE: 2, "bup": 2, "dps": 1}, "2"),
    ],
)
def test_a_number_is_printed_as_norwegians_write_it(name: str, category: str, counts: Counts | None, text: str) -> None:
    assert printed(INDICATORS[name], category, counts, 31, "nb").replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("name", "category", "counts", "text", "number"),
    [
        ("fam.supported", ONE, {ONE: 1034}, "1034", 1034),
        ("fam.supported", ONE, None, "", 0),
        ("hours.total", ONE, {ONE: 420 * 12 + 210}, "12,5", 420 * 12 + 210),
        ("fam.civil_status", "couple", {"couple": 2, "single": 1, "?": 7}, "2", 2),
        ("fam.civil_status", "couple", {"?": 7}, "", 0),
        ("ref.time_to_match", ONE, FIVE_DAYS, "7", 5),
        ("ref.time_to_match", LATEST, FIVE_DAYS, "30", 5),
        ("ref.time_to_match", ONE, {"3": 4}, "", 4),
        ("ref.time_to_match", NUMBER, {"3": 4}, "4", 4),
        ("ref.time_to_first_response", SOON, FIVE_DAYS, "3", 3),
        ("target.families", ONE, {"part": 31, "whole": 40}, "78 % (31 av 40)", 0),
    ],
)
def test_in_a_file_a_number_is_plain_and_its_list_comes_to_it(
    name: str, category: str, counts: Counts | None, text: str, number: int
) -> None:
    one = INDICATORS[name]
    shown = printed(one, category, counts, 31, "nb")
    assert plain(one, category, counts, shown).replace("\u00a0", " ") == text
    assert name.startswith("target") or adds_up_to(one, category, counts or {}) == number


def test_of_days_the_median_is_followed_by_what_nine_of_ten_had_and_how_many_they_were() -> None:
    for name, codes in (
        ("ref.time_to_match", [LATEST, NUMBER]),
        ("ref.time_to_first_response", [LATEST, SOON, NUMBER]),
    ):
        assert [one.category for one in categories(INDICATORS[name], 2026, FIVE_DAYS, "nb")] == codes


def test_a_cohort_waits_until_all_have_had_their_days() -> None:
    one = INDICATORS["ref.matched_within_90"]
    figures = {one.id: {"yes": 3, "no": 1}}
    for today, text in ((date(2027, 1, 29), "klart 29.1.2027"), (date(2027, 1, 30), "4")):
        first = rows_of([one], (Column(OCTOBER, figures),), today, "nb")[0]
        assert first.cells[0].text == text


def test_what_is_nought_in_every_column_takes_no_row() -> None:
    columns = (Column(OCTOBER, {"ref.received": {"self": 2}}), Column(Span("2026-09"), {"ref.received": {"doctor": 1}}))
    rows = rows_of([INDICATORS["ref.received"]], columns, TODAY, "nb")
    assert [(row.label, [cell.text for cell in row.cells]) for row in rows] == [
        ("Nye henvendelser, etter kilde", ["2", "1"]),
        ("Familien selv", ["2", "0"]),
        ("Lege", ["0", "1"]),
    ]


@pytest.mark.parametrize(
    ("name", "counts", "texts", "led_on"),
    [
        ("fam.supported", {ONE: 3}, ["3", "3"], [True, False]),
        ("fam.supported", {}, ["0", "0"], [False, False]),
        ("match.active_stock", {ONE: 3}, ["3", ""], [True, False]),
        ("target.families", {"part": 3, "whole": 6}, ["50 % (3 av 6)", "50 % (3 av 6)"], [False, False]),
        ("ref.time_to_match", {"3": 4}, ["–", "–"], [False, False]),
        ("quality.revised", {ONE: 3}, ["3", ""], [False, False]),
    ],
)
def test_a_number_that_things_stand_behind_leads_to_them(
    name: str, counts: Counts, texts: list[str], led_on: list[bool]
) -> None:
    columns = (Column(OCTOBER, {name: counts}), Column(OCTOBER, {name: counts}, so_far=True))
    cells = rows_of([INDICATORS[name]], columns, TODAY, "nb")[0].cells
    assert [cell.text.replace("\u00a0", " ") for cell in cells] == texts
    assert [bool(cell.path) for cell in cells] == led_on


def test_the_ends_of_the_estimate_are_no_numbers_of_things() -> None:
    counts = {ONE: 420, "least": 210, "most": 840}
    rows = rows_of([INDICATORS["hours.estimated"]], (Column(OCTOBER, {"hours.estimated": counts}),), TODAY, "nb")
    assert [(row.category, bool(row.cells[0].path)) for row in rows] == [(ONE, True), ("least", False), ("most", False)]


def family(*cases: Case) -> Units:
    return Units(families=(Family(id="F", children=(Child(2024), Child(2022)), cases=cases),))


def case(name: str, *matches: Match, referred: date | None = date(2026, 10, 1)) -> Case:
    return Case(id=name, department="moss", referred=referred, matches=matches)


def match(name: str) -> Match:
    return Match(id=name, volunteer="V", start=date(2026, 10, 5))


@pytest.mark.parametrize(
    ("name", "units", "lines"),
    [
        ("fam.supported", family(case("C1", match("M1"), match("M2"))), [Line("case", "C1", 1)]),
        ("child.supported", family(case("C1", match("M1"))), [Line("case", "C1", 2)]),
        ("ref.received", family(case("C1"), case("C2")), [Line("case", "C1", 1), Line("case", "C2", 1)]),
        (
            "match.started",
            family(case("C1", match("M1"), match("M2"))),
            [Line("assignment", "M1", 1), Line("assignment", "M2", 1)],
        ),
        (
            "fam.supported",
            family(case("C1", match("M1"), referred=date(2026, 9, 1)), case("C2", match("M2"))),
            [Line("case", "C2", 1)],
        ),
        (
            "fam.supported",
            family(case("C1", match("M1")), case("C2", match("M2"), referred=None)),
            [Line("case", "C1", 1)],
        ),
    ],
    ids=[
        "once for two matches",
        "two children",
        "two cases",
        "two matches",
        "a family with two cases counts once",
        "one undated",
    ],
)
def test_what_stands_behind_a_number_is_listed_as_finely_as_it_adds_up(
    name: str, units: Units, lines: list[Line]
) -> None:
    assert list(behind(INDICATORS[name], ONE, units, OCTOBER.period, COUNTED)) == lines


def told(name: str, counts: Counts, span: str = "2026") -> dict[str, str]:
    shown = [row for part in parts([(Span(span), {name: counts})], "nb") for row in part.rows if row.indicator == name]
    return {row.label: row.texts[0].replace("\u00a0", " ") for row in shown}


@pytest.mark.parametrize(
    ("name", "counts", "label", "text"),
    [
        ("fam.asylum", {"reception": 2, "intro_programme": 57}, "Bor på transitt", "færre enn 5"),
        ("ref.received", {"self": 57, "doctor": 4}, "Nye henvendelser, etter kilde", "61"),
        ("ref.received", {"self": 57, "doctor": 4}, "Familien selv", "55"),
        ("ref.received", {"self": 57, "doctor": 4}, "Lege", "færre enn 5"),
        ("ref.received", {"self": 57}, "Lege", "færre enn 5"),
        ("fam.civil_status", {"couple": 30, "single": 30}, "Alene", "50 %"),
        ("fam.civil_status", {"couple": 20, "single": 20}, "Alene", "–"),
        ("fam.civil_status", {"couple": 57, "single": 3}, "Alene", "–"),
    ],
)
def test_of_the_nation_no_small_part_is_told(name: str, counts: Counts, label: str, text: str) -> None:
    found = told(name, counts)
    matching = [shown for each, shown in found.items() if label.lower() in each.lower()]
    assert matching == [text], found


def test_the_nation_is_not_told_what_is_a_departments_own_business() -> None:
    assert told("quality.missing", {"family.background": 60}) == {}


@pytest.mark.parametrize(
    ("name", "known"),
    [("2026-10", True), ("2026", True), ("2026-11", True), ("2026-12", False), ("2027", False), ("1994", False)]
    + [(name, False) for name in ("", "2026-13", "okt 2026", "20261", "٢٠٢٦", "2026-10 ", "../2026")],
)
def test_only_months_and_years_that_have_begun_are_asked_for(name: str, known: bool) -> None:
    assert bool(span_of(name, TODAY)) is known


def test_where_nothing_is_asked_for_the_last_month_and_the_running_year_are_shown() -> None:
    assert month_asked({}, TODAY) == last_month(TODAY) == OCTOBER
    assert month_asked({"month": "2026"}, TODAY) == OCTOBER
    assert year_asked({}, TODAY) == Span("2026")
    assert year_asked({"year": "2026-10"}, TODAY) == Span("2026")


@pytest.mark.parametrize(("facts", "by"), [(0, None), (7, date(2026, 11, 10))])
def test_a_month_is_due_where_there_is_anything_to_approve(facts: int, by: date | None) -> None:
    folded = Folded(department="moss", period="2026-10", as_of=date(2026, 10, 31), definitions="1", facts=facts)
    assert due(OCTOBER, folded, None) == by
    assert due(OCTOBER, None, None) is None


@pytest.mark.parametrize(
    ("indicator", "code", "label"),
    [
        ("quality.missing", "family.civil_status", "Foreldrenes sivilstatus"),
        ("quality.late", "1", "1 måned for sent"),
        ("quality.late", "3", "3 måneder for sent"),
        ("enq.source", "word_of_mouth", "Noen fortalte meg om dere"),
        ("enq.language", "ar", "العربية"),
        ("vol.left", "withdrawn", "Trukket seg"),
        ("enq.source", "new_code", "new_code"),
    ],
)
def test_a_code_without_a_category_has_a_name_all_the_same(indicator: str, code: str, label: str) -> None:
    assert named_code(indicator, code, "nb") == label


def test_what_is_another_number_than_was_frozen_is_shown_with_both() -> None:
    frozen = {"fam.supported": {ONE: 12}, "ref.received": {"self": 2, "doctor": 1}, "vol.active": {ONE: 9}}
    now = {"fam.supported": {ONE: 13}, "ref.received": {"self": 1, "doctor": 2}, "vol.active": {ONE: 9}}
    found = [(one.label, one.was, one.now) for one in revised(frozen, now, OCTOBER, "nb")]
    assert found == [
        ("Familier som fikk besøk", "12", "13"),
        ("Nye henvendelser, etter kilde: Familien selv", "2", "1"),
        ("Nye henvendelser, etter kilde: Lege", "1", "2"),
    ]
