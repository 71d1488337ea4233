"""A paper as one page of HTML: made of a template in Markdown, readable on a screen and on paper, nothing fetched."""

import html
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import markdown
from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE = Path(__file__).parent
EXTENSIONS = ("tables", "toc", "def_list", "md_in_html")
FRAME = """<!doctype html>
<html lang="{lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
<main>
{body}
</main>
</html>
"""


def text(template: str, **values: Any) -> str:  # noqa: ANN401 - what a template asks for
    """A paper in Markdown, from its template."""
    return _environment().get_template(f"{template}.md.j2").render(**values)


def page(written: str, lang: str) -> str:
    """A paper as HTML; its first line is its title."""
    title = written.partition("\n")[0].removeprefix("# ").strip()
    body = markdown.markdown(written, extensions=EXTENSIONS, extension_configs={"toc": {"toc_depth": "2-3"}})
    scrolled = body.replace("<table>", '<div class="wide" tabindex="0"><table>').replace("</table>", "</table></div>")
    style = (HERE / "templates" / "style.css").read_text("utf-8")
    return FRAME.format(lang=lang, title=html.escape(title), style=style, body=scrolled)


def cell(value: object) -> str:
    """Any text as it may stand in a cell of a table."""
    return html.escape(" ".join(str(value).split()), quote=False).replace("|", "&#124;")


def day(on: date) -> str:
    """A day as Norwegians write it: "22.11.2026"."""
    return on.strftime("%d.%m.%Y")


@cache
def _environment() -> Environment:
    made = Environment(  # noqa: S701 - Markdown, whose only input is our own files; cells are escaped by `cell`
        loader=FileSystemLoader(HERE / "templates"), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters |= {"cell": cell, "day": day}
    return made
