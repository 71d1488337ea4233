"""One attempt to log in: what goes with it to the login service and must come back with the answer.

All of it follows from one secret that only this browser holds, so that nothing needs to be stored before somebody has
logged in. Source: RFC 9700 (OAuth 2.0 security), sections 2.1 and 4.7: code flow, PKCE, state, nonce.
"""

import base64
import hmac
import re
import secrets
from datetime import timedelta
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import urlencode

PATIENCE = timedelta(minutes=10)
"""How long somebody may take to type password and code."""
HOME = "/workspace/"
_WITHIN = re.compile(r"/workspace/[A-Za-z0-9/_-]{0,100}")


class Attempt(NamedTuple):
    """`path` is where the visitor wanted to go."""

    secret: str
    path: str

    @property
    def state(self) -> str:
        """Ties the answer to this browser."""
        return self._derived("state")

    @property
    def nonce(self) -> str:
        """Ties the identity to this attempt."""
        return self._derived("nonce")

    @property
    def verifier(self) -> str:
        """Ties the exchange of the code to us (PKCE)."""
        return self._derived("verifier")

    @property
    def cookie(self) -> str:
        """What the browser keeps meanwhile."""
        return f"{self.secret}.{self.path}"

    def _derived(self, purpose: str) -> str:
        return _text(hmac.digest(self.secret.encode(), purpose.encode(), sha256))


def new_attempt(path: str) -> Attempt:
    """An attempt by somebody who wanted to go to `path`; to the first page when that is none of ours."""
    return Attempt(secrets.token_urlsafe(32), path if _WITHIN.fullmatch(path) else HOME)


def read_attempt(cookie: str | None) -> Attempt | None:
    """The attempt that a browser keeps; None without one."""
    secret, dot, path = (cookie or "").partition(".")
    known = len(secret) == 43 and dot and _WITHIN.fullmatch(path)
    return Attempt(secret, path) if known else None


def is_answer_to(attempt: Attempt | None, state: str) -> bool:
    """Whether an answer of the login service belongs to this attempt."""
    return attempt is not None and hmac.compare_digest(attempt.state.encode(), state.encode())


def login_address(service: str, client: str, callback: str, attempt: Attempt) -> str:
    """Where to send the browser. `prompt=login`: the password each time, whoever was logged in there before."""
    question = {
        "response_type": "code",
        "client_id": client,
        "redirect_uri": callback,
        "scope": "openid",
        "state": attempt.state,
        "nonce": attempt.nonce,
        "code_challenge": _text(sha256(attempt.verifier.encode()).digest()),
        "code_challenge_method": "S256",
        "prompt": "login",
    }
    return f"{service}/oauth2/authorize?{urlencode(question)}"


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
