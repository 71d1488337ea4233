"""Two who write at the very same moment, on the real database: both get through, or the second is told."""

from datetime import UTC, datetime

import pytest
from familiekontakten.applications.draft import Behind
from familiekontakten.applications.locking import Opened
from familiekontakten.casebook.also import Conflict

from tests.applications.answers import START_UP, WHOLE
from tests.applications.conftest import Applicants, text

NOW = datetime(2027, 3, 1, tzinfo=UTC)


def opened(applicants: Applicants, token: str) -> Opened:
    from familiekontakten.applications.locking import unwrapped
    from familiekontakten.applications.records import opened
    from familiekontakten.links.link import hash_of
    from familiekontakten.links.records import link

    found = link(hash_of(token))
    assert found
    return opened(START_UP, unwrapped(token, START_UP, found.wrapped))


def interrupted(monkeypatch: pytest.MonkeyPatch, times: int, first: str, then: str, here: Opened) -> Opened:
    """Somebody saves `first`; each of the first `times` somebody else saves `then` between reading and writing."""
    from familiekontakten.applications import doing, records

    real, calls = records.opened, []

    def read(*args: object) -> Opened:
        found = real(*args)  # type: ignore[arg-type]
        calls.append(found)
        if len(calls) <= times:
            monkeypatch.setattr(records, "opened", real)
            seen = found.draft.section(then).version
            doing.save(here, then, {"message": f"theirs {len(calls)}"}, seen, "b", NOW)
            monkeypatch.setattr(records, "opened", read)
        return found

    monkeypatch.setattr(records, "opened", read)
    return doing.save(here, first, {"message": "mine"}, 0, "a", NOW)


def test_different_sections_both_get_through(applicants: Applicants, monkeypatch: pytest.MonkeyPatch) -> None:
    token = applicants.link()
    after = interrupted(monkeypatch, 2, "money", "start", opened(applicants, token))
    assert after.draft.section("money").values == {"message": "mine"}
    assert after.draft.section("start").values == {"message": "theirs 2"}
    assert opened(applicants, token) == after


def test_in_the_same_section_the_second_is_told(applicants: Applicants, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Behind) as behind:
        interrupted(monkeypatch, 1, "money", "money", opened(applicants, applicants.link()))
    assert behind.value.theirs.values == {"message": "theirs 1"}


def test_who_never_gets_a_turn_is_told_so(applicants: Applicants, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Conflict):
        interrupted(monkeypatch, 99, "money", "start", opened(applicants, applicants.link()))


def test_what_changes_while_somebody_sends_is_not_sent_unseen(
    applicants: Applicants, monkeypatch: pytest.MonkeyPatch
) -> None:
    from familiekontakten.applications import doing, records

    token = applicants.link()
    for part, told in WHOLE.items():
        applicants.saves(token, part, told)
    here, real, calls = opened(applicants, token), records.opened, []

    def read(*args: object) -> Opened:
        calls.append(args)
        if len(calls) == 2:  # the first read draws the page, the second begins the write
            monkeypatch.setattr(records, "opened", real)
            doing.save(here, "money", {}, 1, "b", NOW)
        return real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(records, "opened", read)
    answer = applicants.post(token, "send", {"seen": str(here.draft.saves)})
    assert answer.status_code == 409
    assert "Noen har endret søknaden" in text(answer)
    assert opened(applicants, token).draft.sent == ()
    assert "Ingenting er sendt" in text(applicants.room())
