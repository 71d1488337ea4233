"""The long lists of the pages with figures: what does not agree, the files, the definitions."""

from html import escape

from familiekontakten.charts.chart import Few
from familiekontakten.languages.catalogue import translate
from familiekontakten.statistics.indicators.catalogue import EVERY
from familiekontakten.statistics.methods import Entry, entry
from familiekontakten.statistics.reports.contradictions import CONTRADICTIONS, Contradiction
from familiekontakten.statistics.reports.every_published import EVERY as PUBLISHED

from infrastructure.website.figures.downloads import FOLDER
from infrastructure.website.figures.here import Here
from infrastructure.website.figures.tables import Table, every, told
from infrastructure.website.figures.words import word


def contradictions(here: Here) -> str:
    """All but those that would repeat a number that is not shown."""
    told_of = [one for one in CONTRADICTIONS if not _repeats_a_hidden_number(one)]
    said = [(translate(here.language, one.what), translate(here.language, one.settled)) for one in told_of]
    items = "".join(f"<li><p>{escape(what)}</p><p>{escape(settled)}</p></li>" for what, settled in said)
    hidden = f"<p>{word(here.language, 'hidden')}</p>" if len(told_of) < len(CONTRADICTIONS) else ""
    return f'<ul class="contradictions">{items}</ul>{hidden}'


def downloads(here: Here) -> str:
    """Every table's files with what its columns mean, and the releases whole."""
    items = "".join(_download(table, here.language) for table in every(here.releases))
    files = "".join(
        f'<li><a href="/{FOLDER}/utgave-{one.number}.json" download>'
        f"{escape(word(here.language, 'release', number=one.number, made=one.made))}: {one.period}, JSON</a></li>"
        for one in here.releases
    )
    return f'<ul class="downloads">{items}{files}</ul>'


def definitions(here: Here) -> str:
    """Every figure's definition, as the figure itself says it."""
    return "".join(_definition(entry(one, here.language), here.language) for one in EVERY)


def _download(table: Table, language: str) -> str:
    columns = "".join(f"<dt><code>{one.name}</code></dt><dd>{escape(one.meaning)}</dd>" for one in table.columns)
    address, title = f"/{FOLDER}/{table.id}", escape(table.title)
    links = ", ".join(
        f'<a href="{address}{ending}" download>{kind}<span class="hidden">: {title}</span></a>'
        for ending, kind in ((".csv", "CSV"), (".json", "JSON"), (".csv-metadata.json", "CSVW"))
    )
    return (
        f'<li><span lang="nb">{title}</span>: {links}<details><summary>{word(language, "columns")}'
        f'<span class="hidden">: {title}</span></summary><dl lang="nb">{columns}</dl></details></li>'
    )


def _definition(one: Entry, language: str) -> str:
    said = {
        "base": one.base,
        "time": f"{one.time} {one.said_as}",
        "missing": one.missing,
        "shown": one.public,
        "categories": "; ".join(
            word(language, "from", year=since, names=", ".join(names)) if since else ", ".join(names)
            for since, names in one.categories
        ),
    }
    rows = "".join(
        f"<div><dt>{word(language, name)}</dt><dd>{escape(text)}</dd></div>" for name, text in said.items() if text
    )
    return (
        f'<section class="definition"><h3 id="def-{one.id.replace(".", "-")}">{escape(one.name)}</h3>'
        f"<p>{escape(one.defined)}</p>"
        f'<details><summary>{word(language, "details")}<span class="hidden">: {escape(one.name)}</span></summary>'
        f"<dl>{rows}<div><dt>id</dt><dd><code>{one.id}</code></dd></div></dl></details></section>"
    )


def _repeats_a_hidden_number(one: Contradiction) -> bool:
    return any(isinstance(told(PUBLISHED[name]), Few) for name in one.figures if name in PUBLISHED)
