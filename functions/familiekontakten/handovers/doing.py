"""What the rooms of handing over do: the act, saved together with what the other department is told.

Each raises Refused or Conflict, and returns the address to go to.
"""

from datetime import date
from typing import TYPE_CHECKING

from familiekontakten.casebook.also import Also, put
from familiekontakten.casebook.identity import new_id
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.saving import save
from familiekontakten.departments.department import Department
from familiekontakten.departments.records import all_departments, department
from familiekontakten.forms.field import Choice, Values
from familiekontakten.handovers import giving, handed_over
from familiekontakten.handovers.forms import ROOM
from familiekontakten.handovers.handed_over import HandedOver
from familiekontakten.handovers.inbound import answering, asking, name_of, packed, taking_back
from familiekontakten.links.link import Inbound
from familiekontakten.links.records import InboundRecord
from familiekontakten.sealing.envelope import seal
from familiekontakten.sealing.purpose import of_inbound
from familiekontakten.workspace.acting import fresh

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk


def to_ask(desk: "Desk") -> tuple[Department, ...]:
    """The other departments in operation: those that may have a family."""
    return tuple(
        one
        for one in all_departments()
        if one.key and one.areas and not one.national and one.id != desk.department and one.takes_families(desk.today)
    )


def to_choose(desk: "Desk") -> tuple[Choice, ...]:
    """The same, to choose from."""
    return tuple(Choice(one.id, one.name, proper=True) for one in to_ask(desk))


def ask(desk: "Desk", case: FamilyCase, values: Values) -> str:
    """The question, sealed to the other department's key, in the transaction that notes the consent here."""
    to = next(one for one in to_ask(desk) if one.id == values["department"])
    on, number = date.fromisoformat(str(values["given_on"])), len(case.consents) + 1
    consent = giving.consent_to(to.name, str(values["given_by"]), str(values["how"]), on, number)
    asked = giving.ask(fresh(desk, case), to.id, consent, new_id(), desk.person.id, desk.now)
    assert asked.handing_over, "just asked"
    message, thing_id = str(values.get("message", "")), asked.handing_over.id
    given = handed_over.parcel(case, thing_id, desk.department, message, consent, desk.today)
    assert to.key, "only departments with a key are offered"
    sealed = seal(to.key, of_inbound(to.id, name_of(thing_id)), packed(given))
    save(desk, case, asked, also=[_told(asking(to.id, given, sealed, desk.now))])
    return path_of(case)


def take_back(desk: "Desk", case: FamilyCase) -> str:
    """The family stays; the other department is told."""
    stays = giving.take_back(fresh(desk, case), desk.person.id, desk.now)
    assert case.handing_over, "what is not asked is not taken back"
    back = taking_back(case.handing_over.to, case.handing_over.id, desk.now)
    save(desk, case, stays, also=[] if case.handing_over.answer else [_told(back)])
    return f"/workspace/families/{case.id}"


def finish(desk: "Desk", case: FamilyCase) -> str:
    """The goodbye here: assignment, links and receipt end with the case."""
    save(desk, case, giving.finish(fresh(desk, case), desk.person.id, desk.now))
    return f"/workspace/families/{case.id}"


def take_on(desk: "Desk", given: HandedOver) -> str:
    """The family becomes a case here; the other department is told."""
    own = department(desk.department)
    opens_on, plus = (own.opens_on, own.home_start_plus_on) if own else (None, None)
    taken, case = handed_over.take_on(fresh(desk, given), desk.person.id, desk.now, opens_on, plus)
    desk.book.save(taken, case, also=[_answer(desk, given, giving.TAKEN)])
    return f"/workspace/families/{case.id}"


def decline(desk: "Desk", given: HandedOver) -> str:
    """The family stays where it is; the other department is told."""
    declined = handed_over.decline(fresh(desk, given), desk.person.id, desk.now)
    desk.book.save(declined, also=[_answer(desk, given, giving.DECLINED)])
    return f"{ROOM}/{given.id}"


def path_of(case: FamilyCase) -> str:
    """Where the handing over of one family stands."""
    return f"{ROOM}/of/{case.id}"


def _answer(desk: "Desk", given: HandedOver, answer: str) -> Also:
    return _told(answering(given, answer, desk.department, desk.now))


def _told(inbound: Inbound) -> Also:
    return put(InboundRecord.of_inbound(inbound))
