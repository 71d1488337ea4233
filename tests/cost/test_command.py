"""`hsf cost`, as an operator uses it."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from infrastructure.operator.__main__ import parser


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    options = parser().parse_args(["cost", *arguments])
    options.run(options)
    return capsys.readouterr().out


def amounts(text: str, beginning: str) -> tuple[float, float]:
    line = next(line for line in text.splitlines() if line.startswith(beginning))
    listed, billed = re.findall(r"[\d,]+\.\d+", line)[-2:]
    return float(listed.replace(",", "")), float(billed.replace(",", ""))


def test_it_prints_the_month_by_service_and_the_services_are_the_sum(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "--departments", "38", "--families", "1034")
    assert text.startswith("A month of 38 departments, 1,034 families a year")
    listed = sum(
        amounts(text, service)[0]
        for service in re.findall(r"^([A-Z][\w\-]*(?: \w+)?) {20,}[\d.,]+ +[\d.,]+$", text, re.MULTILINE)
        if service != "Together"
    )
    assert listed == pytest.approx(amounts(text, "Together")[0], abs=0.1)


def test_whoever_reads_the_sum_reads_how_sure_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys)
    assert "to be checked before a decision" in text
    assert "prices of another region" in text
    assert "not in the sum, for no price was found: S3, Requests" in text


def test_it_says_what_a_thousand_forms_cause_and_how_ten_thousand_departments_would_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = said(capsys)
    assert re.search(r"1,000 more cause \d+\.\d\d: Lambda", text)
    assert re.search(r"^ +10,000 +272,105 ", text, re.MULTILINE)
    assert "AWS never gives more than 10,000 tables" in text


def test_more_families_cost_more(capsys: pytest.CaptureFixture[str]) -> None:
    few, many = (amounts(said(capsys, "--families", count), "Together") for count in ("1034", "10340"))
    assert many > few


def test_every_price_and_assumption_is_shown_with_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "--sources")
    assert "KMS, Unwrapping: 0.03 for 10,000 requests, 20,000 free (every region, 2026-03-15) https://" in text
    assert "S3, Requests: no price" in text
    assert "years_kept = 5 years: to be confirmed by HSFN" in text


@pytest.mark.parametrize("wrong", ["0", "-3", "many"])
def test_an_organisation_without_departments_is_refused(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(["cost", "--departments", wrong])
    assert "--departments" in capsys.readouterr().err


class Fetched(HTMLParser):
    """What a page would fetch or run, and whether it has its chart."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.charts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.charts += tag == "svg"
        if tag in ("script", "link", "img", "iframe") or any(name in ("src", "href") for name, _ in attrs):
            self.found.append(tag)


def test_the_page_has_the_chart_and_fetches_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "cost.html"
    said(capsys, "--out", str(file))
    page = Fetched()
    page.feed(file.read_text("utf-8"))
    assert (page.charts, page.found) == (1, [])
    assert "url(" not in file.read_text("utf-8")
