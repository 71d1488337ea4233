"""The national office's forms about a department. Pure."""

from collections.abc import Iterable, Sequence

from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.asking import day, form
from familiekontakten.network.branches.branch import CLOSED, MERGED
from familiekontakten.start_ups.resource_group import CATEGORIES, Seat

MOST = 500

REGISTER = form(
    "", "register", N_("Registrer avdelingen"), N_("Registrer"), day("opened_on", N_("Avdelingens første dag"))
)
OPENING = form("", "opening", N_("Rett åpningsdagen"), N_("Lagre"), day("opened_on", N_("Avdelingens første dag")))
AGREEMENT = form(
    "",
    "agreement",
    N_("Samarbeidsavtale"),
    N_("Lagre avtalen"),
    day("since", N_("Avtalen gjelder fra")),
    day("until", N_("Avtalen gjelder til og med")),
)
GOAL = form(
    "",
    "goal",
    N_("Mål for året"),
    N_("Lagre målet"),
    Field("year", N_("År"), "year", missing=N_("Skriv året med fire tall"), required=True, ages=(-2, 20)),
    Field("percent", N_("Stillinger til sammen, i prosent"), "number", required=True, least=1, most=1000),
    Field("volunteers", N_("Familiekontakter med familie"), "number", required=True, least=1, most=MOST),
    Field("families", N_("Familier"), "number", required=True, least=1, most=MOST),
)
FUNDING = form(
    "",
    "funding",
    N_("Stilling for familier med særskilte behov"),
    N_("Lagre årene"),
    Field(
        "years",
        N_("Hvilke år har avdelingen hatt penger til stillingen?"),
        "years",
        hint=N_("Skriv årstallene etter hverandre, for eksempel 2026, 2027. La feltet stå tomt hvis det er ingen."),
        wrong=N_("Skriv hvert årstall med fire tall, for eksempel 2026, 2027"),
        ages=(-2, 30),
    ),
)

PLACES = (
    N_("Plass 1"),
    N_("Plass 2"),
    N_("Plass 3"),
    N_("Plass 4"),
    N_("Plass 5"),
    N_("Plass 6"),
    N_("Plass 7"),
    N_("Plass 8"),
)
"""More than eight are no working group (to be confirmed by HSFN)."""
_NUMBERS = tuple(range(1, len(PLACES) + 1))
LEADS = Field(
    "chair",
    N_("Hvem leder gruppa?"),
    "select",
    hint=N_("Den som representerer noen som bevilger penger til avdelingen, kan være med, men ikke lede gruppa."),
    choices=tuple(Choice(str(number), label) for number, label in zip(_NUMBERS, PLACES, strict=True)),
)


def _place(number: int) -> Fieldset:
    return Fieldset(
        PLACES[number - 1],
        (
            Field(f"seat-{number}", N_("Hvem sitter her?"), "select", choices=CATEGORIES),
            Field(f"funder-{number}", N_("Representerer noen som bevilger penger til avdelingen"), "checkbox"),
        ),
    )


def _nobody_leads(values: Values) -> bool:
    return "chair" in values and not values.get(f"seat-{values['chair']}")


def _empty_place_funds(values: Values) -> bool:
    return any(values.get(f"funder-{number}") and not values.get(f"seat-{number}") for number in _NUMBERS)


RESOURCE_GROUP = Form(
    "resource-group",
    N_("Ressursgruppa"),
    N_("Lagre ressursgruppa"),
    (*(_place(number) for number in _NUMBERS), Fieldset("", (LEADS,))),
    rules=(
        Rule(
            "chair",
            ("chair",),
            N_("Det sitter ingen på plassen du har valgt. Velg en plass med noen på"),
            _nobody_leads,
        ),
        Rule("", (), N_("En plass er krysset av uten at det står hvem som sitter der. Velg hvem"), _empty_place_funds),
    ),
    honeypot="",
    path="/workspace/national/departments/{reference}/{name}",
)


def seats_of(values: Values) -> tuple[Seat, ...]:
    """The resource group as the form gave it, without empty places."""
    return tuple(
        Seat(str(values[f"seat-{number}"]), f"funder-{number}" in values, values.get("chair") == str(number))
        for number in _NUMBERS
        if values.get(f"seat-{number}")
    )


def seats_shown(seats: Sequence[Seat]) -> Values:
    """What the form says of a group."""
    numbered = tuple(zip(_NUMBERS, seats, strict=False))
    categories = {f"seat-{number}": seat.category for number, seat in numbered}
    funders = {f"funder-{number}": "yes" for number, seat in numbered if seat.represents_funder}
    leader = next((str(number) for number, seat in numbered if seat.chair), None)
    return categories | funders | ({"chair": leader} if leader else {})


def close_form(others: Iterable[tuple[str, str]]) -> Form:
    """The end of a department; `others`: id and name of those that it may have been merged into."""
    kinds = (
        Choice(CLOSED, N_("Avdelingen ble lagt ned")),
        Choice(MERGED, N_("Avdelingen ble slått sammen med en annen")),
    )
    return form(
        "",
        "close",
        N_("Avdelingen er avviklet"),
        N_("Lagre"),
        day("closed_on", N_("Siste dag"), ahead=0),
        Field("kind", N_("Hva skjedde?"), "radio", missing=N_("Velg hva som skjedde"), required=True, choices=kinds),
        Field(
            "successor",
            N_("Hvilken avdeling overtok?"),
            "select",
            choices=tuple(Choice(one, name, proper=True) for one, name in others),
            depends=True,
            shown_when=("kind", (MERGED,)),
        ),
    )
