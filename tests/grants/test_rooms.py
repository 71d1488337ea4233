"""A grant from the application to the report, through the rooms of the national office and of two departments."""

import re
from dataclasses import replace
from html import unescape
from typing import Any

import pytest
from familiekontakten.cases.parts import Child
from familiekontakten.grants.grant import Grant, GrantState, OwnGrant
from familiekontakten.grants.pot import Pot
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.registers import registers_of

from tests.cases.families import active
from tests.grants.conftest import Desks

APPLIED = {
    "giver": "foundation",
    "name": "Prøvestiftelsen",
    "campaign": "juleaksjon",
    "kinds": ["present", "food", "activity"],
    "applied_on": "1.10.2026",
    "asked": "100 000",
}
GRANTED = {"on": "1.11.2026", "granted": "90 000", "spend_by": "24.12.2026", "report_by": "31.1.2027"}
HANDED = {"on": "20.11.2026", "kind": "food", "kroner": "1 500", "children": "6", "families": "2"}


def text(answer: Any) -> str:  # noqa: ANN401 - chalice's own
    """What a page says, in words, with ordinary spaces."""
    words = unescape(re.sub(r"<[^>]+>", " ", str(answer.body)))
    return re.sub(r"\s+", " ", words)


@pytest.fixture
def grant(desks: Desks) -> str:
    """The id of a grant of 90,000 kroner that the national office got."""
    from familiekontakten.grants.national import routes

    applied = desks.post(desks.office, routes.apply_for_grant, APPLIED)
    assert applied.status_code == 303, applied.body
    grant = str(applied.headers["Location"]).rpartition("/")[2]
    answered = desks.post(desks.office, routes.do_grant_act, GRANTED, grant, "grant", version=1)
    assert answered.status_code == 303, answered.body
    return grant


def share(desks: Desks, grant: str, **kroner: int) -> Any:  # noqa: ANN401 - chalice's own
    from familiekontakten.grants.national.routes import do_grant_act

    version = desks.office.open_book().get(Grant, grant).version
    return desks.post(desks.office, do_grant_act, kroner, grant, "share", version=version)


def hand_out(desks: Desks, grant: str, family: str = "", **changes: object) -> Any:  # noqa: ANN401 - chalice's own
    from familiekontakten.grants.routes import do_pot_act, do_pot_part, list_pots

    desks.moss.ask(list_pots)
    version = desks.moss.open_book().get(Pot, grant).version
    if family:
        typed = {name: HANDED[name] for name in ("on", "kind", "kroner")} | changes
        return desks.post(desks.moss, do_pot_part, typed, grant, "families", family, version=version)
    return desks.post(desks.moss, do_pot_act, HANDED | changes, grant, "hand-out", version=version)


def test_a_share_is_on_the_departments_list_and_on_its_first_page_and_on_no_others(desks: Desks, grant: str) -> None:
    from familiekontakten.grants.routes import list_pots
    from familiekontakten.today.routes import today

    assert share(desks, grant, moss=30_000).status_code == 303
    assert "Del ut midlene 1 Prøvestiftelsen 29.11.2026" in text(desks.moss.ask(today))
    assert "Prøvestiftelsen" in text(desks.moss.ask(list_pots))
    assert "Prøvestiftelsen" not in text(desks.hamar.ask(list_pots))


def test_no_more_can_be_shared_than_was_granted(desks: Desks, grant: str) -> None:
    answer = share(desks, grant, moss=60_000, hamar=30_001)
    assert answer.status_code == 422
    assert "Gi en eller flere avdelinger 1 kroner mindre" in text(answer)
    assert 'value="30001"' in answer.body
    assert desks.office.open_book().get(Grant, grant).shares == ()


def test_no_more_can_be_handed_out_than_is_left(desks: Desks, grant: str) -> None:
    share(desks, grant, moss=2_000)
    assert hand_out(desks, grant).status_code == 303
    answer = hand_out(desks, grant, kroner="501")
    assert answer.status_code == 422
    assert "Det er 500 kroner igjen" in text(answer)
    assert desks.moss.open_book().get(Pot, grant).left == 500


