"""Who may do what, as documented; and that it follows from dates."""

from datetime import date, timedelta

import pytest
from familiekontakten.access.roles import (
    ROLES,
    Grant,
    Misgranted,
    Permission,
    Role,
    Staff,
    check,
    departments_of,
    permissions,
    roles_in,
)
from hypothesis import given
from hypothesis import strategies as st

CASEWORK = {
    *("enquiries", "cases", "volunteers", "courses", "matching"),
    *("safety", "search", "export", "absence", "figures"),
}
DOCUMENTED = {
    "coordinator": CASEWORK | {"answer_opening", "home"},
    "deputy": CASEWORK | {"answer_opening", "home"},
    "national_office": {"enquiries", "counts", "national_desk", "start_ups", "home"},
    "board_approver": {"start_ups", "approvals", "home"},
    "data_protection_officer": {"audit", "home"},
    "operator": {"ask_opening", "home"},
    "emergency": {"enquiries", "cases", "volunteers", "courses", "matching", "ask_opening", "home"},
}
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
GRANTS = st.builds(
    Grant, st.sampled_from(Role), st.sampled_from(["moss", "larvik", "national"]), DAYS, st.none() | DAYS
)


def test_every_role_gives_what_is_documented_and_nothing_else() -> None:
    assert {role.value: {p.value for p in permissions([role])} for role in Role} == DOCUMENTED


def test_every_permission_belongs_to_somebody() -> None:
    assert {p for role in Role for p in permissions([role])} == set(Permission)


def test_every_role_is_described() -> None:
    assert set(ROLES) == set(Role)
    assert all(len(described.text) > 40 for described in ROLES.values())


def test_without_a_role_nothing_is_permitted() -> None:
    assert permissions([]) == frozenset()


@given(st.lists(GRANTS).map(tuple), DAYS)
def test_a_role_holds_from_its_first_day_to_its_last_and_on_no_other(grants: tuple[Grant, ...], day: date) -> None:
    staff = Staff("s-1", "Prøve Prøvesen", "p@example.org", grants)
    for department in ("moss", "larvik", "national"):
        expected = {
            grant.role
            for grant in grants
            if grant.department == department and grant.since <= day and day <= (grant.until or date.max)
        }
        assert set(roles_in(staff, department, day)) == expected
        assert (department in departments_of(staff, day)) == bool(expected)


@given(st.lists(GRANTS).map(tuple), DAYS)
def test_somebody_disabled_has_no_role_on_any_day(grants: tuple[Grant, ...], day: date) -> None:
    assert departments_of(Staff("s-1", "Prøve Prøvesen", "p@example.org", grants, disabled=True), day) == ()


TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "grant",
    [
        Grant(Role.COORDINATOR, "national", TODAY),
        Grant(Role.NATIONAL_OFFICE, "moss", TODAY),
        Grant(Role.DATA_PROTECTION_OFFICER, "moss", TODAY),
        Grant(Role.DEPUTY, "moss", TODAY),
        Grant(Role.EMERGENCY, "moss", TODAY, TODAY),
        Grant(Role.EMERGENCY, "national", TODAY, TODAY),
        Grant(Role.COORDINATOR, "moss", TODAY, TODAY - timedelta(days=1)),
    ],
)
def test_a_role_in_the_wrong_place_or_without_its_end_is_refused(grant: Grant) -> None:
    with pytest.raises(Misgranted):
        check(grant)


def test_a_deputy_with_an_end_date_is_fine() -> None:
    grant = Grant(Role.DEPUTY, "moss", TODAY, TODAY)
    assert check(grant) == grant
