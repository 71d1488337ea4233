"""What came to the national inbox is part of the next release, as the operator's command makes it."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from familiekontakten.statistics.facts.fact import LIVE, VOLUNTEER, Fact

from infrastructure.operator import release as command
from infrastructure.operator import sources
from infrastructure.releases.files import read_all
from tests.database import empty
from tests.disclosure.test_places import shown, somebody

ON = datetime(2025, 3, 3, 12, tzinfo=UTC)


@pytest.mark.usefixtures("no_department")
def test_who_asked_in_vain_is_in_the_release_of_the_live_records(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from familiekontakten.enquiries.submission import Submission, submit
    from familiekontakten.statistics.records import store_facts, store_registers

    empty(database, ["hsf-statistics"])
    for module in (command, sources):
        monkeypatch.setattr(module, "enter", lambda: SimpleNamespace(endpoint=""))
    _, department, volunteer = somebody()
    store_registers(LIVE, [department])
    store_facts(LIVE, "national", [Fact(VOLUNTEER, "V", (volunteer,))])
    for number in range(7):
        answers = {"kommune_code": "1804", "contact_name": f"Prøve {number} Prøvesen"}
        submit(Submission("family", "nb", answers), ON)
    asked: dict[str, object] = {"year": 2025, "quarter": None, "set_": LIVE, "records": None, "without": []}
    command.run(argparse.Namespace(**asked, folder=tmp_path))
    (release,) = read_all(tmp_path)
    assert shown(release)["municipality:1804", ""] == 5
    assert not release.invented
