"""Every mail that goes out, as data. None says anything about a person, nor what was written in a form.

    letter              to whom                when
    new_enquiry         the department         an enquiry has come in
    receipt             the sender             the same, if an e-mail address was given
    opened_there        the sender             a department has opened where they live, and they wished to know
    answered            the sender             a coordinator has answered, and the sender wished mail
    unanswered          whoever is next        nobody has answered: coordinator, deputy, at last the national office
    unreachable         the national office    a department should have had a notice and has no working address
    address_returned    the national office    mail to a department's address has come back for good
    opening_asked       the department         an operator asks it to open itself in an emergency
    opening_opened      the department         it has; and to the data protection officers
    application_link    who is to write        somebody gave them a link to an application, and wrote their address
    application_sent    the national office    an application to start a department was sent

That a month has been counted is told in statistics/editions/letter.py: colleagues read it in their own language.
Subjects are fixed, so that a list of mails on a locked screen tells nothing. A receipt does not even name us: somebody
else may read the sender's mail. It is in the language of the form; mails between ourselves are in Norwegian only, and
so are not in the catalogues: nobody should have to translate them before a language can be published.
"""

from dataclasses import dataclass
from datetime import date

from familiekontakten.enquiries.reference import written
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_date
from familiekontakten.languages.language import SOURCE
from familiekontakten.notices.figures import Report


@dataclass(frozen=True)
class Letter:
    """One mail before it is dressed: what it says, in which language, and the one place it links to."""

    subject: str
    paragraphs: tuple[str, ...]
    link: str
    link_text: str
    language: str = SOURCE
    report: Report | None = None


def new_enquiry(site: str, reference: str) -> Letter:
    """To a department: something waits. Only the reference, and where to log in."""
    return Letter(
        "Ny henvendelse",
        (
            "En ny henvendelse venter i innboksen.",
            f"Referanse: {written(reference)}",
            "Logg inn for å lese den. Av hensyn til den som har skrevet, står det ikke mer her.",
        ),
        *_enquiry(site, reference),
    )


def receipt(site: str, language: str, reference: str, answer_by: date) -> Letter:
    """To the sender: it has arrived, what happens next and when, and how to follow it. No name, and not who we are."""

    def t(text: str, **parameters: object) -> str:
        return translate(language, text, **parameters)

    return Letter(
        t(N_("Kvittering")),
        (
            t(N_("Vi har fått skjemaet du sendte.")),
            t(N_("Referanse: {reference}"), reference=written(reference)),
            t(
                N_("Nå leser et menneske det du skrev. Du får svar senest {day}."),
                day=written_date(answer_by, language),
            ),
            t(N_("Du kan se hvor saken står, eller trekke den tilbake. Da trenger du referansen og koden du fikk se.")),
            t(N_("Ingen leser svar på denne e-posten. Du kan gjerne slette den.")),
        ),
        f"{site}/{'' if language == SOURCE else language + '/'}status/",
        t(N_("Se hvor saken står")),
        language,
    )


def answered(site: str, language: str, reference: str) -> Letter:
    """To the sender: there is an answer, and where. Not what it says nor who gives it: others may read this."""

    def t(text: str, **parameters: object) -> str:
        return translate(language, text, **parameters)

    return Letter(
        t(N_("Det er kommet et svar")),
        (
            t(N_("Det er kommet et svar til deg.")),
            t(N_("Referanse: {reference}"), reference=written(reference)),
            t(N_("Du leser det på statussiden. Da trenger du referansen og koden du fikk se.")),
            t(N_("Ingen leser svar på denne e-posten. Du kan gjerne slette den.")),
        ),
        f"{site}/{'' if language == SOURCE else language + '/'}status/",
        t(N_("Les svaret")),
        language,
    )


def opened_there(site: str, language: str) -> Letter:
    """To somebody who wished it: a department has opened where they live. Not who we are, nor what they asked for."""

    def t(text: str, **parameters: object) -> str:
        return translate(language, text, **parameters)

    return Letter(
        t(N_("Beskjeden du ba om")),
        (
            t(N_("Du ba oss si fra når vi åpner der du bor. Nå har vi åpnet.")),
            t(N_("Er det fortsatt aktuelt, skriver du til oss på nytt.")),
            t(N_("Adressen din var bare spart for dette, og er slettet nå. Ingen leser svar på denne e-posten.")),
        ),
        f"{site}/{'' if language == SOURCE else language + '/'}",
        t(N_("Gå til nettsiden")),
        language,
    )


