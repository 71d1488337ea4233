"""A local department (avdeling) as the public door and the clock need to know it: public facts only.

Named tuples here and wherever the public door loads: a frozen data class takes five times as long to make, and a cold
start makes them all.
"""

from datetime import date
from typing import NamedTuple

from familiekontakten.sealing.key import PublicKey

NATIONAL = "national"
"""Id of the staffed national inbox: not a department, but where everything goes that belongs to none."""


class Address(NamedTuple):
    """A work address that notices go to. `bounced`: mail to it has come back for good."""

    email: str
    bounced: bool = False


class Department(NamedTuple):
    """One department. `areas` are municipality codes (Klass 131) or district codes (see `places`).

    `closed`: nobody works there any more, so nobody gets in; until then it may also be without areas, and only finish
    what it has begun. `home_start_plus_on`: when the national board approved the department for Home-Start+.
    `opens_on`: its first day in operation, None for those that were there before this software.
    """

    id: str
    name: str
    operator: str
    operator_kind: str
    areas: tuple[str, ...]
    phone: str
    addresses: tuple[Address, ...] = ()
    national: bool = False
    key: PublicKey | None = None
    closed: bool = False
    home_start_plus_on: date | None = None
    opens_on: date | None = None

    def takes_families(self, on: date) -> bool:
        """Whether it is in operation on a day. No department takes a family before it is approved and its agreement is
        in force (the charity's page for municipalities); it opens when all that holds.
        """
        return not self.closed and (self.opens_on is None or self.opens_on <= on)

    @property
    def reachable(self) -> tuple[str, ...]:
        """The addresses that mail still reaches; empty when someone must be told (design.md section 4)."""
        return tuple(a.email for a in self.addresses if not a.bounced)

    def with_bounced(self, email: str) -> "Department":
        """This department with one address marked as bounced; unchanged when the address is not its own."""
        marked = tuple(a._replace(bounced=True) if a.email.lower() == email.lower() else a for a in self.addresses)
        return self._replace(addresses=marked)
