"""The report as one page of HTML, readable on a phone, on paper and by a screen reader; no scripts, nothing fetched."""

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

import familiekontakten
from familiekontakten.languages.catalogue import translate
from familiekontakten.statistics.reports.blocks import Report
from familiekontakten.statistics.reports.resting import LANG
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from infrastructure.reports.texts import FOREWORD

HERE = Path(__file__).parent
CHARTS = Path(familiekontakten.__file__).parent / "charts" / "templates"
PICTURE = HERE.parent / "website" / "theme" / "partials" / "kitchen.svg"
WORDS: Mapping[str, Mapping[str, str]] = {
    "nb": {"base": "Grunnlag", "definition": "Slik er det regnet", "definitions": "Slik er de regnet"},
    "en": {"base": "Base", "definition": "Definition", "definitions": "Definitions"},
}
"""The words of the line below a figure, in the language of its chapter."""


def page(report: Report, texts: Mapping[str, str]) -> str:
    """The whole page; `texts` is the national office's own HTML by chapter."""
    written = {key: Markup(text) for key, text in texts.items()}  # noqa: S704 - made from Markdown without raw HTML
    return (
        _environment()
        .get_template("report.html.j2")
        .render(
            report=report,
            texts=written,
            foreword=written.get(FOREWORD),
            names={one.id: one for one in report.methods},
            words=WORDS,
            picture=Markup(PICTURE.read_text("utf-8")),  # noqa: S704 - our own drawing
        )
    )


@cache
def _environment() -> Environment:
    charts = PrefixLoader({"charts": FileSystemLoader(CHARTS)})
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(HERE / "templates"), charts]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(t=partial(translate, LANG))
    environment.filters["anchor"] = lambda name: name.replace(".", "-").replace("_", "-")
    return environment
