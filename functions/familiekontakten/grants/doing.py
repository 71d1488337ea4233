"""What a department's rooms of grants do when a form is right. Each raises Refused or Conflict."""

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from familiekontakten.casebook.also import Also
from familiekontakten.casebook.records import Conflict, Missing
from familiekontakten.cases.case import FamilyCase
from familiekontakten.forms.field import Problem, Values
from familiekontakten.grants import acts, handing, records
from familiekontakten.grants.applying import answered, applied
from familiekontakten.grants.forms import handout_of
from familiekontakten.grants.grant import GrantState, OwnGrant
from familiekontakten.grants.pot import Pot
from familiekontakten.grants.records import Given
from familiekontakten.refused import Refused
from familiekontakten.workspace.acting import fresh

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

ROOM = "/workspace/grants"


class Drawn(NamedTuple):
    """A pot with what limits it: the national office's row, or the department's `own` grant."""

    pot: Pot
    given: Given
    own: OwnGrant | None = None

    @property
    def open(self) -> bool:
        """Whether more may be handed out."""
        return not (self.pot.finished_on or self.given.closed)


def take_in(desk: "Desk") -> None:
    """Puts what the national office gave into the book, so that it is on lists and on the agenda; only once.

    One Query; where something is open a batch more, and a transaction for what is new or of another size than before.
    """
    given = [one for one in records.given_to(desk.department, desk.book.reached) if not one.closed]
    known = {pot.id: pot for pot in desk.book.many(Pot, [one.grant for one in given])}
    for one in given:
        news = _news(desk, one, known.get(one.grant))
        if news:
            with suppress(Conflict):  # another page took it in at the same moment
                desk.book.save(news)


def drawn(desk: "Desk", grant_id: str) -> Drawn:
    """The pot of a grant as it stands now. Raises Missing."""
    pot, own = desk.book.get(Pot, grant_id), desk.book.find(OwnGrant, grant_id)
    given = of_own(own) if own else _given(desk, grant_id)
    return Drawn(pot if pot.finished_on else replace(pot, kroner=given.kroner), given, own)


def of_own(own: OwnGrant) -> Given:
    """A department's own grant as a limit."""
    return Given(own.id, own.granted, own.terms, own.state is GrantState.REPORTED)


def apply(desk: "Desk", values: Values) -> str:
    """A new application of the department; the address of its page, as each of these returns."""
    own = applied(OwnGrant, desk, values)
    desk.book.save(own)
    return path_of(own.id)


def answer(desk: "Desk", own: OwnGrant, act: str, values: Values) -> str:
    """What the giver said; with a yes there is something to hand out."""
    after = answered(fresh(desk, own), act, desk, values)
    pots = [_pot(desk, of_own(after))] if after.state is GrantState.GRANTED else []
    desk.book.save(after, *pots)
    return path_of(own.id)


def hand_out(desk: "Desk", one: Drawn, values: Values, family: FamilyCase | None = None) -> str:
    """Something handed out, to one family or only counted."""
    handout = handout_of(values, family.family_id if family else "")
    after = handing.hand_out(fresh_pot(desk, one), handout, one.given.terms.kinds, desk.person.id, desk.now)
    return _kept(desk, one, after)


def take_back(desk: "Desk", one: Drawn, number: int) -> str:
    """A handout that was a mistake."""
    return _kept(desk, one, handing.take_back(fresh_pot(desk, one), number, desk.person.id, desk.now))


def finish(desk: "Desk", one: Drawn) -> str:
    """Nothing more is handed out; which families it were is forgotten here. Also when the giver was told already."""
    after = handing.finish(fresh(desk, one.pot), desk.person.id, desk.now)
    desk.book.save(after, also=[] if one.own else [records.used(desk.department, after, desk.book.reached)])
    return path_of(after.id)


def report(desk: "Desk", one: Drawn, own: OwnGrant) -> str:
    """The giver of the department's own grant was told: the sums stand."""
    done = acts.report_own(fresh(desk, own), one.pot.sums, desk.person.id, desk.now)
    if one.pot.finished_on:
        desk.book.save(done, also=[desk.book.still(one.pot)])
    else:
        desk.book.save(done, handing.finish(one.pot, desk.person.id, desk.now))
    return f"{path_of(own.id)}/report"


def fresh_pot(desk: "Desk", one: Drawn) -> Pot:
    """The pot, when it may still be handed out of. Raises Refused, or Conflict when it was saved since it was shown."""
    if not one.open:
        raise Refused(Problem("", handing.NOT_OPEN))
    return fresh(desk, one.pot)


def path_of(grant_id: str) -> str:
    """The address of its page."""
    return f"{ROOM}/{grant_id}"


def _kept(desk: "Desk", one: Drawn, after: Pot) -> str:
    """Saved with its sums, unless the limit is another by now."""
    also: list[Also] = (
        [desk.book.still(one.own)]
        if one.own
        else [*records.handed_out(desk.department, after, one.given, desk.book.reached)]
    )
    desk.book.save(after, also=also)
    return path_of(after.id)


def _news(desk: "Desk", given: Given, known: Pot | None) -> Pot | None:
    """The pot as it should be; None where it is so already, or there is nothing to hand out."""
    if known is None:
        return _pot(desk, given) if given.kroner else None
    other = given.kroner != known.kroner and not known.finished_on
    return replace(known, kroner=given.kroner) if other else None


def _pot(desk: "Desk", given: Given) -> Pot:
    return handing.opened(given.grant, given.kroner, given.terms.written, given.terms.spend_by, desk.today)


def _given(desk: "Desk", grant_id: str) -> Given:
    found = (one for one in records.given_to(desk.department, desk.book.reached) if one.grant == grant_id)
    given = next(found, None)
    if given is None:
        raise Missing
    return given
