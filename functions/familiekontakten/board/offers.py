"""Which acts the page of a board meeting offers. Pure."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from familiekontakten.board import acts, forms
from familiekontakten.board.acts import CURRENT
from familiekontakten.board.meeting import Matter, Meeting, MeetingState, Outcome
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.offer import Offer, by_name

StartUps = Iterable[tuple[str, str]]
"""Id and name of each."""
Decided = Mapping[str, Outcome]
"""By the start-up's id."""
NOTHING: Decided = {}
NEW_MATTER, CORRECT = N_("Sett opp en sak"), N_("Rett saken")


def offers(
    meeting: Meeting, others: Collection[Meeting] = (), start_ups: StartUps = (), decided: Decided = NOTHING
) -> Mapping[str, Offer]:
    """By the name of each. `others`: meetings that may be of the same year; `start_ups`: those at the board; `decided`:
    what was decided about start-ups at this meeting."""
    at_board = tuple(start_ups)
    return by_name(
        _outcomes(meeting, decided),
        _new_matter(meeting, others, at_board),
        *_on_the_meeting(meeting, others),
        *(_correction(meeting, matter, others, at_board) for matter in meeting.matters),
    )


def matter_name(matter: Matter) -> str:
    """The name of the act that corrects a matter, in its address."""
    return f"matter-{matter.place}"


def _outcomes(meeting: Meeting, decided: Decided) -> Offer:
    found = {one.place: decided[one.start_up] for one in meeting.matters if one.start_up in decided}
    return Offer(
        forms.outcomes_form(meeting, decided),
        meeting.state is MeetingState.HELD and bool(meeting.matters),
        lambda values, by, at: acts.note_outcomes(meeting, forms.outcomes_of(values, meeting) | found, by, at),
        forms.outcomes_shown(meeting),
    )


def _new_matter(meeting: Meeting, others: Collection[Meeting], start_ups: StartUps) -> Offer:
    return Offer(
        forms.matter_form("matter", NEW_MATTER, start_ups),
        meeting.state in CURRENT,
        lambda values, by, at: acts.put_up(meeting, forms.matter_of(values), by, at, others),
        {"number": acts.next_matter(meeting.on.year, (meeting, *others))},
    )


def _on_the_meeting(meeting: Meeting, others: Collection[Meeting]) -> tuple[Offer, ...]:
    planned = meeting.state is MeetingState.PLANNED
    reschedule = Offer(
        forms.RESCHEDULE,
        meeting.state in CURRENT,
        lambda values, by, at: acts.reschedule(
            meeting, int(str(values["number"])), date.fromisoformat(str(values["on"])), by, at, others
        ),
        {"number": meeting.number, "on": meeting.on.isoformat()},
    )
    return (
        Offer(forms.HOLD, planned, lambda _, by, at: acts.hold(meeting, by, at)),
        reschedule,
        Offer(forms.CANCEL, planned, lambda _, by, at: acts.cancel(meeting, by, at), final=True),
    )


def _correction(meeting: Meeting, matter: Matter, others: Collection[Meeting], start_ups: StartUps) -> Offer:
    """Offered beside the matter, and not among the acts on the meeting. Its own start-up may have left the board."""
    own = {matter.start_up: matter.title} if matter.start_up else {}
    return Offer(
        forms.matter_form(matter_name(matter), CORRECT, (own | dict(start_ups)).items()),
        False,
        lambda values, by, at: acts.correct(
            meeting, forms.matter_of(values, matter.place, matter.outcome), by, at, others
        ),
        forms.matter_shown(matter),
    )
