"""A page for each department in every published language, made from the list of departments: nobody writes them.

What changes from day to day, how long families wait and which courses are open, the door has; the page leads there.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from familiekontakten.finding.names import Spot
from familiekontakten.finding.serving import spot_of
from familiekontakten.forms.questions import LANGUAGES
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.open_directory.listing import Entry

from infrastructure.website.departments import by_county

FOLDER = "avdelinger/"
DESCRIPTION = N_(
    "Home-Start Familiekontakten {name}: hvem som driver avdelingen, hvor den hjelper familier, "
    "og hvordan du tar kontakt."
)
LEAD = N_("Frivillige herfra besøker familier med små barn noen timer i uken. Det er gratis.")


class Shown(NamedTuple):
    """A department as its page shows it. `spots`: the places it serves, as a form can be opened with them filled in.

    `speaks`: codes of the languages that somebody there speaks, where the department has said so.
    """

    department: Entry
    spots: tuple[Spot, ...]
    speaks: tuple[str, ...] = ()


def shown(entries: Iterable[dict[str, Any]]) -> dict[str, Shown]:
    """Every local department by the name of its page ("avdelinger/moss")."""
    written = {entry["id"]: entry for entry in entries}
    local = [one for county in by_county(list(written.values())) for one in county.departments]
    return {
        FOLDER + one.id: Shown(one, tuple(map(spot_of, one.codes)), tuple(written[one.id].get("languages", ())))
        for one in local
    }


def front_matter(one: Shown, language: str) -> dict[str, Any]:
    """What a written page would say at its top. A family may be looking: the exit is there."""
    name = one.department.name
    description = translate(language, DESCRIPTION, name=name)
    lead = translate(language, LEAD)
    return {"template": "department.html", "exit": True, "title": name, "description": description, "lead": lead}


def spoken(one: Shown, language: str) -> str:
    """The languages that somebody there speaks, by their names in the reader's language."""
    return ", ".join(translate(language, choice.label) for choice in LANGUAGES if choice.value in one.speaks)