def application_link(site: str, language: str, token: str) -> Letter:
    """To somebody who is to write on an application: their own way back to it. Not what it is about, nor whose."""

    def t(text: str, **parameters: object) -> str:
        return translate(language, text, **parameters)

    return Letter(
        t(N_("Lenken din")),
        (
            t(N_("Du har fått en personlig lenke til et skjema som flere fyller ut sammen.")),
            t(N_("Lenken er din egen. Ikke send den videre: andre som skal være med, får sin egen.")),
            t(N_("Ingen leser svar på denne e-posten. Ta vare på den til dere er ferdige.")),
        ),
        f"{site}/api/l/{token}",
        t(N_("Åpne skjemaet")),
        language,
    )


def application_sent(site: str, application: str) -> Letter:
    """To the national office: an application waits to be read. Not whose it is."""
    return Letter(
        "En søknad er sendt inn",
        ("En søknad om å starte en avdeling er sendt inn.", "Logg inn for å lese den."),
        f"{site}/workspace/national/applications/{application}",
        "Les søknaden",
    )


def unanswered(site: str, reference: str, days: int, department: str = "") -> Letter:
    """To a department or, with its name, to the national office: an enquiry has waited this many working days."""
    where = f"i avdelingen {department}" if department else "i innboksen deres"
    link = (f"{site}/workspace/", "Logg inn") if department else _enquiry(site, reference)
    return Letter(
        "En henvendelse venter på svar",
        (
            f"En henvendelse {where} har ventet i {days} arbeidsdager uten svar.",
            f"Referanse: {written(reference)}",
            "Ring avdelingen, og hør om noen der trenger avløsning. Det nasjonale kontoret kan ikke lese henvendelsen."
            if department
            else "Logg inn og svar. Er koordinatoren borte, svarer vikaren.",
        ),
        *link,
    )


def unreachable(site: str, department: str, reference: str) -> Letter:
    """To the national office: a notice had nowhere to go. The enquiry itself is safe and the form stays open."""
    return Letter(
        "En avdeling får ikke e-post",
        (
            f"Avdelingen {department} har ingen e-postadresse som virker.",
            "En henvendelse til avdelingen ligger trygt i innboksen, men ingen der har fått beskjed om den.",
            f"Referanse: {written(reference)}",
            "Ring avdelingen, og rett adressen. Skjemaet på nettsiden er åpent hele tiden.",
        ),
        *_enquiry(site, reference),
    )


def address_returned(site: str, department: str) -> Letter:
    """To the national office: an address is dead. Which one stands in the directory, not in a mail."""
    return Letter(
        "En avdeling får ikke e-post",
        (
            f"E-post til avdelingen {department} er kommet i retur.",
            "Adressen er merket, og vi sender ikke mer dit. Det siste varselet dit kan ha gått tapt.",
            "Ring avdelingen, og rett adressen. Skjemaet på nettsiden er åpent hele tiden.",
        ),
        f"{site}/workspace/",
        "Logg inn",
    )


def opening_asked(site: str, opening: str) -> Letter:
    """To a department: only it can say yes. Not why, nor who asks: that stands behind the login."""
    return Letter(
        "Drift ber om nødåpning",
        (
            "Drift ber om å få lese det avdelingen har i systemet, i høyst 60 minutter.",
            "Bare dere kan si ja. Logg inn, les hvorfor, og svar. Uten svar innen et døgn faller spørsmålet bort.",
        ),
        f"{site}/workspace/openings/{opening}",
        "Les og svar",
    )


def opening_opened(site: str, department: str, path: str) -> Letter:
    """To a department, and to the data protection officers: it is open. `path` is where each sees what happens."""
    return Letter(
        "En nødåpning er i gang",
        (
            f"Drift kan nå lese det avdelingen {department} har i systemet, i høyst 60 minutter.",
            "Koordinatoren eller vikaren der har sagt ja. Alt som blir åpnet, står i loggen.",
        ),
        f"{site}/workspace/{path}",
        "Logg inn og se",
    )


def _enquiry(site: str, reference: str) -> tuple[str, str]:
    return f"{site}/workspace/enquiries/{reference}", "Åpne henvendelsen"
