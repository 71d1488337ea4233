"""What the national office does in the rooms of the network, and what the registers then say."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from familiekontakten.departments.department import NATIONAL
from familiekontakten.departments.records import department, save_department
from familiekontakten.network.branches import routes as branches
from familiekontakten.network.branches.branch import Branch
from familiekontakten.network.coordinators import routes as coordinators
from familiekontakten.network.coordinators.coordinator import Coordinator, Position
from familiekontakten.network.coverage import routes as coverage
from familiekontakten.network.reading import working
from familiekontakten.network.registers import routes as registers
from familiekontakten.network.targets import routes as targets
from familiekontakten.network.training import routes as training
from familiekontakten.network.training.round import Round
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.indicators.catalogue import REGISTERS
from familiekontakten.statistics.period import year
from familiekontakten.statistics.records import registers as register_rows
from familiekontakten.statistics.registers import Registers, registers_of
from familiekontakten.today import routes as today

from tests.database import client_of
from tests.volunteers.conftest import Rooms

ROOM = "/workspace/national/departments"
SEATED = {"seat-1": "local_politician", "funder-1": "yes", "seat-2": "volunteer"}


def register(office: Rooms, name: str = "moss", opened_on: str = "1.9.2011") -> None:
    answer = office.send(branches.do_department_act, {"opened_on": opened_on}, name, "register")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{ROOM}/{name}"), answer.body


def do(office: Rooms, act: str, typed: Mapping[str, str], version: int | None = None) -> Any:  # noqa: ANN401 - an answer
    return office.send(branches.do_department_act, typed, "moss", act, version=version)


def hire(office: Rooms, name: str = "Kari Prøvesen", **changes: str) -> str:
    typed = {"name": name, "percent": "60", "since": "1.10.2026", "background": "yes"} | changes
    assert do(office, "coordinator", typed).status_code == 303
    return next(one.id for one in working(office.open_book()) if one.label == name)


def planned(office: Rooms) -> str:
    """The id of a round of training that is over."""
    typed = {"first": "10.11.2026", "last": "11.11.2026", "place": "Oslo"}
    answer = office.send(training.plan_round, typed)
    return str(answer.headers["Location"]).rpartition("/")[2]


def known() -> Registers:
    """The national registers as every indicator reads them."""
    return registers_of(register_rows(LIVE))


def counted(indicator: str, of: int = 2026) -> Mapping[str, int]:
    found = next(one for one in REGISTERS if one.id == indicator)
    counts: Mapping[str, int] = found.count(known(), year(of))
    return counts


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


def test_goals_follow_the_position_by_a_table_that_the_office_sets_and_are_counted(office: Rooms) -> None:
    register(office)
    hire(office, percent="80")
    assert 'value="30"' not in office.ask(branches.show_department_act, "moss", "goal").body
    table = {"percent-1": "50", "volunteers-1": "12", "families-1": "15"}
    table |= {"percent-2": "80", "volunteers-2": "20", "families-2": "30"}
    assert office.send(targets.decide_goal_table, table).status_code == 303
    proposed = office.ask(branches.show_department_act, "moss", "goal").body
    assert all(f'value="{number}"' in proposed for number in (2026, 80, 20, 30))
    typed = {"year": "2026", "percent": "80", "volunteers": "20", "families": "28"}
    assert do(office, "goal", typed, 1).status_code == 303
    (target,) = known().targets
    assert (target.department, target.year, target.volunteers, target.families) == ("moss", 2026, 20, 28)
    assert "av 28" in office.ask(targets.list_goals).body


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"percent-1": "50", "volunteers-1": "12"}, "En linje mangler tall"),
        (
            {f"{name}-{line}": "50" for name in ("percent", "volunteers", "families") for line in (1, 2)},
            "To linjer har samme stilling",
        ),
    ],
    ids=["half a line", "twice the same"],
)
def test_a_table_that_cannot_be_followed_is_refused(office: Rooms, typed: Mapping[str, str], told: str) -> None:
    answer = office.send(targets.decide_goal_table, typed)
    assert answer.status_code == 422
    assert told in answer.body
    assert 'value="50"' in answer.body


def test_how_far_a_department_has_come_is_told_in_totals(office: Rooms) -> None:
    from familiekontakten.statistics.fold.folded import Folded
    from familiekontakten.statistics.records import store_figures

    register(office)
    do(office, "goal", {"year": "2026", "percent": "80", "volunteers": "20", "families": "28"}, 1)
    figures = {"fam.supported": {"": 21}, "vol.active": {"": 9}}
    folded = Folded(
        department="moss", period="2026", as_of=date(2026, 11, 21), definitions="1", facts=1, figures=figures
    )
    store_figures(LIVE, [folded])
    for page in (office.ask(targets.list_goals).body, office.ask(branches.show_department, "moss").body):
        assert "21 av 28 (75 %)" in page
        assert "9 av 20 (45 %)" in page


def test_a_new_coordinator_is_due_for_training_until_a_round_is_held_and_then_has_the_date(office: Rooms) -> None:
    register(office)
    kari = hire(office, since="1.5.2026")
    ola = hire(office, "Ola Prøvesen", since="1.6.2026")
    assert office.ask(today.today).body.count("Ny koordinator trenger opplæring") >= 1
    round_ = planned(office)
    typed = [("people", kari), ("people", ola)]
    assert office.ask(training.do_round_act, round_, "invite", typed=typed, version=1).status_code == 303
    assert office.ask(training.do_round_act, round_, "hold", typed=[("people", kari)], version=2).status_code == 303
    book = office.open_book()
    assert (book.get(Coordinator, kari).trained_on, book.get(Coordinator, ola).trained_on) == (date(2026, 11, 11), None)
    assert counted("org.coordinators_trained") == {"": 1, "rounds": 1, "days": 2}
    waiting = office.ask(training.list_rounds).body
    assert ("Ola Prøvesen" in waiting, "Kari Prøvesen" in waiting) == (True, False)


def test_a_round_that_was_called_off_trains_nobody_and_is_not_counted(office: Rooms) -> None:
    register(office)
    kari = hire(office)
    round_ = planned(office)
    office.ask(training.do_round_act, round_, "invite", typed=[("people", kari)], version=1)
    assert office.ask(training.do_round_act, round_, "cancel", version=2).status_code == 303
    answer = office.ask(training.do_round_act, round_, "hold", typed=[("people", kari)], version=3)
    assert answer.status_code == 422
    assert counted("org.coordinators_trained") == {"": 0, "rounds": 0}
    assert office.open_book().get(Round, round_).completed == ()


def test_two_who_note_a_round_at_once_train_nobody_twice(office: Rooms) -> None:
    register(office)
    kari = hire(office)
    round_ = planned(office)
    office.ask(training.do_round_act, round_, "invite", typed=[("people", kari)], version=1)
    answers = [
        office.ask(training.do_round_act, round_, "hold", typed=[("people", kari)], version=2).status_code
        for _ in range(2)
    ]
    assert answers == [303, 409]
    assert [event.act for event in office.open_book().get(Coordinator, kari).history] == ["hire", "trained"]


def test_a_position_that_grows_and_ends_is_counted_on_every_day_as_it_was(office: Rooms) -> None:
    register(office)
    kari = hire(office, percent="50", since="1.1.2025")
    for act, typed, version in (
        ("position", {"percent": "100", "since": "1.7.2025"}, 1),
        ("leave", {"on": "30.6.2026"}, 2),
    ):
        assert office.send(coordinators.do_coordinator_act, typed, kari, act, version=version).status_code == 303
    sizes = [(one.hundredths, one.start, one.end) for one in known().coordinators]
    assert sizes == [
        (50, date(2025, 1, 1), date(2025, 6, 30)),
        (100, date(2025, 7, 1), date(2026, 6, 30)),
    ]
    assert (counted("org.coordinators", 2025), counted("org.coordinators", 2026)) == ({"": 1}, {"": 0})
    assert "Kari Prøvesen" in office.ask(coordinators.list_coordinators, query={"state": "left"}).body


def test_no_name_of_a_colleague_is_in_what_is_counted(office: Rooms) -> None:
    register(office)
    hire(office, "Særnavn Prøvesen")
    line = {"name": "Særnavn Prøvesen", "role": "leader", "percent": "100", "since": "1.1.2026"}
    assert office.send(registers.write_line, line, "new", "national_staff").status_code == 303
    assert "Særnavn" not in str(register_rows(LIVE))


def test_a_colleagues_name_lies_sealed_in_the_book(office: Rooms, database: str) -> None:
    register(office)
    hire(office, "Særnavn Prøvesen")
    line = {"name": "Særnavn Prøvesen", "role": "leader", "percent": "100", "since": "1.1.2026"}
    assert office.send(registers.write_line, line, "new", "national_staff").status_code == 303
    stored = client_of(database).scan(TableName="hsf-cases-national")["Items"]
    assert len(stored) > 3
    assert "Særnavn" not in str(stored)


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


def test_what_was_written_by_mistake_is_gone_from_the_lists_and_from_what_is_counted(office: Rooms) -> None:
    from familiekontakten.casebook.records import Missing

    register(office)
    hire(office)
    twice = hire(office, "Kari Prøvesen igjen")
    office.send(registers.write_line, {"name": "Norge", "since": "1.1.1999"}, "new", "member_country")
    (line,) = office.open_book().listed("held#member_country").entries
    answer = office.send(coordinators.do_coordinator_act, {}, twice, "retract", version=1)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{ROOM}/moss")
    assert office.send(registers.write_line, {}, line.id, "retract", version=1).status_code == 303
    assert (counted("org.coordinators"), counted("org.member_countries")) == ({"": 1}, {"": 0})
    for page in (office.ask(coordinators.list_coordinators), office.ask(branches.show_department, "moss")):
        assert "igjen" not in page.body
    with pytest.raises(Missing):
        office.ask(coordinators.show_coordinator, twice)
    with pytest.raises(Missing):
        office.ask(registers.show_line, line.id)


def test_a_round_with_all_who_can_be_invited_is_saved_at_once(office: Rooms) -> None:
    from familiekontakten.network.training.acts import MOST

    ids = [f"K{number:08}" for number in range(MOST)]
    position = Position(50, date(2026, 1, 1))
    office.open_book().load(Coordinator(id=one, department="moss", name=one, positions=(position,)) for one in ids)
    round_ = planned(office)
    people = [("people", one) for one in ids]
    assert office.ask(training.do_round_act, round_, "invite", typed=people, version=1).status_code == 303
    assert office.ask(training.do_round_act, round_, "hold", typed=people, version=2).status_code == 303
    assert counted("org.coordinators_trained")[""] == MOST


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


def test_coverage_shows_the_country_and_one_county_at_a_time(office: Rooms) -> None:
    page = office.ask(coverage.show_coverage).body
    assert "3 av 357 (1 %)" in page
    county = office.ask(coverage.show_coverage, query={"county": "31"}).body
    assert "Sarpsborg" in county
    assert "Sarpsborg" not in page


def test_the_office_is_the_only_one_that_has_these_rooms() -> None:
    from familiekontakten.access.roles import ROLES, Permission, Role

    having = {role for role, described in ROLES.items() if Permission.NATIONAL_DESK in described.permissions}
    assert having == {Role.NATIONAL_OFFICE}
    assert NATIONAL == "national"
