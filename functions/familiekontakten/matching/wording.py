"""The reasons of rules and score in words for the reader. Pure."""

from collections.abc import Callable, Iterable

from familiekontakten.forms.questions import LANGUAGES
from familiekontakten.languages.catalogue import N_
from familiekontakten.matching.decision import Reason
from familiekontakten.volunteers.slots import DAYS, PARTS, SLOTS, read_slot

Translate = Callable[..., str]

WORDS = {
    **{choice.value: choice.label for choice in LANGUAGES},
    "woman": N_("en kvinne"),
    "man": N_("en mann"),
    "pets": N_("husdyr"),
    "smoke": N_("røyk"),
    "stairs": N_("trapper"),
    "twins": N_("flere barn født samtidig"),
    "lone_parent": N_("å være alene med barn"),
    "integration": N_("å være ny i Norge"),
    "parent_needs": N_("foreldre med særskilte behov"),
    "child_needs": N_("barn med særskilte behov"),
    "small_network": N_("lite nettverk"),
    "other": N_("noe annet"),
    "lighter": N_("lettere oppdrag"),
    "ordinary": N_("vanlig oppdrag"),
    "demanding": N_("krevende oppdrag"),
}
"""What the codes of reasons are called. A code that is not here is shown as it is: a number, or a text already."""


def said(reason: Reason, t: Translate) -> str:
    """A reason as a reader of one language reads it; `t` translates into that language."""
    if not reason.what:
        return t(reason.text)
    return t(reason.text, what=words(reason.what, t))


def words(codes: Iterable[str], t: Translate) -> str:
    """Codes of languages, times, needs … in words, one after another."""
    return ", ".join(_word(code, t) for code in codes)


def _word(code: str, t: Translate) -> str:
    if code in SLOTS:
        slot = read_slot(code)
        return f"{t(DAYS[slot.day])} {t(PARTS[slot.part])}"
    return t(WORDS.get(code, code)).rstrip(".")  # a sentence of the gate, here one of several in another
