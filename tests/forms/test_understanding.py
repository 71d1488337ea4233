"""What a posted form says: each form's own rules, and what holds for any input at all."""

import subprocess
import sys
from pathlib import Path

import pytest
from familiekontakten.forms import FORMS
from familiekontakten.forms.cleaning import clean
from familiekontakten.forms.field import Choice, Form, Value
from familiekontakten.forms.understanding import TWICE, UNKNOWN_FIELD, Misunderstood, Understood, understand
from hypothesis import given
from hypothesis import strategies as st

from tests.forms.answers import COMPLETE, TODAY, Pairs, changed

FORM_NAMES = list(FORMS)


def _values(form: str, pairs: Pairs) -> dict[str, Value]:
    understood = understand(FORMS[form], pairs, TODAY)
    assert isinstance(understood, Understood), understood
    return understood.values


def _misunderstood(form: str, pairs: Pairs) -> Misunderstood:
    outcome = understand(FORMS[form], pairs, TODAY)
    assert isinstance(outcome, Misunderstood)
    return outcome


def _fields_with_problems(form: str, pairs: Pairs) -> list[str]:
    return [problem.field for problem in _misunderstood(form, pairs).problems]


def test_a_familys_answers_in_their_canonical_form() -> None:
    assert _values("family", COMPLETE["family"]) == {
        "kommune_code": "0301",
        "bydel_code": "030112",
        "contact_name": "Kari Eksempel",
        "phone": "+4700000012",
        "children_birth_years": [2021, 2024],
        "wishes": ["relief"],
        "privacy_ack": "yes",
    }


@pytest.mark.parametrize("form", FORM_NAMES)
def test_the_shortest_complete_form_is_taken(form: str) -> None:
    assert _values(form, COMPLETE[form])


@pytest.mark.parametrize(
    ("form", "name"),
    [(form, name) for form in FORM_NAMES for name in FORMS[form].fields if FORMS[form].fields[name].required],
)
def test_each_required_answer_is_asked_for(form: str, name: str) -> None:
    for empty in (None, "", " \u200b\u00a0"):
        assert name in _fields_with_problems(form, changed(COMPLETE[form], **{name: empty}))


FAMILY_RULES: dict[str, tuple[dict[str, str | list[str] | None], list[str]]] = {
    "no way to answer": ({"phone": None}, ["phone"]),
    "e-mail is enough": ({"phone": None, "email": "kari@example.org"}, []),
    "a call needs a phone": ({"phone": None, "email": "kari@example.org", "contact_how": "call"}, ["phone"]),
    "a text needs a phone": ({"phone": None, "email": "kari@example.org", "contact_how": "sms"}, ["phone"]),
    "an e-mail needs an address": ({"contact_how": "email"}, ["email"]),
    "a wrong phone is one problem": ({"phone": "12", "contact_how": "call"}, ["phone"]),
    "no children": ({"children_birth_years": None}, ["children_birth_years"]),
    "expecting is enough": ({"children_birth_years": None, "expecting": "yes"}, []),
    "message without consent": ({"message": "Hei"}, ["art9_consent"]),
    "message with consent": ({"message": "Hei", "art9_consent": "yes"}, []),
    "consent without message": ({"art9_consent": "yes"}, []),
    "blank message needs none": ({"message": " \r\n"}, []),
    "district missing": ({"bydel_code": None}, ["bydel_code"]),
    "district unknown": ({"bydel_code": "unknown"}, []),
    "district of another town": ({"bydel_code": "460101"}, ["bydel_code"]),
    "district where there is none": ({"kommune_code": "4204"}, ["bydel_code"]),
    "no district where there is none": ({"kommune_code": "4204", "bydel_code": None}, []),
    "unknown where there is none": ({"kommune_code": "4204", "bydel_code": "unknown"}, []),
    "no municipality is one problem": ({"kommune_code": None}, ["kommune_code"]),
    "a municipality before the merger": ({"kommune_code": "0220"}, ["kommune_code"]),
    "two wishes": ({"wishes": ["relief", "other"]}, []),
    "a wish we do not know": ({"wishes": ["relief", "money"]}, ["wishes"]),
}


