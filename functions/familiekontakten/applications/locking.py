"""The keys of an application: one data key for the draft, locked once for every link. Pure.

The door reads a draft only while it answers somebody who came with a link: of the link it keeps the hash, and the data
key only as that link has locked it. For the national office the key is sealed too, so that it can give out a new link
when all others are lost; its rooms show of a draft who has a link, and nothing that was written.
"""

from typing import NamedTuple

from familiekontakten.applications import draft as drafts
from familiekontakten.applications import people as everybody
from familiekontakten.applications.draft import Draft
from familiekontakten.applications.people import People
from familiekontakten.links.link import hash_of
from familiekontakten.sealing import datakey


class Locked(NamedTuple):
    """An application as it is stored. `version`: how often it was. `office_key`: the data key, sealed to the office."""

    id: str
    version: int
    draft: bytes
    people: bytes
    office_key: bytes


class Opened(NamedTuple):
    """The same while somebody is there who may read it."""

    id: str
    key: bytes
    version: int
    draft: Draft
    people: People
    office_key: bytes


def locked(opened: Opened) -> Locked:
    """Sealed under the data key, each part bound to its place."""
    draft = datakey.seal(opened.key, _place(opened.id, "draft"), drafts.written(opened.draft))
    people = datakey.seal(opened.key, _place(opened.id, "people"), everybody.written(opened.people))
    return Locked(opened.id, opened.version, draft, people, opened.office_key)


def unlocked(stored: Locked, key: bytes) -> Opened:
    """Raises Unsealable when the key is another application's, or something was changed."""
    draft = drafts.read(datakey.unseal(key, _place(stored.id, "draft"), stored.draft))
    return Opened(stored.id, key, stored.version, draft, people_in(stored, key), stored.office_key)


def people_in(stored: Locked, key: bytes) -> People:
    """Who has a link; the draft stays closed."""
    return everybody.read(datakey.unseal(key, _place(stored.id, "people"), stored.people))


def wrapped(token: str, application: str, key: bytes) -> bytes:
    """The data key, locked with a link."""
    return datakey.seal(datakey.key_of_token(token), _place(application, hash_of(token)), key)


def unwrapped(token: str, application: str, closed: bytes) -> bytes:
    """The data key again. Raises Unsealable."""
    return datakey.unseal(datakey.key_of_token(token), _place(application, hash_of(token)), closed)


def _place(application: str, part: str) -> str:
    return f"application|{application}|{part}"
