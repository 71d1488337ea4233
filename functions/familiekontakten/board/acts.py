"""The acts on a board meeting. Pure; each raises Refused with every rule that it would break.

That matters are numbered through the year, and how, is to be confirmed by HSFN.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from familiekontakten.board.meeting import Matter, Meeting, MeetingState, Outcome
from familiekontakten.casebook.changing import changed
from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

PLANNED, HELD = MeetingState.PLANNED, MeetingState.HELD
CURRENT = frozenset({PLANNED, HELD})

NOT_NOW = N_("Dette kan ikke gjøres med møtet nå. Se øverst på siden hva som er neste steg.")
MEETING_TAKEN = N_("Et annet møte i samme år har dette nummeret. Velg et ledig nummer")
MATTER_TAKEN = N_("En annen sak i samme år har dette nummeret. Velg et ledig nummer")
IN_FUTURE = N_("Møtet er etter i dag. Rett datoen først, hvis det alt er holdt")
OTHER_YEAR = N_("Sakene er nummerert i året de ble satt opp i. Velg en dato i samme år")
HELD_THEN = N_("Et møte som er holdt, kan ikke være etter i dag")


def plan(number: int, on: date, meeting_id: str, by: str, at: datetime, others: Collection[Meeting]) -> Meeting:
    """A new meeting. `others`: all that may be of the same year, here and below."""
    refuse_if(_number_taken(number, on, others))
    made = (Event(at, by, "plan"),)
    return Meeting(id=meeting_id, state_since=day_of(at), number=number, on=on, history=made)


def reschedule(meeting: Meeting, number: int, on: date, by: str, at: datetime, others: Collection[Meeting]) -> Meeting:
    """Another number or day."""
    refuse_if(
        _not_in(meeting, CURRENT),
        _number_taken(number, on, others),
        Problem("on", OTHER_YEAR) if meeting.matters and on.year != meeting.on.year else None,
        Problem("on", HELD_THEN) if meeting.state is HELD and on > day_of(at) else None,
    )
    return changed(meeting, "reschedule", by, at, number=number, on=on)


def put_up(meeting: Meeting, matter: Matter, by: str, at: datetime, others: Collection[Meeting]) -> Meeting:
    """One more matter on the table; also afterwards, when the minutes are written."""
    refuse_if(_not_in(meeting, CURRENT), _matter_taken(matter.number, meeting, others))
    place = 1 + max((one.place for one in meeting.matters), default=0)
    return changed(meeting, "put_up", by, at, matters=_in_order((*meeting.matters, replace(matter, place=place))))


def correct(meeting: Meeting, matter: Matter, by: str, at: datetime, others: Collection[Meeting]) -> Meeting:
    """A matter as it should have been put up; its place says which."""
    rest = replace(meeting, matters=tuple(one for one in meeting.matters if one.place != matter.place))
    refuse_if(_not_in(meeting, CURRENT), _matter_taken(matter.number, rest, others))
    return changed(meeting, "correct", by, at, matters=_in_order((*rest.matters, matter)))


def hold(meeting: Meeting, by: str, at: datetime) -> Meeting:
    """It was held."""
    refuse_if(_not_in(meeting, {PLANNED}), Problem("", IN_FUTURE) if meeting.on > day_of(at) else None)
    return changed(meeting, "hold", by, at, state=HELD)


def note_outcomes(meeting: Meeting, outcomes: Mapping[int, Outcome], by: str, at: datetime) -> Meeting:
    """How matters ended, by place; what is not told stays open."""
    refuse_if(_not_in(meeting, {HELD}))
    matters = tuple(replace(one, outcome=outcomes.get(one.place)) for one in meeting.matters)
    return changed(meeting, "note_outcomes", by, at, matters=matters)


def cancel(meeting: Meeting, by: str, at: datetime) -> Meeting:
    """Called off; its matters are put up anew at another meeting, under the number they have then."""
    refuse_if(_not_in(meeting, {PLANNED}))
    return changed(meeting, "cancel", by, at, state=MeetingState.CANCELLED)


def next_number(year: int, meetings: Iterable[Meeting]) -> int:
    """The number that a new meeting of the year would have."""
    return max((one.number for one in _in_year(year, meetings)), default=0) + 1


def next_matter(year: int, meetings: Iterable[Meeting]) -> int:
    """The number that a new matter of the year would have."""
    return max((matter.number for one in _in_year(year, meetings) for matter in one.matters), default=0) + 1


def _in_year(year: int, meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    return tuple(one for one in meetings if one.on.year == year and one.state in CURRENT)


def _number_taken(number: int, on: date, others: Iterable[Meeting]) -> Problem | None:
    taken = any(one.number == number for one in _in_year(on.year, others))
    return Problem("number", MEETING_TAKEN) if taken else None


def _matter_taken(number: int, meeting: Meeting, others: Iterable[Meeting]) -> Problem | None:
    every = (matter for one in (meeting, *_in_year(meeting.on.year, others)) for matter in one.matters)
    taken = any(matter.number == number for matter in every)
    return Problem("number", MATTER_TAKEN) if taken else None


def _not_in(meeting: Meeting, states: Collection[MeetingState]) -> Problem | None:
    return None if meeting.state in states else Problem("", NOT_NOW)


def _in_order(matters: Iterable[Matter]) -> tuple[Matter, ...]:
    return tuple(sorted(matters, key=lambda one: one.number))
