"""What a link is worth, and what a familiekontakt may say through it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.forms.understanding import Misunderstood, Understood, understand
from familiekontakten.links.forms import DAYS_BACK, OTHER_DAY, day_said, form_on
from familiekontakten.links.inbound import visit_of, visit_said
from familiekontakten.links.link import (
    TOKEN_BYTES,
    Link,
    Standing,
    State,
    evaluation_link,
    hash_of,
    revoked,
    standing,
    token_of,
    visit_link,
)
from hypothesis import given
from hypothesis import strategies as st

TODAY = date(2027, 3, 10)
AT = datetime(2027, 3, 10, 18, tzinfo=UTC)
TOKEN = token_of(bytes(range(TOKEN_BYTES)))
LINK = visit_link(TOKEN, "moss", "A2345678C", "nb", 180, TODAY)
OVER = LINK.expires_on + timedelta(days=1)


def test_the_key_has_160_bits_and_only_its_hash_is_kept() -> None:
    assert (len(TOKEN), TOKEN_BYTES * 8) == (27, 160)
    assert LINK.hash == hash_of(TOKEN)
    assert TOKEN not in repr(LINK)


@pytest.mark.parametrize(
    ("link", "day", "worth"),
    [
        (LINK, TODAY, Standing.LIVE),
        (LINK, LINK.expires_on, Standing.LIVE),
        (LINK, OVER, Standing.EXPIRED),
        (revoked(LINK), TODAY, Standing.REVOKED),
        (revoked(LINK), OVER, Standing.REVOKED),
        (None, TODAY, Standing.UNKNOWN),
    ],
)
def test_what_a_link_is_worth(link: Link | None, day: date, worth: Standing) -> None:
    assert standing(link, day) is worth


def test_a_used_link_stays_used_when_it_is_revoked() -> None:
    link = replace(evaluation_link(TOKEN, "moss", "7KMP3XTV4", "en", "family", TODAY), state=State.USED)
    assert revoked(link).state is State.USED
    assert standing(link, TODAY) is Standing.USED


def answered(name: str, *pairs: tuple[str, str]) -> Understood | Misunderstood:
    return understand(form_on(name, TOKEN, "nb", TODAY), pairs, TODAY)


def test_the_preset_answers_are_enough() -> None:
    held = answered("held", ("day", TODAY.isoformat()), ("minutes", "180"), ("place", "home"))
    missed = answered("missed", ("day", "2027-03-09"), ("reason", "family_ill"))
    assert isinstance(held, Understood)
    assert isinstance(missed, Understood)
    assert (day_said(held.values), day_said(missed.values)) == (TODAY, date(2027, 3, 9))


WRONG: list[tuple[str, list[tuple[str, str]], str]] = [
    ("held", [("minutes", "180"), ("place", "home")], "day"),
    ("held", [("day", OTHER_DAY), ("minutes", "180"), ("place", "home")], "on"),
    ("held", [("day", OTHER_DAY), ("on", "11.3.2027"), ("minutes", "180"), ("place", "home")], "on"),
    ("held", [("day", OTHER_DAY), ("on", "1.2.2027"), ("minutes", "180"), ("place", "home")], "on"),
    ("held", [("day", "2027-03-01"), ("minutes", "180"), ("place", "home")], "day"),
    ("held", [("day", TODAY.isoformat()), ("minutes", "181"), ("place", "home")], "minutes"),
    ("held", [("day", TODAY.isoformat()), ("minutes", "180")], "place"),
    ("missed", [("day", TODAY.isoformat())], "reason"),
    ("missed", [("day", TODAY.isoformat()), ("reason", "family_ill"), ("note", "om familien")], ""),
]


@pytest.mark.parametrize(("name", "pairs", "field"), WRONG)
def test_what_cannot_be_taken_in_is_asked_again(name: str, pairs: list[tuple[str, str]], field: str) -> None:
    outcome = answered(name, *pairs)
    assert isinstance(outcome, Misunderstood)
    assert [problem.field for problem in outcome.problems] == [field]


def test_a_page_left_open_overnight_says_the_day_that_it_showed() -> None:
    form = form_on("held", TOKEN, "nb", TODAY + timedelta(days=1))
    said = understand(form, [("day", TODAY.isoformat()), ("minutes", "180"), ("place", "home")], TODAY)
    assert isinstance(said, Understood)
    assert day_said(said.values) == TODAY


@given(st.integers(0, DAYS_BACK), st.booleans(), st.sampled_from(["30", "180", "720"]))
def test_a_visit_comes_out_as_it_went_in_and_its_place_follows_from_the_day(
    back: int, held: bool, minutes: str
) -> None:
    day = TODAY - timedelta(days=back)
    answers = {"minutes": minutes, "place": "outing"} if held else {"reason": "other"}
    said = visit_said(LINK, {"day": OTHER_DAY, "on": day.isoformat(), **answers}, held=held, at=AT)
    visit = visit_of(said)
    assert (visit.on, visit.held, visit.minutes) == (day, held, int(minutes) if held else 0)
    assert said.name == f"visit#{LINK.hash}#{day.isoformat()}"
    assert (said.department, said.of, said.sealed) == ("moss", LINK.of, b"")
