"""One act of a colleague, from what was typed to the page that comes next."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol, TypeVar

from familiekontakten.casebook.also import Conflict
from familiekontakten.door.answers import Answer, see_other
from familiekontakten.forms.decoding import by_field
from familiekontakten.forms.field import Form, Problem, Values
from familiekontakten.forms.understanding import Misunderstood, understand
from familiekontakten.languages.catalogue import N_
from familiekontakten.refused import Refused

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

UNPROCESSABLE = 422
CONFLICT = 409
MOVED_ON = N_(
    "Noen andre endret dette mens du skrev. Ingenting er lagret ennå, og det du skrev står her. "
    "Se hva som er endret, og send igjen"
)

NO_QUESTIONS = Form("button", "", "", (), honeypot="")
"""What is sent by a button alone."""

Typed = Mapping[str, list[str]]
Again = Callable[[Typed, tuple[Problem, ...]], Answer]


class Versioned(Protocol):
    """Whatever is kept with the number of times that it was saved."""

    @property
    def version(self) -> int:
        """How often it was saved."""


Thing = TypeVar("Thing", bound=Versioned)


def act(desk: "Desk", form: Form, do: Callable[[Values], str], again: Again) -> Answer:
    """Do what a form asks for: `do` gets its values, saves, and returns the path to go to (303).

    When the form cannot be understood, or a rule refuses (422), or somebody else was first (409), `again` shows the
    page with everything typed and with what to do about it; it need not care for the status.
    """
    understood = understand(form, desk.typed, desk.today)
    if isinstance(understood, Misunderstood):
        return _answered(again(understood.typed, _problems(form, understood)), UNPROCESSABLE)
    typed = by_field(desk.typed)
    try:
        return see_other(do(understood.values))
    except Refused as refused:
        return _answered(again(typed, refused.problems), UNPROCESSABLE)
    except Conflict:
        return _answered(again(typed, (Problem("", MOVED_ON),)), CONFLICT)


def fresh(desk: "Desk", thing: Thing) -> Thing:
    """The thing itself, when it is as the page showed it. Raises Conflict when it has been saved since."""
    if desk.version is not None and desk.version != thing.version:
        raise Conflict
    return thing


def _problems(form: Form, outcome: Misunderstood) -> tuple[Problem, ...]:
    """What is wrong; for an answer at which the form stops, why it does."""
    return outcome.problems or (Problem("", form.stop(outcome.stop or "").title),)


def _answered(answer: Answer, status: int) -> Answer:
    answer.status_code = status
    return answer
