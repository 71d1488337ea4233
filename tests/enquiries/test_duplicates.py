"""The same family twice is proposed by number and address, whoever wrote; a professional's own say nothing."""

import pytest
from familiekontakten.enquiries.desk.content import Content, Note, read_content, read_notes, write_notes
from familiekontakten.enquiries.desk.duplicates import alike
from familiekontakten.enquiries.enquiry import content

from tests.enquiries.examples import CAME, VALUES, a_content

OTHER = {"phone": "+4700000099", "email": "annen@example.org"}


@pytest.mark.parametrize(
    ("this", "that", "by"),
    [
        (a_content(), a_content(**OTHER), []),
        (a_content(), a_content(email=None), ["phone"]),
        (a_content(), a_content(phone=None, email="PROVE@example.org"), ["email"]),
        (a_content(), a_content("professional"), ["phone"]),  # a nurse about the family that wrote itself
        (a_content("professional"), a_content("professional", family_phone="+4700000098"), []),  # the same nurse
        (a_content("volunteer"), a_content(phone="+4700000015"), ["phone"]),
        (a_content("municipality"), a_content("municipality"), ["email"]),
        (a_content(phone=None, email=None), a_content(phone=None, email=None), []),
    ],
)
def test_what_is_alike(this: Content, that: Content, by: list[str]) -> None:
    assert [found.by for found in alike("A", this, [("B", that)])] == by


def test_an_enquiry_is_not_its_own_duplicate_and_another_is_named_once() -> None:
    twice = [("B", a_content()), ("B", a_content()), ("A", a_content())]
    assert [found.of for found in alike("A", a_content(), twice)] == ["B"]


@pytest.mark.parametrize("form", VALUES)
def test_what_was_sealed_reads_as_it_was_written(form: str) -> None:
    assert read_content(content(form, "ar", VALUES[form])) == Content(form, "ar", VALUES[form])


def test_notes_read_as_they_were_written() -> None:
    notes = (Note(CAME, "anne", "answered", "Første\nAndre", (("answered_how", "phone"),)), Note(CAME, "kari", "moved"))
    assert read_notes(write_notes(notes)) == notes
    assert read_notes(b"") == ()
