"""What the national office's rooms of grants do when a form is right. Each raises Refused or Conflict."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from familiekontakten.departments.records import all_departments
from familiekontakten.forms.field import Values
from familiekontakten.grants import acts, records
from familiekontakten.grants.applying import answered, applied
from familiekontakten.grants.forms import amounts
from familiekontakten.grants.grant import Grant
from familiekontakten.grants.records import Used
from familiekontakten.grants.sums import Sums
from familiekontakten.workspace.acting import fresh

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

ROOM = "/workspace/national/grants"


class Seen(NamedTuple):
    """A grant, what its departments have told of it, and the names of the departments that may get of it."""

    grant: Grant
    used: Mapping[str, Used]
    names: Mapping[str, str]

    @property
    def told(self) -> dict[str, Sums]:
        """The sums by department."""
        return {department: one.sums for department, one in self.used.items()}


def seen(desk: "Desk", grant: Grant) -> Seen:
    """A grant with all that its page shows: one batch, one Query."""
    used = records.used_of(grant, desk.book.reached)
    has = {share.department for share in grant.shares}
    every = (one for one in all_departments() if not one.national and (not one.closed or one.id in has))
    return Seen(grant, used, {one.id: one.name for one in every})


def apply(desk: "Desk", values: Values) -> str:
    """A new application; the address of its page, as each of these returns."""
    grant = applied(Grant, desk, values)
    desk.book.save(grant)
    return path_of(grant)


def answer(desk: "Desk", grant: Grant, act: str, values: Values) -> str:
    """What the giver said."""
    desk.book.save(answered(fresh(desk, grant), act, desk, values))
    return path_of(grant)


def share(desk: "Desk", one: Seen, values: Values) -> str:
    """Who may hand out how much: in one transaction with what each department reads."""
    kroner, before = amounts(values), fresh(desk, one.grant)
    finished = [department for department, used in one.used.items() if used.finished]
    after = acts.share(before, kroner, one.told, finished, desk.person.id, desk.now)
    changed = acts.changed_shares(before, kroner)
    desk.book.save(after, also=[*records.shared(after, changed, desk.book.reached)])
    return path_of(after)


def report(desk: "Desk", grant: Grant) -> str:
    """The giver was told. No department hands out more from here on; what they told of then stands."""
    acts.report(fresh(desk, grant), {}, desk.person.id, desk.now)
    records.close(grant, desk.book.still(grant), desk.book.reached)
    told = {department: used.sums for department, used in records.used_of(grant, desk.book.reached).items()}
    desk.book.save(acts.report(grant, told, desk.person.id, desk.now))
    return f"{path_of(grant)}/report"


def path_of(grant: Grant) -> str:
    """The address of its page."""
    return f"{ROOM}/{grant.id}"
