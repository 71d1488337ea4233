"""What an opening asks of its department today: what it is called, and where it is done."""

from typing import NamedTuple

from familiekontakten.languages.catalogue import N_


class Step(NamedTuple):
    """`label` says what to do; `path` is where, with {id} of the opening."""

    label: str
    path: str


STEPS: dict[str, Step] = {
    "answer_opening": Step(N_("Svar drift, som ber om nødåpning"), "/workspace/openings/{id}"),
    "watch_opening": Step(N_("Drift kan lese her nå: se eller avslutt"), "/workspace/openings/{id}"),
}
