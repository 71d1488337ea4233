"""The public list says what was confirmed and when, and of the others that nobody confirmed it."""

from datetime import date
from pathlib import Path

import pytest
from familiekontakten.departments.department import Department
from familiekontakten.door import skeletons
from familiekontakten.open_directory.listing import by_county
from familiekontakten.open_directory.page import listing
from familiekontakten.open_directory.waiting import Waiting

from tests.national_desk import shown


def test_every_department_stands_under_its_county_with_what_its_coordinator_confirmed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "nb").mkdir()
    (tmp_path / "nb" / "frame.html").write_text("<title><!--title--></title><!--content-->", "utf-8")
    monkeypatch.setattr(skeletons, "_FOLDER", tmp_path)
    skeletons.skeleton.cache_clear()
    listed = (
        Department("arendal", "Arendal <b>", "Prøve", "organisation", ("4203",), "00"),
        Department("hamar", "Hamar", "Prøve", "organisation", ("3403",), "00"),
    )
    waiting = {"hamar": Waiting("hamar", "weeks", date(2026, 10, 5))}
    page = listing("nb", by_county(listed, waiting))
    skeletons.skeleton.cache_clear()
    assert "Agder Arendal &lt;b&gt; Ikke bekreftet i det siste" in shown(page)
    assert "Innlandet Hamar Som regel under fire uker (bekreftet mandag 5. oktober 2026)" in shown(page)
    assert '<dt id="hamar"' in page, "a department's own page leads to its line"
