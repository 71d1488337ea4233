"""What the pages of grants share: words, amounts in the reader's language, the form of an application, the report."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Form, Problem, Values
from familiekontakten.grants.grant import Applied
from familiekontakten.grants.listing import STATES
from familiekontakten.grants.sums import Sums
from familiekontakten.grants.terms import CAMPAIGNS, KINDS
from familiekontakten.grants.texts import ACTS, kroner_in, people, told
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.workspace.page import room_page, staff_form_html

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

REPORT = N_("Rapport til giveren")
Typed = Mapping[str, Sequence[str]]
Facts = dict[str, object]


def words(desk: "Desk") -> Facts:
    """What every page of this subject needs."""
    return {
        "acts": ACTS,
        "campaigns": CAMPAIGNS,
        "kinds": KINDS,
        "states": STATES,
        "kroner": kroner_in(desk.language),
        "people": partial(people, language=desk.language),
    }


def form_page(
    desk: "Desk",
    form: Form,
    back: str,
    typed: Typed | None = None,
    problems: Sequence[Problem] = (),
    version: int | None = None,
    values: Values | None = None,
    **facts: object,
) -> Answer:
    """A form by itself, with the way back."""
    html = staff_form_html(desk, form, typed, problems, version, values)
    return room_page(desk, form.title, "grants/form.html.j2", {**words(desk), "form": html, "back": back, **facts})


def report_page(
    desk: "Desk", one: Applied, sums: Sums, back: str, shares: Sequence[tuple[str, int]], **facts: object
) -> Answer:
    """The report, to print. `shares`: each department's name and kroner; empty for a department's own grant."""
    kroner = kroner_in(desk.language)
    shown = {
        **words(desk),
        "grant": one,
        "sums": sums,
        "shares": shares,
        "given": [(name, kroner(amount)) for name, amount in shares],
        "what": [(translate(desk.language, KINDS[kind]), kroner(amount)) for kind, amount in sums.kinds.items()],
        "told": partial(told, language=desk.language),
        "back": back,
        **facts,
    }
    return room_page(desk, REPORT, "grants/report.html.j2", shown)
