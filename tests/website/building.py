"""The site as the tests read it: built once a run, by the same command that publishes it."""

import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from familiekontakten.languages.language import LANGUAGES as KNOWN

from infrastructure.build.site import build
from infrastructure.website import translations
from tests.website.reading import Document

LANGUAGES = tuple(KNOWN)
PUBLIC_FORMS = {
    "family": "be-om-kontakt",
    "professional": "tips-om-familie",
    "volunteer": "bli-familiekontakt",
    "municipality": "for-kommuner",
}
PAGES = translations.pages_of()
SLUGS = tuple(PAGES["nb"])
FOR_EVERYONE = tuple(slug for slug, file in PAGES["nb"].items() if translations.meant(file, "ar"))
"""The pages that are meant for every language."""


def slugs_in(language: str) -> tuple[str, ...]:
    """Return the pages that a language has."""
    return tuple(slug for slug in SLUGS if slug in PAGES[language])


def forms_in(language: str) -> tuple[str, ...]:
    """Return the public forms that a language has."""
    return tuple(form for form, slug in PUBLIC_FORMS.items() if slug in PAGES[language])


def answered_in(language: str, form: str) -> str:
    """Return the language that a form is answered in: Norwegian where the sender's language has no such form."""
    spoken = language in LANGUAGES and (form not in PUBLIC_FORMS or form in forms_in(language))
    return language if spoken else "nb"


EVERY_FORM = [(form, language) for language in LANGUAGES for form in forms_in(language)]


@dataclass(frozen=True)
class Built:
    """Where the built pages and skeletons lie."""

    site: Path
    skeletons: Path

    def page(self, path: str) -> Document:
        """Return the page at a root-relative path, such as "/en/status/". Many tests read the same one."""
        return _read(self.file(path))

    def file(self, path: str) -> Path:
        """Return the file that answers at a root-relative path; query and fragment do not count."""
        plain = path.partition("#")[0].partition("?")[0].removeprefix("/")
        return self.site / (plain + "index.html" if plain.endswith("/") or not plain else plain)

    def every_html(self) -> list[Path]:
        """Return every page and every skeleton."""
        return [*sorted(self.site.rglob("*.html")), *sorted(self.skeletons.rglob("*.html"))]


@cache
def _read(file: Path) -> Document:
    return Document.read(file)


@cache
def built() -> Built:
    """Build the site into a folder of this run's own. Fails where a language of this version is not published."""
    folder = Path(tempfile.mkdtemp(prefix="familiekontakten-site-"))
    build(folder / "site", folder / "skeletons")
    held_back = [language for language in LANGUAGES if not (folder / "skeletons" / language).is_dir()]
    assert not held_back, f"{held_back} not published; `python -m infrastructure.build.catalogues compile` tells why"
    return Built(folder / "site", folder / "skeletons")
