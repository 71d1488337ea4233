"""The same as one page of HTML with the chart of growth; nothing fetched, nothing run."""

import re
from functools import partial
from pathlib import Path

import familiekontakten
from familiekontakten.languages.catalogue import translate
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

from infrastructure.cost.growth import Month, bounds, chart
from infrastructure.cost.prices import Prices, explained
from infrastructure.cost.sure import CAVEAT, doubts
from infrastructure.cost.text import counted, money, of_forms
from infrastructure.cost.usage import Usage

HERE = Path(__file__).parent
CHARTS = Path(familiekontakten.__file__).parent / "charts" / "templates"
STYLES = HERE.parent / "website" / "styles"
FONT = re.compile(r"@font-face \{.*?\n\}\n", re.DOTALL)


def page(months: list[Month], usage: Usage, prices: Prices) -> str:
    """The whole page."""
    return (
        _environment()
        .get_template("cost.html.j2")
        .render(
            months=months,
            now=months[0],
            forms=usage.forms_a_month(months[0].size),
            thousand=of_forms(usage, prices),
            chart=chart(months),
            bounds=bounds(usage),
            doubts=list(doubts(months[0].whole, usage)),
            caveat=CAVEAT,
            prices=list(prices.values()),
            assumed=explained(),
            styles=_styles(),
        )
    )


def _styles() -> str:
    """Colours and charts as on the site; without its font, which a single file cannot bring along."""
    return FONT.sub("", "\n".join((STYLES / f"{name}.css").read_text("utf-8") for name in ("palette", "charts")))


def _environment() -> Environment:
    loader = ChoiceLoader([FileSystemLoader(HERE / "templates"), PrefixLoader({"charts": FileSystemLoader(CHARTS)})])
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(t=partial(translate, "en"))
    environment.filters.update(money=money, counted=counted)
    return environment
