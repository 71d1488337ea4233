"""Forms as pages: every question labelled, errors linked, what was typed kept, and nothing run that was typed."""

import gzip
from html.parser import HTMLParser

import pytest
from familiekontakten.forms import FORMS
from familiekontakten.forms.field import Choice, Form, Problem
from familiekontakten.forms.page import first_id, form_html, stop_html
from familiekontakten.forms.status import STATUS
from familiekontakten.forms.understanding import Misunderstood, understand
from familiekontakten.languages.catalogue import translate
from familiekontakten.languages.language import LANGUAGES

from tests.forms.answers import TODAY

ALL = [*FORMS.values(), STATUS]
FORM_AND_LANGUAGE = [pytest.param(form, lang, id=f"{form.name}-{lang}") for form in ALL for lang in LANGUAGES]
HOSTILE = "<script>alert(1)</script>\"'&</textarea>"

Element = tuple[str, dict[str, str]]


class Page(HTMLParser):
    """The elements of a page with their attributes, and the texts between them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.texts: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def having(self, attribute: str) -> list[Element]:
        return [element for element in self.elements if attribute in element[1]]

    def by_id(self, wanted: str) -> Element:
        (found,) = [element for element in self.having("id") if element[1]["id"] == wanted]
        return found


def _with_errors(form: Form, lang: str, pairs: list[tuple[str, str]]) -> Page:
    outcome = understand(form, pairs, TODAY)
    assert isinstance(outcome, Misunderstood)
    return Page(form_html(form, lang, outcome.typed, outcome.problems))


@pytest.mark.parametrize(("form", "lang"), FORM_AND_LANGUAGE)
def test_the_page_asks_what_the_definition_asks(form: Form, lang: str) -> None:
    page = Page(form_html(form, lang))
    assert {attrs["name"] for _, attrs in page.having("name")} == {*form.fields, form.honeypot}


@pytest.mark.parametrize(("form", "lang"), FORM_AND_LANGUAGE)
def test_the_page_posts_to_its_own_language(form: Form, lang: str) -> None:
    (attrs,) = [attrs for tag, attrs in Page(form_html(form, lang)).elements if tag == "form"]
    expected = f"/api/forms/{lang}/{form.name}" if form.name in FORMS else f"/api/status/{lang}"
    assert (attrs["method"], attrs["action"], attrs["accept-charset"]) == ("post", f"{expected}#errors", "utf-8")


@pytest.mark.parametrize(("form", "lang"), FORM_AND_LANGUAGE)
def test_every_input_has_a_label_and_every_reference_a_target(form: Form, lang: str) -> None:
    page = _with_errors(form, lang, [])
    ids = [attrs["id"] for _, attrs in page.having("id")]
    assert len(ids) == len(set(ids))
    labelled = {attrs["for"] for _, attrs in page.having("for")}
    assert {attrs["id"] for tag, attrs in page.having("id") if tag in ("input", "select", "textarea")} == labelled
    references = [attrs["aria-describedby"] for _, attrs in page.having("aria-describedby")]
    assert {target for reference in references for target in reference.split()} <= set(ids)


@pytest.mark.parametrize(("form", "lang"), FORM_AND_LANGUAGE)
def test_each_error_is_said_above_with_a_link_and_at_its_field(form: Form, lang: str) -> None:
    outcome = understand(form, [], TODAY)
    assert isinstance(outcome, Misunderstood)
    page = Page(form_html(form, lang, outcome.typed, outcome.problems))
    links = [attrs["href"] for tag, attrs in page.elements if tag == "a"]
    assert links == ["#" + first_id(form.fields[problem.field]) for problem in outcome.problems]
    for problem in outcome.problems:
        page.by_id(first_id(form.fields[problem.field]))
        page.by_id(f"{problem.field}-error")
        said_at = [attrs for _, attrs in page.having("name") if attrs["name"] == problem.field]
        assert all("aria-invalid" in attrs or attrs.get("type") == "radio" for attrs in said_at)
        said = [text for text in page.texts if text.strip() == translate(lang, problem.text, **problem.params)]
        assert len(said) == 2


def test_the_summary_of_errors_takes_focus_without_scripts() -> None:
    attrs = _with_errors(FORMS["family"], "nb", []).by_id("errors")[1]
    assert (attrs["role"], attrs["tabindex"], attrs["aria-labelledby"]) == ("alert", "-1", "errors-title")
    assert "autofocus" in attrs


def test_a_page_without_errors_has_no_summary() -> None:
    assert not [attrs for _, attrs in Page(form_html(FORMS["family"], "nb")).having("role")]


def test_a_problem_of_the_whole_form_is_said_without_a_link() -> None:
    page = Page(form_html(FORMS["family"], "nb", {}, [Problem("", "Ring {phone}", {"phone": "00 00 00 12"})]))
    assert "Ring 00 00 00 12" in page.texts
    assert not [tag for tag, _ in page.elements if tag == "a"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_was_typed_and_chosen_is_kept(lang: str) -> None:
    typed = [
        ("contact_name", "كريمة"), ("kommune_code", "0301"), ("wishes", "relief"), ("wishes", "network"),
        ("contact_how", "sms"), ("expecting", "yes"), ("message", "\nen\r\n<to>"), ("phone", "12"), ("language", "ar"),
    ]  # fmt: skip
    page = _with_errors(FORMS["family"], lang, typed)
    assert page.by_id("contact_name")[1]["value"] == "كريمة"
    assert page.by_id("phone")[1]["value"] == "12"
    # A browser drops the first line break of a text area, so one more than was typed is written.
    assert "\n\nen\n<to>" in page.texts
    checked = {attrs["id"] for _, attrs in page.having("checked")}
    assert checked == {"wishes-relief", "wishes-network", "contact_how-sms", "expecting-yes", "language-ar"}
    assert [attrs["value"] for _, attrs in page.having("selected")] == ["0301"]


def test_an_answer_given_twice_is_shown_with_both() -> None:
    page = _with_errors(FORMS["family"], "nb", [("contact_name", "A"), ("contact_name", "B")])
    assert page.by_id("contact_name")[1]["value"] == "A B"


def test_three_municipalities_keep_their_places() -> None:
    typed = [("kommune_codes", "4204"), ("kommune_codes", ""), ("kommune_codes", "0301")]
    page = _with_errors(FORMS["municipality"], "nb", typed)
    assert [attrs["value"] for _, attrs in page.having("selected")] == ["4204", "0301"]


@pytest.mark.parametrize("form", ALL, ids=lambda form: form.name)
def test_nothing_typed_becomes_part_of_the_page(form: Form) -> None:
    names = [*form.fields, form.honeypot]
    plain, hostile = (Page(form_html(form, "nb", {name: [text] for name in names})) for text in ("x", HOSTILE))
    assert [tag for tag, _ in plain.elements] == [tag for tag, _ in hostile.elements]
    assert [sorted(attrs) for _, attrs in plain.elements] == [sorted(attrs) for _, attrs in hostile.elements]


@pytest.mark.parametrize(("form", "lang"), FORM_AND_LANGUAGE)
def test_no_script_and_no_style_in_the_page(form: Form, lang: str) -> None:
    page = _with_errors(form, lang, [])
    assert not {"script", "style"} & {tag for tag, _ in page.elements}
    assert not [name for _, attrs in page.elements for name in attrs if name == "style" or name.startswith("on")]


@pytest.mark.parametrize("name", ["phone", "email", "children_birth_years"])
def test_numbers_and_addresses_run_left_to_right_in_arabic(name: str) -> None:
    assert Page(form_html(FORMS["family"], "ar")).by_id(name)[1]["dir"] == "ltr"


def test_only_what_is_optional_is_marked() -> None:
    html = form_html(FORMS["volunteer"], "nb")
    optional = [field for field in FORMS["volunteer"].fields.values() if field.optional]
    assert html.count('class="optional"') == len(optional)
    assert {"name", "bydel_code", "home_start_plus"}.isdisjoint(field.name for field in optional)


def test_the_trap_is_hidden_from_people_and_from_screen_readers() -> None:
    page = Page(form_html(FORMS["family"], "nb"))
    assert page.by_id(FORMS["family"].honeypot)[1]["tabindex"] == "-1"
    assert ("div", {"class": "trap", "aria-hidden": "true"}) in page.elements


def test_courses_are_shown_when_there_are_any() -> None:
    offered = FORMS["volunteer"].with_choices("course_id", (Choice("spring", "2.3.2027", proper=True),))
    assert 'name="course_id"' in form_html(offered, "nb")
    assert 'name="course_id"' not in form_html(FORMS["volunteer"], "nb")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("stop", FORMS["professional"].stop_pages, ids=lambda stop: stop.id)
def test_a_stop_page_says_where_to_turn_and_keeps_what_was_typed(lang: str, stop: object) -> None:
    page = FORMS["professional"].stop(getattr(stop, "id", ""))
    shown = Page(stop_html(FORMS["professional"], lang, page.id, {"contact_name": [HOSTILE]}))
    assert translate(lang, page.title) in shown.texts
    assert [attrs["href"] for tag, attrs in shown.elements if tag == "a"] == [
        f"tel:{p.number.replace(' ', '')}" for p in page.phones
    ]
    assert shown.by_id("contact_name")[1]["value"] == HOSTILE


@pytest.mark.parametrize(("form", "lang"), FORM_AND_LANGUAGE)
def test_a_form_leaves_room_for_the_rest_of_the_page(form: Form, lang: str) -> None:
    """The whole page may weigh 30 kB over the wire with its style, font and script."""
    assert len(gzip.compress(form_html(form, lang).encode())) < 9_000
