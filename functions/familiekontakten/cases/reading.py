"""Between the coordinator's forms and a case: answers into what is kept, and back into a form to be changed. Pure."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.consent import Consent
from familiekontakten.cases.forms.asked import NONE, UNANSWERED, WELLBEING
from familiekontakten.cases.onward import OnwardReferral
from familiekontakten.cases.parts import Agreement, Card, Child, Closing, Contact, FirstVisit
from familiekontakten.forms.field import YES
from familiekontakten.volunteers.slots import DAYS, read_slot

Values = Mapping[str, Any]
"""Understood answers by field."""


def day(values: Values, name: str) -> date:
    """A date that the form requires."""
    return date.fromisoformat(values[name])


def some_day(values: Values, name: str) -> date | None:
    """A date that may be missing."""
    return day(values, name) if name in values else None


def ticked(values: Values, name: str) -> bool:
    """Whether a box was ticked, or a question answered with yes."""
    return values.get(name) == YES


def first_visit(values: Values) -> FirstVisit:
    """The visit as the coordinator wrote it in."""
    return FirstVisit(values["visit_by"], day(values, "visit_on"), tuple(values.get("spoken_of", ())))


def card(values: Values) -> Card:
    """The statistics card; whatever was not answered stays missing."""
    return Card(
        civil_status=_answer(values, "civil_status"),
        background=_answer(values, "background"),
        refugee=_answer(values, "refugee"),
        challenges=answers(values, "challenges"),
        special_needs_children=_number(values, "special_needs_children"),
        siblings=_number(values, "siblings"),
        other_help_before=answers(values, "other_help_before"),
        wellbeing=wellbeing(values),
    )


def answers(values: Values, name: str) -> tuple[str, ...] | None:
    """Several choices: () for none of them, None where it was not answered."""
    chosen = values.get(name, [UNANSWERED.value])
    return None if UNANSWERED.value in chosen else tuple(one for one in chosen if one != NONE.value)


def wellbeing(values: Values) -> tuple[int | None, ...]:
    """The four answers in their order."""
    return tuple(_number(values, f"wellbeing_{number}") for number in range(1, len(WELLBEING) + 1))


def contact(values: Values, by: str) -> Contact:
    """One contact with a waiting family."""
    return Contact(day(values, "on"), by, values["how"], values.get("note", ""))


def agreement(values: Values) -> Agreement:
    """The agreement; the family's own words as they were typed."""
    return Agreement(day(values, "signed_on"), values["weekday"], float(values["hours"]), values["own_words"])


def consent(values: Values, consent_id: str) -> Consent:
    """One consent."""
    given_on, expires_on = day(values, "given_on"), day(values, "expires_on")
    scope = tuple(values["scope"])
    return Consent(consent_id, values["recipient"], scope, values["given_by"], given_on, values["how"], expires_on)


def onward(values: Values, onward_id: str, on: date, case: FamilyCase) -> OnwardReferral:
    """One service to help the family on to."""
    scope = tuple(values.get("scope", ()))
    before = case.started_on is None and not case.earlier_assignments
    return OnwardReferral(onward_id, values["service"], values["recipient"], on, scope=scope, before_match=before)


def children(values: Values, case: FamilyCase) -> tuple[Child, ...]:
    """The children by year; what was known of a child of that year stays with it."""
    known = {child.birth_year: child for child in case.children}
    return tuple(known.get(year, Child(year)) for year in values["children_birth_years"])


def details(values: Values) -> dict[str, Any]:
    """How to reach the family; what was emptied is empty."""
    texts = {name: values.get(name, "") for name in ("contact_name", "phone", "email", "address", "postcode")}
    leave = values.get("leave_message")
    return {**texts, "contact_how": values["contact_how"], "leave_message": None if leave is None else leave == YES}


def wishes(values: Values) -> dict[str, Any]:
    """What matching goes by."""
    gender = values["gender_wish"]
    return {
        "wishes": tuple(values["wishes"]),
        "languages": tuple(values.get("languages", ())),
        "interpreter": ticked(values, "interpreter"),
        "gender_wish": None if gender == NONE.value else gender,
        "home": tuple(values.get("home", ())),
        "weight": values["weight"],
        "other_wishes": values.get("other_wishes", ""),
        "statutory_pending": values["statutory_pending"],
        "in_addition": ticked(values, "in_addition"),
        "wished_times": tuple(f"{one}-{part}" for one in DAYS for part in values.get(one, ())),
    }


def closing(values: Values, case: FamilyCase) -> Closing:
    """The goodbye as it was decided."""
    begun = case.closing
    follow_up = ticked(values, "follow_up")
    return Closing(
        since=begun.since if begun else case.opened_on,
        reason=begun.reason if begun else "",
        family_agrees=ticked(values, "family_agrees"),
        volunteer_agrees=ticked(values, "volunteer_agrees"),
        evaluation_declined=ticked(values, "evaluation_declined"),
        follow_up=follow_up,
        follow_up_on=some_day(values, "follow_up_on") if follow_up else None,
        other_help_after=answers(values, "other_help_after"),
        wellbeing=wellbeing(values),
    )


def stored_details(case: FamilyCase) -> Values:
    """How to reach the family, as the form shows it to be changed."""
    texts = ("contact_name", "phone", "email", "address", "postcode", "contact_how")
    kept = {name: getattr(case, name) for name in texts if getattr(case, name)}
    leave = {} if case.leave_message is None else {"leave_message": "yes" if case.leave_message else "no"}
    return {**kept, **leave}


def stored_wishes(case: FamilyCase) -> Values:
    """The wishes, as the form shows them to be changed."""
    slots = [read_slot(code) for code in case.wished_times]
    several = ("wishes", "languages", "home")
    return {
        **{name: list(getattr(case, name)) for name in several},
        **{one: [slot.part for slot in slots if slot.day == one] for one in DAYS},
        **({"interpreter": YES} if case.interpreter else {}),
        **({"in_addition": YES} if case.in_addition else {}),
        "gender_wish": case.gender_wish or NONE.value,
        "weight": case.weight,
        "other_wishes": case.other_wishes,
        "statutory_pending": case.statutory_pending,
    }


def _answer(values: Values, name: str) -> str | None:
    found = values.get(name, UNANSWERED.value)
    return None if found == UNANSWERED.value else str(found)


def _number(values: Values, name: str) -> int | None:
    found = _answer(values, name)
    return None if found is None else int(found)
