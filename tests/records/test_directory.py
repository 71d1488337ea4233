"""What the public door knows of the directory, with and without its card."""

from familiekontakten.departments.department import Department
from familiekontakten.sealing.envelope import new_key_pair


def save_two() -> None:
    from familiekontakten.departments import records

    for position, name in enumerate(("moss", "national")):
        key = new_key_pair(f"{name}-1").public
        areas = () if name == "national" else ("3103",)
        department = Department(name, name, "x", "x", areas, "00 00 00 01", national=name == "national", key=key)
        records.save_department(department, position)
    records.save_sending_public_key(new_key_pair("sending-1").public)
    records._known = None


def test_the_card_and_the_rows_say_the_same(database: str) -> None:
    from familiekontakten.departments import records

    save_two()
    from_rows = records.known_directory()
    records.publish()
    records._known = None
    from_card = records.known_directory()
    assert from_card.sending_key == from_rows.sending_key
    assert [(d.id, d.areas, d.national, d.key) for d in from_card.departments] == [
        (d.id, d.areas, d.national, d.key) for d in from_rows.departments
    ]


def test_a_department_that_opens_is_known_once_it_is_published(database: str) -> None:
    from familiekontakten.departments import records

    save_two()
    records.publish()
    key = new_key_pair("horten-1").public
    records.save_department(Department("horten", "Horten", "x", "x", ("3901",), "00 00 00 02", key=key), 2)
    records.publish()
    records._known = None
    assert [d.id for d in records.known_directory().departments] == ["moss", "national", "horten"]
