"""When a mail is tried, tried again and given up. Every try is counted BEFORE the mail goes, so that a sweeper which
dies between sending and noting it can never send a fourth.

    outcome    what it means                              what happens
    SENT       the mail service took it                   done
    REFUSED    this one certainly did not go              the try is given back; given up at the fifth refusal
    BUSY       nothing goes just now, nor did this one    the try is given back; waits as long as it takes
    UNSURE     nobody knows (no answer, 500, 502, 504)    the try stays counted; given up after three

Given up is not forgotten: it is listed and raises an alarm, and the inbox shows the enquiry all the same.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum
from typing import TypeVar

MOST_TRIES = 3
MOST_REFUSALS = 5
LEASE = timedelta(minutes=2)  # longer than two mails take when each waits for its last time-out
WAITS = (timedelta(minutes=1), timedelta(minutes=4), timedelta(minutes=15))
ILL_AFTER = 5

Row = TypeVar("Row")


class Outcome(Enum):
    """What is known after one attempt to hand a mail over."""

    SENT = "sent"
    REFUSED = "refused"
    BUSY = "busy"
    UNSURE = "unsure"


@dataclass(frozen=True)
class Part:
    """One mail of a due row. `tries`: attempts that may have arrived, `refusals`: attempts that certainly did not."""

    tries: int = 0
    refusals: int = 0

    @property
    def given_up(self) -> bool:
        """No try is left."""
        return self.tries >= MOST_TRIES


Parts = Mapping[str, Part]


def sendable(parts: Parts) -> tuple[str, ...]:
    """The names of the parts that may still be sent."""
    return tuple(name for name, part in parts.items() if not part.given_up)


def counted(parts: Parts) -> dict[str, Part]:
    """The parts as the lease writes them: one try more for each that is about to be sent."""
    return {name: part if part.given_up else replace(part, tries=part.tries + 1) for name, part in parts.items()}


def after(part: Part, outcome: Outcome) -> Part | None:
    """What is left of a counted part after one attempt; None when it has gone."""
    if outcome is Outcome.SENT:
        return None
    if outcome is Outcome.UNSURE:
        return part
    refusals = part.refusals + 1
    hopeless = outcome is Outcome.REFUSED and refusals >= MOST_REFUSALS
    return Part(MOST_TRIES if hopeless else part.tries - 1, refusals)


def still_to_send(leased: Parts, outcomes: Mapping[str, Outcome]) -> dict[str, Part]:
    """The leased parts after one round: without those that went. Empty: the row can go."""
    left = {name: after(part, outcomes[name]) if name in outcomes else part for name, part in leased.items()}
    return {name: part for name, part in left.items() if part}


def wait(parts: Parts) -> timedelta:
    """How long a row rests after a round that left `parts`: longer the more often it went wrong, at most 15 minutes."""
    troubles = max((part.tries + part.refusals for part in parts.values() if not part.given_up), default=1)
    return WAITS[min(max(troubles, 1), len(WAITS)) - 1]


def service_is_ill(outcomes: Sequence[Outcome]) -> bool:
    """Whether a run should stop: the last five attempts all met a service that takes nothing or does not answer.

    The rows behind them keep their tries for a better minute. A bad address (REFUSED) is never the service's fault.
    """
    latest = outcomes[-ILL_AFTER:]
    return len(latest) == ILL_AFTER and all(o in (Outcome.BUSY, Outcome.UNSURE) for o in latest)


def fair_order(oldest_first: Sequence[Row]) -> list[Row]:
    """Oldest, newest, next oldest, next newest …: a backlog is worked off without letting anything new wait for it."""
    half = (len(oldest_first) + 1) // 2
    old, new = list(oldest_first[:half]), list(oldest_first[half:])[::-1]
    mixed = [row for pair in zip(old, new, strict=False) for row in pair]
    return mixed + old[len(new) :]
