"""On the whole stack, with the rights that each side really gets: money given, handed out and reported."""

import re

from tests.rooms import coordinator, office
from tests.stack import Stack

APPLIED = [
    *(("giver", "public"), ("name", "Prøvedirektoratet"), ("campaign", "fattigdomsmidler"), ("kinds", "food")),
    *(("applied_on", "1.1.2026"), ("asked", "5000")),
]
GRANTED = [("on", "2.1.2026"), ("granted", "5000"), ("spend_by", "1.12.2027"), ("report_by", "1.1.2028")]
HANDED = [("on", "3.1.2026"), ("kind", "food"), ("kroner", "700"), ("children", "6"), ("families", "5")]


def words(page: str) -> str:
    return re.sub(r"(\s|&nbsp;)+", " ", re.sub(r"<[^>]+>", " ", page))


def test_the_office_gives_a_department_hands_out_and_the_sums_come_back(stack: Stack) -> None:
    desk, nes = office(stack), coordinator(stack, "nes")
    page = desk.post("/workspace/national/grants/new/apply", APPLIED).location
    grant = page.rpartition("/")[2]
    assert desk.post(f"{page}/grant", GRANTED, version=1).status == 303
    assert desk.post(f"{page}/share", [("nes", "1000")], version=2).status == 303
    assert "Prøvedirektoratet" in words(nes.get("/workspace/").text)
    assert "1 000 kroner igjen" in words(nes.get(f"/workspace/grants/{grant}").text)
    assert nes.post(f"/workspace/grants/{grant}/hand-out", HANDED, version=1).status == 303
    assert nes.post(f"/workspace/grants/{grant}/hand-out", HANDED, version=2).status == 422
    assert "Nes 1 000 kroner 700 kroner 300 kroner ca. 6 ca. 5 Pågår" in words(desk.get(page).text)
    assert desk.post(f"{page}/report", version=3).status == 303
    assert "Barn ca. 6 Familier ca. 5" in words(desk.get(f"{page}/report").text)
    assert (
        nes.post(f"/workspace/grants/{grant}/hand-out", [*HANDED[:2], ("kroner", "1"), *HANDED[3:]], version=2).status
        == 422
    )
