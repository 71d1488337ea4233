"""A local department (avdeling) as the public door and the clock need to know it: public facts only."""

from dataclasses import dataclass, replace

from familiekontakten.sealing.key import PublicKey

NATIONAL = "national"
"""Id of the staffed national inbox: not a department, but where everything goes that belongs to none."""


@dataclass(frozen=True)
class Address:
    """A work address that notices go to. `bounced`: mail to it has come back for good."""

    email: str
    bounced: bool = False


@dataclass(frozen=True)
class Department:
    """One department. `areas` are municipality codes (Klass 131) or district codes (see `places`)."""

    id: str
    name: str
    operator: str
    operator_kind: str
    areas: tuple[str, ...]
    phone: str
    addresses: tuple[Address, ...] = ()
    national: bool = False
    key: PublicKey | None = None

    @property
    def reachable(self) -> tuple[str, ...]:
        """The addresses that mail still reaches; empty when someone must be told (design.md section 4)."""
        return tuple(a.email for a in self.addresses if not a.bounced)

    def with_bounced(self, email: str) -> "Department":
        """This department with one address marked as bounced; unchanged when the address is not its own."""
        marked = tuple(replace(a, bounced=True) if a.email.lower() == email.lower() else a for a in self.addresses)
        return replace(self, addresses=marked)
