"""Pages of the workspace: a room's own template inside the frame that all rooms share."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from familiekontakten.door.answers import Answer, page
from familiekontakten.door.skeletons import workspace_skeleton
from familiekontakten.enquiries.reference import written
from familiekontakten.forms.field import Form, Problem, Values
from familiekontakten.forms.page import form_html
from familiekontakten.languages.catalogue import translate
from familiekontakten.languages.language import WORKSPACE
from familiekontakten.workspace.rooms import ROOMS, SIDE_ROOMS, open_to, subject_of
from familiekontakten.workspace.writing import as_typed, long_date, moment, short_date, written_days, written_phone

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

CHARITY = Path(__file__).parents[1]


def room_page(desk: "Desk", title: str, template: str, facts: Mapping[str, object], status: int = 200) -> Answer:
    """A whole page: `template` ("cases/family.html.j2" lies in cases/templates/) filled with `facts` and `desk`.

    `title` is a message id or a text that needs no translation; it becomes the <h1> unless the template has its own.
    It names nobody: a browser remembers titles.
    """
    environment = _environment(desk.language)
    content = environment.get_template(template).render(desk=desk, **facts)
    framed = environment.get_template("workspace/frame.html.j2").render(
        desk=desk,
        title=title,
        content=Markup(content),  # noqa: S704 - escaped by its template
        has_heading="<h1" in content,
        rooms=open_to(ROOMS, desk.permissions),
        side_rooms=open_to(SIDE_ROOMS, desk.permissions),
        subject=facts.get("subject", subject_of(template)),
        languages=WORKSPACE.values(),
    )
    whole = workspace_skeleton(desk.language).replace("<!--title-->", escape(translate(desk.language, title)), 1)
    return page(status, whole.replace("<!--content-->", framed, 1))


def staff_form_html(
    desk: "Desk",
    form: Form,
    typed: Mapping[str, Sequence[str]] | None = None,
    problems: Iterable[Problem] = (),
    version: int | None = None,
    values: Values | None = None,
) -> Markup:
    """A form for a colleague, with the token of the session and the version of the thing that it changes.

    `typed` is what was sent and must be kept; without it the form shows the stored `values`. Every id in it begins
    with the form's name, so that several forms can stand on one page.
    """
    hidden = {"token": desk.token} | ({} if version is None else {"version": str(version)})
    shown = typed if typed is not None else as_typed(form, values or {})
    return Markup(form_html(form, desk.language, shown, problems, hidden, f"{form.name}-"))  # noqa: S704 - escaped there


@cache
def _environment(language: str) -> Environment:
    environment = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(
        t=partial(translate, language),
        lang=language,
        written_date=partial(long_date, language=language),
        short_date=short_date,
        moment=partial(moment, language=language),
        written_days=partial(written_days, language=language),
        written_phone=written_phone,
        reference=written,
    )
    return environment


def _source(name: str) -> str | None:
    """The text of a template "<subject>/<file>"; None when there is none, which Jinja says by name."""
    subject, _, file = name.partition("/")
    path = CHARITY / subject / "templates" / file
    return path.read_text(encoding="utf-8") if path.is_file() else None
