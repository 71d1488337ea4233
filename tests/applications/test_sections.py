"""What the sections ask, what they refuse, and what the requirements learn from the answers."""

from datetime import UTC, date, datetime

import pytest
from familiekontakten.applications.draft import Draft, read, save, stands, written
from familiekontakten.applications.sections import SECTIONS, form_of, quarters
from familiekontakten.applications.showing import as_typed, shown
from familiekontakten.applications.told import all_told, application_of, proofs_of, seats_of
from familiekontakten.forms.understanding import Misunderstood, Understood, understand
from familiekontakten.start_ups.application import Proof
from familiekontakten.start_ups.requirements import REQUIREMENTS
from familiekontakten.start_ups.resource_group import Seat, chair_problems
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.applications.answers import GROUP, WHOLE, YEAR, Told

TODAY = date(YEAR, 11, 22)


def sent(name: str, told: Told) -> Understood | Misunderstood:
    pairs = [
        (field, one) for field, value in told.items() for one in ([value] if isinstance(value, str) else list(value))
    ]
    return understand(form_of(SECTIONS[name], "t", "nb", TODAY), pairs, TODAY)


def problems(name: str, told: Told) -> list[str]:
    outcome = sent(name, told)
    return [problem.field for problem in outcome.problems] if isinstance(outcome, Misunderstood) else []


@pytest.mark.parametrize("name", SECTIONS)
def test_an_empty_section_can_be_saved(name: str) -> None:
    assert problems(name, {}) == []


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({}, []),
        ({"chair": ""}, []),
        ({"chair": "2"}, ["chair"]),
        ({"chair": "3"}, ["chair"]),
        ({"chair": "9"}, ["chair"]),
        ({"funder_1": "yes"}, ["chair"]),
        ({"category_1": "", "funder_1": "yes", "chair": ""}, ["category_1"]),
        ({"category_1": "mayor"}, ["category_1"]),
        ({"funder_2": ""}, []),
    ],
)
def test_a_resource_group_can_be_saved_unless_the_money_leads_it(changed: Told, wrong: list[str]) -> None:
    assert problems("group", {**GROUP, **changed}) == wrong


def test_the_requirements_learn_what_was_told() -> None:
    told = {}
    for name, answers in WHOLE.items():
        outcome = sent(name, answers)
        assert isinstance(outcome, Understood)
        told[name] = outcome.values
    every = all_told(told)
    application = application_of(every)
    assert application.kommune_codes == ("4601",)
    assert (application.position_percent, application.funded_years, application.office_years) == (60, 3, 3)
    assert application.coordinator_background is True
    assert application.funding_sources == ("municipality", "bufdir")
    assert application.resource_group == (Seat("voluntary_organisation", chair=True), Seat("local_politician", True))
    assert application.declaration_on == date(YEAR - 1, 10, 2)
    assert proofs_of(every)["D1"] == Proof(date(YEAR - 1, 10, 1), "Vedtak, sak 12/25", "Arkivet")
    assert sorted(proofs_of(every)) == [one.id for one in REQUIREMENTS if one.document]


def test_nothing_is_known_of_what_was_not_told() -> None:
    application = application_of({})
    assert application.coordinator_background is None
    assert application.position_percent is None
    assert proofs_of({"D1_what": "Vedtak", "D1_on": "2026-10-01"}) == {}


def test_documents_are_asked_for_where_a_requirement_needs_one_and_nowhere_else() -> None:
    asked = {name: form_of(section, "t", "nb", TODAY).fields for name, section in SECTIONS.items()}
    documents = {field.partition("_")[0] for fields in asked.values() for field in fields if field.endswith("_kept_by")}
    assert documents == {one.id for one in REQUIREMENTS if one.document}
    kinds = {field.kind for fields in asked.values() for field in fields.values()}
    assert kinds <= {
        "text",
        "date",
        "number",
        "select",
        "selects",
        "radio",
        "checkbox",
        "checkboxes",
        "textarea",
        "org_number",
    }


def test_the_quarter_chosen_before_can_still_be_chosen_when_it_is_past() -> None:
    assert list(quarters(date(2027, 5, 3)))[:2] == ["2027-Q2", "2027-Q3"]
    assert list(quarters(date(2027, 5, 3), "2026-Q4"))[:2] == ["2026-Q4", "2027-Q2"]
    assert list(quarters(date(2027, 5, 3), "2027-Q3")).count("2027-Q3") == 1


ODD = st.sampled_from(["", "yes", "no", "1", "2", "9", "-1", "1.10.2025", "other", "local_politician", "0x", "½", "٣"])


@given(st.data(), st.sampled_from(sorted(SECTIONS)))
@settings(max_examples=150)
def test_whatever_can_be_saved_can_be_read_shown_and_judged(data: st.DataObject, name: str) -> None:
    fields = sorted(form_of(SECTIONS[name], "t", "nb", TODAY).fields)
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(fields), ODD | st.text(max_size=8)), max_size=12))
    form = form_of(SECTIONS[name], "t", "nb", TODAY)
    outcome = understand(form, pairs, TODAY)
    if isinstance(outcome, Understood):
        draft = save(Draft(), name, outcome.values, 0, "a", datetime(YEAR, 1, 1, tzinfo=UTC))
        assert read(written(draft)) == draft
        assert len(stands(draft, TODAY)) == len(REQUIREMENTS)
        assert len(shown(form, outcome.values, "nb")) == len(outcome.values)
        assert understand(form, _pairs(as_typed(form, outcome.values)), TODAY) == outcome
        assert chair_problems(seats_of(outcome.values)) == ()


def _pairs(typed: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(name, text) for name, texts in typed.items() for text in texts]
