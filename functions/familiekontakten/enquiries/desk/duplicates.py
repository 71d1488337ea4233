"""Is this the same family or person again? Proposed to a human being, never decided by itself. Pure.

Compared are telephone numbers and e-mail addresses, as the forms write them; names are too often alike.
"""

from collections.abc import Iterable
from typing import NamedTuple

from familiekontakten.enquiries.desk.content import Content


class Likeness(NamedTuple):
    """Another enquiry, case or volunteer with the same number or address: `of` is its reference, `by` what is alike."""

    of: str
    kind: str
    by: str


ENQUIRY = "enquiry"


def terms_of(content: Content) -> tuple[tuple[str, str], ...]:
    """What to look for: pairs of "phone" or "email" and the number or address."""
    return tuple(("phone", phone) for phone in content.phones) + tuple(("email", email) for email in content.emails)


def alike(reference: str, content: Content, others: Iterable[tuple[str, Content]]) -> tuple[Likeness, ...]:
    """The other open enquiries that share a number or an address with this one, each once."""
    wanted = {value.casefold(): by for by, value in terms_of(content)}
    found: dict[str, Likeness] = {}
    for other, written in others:
        shared = [by for _, value in terms_of(written) if (by := wanted.get(value.casefold()))]
        if shared and other != reference:
            found.setdefault(other, Likeness(other, ENQUIRY, shared[0]))
    return tuple(found.values())
