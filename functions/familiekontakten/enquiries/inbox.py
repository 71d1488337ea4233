"""Where an enquiry lies in the inbox: one partition for each list that a department looks at. Pure.

open      enquiry#moss     somebody must do something
aside     aside#moss       it looks like a robot's: a tray of its own, and never thrown away unseen
ended     closed#moss      taken on, declined, withdrawn …: the codes stay for counting
"""

from familiekontakten.enquiries.enquiry import Enquiry

OPEN, ASIDE, ENDED = "enquiry", "aside", "closed"
TRAYS = (OPEN, ASIDE, ENDED)
"""In the order in which an enquiry goes through them: whoever reads them in this order misses none that is moving."""


def partition(tray: str, department: str) -> str:
    """The partition of one of a department's trays."""
    return f"{tray}#{department}"


def tray_of(enquiry: Enquiry) -> str:
    """Where an enquiry belongs now."""
    if enquiry.ended:
        return ENDED
    return ASIDE if enquiry.set_aside else OPEN


def sort_of(enquiry: Enquiry) -> str:
    """Its place there: by the month it arrived in, so that a month is counted with one query a tray."""
    return f"{enquiry.month}#{enquiry.reference}"


def key_of(enquiry: Enquiry) -> tuple[str, str]:
    """Partition and sort key of an enquiry as it is now."""
    return partition(tray_of(enquiry), enquiry.department), sort_of(enquiry)


def keys_of(department: str, month: str, reference: str) -> tuple[tuple[str, str], ...]:
    """All places where it may lie."""
    return tuple((partition(tray, department), f"{month}#{reference}") for tray in TRAYS)
