"""Somebody looks for a department at the public door: from the pages of the site, without scripts."""

from urllib.parse import urlencode

import pytest

from tests.journeys.visitor import Answer, Visitor
from tests.stack import Stack

SECRET = "0182 Prøvesen"


@pytest.fixture(scope="module")
def visitor(stack: Stack) -> Visitor:
    return Visitor(stack.url)


def asked(visitor: Visitor, *places: str, language: str = "nb", path: str = "") -> Answer:
    query = urlencode([("place", place) for place in places])
    return visitor.get(f"{path or f'/api/finder/{language}'}?{query}")


def hrefs(answer: Answer) -> list[str]:
    return [link.attributes.get("href", "") for link in answer.page.all("a")]


@pytest.mark.parametrize("page", ["/", "/avdelinger/"])
def test_from_a_page_of_the_site_to_the_form_with_the_place_chosen(visitor: Visitor, page: str) -> None:
    form = visitor.get(page).page.one("form", method="get")
    answer = asked(visitor, "7010", path=form.attributes["action"].partition("#")[0])
    assert answer.status == 200
    assert "/avdelinger/trondheim/" in hrefs(answer)
    shown = visitor.get(next(one for one in hrefs(answer) if "/forms/nb/family" in one)).page
    chosen = [one.attributes["value"] for one in shown.all("option") if "selected" in one.attributes]
    assert chosen == ["5001"]


def test_a_district_is_chosen_too(visitor: Visitor) -> None:
    answer = asked(visitor, "Grorud")
    assert [one for one in hrefs(answer) if one.startswith("/avdelinger/oslo-")] == [
        "/avdelinger/oslo-bymisjonen-grorud/"
    ]
    shown = visitor.get(next(one for one in hrefs(answer) if "/forms/nb/volunteer" in one)).page
    chosen = [one.attributes["value"] for one in shown.all("option") if "selected" in one.attributes]
    assert chosen == ["0301", "030110"]


def test_oslo_has_nine_to_choose_among(visitor: Visitor) -> None:
    answer = asked(visitor, "0182")
    assert len([one for one in hrefs(answer) if one.startswith("/avdelinger/oslo-")]) == 9
    assert "går over kommunegrenser" in answer.text


def test_where_nobody_is_the_national_office_answers(visitor: Visitor) -> None:
    answer = asked(visitor, "Utsira")
    assert answer.status == 200
    assert "svarer det nasjonale kontoret" in answer.text
    assert "be om beskjed" in answer.text
    assert "/api/municipalities/nb?kommune_codes=1151" in hrefs(answer)


def test_svalbard_is_given_a_number_to_call(visitor: Visitor) -> None:
    answer = asked(visitor, "9170")
    assert "00 00 00 99" in answer.text
    assert not [one for one in hrefs(answer) if "/forms/" in one]


@pytest.mark.parametrize("typed", ["", "123", "Trondhiem", "<b>x</b>", "x" * 81])
def test_what_is_not_understood_is_kept_with_what_to_do(visitor: Visitor, typed: str) -> None:
    answer = asked(visitor, typed)
    assert answer.status == 422
    assert answer.page.one("div", class_="error-list")
    assert answer.page.one("input", name="place").attributes["value"] == typed


def test_a_name_that_may_have_been_meant_is_one_click_away(visitor: Visitor) -> None:
    suggested = next(one for one in hrefs(asked(visitor, "Trondhiem")) if "place=" in one)
    assert visitor.get(suggested).status == 200


def test_an_address_with_something_foreign_is_answered(visitor: Visitor) -> None:
    assert visitor.get("/api/finder/nb").page.one("form")
    assert visitor.get("/api/finder/nb?utm_source=avis").status == 200
    assert asked(visitor, "7010", "0182").status == 422
    foreign = visitor.get("/api/forms/nb/family?kommune_code=9999&contact_name=Ola&email=x")
    assert foreign.status == 200
    assert "Ola" not in foreign.text


def test_the_log_does_not_say_where(visitor: Visitor, stack: Stack) -> None:
    assert asked(visitor, SECRET).status == 200
    logs = stack.client("logs")
    lines = [
        event["message"]
        for group in logs.describe_log_groups(logGroupNamePrefix="/aws/lambda/hsf-intake")["logGroups"]
        for page in logs.get_paginator("filter_log_events").paginate(logGroupName=group["logGroupName"])
        for event in page["events"]
    ]
    assert any('"finder"' in line for line in lines)
    assert not [line for line in lines if SECRET.split()[1] in line or "0182" in line]
