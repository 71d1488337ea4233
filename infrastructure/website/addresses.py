"""Where the pages of the site lie."""

from collections.abc import Iterable

from familiekontakten.languages.language import SOURCE

# Where "leave this page" leads: a page that anybody might have open, with nothing personal on it.
EXIT = "https://www.yr.no/"


def path(language: str, slug: str = "index") -> str:
    """Return the root-relative address of a page: "/for-familier/" in Norwegian, "/en/for-familier/" in English."""
    parts = (language if language != SOURCE else "", slug if slug != "index" else "")
    return "/" + "".join(f"{part}/" for part in parts if part)


def file_of(language: str, slug: str) -> str:
    """Return the file of the built site that answers at `path(language, slug)`."""
    return path(language, slug).removeprefix("/") + "index.html"


def alternates(site: str, slug: str, languages: Iterable[str]) -> dict[str, str]:
    """Return the whole address of a page in each of `languages`, and the one for readers of others (x-default)."""
    shown = {language: language for language in languages} | {"x-default": SOURCE}
    return {code: site.removesuffix("/") + path(language, slug) for code, language in shown.items()}
