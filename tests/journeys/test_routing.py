"""Which department gets an enquiry: the district decides, then the municipality, and there is no wrong door."""

import pytest

from tests.journeys import insider
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Visitor
from tests.stack import Stack

RIGHT_DOOR = [
    ("0301", "030111", "oslo-bymisjonen-stovner"),
    ("0301", "030117", "oslo-sanitetsforening-nord"),
    ("0301", "unknown", "oslo-bla-kors"),  # the first listed there
    ("3203", "0627", "asker"),
    ("3203", "0628", "hurum"),
    ("3203", "unknown", "asker"),
    ("3118", "0122", "trogstad"),
    ("3118", "0138", "askim"),
    ("3103", "0136", "rygge-rade-valer"),
    ("3103", "0104", "moss"),
    ("4601", "460105", "bergen"),  # one department for the whole city
    ("3112", "unknown", "rygge-rade-valer"),  # one department for several municipalities
    ("5601", "unknown", "national"),  # no department
]


@pytest.mark.parametrize(("kommune", "district", "department"), RIGHT_DOOR)
def test_an_enquiry_finds_its_department(
    stack: Stack, visitor: Visitor, kommune: str, district: str, department: str
) -> None:
    pairs, _ = filled_in("family", kommune_code=kommune, bydel_code=district)
    answer = visitor.send("family", "nb", pairs)
    assert insider.enquiry(stack, answer.reference)[0] == department
    assert insider.opened(stack, answer.reference)["values"]["kommune_code"] == kommune


def test_where_there_is_no_department_the_receipt_says_who_answers(visitor: Visitor) -> None:
    pairs, _ = filled_in("family", kommune_code="5601", bydel_code="unknown")
    receipt = visitor.get(visitor.send("family", "nb", pairs).location)
    assert "det nasjonale kontoret" in receipt.page.one("p", class_="lead").text
