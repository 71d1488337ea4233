"""What the national office does about an application: links, and what was sent. Each raises Refused or Conflict.

Its rights reach the drafts of applications, sealed, and its own key opens the key of each: that is how it can give out
a link when all others are lost. No act here shows what is written and not sent.
"""

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from familiekontakten.applications import doing, records
from familiekontakten.applications.desk.folder import Folder, begun, erased, noted, settled
from familiekontakten.applications.desk.taking_in import received
from familiekontakten.applications.doing import Invited
from familiekontakten.applications.draft import Draft
from familiekontakten.applications.locking import Locked, Opened, locked, people_in, unlocked
from familiekontakten.applications.people import OFFICE, People
from familiekontakten.applications.records import Way
from familiekontakten.casebook.also import Conflict, write_all
from familiekontakten.departments.records import known_directory
from familiekontakten.departments.routing import national_inbox
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.links.link import revoked
from familiekontakten.links.records import kept, link
from familiekontakten.refused import Refused
from familiekontakten.sealing.datakey import new_data_key
from familiekontakten.sealing.envelope import seal
from familiekontakten.sealing.purpose import of_application_key
from familiekontakten.start_ups.start_up import StartUp

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

NOBODY: People = ()
ERASED = N_("Kladden er slettet. Søker de på nytt, begynn en ny oppstart.")


class Shown(NamedTuple):
    """What the office sees: the start-up, what was sent, and who has a link."""

    start_up: StartUp
    folder: Folder | None
    people: People


def shown(desk: "Desk", thing_id: str) -> Shown:
    """Raises Missing where there is no such start-up."""
    start_up, folder = desk.book.get(StartUp, thing_id), desk.book.find(Folder, thing_id)
    stored = records.stored(thing_id, desk.book.reached)
    return Shown(start_up, folder, people_in(stored, _key(desk, stored)) if stored else NOBODY)


def give(desk: "Desk", seen: Shown, invited: Invited) -> str:
    """A link to the application; with the first one the application begins. Returns it."""
    if seen.folder and seen.folder.erased_on:
        raise Refused(Problem("", ERASED))
    folder = seen.folder or begun(seen.start_up.id, seen.start_up.name, desk.person.id, desk.now)
    after = noted(folder, "give_link", desk.person.id, desk.now)
    return doing.give_link(invited, _opened(desk, seen.start_up), OFFICE, desk.now, _together(desk, after))


def take_back(desk: "Desk", seen: Shown, link_hash: str) -> None:
    """A link opens nothing from now on."""
    if seen.folder:
        after = noted(seen.folder, "revoke_link", desk.person.id, desk.now)
        doing.take_back(_opened(desk, seen.start_up), link_hash, OFFICE, _together(desk, after))


def take_over(desk: "Desk", seen: Shown) -> None:
    """The start-up goes by what was sent last. Raises Refused while it cannot."""
    if seen.folder and seen.folder.deliveries:
        by, at = desk.person.id, desk.now
        after = received(seen.start_up, seen.folder.deliveries[-1], by, at)
        desk.book.save(settled(seen.folder, by, at), after)


def settle(desk: "Desk", seen: Shown) -> None:
    """What was sent last stays as it is, and the start-up goes by what it had."""
    if seen.folder:
        desk.book.save(settled(seen.folder, desk.person.id, desk.now))


def erase(desk: "Desk", seen: Shown) -> None:
    """Draft and links are gone for good; what was sent stays in the folder."""
    stored = records.stored(seen.start_up.id, desk.book.reached)
    if stored and seen.folder:
        working = [link(one.link, desk.book.reached) for one in seen.people if one.works(desk.today)]
        gone = kept([revoked(one) for one in working if one])
        folder = erased(seen.folder, desk.person.id, desk.now)
        desk.book.save(folder, also=[records.erased(stored), *gone])


def _together(desk: "Desk", folder: Folder) -> Way:
    """With the office's rights, in one transaction with its folder."""
    return Way(desk.book.reached, lambda writes: desk.book.save(folder, also=writes))


def _opened(desk: "Desk", start_up: StartUp) -> Opened:
    stored = records.stored(start_up.id, desk.book.reached) or _begun(desk, start_up.id)
    return unlocked(stored, _key(desk, stored))


def _begun(desk: "Desk", thing_id: str) -> Locked:
    """An empty draft with a key of its own; where somebody else has begun it at this moment, theirs."""
    key, office = new_data_key(), national_inbox(known_directory().departments).key
    assert office
    new = Opened(thing_id, key, 0, Draft(), NOBODY, seal(office, of_application_key(thing_id), key))
    with suppress(Conflict):
        write_all(desk.book.reached, [records.kept(locked(new))])
    stored = records.stored(thing_id, desk.book.reached)
    assert stored
    return stored


def _key(desk: "Desk", stored: Locked) -> bytes:
    return desk.book.open_sealed(of_application_key(stored.id), stored.office_key)
