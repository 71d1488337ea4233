"""What one act on a family's case consists of. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple

from familiekontakten.casebook.filing import Filed
from familiekontakten.cases import rules
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.forms.field import Choice, Form
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

Values = Mapping[str, Any]
Choices = Mapping[str, tuple[Choice, ...]]


class At(NamedTuple):
    """Who acts, when, and who the department's coordinators are, by id."""

    by: str
    at: datetime
    coordinators: Mapping[str, str]

    @property
    def today(self) -> date:
        """The day in Norway."""
        return day_of(self.at)

    @property
    def signed(self) -> dict[str, Any]:
        """As acts take it."""
        return {"by": self.by, "at": self.at}


def _nothing(_: FamilyCase, __: At) -> Any:  # noqa: ANN401 - values or choices
    return {}


@dataclass(frozen=True)
class Act:
    """`does` gives everything that is to be saved, the case first. `stored`: what the form shows beforehand.
    `choices`: those that depend on the case.
    """

    form: Form
    states: frozenset[CaseState]
    does: Callable[[FamilyCase, Values, At], Sequence[Filed]]
    stored: Callable[[FamilyCase, At], Values] = _nothing
    choices: Callable[[FamilyCase, At], Choices] = _nothing
    when: Callable[[FamilyCase], bool] = lambda _: True

    def offered(self, case: FamilyCase) -> bool:
        """Whether it makes sense as the case stands. Whether it is allowed is for the rules."""
        return case.state in self.states and self.when(case)

    def check(self, case: FamilyCase) -> None:
        """Raises Refused where it is not offered: then its form may lack what it would need."""
        refuse_if(rules.is_open(case))
        refuse_if(None if self.offered(case) else rules.not_now())

    def form_for(self, case: FamilyCase, at: At) -> Form:
        """Its form for one case."""
        form = self.form.at(reference=case.id, name=self.form.name)
        for name, choices in self.choices(case, at).items():
            form = form.with_choices(name, choices)
        return form
