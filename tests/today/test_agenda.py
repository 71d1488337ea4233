"""Nothing that matters leaves every list: what is open is in the agenda, what is closed is not."""

from datetime import date, timedelta

import pytest
from familiekontakten.casebook.entry import Entry
from familiekontakten.casebook.filing import Filing
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.today.agenda import enquiry_item, grouped, item, urgency
from familiekontakten.today.steps import STEPS
from familiekontakten.workspace.kinds import KINDS
from hypothesis import given
from hypothesis import strategies as st

from tests.workspace.desks import NOW, TODAY

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
KIND = st.sampled_from([*KINDS, "something_new"])


@st.composite
def filings(draw: st.DrawFn) -> tuple[str, Filing]:
    """A filing of some kind: open with any step, also one that nobody has named, or closed."""
    kind, is_open = draw(KIND), draw(st.booleans())
    step = draw(st.sampled_from([*STEPS, "unheard_of"])) if is_open else None
    due = draw(DAYS) if is_open else None
    return kind, Filing(f"{kind}#state", draw(DAYS), step, due, draw(st.text(max_size=5)))


def entry(number: int, kind: str, filing: Filing) -> Entry:
    return Entry(kind, f"ID{number}", filing.list, filing.since, filing.step, filing.due, filing.label, filing.facts)


@given(st.lists(filings()))
def test_every_open_filing_is_in_the_agenda_and_no_closed_one(filed: list[tuple[str, Filing]]) -> None:
    entries = [entry(number, *one) for number, one in enumerate(filed)]
    shown = [one for group in grouped(map(item, entries)) for one in group.items]
    wanted = sorted((filing.step, filing.due) for _, filing in filed if filing.step and filing.due)
    assert sorted((one.step, one.due) for one in shown) == wanted
    assert all(one.path.startswith("/workspace/") and one.label for one in shown)


@given(st.lists(filings(), min_size=2))
def test_the_most_urgent_comes_first(filed: list[tuple[str, Filing]]) -> None:
    groups = grouped(item(entry(number, *one)) for number, one in enumerate(filed))
    assert [group.items[0].due for group in groups] == sorted(group.items[0].due for group in groups)
    for group in groups:
        assert [one.due for one in group.items] == sorted(one.due for one in group.items)


def test_each_thing_is_one_click_away() -> None:
    case = Entry("case", "7KMP3XTV4", "case#new", TODAY, "arrange_first_visit", TODAY, "Prøve P.", {})
    found = item(case)
    assert found
    assert found.path == "/workspace/families/7KMP3XTV4/arrange-first-visit"
    assert (found.label, found.who) == ("Avtal første besøk", "Prøve P.")


def test_an_enquiry_is_there_with_its_answer_clock_and_without_a_name() -> None:
    found = enquiry_item(Enquiry("7KMP3XTV4", "moss", "family", "nb", "website", NOW, b""))
    assert found
    assert (found.step, found.due, found.who, found.mark) == ("answer_enquiry", date(2026, 11, 27), "", "7KMP-3XTV-4")


def test_an_enquiry_that_has_ended_is_gone() -> None:
    assert enquiry_item(Enquiry("7KMP3XTV4", "moss", "family", "nb", "", NOW, b"", ended="withdrawn")) is None


@pytest.mark.parametrize(
    ("days", "text", "tone"),
    [
        (-3, "{days} dager over tiden", "late"),
        (-1, "1 dag over tiden", "late"),
        (0, "i dag", "wait"),
        (1, "i morgen", ""),
        (5, "om {days} dager", ""),
    ],
)
def test_how_late_something_is_said_in_words(days: int, text: str, tone: str) -> None:
    found = urgency(TODAY + timedelta(days=days), TODAY)
    assert (found.text, found.days, found.tone) == (text, abs(days), tone)
