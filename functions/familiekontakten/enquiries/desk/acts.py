"""What a department may do with an enquiry. Each act takes the enquiry and gives back what becomes of it. Pure.

Each raises Refused with every broken rule at once. What else an act changes (a case, the receipt, another department's
inbox) is put together in `doing.py`, and stored with it in one transaction.
"""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from familiekontakten.departments.department import NATIONAL
from familiekontakten.enquiries.desk.content import Content
from familiekontakten.enquiries.desk.ends import KEPT_READABLE, TAKEN_ON, End, reasons
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import OSLO, day_of
from familiekontakten.refused import refuse_if

Values = Mapping[str, Any]

ENDED = N_("Henvendelsen er avsluttet, og kan ikke endres")
TOO_EARLY = N_("Svaret kan ikke være gitt før henvendelsen kom")
NOT_ANSWERED = N_("Velg hvordan du svarte. Alle skal få svar")
NOT_THIS_REASON = N_("Velg en av grunnene i listen. At det er få familiekontakter, er ingen grunn til å si nei")
NOWHERE_TO_TURN = N_("Skriv hvem som kan hjelpe i stedet, eller hvorfor du ikke kan foreslå noen")
NO_MAIL = N_("Avsenderen har ikke bedt om e-post. Ring, eller la svaret ligge på statussiden")
NOT_TOLD = N_("Familien ønsker ikke at fagpersonen får vite hvordan det går. La feltet stå tomt, eller ring familien")
NOT_TAKEN_ON = N_("En henvendelse fra en kommune blir besvart, men ikke tatt imot som en sak")
ONLY_OFFICE = N_("Bare henvendelser fra kommuner hos det nasjonale kontoret blir til en oppstart")
NOT_HERE = N_("Det nasjonale kontoret følger ikke opp familier. Flytt henvendelsen til en avdeling")
IN_ADDITION = N_("Kryss av for at familiekontakten kommer i tillegg til hjelpen de har rett til, ikke i stedet for den")
SAME_PLACE = N_("Henvendelsen ligger hos dere allerede. Velg en annen avdeling")
ITSELF = N_("Henvendelsen kan ikke være et duplikat av seg selv. Velg den dere beholder")
UNKNOWN_KEPT = N_("Vi finner ingen åpen henvendelse, sak eller frivillig hos dere med den referansen")
NOT_ASIDE = N_("Henvendelsen ligger ikke til side")
ONLY_ANSWERED = N_("Bare henvendelser fra kommuner avsluttes når de er besvart. Ta imot, formidle videre eller si nei")


def answer(enquiry: Enquiry, values: Values, content: Content, *, at: datetime) -> Enquiry:
    """Somebody has answered, on the telephone or otherwise. The first answer stops the clock and stays.

    Mail goes out only to whoever wished it, and a professional learns only what the family wished (declaration of
    principles, section 9).
    """
    on = _day(values.get("answered_on")) or day_of(at)
    refuse_if(
        _open(enquiry),
        Problem("answered_on", TOO_EARLY) if on < day_of(enquiry.received_at) else None,
        Problem("letter", NOT_TOLD) if values.get("letter") and not content.tells_referrer else None,
        Problem("mail", NO_MAIL) if values.get("mail") and not content.mail_address else None,
    )
    return enquiry._replace(
        answered_at=enquiry.answered_at or _instant(on, at),
        answered_how=enquiry.answered_how or str(values["answered_how"]),
        next_contact_on=_day(values.get("next_contact_on")),
        set_aside=False,
    )


def take_on(enquiry: Enquiry, content: Content, values: Values, *, at: datetime) -> Enquiry:
    """A family is visited, a volunteer invited to a talk: the enquiry ends, and lives on as a case or a volunteer.

    Where a family waits for help that it has a right to, the coordinator says that ours comes beside it (annual reports
    2011 and 2019: never instead of statutory services). Every family belongs to a department, never to the national
    office (each department is its own data controller).
    """
    family = enquiry.form != "volunteer"
    refuse_if(
        _open(enquiry),
        None if enquiry.form in TAKEN_ON else Problem("", NOT_TAKEN_ON),
        Problem("", NOT_HERE) if enquiry.department == NATIONAL else None,
        Problem("in_addition", IN_ADDITION)
        if family and content.statutory_pending and not values.get("in_addition")
        else None,
        _answered(enquiry),
    )
    return _end(enquiry, TAKEN_ON[enquiry.form], at)


