"""The parts of the pages with figures, put where a page has <!--figures: part argument | title-->."""

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape

from familiekontakten.charts.bars import bars
from familiekontakten.charts.chart import Few
from familiekontakten.charts.lines import lines
from familiekontakten.charts.numbers import Unit, written
from familiekontakten.charts.series import Series
from familiekontakten.languages.catalogue import translate
from familiekontakten.statistics.disclosure.edition import DEPARTMENT_TABLE
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.disclosure.rules import FOR_THE_READER, HEADLINES
from familiekontakten.statistics.indicator import Kind

from infrastructure.website.figures import chosen, lists, printed
from infrastructure.website.figures.here import Here, drawn
from infrastructure.website.figures.tables import INDICATORS, name_of
from infrastructure.website.figures.words import word

MARK = re.compile(r"<!--figures: (?P<part>\w+)(?: (?P<argument>[^|>]+?))?(?: \| (?P<title>[^>]+?))?-->")


def filled(html: str, language: str, releases: Sequence[Release]) -> str:
    """The page with its parts. KeyError where a page names a part or figure that does not exist."""

    def part(found: re.Match[str]) -> str:
        return PARTS[found["part"]](Here(language, releases, found["argument"] or "", found["title"] or ""))

    return MARK.sub(part, html)


def _headlines(here: Here) -> str:
    rows = ""
    for name, (value, almost) in chosen.headlines(here.releases).items():
        number = written(value, lang=here.language)
        said = word(here.language, "almost", number=number) if almost else number
        estimated = f", {word(here.language, 'estimated')}" if INDICATORS[name].kind is Kind.HOURS else ""
        rows += f"<div><dt>{escape(name_of(name, here.language))}{estimated}</dt><dd>{escape(said)}</dd></div>"
    release = chosen.yearly(here.releases)
    source = f"{release.period}." if release else word(here.language, "printed", year=chosen.LAST) + "."
    return f'<dl class="headlines">{rows}</dl><p class="source">{word(here.language, "all")}. {escape(source)}</p>'


def _series(here: Here) -> str:
    values = chosen.series(here.argument, here.releases)
    one = Series(here.title, values)
    return drawn(lines(f"serie-{here.argument}", here.title, [one], lang=here.language), here.language)


def _share(here: Here) -> str:
    shown = chosen.share(here.argument, here.releases, here.language)
    chart = bars(here.argument.replace(".", "-"), here.title, shown.bars, Unit.PERCENT, here.language)
    return drawn(chart, here.language, shown.source)


def _counts(here: Here) -> str:
    shown = chosen.counts(here.argument.split(), here.language)
    return drawn(bars("antall", here.title, shown.bars, lang=here.language), here.language, shown.source)


def _departments(here: Here) -> str:
    release = chosen.yearly(here.releases)
    if release is None:
        return f"<p>{word(here.language, 'none')}</p>"
    cells = {(cell.of.whose, cell.of.figure): cell for cell in release.cells if cell.table == DEPARTMENT_TABLE}
    head = "".join(f'<th scope="col">{escape(name_of(name, here.language))}</th>' for name in HEADLINES)
    rows = ""
    for one in release.departments:
        found = (cells[f"department:{one.id}", name] for name in HEADLINES)
        numbers = "".join(f"<td>{_number(cell.value, here.language)}</td>" for cell in found)
        rows += f'<tr><th scope="row" lang="nb">{escape(one.name)}</th>{numbers}</tr>'
    head = f'<th scope="col">{word(here.language, "department")}</th>{head}'
    return (
        f'<div class="scroll by-department" tabindex="0" role="region" aria-label="{escape(here.title)}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _number(value: int | None, language: str) -> str:
    return escape(written(Few.FEWER if value is None else value, lang=language))


def _reader(here: Here) -> str:
    return f'<p class="note">{escape(translate(here.language, FOR_THE_READER))}</p>'


def _invented(here: Here) -> str:
    numbers = ", ".join(str(one.number) for one in here.releases if one.invented)
    return f'<p class="notice">{word(here.language, "invented", numbers=numbers)}</p>' if numbers else ""


PARTS: Mapping[str, Callable[[Here], str]] = {
    "headlines": _headlines,
    "series": _series,
    "share": _share,
    "counts": _counts,
    "departments": _departments,
    "contradictions": lists.contradictions,
    "downloads": lists.downloads,
    "definitions": lists.definitions,
    "reader": _reader,
    "invented": _invented,
    "years": printed.years,
    "report": printed.report,
}
