"""/ and /agenda: what needs somebody now, and everything that ever will."""

from datetime import date
from functools import partial
from itertools import chain

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.cursor import read_cursor
from familiekontakten.casebook.entry import Entry, Page
from familiekontakten.casebook.whole import whole_list
from familiekontakten.courses.texts import written_season
from familiekontakten.emergency.records import openings_in
from familiekontakten.enquiries.desk.records import Inbox
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.figures.reading import approval_of, counted
from familiekontakten.figures.span import last_month
from familiekontakten.figures.steps import due
from familiekontakten.grants.doing import take_in
from familiekontakten.home_start_plus.approval import PlusApproval, PlusState
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.links.folding import fold_in
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState
from familiekontakten.today.agenda import AHEAD, Item, enquiry_item, figures_item, grouped, item, opening_item, urgency
from familiekontakten.today.matches import NOBODY, unmatched
from familiekontakten.today.warnings import seasons_to_plan
from familiekontakten.workspace.page import room_page

routes = Blueprint(__name__)

TODAY, AGENDA = N_("I dag"), N_("Alt som ligger foran deg")
EVER = date(9999, 12, 31)
NOBODYS: Page[Entry] = Page(())
BEFORE_THE_BOARD = (f"{StartUp.KIND}#{StartUpState.AT_BOARD}", f"{PlusApproval.KIND}#{PlusState.APPLIED}")
"""The lists of what waits for the board's approver."""


@routes.route("/", methods=["GET"], content_types=["*/*"])
@room(Permission.HOME, act="list", of="today")
def today(desk: Desk) -> Response:
    """What needs the visitor now; for who has no casework, what their role is for."""
    soon, seasons = _casework(desk)
    unanswered, aside = _enquiries(desk)
    facts = {
        "groups": grouped(
            [*_openings(desk), *map(enquiry_item, unanswered), *map(item, soon.entries), *_figures(desk)]
        ),
        "aside": aside,
        "unmatched": unmatched(desk.book, desk.today) if desk.may(Permission.MATCHING) else NOBODY,
        "more": soon.after is not None,
        "seasons": [written_season(season, partial(translate, desk.language)) for season in seasons],
        "urgency": urgency,
    }
    return room_page(desk, TODAY, "today/today.html.j2", facts)


@routes.route("/agenda", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="list", of="agenda")
def agenda(desk: Desk) -> Response:
    """Everything in the book that somebody must do some day, page by page."""
    page = desk.book.agenda(EVER, read_cursor(desk.query.get("after", "")))
    facts = {"items": [item(entry) for entry in page.entries], "after": page.after, "urgency": urgency}
    return room_page(desk, AGENDA, "today/agenda.html.j2", facts)


def _casework(desk: Desk) -> tuple[Page[Entry], tuple[str, ...]]:
    """What the book has for the days to come, after taking in what came through links; and seasons without a course."""
    if desk.may(Permission.NATIONAL_DESK):
        fold_in(desk.book, desk.now)
        return desk.book.agenda(desk.today + AHEAD), ()
    if desk.may(Permission.APPROVALS):
        return Page(tuple(chain.from_iterable(whole_list(desk.book, each) for each in BEFORE_THE_BOARD))), ()
    if not desk.may(Permission.CASES):
        return NOBODYS, ()
    fold_in(desk.book, desk.now)
    if desk.may_change(Permission.CASES):
        take_in(desk)
    return desk.book.agenda(desk.today + AHEAD), seasons_to_plan(desk.book, desk.today)


def _openings(desk: Desk) -> list[Item | None]:
    """What an operator asks of the department, or has been let see."""
    if not desk.may(Permission.ANSWER_OPENING):
        return []
    return [opening_item(one, desk.now) for one in openings_in(desk.department)]


def _figures(desk: Desk) -> list[Item]:
    """The last month's figures, where they wait for an approval: two reads."""
    if not desk.may(Permission.FIGURES):
        return []
    month = last_month(desk.today)
    by = due(month, counted(desk, month), approval_of(desk, month))
    return [figures_item(month, by, desk.language)] if by else []


def _enquiries(desk: Desk) -> tuple[tuple[Enquiry, ...], int]:
    """The open enquiries of the inbox, and how many were set aside."""
    if not desk.may(Permission.ENQUIRIES):
        return (), 0
    inbox = Inbox(desk.book)
    return inbox.open(), len(inbox.aside())
