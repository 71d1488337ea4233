"""One family, from the public form to the goodbye: in the coordinator's rooms, on the status page, by a personal link.

Through the real doors, with the roles and keys that each has on AWS.
"""

import re
import secrets
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
from familiekontakten.languages.dates import written_date

from tests.cases.test_doing import CARD, WELL
from tests.journeys.a_family import TODAY, Family, taken_on, typed, weeks
from tests.journeys.matched import made_link, matched, ready_in
from tests.journeys.visitor import Visitor
from tests.rooms import coordinator, deputy, office, officer
from tests.stack import Stack


@pytest.fixture
def family(stack: Stack) -> Family:
    """A family in Moss that was taken on just now."""
    return taken_on(stack)


def test_from_the_form_to_the_waiting_list_family_and_coordinator_read_the_same_promise(family: Family) -> None:
    assert family.name in family.page()
    assert "Avtal første besøk" in family.page()
    family.done("arrange-first-visit", ("visit_on", typed(TODAY)), ("visit_by", family.clara.id))
    assert written_date(TODAY, "nb") in family.status_page()
    family.done("first-visit", ("visit_on", typed(TODAY)), ("visit_by", family.clara.id), *CARD)
    assert "Første linje" not in family.page(), "the message for the first call has done its service"
    family.done("outcome", ("outcome", "waiting"), ("next_contact", typed(weeks(3))))
    assert written_date(weeks(3), "nb") in family.status_page()
    assert family.name in unescape(family.clara.get("/workspace/families?state=waiting&sort=newest").text)
    export = family.clara.get("/workspace/export/families?state=waiting&sort=newest")
    assert (export.status, family.name in export.text) == (200, True)
    family.done("contact", ("on", typed(TODAY)), ("how", "card"), ("next_contact", typed(weeks(4))))
    assert written_date(weeks(4), "nb") in family.status_page()
    assert written_date(weeks(4), "nb") in family.page()


def test_a_promise_that_is_too_far_away_is_refused_with_everything_typed(family: Family) -> None:
    family.done("arrange-first-visit", ("visit_on", typed(TODAY)), ("visit_by", family.clara.id))
    family.done("first-visit", ("visit_on", typed(TODAY)), ("visit_by", family.clara.id), *CARD)
    refused = family.do("outcome", ("outcome", "waiting"), ("next_contact", typed(weeks(5))))
    assert refused.status == 422
    assert "Velg en dag innen fire uker" in refused.text
    assert typed(weeks(5)) in refused.text


def test_nothing_is_sent_on_without_the_family_s_consent_but_for_a_child_s_safety(family: Family) -> None:
    family.done("onward", ("service", "family_counselling"), ("recipient", "Prøvekontoret"), ("scope", "situation"))
    assert family.do("move-onward", ("onward", "o1"), ("state", "consented")).status == 422
    consent = [
        ("recipient", "Prøvekontoret"),
        ("scope", "situation"),
        ("given_by", "Mor"),
        ("how", "oral"),
        ("given_on", typed(TODAY)),
        ("expires_on", typed(weeks(10))),
    ]
    family.done("consent", *consent)
    family.done("move-onward", ("onward", "o1"), ("state", "consented"))
    family.done("withdraw-consent", ("consent", "c1"))
    assert family.do("move-onward", ("onward", "o1"), ("state", "sent")).status == 422
    at = datetime.now(UTC) - timedelta(days=1)
    reported = family.clara.post(
        f"/workspace/safety/{family.reference}",
        [
            ("noticed", "Det koordinatoren så"),
            ("noticed_on", f"{at:%d.%m.%Y}"),
            ("authority", "Barnevernvakten"),
            ("scope", "contact"),
            ("contacted_on", f"{at:%d.%m.%Y}"),
            ("contacted_time", "10.30"),
            ("contacted_how", "phone"),
            ("family_informed", "no"),
            ("family_reason", "Kan gjøre det farligere"),
        ],
    )
    assert reported.status == 303, reported.text
    assert "Barnevernvakten" in family.page()
    assert "Det koordinatoren så" in family.clara.get(reported.location).text


def test_only_casework_roles_of_the_department_read_about_a_family(family: Family, stack: Stack) -> None:
    paths = (family.path, f"{family.path}/details", f"/workspace/safety/{family.reference}", "/workspace/families")
    stands_in = deputy(stack, "moss", TODAY)
    assert [stands_in.get(path).status for path in paths] == [200, 200, 200, 200]
    for nobody in (office(stack), officer(stack)):
        assert [nobody.get(path).status for path in paths] == [404, 404, 404, 404]
    elsewhere = coordinator(stack, "larvik")
    for path in paths:
        answer = elsewhere.get(path)
        assert family.name not in unescape(answer.text)
    assert elsewhere.get(family.path).status == 404


def test_after_the_visits_the_family_evaluates_by_a_link_and_says_goodbye(stack: Stack) -> None:
    ready = ready_in(stack)
    clara, assignment = ready.clara, matched(ready)
    visits = made_link(clara, assignment)
    family = Family(clara, Visitor(stack.url), ready.case, "")
    phone = f"0000{secrets.randbelow(10_000):04d}"  # of nobody else in this run, or the family would be known
    family.done("details", ("contact_name", "Prøvine Prøvesen"), ("phone", phone), ("contact_how", "call"))
    family.done("begin-closing", ("reason", "Familien klarer seg"))
    asked = family.do("ask-evaluation", ("asks", "family"), ("language", "nb"))
    link = re.search(r"/api/l/[A-Za-z0-9_-]{27}", asked.text)
    assert link, asked.text
    parent = Visitor(stack.url)
    assert "Har hverdagen blitt lettere?" in parent.get(link[0]).text
    sent = parent.post(link[0], [("everyday", "5"), ("words", "Vi lo igjen"), ("quote", "department")])
    assert "Takk for svarene" in sent.text
    goodbye = [
        ("family_agrees", "yes"),
        ("end_reason", "completed"),
        ("follow_up", "yes"),
        ("follow_up_on", typed(weeks(8))),
        ("other_help_after", "none"),
        *WELL,
    ]
    page = family.page()
    evaluation = re.search(r"/workspace/families/evaluations/\w+", page)
    assert evaluation, page
    assert "Vi lo igjen" in clara.get(evaluation[0]).text
    refused = family.do("close", *goodbye)
    assert refused.status == 422
    assert "Snakk med familiekontakten om å avslutte først" in unescape(refused.text)
    family.done("close", *goodbye, ("volunteer_agrees", "yes"))
    assert "Avsluttet" in family.page()
    assert Visitor(stack.url).get(visits).status == 410, "the familiekontakt's link ended with the case"
    assert family.do("note", ("text", "Etterpå")).status == 422
    follow_up = f"/workspace/families/follow-ups/{ready.case}"
    assert clara.post(follow_up, [("result", "De har det bra")], 1).status == 303
    again = clara.post(f"{family.path}/reopen", [], None)
    assert again.status == 303, again.text
    assert again.location != family.path
    assert "Den forrige saken" in unescape(clara.get(again.location).text)
