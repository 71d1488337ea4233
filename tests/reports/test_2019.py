"""What the report of 2019 shows and that of 2011 did not: grants, start-ups, Home-Start+, courses, asylum, gaps."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.reports.making import hsf, written
from tests.reports.reading import Page

Row = dict[str, Any]


def row(kind: str, id_: str, **fields: object) -> Row:
    return {"type": kind, "id": id_, "rev": 1, **fields}


def department(name: str, opened: str, operator: str, **more: object) -> Row:
    closed = {"closed": None, "closed_kind": None, "successor": None, "in_oslo": False, "county": "Prøvefylke"}
    return row("department", name, name=f"Prøvesen {name}", operator_type=operator, opened=opened, **{**closed, **more})


def register() -> Iterator[Row]:
    yield row("meta", "meta", format="hsf-records/1", report_year=2019, as_of="2020-02-01", synthetic=True)
    yield department("A", "1999-03-01", "organisation")
    yield department("B", "2019-11-01", "municipality")
    yield department("C", "2005-01-01", "municipality", closed="2019-06-30", closed_kind="closed")
    yield row("annual_return", "R", department="A", year=2019, status="full")
    yield row("annual_return", "S", department="B", year=2019, status="totals_only")
    yield row("historic_total", "H", year=2011, departments=33, families=820, children=1702, volunteers=605)
    yield row("coordinator", "K", department="A", fte=1.0, start="2018-01-01", end=None)
    for year in range(2014, 2020):
        yield row(
            "grant", f"G{year}", campaign="juleaksjon", donor="Prøvestiftelsen", date=f"{year}-12-01", amount_nok=1
        )
    yield row("grant_share", "G-A", grant="G2019", department="A", amount_nok=200000, children=400)
    yield row("grant_share", "G-B", grant="G2019", department="B", amount_nok=62500, children=67)
    yield row("hsplus_approval", "P", department="A", approved="2018-06-01", started="2019-01-15")
    yield row("hsplus_approval", "Q", department="B", approved="2019-06-01", started=None)
    yield row("startup_support", "T", municipality="Prøvestad", date="2019-05-05", cleared=True)
    yield row("startup_support", "U", municipality="Prøvevik", date="2019-05-06", cleared=False)
    yield row("special_funding", "V", department="A", year=2019)
    yield row("course", "W", department="A", start="2019-02-01", end="2019-04-01", hours=20.0, cancelled=False)


def families() -> Iterator[Row]:
    """Sixty families of A and one of B, each with a child and a match of 26 weeks; a visit logged in the first."""
    unknown = {"challenges": None, "support_wanted": None, "help_before": None, "help_after": None}
    for n in range(61):
        where = "A" if n < 60 else "B"
        asylum = "reception" if n < 2 else "none"
        yield row(
            "family",
            f"F{n}",
            background="immigrant",
            civil_status="single",
            minority_language=None,
            asylum=asylum,
            **unknown,
        )
        yield row("child", f"B{n}", family=f"F{n}", birth_year=2017, special_needs=False)
        yield row(
            "case", f"S{n}", family=f"F{n}", department=where, referred="2019-01-02", source="self",
            first_response="2019-01-03", first_visit="2019-01-10", closed=None, close_reason=None, forwarded_to=[],
        )  # fmt: skip
        yield row(
            "volunteer", f"V{n}", department=where, gender="woman", birth_year=1960, occupation="pensioner",
            parent_experience=True, applied="2018-01-01", interviewed="2018-02-01", police_certificate="2018-02-01",
            approved="2018-03-01", left=None,
        )  # fmt: skip
        yield row(
            "match", f"M{n}", case=f"S{n}", volunteer=f"V{n}", start="2019-02-01", end="2019-08-01",
            end_reason="completed", weekly_hours=3.0,
        )  # fmt: skip
        if where == "A":
            yield row("course_participation", f"D{n}", course="W", volunteer=f"V{n}", outcome="completed")
    yield row("visit", "Z", match="M0", date="2019-02-10", hours=2.5)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("2019")
    file = written([*register(), *families()], folder)
    hsf("report", 2019, "--records", file, "--out", folder / "public", "--no-pdf")
    hsf("report", 2019, "--records", file, "--out", folder / "exact", "--internal", "--no-pdf")
    return folder


@pytest.fixture(scope="module")
def exact(made: Path) -> Page:
    return Page(made / "exact")


def test_grants_are_told_campaign_by_campaign(exact: Page) -> None:
    assert exact.rows("Midler som ble gitt videre") == {"Juleaksjonen": ["262 500 kroner", "2", "467", "6"]}


def test_which_departments_opened_closed_and_have_a_jubilee(exact: Page) -> None:
    listed = exact.lines("Nye, nedlagte og jubilanter")
    assert listed == [["Ny avdeling", "Prøvesen B"], ["Lagt ned", "Prøvesen C"], ["20 år", "Prøvesen A"]]
    assert [line[:2] for line in exact.lines("Alle avdelingene")] == [
        ["Prøvesen B", "Drevet av en kommune"],
        ["Prøvesen C", "Drevet av en kommune"],
        ["Prøvesen A", "Drevet av en organisasjon eller stiftelse"],
    ]


def test_start_ups_and_home_start_plus(exact: Page) -> None:
    year = exact.rows("Nytt i året")
    assert (year["Kommuner med støtte"], year["Med klarsignal"]) == (["2"], ["1"])
    assert exact.rows("Home-Start+") == {"Godkjent": ["2"], "Startet i året": ["1"], "Starter senere": ["1"]}
    assert exact.rows("Stillinger") == {"Stillinger for særskilte behov": ["1"]}


def test_the_base_is_said_where_not_all_departments_have_a_full_return(exact: Page) -> None:
    assert (
        "Familier, barn, familiekontakter og timer er fra alle 3 avdelinger. Andelene bygger på de 1 av 3" in exact.text
    )
    civil = next(block for block in exact.blocks if block.name == "Foreldrenes sivilstatus")
    assert civil.rests.startswith("Grunnlag: 1 av 3 avdelinger, 60 familier.")


def test_courses_and_those_who_completed_them(exact: Page) -> None:
    assert (exact.tiles["Forberedelseskurs avholdt"], exact.tiles["Nye familiekontakter etter kurs"]) == ("1", "60")


def test_what_is_logged_stands_apart_from_what_is_estimated(exact: Page) -> None:
    months = exact.rows("Timer besøk, måned for måned")
    assert months["feb"] == ["3 timer", "720 timer", "723 timer"]  # 2.5 logged; 60 matches, 4 weeks of 3 hours
    assert months["mar"][0] == "0 timer"


def test_the_years_between_are_a_gap(exact: Page) -> None:
    series = exact.rows("Familier, barn og familiekontakter")
    assert list(series) == ["2011", "2012–2018", "2019"]
    assert series["2012–2018"] == ["ukjent"] * 3
    assert series["2019"] == ["61", "61", "61"]


def test_two_families_in_a_reception_centre_are_exact_inside_and_fewer_than_five_outside(
    made: Path, exact: Page
) -> None:
    assert exact.rows("Asyl- eller flyktningstatus")["Bor på transitt- eller asylmottak"] == ["2"]
    assert Page(made / "public").rows("Asyl- eller flyktningstatus")["Bor på transitt- eller asylmottak"] == [
        "færre enn 5"
    ]
