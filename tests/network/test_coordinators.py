"""Coordinators and their training, through the rooms, and what is counted of them."""

from datetime import date

import pytest
from familiekontakten.network.branches import routes as branches
from familiekontakten.network.coordinators import routes as coordinators
from familiekontakten.network.coordinators.coordinator import Coordinator, Position
from familiekontakten.network.registers import routes as registers
from familiekontakten.network.training import routes as training
from familiekontakten.network.training.round import Round
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.records import registers as register_rows
from familiekontakten.today import routes as today

from tests.database import client_of
from tests.network.doing import ROOM, counted, hire, known, planned, register
from tests.volunteers.conftest import Rooms


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
