"""What can be done with an approval: by the office, and by who approves for the board. Pure."""

from collections.abc import Mapping

from familiekontakten.home_start_plus import acts, forms
from familiekontakten.home_start_plus.approval import PlusApproval, PlusState
from familiekontakten.workspace.offer import Offer, by_name


def of_board(one: PlusApproval) -> Mapping[str, Offer]:
    """The decision, and nothing else."""
    return by_name(
        Offer(
            forms.DECIDE,
            one.state is PlusState.APPLIED,
            lambda values, by, at: acts.decide(
                one, forms.decision(values), values["outcome"] == forms.APPROVED, by, at
            ),
        )
    )


def of_office(one: PlusApproval) -> Mapping[str, Offer]:
    """What departments tell the office."""
    return by_name(
        Offer(
            forms.BEGIN,
            one.state is PlusState.APPROVED,
            lambda values, by, at: acts.begin(one, forms.day(values), by, at),
        ),
        Offer(
            forms.AGAIN,
            one.state is PlusState.REFUSED,
            lambda values, by, at: acts.apply_again(one, forms.day(values), by, at),
        ),
    )
