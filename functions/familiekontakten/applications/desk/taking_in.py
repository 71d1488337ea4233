"""What was sent through the door, into the national office's book: kept as it came, and told to the start-up."""

import json
from datetime import datetime
from typing import TYPE_CHECKING

from familiekontakten.applications.desk.folder import APPLICANT, Delivery, Folder, begun, delivered
from familiekontakten.applications.told import application_of, proofs_of
from familiekontakten.casebook.filing import Filed
from familiekontakten.links.link import Inbound
from familiekontakten.refused import Refused
from familiekontakten.sealing.purpose import of_inbound
from familiekontakten.start_ups.acts import receive
from familiekontakten.start_ups.start_up import StartUp

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook


def taken_in(book: "Casebook", inbound: Inbound, _: datetime) -> tuple[Filed, ...]:
    """The folder with one more sending, and the start-up where it can take it over."""
    told = json.loads(book.open_sealed(of_inbound(book.department, inbound.name), inbound.sealed))
    start_up, folder = book.find(StartUp, inbound.of), book.find(Folder, inbound.of)
    if start_up is None:
        return ()
    before = folder or begun(start_up.id, start_up.name, APPLICANT, inbound.at)
    delivery = Delivery(inbound.at, told)
    try:
        after = received(start_up, delivery, APPLICANT, inbound.at)
    except Refused:  # the board has it, or it is approved: it is kept, and somebody must decide
        return (delivered(before, delivery, taken_over=False),)
    return (delivered(before, delivery, taken_over=True), after)


def received(start_up: StartUp, delivery: Delivery, by: str, at: datetime) -> StartUp:
    """The start-up with what was sent in place of what was told before. Raises Refused."""
    return receive(start_up, application_of(delivery.told), proofs_of(delivery.told), (), by, at)
