"""Somebody at the site without a browser: sends any bytes whatever, keeps cookies, follows nothing by itself."""

import http.client
import itertools
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

from tests.forms.answers import Pairs
from tests.website.reading import Document

FORM = "application/x-www-form-urlencoded"
ADDRESSES = (f"198.51.{100 + high}.{low}" for high, low in itertools.product(range(100), range(1, 255)))
"""An address for each visitor (RFC 5737 and beyond): one who guesses must not lock the others out."""


@dataclass(frozen=True)
class Answer:
    """What came back. `seconds` is how long it took."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes
    seconds: float

    @property
    def text(self) -> str:
        """The body as text. Raises UnicodeDecodeError when it is not UTF-8."""
        return self.body.decode()

    @property
    def page(self) -> Document:
        """The body as a page."""
        return Document(self.text)

    @property
    def location(self) -> str:
        """Where it sends the reader, or nothing."""
        return self.headers.get("Location", "")

    @property
    def reference(self) -> str:
        """The reference in the address it sends the reader to."""
        return urlsplit(self.location).path.rpartition("/")[2]


@dataclass
class Visitor:
    """One reader with an address and cookies of their own."""

    origin: str
    address: str = field(default_factory=lambda: next(ADDRESSES))
    cookies: dict[str, str] = field(default_factory=dict)

    def get(self, address: str) -> Answer:
        """Read a page; a whole address or a path."""
        return self.ask("GET", address)

    def send(self, form: str, language: str, pairs: Pairs) -> Answer:
        """Send a filled-in form."""
        return self.post(f"/api/forms/{language}/{form}", pairs)

    def post(self, path: str, pairs: Sequence[tuple[str, str]]) -> Answer:
        """Send any form."""
        return self.ask("POST", path, urlencode(pairs).encode(), {"Content-Type": FORM})

    def ask(self, method: str, address: str, body: bytes | None = None, headers: Mapping[str, str] = {}) -> Answer:
        """Any request at all, sent as it is given."""
        parts = urlsplit(address)
        target = parts.path + (f"?{parts.query}" if parts.query else "")
        connection = http.client.HTTPConnection(urlsplit(self.origin).netloc, timeout=60)
        started = time.monotonic()
        try:
            connection.request(method, target, body, self._headers() | dict(headers))
            got = connection.getresponse()
            answer = Answer(got.status, got.msg, got.read(), time.monotonic() - started)
        finally:
            connection.close()
        self._keep(answer)
        return answer

    @property
    def secret(self) -> str:
        """The secret that the last receipt left in this browser."""
        return self.cookies["__Host-receipt"].partition(".")[2]

    def _headers(self) -> dict[str, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"X-Forwarded-For": self.address} | ({"Cookie": cookies} if cookies else {})

    def _keep(self, answer: Answer) -> None:
        for line in answer.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(line).items()}
