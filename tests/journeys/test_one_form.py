"""One form from its page to the department that alone can read it, for each form in each language."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from familiekontakten.enquiries.reference import read_reference, written
from familiekontakten.forms import FORMS
from familiekontakten.languages.language import LANGUAGES as KNOWN

from infrastructure.website.addresses import path
from tests.journeys import insider
from tests.journeys.filled_in import DEPARTMENTS, EVERY, Kept, filled_in
from tests.journeys.visitor import Answer, Visitor
from tests.stack import Stack
from tests.website.building import EVERY_FORM, LANGUAGES, PUBLIC_FORMS


@dataclass(frozen=True)
class Sent:
    """A form that was sent: by whom, what should be kept of it, and the answer."""

    form: str
    language: str
    visitor: Visitor
    kept: dict[str, Kept]
    answer: Answer


@pytest.fixture(scope="module", params=EVERY_FORM, ids="-".join)
def sent(request: pytest.FixtureRequest, stack: Stack) -> Sent:
    form, language = request.param
    visitor, (pairs, kept) = Visitor(stack.url), filled_in(form)
    return Sent(form, language, visitor, kept, visitor.send(form, language, pairs))


def test_the_answers_here_leave_no_question_out() -> None:
    assert {form: set(answers) for form, answers in EVERY.items()} == {n: set(f.fields) for n, f in FORMS.items()}


@pytest.mark.parametrize(("form", "language"), EVERY_FORM)
def test_the_page_asks_every_question(visitor: Visitor, form: str, language: str) -> None:
    page = visitor.get(path(language, PUBLIC_FORMS[form])).page
    posting = page.one("form")
    assert posting.attributes["action"].startswith(f"/api/forms/{language}/{form}#")
    names = {element.attributes["name"] for element in page.elements if element.tag in ("input", "select", "textarea")}
    assert names == {*EVERY[form], FORMS[form].honeypot}


def test_the_answer_leads_to_the_receipt_and_tells_no_secret(sent: Sent, stack: Stack) -> None:
    assert sent.answer.status == 303
    assert re.fullmatch(
        rf"{re.escape(stack.url)}/api/receipts/{sent.language}/{sent.answer.reference}#content", sent.answer.location
    )
    assert read_reference(sent.answer.reference) == sent.answer.reference
    assert sent.visitor.secret not in sent.answer.location


def test_whoever_sent_it_sees_reference_secret_and_day(sent: Sent) -> None:
    page = sent.visitor.get(sent.answer.location).page
    assert page.one("html").attributes["lang"] == sent.language
    assert page.one("body").attributes["dir"] == KNOWN[sent.language].direction
    assert page.one("dd", id="reference").text == written(sent.answer.reference)
    assert page.one("dd", id="secret").text == written(sent.visitor.secret)
    assert str(datetime.now(UTC).year) in page.one("p", class_="lead").text


def test_whoever_has_only_the_address_sees_only_the_reference(sent: Sent, visitor: Visitor) -> None:
    answer = visitor.get(sent.answer.location)
    assert answer.page.one("dd", id="reference").text == written(sent.answer.reference)
    assert not answer.page.all("dd", id="secret")
    assert sent.visitor.secret not in answer.text
    assert str(datetime.now(UTC).year) not in answer.page.one("p", class_="lead").text


def test_its_own_department_reads_exactly_what_was_typed(sent: Sent, stack: Stack) -> None:
    assert insider.opened(stack, sent.answer.reference) == {
        "form": sent.form,
        "language": sent.language,
        "values": sent.kept,
    }
    department, kept = insider.enquiry(stack, sent.answer.reference)
    assert department == DEPARTMENTS[sent.form]
    assert "set_aside" not in kept
    assert (kept["form"], kept["language"]) == (sent.form, sent.language)


def test_the_same_content_again_is_the_same_enquiry(visitor: Visitor, stack: Stack) -> None:
    pairs, _ = filled_in("family")
    first, someone_else = visitor.send("family", "nb", pairs), Visitor(stack.url)
    again = someone_else.send("family", "nb", list(reversed(pairs)))
    assert again.location == first.location
    assert someone_else.secret == visitor.secret
    insider.enquiry(stack, first.reference)


def test_what_a_robot_fills_in_is_set_aside_and_not_refused(visitor: Visitor, stack: Stack) -> None:
    pairs, _ = filled_in("family")
    answer = visitor.send("family", "nb", [*pairs, (FORMS["family"].honeypot, "http://example.org/")])
    assert answer.status == 303
    assert insider.enquiry(stack, answer.reference)[1]["set_aside"] is True


@pytest.mark.parametrize(("name", "language"), [*EVERY_FORM, *(("status", language) for language in LANGUAGES)])
def test_whoever_comes_back_to_the_address_of_an_answer_finds_the_empty_form(
    visitor: Visitor, name: str, language: str
) -> None:
    address = f"/api/status/{language}" if name == "status" else f"/api/forms/{language}/{name}"
    answer = visitor.get(address)
    assert answer.status == 200
    assert answer.page.one("html").attributes["lang"] == language
    assert f'action="{address}' in answer.text
    assert 'id="errors"' not in answer.text


@pytest.mark.parametrize("form", ["professional", "municipality"])
def test_a_form_in_a_language_that_does_not_have_it_is_answered_in_norwegian_and_taken_in(
    visitor: Visitor, form: str
) -> None:
    pairs, _ = filled_in(form)
    assert visitor.get(f"/api/forms/ar/{form}").page.one("html").attributes["lang"] == "nb"
    assert "/api/receipts/nb/" in visitor.send(form, "ar", pairs).location
