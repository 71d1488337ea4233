"""Texts in the reader's language. The Norwegian text is the key, so a changed text makes its translations stale.

There are two catalogues a language: what the public reads, and what stands only in the workspace. They are compiled by
`infrastructure.build.catalogues`, the public one only when complete: a language whose compiled public catalogue is
missing is not published. At run time only the standard library's gettext is used.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from familiekontakten.languages.language import LANGUAGES, SOURCE

if TYPE_CHECKING:
    import gettext

DOMAIN = "familiekontakten"
WORKSPACE_DOMAIN = "workspace"
FOLDER = Path(__file__).parent / "locale"


def N_(text: str) -> str:  # noqa: N802 - the name every gettext tool knows
    """Mark a Norwegian text for translation, and give it back unchanged."""
    return text


def translate(lang: str, text: str, **parameters: object) -> str:
    """The text in that language, its {parameters} filled in.

    A text or language without a translation is given in Norwegian: a reader is better served by that than by nothing.
    """
    translated = _catalogue(lang).gettext(text) if text else ""
    if translated is text and text and lang != SOURCE:
        translated = _catalogue(lang, WORKSPACE_DOMAIN).gettext(text)
    return translated.format(**parameters) if parameters else translated


def published(folder: Path = FOLDER) -> tuple[str, ...]:
    """Codes of the languages that may be shown: Norwegian, and every known one whose compiled catalogue is there."""
    return tuple(code for code in LANGUAGES if code == SOURCE or compiled(folder, code).exists())


def compiled(folder: Path, lang: str, domain: str = DOMAIN) -> Path:
    """Where a compiled catalogue of a language lies."""
    return folder / lang / "LC_MESSAGES" / f"{domain}.mo"


@cache
def _catalogue(lang: str, domain: str = DOMAIN) -> "gettext.NullTranslations":
    import gettext  # a form that is taken in has nothing translated

    # Only known codes may reach the file system: the code comes from a URL.
    if lang not in LANGUAGES:
        return gettext.NullTranslations()
    return gettext.translation(domain, FOLDER, [lang], fallback=True)
