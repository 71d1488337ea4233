"""What a department's page shows of a month or year: sections with rows and charts, from what was read. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from familiekontakten.charts.chart import Chart
from familiekontakten.figures.charted import chart_of, hours_by_month
from familiekontakten.figures.lines import Column, Row, rows_of
from familiekontakten.figures.sections import sections
from familiekontakten.figures.span import Span
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.beside import Beside
from familiekontakten.statistics.figures import Figures
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.indicator import Indicator, Printed
from familiekontakten.statistics.indicators.catalogue import ANNUAL, COMPARED, MONTHLY, REGISTERS
from familiekontakten.statistics.registers import Registers

OURS = ("target.fte",)
"""What is read off the registers about one department; the rest is the nation's."""

SO_FAR = N_("Hittil i {year}")


def until(folded: Folded) -> Figures:
    """The year up to the end of a period: of a year, its own figures."""
    return folded.so_far or folded.figures


@dataclass(frozen=True)
class Read:
    """What was read for a page: a department's figures by period, its registers, and the latest frozen figures."""

    span: Span
    folded: Mapping[str, Folded] = field(default_factory=dict)
    registers: Registers = field(default_factory=Registers)
    frozen: Figures | None = None

    @property
    def now(self) -> Folded | None:
        """The figures that the page is about; None where they were never counted."""
        return self.folded.get(self.span.name)

    def figures(self, span: Span) -> Figures | None:
        """All figures of a period, those made of others too; None where it was never counted."""
        folded = self.folded.get(span.name)
        if folded is None:
            return None
        frozen = self.frozen if span == self.span else None
        beside = Beside(folded.figures, until(folded), self.registers, frozen)
        compared = {
            one.id: one.counts(beside, span.period) for one in COMPARED if frozen or one.id != "quality.revised"
        }
        ours = {one.id: one.counts(self.registers, span.period) for one in REGISTERS if one.id in OURS}
        return {**folded.figures, **ours, **compared}


class Part(NamedTuple):
    """A heading with its rows and charts."""

    id: str
    heading: str
    rows: Sequence[Row]
    charts: Sequence[Chart]


def indicators_of(span: Span) -> tuple[Indicator[Any], ...]:
    """What a department is shown of a month, or of a year."""
    often = Printed.YEAR if span.is_year else Printed.MONTH
    counted = ANNUAL if span.is_year else MONTHLY
    beside: tuple[Indicator[Any], ...] = (*(one for one in REGISTERS if one.id in OURS), *COMPARED)
    return (*counted.every, *(one for one in beside if one.printed in (often, Printed.BOTH)))


def columns_of(read: Read) -> tuple[Column, ...]:
    """The period, what it is compared with, and of a month the year so far."""
    spans = (read.span, *read.span.compared)
    shown = tuple(Column(span, read.figures(span)) for span in spans)
    if read.span.is_year:
        return shown
    return (*shown, Column(read.span, until(read.now) if read.now else None, so_far=True))


def heads_of(columns: Sequence[Column], lang: str) -> list[str]:
    """What stands above the columns."""
    return [
        translate(lang, SO_FAR, year=one.span.year.name) if one.so_far else one.span.written(lang) for one in columns
    ]


def parts_of(read: Read, today: date, lang: str) -> list[Part]:
    """The whole page."""
    columns = columns_of(read)
    return [
        Part(
            one.id,
            one.heading,
            rows_of(one.indicators, columns, today, lang),
            _charts(one.id, one.indicators, read, lang),
        )
        for one in sections(indicators_of(read.span))
    ]


def _charts(section: str, indicators: Sequence[Indicator[Any]], read: Read, lang: str) -> list[Chart]:
    now = read.now
    if now is None:
        return []
    drawn = [chart_of(one, now.figures, until(now), read.span.period.year, lang) for one in indicators]
    if section == "hours":
        months = {span: read.folded[span.name].figures for span in read.span.drawn if span.name in read.folded}
        drawn.append(hours_by_month(months, lang))
    return [one for one in drawn if one]
