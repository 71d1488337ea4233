"""Which acts the page of a start-up offers: to the office, and to who approves for the board. Pure."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from familiekontakten.board.meeting import Meeting
from familiekontakten.forms import answers
from familiekontakten.forms.field import Choice
from familiekontakten.start_ups import acts, deciding, ending_forms, forms, reading, winding_down, withdrawing
from familiekontakten.start_ups.acts import CHANGEABLE
from familiekontakten.start_ups.application import Agreement
from familiekontakten.start_ups.presenting import presenting
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import ON_THE_WAY, SET_DOWN, TALKED_OVER, StartUpState
from familiekontakten.workspace.offer import Offer, by_name

S = StartUpState


class Around(NamedTuple):
    """What the office's acts look at besides the start-up. `departments`: those that one could go into; `in_force`: the
    agreement of its department today, once that is open; `meetings`: of the board, where it can be presented."""

    today: date
    departments: tuple[Choice, ...]
    in_force: Agreement | None
    meetings: tuple[Meeting, ...]


def of_office(one: StartUp, around: Around) -> Mapping[str, Offer]:
    """What the office can do, in the order of the way."""
    return by_name(
        *_on_the_way(one),
        *_to_the_board(one),
        presenting(one, around.meetings),
        *_told(one, around.today),
        *_afterwards(one, around.departments, around.in_force),
        *_set_down(one),
    )


def of_board(one: StartUp) -> Mapping[str, Offer]:
    """What the board's approver can do: the decision, and nothing else."""
    decide = Offer(
        forms.DECIDE,
        one.state == S.AT_BOARD,
        lambda values, by, at: deciding.decide(
            one, reading.decision(values), answers.some_day(values, "until"), by, at
        ),
        reading.decision_shown(one),
        final=True,
    )
    return by_name(decide)


def _on_the_way(one: StartUp) -> tuple[Offer, ...]:
    guide = Offer(
        forms.GUIDE,
        one.state in {S.INTEREST, S.GUIDANCE},
        lambda values, by, at: acts.guide(one, answers.day(values, "contact_on"), by, at),
    )
    resume = Offer(
        forms.RESUME,
        one.state in SET_DOWN and not one.department,
        lambda values, by, at: acts.resume(one, answers.day(values, "contact_on"), by, at),
    )
    return (guide, resume)


def _to_the_board(one: StartUp) -> tuple[Offer, ...]:
    return (
        Offer(
            forms.RECEIVE,
            one.state in {S.INTEREST, S.GUIDANCE},
            lambda _, by, at: acts.receive(one, one.application, one.proofs, (), by, at),
        ),
        Offer(forms.CHECK, one.state == S.APPLICATION, lambda _, by, at: acts.check(one, by, at)),
    )


def _told(one: StartUp, today: date) -> tuple[Offer, ...]:
    told, now = one.application, one.state in CHANGEABLE
    return (
        Offer(
            forms.tell_form(today, told.start_quarter),
            now,
            lambda values, by, at: acts.tell(one, reading.application(values, told), by, at),
            reading.shown(told),
        ),
        Offer(
            forms.GROUP,
            now,
            lambda values, by, at: acts.tell(one, reading.with_group(values, told), by, at),
            reading.group_shown(told),
        ),
        Offer(
            forms.PROVE,
            now,
            lambda values, by, at: acts.prove(one, answers.text(values, "requirement"), reading.proof(values), by, at),
        ),
    )


def _afterwards(one: StartUp, departments: tuple[Choice, ...], in_force: Agreement | None) -> tuple[Offer, ...]:
    return (
        Offer(
            forms.AGREE,
            one.state == S.APPROVED,
            lambda values, by, at: deciding.agree(one, reading.agreement(values), by, at),
        ),
        Offer(
            forms.RENEW,
            one.state == S.AGREED,
            lambda values, by, at: deciding.renew(one, reading.agreement(values), by, at),
        ),
        Offer(
            ending_forms.with_departments(ending_forms.WIND_DOWN, departments),
            one.state == S.OPERATING,
            lambda values, by, at: winding_down.wind_down(one, reading.ending(values), by, at),
        ),
        Offer(
            ending_forms.CARRY_ON,
            one.state == S.WINDING_DOWN,
            lambda _, by, at: winding_down.carry_on(one, in_force, by, at),
        ),
    )


def _set_down(one: StartUp) -> tuple[Offer, ...]:
    in_time = one.state in ON_THE_WAY
    return (
        Offer(forms.STAY, in_time and one.withdrawal_on is not None, lambda _, by, at: withdrawing.stay(one, by, at)),
        Offer(
            forms.SUPPORT,
            in_time and one.support_on is None,
            lambda values, by, at: acts.support(one, answers.day(values, "on"), by, at),
        ),
        Offer(
            forms.DEFER,
            one.state in TALKED_OVER,
            lambda values, by, at: acts.defer(
                one,
                answers.several(values, "reasons"),
                answers.text(values, "note"),
                answers.day(values, "until"),
                by,
                at,
            ),
        ),
        Offer(forms.WITHDRAW, in_time, lambda _, by, at: withdrawing.withdraw(one, by, at)),
    )
