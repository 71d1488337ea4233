"""What must never count, does not: properties over the real case and the real familiekontakt."""

from dataclasses import replace
from datetime import date
from typing import Any

from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.parts import Card, Child
from familiekontakten.matching.candidates import candidates
from familiekontakten.matching.decision import Candidate
from familiekontakten.matching.sides import contact_of, family_of
from familiekontakten.volunteers.volunteer import Volunteer
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import families
from tests.volunteers.people import approved

TODAY = date(2027, 3, 10)
TIMES = st.frozensets(st.sampled_from(["mon-morning", "wed-evening", "sat-afternoon"]))
WORDS = st.text(max_size=12)

VOLUNTEERS = st.builds(
    lambda times, load, postcode, rested: {
        "availability": tuple(sorted(times)),
        "load_wish": load,
        "postcode": postcode,
        "rested_since": rested,
        "languages": ("no",),
    },
    TIMES,
    st.sampled_from(["lighter", "ordinary", "demanding"]),
    st.sampled_from(["3801", "3802", ""]),
    st.none() | st.dates(date(2026, 1, 1), date(2027, 3, 1)),
)
PROTECTED_OF_A_FAMILY = st.fixed_dictionaries(
    {
        "contact_name": WORDS,
        "address": WORDS,
        "message": WORDS,
        "source": WORDS,
        "other_help_now": st.sampled_from([(), ("child_welfare",)]),
        "card": st.builds(
            lambda status, background, refugee: Card(
                civil_status=status, background=background, refugee=refugee, challenges=("twins",)
            ),
            st.sampled_from([None, "married", "lone_parent"]),
            st.sampled_from([None, "norwegian", "immigrant", "mixed"]),
            st.sampled_from([None, "no", "reception", "programme"]),
        ),
        "children": st.lists(st.integers(2012, 2026), max_size=4).map(lambda years: tuple(map(Child, years))),
    }
)
PROTECTED_OF_A_VOLUNTEER: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "name": WORDS,
        "birth_year": st.integers(1940, 2005),
        "gender": st.sampled_from(["", "woman", "man", "other", "undisclosed"]),
        "work_status": st.sampled_from(["", "pensioner", "student"]),
        "source": WORDS,
    }
)


def case(**changes: Any) -> FamilyCase:  # noqa: ANN401 - any field
    return replace(families.waiting(), wished_times=("mon-morning", "wed-evening"), **changes)


def ranked(family: FamilyCase, people: list[Volunteer]) -> tuple[Candidate, ...]:
    return candidates(family_of(family), [contact_of(one, family, TODAY) for one in people])


def people(facts: list[dict[str, Any]]) -> list[Volunteer]:
    return [approved(id=f"V{number}", **each) for number, each in enumerate(facts)]


@given(st.lists(VOLUNTEERS, min_size=1, max_size=5), PROTECTED_OF_A_FAMILY, st.data())
def test_no_protected_attribute_changes_order_or_reasons(
    facts: list[dict[str, Any]], of_family: dict[str, Any], data: st.DataObject
) -> None:
    some = people(facts)
    others = [replace(one, **data.draw(PROTECTED_OF_A_VOLUNTEER)) for one in some]
    plain = case(card=Card(challenges=("twins",)))
    assert ranked(plain, some) == ranked(replace(plain, **of_family), others)


@given(st.lists(VOLUNTEERS, min_size=1, max_size=5), st.randoms())
def test_the_same_people_give_the_same_list_however_they_were_read(facts: list[dict[str, Any]], random: Any) -> None:  # noqa: ANN401
    some = people(facts)
    shuffled = [*some, *some]
    random.shuffle(shuffled)
    assert ranked(case(), shuffled) == ranked(case(), some)


@given(st.sampled_from(["woman", "man"]), st.lists(VOLUNTEERS, min_size=1, max_size=4), st.data())
def test_gender_counts_only_as_the_family_s_wish(wish: str, facts: list[dict[str, Any]], data: st.DataObject) -> None:
    some = [replace(one, gender=data.draw(st.sampled_from(["", "woman", "man"]))) for one in people(facts)]
    wished = {each.volunteer_id: each for each in ranked(case(gender_wish=wish), some)}
    for one in some:
        failed = {reason.code for reason in wished[one.id].reasons if not reason.met}
        assert ("H9" in failed) == (one.gender != wish)


def test_a_former_family_is_kept_apart_from_its_own_household_and_nobody_is_told_why() -> None:
    family = case()
    apart = {
        "own case": approved(id="A", former_case=family.id),
        "wished by the volunteer": approved(id="B", not_with=(family.id,)),
        "same telephone": approved(id="C", phone=family.phone),
        "wished by the family": approved(id="D"),
    }
    listed = ranked(replace(family, not_with=("D",)), list(apart.values()))
    told = {next(reason.text for reason in each.reasons if reason.code == "H5") for each in listed}
    assert not any(each.possible for each in listed)
    assert len(told) == 1


def test_an_earlier_own_case_counts_as_the_own_household() -> None:
    family = case(previous_case_id="OLD234567")
    assert not ranked(family, [approved(former_case="OLD234567")])[0].possible


def test_whoever_waits_for_another_family_s_answer_has_no_room() -> None:
    family = case()
    assert contact_of(approved(), family, TODAY).taken == 0
    assert contact_of(approved(), family, TODAY, proposed=1).taken == 1
