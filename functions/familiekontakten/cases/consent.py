"""Consent (samtykke) as data: what may be told to whom, for what, until when. Pure.

Declaration of principles, section 9: confidential information goes to others only where the parents consent and the
purpose is to help the family. How long a consent lasts is to be confirmed by HSFN.
"""

from dataclasses import dataclass, replace
from datetime import date

LASTS = 366
"""Days after which a consent is asked for again, at the latest. To be confirmed by HSFN."""

HELP_THE_FAMILY = "help_the_family"
"""The only purpose for which anything about a family leaves the department."""


@dataclass(frozen=True)
class Consent:
    """One consent. `recipient` is named, `scope` are the codes of what may be told; dates are inclusive."""

    id: str
    recipient: str
    scope: tuple[str, ...]
    given_by: str
    given_on: date
    how: str
    expires_on: date
    purpose: str = HELP_THE_FAMILY
    withdrawn_on: date | None = None

    def live(self, today: date) -> bool:
        """Whether it allows anything today: given, not yet expired, and not withdrawn (a withdrawal counts at once)."""
        return self.withdrawn_on is None and self.given_on <= today <= self.expires_on

    def allows(self, recipient: str, scope: tuple[str, ...], today: date) -> bool:
        """Whether this may be told to that recipient today, in order to help the family."""
        named = _plain(self.recipient) == _plain(recipient) and set(scope) <= set(self.scope)
        return named and bool(scope) and self.purpose == HELP_THE_FAMILY and self.live(today)

    def withdrawn(self, on: date) -> "Consent":
        """The same consent, taken back. It stays on record with both dates."""
        return replace(self, withdrawn_on=self.withdrawn_on or on)


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
