"""The demo nation: 37 invented departments over some years, as rows of `hsf-records/1`. The same rows every time.

Small departments and rare answers are meant: they are what open figures must not give away.
"""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from familiekontakten.statistics.rows import Row

YEARS = (2018, 2019, 2020)
DEPARTMENTS = 37
COUNTIES = ("Prøvefjord", "Prøvemark", "Prøvedal", "Prøveøy", "Prøvevik", "Prøveland", "Prøvenes")
SOURCES = ("self", "health_station", "kindergarten", "school", "doctor", "child_welfare", "ppt", "refugee", "other")
CHALLENGES = ("multiple_birth", "single_parent", "integration", "child_special_needs", "weak_network", "other")
HELP = ("health_station", "child_welfare", "family_counselling", "ppt", "psychologist", "other")


@cache
def nation(seed: int = 1) -> tuple[Row, ...]:
    """All rows."""
    return tuple(_Telling(random.Random(seed)).rows())


class _Telling:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def rows(self) -> Iterator[Row]:
        yield _row("meta", "demo", format="hsf-records/1", report_year=2020, as_of="2020-12-31", synthetic=True)
        for at in range(DEPARTMENTS):
            yield from self.department(f"NO-{at:02}", at)

    def department(self, name: str, at: int) -> Iterator[Row]:
        oslo = at % 4 == 0
        yield _row(
            "department",
            name,
            name=f"Prøveavdeling {at + 1}",
            in_oslo=oslo,
            county="Oslo" if oslo else COUNTIES[at % len(COUNTIES)],
            operator_type="municipality" if at % 5 < 2 else "organisation",
            opened=f"{2000 + at % 15}-01-01",
            closed=None,
            closed_kind=None,
            successor=None,
        )
        for year in YEARS:
            status = "totals_only" if at % 8 == 7 else "full"
            yield _row("annual_return", f"{name}-{year}", department=name, year=year, status=status)
        volunteers = [f"{name}-V{number}" for number in range(self.chance.choice([2, 4, 6, 12, 20, 30]))]
        for volunteer in volunteers:
            yield self.volunteer(volunteer, name)
        for year in YEARS:
            for number in range(self.chance.choice([1, 2, 3, 4, 8, 12, 16, 24])):
                yield from self.family(f"{name}-F{year}-{number}", name, volunteers, year)

    def volunteer(self, volunteer: str, department: str) -> Row:
        return _row(
            "volunteer",
            volunteer,
            department=department,
            gender=self.chance.choices(["woman", "man", None], [94, 5, 1])[0],
            birth_year=self.chance.choice([None, *range(1940, 1999)]),
            occupation=self.chance.choices(["pensioner", "working", "student", "other", None], [34, 53, 3, 9, 1])[0],
            parent_experience=self.chance.random() < 0.86,
            applied="2017-06-01",
            interviewed="2017-07-01",
            police_certificate="2017-08-01",
            approved="2017-09-01",
            left=None,
        )

    def family(self, name: str, department: str, volunteers: list[str], year: int) -> Iterator[Row]:
        chance = self.chance
        background = chance.choices(["norwegian", "immigrant", "mixed", None], [46, 38, 15, 1])[0]
        yield _row(
            "family",
            name,
            background=background,
            civil_status=chance.choices(["couple", "single", None], [55, 43, 2])[0],
            minority_language=background == "immigrant",
            challenges=chance.sample(CHALLENGES, chance.choice([0, 1, 2, 3])),
            support_wanted=chance.sample(("relief", "parenting", "network", "other"), chance.choice([1, 2])),
            help_before=chance.sample(HELP, chance.choice([0, 0, 1, 2])),
            help_after=chance.sample(HELP, chance.choice([0, 0, 0, 1])),
            asylum=chance.choices(["reception", "intro_programme", "none"], [1, 12, 87])[0],
        )
        for child in range(chance.choice([1, 2, 2, 3])):
            special = chance.choices([True, False, None], [12, 80, 8])[0]
            born = chance.choice([year - 1, year - 2, year - 4, year - 9])
            yield _row("child", f"{name}-B{child}", family=name, birth_year=born, special_needs=special)
        yield from self.case(name, department, volunteers, year)
        if chance.random() < 0.02:
            moved = f"NO-{chance.randrange(DEPARTMENTS):02}"
            yield from self.case(name, moved, volunteers, year, "-moved")

    def case(self, family: str, department: str, volunteers: list[str], year: int, mark: str = "") -> Iterator[Row]:
        chance = self.chance
        referred = date(year, 1, 1) + timedelta(days=chance.randrange(330))
        matched = chance.random() < 0.85
        start = referred + timedelta(days=chance.randrange(10, 90))
        end = start + timedelta(days=chance.randrange(60, 400)) if chance.random() < 0.8 else None
        closed = (end or start) + timedelta(days=5) if chance.random() < 0.7 else None
        reasons = ("completed", "family_moved", "family_withdrew", "no_suitable_volunteer", "other_help")
        case = f"{family}{mark}-C"
        yield _row(
            "case",
            case,
            family=family,
            department=department,
            referred=referred.isoformat(),
            source=chance.choices([*SOURCES, None], [30, 30, 10, 3, 5, 12, 2, 4, 3, 1])[0],
            first_response=(referred + timedelta(days=2)).isoformat(),
            first_visit=(referred + timedelta(days=9)).isoformat(),
            closed=closed and closed.isoformat(),
            close_reason=closed and chance.choices(reasons, [80, 8, 8, 2, 2])[0],
            forwarded_to=["bup"] if closed and chance.random() < 0.03 else [],
        )
        if matched:
            yield _row(
                "match",
                f"{family}{mark}-M",
                case=case,
                volunteer=chance.choice(volunteers),
                start=start.isoformat(),
                end=end and end.isoformat(),
                end_reason="completed" if end else None,
                weekly_hours=chance.choice([2, 3, 4, None]),
            )


def _row(kind: str, id_: str, **fields: object) -> Row:
    return {"type": kind, "id": id_, "rev": 1, **fields}
