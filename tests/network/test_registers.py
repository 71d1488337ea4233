"""The national registers, and where in the country there is a department."""

import pytest
from familiekontakten.network.coverage import routes as coverage
from familiekontakten.network.registers import routes as registers

from tests.network.doing import ROOM, counted
from tests.volunteers.conftest import Rooms


def test_the_registers_count_who_holds_what_on_the_last_day_of_a_year(office: Rooms) -> None:
    for register_, typed in (
        ("national_staff", {"name": "A Prøvesen", "role": "coordinator", "percent": "100", "since": "1.1.2025"}),
        ("board_member", {"name": "B Prøvesen", "role": "chair", "since": "1.1.2025", "until": "31.12.2025"}),
        ("member_country", {"name": "Norge", "since": "1.1.1999"}),
    ):
        answer = office.send(registers.write_line, typed, "new", register_)
        assert (answer.status_code, answer.headers["Location"]) == (303, f"{ROOM}/registers")
    assert counted("org.national_staff") == {"": 100, "coordinator": 100}
    assert (counted("org.board_members", 2025), counted("org.board_members", 2026)) == ({"": 1}, {"": 0})
    assert counted("org.member_countries") == {"": 1}


def test_a_line_is_changed_where_it_stands_and_not_moved_to_another_register(office: Rooms) -> None:
    from familiekontakten.casebook.records import Missing

    office.send(registers.write_line, {"name": "Norge", "since": "1.1.1999"}, "new", "member_country")
    (line,) = office.open_book().listed("held#member_country").entries
    changed = {"name": "Norge", "since": "1.1.1999", "until": "31.12.2025"}
    assert office.send(registers.write_line, changed, line.id, "member_country", version=1).status_code == 303
    assert counted("org.member_countries") == {"": 0}
    with pytest.raises(Missing):
        office.send(registers.write_line, changed, line.id, "board_member", version=2)


def test_coverage_shows_the_country_and_one_county_at_a_time(office: Rooms) -> None:
    page = office.ask(coverage.show_coverage).body
    assert "3 av 357 (1 %)" in page
    county = office.ask(coverage.show_coverage, query={"county": "31"}).body
    assert "Sarpsborg" in county
    assert "Sarpsborg" not in page
