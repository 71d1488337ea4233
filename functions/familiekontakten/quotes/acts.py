"""The acts on a quote. Pure; each raises Refused with every rule that it would break."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from familiekontakten.advice.recognising import numbers, telling
from familiekontakten.casebook.changing import changed
from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.quotes.quote import Level, Place, Quote, QuoteState, SaidBy, Use
from familiekontakten.refused import refuse_if

LONGEST = timedelta(days=3 * 365 + 1)
"""A permission is asked for anew after three years (to be confirmed by HSFN)."""
OF_HOMES = frozenset({SaidBy.FAMILY, SaidBy.VOLUNTEER})
"""Whose words are about families: no name may stand in them."""

ERASED = N_("Sitatet er slettet.")
UNSIGNED = N_("En forelder siteres uten navn. La feltet stå tomt")
ENDS_FIRST = N_("Tillatelsen kan ikke slutte før den begynner")
TOO_LONG = N_("En tillatelse gjelder høyst tre år. Skriv en tidligere dato")
IS_OVER = N_("Tillatelsen kan ikke være over allerede. Skriv en dato fra i dag")
RAN_OUT = N_("Tillatelsen er gått ut, så sitatet kan ikke brukes. Slett det, og spør om et nytt")
NOT_THERE = N_("Tillatelsen gjelder ikke der den dagen. Velg et annet sted, eller spør om en videre tillatelse")


class Permission(NamedTuple):
    """How far, from when, until when."""

    level: Level
    allowed_on: date
    until: date


class Said(NamedTuple):
    """What was said by whom, and who keeps the permission."""

    about: str
    words: str
    signature: str
    said_by: SaidBy
    kept_by: str


def keep(said: Said, permission: Permission, quote_id: str, by: str, at: datetime) -> Quote:
    """A new quote. Refused where it could tell who a family is."""
    refuse_if(*_telling(said), *_wrong_days(permission, day_of(at)))
    made = (Event(at, by, "keep"),)
    return Quote(id=quote_id, state_since=day_of(at), history=made, **said._asdict(), **permission._asdict())


def correct(quote: Quote, said: Said, by: str, at: datetime) -> Quote:
    """As it should have been written down. The permission stays as it is."""
    refuse_if(*_over(quote, at), *_telling(said))
    return changed(quote, "correct", by, at, **said._asdict())


def renew(quote: Quote, permission: Permission, by: str, at: datetime) -> Quote:
    """Whoever said it was asked anew, while the permission still held. It may also have become narrower."""
    refuse_if(*_over(quote, at), *_wrong_days(permission, day_of(at)))
    return changed(quote, "renew", by, at, **permission._asdict())


def use(quote: Quote, place: Place, on: date, by: str, at: datetime) -> Quote:
    """It stands somewhere, so that it can be found and taken away there."""
    not_there = None if quote.may_stand(place, on) else Problem("place", NOT_THERE)
    refuse_if(*(_over(quote, at) or (not_there,)))
    return changed(quote, "use", by, at, used=(*quote.used, Use(place, on)))


def erase(quote: Quote, by: str, at: datetime) -> Quote:
    """The words and the name go; where they were used stays, so that they can be taken away there too."""
    refuse_if(_erased(quote))
    return changed(quote, "erase", by, at, state=QuoteState.ERASED, words="", signature="")


def _telling(said: Said) -> tuple[Problem | None, ...]:
    check = telling if said.said_by in OF_HOMES else numbers
    signed = said.said_by is SaidBy.FAMILY and said.signature
    return (
        *check(said.words, "words"),
        *telling(said.about, "about"),
        *numbers(said.signature, "signature"),
        Problem("signature", UNSIGNED) if signed else None,
    )


def _wrong_days(permission: Permission, today: date) -> tuple[Problem | None, ...]:
    lasts = permission.until - permission.allowed_on
    return (
        Problem("until", ENDS_FIRST) if permission.until < permission.allowed_on else None,
        Problem("until", TOO_LONG) if lasts > LONGEST else None,
        Problem("until", IS_OVER) if permission.allowed_on <= permission.until < today else None,
    )


def _over(quote: Quote, at: datetime) -> tuple[Problem, ...]:
    """Why nothing more can be done with it but to erase it."""
    ran_out = Problem("", RAN_OUT) if day_of(at) > quote.until else None
    return tuple(filter(None, (_erased(quote) or ran_out,)))


def _erased(quote: Quote) -> Problem | None:
    return Problem("", ERASED) if quote.state is QuoteState.ERASED else None
