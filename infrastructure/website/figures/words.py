"""Words of the pages with figures, which exist in Norwegian and English.

Not in the public catalogue: there, a text without an Arabic translation would hold the Arabic pages back.
"""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "nb": {
        "resting": "{full} av {open} avdelinger",
        "all": "Alle avdelinger",
        "almost": "nesten {number}",
        "printed": "Slik det sto i årsrapporten for {year}",
        "release": "Utgave {number}, {made}",
        "columns": "Hva kolonnene betyr",
        "department": "Avdeling",
        "details": "Grunnlag og regler",
        "base": "Bygger på",
        "time": "Tid",
        "shown": "Vises",
        "missing": "Når noe mangler",
        "categories": "Deles i",
        "from": "fra {year}: {names}",
        "invented": "Oppdiktede tall: utgave {numbers} er laget av prøvedata og sier ingenting om organisasjonen.",
        "none": "Ingen avdelingstall er utgitt ennå.",
        "hidden": "Ett avvik til gjelder et tall som er mindre enn fem. Derfor gjengir vi det ikke her.",
        "estimated": "delvis beregnet",
    },
    "en": {
        "resting": "{full} of {open} branches",
        "all": "All branches",
        "almost": "almost {number}",
        "printed": "As printed in the annual report for {year}",
        "release": "Release {number}, {made}",
        "columns": "What the columns mean",
        "department": "Branch",
        "details": "What it rests on, and rules",
        "base": "Rests on",
        "time": "Time",
        "shown": "Shown",
        "missing": "When something is missing",
        "categories": "Divided into",
        "from": "from {year}: {names}",
        "invented": "Invented figures: release {numbers} is made of test data and says nothing about the charity.",
        "none": "No branch figures have been released yet.",
        "hidden": "One more contradiction is about a number below five, so we do not repeat it here.",
        "estimated": "partly estimated",
    },
}


def word(language: str, name: str, **parameters: object) -> str:
    """A word or sentence, filled in."""
    return WORDS[language][name].format(**parameters)
