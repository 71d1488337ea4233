"""A letter as the bytes of a mail: plain text, and the same as HTML."""

from collections.abc import Iterator, Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from familiekontakten.notices.figures import Report, Row, Table
from familiekontakten.notices.letters import Letter

BAR = 20
"""Longest bar of the plain text, in characters."""


def mail_of(letter: Letter, html: str, sender: str, recipients: Sequence[str]) -> bytes:
    """The mail, in seven-bit lines. Raises ValueError (or a subclass of email's MessageError) for a bad address.

    There is no Reply-To: nobody should send what is confidential to an address that nobody reads.
    """
    mail = EmailMessage(policy=SMTP.clone(cte_type="7bit"))
    mail["From"] = Address(addr_spec=sender)
    mail["To"] = [Address(addr_spec=recipient) for recipient in recipients]
    mail["Subject"] = letter.subject
    mail["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday answers, please
    mail.set_content(text_of(letter))
    mail.add_alternative(html, subtype="html")
    mail["Content-Language"] = letter.language  # last: adding a body moves such headers into it
    return mail.as_bytes()


def text_of(letter: Letter) -> str:
    """The letter as plain text, the report's tables as lines with bars of characters."""
    report = [_lines(letter.report)] if letter.report else []
    return "\n\n".join([*letter.paragraphs, *report, f"{letter.link_text}:\n{letter.link}"]) + "\n"


def _lines(report: Report) -> str:
    tables = ["\n".join(_table(table)) for table in report.tables]
    return "\n\n".join([*tables, *report.remarks])


def _table(table: Table) -> Iterator[str]:
    width = max((len(row.label) for section in table.sections for row in section.rows), default=0)
    yield " | ".join(table.columns)
    for section in table.sections:
        yield from ("", section.heading.upper(), *(_line(row, width) for row in section.rows))


def _line(row: Row, width: int) -> str:
    bar = "" if row.bar is None else "█" * round(row.bar * BAR / 100)
    return f"{row.label:<{width}}  {bar:<{BAR}}  {' | '.join(filter(None, row.numbers))}"
