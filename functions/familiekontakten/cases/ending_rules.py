"""The rules of a case's end, one by one, as in `rules`. Pure."""

from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.onward import HELPED_ON
from familiekontakten.cases.parts import Closing
from familiekontakten.cases.states import ENDS, EndReason
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_


def decided_together(closing: Closing) -> tuple[Problem | None, ...]:
    """The coordinator decides together with the family and the volunteer that the support is no longer needed, and
    sees to evaluation and follow-up (declaration of principles, section 5).
    """
    return (
        None if closing.family_agrees else Problem("family_agrees", N_("Snakk med familien om å avslutte først")),
        None
        if closing.volunteer_agrees
        else Problem("volunteer_agrees", N_("Snakk med familiekontakten om å avslutte først")),
        Problem("follow_up", N_("Bestem om familien skal følges opp")) if closing.follow_up is None else None,
        Problem("follow_up_on", N_("Velg dagen for oppfølgingen"))
        if closing.follow_up and not closing.follow_up_on
        else None,
    )


def evaluated(case: FamilyCase, closing: Closing) -> Problem | None:
    """The family has evaluated, or did not wish to (declaration of principles, section 5)."""
    done = closing.evaluation_declined or "family" in case.evaluated
    text = N_("Vent på familiens evaluering, eller kryss av for at de ikke ønsker den")
    return None if done else Problem("evaluation_declined", text)


def may_end(case: FamilyCase, reason: EndReason) -> Problem | None:
    """The reasons for which a case may end from each state, as in `states.ENDS`."""
    text = N_("Saken kan ikke avsluttes av denne grunnen slik den står nå")
    return None if reason in ENDS.get(case.state, ()) else Problem("end_reason", text)


def helped_on(case: FamilyCase, reason: EndReason) -> Problem | None:
    """Who is said to be helped on was in fact helped on to somebody (annual report 2011)."""
    reached = any(onward.state in HELPED_ON for onward in case.onward)
    text = N_("Skriv først hvilken tjeneste familien er hjulpet videre til")
    return None if reason is not EndReason.FORWARDED or reached else Problem("end_reason", text)
