"""What a page of figures reads: the same few requests however many records there are, but for lists and checks."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from familiekontakten.enquiries.desk.records import Inbox
from familiekontakten.figures.records import figures_of
from familiekontakten.figures.span import Span
from familiekontakten.figures.view import Read
from familiekontakten.statistics.approvals.approval import Approval
from familiekontakten.statistics.approvals.records import approved
from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.editions.edition import Edition
from familiekontakten.statistics.editions.records import editions_of
from familiekontakten.statistics.facts.enquiries import facts_of_enquiries
from familiekontakten.statistics.facts.fact import LIVE, Fact, rows_of
from familiekontakten.statistics.facts.sweeping import sweep
from familiekontakten.statistics.figures import Units
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.fold.folding import counted as made_ready
from familiekontakten.statistics.fold.folding import folded
from familiekontakten.statistics.quality.checking import check
from familiekontakten.statistics.quality.rule import Checked, Finding
from familiekontakten.statistics.records import fact_items, registers, store_figures
from familiekontakten.statistics.registers import Registers, registers_of

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk


def read(desk: "Desk", span: Span, frozen: Edition | None = None) -> Read:
    """Everything that the page of a month or year is made of: two requests, and one more by `edition_of`."""
    wanted = (span, *span.compared, *span.drawn)
    found = figures_of(desk.department, (one.name for one in wanted))
    return Read(span, found, registers_of_department(desk), frozen.figures if frozen else None)


def registers_of_department(desk: "Desk") -> Registers:
    """What the registers hold about the department."""
    return registers_of(registers(LIVE)).within({desk.department})


def edition_of(desk: "Desk", span: Span) -> Edition | None:
    """The latest frozen edition of a month; None of a year, or of a month that was never frozen."""
    numbered = () if span.is_year else editions_of(desk.department, span.name)
    return max(numbered, key=lambda one: one.number, default=None)


def approval_of(desk: "Desk", span: Span) -> Approval | None:
    """What the department last said about the figures of a month or year."""
    return approved(desk.department, span.name)


def facts(desk: "Desk", span: Span) -> tuple[Fact, ...]:
    """Everything that is counted of the department, with its own rights: one Query, paged, and one for each tray of
    its inbox, from the year before (as every night: statistics/fold/nightly.py)."""
    since = span.year.earlier().name + "-01"
    arrived = facts_of_enquiries(Inbox(desk.book).counted(since))
    return (*fact_items(LIVE, desk.department, desk.book.reached), *arrived)


def units(desk: "Desk", span: Span) -> Units:
    """The same as what is counted."""
    return units_of(rows_of(facts(desk, span))).within({desk.department})


def found_in(desk: "Desk", span: Span) -> tuple[Finding, ...]:
    """What the checks find in the records behind a month or year."""
    return check(Checked(units(desk, span), span.period, yesterday(desk.today), registers_of_department(desk)))


def counted(desk: "Desk", span: Span) -> Folded | None:
    """The figures of a month or year as they were last counted; None where they never were."""
    return figures_of(desk.department, [span.name]).get(span.name)


def count_again(desk: "Desk", span: Span) -> None:
    """Counts a month or year, and the year that it lies in, from the department's book as it is now: what stands
    otherwise among the facts is put right first."""
    sweep(desk.book)
    ready = made_ready(facts(desk, span), desk.department)
    names = dict.fromkeys((span.name, span.year.name))
    store_figures(LIVE, [folded(ready, name, yesterday(desk.today)) for name in names])


def yesterday(today: date) -> date:
    """The last day that is over: nothing is counted before it has passed."""
    return today - timedelta(days=1)
