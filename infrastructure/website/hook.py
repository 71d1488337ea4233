"""Joins the forms, the languages and the list of departments to MkDocs: each event below calls plain functions.

MkDocs calls the events in this order: on_config, on_files, on_env, then on_page_markdown and on_page_content for every
page, and on_page_context and on_post_page for every page.
"""

from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import Any

from familiekontakten.languages.catalogue import published as translated
from familiekontakten.languages.catalogue import translate
from familiekontakten.languages.dates import written_date
from familiekontakten.languages.language import SOURCE, WORKSPACE
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from infrastructure.build import native
from infrastructure.releases.files import read_all
from infrastructure.website import (
    assets,
    demand,
    department_pages,
    departments,
    given,
    searching,
    skeletons,
    tidying,
    translations,
)
from infrastructure.website.addresses import EXIT, file_of, path
from infrastructure.website.figures import downloads, parts
from infrastructure.website.given import FRAME, language_and_slug
from infrastructure.website.marks import LAYOUT, is_draft

WORKSPACE_FRAME = "workspace"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Decide which languages are published, and print why the others are not."""
    pages = translations.pages_of(Path(config.docs_dir))
    config.extra["languages"] = translations.publishable(pages, translated())
    config.extra["pages"] = pages
    config.extra["published"] = read_all(Path(config.config_file_path).parent / config.extra["releases"])
    config.extra["unserved"] = departments.unserved(departments.listed(), date.today())  # noqa: DTZ011 - the day of the build
    demand.leave_for_the_door(config.extra["published"], config.extra["unserved"], Path(config.extra["skeletons"]))
    config.extra["departments"] = department_pages.shown(departments.listed())
    config.extra["found"] = {language: [] for language in config.extra["languages"]}
    config.extra["layout"] = {slug: _layout(file) for slug, file in pages[SOURCE].items()}
    config.extra["read"] = {language for language in config.extra["languages"] if native.was_read(language)}
    for reason in translations.reasons(pages, translated(), date.today()):  # noqa: DTZ011 - the day of the build
        print(f"site: {reason}")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep our own pages in the published languages, Norwegian at the root; add the style sheets and the frames."""
    languages = config.extra["languages"]
    kept = [file for file in files if _is_ours(file, config) and _is_published(file, languages)]
    made = (FRAME, searching.SLUG, *config.extra["departments"])
    kept += [File.generated(config, f"{language}/{slug}.md", content="") for language in languages for slug in made]
    for file in kept:
        if file.is_documentation_page():
            file.dest_uri = file_of(*language_and_slug(file))
    kept += [File.generated(config, name, content=content) for name, content in assets.made().items()]
    tables = downloads.files(config.extra["published"])
    kept += [File.generated(config, name, content=content) for name, content in tables]
    return Files(kept)


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Give every template the same few functions; pages outside a language (404) speak Norwegian first.

    The page around the workspace's rooms is none of the site, so it is made here and not published.
    """
    env.globals.update(asset=cache(assets.asset), fonts=assets.fonts, exit_address=EXIT, path=path)
    env.globals.update(speaking=lambda code: partial(translate, code))
    env.globals.update(national=departments.national(departments.listed()), written_date=written_date)
    env.globals.update(given.speaking(SOURCE, config))
    env.globals.update(alternates_of=lambda file: given.alternates_of(language_and_slug(file)[1], config))
    for language in WORKSPACE.values():
        html = env.get_template(f"{WORKSPACE_FRAME}.html").render(language=language)
        _save_skeleton(config, language.code, WORKSPACE_FRAME, html)
    return env


def on_post_template(output: str, template_name: str, **_: object) -> str:
    """Tidy the pages that belong to no language (404.html)."""
    return tidying.tidy(output) if template_name.endswith(".html") else output


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Lay the page out as its Norwegian source is laid out.

    Raises PluginError for a page without title or description: MkDocs passes over front matter that it cannot read.
    """
    language, slug = language_and_slug(page.file)
    if department := config.extra["departments"].get(slug):
        page.meta.update(department_pages.front_matter(department, language))
        return markdown
    if slug == searching.SLUG:
        page.meta.update(searching.front_matter(language))
        return markdown
    if slug != FRAME and not (page.meta.get("title") and page.meta.get("description")):
        raise PluginError(f"{page.file.src_uri} needs a title and a description in its front matter")
    page.meta.update(config.extra["layout"].get(slug, {"exit": True}))
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put figures, charts and files where the page asks for them."""
    return parts.filled(html, language_and_slug(page.file)[0], config.extra["published"])


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: object) -> dict[str, Any]:
    """Let the page speak its own language, and hold its form."""
    return context | given.to_page(page, config)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Save the skeletons; a page returned empty is not published."""
    language, slug = language_and_slug(page.file)
    output = tidying.tidy(output)
    if slug == FRAME:
        _save_skeleton(config, language, FRAME, output)
        return ""
    if form := page.meta.get("form"):
        _save_skeleton(config, language, form, skeletons.form_skeleton(output, page.url))
    if slug in config.extra["pages"][language]:
        found = searching.page_found(output, str(page.meta["title"]), path(language, slug))
        config.extra["found"][language].append(found)
    return skeletons.published(output)


def on_post_build(config: MkDocsConfig) -> None:
    """Leave what the search finds, in each language."""
    for language, pages in config.extra["found"].items():
        for slug, one in config.extra["departments"].items():
            pages.append(searching.department_found(one.department, path(language, slug)))
        searching.leave_for_the_door(pages, language, Path(config.extra["skeletons"]))


def _is_ours(file: File, config: MkDocsConfig) -> bool:
    if file.src_uri.startswith(f"{downloads.FOLDER}/"):
        return False  # releases are published anew, with their tables
    return file.src_dir == config.docs_dir  # the theme's own scripts, styles and icons are not published


def _is_published(file: File, languages: tuple[str, ...]) -> bool:
    return not file.is_documentation_page() or (language_and_slug(file)[0] in languages and not _is_draft(file))


def _is_draft(file: File) -> bool:
    return file.abs_src_path is not None and is_draft(Path(file.abs_src_path))


def _layout(file: Path) -> dict[str, Any]:
    _, meta = get_data(file.read_text("utf-8"))
    return {name: meta[name] for name in LAYOUT if name in meta}


def _save_skeleton(config: MkDocsConfig, language: str, name: str, html: str) -> None:
    folder = Path(config.extra["skeletons"]) / language
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.html").write_text(html, "utf-8")
