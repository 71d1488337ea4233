"""Asks every room for a department's records with other rights than its own, and prints what came of it.

Run by test_isolation.py with the workspace's settings and role:
`python -m tests.gate.unscoped <rights> <session> <token> <reference> <reference of a familiekontakt>`, where
rights are "narrowed" (as it should be), "own" (nobody narrowed them) or "another" (narrowed to another department).
"""

import base64
import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlencode

ANOTHER = "horten"
REFUSED = ("AccessDeniedException", "AccessDenied")
FORM = "application/x-www-form-urlencoded"
# One act of each room that has several behind one address.
ACTS = {"/families": "first-visit", "/volunteers": "talk", "/enquiries": "answer", "/courses": "plan"}
Event = dict[str, Any]


def app_of_the_workspace() -> Any:  # noqa: ANN401 - a Chalice app
    found = importlib.util.spec_from_file_location("app", Path("functions/workspace/app.py"))
    assert found
    assert found.loader
    module: Any = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module.app


class Watch:
    """Counts how often a department's rights were asked for, and how often the cloud refused."""

    def __init__(self) -> None:
        self.asked = self.refused = 0

    def over_calls(self) -> None:
        """Looks at every call of every client."""
        from botocore.client import BaseClient
        from botocore.exceptions import ClientError

        call = BaseClient._make_api_call  # type: ignore[attr-defined]

        def watched(client: Any, name: str, arguments: Any) -> Any:  # noqa: ANN401 - botocore's own
            try:
                return call(client, name, arguments)
            except ClientError as error:
                self.refused += error.response["Error"]["Code"] in REFUSED
                raise

        BaseClient._make_api_call = watched  # type: ignore[attr-defined]

    def over_rights(self, rights: str) -> None:
        """Puts other rights in the place of a department's."""
        from familiekontakten.access.credentials import Rights, narrowed
        from familiekontakten.casebook import records
        from familiekontakten.door.table import connection
        from familiekontakten.sealing import vault
        from familiekontakten.sealing.records import DepartmentKeys

        def given(department: str) -> Rights:
            self.asked += 1
            if rights == "own":
                return Rights(connection(), DepartmentKeys(department, connection(), vault.unwrap))
            found = narrowed(ANOTHER if rights == "another" else department)
            return Rights(found.connection, DepartmentKeys(department, found.connection, found.keys._unwrap))

        _of(records).narrowed = given


def _of(module: ModuleType) -> Any:  # noqa: ANN401 - so that its names may be changed
    return module


def events(app: Any, session: str, token: str, case: str, volunteer: str) -> Iterator[Event]:  # noqa: ANN401 - an app
    """A request to every room of a department, as the gateway hands it to the function."""
    for path, methods in sorted(app.routes.items()):
        for method, entry in sorted(methods.items()):
            asked = getattr(entry.view_function, "room", None)
            if asked and not asked.anywhere:  # the others are for whoever has chosen no department yet, or logs out
                parts = {name: _part(path, name, case, volunteer) for name in re.findall(r"\{(\w+)\}", path)}
                yield _event(method, path, parts, session, token)


def _part(path: str, name: str, case: str, volunteer: str) -> str:
    room = f"/{path.split('/')[1]}"
    others = {"act": ACTS.get(room, "x"), "form": "family", "listing": "families", "part": "x", "period": "2026-10"}
    return others.get(name, volunteer if room == "/volunteers" else case)


def _event(method: str, path: str, parts: dict[str, str], session: str, token: str) -> Event:
    headers = {"cookie": f"__Host-session={session}", "content-type": FORM, "sec-fetch-site": "same-origin"}
    body = urlencode({"token": token, "version": "1", "term": "Prøvine"}).encode()
    return {
        "resource": path,
        "path": path.format(**parts),
        "httpMethod": method,
        "headers": headers,
        "multiValueHeaders": {name: [value] for name, value in headers.items()},
        "queryStringParameters": None,
        "multiValueQueryStringParameters": None,
        "pathParameters": parts or None,
        "stageVariables": None,
        "requestContext": {"httpMethod": method, "resourcePath": path, "path": path, "stage": "workspace"},
        "body": base64.b64encode(body).decode() if method == "POST" else None,
        "isBase64Encoded": method == "POST",
    }


def main(rights: str, session: str, token: str, case: str, volunteer: str) -> None:
    """Print for each room: its method and path, whether it asked for rights and was refused, its answer."""
    watch = Watch()
    watch.over_calls()
    watch.over_rights(rights)
    app, told = app_of_the_workspace(), []
    for event in events(app, session, token, case, volunteer):
        watch.asked = watch.refused = 0
        answer = app(event, None)
        room = f"{event['httpMethod']} {event['resource']}"
        asked, refused = watch.asked > 0, watch.refused > 0
        told.append({"room": room, "asked": asked, "refused": refused, "status": answer["statusCode"]})
        told[-1]["said"] = str(answer.get("body"))
    print(json.dumps(told))  # noqa: T201 - what the test reads


if __name__ == "__main__":
    main(*sys.argv[1:])