@pytest.mark.parametrize(("answers", "problems"), FAMILY_RULES.values(), ids=FAMILY_RULES.keys())
def test_the_familys_rules(answers: dict[str, str | list[str] | None], problems: list[str]) -> None:
    outcome = understand(FORMS["family"], changed(COMPLETE["family"], **answers), TODAY)
    assert [problem.field for problem in getattr(outcome, "problems", ())] == problems


PROFESSIONAL_RULES: dict[str, tuple[dict[str, str | list[str] | None], list[str]]] = {
    "no way to answer": ({"email": None}, ["phone"]),
    "phone is enough": ({"email": None, "phone": "00 00 00 15"}, []),
    "no children": ({"children_birth_years": None}, ["children_birth_years"]),
    "expecting the first is enough": ({"children_birth_years": None, "expecting": "yes"}, []),
    "consent tomorrow": ({"consent_date": "22.11.2026"}, ["consent_date"]),
    "consent long ago": ({"consent_date": "22.11.2024"}, ["consent_date"]),
    "the family cannot be reached by e-mail": ({"contact_how": "email"}, ["contact_how"]),
    "several kinds of help": ({"other_help_now": ["ppt", "other"]}, []),
}


@pytest.mark.parametrize(("answers", "problems"), PROFESSIONAL_RULES.values(), ids=PROFESSIONAL_RULES.keys())
def test_the_professionals_rules(answers: dict[str, str | list[str] | None], problems: list[str]) -> None:
    outcome = understand(FORMS["professional"], changed(COMPLETE["professional"], **answers), TODAY)
    assert [problem.field for problem in getattr(outcome, "problems", ())] == problems


@pytest.mark.parametrize(
    ("name", "answer", "stop"), [("parent_consent", "no", "talk_first"), ("safety_concern", "yes", "child_safety")]
)
@pytest.mark.parametrize("rest", [COMPLETE["professional"], []], ids=["complete", "nothing else"])
def test_where_the_professionals_form_stops(name: str, answer: str, stop: str, rest: Pairs) -> None:
    outcome = _misunderstood("professional", changed(rest, **{name: answer}))
    assert outcome.stop == stop
    assert FORMS["professional"].stop(stop).paragraphs
    assert outcome.typed[name] == [answer]


def test_concern_for_a_child_goes_before_missing_consent() -> None:
    assert _misunderstood("professional", [("parent_consent", "no"), ("safety_concern", "yes")]).stop == "child_safety"


def test_the_answer_about_safety_is_never_stored() -> None:
    assert "safety_concern" not in _values("professional", COMPLETE["professional"])


@pytest.mark.parametrize(
    ("codes", "kept"),
    [(["4204", "", ""], ["4204"]), (["4204", "4204"], ["4204"]), (["4204", "0301", "1103"], ["0301", "1103", "4204"])],
)
def test_a_municipality_enquiry_names_up_to_three(codes: list[str], kept: list[str]) -> None:
    values = _values("municipality", changed(COMPLETE["municipality"], kommune_codes=codes))
    assert sorted(str(code) for code in _list(values["kommune_codes"])) == kept


def test_a_fourth_municipality_belongs_in_the_message() -> None:
    pairs = changed(COMPLETE["municipality"], kommune_codes=["4204", "0301", "1103", "1106"])
    assert _fields_with_problems("municipality", pairs) == ["kommune_codes"]


def test_a_course_is_chosen_among_the_open_ones_only() -> None:
    pairs = changed(COMPLETE["volunteer"], course_id="spring")
    assert _misunderstood("volunteer", pairs).problems[0].text == UNKNOWN_FIELD
    offered = FORMS["volunteer"].with_choices("course_id", (Choice("spring", "2.3.2027", proper=True),))
    understood = understand(offered, pairs, TODAY)
    assert isinstance(understood, Understood)
    assert understood.values["course_id"] == "spring"


NEVER_ASKED = [
    "fodselsnummer",
    "birth_date",
    "children_names",
    "children_sex",
    "address",
    "doctor",
    "health_visitor",
    "diagnosis",
    "medication",
    "ethnicity",
    "religion",
    "citizenship",
    "income",
    "violence",
    "police_record",
    "cv",
    "references",
    "photo",
    "ip_address",
    "marketing",
    "civil_status",
    "background",
    "refugee",
]


