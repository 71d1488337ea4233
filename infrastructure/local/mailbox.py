"""Every mail that was sent on this machine, to be read in a browser or by a test. It is empty after a restart."""

import html
import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True)
class Mail:
    """One sent mail; `to` may hold several addresses, `text` and `html` are the same message twice."""

    sent_at: str
    sender: str
    to: tuple[str, ...]
    subject: str
    text: str
    html: str


def mails(recorded: dict[str, Any]) -> list[Mail]:
    """What the emulator recorded, in the order of sending."""
    found = [_mail(record) for account in recorded["messages"].values() for record in account]
    return sorted(found, key=lambda mail: mail.sent_at)


def _mail(record: dict[str, Any]) -> Mail:
    return Mail(
        sent_at=datetime.fromtimestamp(float(record["Timestamp"]), UTC).isoformat(timespec="milliseconds"),
        sender=record["Source"],
        to=tuple(record["To"]),
        subject=record["Subject"] or "",
        text=record["BodyText"] or "",
        html=record["BodyHtml"] or "",
    )


def as_json(found: list[Mail]) -> str:
    """A list of objects with the keys from, to, subject, text, html and sent_at."""
    entries = [asdict(mail) for mail in found]
    return json.dumps([{"from": entry.pop("sender"), **entry} for entry in entries], ensure_ascii=False)


def as_page(found: list[Mail]) -> str:
    """A page to read them on, newest first. Their HTML is shown in a frame without scripts, forms or our origin."""
    articles = "".join(_article(mail) for mail in reversed(found)) or "<p>No mail has been sent since the start.</p>"
    return PAGE.format(count=len(found), articles=articles)


def _article(mail: Mail) -> str:
    frame = f'<iframe sandbox title="HTML" srcdoc="{html.escape(mail.html)}"></iframe>' if mail.html else ""
    return ARTICLE.format(
        subject=html.escape(mail.subject),
        to=html.escape(", ".join(mail.to)),
        sender=html.escape(mail.sender),
        sent_at=html.escape(mail.sent_at),
        text=html.escape(mail.text),
        frame=frame,
    )


PAGE = """<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Local mailbox ({count})</title>
<style>
body {{ font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }}
article {{ border-top: 2px solid; margin-top: 2rem }}
pre {{ font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext }}
h2 {{ unicode-bidi: plaintext }}
iframe {{ width: 100%; height: 20rem; border: 1px solid #888; background: #fff }}
</style>
<h1>Local mailbox</h1>
<p>{count} mails, newest first. Nothing here has left this machine. <a href="mailbox.json">As JSON</a></p>
{articles}
</html>
"""
ARTICLE = """<article><h2 dir="auto">{subject}</h2>
<p>To {to}<br>From {sender}<br>{sent_at}</p>
<pre dir="auto">{text}</pre>{frame}</article>
"""
