"""What came to the national inbox from places without a department is seen the next day, and never whose it is."""

from datetime import UTC, datetime, timedelta

import pytest
from familiekontakten.access.roles import Role
from familiekontakten.departments.department import NATIONAL

from tests.casebook.conftest import opener
from tests.database import empty
from tests.national_desk import shown
from tests.volunteers.conftest import Rooms
from tests.workspace.desks import TODAY, desk


@pytest.fixture
def rooms(no_department: str) -> Rooms:
    empty(no_department, ["hsf-statistics"])
    found = Rooms(opener(NATIONAL))
    found.desk = desk(Role.NATIONAL_OFFICE, department=NATIONAL, department_name="Nasjonalt kontor")
    return found


def asks(form: str, on: datetime, name: str, place: str = "1804") -> None:
    from familiekontakten.enquiries.submission import Submission, submit

    answers = {"kommune_code": place, "contact_name": name}
    submit(Submission(form, "nb", answers if form != "municipality" else {"kommune_codes": [place]}), on)


def count() -> None:
    """What happens every night."""
    from familiekontakten.statistics.fold.nightly import fold_live

    fold_live([NATIONAL], TODAY - timedelta(days=1), lambda: 900.0)


def day(month: int, year: int = 2026) -> datetime:
    return datetime(year, month, 3, 12, tzinfo=UTC)


def test_demand_is_shown_by_municipality_month_and_who_asked(rooms: Rooms) -> None:
    from familiekontakten.demand.routes import show_demand, show_place

    for number, (form, month, year) in enumerate([("family", 10, 2026), ("family", 9, 2026), ("volunteer", 10, 2026)]):
        asks(form, day(month, year), f"Prøve {number} Prøvesen")
    asks("family", day(3, 2025), "Prøve Fjorårsen")
    asks("municipality", day(10), "")
    count()
    page = shown(rooms.ask(show_demand).body)
    assert "Bodø Nordland 2 0 1 0 3 1" in page
    assert "å starte en avdeling siste tolv måneder: 1." in page
    place = shown(rooms.ask(show_place, "1804").body)
    assert place.index("oktober 2026 1 0 1 0") < place.index("september 2026 1 0 0 0") < place.index("mars 2025 1")
    assert "Prøvesen" not in page + place


def test_before_the_first_night_it_says_so_and_not_that_nobody_asked(rooms: Rooms) -> None:
    from familiekontakten.demand.routes import show_demand

    asks("family", day(10), "Prøve Prøvesen")
    assert "ikke talt ennå" in shown(rooms.ask(show_demand).body)


def test_a_place_that_has_a_department_by_now_is_marked(rooms: Rooms) -> None:
    from familiekontakten.demand.routes import show_demand, show_place
    from familiekontakten.departments.department import Department
    from familiekontakten.departments.records import save_department

    asks("family", day(10), "Prøve Prøvesen")
    count()
    assert "har avdeling nå" not in rooms.ask(show_demand).body
    save_department(Department("prove", "Prøve", "Prøve", "organisation", ("1804",), "00"), 1)
    assert "har avdeling nå" in rooms.ask(show_demand).body
    assert "har avdeling nå" in rooms.ask(show_place, "1804").body


def test_an_address_of_no_municipality_is_no_page(rooms: Rooms) -> None:
    from familiekontakten.casebook.records import Missing
    from familiekontakten.demand.routes import show_place

    with pytest.raises(Missing):
        rooms.ask(show_place, "9999")
