"""A day at the national office's desk: whatever takes free text is given words that stand nowhere else."""

from tests.gate.canary import Canaries
from tests.gate.office import Writer, writer
from tests.journeys.a_family import TODAY, typed, weeks
from tests.rooms import office
from tests.stack import Stack

ROOM = "/workspace/national"
SOON = typed(weeks(10))


def a_day_at_the_desk(stack: Stack, canaries: Canaries) -> Writer:
    """Plans, gatherings, a board meeting, a quote and advice; whoever wrote it all."""
    desk = writer(office(stack), canaries)
    _gathering(desk)
    _plan(desk)
    _board(desk)
    _quote(desk)
    _advice(desk)
    return desk


def _gathering(desk: Writer) -> None:
    days = [("kind", "network_meeting"), ("starts_on", typed(TODAY)), ("ends_on", typed(TODAY))]
    gathering = desk.post(f"{ROOM}/gatherings/new", days).location
    desk.post(f"{gathering}/change", days, 1)
    desk.get(gathering)


def _plan(desk: Writer) -> None:
    days = [("kind", "strategy"), ("starts_on", typed(TODAY)), ("ends_on", SOON)]
    plan = desk.post(f"{ROOM}/plans/new", days).location
    desk.post(f"{plan}/change", days, 1)
    desk.post(f"{plan}/goal", [("due", SOON)], 2)
    desk.post(f"{plan}/review", [("status-1", "dropped"), ("note-1", desk.canaries.word())], 3)
    desk.get(plan)


def _board(desk: Writer) -> None:
    meeting = desk.post(f"{ROOM}/board/new", [("number", "9"), ("on", typed(TODAY))]).location
    desk.post(f"{meeting}/matter", [("number", "90"), ("subject", "budget"), ("title", desk.canaries.word())], 1)
    desk.get(meeting)


def _quote(desk: Writer) -> None:
    words = {name: _small(desk) for name in ("words", "about", "signature")}
    allowed = [("level", "open"), ("allowed_on", typed(TODAY)), ("until", SOON)]
    said = [*words.items(), ("said_by", "volunteer"), ("nobody", "yes")]
    quote = desk.post(f"{ROOM}/quotes/new", [*said, *allowed]).location
    desk.get(quote)
    desk.get(f"{ROOM}/quotes/to-use?place=press")


def _advice(desk: Writer) -> None:
    asked = [("department", "moss"), ("on", typed(TODAY)), ("channel", "phone"), ("topics", "course")]
    given = [*asked, ("text", _small(desk)), ("nobody", "yes")]
    desk.get(desk.post(f"{ROOM}/advice/new", given).location)
    desk.post(f"{ROOM}/advice/new", [*asked, ("text", f"Ring {desk.canaries.number()} til {desk.canaries.word()}")])


def _small(desk: Writer) -> str:
    """A canary in small letters: one with capitals would be taken for a name."""
    return desk.canaries.keep(desk.canaries.word().lower())
