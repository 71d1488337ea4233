"""A session: who has logged in and which department was chosen. What they may do is not in it: that is asked anew at
every request. The browser holds 256 random bits, we their hash.

30 minutes and 9 hours: OWASP ASVS 5.0, section 7.3, for a working day at a desk. To be confirmed by HSFN.
"""

import hmac
import secrets
from datetime import datetime, timedelta
from hashlib import sha256
from typing import NamedTuple

IDLE = timedelta(minutes=30)
"""A session that nobody uses for this long is over."""
WHOLE = timedelta(hours=9)
"""A session is over after this long, however busy."""
MARKED = timedelta(minutes=1)
"""Use is noted this often: a session may seem idle for a minute more than it is, never for less."""


class Session(NamedTuple):
    """One login. `id` is the hash of what the browser holds; `department` is the chosen one, "" before the choice."""

    id: str
    person: str
    department: str
    started: datetime
    seen: datetime

    def is_live(self, now: datetime) -> bool:
        """Whether it still counts."""
        return now - self.seen < IDLE and now < self.ends

    def is_to_be_marked(self, now: datetime) -> bool:
        """Whether this use must be noted."""
        return now - self.seen >= MARKED

    @property
    def ends(self) -> datetime:
        """When it ends at the latest."""
        return self.started + WHOLE


def new_secret() -> str:
    """What a browser holds: 256 random bits as text."""
    return secrets.token_urlsafe(32)


def hashed(secret: str) -> str:
    """The session's id."""
    return sha256(secret.encode()).hexdigest()


def begun(secret: str, person: str, department: str, now: datetime) -> Session:
    """A session that begins now."""
    return Session(hashed(secret), person, department, now, now)


def form_token(secret: str) -> str:
    """What every form of this session carries: another site can make a browser send the cookie, but not know this."""
    return hmac.digest(secret.encode(), b"form", sha256).hex()


def is_form_token(token: str, secret: str) -> bool:
    """Whether a form carries this session's token."""
    return hmac.compare_digest(token.encode(), form_token(secret).encode())
