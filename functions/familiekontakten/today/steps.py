"""Every next step there is: what it is called, and where it is done. Each subject names its own. Pure."""

from collections.abc import Mapping
from typing import Protocol

from familiekontakten.advice.steps import STEPS as OF_ADVICE
from familiekontakten.applications.desk.steps import STEPS as OF_APPLICATIONS
from familiekontakten.assignments.steps import STEPS as OF_ASSIGNMENTS
from familiekontakten.board.steps import STEPS as OF_THE_BOARD
from familiekontakten.cases.steps import STEPS as OF_CASES
from familiekontakten.courses.steps import STEPS as OF_COURSES
from familiekontakten.emergency.steps import STEPS as OF_EMERGENCIES
from familiekontakten.enquiries.desk.steps import STEPS as OF_ENQUIRIES
from familiekontakten.figures.steps import STEPS as OF_FIGURES
from familiekontakten.gatherings.steps import STEPS as OF_GATHERINGS
from familiekontakten.grants.steps import STEPS as OF_GRANTS
from familiekontakten.handovers.steps import STEPS as OF_HANDOVERS
from familiekontakten.home_start_plus.steps import STEPS as OF_HOME_START_PLUS
from familiekontakten.network.steps import STEPS as OF_NETWORK
from familiekontakten.plans.steps import STEPS as OF_PLANS
from familiekontakten.quotes.steps import STEPS as OF_QUOTES
from familiekontakten.start_ups.steps import STEPS as OF_START_UPS
from familiekontakten.volunteers.steps import STEPS as OF_VOLUNTEERS


class Step(Protocol):
    """`label` says what to do; `path` is where, with {id} of the thing."""

    @property
    def label(self) -> str:
        """A message id."""

    @property
    def path(self) -> str:
        """A path of the workspace."""


STEPS: Mapping[str, Step] = {
    **OF_EMERGENCIES,
    **OF_ENQUIRIES,
    **OF_CASES,
    **OF_ASSIGNMENTS,
    **OF_VOLUNTEERS,
    **OF_COURSES,
    **OF_FIGURES,
    **OF_APPLICATIONS,
    **OF_NETWORK,
    **OF_START_UPS,
    **OF_HANDOVERS,
    **OF_THE_BOARD,
    **OF_GATHERINGS,
    **OF_QUOTES,
    **OF_ADVICE,
    **OF_PLANS,
    **OF_GRANTS,
    **OF_HOME_START_PLUS,
}
