"""The social cards: what is shown where somebody shares the site's address. One picture for each language.

`python -m infrastructure.website.cards` draws those whose front page has got another title; `--all` draws all anew
(after a change of the drawing). Commit what it writes. It needs Chromium, and fonts for every script on the machine.
"""

import base64
import sys
from pathlib import Path

from familiekontakten.languages.language import LANGUAGES
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup
from mkdocs.utils.meta import get_data
from playwright.sync_api import Page, ViewportSize, sync_playwright

from infrastructure.website import png
from infrastructure.website.assets import sheet
from infrastructure.website.translations import SITE, pages_of
from tests.browser.chromium import open_chromium

FOLDER = SITE / "assets" / "cards"
THEME = Path(__file__).parent / "theme"
SIZE: ViewportSize = {"width": 1200, "height": 630}
COLOURS = 48
# Every dot becomes the nearest of the commonest colours: edges stay smooth enough, and a third of the weight is left.
SIMPLIFIED = """async ([source, most]) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), {width: image.width, height: image.height});
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const dots = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    const count = new Map();
    for (const dot of dots) count.set(dot, (count.get(dot) ?? 0) + 1);
    const parts = (dot) => [dot & 255, dot >> 8 & 255, dot >> 16 & 255];
    const colours = [...count].sort((a, b) => b[1] - a[1]).slice(0, most).map(([dot]) => parts(dot));
    const far = (a, b) => a.reduce((sum, part, at) => sum + (part - b[at]) ** 2, 0);
    const nearest = new Map([...count.keys()].map((dot) => {
        const all = colours.map((colour) => far(colour, parts(dot)));
        return [dot, all.indexOf(Math.min(...all))];
    }));
    return {colours, dots: Array.from(dots, (dot) => String.fromCharCode(nearest.get(dot))).join('')};
}"""


def main(arguments: list[str]) -> None:
    """Draws the cards that are missing or of another title; all where `--all` is asked for."""
    FOLDER.mkdir(exist_ok=True)
    wanted = titles()
    outdated = [code for code, title in wanted.items() if "--all" in arguments or told(code) != title]
    with sync_playwright() as playwright:
        page = open_chromium(playwright).new_page(viewport=SIZE)
        for code in outdated:
            file_of(code).write_bytes(drawn(page, code, wanted[code]))


def titles() -> dict[str, str]:
    """Return the title of the front page in each language that has one."""
    fronts = {code: pages["index"] for code, pages in pages_of().items() if "index" in pages}
    return {code: str(get_data(file.read_text("utf-8"))[1]["title"]) for code, file in fronts.items()}


def file_of(code: str) -> Path:
    """Return where a language's card is kept."""
    return FOLDER / f"{code}.png"


def told(code: str) -> str:
    """Return the title that a language's card was drawn of; empty where there is no card."""
    return png.title_of(file_of(code).read_bytes()) if file_of(code).exists() else ""


def drawn(page: Page, code: str, title: str) -> bytes:
    """Return the card as Chromium draws it, in few colours."""
    templates = Environment(loader=FileSystemLoader(THEME), autoescape=True)
    styles = Markup(sheet(("palette", "page", "card"), _inside))  # noqa: S704 - our own
    page.set_content(templates.get_template("card.html").render(language=LANGUAGES[code], title=title, styles=styles))
    page.evaluate("document.fonts.ready.then(() => true)")
    simple = page.evaluate(SIMPLIFIED, [_data("image/png", page.screenshot()), COLOURS])
    return png.written(SIZE["width"], SIZE["height"], simple["colours"], simple["dots"].encode("latin-1"), title)


def _inside(name: str) -> str:
    return _data("font/woff2", (SITE / "assets" / name).read_bytes())


def _data(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


if __name__ == "__main__":
    main(sys.argv[1:])
