"""The inbox as a CSV file: codes and days only. Nothing that anybody wrote, and no name, leaves the house this way."""

from familiekontakten.access.desk import Desk
from familiekontakten.door.answers import Answer, page
from familiekontakten.enquiries.desk.choosing import month_asked
from familiekontakten.enquiries.desk.ends import NAMES, End
from familiekontakten.enquiries.desk.records import Inbox
from familiekontakten.enquiries.desk.showing import SENDERS
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.enquiries.reference import written
from familiekontakten.enquiries.urgency import by_urgency
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.months import day_of, month_of
from familiekontakten.workspace.csv_export import csv_text

HEADS = (N_("Referanse"), N_("Fra"), N_("Kom"), N_("Svart"), N_("Hvor den står"))
OPEN, ASIDE = N_("Åpen"), N_("Lagt til side")
WHOLE = None
"""Not a page of it."""


def export(desk: Desk) -> Answer:
    """The tray that the address asks for, whole: the open ones, what was set aside, or what ended in a month."""
    inbox, tray = Inbox(desk.book), desk.query.get("tray", "")
    month = month_asked(desk.query.get("month", ""), month_of(desk.now))
    if tray == "ended":
        found = inbox.ended(month, most=WHOLE)
    else:
        tray = "aside" if tray == "aside" else "open"
        found = by_urgency(inbox.aside(most=WHOLE) if tray == "aside" else inbox.open(most=WHOLE))
    name = f"enquiries-{tray}-{month if tray == 'ended' else desk.today.isoformat()}.csv"
    headers = {"Content-Type": "text/csv; charset=utf-8", "Content-Disposition": f'attachment; filename="{name}"'}
    heads = [translate(desk.language, head) for head in HEADS]
    return page(200, csv_text(heads, (_row(one, desk.language) for one in found)), headers)


def _row(enquiry: Enquiry, language: str) -> tuple[str, ...]:
    standing = NAMES[End(enquiry.ended)] if enquiry.ended else ASIDE if enquiry.set_aside else OPEN
    return (
        written(enquiry.reference),
        translate(language, SENDERS[enquiry.form]),
        day_of(enquiry.received_at).isoformat(),
        day_of(enquiry.answered_at).isoformat() if enquiry.answered_at else "",
        translate(language, standing),
    )
