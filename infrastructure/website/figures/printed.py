"""The page of annual reports: the series year by year, and what each report prints of families and volunteers."""

from collections.abc import Iterable
from html import escape

from familiekontakten.charts.numbers import Unit as Written
from familiekontakten.charts.numbers import written
from familiekontakten.statistics.reports.every_published import REPORTS
from familiekontakten.statistics.reports.published import Published, Source, Unit

from infrastructure.website.figures.here import Here
from infrastructure.website.figures.tables import LINES, category_name, history, name_of, told
from infrastructure.website.figures.words import word

UNITS = {Unit.PERCENT: Written.PERCENT, Unit.HOURS: Written.HOURS}


def years(here: Here) -> str:
    """A table of every year that was printed, the newest first. On a small screen it scrolls, and a key can move it."""
    table = history()
    heads = "".join(f'<th scope="col">{word(here.language, column.name)}</th>' for column in table.columns)
    rows = "".join(_year([int(str(value)) for value in row], here.language) for row in reversed(table.rows))
    return (
        f'<div class="scroll by-department" tabindex="0" role="region" aria-label="{escape(here.title)}">'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def report(here: Here) -> str:
    """What a report (its year is the argument) prints of families and volunteers, folded away below the title."""
    year = int(here.argument)
    own = [one for one in REPORTS[year] if one.year == year and one.source is Source.RECORDS]
    heads = "".join(f'<th scope="col">{word(here.language, name)}</th>' for name in ("figure", "printed_number"))
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{_figures(own, here.language)}</tbody></table>"
    return f"<details><summary>{escape(here.title)}</summary>{table}</details>"


def _year(row: list[int], language: str) -> str:
    numbers = "".join(f"<td>{written(value, lang=language)}</td>" for value in row[1:])
    return f'<tr><th scope="row">{row[0]}</th>{numbers}</tr>'


def _figures(every: Iterable[Published], language: str) -> str:
    rows = ((_named(one, language), _number(one, language)) for one in every)
    return "".join(f'<tr><th scope="row">{escape(name)}</th><td>{escape(number)}</td></tr>' for name, number in rows)


def _named(one: Published, language: str) -> str:
    year = one.year or 0
    code = next((line.code for line in LINES[year] if line.figure.format(year=year, next=year + 1) == one.id), "")
    category = category_name(one.indicator, code, year, language)
    return ": ".join(part for part in (name_of(one.indicator, language), category) if part)


def _number(one: Published, language: str) -> str:
    number = written(told(one), UNITS.get(one.unit, Written.NUMBER), language)
    return word(language, "almost", number=number) if one.almost else number