def begin_start_up(enquiry: Enquiry, *, at: datetime) -> Enquiry:
    """A municipality's question becomes a start-up, which the national office follows (page for municipalities)."""
    refuse_if(
        _open(enquiry),
        None if enquiry.form == "municipality" and enquiry.department == NATIONAL else Problem("", ONLY_OFFICE),
        _answered(enquiry),
    )
    return _end(enquiry, End.START_UP, at)


def decline(enquiry: Enquiry, values: Values, *, at: datetime) -> Enquiry:
    """The department is not the right one to help.

    What is too much for a volunteer needs a word about who can help instead, or why nobody can be named (declaration of
    principles, section 8; that it is required is to be confirmed by HSFN).
    """
    reason = str(values.get("reason", ""))
    silent = not (values.get("onward") or values.get("no_onward"))
    refuse_if(
        _open(enquiry),
        None if reason in reasons(enquiry) else Problem("reason", NOT_THIS_REASON),
        Problem("onward", NOWHERE_TO_TURN) if reason == End.TOO_COMPLEX and silent else None,
        _answered(enquiry),
    )
    return _end(enquiry, End(reason), at)


def forward(enquiry: Enquiry, *, at: datetime) -> Enquiry:
    """Somebody else helps, with the family's consent; the form sees to it that it names recipient and purpose."""
    refuse_if(_open(enquiry), _answered(enquiry))
    return _end(enquiry, End.FORWARDED, at)


def finish(enquiry: Enquiry, *, at: datetime) -> Enquiry:
    """A municipality has been answered; what follows is the national office's guidance."""
    refuse_if(
        _open(enquiry),
        Problem("", ONLY_ANSWERED) if enquiry.form in TAKEN_ON else None,
        _answered(enquiry),
    )
    return _end(enquiry, End.ANSWERED, at)


def move(enquiry: Enquiry, department: str, *, at: datetime) -> tuple[Enquiry, Enquiry]:
    """Another department answers: what stays here, without what was written, and what lies there.

    The clock goes on as if it had lain there from the start; whoever is told there is told anew.
    """
    refuse_if(
        _open(enquiry),
        Problem("department", SAME_PLACE) if department == enquiry.department else None,
    )
    stays = _end(enquiry, End.MOVED, at)._replace(kept=department)
    arrives = enquiry._replace(department=department, notes=b"", version=0, set_aside=False)
    return stays, arrives


def merge(enquiry: Enquiry, kept: str, known: bool, *, at: datetime) -> Enquiry:
    """The same came twice; both stay readable, and this one says which was kept. `known`: that one is open here."""
    refuse_if(
        _open(enquiry),
        Problem("kept", ITSELF) if kept == enquiry.reference else None,
        None if known else Problem("kept", UNKNOWN_KEPT),
    )
    return _end(enquiry, End.DUPLICATE, at)._replace(kept=kept)


def put_back(enquiry: Enquiry) -> Enquiry:
    """It was written by a human being after all: out of the tray, and onto the list like every other."""
    refuse_if(_open(enquiry), None if enquiry.set_aside else Problem("", NOT_ASIDE))
    return enquiry._replace(set_aside=False)


def discard(enquiry: Enquiry, *, at: datetime) -> Enquiry:
    """A coordinator has looked, and no human being wrote it. It stays readable, and is counted by itself as before."""
    refuse_if(_open(enquiry), None if enquiry.set_aside else Problem("", NOT_ASIDE))
    return _end(enquiry, End.NOBODY, at)._replace(set_aside=True)


def _end(enquiry: Enquiry, end: End, at: datetime) -> Enquiry:
    kept = enquiry if end in KEPT_READABLE else enquiry._replace(sealed=b"", notes=b"")
    return kept._replace(ended=end.value, ended_at=at, next_contact_on=None, set_aside=False)


def _open(enquiry: Enquiry) -> Problem | None:
    return Problem("", ENDED) if enquiry.ended or not enquiry.sealed else None


def _answered(enquiry: Enquiry) -> Problem | None:
    return None if enquiry.answered_at else Problem("answered_how", NOT_ANSWERED)


def _day(written: object) -> date | None:
    return date.fromisoformat(str(written)) if written else None


def _instant(on: date, at: datetime) -> datetime:
    """The instant of an answer: now for today's, noon for another day's."""
    return at if on == day_of(at) else datetime.combine(on, time(12), OSLO)
