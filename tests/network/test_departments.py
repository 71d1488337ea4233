"""The rooms of departments: the book, the agreement, the resource group, the end."""

from collections.abc import Mapping
from datetime import date

import pytest
from familiekontakten.departments.records import department, save_department
from familiekontakten.network.branches import routes as branches
from familiekontakten.network.branches.branch import Branch
from familiekontakten.today import routes as today

from tests.network.doing import counted, do, known, register
from tests.volunteers.conftest import Rooms

SEATED = {"seat-1": "local_politician", "funder-1": "yes", "seat-2": "volunteer"}


def test_a_department_of_the_list_comes_into_the_book_and_is_counted_from_its_first_day(office: Rooms) -> None:
    page = office.ask(branches.list_departments).body
    assert page.count("Ikke registrert") == 3
    assert "Moss og omegn kvinneråd" not in office.ask(branches.show_department, "moss").body
    register(office)
    assert office.ask(branches.list_departments).body.count("Ikke registrert") == 2
    assert "Moss og omegn kvinneråd" in office.ask(branches.show_department, "moss").body
    (row,) = known().departments
    assert (row.id, row.county, row.operator_type, row.opened) == ("moss", "Østfold", "organisation", date(2011, 9, 1))
    assert (counted("org.departments_in_year"), counted("org.departments_in_year", 2010)) == ({"": 1}, {"": 0})


def test_of_two_who_register_a_department_at_once_the_second_is_told(office: Rooms) -> None:
    register(office)
    answer = office.send(branches.do_department_act, {"opened_on": "2.9.2011"}, "moss", "register")
    assert answer.status_code == 409
    assert "2.9.2011" in answer.body
    assert known().departments[0].opened == date(2011, 9, 1)


@pytest.mark.parametrize("name", ["national", "nowhere"])
def test_what_is_no_department_of_the_list_cannot_be_registered(office: Rooms, name: str) -> None:
    from familiekontakten.casebook.records import Missing

    with pytest.raises(Missing):
        office.ask(branches.show_department, name)
    with pytest.raises(Missing):
        office.send(branches.do_department_act, {"opened_on": "1.9.2011"}, name, "register")


def test_the_end_of_an_agreement_is_on_the_first_page_six_months_ahead(office: Rooms) -> None:
    register(office)
    assert do(office, "agreement", {"since": "1.1.2024", "until": "21.5.2027"}, 1).status_code == 303
    assert "Samarbeidsavtalen går mot slutten" in office.ask(today.today).body
    assert "fornyes" in office.ask(branches.list_departments).body
    assert do(office, "agreement", {"since": "1.1.2024", "until": "31.12.2027"}, 2).status_code == 303
    assert "Samarbeidsavtalen går mot slutten" not in office.ask(today.today).body


def test_an_agreement_that_ends_before_it_begins_is_refused_and_kept_on_the_page(office: Rooms) -> None:
    register(office)
    answer = do(office, "agreement", {"since": "1.1.2027", "until": "31.12.2026"}, 1)
    assert answer.status_code == 422
    assert 'value="31.12.2026"' in answer.body
    assert "Avtalen kan ikke slutte før den begynner" in answer.body
    assert office.open_book().get(Branch, "moss").agreement is None


@pytest.mark.parametrize(
    ("typed", "status", "told"),
    [
        (SEATED | {"chair": "2"}, 303, ""),
        (SEATED, 303, ""),
        (SEATED | {"chair": "1"}, 422, "ikke lede den"),
        (SEATED | {"chair": "3"}, 422, "Det sitter ingen på plassen"),
        ({"funder-4": "yes"}, 422, "uten at det står hvem"),
    ],
    ids=["another leads", "nobody leads", "the funder leads", "an empty place leads", "an empty place grants"],
)
def test_nobody_who_represents_a_funder_leads_a_resource_group(
    office: Rooms, typed: Mapping[str, str], status: int, told: str
) -> None:
    register(office)
    answer = do(office, "resource-group", typed, 1)
    assert answer.status_code == status
    assert told in answer.body
    group = office.open_book().get(Branch, "moss").resource_group
    assert [seat.category for seat in group] == (["local_politician", "volunteer"] if status == 303 else [])
    assert not any(seat.chair and seat.represents_funder for seat in group)


def test_what_a_resource_group_lacks_by_experience_is_said_kindly_and_refuses_nothing(office: Rooms) -> None:
    register(office)
    do(office, "resource-group", SEATED, 1)
    page = office.ask(branches.show_department, "moss").body
    assert "samarbeidspartner i kommunen, frivillig organisasjon." in page
    assert "1 av 3 anbefalte er med" in office.ask(branches.list_departments).body


def test_years_of_special_funding_are_counted_and_can_be_taken_back(office: Rooms) -> None:
    register(office)
    assert do(office, "funding", {"years": "2025, 2026"}, 1).status_code == 303
    assert counted("org.special_funding") == {"": 1}
    assert do(office, "funding", {"years": "2025"}, 2).status_code == 303
    assert counted("org.special_funding") == {"": 0}


def test_a_department_ends_in_the_book_when_it_has_ended_in_the_list_and_not_before(office: Rooms) -> None:
    register(office, "rygge")
    register(office)
    end = {"closed_on": "31.10.2026", "kind": "merged", "successor": "rygge"}
    answer = do(office, "close", end, 1)
    assert answer.status_code == 422
    assert "avvikles der først" in answer.body
    listed = department("moss")
    assert listed
    save_department(listed._replace(closed=True, areas=()), 0)
    assert do(office, "close", end, 1).status_code == 303
    assert counted("org.departments_merged") == {"": 1}
    moss = next(one for one in known().departments if one.id == "moss")
    assert (moss.closed, moss.successor, moss.county) == (date(2026, 10, 31), "rygge", "Østfold")
    assert "Slått sammen" in office.ask(branches.list_departments).body
