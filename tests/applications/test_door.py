"""Writing an application through personal links: saved as often as wanted, by several people, and nothing is lost."""

import re
from urllib.parse import urlencode

import pytest
from familiekontakten.links.link import hash_of

from tests.applications.answers import COORDINATOR, GROUP, MONEY, OPERATOR, START_UP, WHOLE
from tests.applications.conftest import SITE, Applicants, text, token_in
from tests.database import client_of

WORDS = "Vi trenger flere uker."


def test_what_was_saved_is_there_for_whoever_comes_back(applicants: Applicants) -> None:
    token = applicants.link()
    assert applicants.saves(token, "operator", OPERATOR).headers["Location"] == f"{SITE}/api/l/{token}/saved"
    page = text(applicants.get(token, "operator"))
    assert 'value="Prøve kommune"' in page
    assert 'value="Vedtak, sak 12/25"' in page
    assert "Kari Prøvesen" in text(applicants.get(token))


def test_half_a_section_can_be_saved_and_what_is_left_is_counted(applicants: Applicants) -> None:
    token = applicants.link()
    applicants.saves(token, "coordinator", {"position_percent": "60"})
    page = text(applicants.get(token, "saved"))
    assert "Det er lagret." in page
    assert re.search(r"Koordinatoren</a>\s*<span class=\"hint\">Lagret [\d.]+ av Kari Prøvesen.\s+Mangler: 4", page)


def test_a_wrong_answer_is_told_and_everything_typed_is_kept(applicants: Applicants) -> None:
    token = applicants.link()
    answer = applicants.saves(token, "operator", {**OPERATOR, "org_number": "12"})
    assert answer.status_code == 422
    assert "Sjekk organisasjonsnummeret" in text(answer)
    assert 'value="12"' in text(answer)
    assert 'value="Prøve kommune"' in text(answer)
    assert "Ikke begynt." in text(applicants.get(token))


def test_who_represents_the_money_cannot_be_saved_as_leader(applicants: Applicants) -> None:
    token = applicants.link()
    answer = applicants.saves(token, "group", {**GROUP, "chair": "2"})
    assert answer.status_code == 422
    assert "men ikke lede den" in text(answer)
    assert applicants.saves(token, "group", GROUP).status_code == 303


def test_two_people_with_different_sections_do_not_meet(applicants: Applicants) -> None:
    kari, ola = applicants.link(), applicants.link("Ola Prøvesen")
    assert applicants.saves(kari, "operator", OPERATOR).status_code == 303
    assert applicants.saves(ola, "money", MONEY).status_code == 303
    page = text(applicants.get(kari))
    assert "av Kari Prøvesen" in page
    assert "av Ola Prøvesen" in page


def test_of_two_people_with_one_section_the_second_sees_both_versions(applicants: Applicants) -> None:
    kari, ola = applicants.link(), applicants.link("Ola Prøvesen")
    applicants.saves(kari, "coordinator", {**COORDINATOR, "D4_what": "Karis dokument"})
    answer = applicants.saves(ola, "coordinator", {**COORDINATOR, "D4_what": "Olas dokument"})
    page = text(answer)
    assert answer.status_code == 409
    assert "lagret nå, av Kari Prøvesen" in page
    question = "Utlysningen, eller en bekreftelse på utdanningen: Hva heter dokumentet?"
    assert re.search(rf"{re.escape(question)}</strong></dt>\s*<dd>Karis dokument</dd>", page)
    assert 'value="Olas dokument"' in page
    seen = int(re.findall(r'name="seen" value="(\d+)"', page)[0])
    assert applicants.saves(ola, "coordinator", {**COORDINATOR, "D4_what": "Begges dokument"}, seen).status_code == 303
    assert 'value="Begges dokument"' in text(applicants.get(kari, "coordinator"))


def test_the_same_sent_twice_is_saved_once(applicants: Applicants) -> None:
    token = applicants.link()
    assert [applicants.saves(token, "money", MONEY).status_code for _ in range(2)] == [303, 303]


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (urlencode({"office_years": "1", "seen": "1"}).encode(), {"sec-fetch-site": "cross-site"}, 400),
        (b"office_years=\xff&seen=1", {}, 400),
        (urlencode({"office_years": "1" * 70_000, "seen": "1"}).encode(), {}, 400),
        (b"", {}, 409),
    ],
    ids=["from another site", "not text", "too large", "nothing"],
)
def test_what_our_page_did_not_send_changes_nothing(
    applicants: Applicants, body: bytes, headers: dict[str, str], status: int
) -> None:
    token = applicants.link()
    applicants.saves(token, "money", MONEY)
    assert applicants.post_bytes(token, "money", body, headers).status_code == status
    assert 'name="office_years"' in (page := text(applicants.get(token, "money")))
    assert re.search(r'name="office_years"[^>]*value="3"', page)


