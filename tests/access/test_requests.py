"""What is believed of what a browser says: the page that something was sent from, as a path of our own."""

import pytest
from chalice.app import Request
from familiekontakten.access.requests import page_before
from familiekontakten.door import settings

HERE = "https://familiekontakten.example.org"


@pytest.fixture(autouse=True)
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "site_url", lambda: HERE)


def sent_from(address: str | None) -> Request:
    headers = {} if address is None else {"referer": address}
    return Request(
        {
            "headers": headers,
            "requestContext": {"httpMethod": "POST", "resourcePath": "/language"},
            "multiValueQueryStringParameters": None,
            "pathParameters": None,
            "stageVariables": None,
            "body": "",
            "isBase64Encoded": False,
        }
    )


@pytest.mark.parametrize("path", ["/workspace/families", "/workspace/families/7KMP3XTV4/record-visit"])
def test_a_room_is_gone_back_to_without_what_was_asked_in_it(path: str) -> None:
    assert page_before(sent_from(f"{HERE}{path}")) == path
    assert page_before(sent_from(f"{HERE}{path}?state=closed#top")) == path


@pytest.mark.parametrize(
    "address",
    [
        None,
        "",
        "nonsense",
        "https://[broken",
        f"{HERE}/",
        f"{HERE}/workspace",
        f"{HERE}/workspace/",
        f"{HERE}/om-oss/",
        f"{HERE}/workspaces/families",
        f"{HERE}/workspace//elsewhere.example.org",
        f"{HERE}/workspace/../om-oss",
        f"{HERE}/workspace/families%0d%0aSet-Cookie:",
        "https://elsewhere.example.org/workspace/families",
        "http://familiekontakten.example.org/workspace/families",
    ],
)
def test_anything_else_leads_to_the_first_page(address: str | None) -> None:
    assert page_before(sent_from(address)) == "/workspace/"
