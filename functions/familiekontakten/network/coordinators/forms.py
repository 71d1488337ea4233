"""The national office's forms about a coordinator. Pure."""

from datetime import datetime

from familiekontakten.casebook.history import Event
from familiekontakten.forms.answers import day as read_day
from familiekontakten.forms.answers import some_day
from familiekontakten.forms.field import Field, Form, Values
from familiekontakten.forms.questions import YES_NO
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.asking import NAME, PERCENT, day, form, number, told
from familiekontakten.network.coordinators import acts
from familiekontakten.network.coordinators.coordinator import WORKING, Coordinator, Position
from familiekontakten.workspace.offer import Offer, by_name

PATH = "/coordinators"
BACKGROUND = Field(
    "background",
    N_("Har koordinatoren helse- eller sosialfaglig utdanning?"),
    "radio",
    missing=N_("Svar ja eller nei"),
    required=True,
    choices=YES_NO,
)
TRAINED_ON = N_("Når ble opplæringen fullført?")

HIRE = form(
    "",
    "coordinator",
    N_("Ny koordinator"),
    N_("Registrer"),
    NAME,
    PERCENT,
    day("since", N_("Første dag")),
    BACKGROUND,
    day("trained_on", N_("Opplæring for nye koordinatorer fullført"), ahead=0, required=False),
)
POSITION = form(PATH, "position", N_("Ny stillingsprosent"), N_("Lagre"), PERCENT, day("since", N_("Gjelder fra")))
TRAINED = form(PATH, "trained", N_("Opplæringen er fullført"), N_("Lagre"), day("on", TRAINED_ON, ahead=0))
DESCRIBE = form(PATH, "describe", N_("Rett navn og utdanning"), N_("Lagre"), NAME, BACKGROUND)
LEAVE = form(PATH, "leave", N_("Koordinatoren slutter"), N_("Lagre"), day("on", N_("Siste dag")))
RETRACT = form(PATH, "retract", N_("Slett: koordinatoren ble registrert ved en feil"), N_("Slett"))

ACTS = {
    "hire": N_("Koordinatoren ble registrert"),
    "position": N_("Stillingen ble endret"),
    "trained": N_("Opplæringen er fullført"),
    "describe": N_("Navn og utdanning ble rettet"),
    "leave": N_("Koordinatoren slutter"),
}
"""What happened, in words."""


def hired(values: Values, coordinator_id: str, department: str, by: str, at: datetime) -> Coordinator:
    """A coordinator from the answers to HIRE."""
    return Coordinator(
        id=coordinator_id,
        department=department,
        name=str(values["name"]),
        background=values["background"] == "yes",
        positions=(Position(number(values, "percent"), read_day(values, "since")),),
        trained_on=some_day(values, "trained_on"),
        history=(Event(at, by, "hire"),),
    )


def offers(one: Coordinator) -> dict[str, Offer]:
    """What can be done with a coordinator."""
    here = one.state == WORKING
    return by_name(
        Offer(
            TRAINED,
            here and one.trained_on is None,
            lambda values, by, at: acts.trained(one, read_day(values, "on"), by, at),
        ),
        Offer(
            POSITION,
            here,
            lambda values, by, at: acts.change_position(
                one, number(values, "percent"), read_day(values, "since"), by, at
            ),
        ),
        Offer(
            DESCRIBE,
            True,
            lambda values, by, at: acts.describe(one, str(values["name"]), values["background"] == "yes", by, at),
            told(name=one.name, background=_yes_no(one.background)),
        ),
        Offer(LEAVE, here, lambda values, by, at: acts.leave(one, read_day(values, "on"), by, at)),
        Offer(RETRACT, True, lambda _, by, at: acts.retract(one, by, at), final=True),
    )


def _yes_no(answer: bool | None) -> str:
    return "" if answer is None else "yes" if answer else "no"


def hire_form(department: str) -> Form:
    """The form for a new one in a department."""
    return HIRE.at(reference=department)
