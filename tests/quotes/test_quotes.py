"""A quote is used as far and as long as its permission goes, and nowhere after that."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from familiekontakten.advice import recognising
from familiekontakten.forms.field import Problem
from familiekontakten.quotes import acts
from familiekontakten.quotes.acts import Permission, Said
from familiekontakten.quotes.quote import Level, Place, Quote, QuoteState, SaidBy, usable
from familiekontakten.refused import Refused
from hypothesis import given
from hypothesis import strategies as st

BY = "staff-1"
TODAY = date(2026, 11, 22)
UNTIL = date(2027, 11, 22)
WORDS = "Det hjalp at noen kom hver uke."


def at(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def said(words: str = WORDS, by: SaidBy = SaidBy.VOLUNTEER, signature: str = "", about: str = "det å bli møtt") -> Said:
    return Said(about, words, signature, by, "")


def quote(level: Level = Level.OPEN, until: date = UNTIL) -> Quote:
    return acts.keep(said(), Permission(level, TODAY, until), "Q1", BY, at(TODAY))


def refused(act: Callable[[], object]) -> list[Problem]:
    with pytest.raises(Refused) as raised:
        act()
    return list(raised.value.problems)


@pytest.mark.parametrize(
    ("level", "places"),
    [
        (Level.INTERNAL, {"course", "meeting"}),
        (Level.REPORTS, {"course", "meeting", "application", "annual_report"}),
        (Level.OPEN, set(Place)),
    ],
)
def test_a_level_opens_its_own_places_and_those_of_the_levels_before(level: Level, places: set[str]) -> None:
    assert {place for place in Place if usable(quote(level), place, TODAY)} == places


@given(
    level=st.sampled_from(Level),
    place=st.sampled_from(Place),
    lasts=st.integers(0, 1095),
    later=st.integers(-5, 1500),
    erased=st.booleans(),
)
def test_one_that_has_ended_or_was_erased_can_be_used_nowhere(
    level: Level, place: Place, lasts: int, later: int, erased: bool
) -> None:
    kept, day = quote(level, TODAY + timedelta(days=lasts)), TODAY + timedelta(days=later)
    kept = acts.erase(kept, BY, at(TODAY)) if erased else kept
    shown = usable(kept, place, day)
    if erased or not 0 <= later <= lasts:
        assert shown is None
    if shown is None:
        assert acts.NOT_THERE in [p.text for p in refused(lambda: acts.use(kept, place, day, BY, at(TODAY)))] or erased
    else:
        assert (shown.words, acts.use(kept, place, day, BY, at(TODAY)).used[0].place) == (WORDS, place)


def test_somebody_is_told_a_month_before_and_then_it_can_only_be_erased() -> None:
    kept = acts.use(quote(), Place.WEBSITE, TODAY, BY, at(TODAY))
    assert (kept.filing().step, kept.filing().due) == ("renew_quote", UNTIL - timedelta(days=30))
    after = at(UNTIL + timedelta(days=1))
    permission = Permission(Level.OPEN, after.date(), after.date() + timedelta(days=90))
    late: list[Callable[[], object]] = [
        lambda: acts.renew(kept, permission, BY, after),
        lambda: acts.correct(kept, said(), BY, after),
        lambda: acts.use(kept, Place.COURSE, TODAY, BY, after),
    ]
    assert [[p.text for p in refused(act)] for act in late] == [[acts.RAN_OUT]] * 3
    gone = acts.erase(kept, BY, after)
    assert (gone.words, gone.signature, gone.filing().step, gone.state) == ("", "", None, QuoteState.ERASED)
    assert [one.place for one in gone.used] == [Place.WEBSITE]
    assert [p.text for p in refused(lambda: acts.erase(gone, BY, after))] == [acts.ERASED]


def test_a_permission_asked_for_anew_in_time_goes_on_and_may_be_narrower() -> None:
    longer = UNTIL + timedelta(days=300)
    renewed = acts.renew(quote(), Permission(Level.INTERNAL, UNTIL, longer), BY, at(UNTIL))
    assert usable(renewed, Place.COURSE, longer)
    assert usable(renewed, Place.WEBSITE, longer) is None


@pytest.mark.parametrize(
    ("since", "until", "problem"),
    [
        (TODAY, TODAY - timedelta(days=1), acts.ENDS_FIRST),
        (TODAY, TODAY + timedelta(days=1097), acts.TOO_LONG),
        (TODAY - timedelta(days=9), TODAY - timedelta(days=1), acts.IS_OVER),
    ],
)
def test_a_permission_that_cannot_be_is_refused(since: date, until: date, problem: str) -> None:
    keep = lambda: acts.keep(said(), Permission(Level.OPEN, since, until), "Q1", BY, at(TODAY))  # noqa: E731
    assert refused(keep) == [Problem("until", problem)]


@pytest.mark.parametrize(
    ("words", "problems"),
    [
        (said(by=SaidBy.FAMILY, signature="Mor til to"), [("signature", acts.UNSIGNED)]),
        (said("Da kom Prøve hver uke.", SaidBy.FAMILY), [("words", recognising.NAME)]),
        (said("Da kom Prøve hver uke.", SaidBy.VOLUNTEER), [("words", recognising.NAME)]),
        (said("Vi i Prøvevik ser nytten.", SaidBy.POLITICIAN, "Prøve Prøvesen, ordfører"), []),
        (said("Ring meg på 00 00 00 01.", SaidBy.PROFESSIONAL), [("words", recognising.NUMBER)]),
        (said(about="om Prøvesen"), [("about", recognising.NAME)]),
    ],
)
def test_what_families_and_familiekontakter_say_tells_nobody(words: Said, problems: list[tuple[str, str]]) -> None:
    def keep() -> Quote:
        return acts.keep(words, Permission(Level.OPEN, TODAY, UNTIL), "Q1", BY, at(TODAY))

    if problems:
        assert [(one.field, one.text) for one in refused(keep)] == problems
    else:
        assert usable(keep(), Place.PRESS, TODAY) is not None


def test_lists_show_what_it_is_about_and_never_the_words() -> None:
    filing = replace(quote(), signature="Prøve").filing()
    assert filing.label == "det å bli møtt"
    assert WORDS not in str(filing)
    assert filing.terms == ()
