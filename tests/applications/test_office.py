"""The national office's side: it gives links, gets what was sent, and sees nothing of what was not."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from familiekontakten.links.link import hash_of
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState

from tests.applications.answers import START_UP, WHOLE
from tests.applications.conftest import Applicants, text

WORDS = "Vi gleder oss."


def send_whole(applicants: Applicants, token: str, **changed: Any) -> None:  # noqa: ANN401 - answers
    """Every section saved over what stands there, and all of it sent."""
    for part, told in WHOLE.items():
        seen = re.findall(r'name="seen" value="(\d+)"', text(applicants.get(token, part)))[0]
        applicants.saves(token, part, {**told, **{k: v for k, v in changed.items() if k in told}}, int(seen))
    seen = re.findall(r'name="seen" value="(\d+)"', text(applicants.get(token)))[0]
    assert applicants.post(token, "send", {"seen": seen}).headers["Location"] == applicants.address(token, "sent")


def start_up(applicants: Applicants) -> StartUp:
    return applicants.open_book().get(StartUp, START_UP)


def put(applicants: Applicants, **changes: Any) -> None:  # noqa: ANN401 - fields of the start-up
    applicants.open_book().save(replace(start_up(applicants), **changes))


def steps(applicants: Applicants) -> set[str | None]:
    return {entry.step for entry in applicants.open_book().agenda(date(9999, 12, 31)).entries}


def test_the_office_reads_what_was_sent_and_the_start_up_goes_by_it(applicants: Applicants) -> None:
    token = applicants.link()
    send_whole(applicants, token)
    page = text(applicants.room())
    assert WORDS in page
    assert "Vedtak, sak 12/25" in page
    after = start_up(applicants)
    assert after.state is StartUpState.APPLICATION
    assert after.application.position_percent == 60
    assert [one.requirement.id for one in after.standing(applicants.desk.today) if not one.met] == ["D7"]


def test_what_is_not_sent_the_office_does_not_see(applicants: Applicants) -> None:
    token = applicants.link()
    applicants.saves(token, "start", WHOLE["start"])
    page = text(applicants.room())
    assert WORDS not in page
    assert "Ingenting er sendt ennå" in page
    assert "Kari Prøvesen" in page


def test_today_takes_in_what_was_sent(applicants: Applicants) -> None:
    from familiekontakten.links.folding import fold_in

    send_whole(applicants, applicants.link())
    assert fold_in(applicants.open_book(), applicants.desk.now) == 1
    assert fold_in(applicants.open_book(), applicants.desk.now) == 0
    assert steps(applicants) == {"check_requirements"}


def test_what_comes_while_the_board_has_it_is_kept_and_somebody_decides(applicants: Applicants) -> None:
    token = applicants.link()
    send_whole(applicants, token)
    applicants.room()
    put(applicants, state=StartUpState.AT_BOARD)
    send_whole(applicants, token, position_percent="80")
    assert "mens oppstarten var til behandling" in text(applicants.room())
    assert "take_over_application" in steps(applicants)
    assert start_up(applicants).application.position_percent == 60
    refused = applicants.room("take-over")
    assert refused.status_code == 422
    put(applicants, state=StartUpState.DEFERRED)
    assert applicants.room("take-over").status_code == 303
    assert start_up(applicants).application.position_percent == 80
    assert "take_over_application" not in steps(applicants)


def test_what_came_late_can_be_left_as_it_is(applicants: Applicants) -> None:
    token = applicants.link()
    send_whole(applicants, token)
    applicants.room()
    put(applicants, state=StartUpState.AT_BOARD)
    send_whole(applicants, token, position_percent="80")
    applicants.room()
    assert applicants.room("settle").status_code == 303
    assert "take_over_application" not in steps(applicants)
    assert start_up(applicants).application.position_percent == 60


def test_the_office_takes_back_any_link(applicants: Applicants) -> None:
    kari = applicants.link()
    assert applicants.room("revoke", {"link": hash_of(kari)}).status_code == 303
    assert applicants.get(kari).status_code == 410
    assert "Virker ikke lenger" in text(applicants.room())


def test_a_link_stops_after_a_year(applicants: Applicants, monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.links import answers

    token = applicants.link()
    for days, status in ((366, 200), (367, 410)):
        monkeypatch.setattr(answers, "today", lambda days=days: applicants.desk.today + timedelta(days=days))
        assert applicants.get(token).status_code == status


def test_when_all_links_are_lost_the_office_gives_a_new_one_to_the_same_draft(applicants: Applicants) -> None:
    lost = applicants.link()
    applicants.saves(lost, "start", WHOLE["start"])
    applicants.room("revoke", {"link": hash_of(lost)})
    assert WORDS in text(applicants.get(applicants.link("Ola Prøvesen"), "start"))


def test_a_form_of_the_office_says_what_is_missing(applicants: Applicants) -> None:
    answer = applicants.room("give", {"name": "", "email": "kari@example.org", "language": "nb"})
    assert answer.status_code == 422
    assert "Skriv navnet" in text(answer)
    assert 'value="kari@example.org"' in text(answer)


def test_when_it_is_over_the_draft_and_its_links_go_and_what_was_sent_stays(
    applicants: Applicants, database: str
) -> None:
    from familiekontakten.applications import records

    token = applicants.link()
    send_whole(applicants, token)
    applicants.room()
    assert "Kladden trengs ikke lenger" not in text(applicants.room())
    put(applicants, state=StartUpState.REFUSED)
    assert "Kladden trengs ikke lenger" in text(applicants.room())
    assert applicants.room("erase").status_code == 422
    assert applicants.room("erase", {"sure": "yes"}).status_code == 303
    assert records.stored(START_UP) is None
    assert applicants.get(token).status_code == 410
    assert WORDS in text(applicants.room())
    assert applicants.room("give", {"name": "Ola Prøvesen", "email": "", "language": "nb"}).status_code == 422


def test_the_mail_has_the_way_back_and_nothing_else(applicants: Applicants) -> None:
    """The link lies in the outbox sealed together with the address, and only the sending function opens them."""
    from familiekontakten.notices.writing import Office, write
    from familiekontakten.outbox.records import everything_due
    from familiekontakten.sealing.envelope import unseal
    from familiekontakten.sealing.purpose import of_address

    token = applicants.link(email="kari@example.org")
    (due,) = [row.to_due() for row in everything_due(applicants.desk.now)]
    office = Office(
        "https://familiekontakten.example.org",
        {},
        lambda due: unseal(applicants.sending.private, of_address(due.id), due.address_sealed or b"").decode(),
        lambda *_: pytest.fail("no figures in this mail"),
    )
    letter, recipients = write(due, "sender", office)
    assert recipients == ("kari@example.org",)
    assert letter.link == applicants.address(token)
    said = " ".join((letter.subject, *letter.paragraphs, letter.link_text))
    assert [word for word in ("Kari", "søknad", "kommune", "avdeling", token) if word in said] == []


def test_the_office_is_told_that_something_was_sent_and_not_what(applicants: Applicants) -> None:
    from familiekontakten.departments.department import NATIONAL, Address, Department
    from familiekontakten.notices.writing import Office, write
    from familiekontakten.outbox.records import everything_due

    send_whole(applicants, applicants.link())
    (due,) = [row.to_due() for row in everything_due(applicants.desk.now + timedelta(days=1))]
    home = Department(NATIONAL, "", "", "", (), "", (Address("kontor@example.org"),), national=True)
    office = Office(
        "https://familiekontakten.example.org", {NATIONAL: home}, lambda _: "", lambda *_: pytest.fail("no figures")
    )
    letter, recipients = write(due, "national_office", office)
    assert recipients == ("kontor@example.org",)
    assert letter.link.endswith(f"/workspace/national/applications/{START_UP}")
    assert "Prøve kommune" not in " ".join(letter.paragraphs)
