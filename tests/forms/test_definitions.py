"""The definitions themselves: the agreed questions and codes, who may see them, and words a tired reader can read."""

import re

import pytest
from familiekontakten.forms import FORMS
from familiekontakten.forms.field import CHOOSING, Field, Form
from familiekontakten.forms.questions import BYDEL
from familiekontakten.forms.status import STATUS
from familiekontakten.places.place import divided

ALL = [*FORMS.values(), STATUS]
EVERY_FIELD = [
    pytest.param(form, field, id=f"{form.name}.{field.name}") for form in ALL for field in form.fields.values()
]

AGREED = {
    "family": "kommune_code bydel_code contact_name phone email contact_how leave_message "
    "children_birth_years expecting wishes language interpreter source message privacy_ack "
    "art9_consent tell_when_open",
    "professional": "safety_concern parent_consent consent_date consent_how outcome_to_referrer enquirer_type "
    "referrer_name workplace phone email kommune_code bydel_code contact_name family_phone "
    "contact_how leave_message children_birth_years expecting wishes language interpreter other_help_now "
    "statutory_pending call_me_before_visit message info_ack",
    "volunteer": "kommune_code bydel_code name phone email birth_year experience work_status gender languages "
    "availability home_start_plus source tell_when_open understood",
    "municipality": "kommune_codes operator_type operator_name org_number contact_name role email phone "
    "home_start_plus message",
    "status": "reference secret",
}
#: What routing and statistics need to read without opening what was written.
CLEAR = {
    "family": {"kommune_code", "bydel_code", "source"},
    "professional": {"kommune_code", "bydel_code", "enquirer_type"},
    "volunteer": {"kommune_code", "bydel_code", "source"},
    "municipality": {"kommune_codes", "operator_type"},
    "status": {"reference"},
}


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.name)
def test_a_form_asks_what_was_agreed_and_nothing_else(form: Form) -> None:
    assert set(form.fields) == set(AGREED[form.name].split())


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.name)
def test_only_codes_are_read_without_opening(form: Form) -> None:
    assert {field.name for field in form.fields.values() if not field.personal} == CLEAR[form.name]


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.name)
def test_rules_speak_of_questions_that_are_asked(form: Form) -> None:
    for rule in form.rules:
        assert {rule.field, *rule.about} <= set(form.fields)
        field = form.fields[rule.field]
        assert field.depends or field.required or "contact_how" in rule.about


@pytest.mark.parametrize(("form", "field"), EVERY_FIELD)
def test_every_question_says_what_to_do_when_it_is_wrong(form: Form, field: Field) -> None:
    if field.required:
        assert field.missing
    if field.kind in ("tel", "email", "year", "years", "date", "org_number"):
        assert field.wrong


@pytest.mark.parametrize(("form", "field"), EVERY_FIELD)
def test_choices_have_codes_that_are_plain_and_differ(form: Form, field: Field) -> None:
    assert len(field.values) == len(field.choices)
    assert all(re.fullmatch("[a-z0-9_]+", choice.value) for choice in field.choices)
    assert bool(field.choices) == (field.kind in CHOOSING)


def test_free_text_and_a_familys_details_are_not_filled_in_by_the_browser() -> None:
    about_the_family = FORMS["professional"].fieldsets[2].fields
    free_text = [field for form in ALL for field in form.fields.values() if field.kind == "textarea"]
    assert {field.autocomplete for field in (*about_the_family, *free_text)} == {"off"}


def test_the_hint_names_the_municipalities_that_have_districts() -> None:
    assert all(place.name in BYDEL.hint for place in divided())
    assert len(re.findall(r"[A-ZÆØÅ]\w+", BYDEL.hint.partition(".")[0])) == len(divided()) + len(["Bare", "Østfold"])


def _texts(form: Form) -> list[str]:
    texts = [
        form.title,
        form.submit,
        *(fieldset.heading for fieldset in form.fieldsets),
        *(rule.text for rule in form.rules),
    ]
    for field in form.fields.values():
        texts += [
            field.label,
            field.hint,
            field.missing,
            field.wrong,
            *(c.label for c in field.choices if not c.proper),
        ]
    for page in form.stop_pages:
        texts += [page.title, *page.paragraphs, page.back, *(phone.answers for phone in page.phones)]
    return [text for text in texts if text]


def _lix(texts: list[str]) -> float:
    """Björnsson's readability index: words a sentence, plus the percentage of words longer than six letters."""
    words = re.findall(r"\w+", " ".join(texts))
    sentences = sum(max(1, len(re.findall(r"[.?!:]+", text))) for text in texts)
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.name)
def test_the_words_are_easy_to_read(form: Form) -> None:
    assert _lix(_texts(form)) < 40


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.name)
def test_no_asterisks_and_no_long_sentences(form: Form) -> None:
    for text in _texts(form):
        assert "*" not in text
        assert max(len(sentence.split()) for sentence in re.split(r"[.?!]", text)) <= 24, text
