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
)


@given(st.lists(DEPARTMENTS).map(tuple), KEYS)
def test_areas_and_keys_come_back_in_order_and_contacts_stay_away(
    departments: tuple[Department, ...], sending: PublicKey | None
) -> None:
    read = read_card(card(Directory(departments, sending)))
    assert read.sending_key == sending
    assert [(d.id, d.areas, d.national, d.key) for d in read.departments] == [
        (d.id, d.areas, d.national, d.key) for d in departments
    ]
    assert not any(d.name or d.phone or d.addresses for d in read.departments)
