"""A personal link: whoever holds it may log visits of one assignment, or answer one evaluation, and see nothing; or
write on one application to start a department (`applications/`). Pure.

The familiekontakt needs no account (the charity wants little bureaucracy: annual report 2011). The link itself is the
key, so only its hash is kept; it is shown once, to the coordinator who gives it on.
"""

import base64
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from familiekontakten.departments.department import NATIONAL

TOKEN_BYTES = 20
"""160 bits: nothing to guess."""
VISIT_LOG_DAYS = 366
EVALUATION_DAYS = 42
APPLICATION_DAYS = 366
"""How long a link works at most. To be confirmed by HSFN."""


class Kind(StrEnum):
    """What a link is for."""

    VISIT_LOG = "visit_log"
    EVALUATION = "evaluation"
    APPLICATION = "application"


class State(StrEnum):
    """`used`: an evaluation is answered once."""

    LIVE = "live"
    REVOKED = "revoked"
    USED = "used"


class Standing(StrEnum):
    """What a link is worth today."""

    LIVE = "live"
    REVOKED = "revoked"
    USED = "used"
    EXPIRED = "expired"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Link:
    """What is kept of a link, both in its own row and with the thing it belongs to; nothing about a person.

    `of`: the id of the assignment, case or application. `minutes`: the planned length of a visit, shown as the answer
    to confirm. `asks`: for an evaluation, who is asked ("family", "volunteer", "professional"). `wrapped`: what opens
    an application, closed with the link itself.
    """

    hash: str
    kind: Kind
    department: str
    of: str
    language: str
    made_on: date
    expires_on: date
    state: State = State.LIVE
    minutes: int = 0
    asks: str = ""
    wrapped: bytes = b""


def token_of(random: bytes) -> str:
    """The part of the address that is the key; `random` are TOKEN_BYTES fresh random bytes."""
    return base64.urlsafe_b64encode(random).decode().rstrip("=")


def hash_of(token: str) -> str:
    """What is kept instead of the key."""
    return sha256(token.encode()).hexdigest()


def visit_link(token: str, department: str, assignment: str, language: str, minutes: int, today: date) -> Link:
    """The link by which a familiekontakt logs visits of one assignment."""
    until = today + timedelta(days=VISIT_LOG_DAYS)
    kind = Kind.VISIT_LOG
    return Link(hash_of(token), kind, department, assignment, language, today, until, minutes=minutes)


def evaluation_link(token: str, department: str, case: str, language: str, asks: str, today: date) -> Link:
    """The link by which a family, a familiekontakt or a professional answers one evaluation."""
    until = today + timedelta(days=EVALUATION_DAYS)
    return Link(hash_of(token), Kind.EVALUATION, department, case, language, today, until, asks=asks)


def application_link(token: str, application: str, language: str, wrapped: bytes, today: date) -> Link:
    """The link by which somebody writes on an application to start a department."""
    until = today + timedelta(days=APPLICATION_DAYS)
    return Link(hash_of(token), Kind.APPLICATION, NATIONAL, application, language, today, until, wrapped=wrapped)


def standing(link: Link | None, today: date) -> Standing:
    """Whether a link works `today`, and if not, why."""
    if link is None:
        return Standing.UNKNOWN
    if link.state is not State.LIVE:
        return Standing(link.state.value)
    return Standing.LIVE if today <= link.expires_on else Standing.EXPIRED


def revoked(link: Link) -> Link:
    """The link, of no more use: it opens nothing. One that was used stays so."""
    return replace(link, state=State.REVOKED, wrapped=b"") if link.state is State.LIVE else link


@dataclass(frozen=True)
class Inbound:
    """What came through a link, or from the status page, on its way into the book.

    `name` is the row's place: the same thing said twice has the same name. `facts` are codes; `sealed` opens only in
    the department. `at`: when it came.
    """

    department: str
    name: str
    kind: str
    of: str
    at: datetime
    facts: dict[str, str]
    sealed: bytes = b""
