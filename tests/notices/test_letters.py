"""What the mails say, and what none of them may say."""

from datetime import UTC, date, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser

import pytest
from familiekontakten.access.roles import Grant, Role, Staff
from familiekontakten.departments.department import NATIONAL, Address, Department
from familiekontakten.languages.language import LANGUAGES
from familiekontakten.notices import letters
from familiekontakten.notices.figures import Report, Row, Section, Table
from familiekontakten.notices.letters import Letter
from familiekontakten.notices.mail import mail_of
from familiekontakten.notices.page import html_of
from familiekontakten.notices.readers import language_in
from familiekontakten.notices.returned import returned_addresses
from familiekontakten.notices.writing import NobodyToTell, Office, write
from familiekontakten.outbox.due import BOUNCED, ENQUIRY, MONTH, SENDER, Due

from tests.statistics.editions.frozen import an_edition

SITE = "https://familiekontakten.example.org"
REFERENCE = "7KMP3XTV4"
SINCE = datetime(2026, 11, 20, 19, 30, tzinfo=UTC)
REPORT = Report(
    (
        Table(
            ("oktober 2026", "mot september 2026"),
            (
                Section("Familier", (Row("Besøk", ("30", "+5"), 100), Row("Venter", ("10", "–"), 33))),
                Section("Timer", (Row("Timer besøk", ("1\u00a0034", "\u22126")),)),
            ),
        ),
    ),
    ("En setning under tabellen.",),
)
EVERY = [
    letters.new_enquiry(SITE, REFERENCE),
    *(letters.receipt(SITE, language, REFERENCE, date(2026, 11, 27)) for language in LANGUAGES),
    letters.unreachable(SITE, "Moss", REFERENCE),
    letters.address_returned(SITE, "Moss"),
    letters.opening_asked(SITE, REFERENCE),
    *(letters.application_link(SITE, language, "x" * 27) for language in LANGUAGES),
    letters.application_sent(SITE, REFERENCE),
    letters.opening_opened(SITE, "Moss", "audit"),
    Letter("Tall", ("Her er tallene.",), f"{SITE}/workspace/", "Logg inn", "nn", REPORT),
]


