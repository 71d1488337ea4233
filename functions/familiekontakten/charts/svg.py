"""Writing SVG: elements, texts in lines, the frame around every chart. Pure.

Across, a chart is measured in percent of its width, down in pixels: so it fits any width, and its letters keep the size
that the style sheet says (charts.css; at least 12 px everywhere).
"""

from collections.abc import Mapping, Sequence
from html import escape
from textwrap import wrap

LINE = 18
"""From one line of text to the next, in pixels."""

NARROWEST = 280
"""The width that labels are broken for: a page 320 px wide without its margins."""

LETTER = 7.6
"""How wide a letter is on average at 14 px, reckoned generously."""

Attributes = Mapping[str, object]


def element(name: str, attributes: Attributes, *inside: str) -> str:
    """An element; `inside` is SVG already, attribute values are escaped here. Numbers lose needless decimals."""
    written = "".join(f' {key}="{_attribute(value)}"' for key, value in attributes.items())
    return f"<{name}{written}>{''.join(inside)}</{name}>" if inside else f"<{name}{written}/>"


def escaped(text: str) -> str:
    """A text as it may stand in XML: marks escaped, characters that XML does not have left out."""
    return escape("".join(letter for letter in text if _in_xml(letter)), quote=True)


def across(share: float) -> str:
    """A place or length across the chart: 0 to 1 as percent."""
    return f"{_plain(share * 100)}%"


def lines_of(text: str, width: float = 1.0) -> list[str]:
    """A text in lines that fit into that share of the narrowest chart; a long word is broken, never cut off."""
    return wrap(text, max(int(NARROWEST * width / LETTER), 8)) or [""]


def text(lines: Sequence[str], x: object, y: float, css: str, *, anchor: str = "start", dx: float = 0) -> str:
    """Lines of text below each other, the first with its foot at `y`. `anchor`: start, middle or end."""
    spans = (
        element(
            "tspan",
            {"x": x, "dx": dx, "y": y + LINE * number} if dx else {"x": x, "y": y + LINE * number},
            escaped(line),
        )
        for number, line in enumerate(lines)
    )
    return element("text", {"class": css, "text-anchor": anchor}, *spans)


def picture(key: str, title: str, description: str, height: float, *inside: str) -> str:
    """The frame of a chart: a picture with a name and, in words, what it shows. `key` is unique on its page."""
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "chart",
            "role": "img",
            "aria-labelledby": f"{key}-title",
            "aria-describedby": f"{key}-desc",
            "width": "100%",
            "height": height,
            "direction": "ltr",
        },
        element("title", {"id": f"{key}-title"}, escaped(title)),
        element("desc", {"id": f"{key}-desc"}, escaped(description)),
        *inside,
    )


def hatched(start: object, width: object, end: object, top: float, thick: float) -> str:
    """A field that is hatched: a frame, and in it one broad dashed line. (A pattern becomes a photograph in a PDF.)"""
    frame = {"class": "chart-hatched", "x": start, "y": top, "width": width, "height": thick}
    middle = top + thick / 2
    stripes = {"class": "chart-hatch", "x1": start, "x2": end, "y1": middle, "y2": middle, "stroke-width": thick}
    return element("rect", frame) + element("line", stripes)


def _attribute(value: object) -> str:
    return _plain(value) if isinstance(value, int | float) else escaped(str(value))


def _plain(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _in_xml(letter: str) -> bool:
    code = ord(letter)
    return code in (0x9, 0xA, 0xD) or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code > 0xFFFF
