"""The receipt of a form, its status page, and withdrawing. The secret is in a cookie or a body, never in a URL."""

from collections.abc import Callable
from datetime import UTC, datetime

from chalice.app import Blueprint, Response

from familiekontakten.door import tracing
from familiekontakten.door.answers import guarded, log, page
from familiekontakten.door.requests import keyed_address, readable, sent_by_our_page, today
from familiekontakten.enquiries.records import call_off, withdraw
from familiekontakten.enquiries.reference import read_reference, read_secret
from familiekontakten.forms.decoding import by_field
from familiekontakten.forms.status import STATUS
from familiekontakten.forms.understanding import Misunderstood, understand
from familiekontakten.outbox.due import due_for_withdrawal
from familiekontakten.receipts import pages, records
from familiekontakten.receipts.receipt import Receipt
from familiekontakten.receipts.status import WINDOW, opens, too_many, window_key

routes = Blueprint(__name__)

COOKIE = "__Host-receipt"
COOKIE_SECONDS = 900
"""A quarter of an hour to write the code down, reloads included."""

Show = Callable[[str, Receipt, str], str]


def receipt_cookie(reference: str, secret: str) -> dict[str, str]:
    """The header that lets this browser, and no other, show the secret for a short while."""
    attributes = f"Path=/; Max-Age={COOKIE_SECONDS}; Secure; HttpOnly; SameSite=Strict"
    return {"Set-Cookie": f"{COOKIE}={reference}.{secret}; {attributes}"}


@routes.route("/receipts/{language}/{reference}", methods=["GET"], content_types=["*/*"])
@guarded
def show_receipt(language: str, reference: str) -> Response:
    """The confirmation page: reference for whoever has the address, date and secret for the browser that sent."""
    reader, code = readable(language), read_reference(reference)
    if code is None:
        log("receipt", 404, "no such receipt")
        return page(404, pages.no_such_page(reader))
    secret = _secret_for(code)
    receipt = _receipt(code) if secret else None
    known = secret if opens(receipt, secret) else None
    log("receipt", 200, "shown" if known else "shown without secret")
    return page(200, pages.confirmation(reader, code, receipt if known else None, known))


@routes.route("/status/{language}", methods=["GET"], content_types=["*/*"])
@guarded
def ask_for_status(language: str) -> Response:
    """The two empty fields, for whoever comes back to the address of an answer."""
    log("status", 200, "asked")
    return page(200, pages.ask(readable(language)))


@routes.route("/status/{language}", methods=["POST"], content_types=["*/*"])
@guarded
def show_status(language: str) -> Response:
    """The state of an enquiry, for whoever has both the reference and the secret."""
    return _with_receipt(language, "status", pages.status)


@routes.route("/withdrawals/{language}", methods=["POST"], content_types=["*/*"])
@guarded
def withdraw_enquiry(language: str) -> Response:
    """Withdraws an enquiry; what is sealed is erased within minutes. One that was taken on is called off instead: its
    coordinator is told. Safe to send twice.
    """

    def withdrawn(reader: str, receipt: Receipt, secret: str) -> str:
        now = datetime.now(UTC)
        if receipt.can_be_called_off:
            call_off(receipt, now)
        else:
            withdraw(receipt, due_for_withdrawal(receipt.reference, receipt.department, receipt.month, now), now)
        return pages.status(reader, records.receipt(receipt.reference) or receipt, secret)

    return _with_receipt(language, "withdrawal", withdrawn)


@routes.route("/wishes/{language}", methods=["POST"], content_types=["*/*"])
@guarded
def end_wish(language: str) -> Response:
    """Somebody no longer wishes to be told when a department opens; the address goes within minutes. Safe to repeat."""

    def ended(reader: str, receipt: Receipt, secret: str) -> str:
        if receipt.wish:
            from familiekontakten.demand.records import end  # nobody else at the door needs it

            end(receipt, datetime.now(UTC))
        return pages.status(reader, receipt._replace(wish=""), secret)

    return _with_receipt(language, "wish", ended)


def _with_receipt(language: str, route: str, show: Show) -> Response:
    reader = readable(language)
    try:
        return _checked(reader, route, show)
    except Exception as error:  # nothing about the pair may come out, and the reader must know what to do
        return _asked_again(reader, route, 503, type(error).__name__, {}, pages.NOT_NOW)


def _checked(reader: str, route: str, show: Show) -> Response:
    typed = by_field(sent_by_our_page(routes.current_request))
    now, place = datetime.now(UTC), keyed_address(routes.current_request)
    counter = window_key(place, now)
    if too_many(records.wrong_attempts(counter, now)):
        return _asked_again(reader, route, 429, "too many", typed, pages.TOO_MANY)
    outcome = understand(STATUS, [(name, value) for name, values in typed.items() for value in values], today())
    if isinstance(outcome, Misunderstood):
        return _misunderstood(reader, route, outcome)
    code, secret = _pair(typed)
    receipt = records.receipt(code) if code else None
    if receipt is None or secret is None or not opens(receipt, secret):
        records.note_wrong_attempt(counter, now + WINDOW)
        return _asked_again(reader, route, 422, "wrong pair", typed, pages.WRONG_PAIR)
    html = show(reader, receipt, secret)
    tracing.note(route=route, outcome="shown")
    log(route, 200, "shown", receipt.department)
    return page(200, html)


def _misunderstood(reader: str, route: str, outcome: Misunderstood) -> Response:
    log(route, 422, "misunderstood")
    return page(422, pages.ask_again(reader, outcome.typed, outcome.problems))


def _asked_again(
    reader: str, route: str, status: int, outcome: str, typed: dict[str, list[str]], text: str
) -> Response:
    log(route, status, outcome)
    return page(status, pages.ask_again(reader, typed, pages.problem(text)))


def _pair(typed: dict[str, list[str]]) -> tuple[str | None, str | None]:
    reference, secret = (typed.get(name, [""])[0] for name in ("reference", "secret"))
    return read_reference(reference), read_secret(secret)


def _secret_for(reference: str) -> str | None:
    """The secret in this browser's cookie, when it is the one of this reference."""
    from http.cookies import CookieError, SimpleCookie  # a form that is taken in reads no cookie

    try:
        cookie = SimpleCookie(routes.current_request.headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return None
    kept, _, secret = cookie.value.partition(".") if cookie else ("", "", "")
    return read_secret(secret) if kept == reference else None


def _receipt(code: str) -> Receipt | None:
    try:
        return records.receipt(code)
    except Exception as error:  # the page is worth showing without the date
        log("receipt", 200, type(error).__name__)
        return None
