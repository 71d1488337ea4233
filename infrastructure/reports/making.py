"""Which reports are made of one set of records, and where each is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from familiekontakten.statistics import period
from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.figures import Units
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.registers import Registers, registers_of
from familiekontakten.statistics.reports.audience import Audience
from familiekontakten.statistics.reports.composing import compose
from familiekontakten.statistics.reports.material import material
from familiekontakten.statistics.rows import Row

from infrastructure.reports.folder import write_report
from infrastructure.reports.texts import texts_in


class NotMade(Exception):
    """There is nothing to report; the message says why."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What was asked for. A department's report is always exact: it is the department's own."""

    year: int
    today: date
    audience: Audience
    department: str | None
    every_department: bool
    texts: Path | None
    out: Path
    pdf: bool


def write_reports(rows: tuple[Row, ...], wanted: Wanted) -> Iterator[str]:
    """Write them, one after the other; tells of each when it is there. Raises NotMade, UnknownText, NotPrinted."""
    units, registers = units_of(rows), registers_of(rows)
    year = _year(wanted)
    for department in _whose(registers, year, wanted):
        folder = wanted.out / department if wanted.every_department and department else wanted.out
        _write(units, registers, year, wanted, department, folder)
        yield f"the report of {wanted.year}: {folder}"


def _write(
    units: Units, registers: Registers, year: Period, wanted: Wanted, department: str | None, folder: Path
) -> None:
    audience = Audience.INTERNAL if department else wanted.audience
    report = compose(material(units, registers, year, audience, wanted.today, department))
    texts = texts_in(wanted.texts, [chapter.key for chapter in report.chapters])
    write_report(report, texts, folder, pdf=wanted.pdf)


def _year(wanted: Wanted) -> Period:
    """The year, as far as it has passed."""
    whole = period.year(wanted.year)
    if wanted.today < whole.first:
        raise NotMade(f"{wanted.year} has not begun")
    return whole.until(wanted.today)


def _whose(registers: Registers, year: Period, wanted: Wanted) -> Sequence[str | None]:
    """The departments whose reports are made; None for the nation's."""
    there = registers.open_in(year)
    if not there:
        raise NotMade(f"no department was open in {wanted.year}: are these the records of that year?")
    if wanted.every_department:
        return sorted(there)
    if wanted.department and wanted.department not in there:
        raise NotMade(f"{wanted.department} was not open in {wanted.year}; there were {', '.join(sorted(there))}")
    return [wanted.department]
