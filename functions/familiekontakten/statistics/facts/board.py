"""From a meeting of the national board to what is counted of it. Pure."""

from familiekontakten.board.meeting import Meeting, MeetingState
from familiekontakten.statistics.facts.fact import Fact
from familiekontakten.statistics.facts.writing import iso, row

BOARD_MEETING = "board_meeting"


def facts_of_meeting(meeting: Meeting, _: str) -> tuple[Fact, ...]:
    """One that was held, and how many matters it dealt with (annual reports for 2011 and 2019)."""
    if meeting.state is not MeetingState.HELD:
        return ()
    own = row(BOARD_MEETING, meeting.id, meeting.version, date=iso(meeting.on), matters=len(meeting.dealt_with))
    return (Fact(BOARD_MEETING, meeting.id, (own,)),)