def opened(letter: Letter, *recipients: str) -> EmailMessage:
    """The mail as its reader's program takes it apart."""
    mail = mail_of(letter, html_of(letter), "ikke-svar@example.org", recipients or ("moss@example.org",))
    message = message_from_bytes(mail, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def text(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert body
    content = body.get_content()
    assert isinstance(content, str)
    return content


class Elements(HTMLParser):
    """Every element of a page with its attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_a_coordinator_learns_the_reference_and_where_to_log_in() -> None:
    mail = opened(letters.new_enquiry(SITE, REFERENCE))
    assert mail["Subject"] == "Ny henvendelse"
    for kind in ("plain", "html"):
        assert "7KMP-3XTV-4" in text(mail, kind)
        assert f"{SITE}/workspace/enquiries/{REFERENCE}" in text(mail, kind)


def test_a_receipt_names_the_promised_date_and_never_who_we_are() -> None:
    mail = opened(letters.receipt(SITE, "nb", REFERENCE, date(2026, 11, 27)))
    words = text(mail, "plain").replace(SITE, "")
    assert "7KMP-3XTV-4" in words
    assert "fredag 27. november 2026" in words
    for telling in ("home-start", "familiekontakt", "barn", "henvendelse", "hjelp"):
        assert telling not in (words + mail["Subject"]).lower()


@pytest.mark.parametrize(("language", "link"), [("nb", "/status/"), ("en", "/en/status/"), ("ar", "/ar/status/")])
def test_a_receipt_is_in_the_readers_language_and_direction(language: str, link: str) -> None:
    mail = opened(letters.receipt(SITE, language, REFERENCE, date(2026, 11, 27)))
    assert mail["Content-Language"] == language
    assert SITE + link in text(mail, "plain")
    (page,) = [attributes for tag, attributes in Elements(text(mail, "html")).found if tag == "html"]
    assert page == {"lang": language, "dir": LANGUAGES[language].direction}


@pytest.mark.parametrize("letter", EVERY, ids=lambda letter: f"{letter.subject}-{letter.language}")
def test_every_mail_can_be_read_by_every_mail_program(letter: Letter) -> None:
    mail = opened(letter)
    assert [part.get_content_type() for part in mail.walk()] == ["multipart/alternative", "text/plain", "text/html"]
    assert mail.as_bytes().isascii()
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Reply-To"] is None
    elements = Elements(text(mail, "html")).found
    assert not {"img", "style", "link", "script"} & {tag for tag, _ in elements}
    assert not any("class" in attributes for _, attributes in elements)
    assert [attributes["href"] for tag, attributes in elements if tag == "a"] == [letter.link]
    for said in (*letter.paragraphs, letter.link):
        assert said in text(mail, "plain")


@pytest.mark.parametrize("letter", EVERY, ids=lambda letter: f"{letter.subject}-{letter.language}")
def test_no_subject_tells_which_enquiry_department_or_month(letter: Letter) -> None:
    assert not any(sign.isdigit() for sign in letter.subject)
    assert "Moss" not in letter.subject


def test_figures_are_tables_with_bars_made_of_cells() -> None:
    mail = opened(EVERY[-1])
    cells = [a["width"] for tag, a in Elements(text(mail, "html")).found if tag == "td" and a.get("bgcolor")]
    assert cells == ["100%", "33%"]
    for kind in ("plain", "html"):
        for said in ("oktober 2026", "mot september 2026", "Venter", "+5", "1\u00a0034", "En setning under tabellen."):
            assert said in text(mail, kind)
    lines = text(mail, "plain").splitlines()
    assert [line.count("█") for line in lines if line.startswith(("Besøk", "Venter", "Timer"))] == [20, 7, 0]


def test_names_are_escaped_in_html() -> None:
    mail = opened(letters.unreachable(SITE, "<b>Moss</b>", REFERENCE))
    assert "<b>" not in text(mail, "html")
    assert "<b>Moss</b>" in text(mail, "plain")


@pytest.mark.parametrize("address", ["", "no-sign", "a@b\r\nBcc: c@example.org", "a@example.org, b@example.org"])
def test_what_is_no_address_gets_no_mail(address: str) -> None:
    with pytest.raises(Exception, match=r".") as refused:
        mail_of(EVERY[0], "", "ikke-svar@example.org", (address,))
    assert isinstance(refused.value, ValueError | IndexError) or "email.errors" in type(refused.value).__module__


def office(*departments: Department) -> Office:
    known = {d.id: d for d in departments}
    return Office(SITE, known, lambda due: "kanari@example.org", an_edition, lambda of: "nn" if of == "moss" else "nb")


def department(name: str, *addresses: Address) -> Department:
    return Department(name, name.title(), "Prøve", "organisation", (), "00 00 00 01", addresses)


MOSS = department("moss", Address("dead@example.org", bounced=True), Address("moss@example.org"))
SILENT = department("moss", Address("dead@example.org", bounced=True))
NATION = department(NATIONAL, Address("national@example.org"))


@pytest.mark.parametrize(
    ("due", "known", "subject", "recipients"),
    [
        (Due(ENQUIRY, REFERENCE, SINCE, "moss"), MOSS, "Ny henvendelse", ("moss@example.org",)),
        (Due(ENQUIRY, REFERENCE, SINCE, "moss"), SILENT, "En avdeling får ikke e-post", ("national@example.org",)),
        (Due(ENQUIRY, REFERENCE, SINCE, "closed"), MOSS, "En avdeling får ikke e-post", ("national@example.org",)),
        (Due(BOUNCED, "moss", SINCE, "moss"), MOSS, "En avdeling får ikke e-post", ("national@example.org",)),
        (Due(MONTH, "moss#1", SINCE, "moss", month="2026-10"), MOSS, "Tala for månaden", ("moss@example.org",)),
        (Due(MONTH, "moss#1", SINCE, "moss", month="2026-10"), SILENT, "Tala for månaden", ("national@example.org",)),
        (Due(MONTH, "nation#1", SINCE, NATIONAL, month="2026-10"), MOSS, "Månedens tall", ("national@example.org",)),
    ],
)
def test_who_gets_which_letter(due: Due, known: Department, subject: str, recipients: tuple[str, ...]) -> None:
    letter, to = write(due, due.parts[0], office(known, NATION))
    assert (letter.subject, to) == (subject, recipients)


def test_a_sender_gets_the_receipt_and_the_department_is_not_in_it() -> None:
    letter, to = write(Due(ENQUIRY, REFERENCE, SINCE, "moss", language="ar"), SENDER, office(MOSS, NATION))
    assert to == ("kanari@example.org",)
    assert letter.language == "ar"
    assert "Moss" not in "".join(letter.paragraphs)


def test_with_nobody_to_tell_it_says_so() -> None:
    with pytest.raises(NobodyToTell):
        write(Due(ENQUIRY, REFERENCE, SINCE, "moss"), "coordinator", office(SILENT))


@pytest.mark.parametrize(("whose", "reader", "language"), [("moss", "moss", "nn"), ("nation", NATIONAL, "nb")])
def test_a_month_is_told_in_the_readers_language(whose: str, reader: str, language: str) -> None:
    due = Due(MONTH, f"{whose}#1", SINCE, reader, month="2026-10")
    assert opened(write(due, due.parts[0], office(MOSS, NATION))[0])["Content-Language"] == language


@pytest.mark.parametrize(
    ("languages", "read"), [(("nn",), "nn"), (("nn", "nn"), "nn"), (("en", "nn"), "nb"), ((), "nb")], ids=str
)
def test_a_department_whose_coordinators_differ_is_written_to_in_bokmal(languages: tuple[str, ...], read: str) -> None:
    coordinator = Grant(Role.COORDINATOR, "moss", SINCE.date())
    staff = [Staff(str(n), "Prøve", "", (coordinator,), language=name) for n, name in enumerate(languages)]
    elsewhere = Staff("x", "Prøve", "", (coordinator._replace(department="horten"),), language="en")
    assert language_in([*staff, elsewhere], "moss", SINCE.date()) == read


@pytest.mark.parametrize(
    ("detail", "returned"),
    [
        ({"bounce": {"bounceType": "Permanent", "bouncedRecipients": [{"emailAddress": "a@example.org"}]}}, 1),
        ({"bounce": {"bounceType": "Undetermined", "bouncedRecipients": [{"emailAddress": "a@example.org"}]}}, 0),
        ({"bounce": {"bounceType": "Permanent"}}, 0),
        ({"bounce": None}, 0),
        ({}, 0),
    ],
)
def test_only_what_has_come_back_for_good_is_returned(detail: dict[str, object], returned: int) -> None:
    assert len(returned_addresses(detail)) == returned
