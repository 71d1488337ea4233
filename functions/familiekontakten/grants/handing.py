"""The acts on what a department hands out. Pure; each raises Refused with every rule that it would break.

The balance never goes below nothing: the one who writes must hold the newest pot and the newest limit (records.py).
"""

from dataclasses import replace
from datetime import date, datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.forms.field import Problem
from familiekontakten.grants.pot import Handout, Pot
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

NOT_OPEN = N_("Utdelingen er avsluttet, og kan ikke endres.")
TOO_MUCH = N_("Det er {left} kroner igjen. Skriv høyst så mye")
NO_SUCH = N_("Denne utdelingen er alt tatt bort.")
OTHER_KIND = N_("Velg noe som giveren har gitt midlene til")


def hand_out(pot: Pot, one: Handout, kinds: tuple[str, ...], by: str, at: datetime) -> Pot:
    """Something more is handed out. `kinds`: what the money was given for. The number is given here."""
    refuse_if(
        _closed(pot),
        Problem("kroner", TOO_MUCH, {"left": pot.left}) if one.kroner > pot.left else None,
        Problem("kind", OTHER_KIND) if one.kind not in kinds else None,
    )
    numbered = replace(one, number=pot.last + 1)
    return changed(pot, "hand_out", by, at, handouts=(*pot.handouts, numbered), last=numbered.number)


def take_back(pot: Pot, number: int, by: str, at: datetime) -> Pot:
    """A handout that was a mistake; its money is there again."""
    left = tuple(one for one in pot.handouts if one.number != number)
    refuse_if(_closed(pot), Problem("", NO_SUCH) if len(left) == len(pot.handouts) else None)
    return changed(pot, "take_back", by, at, handouts=left)


def finish(pot: Pot, by: str, at: datetime) -> Pot:
    """Nothing more is handed out. The sums stand; which families it were is not kept any longer."""
    refuse_if(_closed(pot))
    nobody = tuple(replace(one, family="", of_family=()) for one in pot.handouts)
    return changed(pot, "finish", by, at, told=pot.sums, handouts=nobody, finished_on=day_of(at))


def opened(grant_id: str, kroner: int, label: str, spend_by: date | None, today: date) -> Pot:
    """The pot of a grant from which nothing was handed out yet."""
    return Pot(id=grant_id, kroner=kroner, label=label, spend_by=spend_by or today, opened_on=today)


def _closed(pot: Pot) -> Problem | None:
    return Problem("", NOT_OPEN) if pot.finished_on else None
