"""Who has a link to an application: given by the office, or by somebody who holds one, for a colleague. Pure.

A name is kept so that those who work together know who wrote what; it lies sealed with the draft. Numbers and times
are to be confirmed by HSFN.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.links.link import Link
from familiekontakten.refused import refuse_if

OFFICE = "office"
MOST_AT_ONCE = 20
MOST_A_DAY = 10
"""Links that work at once, and that are made in a day: a link that has got astray cannot be used to send many mails."""

TOO_MANY = N_("Så mange kan ikke være med samtidig. Trekk tilbake lenker som ikke brukes, og prøv igjen.")
TOO_FAST = N_("Det er laget mange lenker i dag. Vent til i morgen, eller be landskontoret om hjelp.")
NOT_YOURS = N_("Du kan bare trekke tilbake din egen lenke og dem du har laget. Be landskontoret om resten.")


class Person(NamedTuple):
    """Somebody with a link (its hash): `by` is the hash of the link of who gave it, or OFFICE."""

    link: str
    name: str
    by: str
    made_on: date
    expires_on: date
    revoked: bool = False

    def works(self, day: date) -> bool:
        """Whether the link opens the application on a day."""
        return not self.revoked and day <= self.expires_on


People = tuple[Person, ...]


def given(people: People, link: Link, name: str, by: str) -> People:
    """With one more. Raises Refused when there are too many."""
    today = link.made_on
    refuse_if(
        Problem("", TOO_MANY) if sum(one.works(today) for one in people) >= MOST_AT_ONCE else None,
        Problem("", TOO_FAST) if sum(one.made_on == today for one in people) >= MOST_A_DAY else None,
    )
    return (*people, Person(link.hash, name, by, link.made_on, link.expires_on))


def taken_back(people: People, link: str, by: str) -> People:
    """With one link revoked: by who holds it, by who gave it, or by the office. Raises Refused."""
    refuse_if(None if link in revocable(people, by) else Problem("", NOT_YOURS))
    return tuple(one._replace(revoked=True) if one.link == link else one for one in people)


def revocable(people: Iterable[Person], by: str) -> set[str]:
    """The links that somebody (the hash of their link, or OFFICE) may revoke."""
    return {one.link for one in people if not one.revoked and by in (OFFICE, one.link, one.by)}


def name_of(people: Iterable[Person], link: str) -> str:
    """Who holds or held a link; "" where nobody is known."""
    return next((one.name for one in people if one.link == link), "")


def written(people: People) -> bytes:
    """The people as JSON."""
    rows = [[*one[:3], one.made_on.isoformat(), one.expires_on.isoformat(), one.revoked] for one in people]
    return json.dumps(rows, ensure_ascii=False).encode()


def read(plain: bytes) -> People:
    """The people again."""
    return tuple(
        Person(link, name, by, date.fromisoformat(made), date.fromisoformat(until), revoked)
        for link, name, by, made, until, revoked in json.loads(plain)
    )
