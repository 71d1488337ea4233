"""One attempt is one request, and its answer decides whether the mail may be tried again."""

import json
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from familiekontakten.notices import delivery
from familiekontakten.outbox.trying import Outcome

Answer = tuple[int, str]
NO_ANSWER = (0, "")


class Service(ThreadingHTTPServer):
    """A mail service that gives one answer to everything, and counts how often it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answer: Answer = (200, "")
        self.asked = 0


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        assert isinstance(self.server, Service)
        self.server.asked += 1
        self.rfile.read(int(self.headers["Content-Length"]))
        status, code = self.server.answer
        if not status:
            self.close_connection = True
            self.connection.close()
            return
        body = json.dumps({"MessageId": "1", "message": "kanari"}).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("x-amzn-errortype", code)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    server = Service()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    _settings(monkeypatch, server.server_port)
    yield server
    server.shutdown()
    thread.join()
    server.server_close()
    delivery._ses.cache_clear()


def _settings(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-north-1")
    monkeypatch.setenv("SENDER_ADDRESS", "ikke-svar@example.org")
    delivery._ses.cache_clear()


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ((200, ""), Outcome.SENT),
        ((400, "MessageRejected"), Outcome.REFUSED),
        ((400, "BadRequestException"), Outcome.REFUSED),
        ((429, "TooManyRequestsException"), Outcome.BUSY),
        ((400, "LimitExceededException"), Outcome.BUSY),
        ((400, "SendingPausedException"), Outcome.BUSY),
        ((403, "AccessDeniedException"), Outcome.BUSY),
        ((500, "InternalFailure"), Outcome.UNSURE),
        ((503, "ServiceUnavailable"), Outcome.BUSY),
        (NO_ANSWER, Outcome.UNSURE),
    ],
)
def test_one_attempt_is_one_request(service: Service, answer: Answer, outcome: Outcome) -> None:
    service.answer = answer
    assert delivery.send(b"mail", ["moss@example.org"]) is outcome
    assert service.asked == 1


def test_where_nobody_listens_nothing_was_said(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as deaf:  # bound and not listening: nobody else on this machine can have the port meanwhile
        deaf.bind(("127.0.0.1", 0))
        _settings(monkeypatch, deaf.getsockname()[1])
        assert delivery.send(b"mail", ["moss@example.org"]) is Outcome.BUSY
    delivery._ses.cache_clear()
