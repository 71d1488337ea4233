"""What those who write an application do through their links. Each act is whole or does not happen."""

import json
import secrets
from datetime import datetime
from typing import NamedTuple

from familiekontakten.applications import draft as drafts
from familiekontakten.applications import people
from familiekontakten.applications.locking import Opened, wrapped
from familiekontakten.applications.records import Change, Way, change
from familiekontakten.casebook.also import Also, Conflict, put
from familiekontakten.departments.card import Directory
from familiekontakten.departments.department import NATIONAL
from familiekontakten.departments.records import known_directory
from familiekontakten.departments.routing import national_inbox
from familiekontakten.forms.field import Values
from familiekontakten.links.inbound import APPLICATION
from familiekontakten.links.link import (
    TOKEN_BYTES,
    Inbound,
    Link,
    application_link,
    hash_of,
    revoked,
    token_of,
)
from familiekontakten.links.records import InboundRecord, kept
from familiekontakten.links.records import link as link_of
from familiekontakten.months import day_of
from familiekontakten.outbox.due import due_for_application, due_for_link
from familiekontakten.outbox.records import DueRecord
from familiekontakten.sealing import purpose
from familiekontakten.sealing.envelope import seal


class Invited(NamedTuple):
    """Somebody who is to write too: their name, their address or "", and the language of their pages."""

    name: str
    email: str
    language: str


def save(here: Opened, section: str, values: Values, seen: int, by: str, at: datetime) -> Opened:
    """A section's answers, by whoever holds the link `by` and saw version `seen`. Raises draft.Behind."""

    def do(now: Opened) -> Change:
        return Change(now._replace(draft=drafts.save(now.draft, section, values, seen, by, at)))

    return change(here.id, here.key, do)


def send(here: Opened, by: str, at: datetime) -> Opened:
    """What was seen goes to the national office, sealed to it, and it is told. Sent twice unchanged, it goes once.

    Raises Conflict when somebody has saved anything since.
    """

    def do(now: Opened) -> Change:
        if now.draft.saves != here.draft.saves:
            raise Conflict
        after = now._replace(draft=drafts.send(now.draft, by, at))
        notice = put(DueRecord.of(due_for_application(now.id, at)))
        return Change(after, [put(InboundRecord.of_inbound(sending(after, at))), notice])

    return change(here.id, here.key, do)


def sending(sent: Opened, at: datetime) -> Inbound:
    """What was told, as it lies for the national office until it is taken in; sent again, the last one counts.

    Raises NoInbox when the office has no key: a mistake of ours.
    """
    key = national_inbox(known_directory().departments).key
    assert key
    name = f"{APPLICATION}#{sent.id}"
    sealed = seal(key, purpose.of_inbound(NATIONAL, name), json.dumps(sent.draft.told, ensure_ascii=False).encode())
    return Inbound(NATIONAL, name, APPLICATION, sent.id, at, {"number": str(len(sent.draft.sent))}, sealed)


def give_link(invited: Invited, here: Opened, by: str, at: datetime, way: Way | None = None) -> str:
    """A link for one more person, sent to their address where there is one. Returns it; raises Refused."""
    token = token_of(secrets.token_bytes(TOKEN_BYTES))
    link = application_link(token, here.id, invited.language, wrapped(token, here.id, here.key), day_of(at))

    def do(now: Opened) -> Change:
        after = now._replace(people=people.given(now.people, link, invited.name, by))
        return Change(after, [*kept([link]), *mailed(link, token, invited.email, known_directory(), at)])

    change(here.id, here.key, do, way)
    return token


def mailed(link: Link, token: str, email: str, directory: Directory, at: datetime) -> tuple[Also, ...]:
    """The mail with the way back, where there is an address: both are sealed together to the sending function."""
    if not (email and directory.sending_key):
        return ()
    sealed = seal(directory.sending_key, purpose.of_address(link.hash), f"{email}\n{token}".encode())
    return (put(DueRecord.of(due_for_link(link.hash, link.language, at, sealed))),)


def take_back(here: Opened, link: str, by: str, way: Way | None = None) -> Opened:
    """A link opens nothing from now on. Raises Refused."""

    def do(now: Opened) -> Change:
        after = now._replace(people=people.taken_back(now.people, link, by))
        found = link_of(link, way.reached if way else None)
        return Change(after, kept([revoked(found)]) if found else ())

    return change(here.id, here.key, do, way)


def mine(token: str) -> str:
    """How whoever holds a link is known here."""
    return hash_of(token)
