"""Who may have a link, and who may take one back."""

from datetime import date, timedelta

import pytest
from familiekontakten.applications import people
from familiekontakten.applications.people import OFFICE, People
from familiekontakten.links.link import application_link
from familiekontakten.refused import Refused

DAY = date(2027, 3, 1)


def crowd(count: int, on: date = DAY) -> People:
    """So many, four a day."""
    everybody: People = ()
    for n in range(count):
        link = application_link(f"token {n}", "7KMP3XTV4", "nb", b"", on + timedelta(days=n // 4))
        everybody = people.given(everybody, link, f"Prøve {n}", OFFICE)
    return everybody


def one_more(everybody: People, on: date) -> People:
    return people.given(everybody, application_link("one more", "7KMP3XTV4", "nb", b"", on), "Ny Prøvesen", OFFICE)


def test_twenty_work_at_once_and_room_is_made_by_taking_one_back_or_by_time() -> None:
    everybody = crowd(20)
    later = DAY + timedelta(days=30)
    with pytest.raises(Refused):
        one_more(everybody, later)
    assert len(one_more(people.taken_back(everybody, everybody[3].link, OFFICE), later)) == 21
    assert len(one_more(everybody, DAY + timedelta(days=400))) == 21


@pytest.mark.parametrize(
    ("by", "whose", "may"),
    [
        ("office", "kari", True),
        ("kari", "kari", True),
        ("kari", "ola", True),
        ("ola", "kari", False),
        ("ola", "gone", False),
        ("kari", "gone", False),
        ("kari", "nobody", False),
    ],
)
def test_a_link_is_taken_back_by_its_holder_its_giver_or_the_office(by: str, whose: str, may: bool) -> None:
    kari = people.Person("kari", "Kari Prøvesen", OFFICE, DAY, DAY)
    ola = people.Person("ola", "Ola Prøvesen", "kari", DAY, DAY)
    gone = people.Person("gone", "Gått Prøvesen", "kari", DAY, DAY, revoked=True)
    everybody = (kari, ola, gone)
    if may:
        after = people.taken_back(everybody, whose, by)
        assert [one.link for one in after if one.revoked] == [whose, "gone"]
    else:
        with pytest.raises(Refused):
            people.taken_back(everybody, whose, by)


def test_people_are_read_as_they_were_written() -> None:
    everybody = crowd(3)
    assert people.read(people.written(everybody)) == everybody
