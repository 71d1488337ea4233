"""No balance goes below nothing, whoever writes what at the same time: real code, a real database, old pages.

Sources: how money is shared and handed out, anchors G1 of the casework research (to be confirmed by HSFN). Every save
is one transaction, so all there is to concurrency is how old the page was that somebody answers: a machine keeps pages
of the office and of two departments open for as long as it likes, and answers any of them at any time.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from familiekontakten.access.desk import Desk
from familiekontakten.casebook.also import Conflict
from familiekontakten.casebook.identity import new_id
from familiekontakten.forms.field import Values
from familiekontakten.grants.grant import Grant, GrantState, Share
from familiekontakten.grants.handing import opened
from familiekontakten.grants.pot import Handout, Pot
from familiekontakten.grants.terms import Giver, Terms
from familiekontakten.refused import Refused
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.grants.conftest import Desks
from tests.volunteers.conftest import Rooms
from tests.workspace.desks import TODAY

if TYPE_CHECKING:
    from familiekontakten.grants.doing import Drawn
    from familiekontakten.grants.national.doing import Seen

GRANTED = 100
DEPARTMENTS = ("moss", "hamar")
KRONER = st.sampled_from([0, 20, 50, 70, 100])
WHERE = st.sampled_from(["moss", "moss", "hamar"])
PAGE = st.integers(min_value=0, max_value=3)
"""Which page somebody answers: 0 is one that they open now, 1 the last that was opened before …"""
LATE = 6
"""Acts before anything ends: after the end nothing happens."""
BY = date(2026, 12, 24)
HANDED: Values = {"on": TODAY.isoformat(), "kind": "food", "children": 2, "families": 1}


def sat_down(rooms: Rooms) -> Desk:
    """A desk with its book, as a request has it."""
    desk = replace(rooms.desk)
    desk.__dict__["book"] = rooms.open_book()
    return desk


def granted(desks: Desks, **kroner: int) -> str:
    """A new grant of 100 kroner, of which departments have these."""
    from familiekontakten.grants import records

    terms = Terms(giver=Giver.FOUNDATION, name="Prøvestiftelsen", spend_by=BY, report_by=BY)
    asked = Grant(id=new_id(), state_since=TODAY, terms=terms, applied_on=TODAY, asked=GRANTED)
    grant = replace(asked, state=GrantState.GRANTED, granted=GRANTED, granted_on=TODAY)
    grant = replace(grant, shares=tuple(Share(*one) for one in kroner.items()))
    book = sat_down(desks.office).book
    book.save(grant, also=[*records.shared(grant, kroner, book.reached)])
    return grant.id


def used_by_moss(desks: Desks, grant: str, kroner: int) -> None:
    """The pot of Moss, with something handed out."""
    from familiekontakten.grants import records

    book = sat_down(desks.moss).book
    (given,) = (one for one in records.given_to("moss", book.reached) if one.grant == grant)
    handout = Handout(1, TODAY, "food", kroner, children=2)
    pot = replace(opened(grant, given.kroner, "Prøvestiftelsen", BY, TODAY), handouts=(handout,), last=1)
    book.save(pot, also=[*records.handed_out("moss", pot, given, book.reached)])


def kroner(side: str, grant: str) -> list[int]:
    """What the rows of one side say of a grant, by department."""
    from familiekontakten.grants.table import BalanceRow

    keys = [(f"{side}#{department}", grant) for department in DEPARTMENTS]
    found = {row.partition: int(row.kroner) for row in BalanceRow.batch_get(keys, consistent_read=True)}
    return [found.get(partition, 0) for partition, _ in keys]


def assert_nothing_is_below_nothing(grant: str) -> None:
    given, used = kroner("given", grant), kroner("used", grant)
    assert sum(given) <= GRANTED, "more was shared than granted"
    assert all(used <= given for used, given in zip(used, given, strict=True)), "more was used than given"


def assert_all_say_the_same(desks: Desks, grant: str) -> None:
    """The books, the rows, and what the giver was told."""
    used = kroner("used", grant)
    pots = [sat_down(getattr(desks, department)).book.find(Pot, grant) for department in DEPARTMENTS]
    assert used == [pot.sums.kroner if pot else 0 for pot in pots]
    stored = sat_down(desks.office).book.get(Grant, grant)
    assert kroner("given", grant) == [stored.given_to(department) for department in DEPARTMENTS]
    assert stored.told is None or stored.told.kroner == sum(used), "the giver was told otherwise"


def act_of(name: str) -> "Callable[[Desks, Seen, Drawn], str]":
    """One act of somebody who looks at the page of a grant of which Moss has 60 kroner and has used 20."""
    from familiekontakten.grants import doing
    from familiekontakten.grants.national import doing as office

    def shares(kroner: int) -> "Callable[[Desks, Seen, Drawn], str]":
        return lambda desks, seen, _: office.share(sat_down(desks.office), seen, {"moss": kroner})

    every: dict[str, Callable[[Desks, Seen, Drawn], str]] = {
        "lowers": shares(30),
        "raises": shares(90),
        "takes all": shares(0),
        "reports": lambda desks, seen, _: office.report(sat_down(desks.office), seen.grant),
        "hands out": lambda desks, _, one: doing.hand_out(sat_down(desks.moss), one, {**HANDED, "kroner": 40}),
        "takes back": lambda desks, _, one: doing.take_back(sat_down(desks.moss), one, 1),
        "finishes": lambda desks, _, one: doing.finish(sat_down(desks.moss), one),
    }
    return every[name]


OF_THE_OFFICE = ("lowers", "raises", "takes all", "reports")
OF_MOSS = ("hands out", "takes back", "finishes")
PAIRS = dict.fromkeys(OF_THE_OFFICE, OF_THE_OFFICE + OF_MOSS) | dict.fromkeys(OF_MOSS, OF_THE_OFFICE)
"""Two of a department change one thing, which the book lets only one do: tests/casebook."""


@pytest.mark.parametrize("first", PAIRS)
def test_whatever_two_people_do_from_pages_opened_at_the_same_time_the_balances_hold(desks: Desks, first: str) -> None:
    from familiekontakten.grants import doing
    from familiekontakten.grants.national import doing as office

    desk = sat_down(desks.office)
    for second in PAIRS[first]:
        grant = granted(desks, moss=60)
        used_by_moss(desks, grant, 20)
        seen, one = office.seen(desk, desk.book.get(Grant, grant)), doing.drawn(sat_down(desks.moss), grant)
        for name in (first, second):
            with suppress(Refused, Conflict):
                act_of(name)(desks, seen, one)
        assert_nothing_is_below_nothing(grant)
        assert_all_say_the_same(desks, grant)


class Balances(RuleBasedStateMachine):
    """`offices` and `pages` are what somebody looked at some time ago and may still answer."""

    desks: Desks

    @initialize(moss=KRONER, hamar=KRONER)
    def begin(self, moss: int, hamar: int) -> None:
        self.grant, self.acted = granted(self.desks), 0
        self.offices: list[Seen] = []
        self.pages: dict[str, list[Drawn]] = {department: [] for department in DEPARTMENTS}
        self.office_shares(0, moss, hamar)
        for department in DEPARTMENTS:
            self.page_of(department, 0)

    @rule(page=PAGE, moss=KRONER, hamar=KRONER)
    def office_shares(self, page: int, moss: int, hamar: int) -> None:
        from familiekontakten.grants.national import doing

        with suppress(Refused, Conflict):
            doing.share(self.at("office"), self.office_page(page), {"moss": moss, "hamar": hamar})

    @rule(department=WHERE, page=PAGE, kroner=KRONER)
    def department_hands_out(self, department: str, page: int, kroner: int) -> None:
        from familiekontakten.grants import doing

        self.answered(department, page, lambda desk, one: doing.hand_out(desk, one, {**HANDED, "kroner": kroner}))

    @rule(department=WHERE, page=PAGE)
    def department_takes_back(self, department: str, page: int) -> None:
        from familiekontakten.grants import doing

        self.answered(department, page, lambda desk, one: doing.take_back(desk, one, one.pot.last))

    @precondition(lambda self: self.acted > LATE)
    @rule(department=WHERE, page=PAGE)
    def department_finishes(self, department: str, page: int) -> None:
        from familiekontakten.grants import doing

        self.answered(department, page, doing.finish)

    @precondition(lambda self: self.acted > LATE)
    @rule(page=PAGE, cut_off=st.booleans())
    def office_reports(self, page: int, cut_off: bool) -> None:
        """Or begins to, and does not come to the end."""
        from familiekontakten.grants import records
        from familiekontakten.grants.national import doing

        desk, seen = self.at("office"), self.office_page(page)
        with suppress(Refused, Conflict):
            if cut_off:
                records.close(seen.grant, desk.book.still(seen.grant), desk.book.reached)
            else:
                doing.report(desk, seen.grant)

    def at(self, department: str) -> Desk:
        return sat_down(getattr(self.desks, department))

    def office_page(self, page: int) -> "Seen":
        from familiekontakten.grants.national import doing

        desk = self.at("office")
        if page == 0:
            self.offices.append(doing.seen(desk, desk.book.get(Grant, self.grant)))
        return self.offices[-max(1, page) % len(self.offices)]

    def page_of(self, department: str, page: int) -> "Drawn | None":
        from familiekontakten.grants import doing

        desk, pages = self.at(department), self.pages[department]
        if page == 0:
            doing.take_in(desk)
            pages.extend([doing.drawn(desk, self.grant)] if desk.book.find(Pot, self.grant) else [])
        return pages[-max(1, page) % len(pages)] if pages else None

    def answered(self, department: str, page: int, do: "Callable[[Desk, Drawn], str]") -> None:
        self.acted += 1
        one = self.page_of(department, page)
        if one:
            with suppress(Refused, Conflict):
                do(self.at(department), one)

    @invariant()
    def nothing_is_below_nothing(self) -> None:
        if hasattr(self, "grant"):
            assert_nothing_is_below_nothing(self.grant)

    def teardown(self) -> None:
        assert_all_say_the_same(self.desks, self.grant)


@pytest.mark.usefixtures("database")
def test_no_balance_goes_below_nothing_however_old_the_pages_are_that_are_answered(desks: Desks) -> None:
    checks = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    bounded = settings(max_examples=5, stateful_step_count=16, suppress_health_check=checks, deadline=None)
    run_state_machine_as_test(type("Here", (Balances,), {"desks": desks}), settings=bounded)


def test_of_many_who_hand_out_at_once_only_as_many_succeed_as_there_is_money_for(desks: Desks) -> None:
    from familiekontakten.grants import doing

    grant = granted(desks, moss=GRANTED)
    doing.take_in(sat_down(desks.moss))

    def hand_out(_: int) -> int:
        while True:
            own = sat_down(desks.moss)
            try:
                doing.hand_out(own, doing.drawn(own, grant), {**HANDED, "kroner": 30})
            except Refused:
                return 0
            except Conflict:
                continue
            return 30

    with ThreadPoolExecutor(4) as hands:
        handed = sum(hands.map(hand_out, range(6)))
    assert handed == 90
    assert sat_down(desks.moss).book.get(Pot, grant).left == 10