def test_the_office_sees_sums_by_department_and_a_share_cannot_go_below_what_was_used(desks: Desks, grant: str) -> None:
    from familiekontakten.grants.national.routes import show_grant

    share(desks, grant, moss=30_000, hamar=10_000)
    hand_out(desks, grant)
    shown = text(desks.office.ask(show_grant, grant))
    assert "Moss 30 000 kroner 1 500 kroner 28 500 kroner ca. 6 ca. 2 Pågår" in shown
    assert "Til sammen 40 000 kroner 1 500 kroner 38 500 kroner ca. 6 ca. 2" in shown
    refused = share(desks, grant, moss=1_499)
    assert refused.status_code == 422
    assert "Avdelingen har alt delt ut 1500 kroner" in text(refused)
    assert share(desks, grant, moss=1_500).status_code == 303


def test_a_child_counts_once_in_a_grant_when_its_family_is_known(desks: Desks, grant: str) -> None:
    family = replace(active(), children=(Child(2018), Child(2021), Child(2021)))
    desks.moss.open_book().save(family)
    share(desks, grant, moss=30_000)
    for chosen in (["2018-1", "2021-1"], ["2021-1"], ["2021-2"]):
        assert hand_out(desks, grant, family.id, children_of=chosen).status_code == 303
    sums = desks.moss.open_book().get(Pot, grant).sums
    assert (sums.kroner, sums.children, sums.families, sums.about) == (4_500, 3, 1, False)


def test_which_family_it_was_never_leaves_the_departments_book(desks: Desks, grant: str, database: str) -> None:
    from tests.database import client_of

    family = active()
    desks.moss.open_book().save(family)
    share(desks, grant, moss=30_000)
    hand_out(desks, grant, family.id, children_of=["2024-1"])
    tables = ("hsf-grants", "hsf-cases-national")
    stored = [row for table in tables for row in client_of(database).scan(TableName=table)["Items"]]
    assert [row for row in stored if "used#moss" in str(row)]
    assert family.id not in str(stored)
    own = client_of(database).get_item(
        TableName="hsf-cases-moss", Key={"partition": {"S": f"pot#{grant}"}, "sort": {"S": "head"}}
    )
    assert own["Item"]["sealed"]["M"].keys() >= {"handouts", "label"}
    assert family.id not in str(own)


def test_a_handout_that_was_a_mistake_gives_the_money_back(desks: Desks, grant: str) -> None:
    from familiekontakten.grants.routes import do_pot_part

    share(desks, grant, moss=30_000)
    hand_out(desks, grant)
    taken = desks.post(desks.moss, do_pot_part, {}, grant, "take-back", "1", version=2)
    assert taken.status_code == 303, taken.body
    assert desks.moss.open_book().get(Pot, grant).left == 30_000
    again = desks.post(desks.moss, do_pot_part, {}, grant, "take-back", "1", version=3)
    assert again.status_code == 422
    assert "alt tatt bort" in text(again)


def test_who_answers_a_page_that_is_no_longer_true_is_told_and_keeps_what_was_typed(desks: Desks, grant: str) -> None:
    from familiekontakten.grants.routes import do_pot_act

    share(desks, grant, moss=30_000)
    hand_out(desks, grant)
    late = desks.post(desks.moss, do_pot_act, HANDED, grant, "hand-out", version=1)
    assert late.status_code == 409
    assert 'value="1 500"' in late.body


def test_what_is_finished_keeps_its_sums_forgets_whom_and_takes_nothing_more(desks: Desks, grant: str) -> None:
    from familiekontakten.grants.routes import do_pot_act

    family = active()
    desks.moss.open_book().save(family)
    share(desks, grant, moss=30_000)
    hand_out(desks, grant, family.id, children_of=["2024-1"])
    assert desks.post(desks.moss, do_pot_act, {}, grant, "finish", version=2).status_code == 303
    pot = desks.moss.open_book().get(Pot, grant)
    assert (pot.sums.children, pot.sums.families, pot.handouts[0].family) == (1, 1, "")
    assert pot.filing().step is None
    assert hand_out(desks, grant).status_code == 422
    more = share(desks, grant, moss=31_000)
    assert more.status_code == 422
    assert "kan ikke få mer" in text(more)


