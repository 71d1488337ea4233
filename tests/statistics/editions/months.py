"""Closing a month in a database of our own: figures put there by hand, the mails that go out, and deaths on the way."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest
from botocore.client import BaseClient
from botocore.exceptions import ConnectionClosedError
from familiekontakten.outbox.trying import Outcome
from familiekontakten.statistics.figures import Figures
from familiekontakten.statistics.fold.folded import Folded, sealed
from familiekontakten.statistics.period import month as month_called

FIRST = datetime(2026, 11, 1, 4, tzinfo=UTC)
A_MONTH_LATER = datetime(2026, 12, 1, 4, tzinfo=UTC)
WRITES = {"TransactWriteItems", "BatchWriteItem", "PutItem", "UpdateItem", "DeleteItem"}
DEPARTMENTS = ("moss", "horten")
CLOSED = (*DEPARTMENTS, "national")
"""Whose month is closed, the nation's besides."""


class Death(BaseException):
    """The process ends here: nothing after this line runs, and no handler sees it."""


def counted(department: str, month: str, figures: Figures, as_of: date | None = None) -> None:
    """A department's figures of a month as the night's fold leaves them."""
    from familiekontakten.statistics.facts.fact import LIVE
    from familiekontakten.statistics.indicators.catalogue import DEFINITIONS
    from familiekontakten.statistics.records import store_figures

    until = as_of or month_called(month).last
    folded = Folded(
        department=department,
        period=month,
        as_of=until,
        definitions=DEFINITIONS,
        facts=1,
        figures=figures,
        so_far=figures,
    )
    store_figures(LIVE, [sealed(folded)])


def everywhere(month: str, moss: int, horten: int) -> None:
    """Families in Moss and Horten; nobody asked at the national inbox."""
    for department, figures in {"moss": families(moss), "horten": families(horten), "national": {}}.items():
        counted(department, month, figures)


def families(number: int) -> Figures:
    """Figures in which nothing was counted but families."""
    return {"fam.supported": {"": number}}


def close(month: str = "2026-10", at: datetime = FIRST) -> dict[str, int]:
    """Runs the job."""
    from familiekontakten.statistics.monthly import close_month

    return close_month(month, at)


def mails(at: datetime = A_MONTH_LATER + timedelta(hours=1)) -> dict[str, list[str]]:
    """The plain texts that a sweep now sends, by recipient."""
    from familiekontakten.notices.sweep import sweep

    sent: dict[str, list[str]] = {}

    def send(mail: bytes, recipients: Sequence[str]) -> Outcome:
        body = message_from_bytes(mail, policy=default).get_body(("plain",))
        assert body
        sent.setdefault(",".join(recipients), []).append(body.get_content())
        return Outcome.SENT

    sweep(lambda: at, lambda: 55.0, send)
    return sent


def numbers(text: str, label: str) -> str:
    """The numbers beside a label of a mail."""
    line = next(line for line in text.splitlines() if line.startswith(label))
    return line.removeprefix(label).replace("█", "").strip()


def everything_frozen() -> dict[tuple[str, str], object]:
    """Every edition that stands, without when it was frozen."""
    from familiekontakten.statistics.editions.records import EditionRecord

    rows = [row for row in EditionRecord.scan(consistent_read=True) if row.partition.startswith("edition#")]
    return {(row.partition, row.sort): {**row.edition, "frozen_at": ""} for row in rows}


@contextmanager
def at_write(number: int, happens: Callable[[], None], *, after: bool) -> Iterator[list[str]]:
    """Something happens before (or after) the n-th write of the block, the first being 1. Gives all writes made."""
    real, made = vars(BaseClient)["_make_api_call"], []

    def call(client: BaseClient, operation: str, arguments: dict[str, Any]) -> Any:  # noqa: ANN401 - botocore has no types
        if operation in WRITES:
            made.append(operation)
        now = operation in WRITES and len(made) == number
        if now and not after:
            happens()
        answer = real(client, operation, arguments)
        if now and after:
            happens()
        return answer

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(BaseClient, "_make_api_call", call)
        yield made


@contextmanager
def answer_lost(number: int) -> Iterator[list[str]]:
    """The n-th write is done and its answer does not arrive; the SDK asks again. Gives what was asked again."""
    from familiekontakten.door.table import connection

    session: Any = connection().client._endpoint.http_session
    send, made, again = session.send, [], []

    def lose(request: Any) -> object:  # noqa: ANN401 - botocore has no types
        operation = request.headers["X-Amz-Target"].decode().partition(".")[2]
        answer = send(request)
        if operation in WRITES:
            made.append(operation)
            if len(made) == number:
                raise ConnectionClosedError(endpoint_url="")
            if len(made) == number + 1:
                again.append(operation)
        return answer

    session.send = lose
    try:
        yield again
    finally:
        session.send = send


def die() -> None:
    """Ends the process."""
    raise Death
