"""What the door answers a municipality: the calculator's page, its page with what is wrong, or the letter."""

from collections.abc import Callable, Iterable, Iterator

from chalice.app import MultiDict, Request

from familiekontakten.demand.published import asked_in_vain, newest
from familiekontakten.departments.records import all_departments
from familiekontakten.door import tracing
from familiekontakten.door.answers import Answer, log
from familiekontakten.door.answers import page as whole
from familiekontakten.door.requests import readable, today
from familiekontakten.forms.understanding import Misunderstood, understand
from familiekontakten.languages.language import SOURCE
from familiekontakten.municipalities import page
from familiekontakten.municipalities.form import CALCULATOR
from familiekontakten.municipalities.outlook import Asked, InVain, Outlook, asked_of, outlook
from familiekontakten.places.place import MUNICIPALITIES

Pairs = list[tuple[str, str]]
Show = Callable[[str, Asked], str]


def calculate(request: Request, language: str) -> Answer:
    """The figures of the place that was asked about; the empty form where nothing was asked."""

    def calculated(reader: str, asked: Asked) -> str:
        return page.calculated(reader, asked, _found(asked, reader))

    return _answer(request, readable(language, CALCULATOR.name), calculated)


def write_letter(request: Request, language: str, letter: str) -> Answer:
    """The letter in the language `letter`, in Bokmål where there is none in it."""
    written_in = letter if letter in page.LETTERS else SOURCE

    def written(reader: str, asked: Asked) -> str:
        return page.letter(reader, written_in, asked, _found(asked, written_in).without_invented(), today())

    return _answer(request, readable(language, CALCULATOR.name), written)


def _answer(request: Request, reader: str, show: Show) -> Answer:
    if not (pairs := _asked(request)):
        return _shown(200, "asked", page.empty(reader))
    understood = understand(CALCULATOR, pairs, today())
    if isinstance(understood, Misunderstood):
        return _shown(422, "misunderstood", page.misunderstood(reader, understood))
    return _shown(200, "shown", show(reader, asked_of(understood.values)))


def _found(asked: Asked, language: str) -> Outlook:
    return outlook(asked, all_departments(), _in_vain(asked.kommuner, language), today())


def _in_vain(kommuner: Iterable[str], language: str) -> Iterator[InVain]:
    published = newest()
    for kommune in kommuner:
        if published and (said := asked_in_vain(kommune, language)):
            yield InVain(MUNICIPALITIES[kommune], said, published.period, published.invented)


def _asked(request: Request) -> Pairs:
    """What stands in the address of what we ask; others may have hung something of their own on a link."""
    given: MultiDict = request.query_params or MultiDict({})
    return [(name, text) for name in CALCULATOR.fields if name in given for text in given.getlist(name)]


def _shown(status: int, outcome: str, html: str) -> Answer:
    tracing.note(route="municipalities", outcome=outcome)
    log("municipalities", status, outcome)
    return whole(status, html)
