"""A start-up goes onto the agenda of a meeting of the board: said once, it stands on both. Pure."""

from collections.abc import Collection
from datetime import datetime

from familiekontakten.board.acts import next_matter, put_up
from familiekontakten.board.meeting import Matter, Meeting, MeetingState, Subject
from familiekontakten.forms.field import Values
from familiekontakten.start_ups import acts, forms, reading
from familiekontakten.start_ups.start_up import BoardCase, StartUp
from familiekontakten.start_ups.states import StartUpState
from familiekontakten.workspace.offer import Offer, Things
from familiekontakten.workspace.writing import short_date


def presenting(one: StartUp, meetings: Collection[Meeting]) -> Offer:
    """`meetings`: all of the years that have a planned one. Where none is planned, what the agenda says is typed."""
    planned = sorted((each for each in meetings if each.state is MeetingState.PLANNED), key=lambda each: each.on)
    now = one.state is StartUpState.CHECKED
    if not planned:
        return Offer(forms.PRESENT, now, lambda values, by, at: acts.present(one, reading.board_case(values), by, at))
    first = planned[0]
    return Offer(
        forms.present_form((each.id, f"{each.name}, {short_date(each.on)}") for each in planned),
        now,
        lambda values, by, at: _put_up(one, values, meetings, by, at),
        {"meeting": first.id, "number": next_matter(first.on.year, meetings)},
    )


def _put_up(one: StartUp, values: Values, meetings: Collection[Meeting], by: str, at: datetime) -> Things:
    meeting = next(each for each in meetings if each.id == values["meeting"])
    others = [each for each in meetings if each is not meeting]
    matter = Matter(0, int(str(values["number"])), Subject.DEPARTMENT, one.name, one.id)
    case = BoardCase(meeting.on, meeting.name, f"{matter.number}/{meeting.on.year}")
    return acts.present(one, case, by, at), put_up(meeting, matter, by, at, others)