@pytest.mark.parametrize("form", FORM_NAMES)
@pytest.mark.parametrize("name", NEVER_ASKED)
def test_what_is_left_out_on_purpose_is_refused(form: str, name: str) -> None:
    outcome = _misunderstood(form, [*COMPLETE[form], (name, "x")])
    assert [(problem.field, problem.text) for problem in outcome.problems] == [("", UNKNOWN_FIELD)]
    assert name not in outcome.typed


@pytest.mark.parametrize("form", FORM_NAMES)
def test_an_answer_given_twice_is_refused_and_both_are_kept(form: str) -> None:
    name = "contact_name" if "contact_name" in FORMS[form].fields else "name"
    outcome = _misunderstood(form, changed(COMPLETE[form], **{name: ["A", "B"]}))
    assert [(problem.field, problem.text) for problem in outcome.problems] == [(name, TWICE)]
    assert outcome.typed[name] == ["A", "B"]


@pytest.mark.parametrize("form", FORM_NAMES)
def test_what_looks_automatic_is_set_aside_and_never_refused(form: str) -> None:
    trapped = understand(FORMS[form], [*COMPLETE[form], (FORMS[form].honeypot, "x")], TODAY)
    assert trapped == Understood(_values(form, COMPLETE[form]), set_aside=True)
    assert understand(FORMS[form], [*COMPLETE[form], (FORMS[form].honeypot, "")], TODAY) == Understood(
        _values(form, COMPLETE[form]), set_aside=False
    )


def test_a_link_for_a_name_is_set_aside() -> None:
    outcome = understand(FORMS["family"], changed(COMPLETE["family"], contact_name="http://example.org"), TODAY)
    assert isinstance(outcome, Understood)
    assert outcome.set_aside


def test_problems_come_in_the_order_of_the_page() -> None:
    problems = _fields_with_problems("family", [("x", "")])
    assert problems == ["", *(name for name in FORMS["family"].fields if name in problems)]


def _list(value: Value) -> list[str] | list[int]:
    assert isinstance(value, list)
    return value


def _as_pairs(values: dict[str, Value]) -> Pairs:
    return [
        (name, str(text)) for name, value in values.items() for text in (value if isinstance(value, list) else [value])
    ]


def _texts(form: Form, name: str) -> st.SearchStrategy[str]:
    codes = list(form.fields[name].values) if name in form.fields else []
    likely = ["yes", "00 00 00 12", "+48 100 000 012", "2021, ٢٠٢٤", "20.11.2026", "a@example.org", "123456785"]
    return st.one_of(st.text(), st.sampled_from([*codes, *likely]))


@st.composite
def _submissions(draw: st.DrawFn) -> tuple[str, Pairs]:
    """A complete form with any answers changed to anything, and anything else added."""
    name = draw(st.sampled_from(FORM_NAMES))
    form = FORMS[name]
    names = draw(st.lists(st.sampled_from([*form.fields, form.honeypot]), unique=True, max_size=6))
    answers: dict[str, str | list[str] | None] = {n: draw(st.lists(_texts(form, n), max_size=2)) for n in names}
    extra = draw(st.lists(st.tuples(st.text(), st.text()), max_size=1))
    return name, changed(COMPLETE[name], **answers) + extra


@given(_submissions())
def test_any_input_is_understood_or_kept(submission: tuple[str, Pairs]) -> None:
    name, pairs = submission
    form = FORMS[name]
    outcome = understand(form, pairs, TODAY)
    if isinstance(outcome, Misunderstood):
        known = [(n, clean(text)) for n, text in pairs if n in form.fields or n == form.honeypot]
        assert sorted(known) == sorted((n, text) for n, texts in outcome.typed.items() for text in texts)
        assert outcome.stop or outcome.problems
        return
    unstored = [(n, text) for n, text in pairs if n in form.fields and not form.fields[n].stored]
    again = understand(form, [*_as_pairs(outcome.values), *unstored], TODAY)
    assert isinstance(again, Understood)
    assert again.values == outcome.values
    assert all(value for value in outcome.values.values())
    assert set(outcome.values) <= set(form.fields)


def test_understanding_a_form_loads_no_template_engine() -> None:
    code = (
        "import sys; import familiekontakten.forms.decoding, familiekontakten.forms.understanding; "
        "print(sorted({'jinja2', 'babel', 'boto3'} & set(sys.modules)))"
    )
    functions = Path(__file__).parents[2] / "functions"
    answer = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": str(functions)}
    )
    assert answer.stdout.strip() == "[]"