def test_when_the_tables_are_away_the_writer_is_told_and_keeps_the_text(
    applicants: Applicants, monkeypatch: pytest.MonkeyPatch
) -> None:
    from familiekontakten.applications import doing

    def away(*_: object) -> None:
        raise ConnectionError

    token = applicants.link()
    monkeypatch.setattr(doing, "change", away)
    answer = applicants.saves(token, "start", {"message": WORDS})
    assert answer.status_code == 503
    assert WORDS in text(answer)


def test_a_draft_cannot_be_read_from_the_tables(applicants: Applicants, database: str) -> None:
    token = applicants.link(email="kari@example.org")
    applicants.saves(token, "start", {"message": WORDS})
    rows = [
        row
        for table in ("hsf-receipts", "hsf-inbox", "hsf-cases-national")
        for row in client_of(database).scan(TableName=table)["Items"]
    ]
    stored = repr(rows)
    assert len(rows) > 3
    assert [word for word in (WORDS, "Kari", "kari@example.org", token, "Prøve kommune") if word in stored] == []
    assert hash_of(token) in stored


def test_a_link_opens_its_own_application_and_no_other(applicants: Applicants, database: str) -> None:
    """Somebody who can write to the table, and points a link of theirs at another application, reads nothing."""
    from familiekontakten.applications.locking import unwrapped
    from familiekontakten.links import records
    from familiekontakten.sealing.envelope import Unsealable

    token = applicants.link()
    found = records.link(hash_of(token))
    assert found
    assert unwrapped(token, START_UP, found.wrapped)
    with pytest.raises(Unsealable):
        unwrapped(token, "3TV47KMPX", found.wrapped)


def test_a_colleague_gets_a_link_of_their_own_which_its_giver_can_take_back(applicants: Applicants) -> None:
    kari = applicants.link()
    ola = token_in(applicants.post(kari, "colleague", {"name": "Ola Prøvesen", "email": ""}))
    assert applicants.get(ola).status_code == 200
    assert applicants.post(ola, "revoke", {"link": hash_of(kari)}).status_code == 422
    assert applicants.post(kari, "revoke", {"link": hash_of(ola)}).status_code == 303
    closed = applicants.get(ola)
    assert closed.status_code == 410
    assert "landskontoret" in text(closed)
    assert applicants.get(kari).status_code == 200


def test_a_colleague_without_a_name_is_asked_for_one(applicants: Applicants) -> None:
    answer = applicants.post(applicants.link(), "colleague", {"name": "", "email": "ola@example"})
    assert answer.status_code == 422
    assert "Skriv navnet" in text(answer)
    assert 'value="ola@example"' in text(answer)


def test_a_link_that_got_astray_cannot_be_used_to_send_many_mails(applicants: Applicants) -> None:
    token = applicants.link()
    answers = [applicants.post(token, "colleague", {"name": f"Prøve {n}", "email": "a@example.org"}) for n in range(10)]
    assert [answer.status_code for answer in answers] == [200] * 9 + [422]
    assert "mange lenker i dag" in text(answers[-1])


def test_it_is_sent_when_whole_and_once_for_each_change(applicants: Applicants) -> None:
    token = applicants.link()
    for part, told in WHOLE.items():
        page = text(applicants.get(token))
        early = applicants.post(token, "send", {"seen": _seen(page)})
        assert early.status_code == 422
        assert "Dette må besvares" in text(early)
        applicants.saves(token, part, told)
    stale = applicants.post(token, "send", {"seen": "1"})
    assert stale.status_code == 409
    sent = {"seen": _seen(text(applicants.get(token)))}
    assert [applicants.post(token, "send", sent).headers["Location"][-5:] for _ in range(2)] == ["/sent"] * 2
    page = text(applicants.get(token, "sent"))
    assert "Søknaden er sendt" in page
    assert "Ingenting er endret siden." in page
    assert "Send søknaden til landskontoret" not in page


def _seen(page: str) -> str:
    return str(re.findall(r'name="seen" value="(\d+)"', page)[0])
