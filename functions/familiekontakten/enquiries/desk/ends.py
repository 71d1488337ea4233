"""How an enquiry may end, and what each end asks for. Pure."""

from enum import StrEnum

from familiekontakten.departments.department import NATIONAL
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.languages.catalogue import N_


class End(StrEnum):
    """A decision, or what happened without one. That there are too few volunteers is not among them: the list never
    closes (declaration of principles, section 8).
    """

    FIRST_VISIT = "first_visit"
    SIGNED_UP = "signed_up"
    START_UP = "start_up"
    ANSWERED = "answered"
    FORWARDED = "forwarded"
    NOT_TARGET_GROUP = "not_target_group"
    TOO_COMPLEX = "too_complex"
    NO_DEPARTMENT = "no_department"
    NOT_SUITABLE = "not_suitable"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    NOBODY = "nobody"


NAMES: dict[End, str] = {
    End.FIRST_VISIT: N_("Tatt imot: første besøk"),
    End.SIGNED_UP: N_("Tatt imot: samtale"),
    End.START_UP: N_("Tatt imot: oppstart"),
    End.ANSWERED: N_("Besvart og ferdig"),
    End.FORWARDED: N_("Formidlet videre"),
    End.NOT_TARGET_GROUP: N_("Utenfor målgruppen"),
    End.TOO_COMPLEX: N_("For store eller sammensatte behov"),
    End.NO_DEPARTMENT: N_("Ingen avdeling der de bor"),
    End.NOT_SUITABLE: N_("Passer ikke som familiekontakt nå"),
    End.DUPLICATE: N_("Det samme en gang til"),
    End.WITHDRAWN: N_("Trukket av avsenderen"),
    End.MOVED: N_("Flyttet til en annen avdeling"),
    End.NOBODY: N_("Sendt av en maskin"),
}

UNANSWERED = frozenset({End.DUPLICATE, End.WITHDRAWN, End.MOVED, End.NOBODY})
"""Ends that need no answer: the other one is answered, nobody waits any more or ever did, or somebody else answers."""

KEPT_READABLE = frozenset(End) - {End.FIRST_VISIT, End.SIGNED_UP, End.WITHDRAWN, End.MOVED}
"""Ends after which what was written stays in the inbox; otherwise it is in the case, in another inbox, or erased."""

REFUSALS: dict[str, tuple[End, ...]] = {
    "family": (End.NOT_TARGET_GROUP, End.TOO_COMPLEX),
    "professional": (End.NOT_TARGET_GROUP, End.TOO_COMPLEX),
    "volunteer": (End.NOT_SUITABLE,),
    "municipality": (),
}
"""With which reasons a department may say no, by form. A municipality is only ever answered."""


def reasons(enquiry: Enquiry) -> tuple[End, ...]:
    """With which reasons a no may be said here; that there is no department, only the national office says."""
    nowhere = (End.NO_DEPARTMENT,) if enquiry.department == NATIONAL and enquiry.form in TAKEN_ON else ()
    return REFUSALS[enquiry.form] + nowhere


TAKEN_ON: dict[str, End] = {
    "family": End.FIRST_VISIT,
    "professional": End.FIRST_VISIT,
    "volunteer": End.SIGNED_UP,
}
"""What becomes of an enquiry that is taken on: a case, or a volunteer on the way."""
