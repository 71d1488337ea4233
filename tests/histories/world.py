"""A department at work: acts are sent to its rooms, and after each one everything that must hold is looked at."""

import random
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from familiekontakten.forms.field import Form

from tests.forms.answers import COMPLETE, changed
from tests.histories import holds
from tests.histories.department import Department, Reader
from tests.histories.house import AREA, House, Pairs, Reply, day
from tests.histories.typing_in import into

DONE, FOUND, REFUSED, MOVED_ON = 303, 200, 422, 409
LINK = re.compile(r"/api/l/([A-Za-z0-9_-]{27})")


@dataclass
class Sender:
    """Somebody who sent a form, and the code on their receipt."""

    reference: str
    secret: str


@dataclass
class World:
    """One department from its first day. `did` counts every act by its name and what came of it."""

    house: House
    reader: Reader
    did: Counter[str]
    now: Department = field(init=False)
    senders: list[Sender] = field(default_factory=list)
    tokens: list[tuple[str, str]] = field(default_factory=list)
    last: tuple[str, Pairs, int | None] | None = None

    def __post_init__(self) -> None:
        self.now = self.reader.read()

    def look(self) -> None:
        """Reads everything anew and holds it against what must be so."""
        before, self.now = self.now, self.reader.read()
        for key, thing in self.now.things.items():
            was = before.things.get(key)
            if was is None or was.state != thing.state:
                self.did[f"{thing.KIND} became {thing.state}"] += 1
        holds.check(self.now, before, self.house.today)

    def enter(self, path: str) -> Reply:
        """Opens a page; what came in through links is taken in then."""
        reply = self.house.enter(path)
        self.look()
        return reply

    def do(self, path: str, pairs: Pairs = (), version: int | None = None) -> Reply:
        """Sends a form and follows where it leads. What is refused changes nothing."""
        before = self.now
        reply = self.house.send(path, pairs, version)
        self.look()
        self.did[f"{_name(path)} {reply.status}"] += 1
        self.last = (path, pairs, version)
        if reply.status >= 400:
            assert self.now.rows == before.rows, "refused, and changed all the same"
        if reply.status == DONE:
            assert self.enter(reply.location).status == FOUND, reply.location
        self.tokens += [(token, path.split("/")[3]) for token in LINK.findall(reply.text)]
        return reply

    def fill(self, path: str, form: Form, chance: random.Random, version: int | None) -> Reply:
        """Fills a form with whatever fits its questions, and sends it."""
        return self.do(path, into(form, chance, self.house.today), version)

    def write(self, form: str, **answers: str) -> None:
        """Somebody sends one of the public forms."""
        number = len(self.senders) + 1
        name = {"volunteer": "name"}.get(form, "contact_name")
        phone = "family_phone" if form == "professional" else "phone"
        who = {name: f"Prøve Prøvesen {number}", phone: f"00 00 00 {number:02}"}
        who |= {"kommune_code": AREA, "bydel_code": "0104"}
        if form == "professional":
            who["consent_date"] = day(self.house.today)  # time passes: a consent is asked anew after a year
        pairs = changed(COMPLETE[form], **(who | answers))
        reply = self.house.knock("POST", f"/api/forms/nb/{form}", pairs)
        self.did[f"send {form} {reply.status}"] += 1
        assert reply.status == DONE, reply.text
        self.senders.append(Sender(reply.location.rpartition("/")[2].partition("#")[0], reply.secret))
        self.look()

    def thing(self, kind: str, which: int, *states: str) -> Any:  # noqa: ANN401 - any thing of the book
        """One of the things of a kind, in one of these states if any are given; None where there is none."""
        every = [one for one in self.now.every(kind).values() if not states or one.state in states]
        return every[which % len(every)] if every else None

    def again(self, kind: str, id_: str) -> Any:  # noqa: ANN401 - any thing of the book
        """The same thing as it is now."""
        return self.now.things[f"{kind}#{id_}"]


def _name(path: str) -> str:
    """An act without the reference of what it was done to."""
    parts = [part for part in path.split("/")[2:] if not re.fullmatch(r"[0-9A-Z]{9}", part)]
    return " ".join(part for part in parts if not part[0].isdigit())
