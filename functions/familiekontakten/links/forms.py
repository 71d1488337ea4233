"""What a familiekontakt may say about a visit: held or not, and nothing about the family. Pure.

One field for words would be one too many: the family's story belongs in the guidance (declaration of principles,
section 9).
"""

from dataclasses import replace
from datetime import date, timedelta

from familiekontakten.assignments.visit import Missed, Place
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule, Values
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_date

PLACES = {
    Place.HOME: N_("Hjemme hos familien"),
    Place.OUTING: N_("På tur"),
    Place.ERRAND: N_("Følge til noe"),
    Place.OTHER: N_("Et annet sted"),
}
REASONS = {
    Missed.FAMILY_ILL: N_("Sykdom i familien"),
    Missed.FAMILY_AWAY: N_("Familien var bortreist eller opptatt"),
    Missed.VOLUNTEER_ILL: N_("Jeg var syk"),
    Missed.VOLUNTEER_AWAY: N_("Jeg var bortreist eller opptatt"),
    Missed.NOBODY_HOME: N_("Ingen var hjemme"),
    Missed.OTHER: N_("En annen grunn"),
}
"""In the words of the volunteer."""

OTHER_DAY = "other"
DAYS_BACK = 31
"""How far back a visit is logged by link; what is older is said to the coordinator. To be confirmed by HSFN."""
HALF_HOURS = tuple(range(30, 12 * 60 + 1, 30))

DAY = Field("day", N_("Hvilken dag?"), "radio", missing=N_("Velg hvilken dag det var"), required=True)

ON = Field(
    "on",
    N_("Datoen"),
    "date",
    hint=N_("For eksempel 5.11.2026."),
    missing=N_("Skriv datoen slik: 5.11.2026"),
    too_old=N_("Skriv en dato fra den siste måneden. Er det lenger siden, si det til koordinatoren"),
    depends=True,
    within=DAYS_BACK,
    shown_when=("day", (OTHER_DAY,)),
)

LENGTH = Field(
    "minutes",
    N_("Hvor lenge varte besøket?"),
    "select",
    hint=N_("I timer og minutter."),
    missing=N_("Velg hvor lenge besøket varte"),
    required=True,
    choices=tuple(Choice(str(minutes), f"{minutes // 60}:{minutes % 60:02d}", proper=True) for minutes in HALF_HOURS),
)

PLACE = Field(
    "place",
    N_("Hvor var dere?"),
    "radio",
    missing=N_("Velg hvor dere var"),
    required=True,
    choices=tuple(Choice(place.value, text) for place, text in PLACES.items()),
)

REASON = Field(
    "reason",
    N_("Hvorfor ble det ikke noe av?"),
    "radio",
    hint=N_("Bare koordinatoren ser svaret."),
    missing=N_("Velg grunnen"),
    required=True,
    choices=tuple(Choice(reason.value, text) for reason, text in REASONS.items()),
)


def _day_missing(values: Values) -> bool:
    return values.get("day") == OTHER_DAY and not values.get("on")


def _two_days(values: Values) -> bool:
    chosen, written = values.get("day", OTHER_DAY), values.get("on")
    return chosen != OTHER_DAY and bool(written) and str(written) != chosen


TWO_DAYS = N_("Du har både valgt en dag og skrevet en annen dato. Velg «En annen dag», eller slett datoen")
RULES = (
    Rule("on", ("day", "on"), N_("Skriv datoen slik: 5.11.2026"), _day_missing),
    Rule("on", ("day", "on"), TWO_DAYS, _two_days),
)

HELD = Form(
    "held",
    N_("Besøket er gjennomført"),
    N_("Besøket er gjennomført"),
    (Fieldset("", (DAY, ON, LENGTH, PLACE)),),
    rules=RULES,
    honeypot="",
    path="/api/l/{token}/{name}",
)
MISSED = replace(
    HELD,
    name="missed",
    title=N_("Besøket ble ikke gjennomført"),
    submit=N_("Besøket ble ikke gjennomført"),
    fieldsets=(Fieldset("", (DAY, ON, REASON)),),
)
FORMS = {form.name: form for form in (HELD, MISSED)}


def form_on(name: str, token: str, language: str, today: date) -> Form:
    """One of the two as it is asked on a day. The choices are dates: a page left open overnight says what it said."""
    yesterday = today - timedelta(days=1)
    days = (
        Choice(today.isoformat(), _labelled(language, N_("I dag, {date}"), today), proper=True),
        Choice(yesterday.isoformat(), _labelled(language, N_("I går, {date}"), yesterday), proper=True),
        Choice(OTHER_DAY, N_("En annen dag")),
    )
    return FORMS[name].with_choices("day", days).at(token=token)


def day_said(values: Values) -> date:
    """The day that a visit was, or was to be, on."""
    said = str(values["on"] if values["day"] == OTHER_DAY else values["day"])
    return date.fromisoformat(said)


def _labelled(language: str, text: str, day: date) -> str:
    return translate(language, text, date=written_date(day, language))
