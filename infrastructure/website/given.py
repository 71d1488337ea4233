"""What the templates are given: the words of one language, and for a page all that stands on it besides its text."""

from functools import partial
from typing import Any

from familiekontakten.demand.asking import asked_where_needed
from familiekontakten.finding.form import FINDER
from familiekontakten.finding.page import preset
from familiekontakten.forms import FORMS
from familiekontakten.forms.page import form_html
from familiekontakten.forms.status import STATUS
from familiekontakten.languages.catalogue import translate
from familiekontakten.languages.language import LANGUAGES, SOURCE
from familiekontakten.municipalities.form import CALCULATOR
from familiekontakten.searching.form import SEARCH
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page

from infrastructure.website import coverage, department_pages, departments, describing, skeletons
from infrastructure.website.addresses import alternates
from infrastructure.website.linking import linked
from infrastructure.website.marks import was_read
from infrastructure.website.translations import languages_of

FRAME = "frame"  # the page that is never published: its skeleton frames receipts and messages
ALL_FORMS = {**FORMS, **{form.name: form for form in (STATUS, CALCULATOR, SEARCH)}}


def to_page(page: Page, config: MkDocsConfig) -> dict[str, Any]:
    """Return what the template of a page is given."""
    language, slug = language_and_slug(page.file)
    given = speaking(language, config) | {"slug": slug, "framed": slug == FRAME}
    given["here_in"] = languages_of(config.extra["pages"], slug, config.extra["languages"])
    given["alternates"] = alternates_of(slug, config)
    given["unread"] = unread(language, slug, config)
    given["described"] = describing.of_page(_site(config), language, slug, page.content or "")
    given["picture"] = describing.picture(_site(config), language)
    if form := page.meta.get("form"):
        shown = asked_where_needed(ALL_FORMS[form], config.extra["unserved"])
        given["form"] = Markup(skeletons.enclosed(form_html(shown, language)))  # noqa: S704 - escaped there
    if one := config.extra["departments"].get(slug):
        given |= {**one._asdict(), "spoken": department_pages.spoken(one, language), "preset": preset}
    return given | (_places(language) if slug in ("index", "avdelinger") else {})


def speaking(language: str, config: MkDocsConfig) -> dict[str, Any]:
    """Return what every template in a language is given."""
    return {
        "t": partial(translate, language),
        "language": LANGUAGES[language],
        "languages": [LANGUAGES[code] for code in config.extra["languages"]],
        "linked": partial(linked, config.extra["pages"], language),
        "own_pages": config.extra["pages"].get(language, {}),
    }


def unread(language: str, slug: str, config: MkDocsConfig) -> bool:
    """Return whether something on the page, its words or those of frame and forms, no native speaker has read."""
    page = config.extra["pages"][language].get(slug)
    read = language in config.extra["read"] and (page is None or was_read(page))
    return language != SOURCE and not read


def alternates_of(slug: str, config: MkDocsConfig) -> dict[str, str]:
    """Return the whole address of a page in each language that has it."""
    languages = languages_of(config.extra["pages"], slug, config.extra["languages"])
    return alternates(_site(config), slug, languages)


def language_and_slug(file: File) -> tuple[str, str]:
    """Return what a page's file says about it: "en/status.md" is the page "status" in English."""
    language, _, name = file.src_uri.partition("/")
    return language, name.removesuffix(".md")


def _places(language: str) -> dict[str, Any]:
    counties = departments.by_county(departments.listed())
    finder = Markup(form_html(FINDER, language))  # noqa: S704 - escaped there
    return {"counties": counties, "coverage": coverage.tiles(counties), "finder": finder}


def _site(config: MkDocsConfig) -> str:
    return config.site_url or ""
