"""The look: letters that can be read by day and by night, drawings that know few colours, cards of today's titles."""

import gzip
import re
from pathlib import Path

import pytest

from infrastructure.website import assets, cards
from infrastructure.website.coverage import tiles
from infrastructure.website.departments import by_county, listed
from infrastructure.website.translations import pages_of

STYLES = assets.STYLES
DRAWINGS = sorted((STYLES.parent / "theme" / "partials").glob("*.svg"))
NAMED = re.compile(r"--([\w-]+): (#[0-9A-Fa-f]{3,8});")
LETTERS = {
    "ink": "paper card sage sand butter field good",
    "muted": "paper card sage sand butter",
    "pine": "paper card sage sand",
    "pine-deep": "paper card sage sand butter good",
    "rust": "paper card sand butter late",
    "fault": "paper card",
    "on-pine": "pine pine-deep fault",
    "on-night": "night",
    "paper": "pine-deep",
}
"""Which colour is written with on which grounds, on the site and in the workspace."""
SHAPES = {"edge": "paper card field", "pine": "paper card", **{f"chart-{n}": "card" for n in range(1, 7)}}
"""What is no letter and must be told from its ground: borders of fields, bars and lines of charts."""

OUR_FACE = set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !\"%&'()+,-./:;?«»–—’“”„…ÆØÅæøåÉéèêòóôüöäáÄÖÜ"
)
"""The letters that fraunces.woff2 was cut down to (fraunces-OFL.txt says how)."""
TITLES = re.compile(r"^(?:#+|(?: +- )?(?:\w+_)?title:) (.+)$", flags=re.MULTILINE)


def _colours(*sheets: str) -> dict[str, str]:
    found = [one for sheet in sheets for one in NAMED.findall((STYLES / f"{sheet}.css").read_text("utf-8"))]
    return {name: value if len(value) > 4 else "#" + "".join(digit * 2 for digit in value[1:]) for name, value in found}


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    """As WCAG 2 defines it."""
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _faint(colours: dict[str, str], pairs: dict[str, str], least: float) -> dict[tuple[str, str], float]:
    """The pairs of names that are too much alike, with their contrast."""
    contrasts = {
        (one, on): _contrast(colours[one], colours[on]) for one, grounds in pairs.items() for on in grounds.split()
    }
    return {pair: contrast for pair, contrast in contrasts.items() if contrast < least}


@pytest.mark.parametrize("sheets", [("palette",), ("palette", "dark")], ids=["day", "night"])
def test_every_text_colour_stands_out_on_every_ground_it_is_written_on(sheets: tuple[str, ...]) -> None:
    colours = _colours(*sheets)
    assert _faint(colours, LETTERS, least=7) == {}


@pytest.mark.parametrize("sheets", [("palette",), ("palette", "dark")], ids=["day", "night"])
def test_fields_and_charts_can_be_told_from_their_ground(sheets: tuple[str, ...]) -> None:
    colours = _colours(*sheets)
    assert _faint(colours, SHAPES, least=3) == {}


def test_every_colour_has_one_for_the_night() -> None:
    assert set(_colours("palette")) - set(_colours("dark")) == {"glow"}


@pytest.mark.parametrize(
    "sheet", sorted({part for parts in assets.SHEETS.values() for part in parts} - {"palette", "dark"})
)
def test_no_colour_is_used_without_a_name(sheet: str) -> None:
    """A colour that only one sheet knows would stay as it is when the others change."""
    on_screen = (STYLES / f"{sheet}.css").read_text("utf-8").partition("@media print")[0]
    assert re.findall(r"#[0-9A-Fa-f]{3,8}\b", on_screen) == []


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_nothing_in_a_drawing_glares_at_night(file: Path) -> None:
    dimmed = set(re.findall(r'\.scene \[fill="(#\w+)"\]', (STYLES / "dark.css").read_text("utf-8")))
    filled = set(re.findall(r' fill="(#\w+)"', file.read_text("utf-8")))
    assert {colour for colour in filled - dimmed if _luminance(colour) > 0.72} == set()


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_a_drawing_weighs_little_and_is_passed_over_when_read_aloud(file: Path) -> None:
    drawing = file.read_text("utf-8")
    assert 'aria-hidden="true" focusable="false"' in drawing.partition(">")[0]
    assert not re.search(r"style=|<style|<script|<image|href=", drawing)
    assert len(gzip.compress(drawing.encode())) < (1600 if file.stem == "kitchen" else 1200)


@pytest.mark.parametrize("language", [code for code in pages_of() if code not in assets.WITHOUT_FACE])
def test_no_title_is_half_in_another_face(language: str) -> None:
    """A language that fails here is named in `assets.WITHOUT_FACE`, and in page.css."""
    titles = [title for page in pages_of()[language].values() for title in TITLES.findall(page.read_text("utf-8"))]
    assert len(titles) > 20
    assert set("".join(re.sub(r"\{[^}]*\}", "", title) for title in titles)) - OUR_FACE == set()


def test_the_style_sheet_and_the_build_agree_who_reads_titles_in_the_face_of_the_device() -> None:
    rule = next(
        line for line in (STYLES / "page.css").read_text("utf-8").splitlines() if "--title: var(--text)" in line
    )
    assert set(re.findall(r":lang\((\w+)\)", rule)) == set(assets.WITHOUT_FACE)


def test_every_language_with_a_front_page_has_a_card_of_todays_title() -> None:
    """Otherwise: `python -m infrastructure.website.cards`, and commit what it draws."""
    titles = cards.titles()
    assert {code: cards.told(code) for code in titles} == titles


@pytest.mark.parametrize("file", sorted(cards.FOLDER.glob("*")), ids=lambda file: file.stem)
def test_a_card_is_light_and_of_the_size_that_is_asked_for(file: Path) -> None:
    png = file.read_bytes()
    assert png.startswith(b"\x89PNG")
    assert tuple(int.from_bytes(png[at : at + 4], "big") for at in (16, 20)) == (1200, 630)
    assert len(png) <= 40_000


def test_the_map_has_every_county_once_and_every_department() -> None:
    counties = by_county(listed())
    shown = tiles(counties)
    assert len({(tile.column, tile.row) for tile in shown}) == len({tile.name for tile in shown}) == len(shown) == 15
    assert sum(tile.departments for tile in shown) == sum(len(county.departments) for county in counties)
    assert {tile.name: tile.departments for tile in shown}["Innlandet"] == 4
    assert {tile.shade for tile in shown if not tile.departments} == {"none"}
