"""Everything that a department keeps about a family or a volunteer, in one hand (innsyn). Pure.

A record of a child in danger is not among it: whether that may be shown is decided for each (personopplysningsloven,
section 16; to be confirmed by HSFN).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from familiekontakten.assignments.assignment import Assignment
from familiekontakten.casebook.filing import Filed
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.follow_up import FollowUp
from familiekontakten.cases.guest import Guest, GuestState
from familiekontakten.evaluations.evaluation import Evaluation
from familiekontakten.forgetting.wish import ErasureWish, WishState
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.volunteer import Volunteer

ABOUT_OTHERS: dict[str, tuple[str, ...]] = {
    "case": ("referrer", "notes", "contacts", "proposals", "decisions", "not_with", "visit_by", "history"),
    "volunteer": ("not_with", "guidance", "assignments", "home_visit_by", "approval", "history"),
    "assignment": ("case_id", "volunteer_id", "title", "end_words", "history"),
    "evaluation": ("words", "better", "history"),
    "follow_up": ("result", "history"),
    "guest": ("history",),
    "erasure": ("history",),
}
"""By kind the fields in which something may stand about somebody else: to be looked at before they are given away."""

ABOUT_OTHERS_SAID: dict[str, tuple[str, ...]] = {
    "case": (
        N_("Fagpersonen som tok kontakt"),
        N_("Notater"),
        N_("Kontakt mens familien venter"),
        N_("Evaluering"),
        N_("Hva som har skjedd"),
    ),
    "volunteer": (N_("Oppdrag"), N_("Veiledning"), N_("Hva som har skjedd")),
}
"""The same as headings of the page."""


Main = FamilyCase | Volunteer


@dataclass(frozen=True)
class Kept:
    """`main`: the case or the volunteer; the rest speaks of it. `danger`: how many records of a child in danger do."""

    main: Main
    assignments: tuple[Assignment, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    follow_up: FollowUp | None = None
    guest: Guest | None = None
    wish: ErasureWish | None = None
    danger: int = 0

    @property
    def over(self) -> bool:
        """Whether it may be forgotten: the case is closed, or the volunteer has stopped."""
        return self.main.closed if isinstance(self.main, Volunteer) else not self.main.open

    @property
    def invited(self) -> tuple[Guest, ...]:
        """The guest still invited to gatherings, if there is one: a consent of its own, with name and number."""
        return (self.guest,) if self.guest and self.guest.state is GuestState.INVITED else ()

    @property
    def going(self) -> bool:
        """Whether somebody has asked that it be forgotten tonight."""
        return self.wish is not None and self.wish.state is WishState.ASKED

    def things(self) -> Iterator[Filed]:
        """All of it, what it speaks of first."""
        yield self.main
        yield from self.assignments
        yield from self.evaluations
        for one in (self.follow_up, self.guest, self.wish):
            if one is not None:
                yield one