def test_the_report_has_sums_and_nothing_under_five_and_ends_the_handing_out(desks: Desks, grant: str) -> None:
    from familiekontakten.grants.national.routes import do_grant_act, show_grant_act

    share(desks, grant, moss=30_000, hamar=10_000)
    hand_out(desks, grant, families="4", children="12")
    told = desks.post(desks.office, do_grant_act, {}, grant, "report", version=3)
    assert told.status_code == 303, told.body
    shown = text(desks.office.ask(show_grant_act, grant, "report"))
    assert "Gitt videre til avdelinger 40 000 kroner Avdelinger 2 Brukt i avdelingene 1 500 kroner" in shown
    assert "Barn ca. 12 Familier færre enn 5" in shown
    assert hand_out(desks, grant).status_code == 422
    assert desks.office.open_book().get(Grant, grant).state is GrantState.REPORTED


def test_the_figures_of_the_year_follow_from_the_offices_book(desks: Desks, grant: str) -> None:
    from familiekontakten.grants.national.routes import do_grant_act
    from familiekontakten.statistics.records import registers

    share(desks, grant, moss=30_000, hamar=10_000)
    hand_out(desks, grant)
    desks.post(desks.office, do_grant_act, {}, grant, "report", version=3)
    (counted,) = registers_of(registers(LIVE)).grants
    assert (counted.campaign, str(counted.on)) == ("juleaksjon", "2026-11-01")
    assert {(one.department, one.kroner, one.children) for one in counted.shares} == {
        ("moss", 30_000, 6),
        ("hamar", 10_000, 0),
    }


def test_a_department_hands_out_and_reports_a_grant_of_its_own_and_nobody_else_hears_of_it(
    desks: Desks, database: str
) -> None:
    from familiekontakten.grants import routes

    from tests.database import client_of

    answer = desks.post(desks.moss, routes.apply_for_own_grant, APPLIED)
    own = str(answer.headers["Location"]).rpartition("/")[2]
    assert "Hva svarte giveren?" in text(desks.moss.ask(routes.show_pot, own))
    assert desks.post(desks.moss, routes.do_pot_act, GRANTED, own, "grant", version=1).status_code == 303
    assert hand_out(desks, own).status_code == 303
    assert hand_out(desks, own, kroner="88 501").status_code == 422
    assert desks.post(desks.moss, routes.do_pot_act, {}, own, "report", version=2).status_code == 303
    shown = text(desks.moss.ask(routes.show_pot_act, own, "report"))
    assert "Brukt 1 500 kroner Avdeling Moss Ikke brukt 88 500 kroner" in shown
    assert desks.moss.open_book().get(OwnGrant, own).state is GrantState.REPORTED
    assert desks.moss.open_book().get(Pot, own).finished_on
    assert client_of(database).scan(TableName="hsf-grants")["Items"] == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"giver": "private"}, "La navnet stå tomt: private givere navngis ikke her"),
        ({"name": ""}, "Skriv navnet på den som gir"),
        ({"asked": "mange"}, "Skriv et helt tall"),
        ({"kinds": []}, "Velg minst én ting"),
    ],
)
def test_an_application_that_cannot_be_right_is_sent_back(desks: Desks, changes: dict[str, Any], says: str) -> None:
    from familiekontakten.grants.national.routes import apply_for_grant

    answer = desks.post(desks.office, apply_for_grant, APPLIED | changes)
    assert answer.status_code == 422
    assert says in text(answer)


def test_a_refusal_ends_it(desks: Desks) -> None:
    from familiekontakten.grants.national import routes

    applied = desks.post(desks.office, routes.apply_for_grant, APPLIED)
    grant = str(applied.headers["Location"]).rpartition("/")[2]
    early = desks.post(desks.office, routes.do_grant_act, {"on": "30.9.2026"}, grant, "refuse", version=1)
    assert "Svaret kan ikke være fra før dere søkte" in text(early)
    assert (
        desks.post(desks.office, routes.do_grant_act, {"on": "2.11.2026"}, grant, "refuse", version=1).status_code
        == 303
    )
    assert desks.office.open_book().get(Grant, grant).filing().step is None
