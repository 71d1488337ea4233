"""Advice through its rooms, with a real database."""

from typing import TYPE_CHECKING

from familiekontakten.advice.advice import Advice
from familiekontakten.forms.reading import written_short

from tests.national_desk import CLOSED, Office, id_of, shown
from tests.workspace.desks import TODAY

if TYPE_CHECKING:
    from chalice.app import Response

GIVEN = (
    ("department", "moss"),
    ("on", written_short(TODAY)),
    ("channel", "phone"),
    ("topics", "services"),
    ("topics", "confidentiality"),
    ("text", "Be om samtykke først."),
    ("nobody", "yes"),
)


def give(office: Office, *typed: tuple[str, str]) -> "Response":
    from familiekontakten.advice.routes import give_advice

    return office.ask(give_advice, typed=list(typed))


def test_advice_is_kept_with_its_topics_and_the_department_that_asked(office: Office) -> None:
    from familiekontakten.advice.routes import list_advice, show_advice

    advice = id_of(give(office, *GIVEN))
    page = shown(office.ask(show_advice, advice).body)
    for text in ("Råd til Moss", "Samarbeid med hjelpeapparatet", "Taushetsplikt og samtykke", "Be om samtykke først."):
        assert text in page
    assert f"/workspace/national/advice/{advice}" in office.ask(list_advice, query={"state": "given"}).body


def test_a_name_is_pointed_out_and_all_else_that_was_typed_stays(office: Office) -> None:
    answer = give(office, *(pair for pair in GIVEN if pair[0] != "text"), ("text", "Snakk med Prøvesen først."))
    assert answer.status_code == 422
    assert "Ta bort «Prøvesen»" in answer.body
    assert "Snakk med Prøvesen først.</textarea>" in answer.body
    assert answer.body.count(" checked") == 4
    assert office.open_book().listed("advice#given").entries == ()


def test_it_must_be_said_that_nobody_can_be_recognised_each_time(office: Office) -> None:
    from familiekontakten.advice.routes import do_advice_act, show_advice_act

    assert give(office, *GIVEN[:-1]).status_code == 422
    advice = id_of(give(office, *GIVEN))
    assert 'value="yes" checked' not in office.ask(show_advice_act, advice, "correct").body
    assert office.act(do_advice_act, Advice, advice, "correct", *GIVEN[:-1]).status_code == 422


def test_the_words_are_erased_only_after_a_second_thought(office: Office) -> None:
    from familiekontakten.advice.routes import do_advice_act, show_advice, show_advice_act

    advice = id_of(give(office, *GIVEN))
    page = office.ask(show_advice, advice).body
    assert f'href="/workspace/national/advice/{advice}/erase"' in page
    assert f'action="/workspace/national/advice/{advice}/erase"' not in page
    asked = office.ask(show_advice_act, advice, "erase").body
    assert "Dette kan ikke gjøres om." in asked
    assert "Ja, slett ordene" in asked
    assert office.act(do_advice_act, Advice, advice, "erase").status_code == 303
    assert "samtykke først" not in office.ask(show_advice, advice).body


def test_a_closed_department_asks_no_more_but_its_advice_can_be_corrected(office: Office) -> None:
    from familiekontakten.advice.routes import do_advice_act
    from familiekontakten.departments.records import all_departments, save_department

    closed = [("department", CLOSED), *GIVEN[1:]]
    assert give(office, *closed).status_code == 422
    larvik = next(one for one in all_departments() if one.id == CLOSED)
    save_department(larvik._replace(closed=False), 2)
    advice = id_of(give(office, *closed))
    save_department(larvik, 2)
    assert office.act(do_advice_act, Advice, advice, "correct", *closed).status_code == 303
