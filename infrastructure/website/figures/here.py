"""Where a part stands, and how a chart is put there."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path

import familiekontakten
from familiekontakten.charts.chart import Chart
from familiekontakten.languages.catalogue import translate
from familiekontakten.statistics.disclosure.release import Release
from jinja2 import Environment, FileSystemLoader

MACROS = Environment(
    loader=FileSystemLoader(Path(familiekontakten.__file__).parent / "charts" / "templates"), autoescape=True
)


@dataclass(frozen=True)
class Here:
    """The page's language, all releases, and what the page says of this part."""

    language: str
    releases: Sequence[Release]
    argument: str
    title: str


def drawn(chart: Chart, language: str, source: str = "") -> str:
    """A chart with its table, and a line that says what it rests on."""
    module = MACROS.get_template("macros.html.j2").make_module({"t": partial(translate, language)})
    html = str(module.__getattribute__("chart")(chart))
    return html + (f'<p class="source">{escape(source)}</p>' if source else "")
