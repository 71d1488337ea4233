"""The job dies at any write, or meets itself, and is run again: no double edition, no double mail, no hole."""

from contextlib import suppress
from datetime import timedelta
from itertools import product

import pytest

from tests.statistics.editions.months import (
    A_MONTH_LATER,
    CLOSED,
    Death,
    answer_lost,
    at_write,
    close,
    counted,
    die,
    everything_frozen,
    everywhere,
    families,
    mails,
)

pytestmark = pytest.mark.usefixtures("charity")

WRITES = 5
"""Of one run below: Moss is folded and stored; Moss, Horten, the national inbox and the nation are frozen."""


@pytest.fixture
def _corrected_october(charity: None) -> None:
    """October is frozen and was corrected in Moss; November is over."""
    everywhere("2026-10", 10, 10)
    close()
    mails()
    counted("moss", "2026-10", families(11))
    for department in ("horten", "national"):
        counted(department, "2026-11", {})


def november() -> None:
    close("2026-11", A_MONTH_LATER)


def another() -> None:
    """Another run that began a minute later."""
    close("2026-11", A_MONTH_LATER + timedelta(minutes=1))


def whole(told: dict[str, list[str]] | None = None) -> dict[tuple[str, str], object]:
    """What stands and has been told when nothing goes wrong, as every interrupted run must end. `told`: what a sweep
    on the way has sent already."""
    frozen, sent = everything_frozen(), mails()
    for to, texts in (told or {}).items():
        sent.setdefault(to, []).extend(texts)
    assert {to: len(texts) for to, texts in sent.items()} == {
        "horten@example.org": 1,
        "moss@example.org": 1,
        "national@example.org": 2,
    }
    assert "oktober 2026: 11 (var 10)" in sent["moss@example.org"][0]
    assert "oktober 2026: 21 (var 20)" in "".join(sent["national@example.org"])
    october, november = ({sort for partition, sort in frozen if partition == f"edition#2026-{n}"} for n in ("10", "11"))
    assert november == {*(f"department#{name}#001" for name in CLOSED), "nation#001"}
    assert october == november | {"department#moss#002", "nation#002"}
    return frozen


@pytest.mark.usefixtures("_corrected_october")
def test_so_many_writes_make_a_run() -> None:
    with at_write(0, die, after=False) as made:
        november()
    assert made == ["PutItem", *["TransactWriteItems"] * 4]
    whole()


POINTS = list(product(range(1, WRITES + 1), [False, True]))


@pytest.mark.usefixtures("_corrected_october")
@pytest.mark.parametrize("again", [None, (1, True)], ids=str)
@pytest.mark.parametrize("dies", POINTS, ids=str)
def test_died_at_any_write_even_twice_and_run_again(dies: tuple[int, bool], again: tuple[int, bool] | None) -> None:
    died = 0
    for point in filter(None, (dies, again)):
        with at_write(point[0], die, after=point[1]):
            try:
                november()
            except Death:
                died += 1
    assert died
    november()
    whole()
    november()
    assert mails() == {}


@pytest.mark.usefixtures("_corrected_october")
@pytest.mark.parametrize(("number", "after"), POINTS)
def test_a_run_that_meets_another_one_doubles_nothing(number: int, after: bool) -> None:
    """All that the other run could freeze is mailed before the first goes on."""
    told: dict[str, list[str]] = {}

    def other_and_sweep() -> None:
        another()
        told.update(mails())

    with at_write(number, other_and_sweep, after=after):
        november()
    whole(told)


@pytest.mark.usefixtures("_corrected_october")
@pytest.mark.parametrize(("number", "after"), POINTS)
def test_the_figures_that_change_between_two_runs_wait_for_the_next_month(number: int, after: bool) -> None:
    """What was frozen before the death stays as it was; the nation is the sum of what the departments were sent."""
    from familiekontakten.statistics.editions.edition import NATION
    from familiekontakten.statistics.editions.records import edition

    with at_write(number, die, after=after), suppress(Death):
        november()
    stood = everything_frozen()
    everywhere("2026-11", 500, 500)
    november()
    frozen = everything_frozen()
    assert {key: frozen[key] for key in stood} == stood
    parts = [edition(whose, "2026-11").figures.get("fam.supported", {}).get("", 0) for whose in CLOSED]
    assert edition(NATION, "2026-11").figures.get("fam.supported", {}).get("", 0) == sum(parts)


@pytest.mark.usefixtures("_corrected_october")
@pytest.mark.parametrize("number", range(1, WRITES + 1))
def test_an_answer_that_is_lost_after_the_write_doubles_nothing(number: int) -> None:
    with answer_lost(number) as asked_again:
        november()
    assert asked_again
    november()
    whole()
