"""What families, volunteers and professionals are asked at the end, and what becomes of the answers."""

from datetime import timedelta

import pytest
from familiekontakten.cases import acts
from familiekontakten.cases.case import FamilyCase
from familiekontakten.evaluations.evaluation import Evaluation, EvaluationState, labelled, list_of, read, received
from familiekontakten.evaluations.forms import FORMS
from familiekontakten.evaluations.page import evaluation_html, form_for, thanks_html
from familiekontakten.forms.understanding import Misunderstood, Understood, understand
from familiekontakten.refused import Refused

from tests.cases import families
from tests.cases.families import KARI, NOW, TODAY

SENT = [("support", "5"), ("words", "Vi lo igjen"), ("quote", "public")]


@pytest.mark.parametrize("who", FORMS)
def test_no_question_must_be_answered_but_one_of_them(who: str) -> None:
    form = form_for(who, "token")
    assert not [field.name for field in form.fields.values() if field.required]
    assert isinstance(understand(form, [("quote", "public")], TODAY), Misunderstood)
    assert isinstance(understand(form, [("better", "Mer tid")], TODAY), Understood)


@pytest.mark.parametrize("who", FORMS)
@pytest.mark.parametrize("language", ["nb", "en", "ar"])
def test_the_page_asks_in_the_reader_s_language_and_shows_nobody(who: str, language: str) -> None:
    html = evaluation_html(who, language, "t0ken")
    assert 'action="/api/l/t0ken' in html
    assert html.count("<h1>") == 1
    assert "<fieldset" in html
    assert (language == "nb") <= ("Svar på det du vil" in html)
    assert "<h1>" in thanks_html(language)


def test_what_was_typed_is_kept_and_escaped() -> None:
    html = evaluation_html("family", "nb", "t", {"words": ["<script>alert(1)</script>"]})
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_the_answers_are_kept_apart_from_the_words_and_wait_to_be_read() -> None:
    outcome = understand(FORMS["family"], SENT, TODAY)
    assert isinstance(outcome, Understood)
    evaluation = received("E1", "CASE", "family", outcome.values, NOW)
    assert (evaluation.scale, evaluation.words, evaluation.quote) == ((("support", "5"),), "Vi lo igjen", "public")
    filing = evaluation.filing()
    assert (filing.list, filing.step, filing.due) == (list_of("CASE"), "read_evaluation", TODAY + timedelta(weeks=1))
    seen = read(evaluation, by=KARI, at=NOW)
    assert (seen.state, seen.filing().step) == (EvaluationState.READ, None)
    with pytest.raises(Refused):
        read(seen, by=KARI, at=NOW)


def test_without_a_word_about_it_nothing_is_quoted() -> None:
    assert received("E1", "CASE", "family", {"words": "Fint"}, NOW).quote == "no"


def test_an_evaluation_marks_the_open_case_and_leaves_the_closed_one_alone() -> None:
    evaluation = received("E1", families.closing().id, "family", {"support": "5"}, NOW)
    kept, case = acts.receive_evaluation(families.closing(), evaluation, at=NOW)
    assert kept == labelled(evaluation, case.label)
    assert isinstance(case, FamilyCase)
    assert case.evaluated == ("family",)
    assert acts.receive_evaluation(families.closed(), evaluation, at=NOW) == (kept,)


def test_two_that_are_unread_can_be_told_apart_and_one_that_is_read_names_nobody() -> None:
    case = families.closing()
    both = [received("E1", case.id, who, {"words": "Fint"}, NOW) for who in ("family", "volunteer")]
    kept = [acts.receive_evaluation(case, each, at=NOW)[0] for each in both]
    labels = [each.filing().label for each in kept]
    assert labels == [f"{case.label} (familien)", f"{case.label} (familiekontakten)"]
    assert [read(each, by=KARI, at=NOW).filing().label for each in kept if isinstance(each, Evaluation)] == ["", ""]
