"""The figures of a month as a table with bars: this month, the month before and the same month last year."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from familiekontakten.forms import FORMS
from familiekontakten.languages.dates import written_month
from familiekontakten.languages.language import LANGUAGES, SOURCE
from familiekontakten.months import months_before
from familiekontakten.receipts.receipt import ANSWER_WITHIN
from familiekontakten.statistics.month import Counts, Figures

COLUMNS = (0, 1, 12)
"""How many months back the columns of the table lie."""

ASKED_FOR_SOURCE = ("enquirer_type", "source")
"""The questions whose answers are counted as an enquiry's source."""

ANSWERS = {
    "in_time": f"Innen {ANSWER_WITHIN} virkedager",
    "late": "Senere",
    "waiting": "Venter på svar",
    "withdrawn": "Trukket tilbake",
}


@dataclass(frozen=True)
class Row:
    """One line: a number for each column, None where that month was never counted; `bar` is 0 to 100."""

    label: str
    numbers: tuple[int | None, ...]
    bar: int


@dataclass(frozen=True)
class Section:
    """Lines that belong together: every enquiry is in exactly one of them."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Report:
    """The whole table: the headings of its columns, its sections, and sentences below it."""

    months: tuple[str, ...]
    sections: tuple[Section, ...]
    remarks: tuple[str, ...]


Column = Figures | None


def report_of(month: str, columns: Sequence[Column]) -> Report:
    """The table for a month. `columns`: its figures, those of the month before, of a year ago; None = missing."""
    return Report(
        tuple(written_month(months_before(month, n), SOURCE) for n in COLUMNS),
        _filled(
            _section("Henvendelser", columns, lambda f: {"all": f.enquiries}, {"all": "I alt"}),
            _section("Hvor raskt de ble besvart", columns, _answers, ANSWERS),
            _section("Skjema", columns, lambda f: f.forms, {name: form.title for name, form in FORMS.items()}),
            _section("Hvor de kom fra", columns, lambda f: f.sources, _sources()),
            _section("Språket i skjemaet", columns, lambda f: f.languages, {k: v.name for k, v in LANGUAGES.items()}),
        ),
        tuple(_remarks(columns[0])) if columns[0] else (),
    )


def _answers(figures: Figures) -> Counts:
    return {name: getattr(figures, name) for name in ANSWERS}


def _sources() -> dict[str, str]:
    fields = (form.fields[name] for form in FORMS.values() for name in ASKED_FOR_SOURCE if name in form.fields)
    labels = {code: choice.label for field in fields for code, choice in field.values.items()}
    return {**labels, "unknown": "Ikke oppgitt"}


def _filled(*sections: Section) -> tuple[Section, ...]:
    return tuple(section for section in sections if section.rows)


def _section(
    heading: str, columns: Sequence[Column], counted: Callable[[Figures], Counts], labels: dict[str, str]
) -> Section:
    counts = [counted(figures) if figures else None for figures in columns]
    seen = {code for known in counts for code in known or {}}
    longest = max((n for known in counts for n in (known or {}).values()), default=0)
    codes = [*(code for code in labels if code in seen), *sorted(seen - labels.keys())]
    return Section(
        heading,
        tuple(_row(labels.get(code, code), [_number(known, code) for known in counts], longest) for code in codes),
    )


def _number(counts: Counts | None, code: str) -> int | None:
    return None if counts is None else counts.get(code, 0)


def _row(label: str, numbers: Sequence[int | None], longest: int) -> Row:
    return Row(label, tuple(numbers), round(100 * (numbers[0] or 0) / longest) if longest else 0)


def _remarks(figures: Figures) -> list[str]:
    remarks = []
    if figures.median_days is not None:
        days = f"{figures.median_days:g} virkedag{'' if figures.median_days == 1 else 'er'}".replace(".", ",")
        remarks.append(f"Midt i rekken tok et svar {days}: like mange ble besvart raskere som senere.")
    if figures.set_aside:
        remarks.append(f"{figures.set_aside} som så maskinlaget ut, er lagt til side og ikke talt med.")
    return remarks
