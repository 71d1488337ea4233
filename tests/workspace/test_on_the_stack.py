"""What only the whole stack can show of the frame: files, searches and languages through the real gateway."""

import pytest

from tests.rooms import coordinator, office, officer
from tests.stack import Stack


def test_a_list_is_downloaded_as_a_file(stack: Stack) -> None:
    answer = coordinator(stack, "moss").get("/workspace/export/families?state=waiting")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="families-waiting-')
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.text.startswith('\ufeff"Navn","Referanse"')


def test_who_may_not_export_gets_no_file(stack: Stack) -> None:
    answer = office(stack).get("/workspace/export/families")
    assert (answer.status, answer.headers["Content-Type"]) == (404, "text/html; charset=utf-8")


@pytest.mark.parametrize("name", ["secrets", "..%2Ffamilies", "%3Cscript%3E"])
def test_a_list_that_does_not_exist_is_a_page_that_says_so(stack: Stack, name: str) -> None:
    answer = coordinator(stack, "moss").get(f"/workspace/export/{name}")
    assert answer.status == 404
    assert "<script>" not in answer.text.replace("<script src=", "")


def test_whoever_has_no_casework_is_told_so_on_the_first_page(stack: Stack) -> None:
    answer = officer(stack).get("/workspace/")
    assert answer.status == 200
    assert "Rollen din har ingen oppgaver her" in answer.text
    assert "/workspace/audit" in answer.text


def test_a_search_that_finds_nothing_says_what_to_do(stack: Stack) -> None:
    answer = coordinator(stack, "moss").post("/workspace/search", [("term", "Ukjent Prøvesen")])
    assert answer.status == 200
    assert "Ingen treff" in answer.text


def test_the_language_is_kept_in_what_comes_after(stack: Stack) -> None:
    somebody = coordinator(stack, "moss")
    assert somebody.post("/workspace/language", [("language", "nn")]).status == 303
    page = somebody.get("/workspace/families").text
    assert '<html lang="nn"' in page
    assert "Familiar" in page
