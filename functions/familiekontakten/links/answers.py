"""What the door answers behind a personal link. Who holds the link may say something here, and is shown nothing;
but an application, by those who write it (`applications/answers.py`).

The token is the key, so it stands in no log line and no trace, and is sent on to nobody (Referrer-Policy).
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from chalice.app import Request, Response

from familiekontakten.door import settings, tracing
from familiekontakten.door.answers import log, page, see_other
from familiekontakten.door.requests import keyed_address, readable, sent_by_our_page, today
from familiekontakten.forms.decoding import by_field
from familiekontakten.forms.field import Form, Problem
from familiekontakten.forms.understanding import Misunderstood, Understood, understand
from familiekontakten.links import inbound, pages, records
from familiekontakten.links.forms import FORMS, HELD, form_on
from familiekontakten.links.link import Kind, Link, Standing, hash_of, standing
from familiekontakten.links.understanding import understand_visit
from familiekontakten.receipts.records import note_wrong_attempt, wrong_attempts
from familiekontakten.receipts.status import WINDOW, too_many, window_key

TOKEN = re.compile(r"[A-Za-z0-9_-]{27}")
PRIVATE = {"Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}
GONE, NOT_FOUND, UNPROCESSABLE, TOO_MANY, UNAVAILABLE = 410, 404, 422, 429, 503
THANKS = "thanks"

Keep = Callable[[Understood, datetime], Response]


class Opened(NamedTuple):
    """A link that works, its key, the language to answer in, and the request at hand."""

    link: Link
    token: str
    language: str
    request: Request


def show(request: Request, token: str) -> Response:
    """What the link is for: a visit to log, or an evaluation to answer."""
    return _with_link(request, token, _shown)


def take_evaluation(request: Request, token: str) -> Response:
    """Takes an evaluation in, sealed to the department; the link is used up with it."""
    return _with_link(request, token, lambda opened: _evaluate(opened) if _is_evaluation(opened) else _shown(opened))


def show_after(request: Request, token: str, said: str) -> Response:
    """Thanks; or the page again, for whoever comes back to the address of an answer; or a part of an application."""
    return _with_link(request, token, lambda opened: _thanks(opened) if said == THANKS else _shown(opened, said))


def take(request: Request, token: str, said: str) -> Response:
    """Takes in that a visit was held or not; told again for the same day, the last time counts. Or what somebody
    writes on an application.
    """
    return _with_link(request, token, lambda opened: _taken(opened, said))


def _with_link(request: Request, token: str, show: Callable[[Opened], Response]) -> Response:
    now, place = datetime.now(UTC), keyed_address(request)
    counter = window_key(place, now)
    if too_many(wrong_attempts(counter, now)):
        return answered(TOO_MANY, "too many", pages.too_many())
    link = records.link(hash_of(token)) if TOKEN.fullmatch(token) else None
    worth = standing(link, today())
    if link is None:
        note_wrong_attempt(counter, now + WINDOW)
        return answered(NOT_FOUND, "unknown", pages.closed(worth))
    opened = Opened(link, token, readable(link.language), request)
    if worth is not Standing.LIVE:
        return _closed(opened, worth)
    return show(opened)


def _shown(opened: Opened, part: str = "") -> Response:
    if opened.link.kind is Kind.APPLICATION:
        from familiekontakten.applications import answers as applications  # loaded for those few who write one

        return applications.show(opened, part)
    if _is_evaluation(opened):
        from familiekontakten.evaluations.page import evaluation_html  # a visit needs no questions of it

        return _evaluation_page(opened, 200, evaluation_html(opened.link.asks, opened.language, opened.token))
    return answered(200, "shown", pages.visit(opened.link, opened.token, opened.language, today()), opened)


def _taken(opened: Opened, said: str) -> Response:
    if opened.link.kind is Kind.APPLICATION:
        from familiekontakten.applications import answers as applications  # as above

        return applications.take(opened, said)
    return _visit(opened, said) if said in FORMS and not _is_evaluation(opened) else _shown(opened)


def _thanks(opened: Opened) -> Response:
    return answered(200, "thanked", pages.thanks(opened.token, opened.language), opened)


def _visit(opened: Opened, said: str) -> Response:
    form = form_on(said, opened.token, opened.language, today())

    def keep(understood: Understood, now: datetime) -> Response:
        records.take_in(inbound.visit_said(opened.link, understood.values, held=said == HELD.name, at=now))
        tracing.note(route="link", department=opened.link.department, outcome="visit")
        log("link", 303, "visit", opened.link.department)
        return see_other(f"{settings.site_url()}/api/l/{opened.token}/{THANKS}", PRIVATE)

    def again(status: int, typed: dict[str, list[str]], problems: tuple[Problem, ...]) -> Response:
        told = pages.Said(said, typed, problems)
        html = pages.visit(opened.link, opened.token, opened.language, today(), told)
        return answered(status, "asked again", html, opened)

    return _taken_in(opened.request, form, keep, again)


def _evaluate(opened: Opened) -> Response:
    from familiekontakten.evaluations.page import evaluation_html, form_for, thanks_html
    from familiekontakten.links.evaluating import sealed

    def keep(understood: Understood, now: datetime) -> Response:
        answers = sealed(opened.link, opened.language, understood.values)
        if not records.take_in_once(inbound.evaluation_said(opened.link, answers, now), opened.link):
            return _closed(opened, Standing.USED)
        return _evaluation_page(opened, 200, thanks_html(opened.language))

    def again(status: int, typed: dict[str, list[str]], problems: tuple[Problem, ...]) -> Response:
        html = evaluation_html(opened.link.asks, opened.language, opened.token, typed, problems)
        return _evaluation_page(opened, status, html)

    return _taken_in(opened.request, form_for(opened.link.asks, opened.token), keep, again)


def _taken_in(
    request: Request,
    form: Form,
    keep: Keep,
    again: Callable[[int, dict[str, list[str]], tuple[Problem, ...]], Response],
) -> Response:
    """Reads what was sent and keeps it; or asks again with everything typed and what to do."""
    pairs = sent_by_our_page(request)
    read = understand_visit if form.name in FORMS else understand
    understood = read(form, pairs, today())
    if isinstance(understood, Misunderstood):
        return again(UNPROCESSABLE, understood.typed, understood.problems)
    try:
        return keep(understood, datetime.now(UTC))
    except Exception as error:  # whatever happened, the reader must learn that it was not noted
        log("link", UNAVAILABLE, type(error).__name__)
        return again(UNAVAILABLE, by_field(pairs), (Problem("", pages.NOT_NOW),))


def _is_evaluation(opened: Opened) -> bool:
    return opened.link.kind is Kind.EVALUATION


def _closed(opened: Opened, worth: Standing) -> Response:
    html = pages.closed(worth, opened.language, opened.link.kind)
    return answered(GONE, worth.value, html, opened)


def _evaluation_page(opened: Opened, status: int, html: str) -> Response:
    return answered(
        status, "evaluation", pages.whole(opened.language, pages.EVALUATION, html, wrong=status >= 400), opened
    )


def answered(status: int, outcome: str, html: str, opened: Opened | None = None) -> Response:
    """A page behind a link, logged in words of our own."""
    department = opened.link.department if opened else "-"
    tracing.note(route="link", department=department, outcome=outcome)
    log("link", status, outcome, department)
    return page(status, html, PRIVATE)
