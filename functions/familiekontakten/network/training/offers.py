"""Which acts the page of a round of training offers. Pure."""

from collections.abc import Mapping, Sequence

from familiekontakten.network.asking import told
from familiekontakten.network.coordinators.coordinator import Coordinator
from familiekontakten.network.training import acts, forms
from familiekontakten.network.training.round import Round, RoundState
from familiekontakten.workspace.offer import Offer, Things, by_name


def offers(one: Round, waiting: Mapping[str, str], invited: Sequence[Coordinator]) -> dict[str, Offer]:
    """What can be done with a round. `waiting`: who may be invited, by id how each is called; `invited`: who is."""
    planned, there = one.state == RoundState.PLANNED, {each.id: each.name for each in invited}
    return by_name(
        Offer(
            forms.invite_form(sorted({**there, **waiting}.items(), key=lambda each: each[1])),
            planned,
            lambda values, by, at: acts.invite(one, forms.chosen(values), by, at),
            {"people": list(there)},
        ),
        Offer(
            forms.hold_form(there.items()),
            planned and bool(there),
            lambda values, by, at: _held(acts.hold(one, invited, forms.chosen(values), by, at)),
            {"people": list(there)},
        ),
        Offer(
            forms.MOVE,
            planned,
            lambda values, by, at: acts.move(one, *forms.when(values), by, at),
            told(first=one.first, last=one.last, place=one.place),
        ),
        Offer(forms.CANCEL, planned, lambda _, by, at: acts.cancel(one, by, at), final=True),
    )


def _held(after: acts.Held) -> Things:
    return (after.round, *after.coordinators)
