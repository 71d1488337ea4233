"""The door's card says what the rows say, as far as the door needs it."""

from familiekontakten.departments.card import Directory, card, read_card
from familiekontakten.departments.department import Address, Department
from familiekontakten.sealing.key import PublicKey
from hypothesis import given
from hypothesis import strategies as st

KEYS = st.none() | st.builds(PublicKey, st.text(max_size=9), st.integers(1, 9), st.binary(min_size=32, max_size=32))
DEPARTMENTS = st.builds(
    Department,
    id=st.text(),
    name=st.text(),
    operator=st.text(),
    operator_kind=st.text(),
    areas=st.lists(st.text(max_size=6)).map(tuple),
    phone=st.text(),
    addresses=st.lists(st.builds(Address, st.text(), st.booleans())).map(tuple),
    national=st.booleans(),
    key=KEYS,
    opens_on=st.none() | st.dates(),
)


@given(st.lists(DEPARTMENTS).map(tuple), KEYS)
def test_areas_keys_and_opening_days_come_back_in_order_and_contacts_stay_away(
    departments: tuple[Department, ...], sending: PublicKey | None
) -> None:
    read = read_card(card(Directory(departments, sending)))
    assert read.sending_key == sending
    assert [(d.id, d.areas, d.national, d.key, d.opens_on) for d in read.departments] == [
        (d.id, d.areas, d.national, d.key, d.opens_on) for d in departments
    ]
    assert not any(d.name or d.phone or d.addresses for d in read.departments)


def test_a_card_from_before_departments_could_be_prepared_is_still_read() -> None:
    old = '{"departments": [["moss", ["3103"], false, null]], "sending": null}'
    assert [(d.id, d.areas, d.opens_on) for d in read_card(old).departments] == [("moss", ("3103",), None)]
