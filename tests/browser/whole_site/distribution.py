"""The built site as the distribution sends it: compressed, with its headers, and with every byte counted."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from familiekontakten.door.answers import CONTENT_SECURITY_POLICY

from infrastructure.local.gateway import COMPRESSED, SMALLEST
from infrastructure.local.pages import CACHED, FRESH
from tests.website.building import built


class Distribution(ThreadingHTTPServer):
    """`sent`: what each request was for and how many bytes its answer had, headers and all, in order."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.sent: list[tuple[str, int]] = []

    @property
    def origin(self) -> str:
        return f"http://localhost:{self.server_address[1]}"


class _Answering(BaseHTTPRequestHandler):
    server: Distribution

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        file = built().file(path)
        found = file.is_file()
        body = (file if found else built().file("/404.html")).read_bytes()
        kind = mimetypes.guess_type(file.name if found else "404.html")[0] or "application/octet-stream"
        headers = {"Content-Type": kind + ("; charset=utf-8" if kind.startswith("text/") else ""), **_kept(path)}
        if kind.startswith(COMPRESSED) and len(body) >= SMALLEST:
            body, headers["Content-Encoding"] = gzip.compress(body, 6, mtime=0), "gzip"
        head = _head(200 if found else 404, headers | {"Content-Length": str(len(body))})
        self.wfile.write(head + body)
        self.server.sent.append((path, len(head) + len(body)))

    def log_message(self, *_: object) -> None:
        pass


def _kept(path: str) -> dict[str, str]:
    lasting = CACHED if path.startswith("/assets/") else FRESH
    return {
        "Cache-Control": lasting,
        "Content-Security-Policy": CONTENT_SECURITY_POLICY,
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }


def _head(status: int, headers: dict[str, str]) -> bytes:
    lines = [f"HTTP/1.0 {status} -", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return "\r\n".join(lines).encode()


@contextmanager
def distributing() -> Iterator[Distribution]:
    """Serve the site while the block runs."""
    built()
    with Distribution() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
