"""Logging in: through the login service, with a second factor, and by no other way."""

import time
from collections.abc import Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from botocore.exceptions import ClientError
from familiekontakten.access.roles import Role
from familiekontakten.access.roles import Staff as Member

from infrastructure.build import templates
from infrastructure.operator.accounts import Accounts, code
from tests.gate.walked import outcomes
from tests.journeys.visitor import Answer
from tests.rooms import (
    PASSWORD,
    SESSION,
    Account,
    Colleague,
    grant,
    log_in,
    new_account,
    put_staff,
    type_password,
    walk_in,
)
from tests.stack import Stack

GRANT = grant(Role.COORDINATOR, "moss")


@pytest.fixture
def account(stack: Stack) -> Account:
    return new_account(stack, GRANT)


def assert_not_in(colleague: Colleague, answer: Answer) -> None:
    assert answer.status == 422
    assert not colleague.cookies.get(SESSION)
    assert colleague.get("/workspace/absence").location.startswith("/workspace/login")


def test_the_right_password_leads_where_one_wanted_to_go(stack: Stack, account: Account) -> None:
    colleague, answer = walk_in(stack, account, "/workspace/families/7KMP3XTV4")
    assert answer.location == "/workspace/families/7KMP3XTV4"
    assert colleague.get("/workspace/absence").status == 200
    assert outcomes(stack, colleague, "login") == ["allowed"]


def test_who_knocks_at_a_room_comes_to_it_after_logging_in(stack: Stack, account: Account) -> None:
    colleague = Colleague(stack.url)
    login = colleague.get("/workspace/absence").location
    assert login == "/workspace/login?to=/workspace/absence"
    assert colleague.get(type_password(colleague, account, login.partition("=")[2])).location == "/workspace/absence"


def test_without_a_second_factor_nobody_gets_in(stack: Stack) -> None:
    colleague, answer = walk_in(stack, new_account(stack, GRANT, enrolled=False))
    assert "engangskode" in answer.text
    assert_not_in(colleague, answer)
    assert outcomes(stack, colleague, "login") == ["refused"]


def test_who_is_not_among_the_staff_gets_no_further(stack: Stack) -> None:
    stranger = new_account(stack, listed=False)
    colleague, answer = walk_in(stack, stranger)
    assert_not_in(colleague, answer)
    assert outcomes(stack, colleague, "login") == ["refused"]


def test_who_is_disabled_among_the_staff_gets_no_further(stack: Stack, account: Account) -> None:
    put_staff(stack, Member(account.id, "P", account.email, (GRANT,), disabled=True))
    assert_not_in(*walk_in(stack, account))


def test_who_is_disabled_at_the_login_service_gets_no_further(stack: Stack, account: Account) -> None:
    colleague = Colleague(stack.url)
    where = type_password(colleague, account)
    Accounts(stack.local.cloud).close(account.email)
    assert_not_in(colleague, colleague.get(where))


def test_an_answer_counts_once(stack: Stack, account: Account) -> None:
    colleague = Colleague(stack.url)
    where = type_password(colleague, account)
    kept = dict(colleague.cookies)
    assert colleague.get(where).status == 303
    thief = Colleague(stack.url, cookies=kept)
    assert_not_in(thief, thief.get(where))


def test_an_answer_in_another_browser_is_nobodys(stack: Stack, account: Account) -> None:
    where = type_password(Colleague(stack.url), account)
    without = Colleague(stack.url)
    assert_not_in(without, without.get(where))
    with_another = Colleague(stack.url)
    with_another.get("/workspace/login")
    assert_not_in(with_another, with_another.get(where))


def test_somebody_elses_code_under_ones_own_state_is_refused(stack: Stack, account: Account) -> None:
    """As when an attacker has a victim log in to the attacker's account: the code was made for another attempt."""
    stolen = parse_qs(urlsplit(type_password(Colleague(stack.url), account)).query)["code"][0]
    victim = Colleague(stack.url)
    own = parse_qs(urlsplit(victim.get("/workspace/login").location).query)["state"][0]
    assert_not_in(victim, victim.get(f"/workspace/callback?{urlencode({'code': stolen, 'state': own})}"))


