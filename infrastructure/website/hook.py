"""Joins the forms, the languages and the list of departments to MkDocs: each event below calls plain functions.

MkDocs calls the events in this order: on_config, on_files, on_env, then on_page_markdown and on_page_content for every
page, and on_page_context and on_post_page for every page.
"""

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from familiekontakten.demand.asking import asked_where_needed
from familiekontakten.finding.form import FINDER
from familiekontakten.forms import FORMS
from familiekontakten.forms.page import form_html
from familiekontakten.forms.status import STATUS
from familiekontakten.languages.catalogue import published as translated
from familiekontakten.languages.catalogue import translate
from familiekontakten.languages.dates import written_date
from familiekontakten.languages.language import LANGUAGES, WORKSPACE
from familiekontakten.municipalities.form import CALCULATOR
from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.utils.meta import get_data

from infrastructure.releases.files import read_all
from infrastructure.website import assets, demand, departments, skeletons, tidying, translations
from infrastructure.website.addresses import EXIT, file_of, path
from infrastructure.website.figures import downloads, parts

# How a page is laid out is said once, on the Norwegian page; translations carry words only.
LAYOUT = ("template", "form", "exit", "danger_after_text", "charts")
FRAME = "frame"  # the page that is never published: its skeleton frames receipts and messages
WORKSPACE_FRAME = "workspace"
ALL_FORMS = {**FORMS, STATUS.name: STATUS, CALCULATOR.name: CALCULATOR}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Decide which languages are published, and print why the others are not."""
    pages = translations.pages_of(Path(config.docs_dir))
    config.extra["languages"] = translations.publishable(pages, translated())
    config.extra["pages"] = pages
    config.extra["published"] = read_all(Path(config.config_file_path).parent / config.extra["releases"])
    config.extra["unserved"] = departments.unserved(departments.listed(), date.today())  # noqa: DTZ011 - the day of the build
    demand.leave_for_the_door(config.extra["published"], config.extra["unserved"], Path(config.extra["skeletons"]))
    config.extra["layout"] = {slug: _layout(file) for slug, file in pages[translations.SOURCE].items()}
    for reason in translations.reasons(pages, translated()):
        print(f"site: {reason}")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Keep our own pages in the published languages, Norwegian at the root; add the style sheets and the frames."""
    languages = config.extra["languages"]
    kept = [file for file in files if _is_ours(file, config) and _is_published(file, languages)]
    kept += [File.generated(config, f"{language}/{FRAME}.md", content="") for language in languages]
    for file in kept:
        if file.is_documentation_page():
            file.dest_uri = file_of(*_language_and_slug(file))
    kept += [File.generated(config, f"assets/{name}", content=assets.stylesheet(name)) for name in assets.SHEETS]
    tables = downloads.files(config.extra["published"])
    kept += [File.generated(config, name, content=content) for name, content in tables]
    return Files(kept)


def on_env(env: Environment, config: MkDocsConfig, **_: object) -> Environment:
    """Give every template the same few functions; pages outside a language (404) speak Norwegian first.

    The page around the workspace's rooms is none of the site, so it is made here and not published.
    """
    env.globals.update(asset=assets.asset, exit_address=EXIT, path=path, speaking=lambda code: partial(translate, code))
    env.globals.update(national=departments.national(departments.listed()), written_date=written_date)
    env.globals.update(_speaking(translations.SOURCE, config))
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
    slug = _language_and_slug(page.file)[1]
    if slug != FRAME and not (page.meta.get("title") and page.meta.get("description")):
        raise PluginError(f"{page.file.src_uri} needs a title and a description in its front matter")
    page.meta.update(config.extra["layout"].get(slug, {"exit": True}))
    return markdown


def on_page_content(html: str, page: Page, config: MkDocsConfig, **_: object) -> str:
    """Put figures, charts and files where the page asks for them."""
    return parts.filled(html, _language_and_slug(page.file)[0], config.extra["published"])


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, **_: object) -> dict[str, Any]:
    """Let the page speak its own language, and hold its form."""
    language, slug = _language_and_slug(page.file)
    context.update(_speaking(language, config), slug=slug, framed=slug == FRAME)
    context["here_in"] = translations.languages_of(config.extra["pages"], slug, config.extra["languages"])
    if form := page.meta.get("form"):
        shown = asked_where_needed(ALL_FORMS[form], config.extra["unserved"])
        context["form"] = Markup(skeletons.enclosed(form_html(shown, language)))  # noqa: S704 - escaped there
    if slug in ("index", "avdelinger"):
        context["counties"] = departments.by_county(departments.listed())
        context["finder"] = Markup(form_html(FINDER, language))  # noqa: S704 - escaped there
    return context


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Save the skeletons; a page returned empty is not published."""
    language, slug = _language_and_slug(page.file)
    output = tidying.tidy(output)
    if slug == FRAME:
        _save_skeleton(config, language, FRAME, output)
        return ""
    if form := page.meta.get("form"):
        _save_skeleton(config, language, form, skeletons.form_skeleton(output, page.url))
    return skeletons.published(output)


def _speaking(language: str, config: MkDocsConfig) -> dict[str, Any]:
    return {
        "t": partial(translate, language),
        "language": LANGUAGES[language],
        "languages": [LANGUAGES[code] for code in config.extra["languages"]],
        "figures_title": _title(config, language, "tall-og-fakta"),
    }


def _title(config: MkDocsConfig, language: str, slug: str) -> str:
    """A page's title in a language; nothing where that language does not have it."""
    file = config.extra["pages"].get(language, {}).get(slug)
    return str(get_data(file.read_text("utf-8"))[1]["title"]) if file else ""


def _language_and_slug(file: File) -> tuple[str, str]:
    language, _, name = file.src_uri.partition("/")
    return language, name.removesuffix(".md")


def _is_ours(file: File, config: MkDocsConfig) -> bool:
    if file.src_uri.startswith(f"{downloads.FOLDER}/"):
        return False  # releases are published anew, with their tables
    return file.src_dir == config.docs_dir  # the theme's own scripts, styles and icons are not published


def _is_published(file: File, languages: tuple[str, ...]) -> bool:
    return not file.is_documentation_page() or _language_and_slug(file)[0] in languages


def _layout(file: Path) -> dict[str, Any]:
    _, meta = get_data(file.read_text("utf-8"))
    return {name: meta[name] for name in LAYOUT if name in meta}


def _save_skeleton(config: MkDocsConfig, language: str, name: str, html: str) -> None:
    folder = Path(config.extra["skeletons"]) / language
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.html").write_text(html, "utf-8")
