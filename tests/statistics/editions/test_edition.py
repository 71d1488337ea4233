"""Editions: what differs between two, what follows a corrected one, how the nation's comes of the departments'."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from familiekontakten.statistics.editions.closing import country_of, first_of, next_of, revision, source_of
from familiekontakten.statistics.editions.edition import NATION, Change, Reason, Revision, changes, digest_of
from familiekontakten.statistics.editions.plain import edition_of, plain
from familiekontakten.statistics.figures import Figures, plus
from familiekontakten.statistics.fold.folded import Folded
from hypothesis import given
from hypothesis import strategies as st

from tests.statistics.editions.frozen import FIGURES, an_edition

LATER = datetime(2026, 12, 1, 4, tzinfo=UTC)
some_figures = st.dictionaries(
    st.sampled_from(["fam.supported", "ref.received", "vol.age"]),
    st.dictionaries(st.sampled_from(["", "self", "?"]), st.integers(1, 5)),
)


def live(figures: Figures) -> Folded:
    return Folded(
        department="moss",
        period="2026-10",
        as_of=date(2026, 10, 31),
        definitions="2",
        facts=9,
        figures=figures,
        so_far=figures,
        digest="another",
    )


@given(some_figures, some_figures)
def test_what_differs_is_every_number_that_is_another(was: Figures, now: Figures) -> None:
    differing = {(one.indicator, one.category): one.now - one.was for one in changes(was, now)}
    keys = {(name, category) for figures in (was, now) for name, counts in figures.items() for category in counts}
    for name, category in keys:
        difference = now.get(name, {}).get(category, 0) - was.get(name, {}).get(category, 0)
        assert differing.get((name, category), 0) == difference
    assert differing.keys() <= keys


@given(some_figures)
def test_equal_figures_have_equal_digests_in_whatever_order(figures: Figures) -> None:
    turned = {name: dict(reversed(list(figures[name].items()))) for name in reversed(list(figures))}
    assert digest_of(turned) == digest_of(figures)
    more = plus(figures, {"fam.supported": {"": 1}})
    assert digest_of(more) != digest_of(figures)


@pytest.mark.parametrize("whose", ["moss", NATION])
def test_an_edition_is_the_same_after_it_was_kept(whose: str) -> None:
    changed = (Change("fam.supported", "", 1, 2),)
    edition = replace(an_edition(whose), changed=changed, revised=(Revision("2026-09", changed, 4),))
    assert edition_of(json.loads(json.dumps(plain(edition)))) == edition


def test_the_next_edition_says_what_changed_and_why_and_keeps_what_it_was_compared_with() -> None:
    latest = an_edition()
    figures = {**FIGURES, "fam.supported": {"": 29}, "ref.received": {"self": 5, "health_station": 4, "?": 1}}
    following = next_of(latest, live(figures), LATER)
    assert following
    assert (following.number, following.reason, following.definitions) == (2, Reason.REVISED, "2")
    assert following.frozen_at == LATER
    assert following.beside == latest.beside
    assert following.changed == (
        Change("fam.supported", "", 28, 29),
        Change("ref.received", "health_station", 5, 4),
        Change("ref.received", "self", 4, 5),
    )
    assert revision(latest, following) == Revision("2026-10", (Change("fam.supported", "", 28, 29),), 2)


def test_where_no_number_differs_there_is_no_next_edition() -> None:
    assert next_of(an_edition(), live(FIGURES), LATER) is None


def test_the_first_edition_holds_what_was_folded() -> None:
    folded = live(FIGURES)
    edition = first_of(folded, 1, LATER)
    assert (edition.figures, edition.so_far, edition.source) == (folded.figures, folded.so_far, "another")
    assert edition.digest == digest_of(FIGURES)
    assert first_of(folded, 0, LATER).reason is Reason.SO_FAR


def test_the_nation_is_the_sum_of_the_editions_and_of_what_the_checks_found_in_them() -> None:
    editions = {whose: an_edition(whose) for whose in ("moss", "horten")}
    together = country_of(editions, [])
    assert together.figures["fam.supported"] == {"": 56}
    assert together.findings == {"fatal": 0, "error": 4, "warning": 10, "information": 18}
    assert together.digest == source_of({"moss": 1, "horten": 1})


def test_the_nation_is_another_when_any_department_has_another_edition() -> None:
    assert source_of({"moss": 1, "horten": 1}) == source_of({"horten": 1, "moss": 1})
    assert source_of({"moss": 1, "horten": 1}) != source_of({"moss": 1, "horten": 2})
