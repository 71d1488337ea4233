"""The sections of an application: each is a form of its own, saved by itself, with the requirements that it answers.

Two people who work on two sections at once do not meet; two on the same one are told (`draft.py`). Nothing is required
for saving: an application grows over months. What must be answered before it is sent is `needed`. Pure.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from familiekontakten.applications import questions as ask
from familiekontakten.applications.told import chair_is_member, seats_have_category, seats_of
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule, Values
from familiekontakten.forms.municipality import HOME_START_PLUS
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.start_ups.requirements import REQUIREMENTS, Requirement
from familiekontakten.start_ups.resource_group import FUNDER_LEADS, chair_problems

QUARTERS_AHEAD = 12
SAVE = N_("Lagre")
NUMBERS = range(1, ask.SEATS + 1)


class Section(NamedTuple):
    """One section: its name in addresses, its title, its questions, and those that must be answered to send.

    `requirements`: ids of those that it answers; each that needs a document is asked for one.
    """

    name: str
    title: str
    fields: tuple[Field, ...]
    needed: tuple[str, ...]
    requirements: tuple[str, ...]


def _numbered(field: Field, n: int) -> Field:
    return replace(field, name=f"{field.name}_{n}")


_SEATS = tuple(_numbered(field, n) for n in NUMBERS for field in (ask.CATEGORY, ask.FUNDER))
_ABOUT_LEADING = tuple(field.name for field in (*_SEATS, ask.CHAIR))

SECTIONS = {
    section.name: section
    for section in (
        Section(
            "operator",
            N_("Hvor, og hvem som driver"),
            (ask.KOMMUNE_CODES, ask.OPERATOR_TYPE, ask.OPERATOR_NAME, ask.ORG_NUMBER),
            ("kommune_codes", "operator_type", "operator_name", "org_number"),
            ("D1",),
        ),
        Section(
            "coordinator",
            N_("Koordinatoren"),
            (ask.POSITION_PERCENT, ask.FUNDED_YEARS, ask.COORDINATOR_BACKGROUND),
            ("position_percent", "funded_years", "coordinator_background"),
            ("D2", "D4"),
        ),
        Section(
            "money",
            N_("Penger til kontor og drift"),
            (ask.OFFICE_YEARS, ask.FUNDING_SOURCES),
            ("office_years", "funding_sources"),
            ("D3",),
        ),
        Section("group", N_("Ressursgruppa"), (*_SEATS, ask.CHAIR), ("category_1", "chair"), ("D5", "D6")),
        Section(
            "start",
            N_("Erklæringen og oppstarten"),
            (ask.DECLARATION_ON, ask.START_QUARTER, HOME_START_PLUS, ask.MESSAGE),
            ("declaration_on", "start_quarter"),
            ("D8",),
        ),
    )
}
"""In the order in which they are shown."""


def _funder_leads(values: Values) -> bool:
    return any(problem.text == FUNDER_LEADS for problem in chair_problems(seats_of(values)))


RULES = {
    "group": (
        *(
            Rule(f"category_{n}", (f"category_{n}", f"funder_{n}"), ask.CATEGORY.wrong, seats_have_category(n))
            for n in NUMBERS
        ),
        Rule(
            "chair", _ABOUT_LEADING, N_("Velg en leder blant medlemmene over"), lambda told: not chair_is_member(told)
        ),
        Rule("chair", _ABOUT_LEADING, FUNDER_LEADS, _funder_leads),
    )
}
"""What stops a section from being saved: a leader whom the declaration of principles, section 4, does not allow."""


def form_of(section: Section, token: str, language: str, today: date, values: Values | None = None) -> Form:
    """The form of a section for whoever has a link, as it is asked on a day; `values`: what is stored already."""
    fields = tuple(_written(field, language, today, values or {}) for field in section.fields)
    documents = tuple(Fieldset(one.document, document_fields(one)) for one in documented(section))
    sets = (Fieldset("", fields), *documents)
    form = Form(section.name, section.title, SAVE, sets, RULES.get(section.name, ()), honeypot="")
    return replace(form, path="/api/l/{token}/{name}").at(token=token)


def documented(section: Section) -> tuple[Requirement, ...]:
    """The requirements of a section that a document must show."""
    return tuple(one for one in REQUIREMENTS if one.id in section.requirements and one.document)


def document_fields(requirement: Requirement) -> tuple[Field, ...]:
    """What is asked about the document of one requirement: its name, its date, and who keeps it."""
    return tuple(replace(one, name=f"{requirement.id}_{one.name}") for one in (ask.WHAT, ask.DATED, ask.KEPT_BY))


def quarters(today: date, stored: str = "") -> Sequence[str]:
    """The quarters that a department can begin in, "2027-Q3", and the one that was chosen before."""
    first = today.year * 4 + (today.month - 1) // 3
    ahead = [f"{n // 4}-Q{n % 4 + 1}" for n in range(first, first + QUARTERS_AHEAD)]
    return ahead if stored in ("", *ahead) else [stored, *ahead]


def _written(field: Field, language: str, today: date, values: Values) -> Field:
    """A question with its number in words, or with choices that depend on the day."""
    name, _, number = field.name.partition("_")
    if name in (ask.CATEGORY.name, ask.FUNDER.name) and number:
        return replace(field, label=translate(language, field.label, n=int(number)))
    if name == ask.CHAIR.name:
        members = tuple(Choice(str(n), translate(language, N_("Medlem {n}"), n=n), proper=True) for n in NUMBERS)
        return replace(field, choices=members)
    if field.name == ask.START_QUARTER.name:
        every = quarters(today, str(values.get(field.name, "")))
        return replace(field, choices=tuple(Choice(one, quarter(one, language), proper=True) for one in every))
    return field


def quarter(code: str, language: str) -> str:
    """A quarter in words: "3. kvartal 2027"."""
    year, _, n = code.partition("-Q")
    return translate(language, N_("{n}. kvartal {year}"), n=n, year=year)
