"""The night over all departments: counts only, and one department's trouble is no other's."""

from datetime import UTC, date, datetime

import pytest
from familiekontakten.departments.department import Department
from familiekontakten.forgetting.nightly import ForgettingUnfinished, forget_all

NOW = datetime(2028, 3, 1, 3, 30, tzinfo=UTC)


def departments(**kinds: str) -> list[Department]:
    return [Department(id_, id_.title(), "Prøve", kind, (), "00 00 00 01") for id_, kind in kinds.items()]


def test_it_tells_how_many_of_what_and_leaves_municipalities_alone() -> None:
    def forget(department: str, _: datetime, __: date, by_age: bool) -> dict[str, int]:
        return {"moss": {"case": 2, "enquiry": 1}, "arendal": {"case": 1}}[department] if by_age else {}

    listed = departments(moss="organisation", hamar="municipality", arendal="organisation")
    told = forget_all(listed, NOW, NOW.date(), forget)
    assert told == {"departments": 3, "left_alone": 1, "case": 3, "enquiry": 1}


def test_trouble_in_one_department_keeps_no_other_from_forgetting_and_is_told_without_words() -> None:
    seen: list[str] = []

    def forget(department: str, _: datetime, __: date, by_age: bool) -> dict[str, int]:
        seen.append(department)
        if department == "moss":
            raise KeyError("Prøve Prøvesen")
        return {}

    with pytest.raises(ForgettingUnfinished, match=r"^1 of 2$"):
        forget_all(departments(moss="organisation", arendal="organisation"), NOW, NOW.date(), forget)
    assert seen == ["moss", "arendal"]
