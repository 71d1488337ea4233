"""From an enquiry in the inbox to what is counted of it. Pure.

They are no facts that are kept: the inbox keeps their codes for good, so they are read from there when figures are
made. One that was moved counts where it was moved to, and one that was erased as withdrawn.
"""

from collections.abc import Iterable, Mapping

from familiekontakten.enquiries.enquiry import WITHDRAWN, Enquiry
from familiekontakten.statistics.facts.fact import ENQUIRY, Fact
from familiekontakten.statistics.facts.writing import on_day, row

KINDS: Mapping[str, str] = {
    "family": "family",
    "professional": "service",
    "volunteer": "volunteer",
    "municipality": "municipality",
}
"""Who asks, by the form that they used."""


def facts_of_enquiries(enquiries: Iterable[Enquiry]) -> list[Fact]:
    """One fact each."""
    return [Fact(ENQUIRY, one.reference, (_row(one),)) for one in enquiries]


def _row(enquiry: Enquiry) -> Mapping[str, object]:
    return row(
        ENQUIRY,
        enquiry.reference,
        enquiry.version,
        department=enquiry.department,
        date=on_day(enquiry.received_at),
        kind=KINDS[enquiry.form],
        municipality=enquiry.municipality or None,
        source=None if enquiry.source == "unknown" else enquiry.source,
        language=enquiry.language,
        answered=on_day(enquiry.answered_at),
        ended=on_day(enquiry.ended_at),
        withdrawn=enquiry.ended == WITHDRAWN and enquiry.answered_at is None,
        set_aside=enquiry.set_aside,
    )
