"""The national office's pages about grants, inside the workspace's frame. Sums by department, never a family."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Form, Problem
from familiekontakten.grants.forms import ANSWERS, share_form, shared_now
from familiekontakten.grants.grant import Grant
from familiekontakten.grants.national.doing import ROOM, Seen, path_of
from familiekontakten.grants.offers import REGISTER_REPORT, of_national
from familiekontakten.grants.records import Used
from familiekontakten.grants.showing import Typed, form_page, report_page, words
from familiekontakten.grants.sums import Sums, added
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.offering import next_step
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Tilskudd")
UNUSED = Used()
Problems = Sequence[Problem]


def grant_page(desk: "Desk", one: Seen, problems: Problems = ()) -> Answer:
    """A grant, and what each department did with its share."""
    grant = one.grant
    facts = {
        **words(desk),
        **next_step(desk, grant),
        "grant": grant,
        "lines": [
            (one.names.get(s.department, s.department), s, one.used.get(s.department, UNUSED)) for s in grant.shares
        ],
        "sums": sums_of(one),
        "path": path_of(grant),
        "back": ROOM,
        "offers": of_national(grant),
        "problems": problems,
    }
    return room_page(desk, TITLE, "grants/grant.html.j2", facts)


def answer_page(desk: "Desk", grant: Grant, act: str, typed: Typed | None = None, problems: Problems = ()) -> Answer:
    """The form for what the giver said."""
    path = path_of(grant)
    return form_page(desk, ANSWERS[act].at(where=path), path, typed, problems, grant.version)


def share_page(desk: "Desk", one: Seen, typed: Typed | None = None, problems: Problems = ()) -> Answer:
    """The form by which it is shared, with what departments have now."""
    grant, path = one.grant, path_of(one.grant)
    values = shared_now(grant)
    return form_page(desk, form_of(one), path, typed, problems, grant.version, values, granted=grant.granted)


def form_of(one: Seen) -> Form:
    """An amount for each department."""
    return share_form(one.names).at(where=path_of(one.grant))


def national_report_page(desk: "Desk", one: Seen, problems: Problems = ()) -> Answer:
    """The report to the giver."""
    grant, path = one.grant, path_of(one.grant)
    shares = [(one.names.get(share.department, share.department), share.kroner) for share in grant.shares]
    return report_page(desk, grant, sums_of(one), path, shares, path=path, register=REGISTER_REPORT, problems=problems)


def sums_of(one: Seen) -> Sums:
    """What came of it in all; from the day it was reported, as it was told."""
    return one.grant.told or added(used.sums for used in one.used.values())
