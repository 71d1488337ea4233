"""The pages of matching, inside the workspace's frame."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from familiekontakten.access.desk import Desk
from familiekontakten.casebook.entry import Entry
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Form, Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.matching import forms, score
from familiekontakten.matching.board import Board
from familiekontakten.matching.decision import Candidate
from familiekontakten.matching.queue import Waiting, in_order
from familiekontakten.matching.reading import MOST, People, place_in_queue
from familiekontakten.matching.wording import said, words
from familiekontakten.workspace.acting import Typed
from familiekontakten.workspace.page import room_page, staff_form_html

LISTS = ("case#waiting", "case#match_proposed", "assignment#active")
TITLE = N_("Kobling")


class Sent(NamedTuple):
    """A form that was refused: what was typed, and what to do about it."""

    form: str
    typed: Typed
    problems: tuple[Problem, ...]


def queue(desk: Desk, waiting: Sequence[Entry], proposed: Sequence[Entry], active: Sequence[Entry]) -> Answer:
    """Three lists: who waits in order, who has been proposed, who has a familiekontakt."""
    entries = {entry.id: entry for entry in waiting}
    places = in_order(place_in_queue(entry) for entry in waiting)
    lines = [(entries[place.id], place.days(desk.today), place.lifted_on) for place in places]
    cut = any(len(shown) >= MOST for shown in (waiting, proposed, active))
    facts = {"lines": lines, "proposed": proposed, "active": active, "cut": cut}
    return room_page(desk, TITLE, "matching/queue.html.j2", facts)


def board(desk: Desk, board: Board, waiting: Sequence[Waiting], names: Mapping[str, str]) -> Answer:
    """The suggestion for everybody who waits."""
    days = {place.id: place.days(desk.today) for place in waiting}
    facts = {"board": board, "names": names, "days": days, "most": score.MOST}
    return room_page(desk, N_("Forslag for hele avdelingen"), "matching/board.html.j2", facts)


def family(desk: Desk, case: FamilyCase, known: People, ranked: Sequence[Candidate], sent: Sent | None) -> Answer:
    """One family: while it waits every candidate with every reason, after that the proposal and the answers."""
    facts = {
        "case": case,
        "names": known.names,
        "ranked": ranked,
        "most": score.MOST,
        "said": said,
        "words": words,
        "answers": {None: N_("har ikke svart"), True: N_("ja"), False: N_("nei")},
        "days": _days(case, desk.today),
        "forms": {name: staff_form_html(desk, *each) for name, each in _forms(case, ranked, known, sent).items()},
        "lifting": sent is not None and sent.form == forms.LIFT.name,
    }
    return room_page(desk, N_("Kobling for én familie"), "matching/family.html.j2", facts)


def unknown(desk: Desk) -> Answer:
    """No such case in this department."""
    return room_page(desk, N_("Finnes ikke"), "matching/unknown.html.j2", {}, status=404)


def propose_form(reference: str, ranked: Sequence[Candidate], known: People) -> Form:
    """The form by which one of those who are possible is proposed."""
    possible = [each.volunteer_id for each in ranked if each.possible]
    return forms.propose_among((one, known.names[one]) for one in possible).at(reference=reference)


def _forms(
    case: FamilyCase, ranked: Sequence[Candidate], known: People, sent: Sent | None
) -> dict[str, tuple[Form, Typed | None, tuple[Problem, ...], int]]:
    shown: list[Form] = []
    if case.state is CaseState.WAITING:
        asked = propose_form(case.id, ranked, known)
        typed, _ = _kept(asked, sent)
        said = any((typed or {}).get("override", ()))  # nothing that was typed may go, needed or not
        shown = [asked if said else forms.without_needless(asked), forms.LIFT.at(reference=case.id)]
    if case.state is CaseState.MATCH_PROPOSED:
        shown = [forms.ANSWERED.at(reference=case.id), forms.START.at(reference=case.id)]
    return {form.name: (form, *_kept(form, sent), case.version) for form in shown}


def _kept(form: Form, sent: Sent | None) -> tuple[Typed | None, tuple[Problem, ...]]:
    return (sent.typed, sent.problems) if sent and sent.form == form.name else (None, ())


def _days(case: FamilyCase, today: date) -> int:
    return (today - (case.waiting_since or today)).days
