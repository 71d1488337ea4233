"""The forms about approvals for Home-Start+: the office's, and the board's decision. Pure."""

from collections.abc import Mapping
from datetime import date

from familiekontakten.board.forms import IN_MINUTES
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Values
from familiekontakten.home_start_plus.approval import BoardDecision
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.forms import happened

ROOM = "/workspace/national/home-start-plus"
PATH = f"{ROOM}/{{reference}}/{{name}}"
YEARS_BACK = 20 * 366
"""Older approvals may be written down too: their figures stand in the annual reports."""
APPROVED, REFUSED = "approved", "refused"


def _form(name: str, title: str, submit: str, *fields: Field) -> Form:
    return Form(name, title, submit, (Fieldset("", fields),), honeypot="", path=PATH)


_APPLIED = happened("on", N_("Når søkte avdelingen?"), back=YEARS_BACK)
AGAIN = _form("again", N_("Avdelingen søker på nytt"), N_("Lagre"), _APPLIED)
BEGIN = _form(
    "begin",
    N_("Avdelingen er i gang"),
    N_("Lagre"),
    happened("on", N_("Første dag med tilbudet"), ahead=2 * 366, back=YEARS_BACK),
)
DECIDE = _form(
    "decide",
    N_("Styrets vedtak"),
    N_("Lagre vedtaket"),
    Field(
        "outcome",
        N_("Hva vedtok styret?"),
        "radio",
        missing=N_("Velg hva styret vedtok"),
        required=True,
        choices=(Choice(APPROVED, N_("Godkjent")), Choice(REFUSED, N_("Avslått"))),
    ),
    happened("on", N_("Når var møtet?"), back=YEARS_BACK),
    *IN_MINUTES,
)


def apply_form(names: Mapping[str, str]) -> Form:
    """Which department asks (id to name), of those that have not."""
    choices = tuple(Choice(one, name, proper=True) for one, name in names.items())
    which = Field("department", N_("Avdeling"), "select", missing=N_("Velg avdeling"), required=True, choices=choices)
    fields = (Fieldset("", (which, _APPLIED)),)
    return Form(
        "apply", N_("Søknad om Home-Start+"), N_("Lagre søknaden"), fields, honeypot="", path=f"{ROOM}/new/apply"
    )


def day(values: Values) -> date:
    """The day that a form gave."""
    return date.fromisoformat(str(values["on"]))


def decision(values: Values) -> BoardDecision:
    """The decision that the form gave."""
    return BoardDecision(day(values), str(values["meeting"]), str(values["case_number"]))
