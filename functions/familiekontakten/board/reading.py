"""What the rooms of the board read besides a meeting: those that may have its numbers, and what waits for the board."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from familiekontakten.board.meeting import Meeting, MeetingState, Outcome
from familiekontakten.casebook.entry import Entry
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

LATEST = 50
"""Meetings of each state that numbers are held against: ten years of them."""
AT_BOARD = f"{StartUp.KIND}#{StartUpState.AT_BOARD}"


def others(book: "Casebook", own: str = "") -> tuple[Meeting, ...]:
    """The latest meetings but one's own. Two queries and a batch."""
    states = (MeetingState.PLANNED, MeetingState.HELD)
    found = [book.listed(f"{Meeting.KIND}#{state}", limit=LATEST, newest_first=True).entries for state in states]
    return book.many(Meeting, (entry.id for page in found for entry in page if entry.id != own))


def decided(book: "Casebook", meeting: Meeting) -> Mapping[str, Outcome]:
    """What the board decided about start-ups on the day of the meeting, by their ids. A batch."""
    found = book.many(StartUp, (matter.start_up for matter in meeting.matters if matter.start_up))
    return {one.id: Outcome(made.outcome) for one in found for made in one.decisions if made.on == meeting.on}


def at_board(book: "Casebook") -> tuple[Entry, ...]:
    """The start-ups that the board has not decided on, the one that waited longest first."""
    return book.listed(AT_BOARD).entries