@pytest.mark.parametrize(
    "query", ["", "?code=x", "?state=x", "?error=access_denied", "?code=x&state=x", "?code=%00&state=%ff"]
)
def test_an_answer_that_is_none_is_a_page_that_says_so(stack: Stack, query: str) -> None:
    colleague = Colleague(stack.url)
    colleague.get("/workspace/login")
    answer = colleague.get(f"/workspace/callback{query}")
    assert "prøv igjen" in answer.text
    assert_not_in(colleague, answer)


@pytest.mark.parametrize("where", ["https://evil.example/", "//evil.example", "/workspace/../../x", "/api/x"])
def test_the_login_leads_nowhere_else(stack: Stack, account: Account, where: str) -> None:
    assert walk_in(stack, account, where)[1].location == "/workspace/"


def test_a_wrong_password_gives_nothing(stack: Stack, account: Account) -> None:
    wrong = account._replace(email="nobody@example.org")
    assert type_password(Colleague(stack.url), wrong) == ""


@pytest.fixture
def password_client(stack: Stack) -> Iterator[str]:
    """A client of our own at the login service: the workspace's takes no passwords at all."""
    with Accounts(stack.local.cloud).password_client() as client:
        yield client


def test_ten_wrong_codes_are_refused_and_the_right_one_is_taken(
    stack: Stack, account: Account, password_client: str
) -> None:
    service, now = stack.client("cognito-idp"), time.time()
    asked = Accounts(stack.local.cloud).sign_in(password_client, account.email, PASSWORD)
    assert asked["ChallengeName"] == "SOFTWARE_TOKEN_MFA"

    def answer(digits: str) -> dict[str, object]:
        responses = {"USERNAME": account.email, "SOFTWARE_TOKEN_MFA_CODE": digits}
        taken: dict[str, object] = service.respond_to_auth_challenge(
            ClientId=password_client,
            ChallengeName="SOFTWARE_TOKEN_MFA",
            Session=asked["Session"],
            ChallengeResponses=responses,
        )
        return taken

    near = {code(account.app, now + seconds) for seconds in range(-90, 91, 30)}
    wrong = [f"{number:06}" for number in range(20) if f"{number:06}" not in near][:10]
    for digits in wrong:
        with pytest.raises(ClientError):
            answer(digits)
    assert "AuthenticationResult" in answer(code(account.app, time.time()))


def test_the_workspaces_own_client_takes_no_password(stack: Stack, account: Account) -> None:
    service, accounts = stack.client("cognito-idp"), Accounts(stack.local.cloud)
    (client,) = [
        one["ClientId"]
        for one in service.list_user_pool_clients(UserPoolId=accounts.pool)["UserPoolClients"]
        if one["ClientName"] == "workspace"
    ]
    with pytest.raises(ClientError):
        accounts.sign_in(client, account.email, PASSWORD)
    known = service.describe_user_pool_client(UserPoolId=accounts.pool, ClientId=client)["UserPoolClient"]
    assert known["AllowedOAuthFlows"] == ["code"]
    assert known["ClientSecret"]
    assert known["ClientSecret"] not in stack.logs()


def test_the_template_asks_everybody_for_a_second_factor() -> None:
    pool = templates.base()["Resources"]["LoginPool"]["Properties"]
    assert (pool["MfaConfiguration"], pool["EnabledMfas"]) == ("ON", ["SOFTWARE_TOKEN_MFA"])
    assert pool["AdminCreateUserConfig"] == {"AllowAdminCreateUserOnly": True}
    assert pool["DeletionProtection"] == "ACTIVE"
    assert pool["Policies"]["PasswordPolicy"]["MinimumLength"] >= 15


def test_neither_addresses_nor_names_reach_the_log(stack: Stack, account: Account) -> None:
    log_in(stack, account)
    logs = stack.logs()
    assert account.email not in logs
    assert "Konto Prøvesen" not in logs
