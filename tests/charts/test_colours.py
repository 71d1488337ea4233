"""The style sheet of the charts: letters large enough, shapes that stand out, and a pattern beside every colour."""

import re
from pathlib import Path

import pytest
from familiekontakten.charts.lines import STYLES
from familiekontakten.charts.shares import COLOURS

STYLES_FOLDER = Path("infrastructure/website/styles")
SHEET = (STYLES_FOLDER / "charts.css").read_text("utf-8")
PALETTE = dict(re.findall(r"--(\w[\w-]*): (#[0-9A-F]{6})", (STYLES_FOLDER / "palette.css").read_text("utf-8")))
GROUNDS = ("card", "paper")


def colour(selector: str, quality: str) -> str:
    """What a class is painted with, as #RRGGBB."""
    rules = (
        rule for names, rule in re.findall(r"([^{}]+)\{([^}]*)\}", SHEET) if selector in re.findall(r"[\w.-]+", names)
    )
    painted = [found[1] for rule in rules if (found := re.search(rf"(?<![\w-]){quality}: ([^;]+)", rule))]
    value = painted[0].strip()
    return PALETTE[value[6:-1]] if value.startswith("var(--") else value


def luminance(hex_colour: str) -> float:
    parts = [int(hex_colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


SHAPES = [(".chart-bar", "fill"), (".chart-mark", "stroke"), (".chart-hatch", "stroke")]
SHAPES += [(f".chart-fill-{number}", "fill") for number in range(1, COLOURS + 1)]
SHAPES += [(f".chart-line-{number}", "stroke") for number in range(1, COLOURS + 1)]


@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize(("selector", "quality"), SHAPES)
def test_a_shape_stands_out_from_its_ground(selector: str, quality: str, ground: str) -> None:
    assert contrast(colour(selector, quality), PALETTE[ground]) >= 4  # WCAG 1.4.11 asks for 3


@pytest.mark.parametrize("ground", [*GROUNDS, "sand"])
@pytest.mark.parametrize("selector", [".chart-label", ".chart-number", ".chart-scale"])
def test_letters_have_the_contrast_of_all_text_here(selector: str, ground: str) -> None:
    assert contrast(colour(selector, "fill"), PALETTE[ground]) >= 7


def test_no_letter_is_smaller_than_twelve_pixels() -> None:
    sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", SHEET)]
    assert sizes
    assert min(sizes) >= 12


def test_lines_differ_by_more_than_their_colour() -> None:
    dashes = re.findall(r"\.chart-line\.chart-line-(\d) \{ stroke-dasharray: ([\d ]+)", SHEET)
    assert [int(number) for number, _ in dashes] == list(range(2, STYLES + 1))  # the first is solid
    assert len({pattern for _, pattern in dashes}) == STYLES - 1
