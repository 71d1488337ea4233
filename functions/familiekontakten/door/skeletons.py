"""The pages of the site as the build left them for the functions: the frame around what is answered from here."""

import os
from functools import cache
from pathlib import Path

_FOLDER = Path(os.environ.get("SKELETONS") or Path(__file__).parent / "skeletons")
FRAME = "frame"
"""The page that frames every answer that is no form."""


def built_in(folder: Path) -> dict[str, set[str]]:
    """By page the languages that have it, among what the build left in a folder."""
    found: dict[str, set[str]] = {}
    for file in folder.glob("*/*.html"):
        found.setdefault(file.stem, set()).add(file.parent.name)
    return found


# Read with the code, and not at the first request: a process whose folder is taken away while it still answers would
# take every language for one that is not published.
_BUILT = built_in(_FOLDER)
_BARE = (
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title><!--title--></title></head>'
    "<body><!--content--></body></html>"
)


@cache
def skeleton(language: str, name: str) -> str:
    """The page `name` ("frame" or a form's name) in a language. Raises FileNotFoundError when it was never built."""
    return (_FOLDER / language / f"{name}.html").read_text(encoding="utf-8")


@cache
def beside_skeletons(name: str) -> str | None:
    """What else the build of the site left for the functions, such as published numbers; None where it left nothing."""
    file = _FOLDER / name
    return file.read_text(encoding="utf-8") if file.exists() else None


def built_languages(name: str = FRAME) -> frozenset[str]:
    """The languages that a page was built in: only in these can be answered."""
    return frozenset(_BUILT.get(name, ()))


@cache
def workspace_skeleton(language: str) -> str:
    """The page around every room of the workspace: <!--title--> and <!--content--> are filled in.

    Where nothing was built, a bare page: a room without the site's look still works.
    """
    try:
        return skeleton(language, "workspace")
    except FileNotFoundError:
        return _BARE.format(language=language)


def framed(language: str, title: str, content: str) -> str:
    """A whole page in the site's frame. `title` and `content` are HTML already."""
    page = skeleton(language, FRAME)
    return page.replace("<!--title-->", title, 1).replace("<!--content-->", content, 1)


def with_form(language: str, name: str, error: str, form: str) -> str:
    """A form's own page around another rendering of it; `error` goes first in the title."""
    page = skeleton(language, name)
    return page.replace("<!--error-->", error, 1).replace("<!--form-->", form, 1)
