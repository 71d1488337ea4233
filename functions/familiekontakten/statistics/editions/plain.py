"""An edition as JSON has it, and back. Pure."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from familiekontakten.statistics.editions.edition import Change, Country, Edition, Reason, Revision


def plain(edition: Edition) -> dict[str, Any]:
    """Nothing but texts, numbers, lists and objects."""
    frozen = {"as_of": edition.as_of.isoformat(), "frozen_at": edition.frozen_at.isoformat()}
    return asdict(edition) | frozen


def edition_of(plain: Mapping[str, Any]) -> Edition:
    """What `plain` gave."""
    whole = {
        "as_of": date.fromisoformat(plain["as_of"]),
        "frozen_at": datetime.fromisoformat(plain["frozen_at"]),
        "reason": Reason(plain["reason"]),
        "changed": _changes(plain["changed"]),
        "revised": tuple(_revision(one) for one in plain["revised"]),
        "country": _country(plain["country"]) if plain["country"] else None,
    }
    return Edition(**{**plain, **whole})


def _changes(plain: list[Mapping[str, Any]]) -> tuple[Change, ...]:
    return tuple(Change(**one) for one in plain)


def _revision(plain: Mapping[str, Any]) -> Revision:
    return Revision(plain["month"], _changes(plain["totals"]), plain["others"])


def _country(plain: Mapping[str, Any]) -> Country:
    lists = {name: tuple(plain[name]) for name in ("approved", "approved_before")}
    return Country(**{**plain, **lists})
