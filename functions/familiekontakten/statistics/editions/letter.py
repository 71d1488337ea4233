"""The mail that tells of a month: totals only, what was corrected, what the checks found, and where to log in. Pure.

It follows from the edition alone, so that every try to send it is the same mail. In the reader's language; it stands
here and not beside the other letters, because colleagues' texts are translated apart from the public's.
"""

from collections.abc import Iterator, Mapping

from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_month
from familiekontakten.months import months_before
from familiekontakten.notices.figures import Report
from familiekontakten.notices.letters import Letter
from familiekontakten.statistics.editions.edition import SO_FAR, Change, Country, Edition, Revision
from familiekontakten.statistics.editions.tables import lines_of, table_of, written_number
from familiekontakten.statistics.editions.totals import TOTALS

MOST_REVISIONS = 6
"""Corrected totals that a mail names one by one; of the others it says how many there are."""


def month_counted(site: str, names: Mapping[str, str], edition: Edition, lang: str) -> Letter:
    """The mail of an edition. `names`: of the departments, by id; whoever is not among them is the nation."""
    country = edition.country
    tables = [table_of(edition, lang), *([lines_of(country, names, lang)] if country else [])]
    whose = translate(lang, N_("hele landet")) if country else names.get(edition.whose, edition.whose)
    return Letter(
        translate(lang, N_("Månedens tall")),
        tuple(_told(edition, whose, lang)),
        f"{site}/workspace/figures?month={edition.month}",
        translate(lang, N_("Logg inn og se alle tallene")),
        lang,
        Report(tuple(tables), tuple(_remarks(edition, lang))),
    )


def _told(edition: Edition, whose: str, lang: str) -> Iterator[str]:
    month = written_month(edition.month, lang)
    if edition.number == SO_FAR:
        yield translate(lang, N_("Her er tallene for {whose} så langt i {month}."), whose=whose, month=month)
        yield translate(lang, N_("De endelige tallene kommer når måneden er over."))
    else:
        yield translate(lang, N_("Her er tallene for {whose} i {month}."), whose=whose, month=month)
        yield translate(lang, N_("Tallene er låst. Blir noe rettet senere, kommer en ny utgave, og du får vite det."))
    if edition.country:
        yield from _completeness(edition.country, edition.month, lang)


def _completeness(country: Country, month: str, lang: str) -> Iterator[str]:
    """Of this month and of the one before: when a month is frozen, few have had the time to approve it."""
    text = N_("{month}: {approved} av {all} avdelinger har godkjent tallene sine.")
    for name, approved in ((month, country.approved), (months_before(month, 1), country.approved_before)):
        written = written_month(name, lang).capitalize()
        yield translate(lang, text, month=written, approved=len(approved), all=len(country.lines))


def _remarks(edition: Edition, lang: str) -> Iterator[str]:
    yield from _checked(edition, lang)
    yield from _revised(edition.revised, lang)
    yield translate(lang, N_("Av hensyn til familiene står det bare summer i e-posten. Resten ser du innlogget."))


def _checked(edition: Edition, lang: str) -> Iterator[str]:
    if edition.findings:
        found = {grade: edition.findings.get(grade, 0) for grade in ("fatal", "error", "warning")}
        text = N_("Kontrollene fant feil: {errors}, advarsler: {warnings}. Se dem under datakvalitet.")
        yield translate(lang, text, errors=found["fatal"] + found["error"], warnings=found["warning"])
    if not edition.country and not edition.approved and edition.number != SO_FAR:
        yield translate(lang, N_("Tallene er ikke godkjent. Se over dem og godkjenn dem."))


def _revised(revisions: tuple[Revision, ...], lang: str) -> Iterator[str]:
    named = [(revision.month, change) for revision in revisions for change in revision.totals]
    if revisions:
        yield translate(lang, N_("Endret siden forrige utsending:"))
    for month, change in named[:MOST_REVISIONS]:
        yield _change(month, change, lang)
    others = len(named[MOST_REVISIONS:]) + sum(revision.others for revision in revisions)
    if others:
        yield translate(lang, N_("Andre tall som er endret: {number}"), number=written_number(others))


def _change(month: str, change: Change, lang: str) -> str:
    return translate(
        lang,
        N_("{total}, {month}: {now} (var {was})"),
        total=translate(lang, TOTALS[change.indicator].label),
        month=written_month(month, lang),
        now=written_number(change.now),
        was=written_number(change.was),
    )
