"""The figures of a report in the form of 2019, plainly: see plain.py."""

from collections import Counter
from fractions import Fraction
from math import floor

from tests.statistics.indicators.plain import CHALLENGES, HELPERS, Found, Plain, Row, age_band, days, every_day

MATCH_MONTH = tuple[str, str]


def figures(rows: list[Row], year: int = 2019) -> dict[str, Found]:
    """Value, part and whole by id."""
    plain = Plain(rows, year)
    for part in PARTS:
        part(plain, str(year))
    plain.history()
    plain.board()
    plain.trained()
    return plain.found


def _headline(plain: Plain, year: str) -> None:
    plain.headline(year)
    plain.headline(f"series.{year}")
    plain.count(f"series.{year}.departments", len(plain.open))
    logged, estimated = _hours(plain)
    total = _tenths(logged + estimated)
    plain.found[f"{year}.hours"] = (total, _tenths(logged), total)


def _tenths(hours: Fraction) -> float:
    return floor(hours * 10 + Fraction(1, 2)) / 10


def _hours(plain: Plain) -> tuple[Fraction, Fraction]:
    """Logged and estimated, day by day: a day is a seventh of the weekly hours in a month without a visit."""
    logged = estimated = Fraction(0)
    seen: set[MATCH_MONTH] = set()
    cases = plain.of["case"]
    here = {m["id"] for m in plain.of["match"].values() if cases[m["case"]]["department"] in plain.open}
    for visit in plain.of["visit"].values():
        if visit["match"] in here and plain.in_year(visit["date"]):
            seen.add((visit["match"], visit["date"][:7]))
            logged += Fraction(str(visit["hours"] or 0))
    for match in plain.matches(plain.open):
        weekly = Fraction(3) if match["weekly_hours"] is None else Fraction(str(match["weekly_hours"]))
        for day in every_day(max(match["start"], plain.first), min(match["end"] or "9999-12-31", plain.last)):
            if (match["id"], day[:7]) not in seen:
                estimated += weekly / 7
    return logged, estimated


def _departments(plain: Plain, year: str) -> None:
    departments = plain.of["department"]
    there = [departments[one] for one in plain.open]
    plain.count(f"{year}.departments", len(there))
    plain.count(f"{year}.base_departments", len(plain.base))
    plain.count(f"{year}.departments_municipal", sum(d["operator_type"] == "municipality" for d in there))
    plain.count(f"{year}.departments_other", sum(d["operator_type"] == "organisation" for d in there))
    plain.count(f"{year}.departments_oslo", sum(d["in_oslo"] for d in there))
    plain.count(f"{year}.departments_new", sum(plain.in_year(d["opened"]) for d in departments.values()))
    gone = [d for d in departments.values() if plain.in_year(d["closed"]) and d["closed_kind"] == "closed"]
    plain.count(f"{year}.departments_closed", len(gone))
    plain.count(f"{year}.anniversaries_20", sum(plain.year - int(d["opened"][:4]) == 20 for d in there))


def _organisation(plain: Plain, year: str) -> None:
    plain.count(f"{year}.coordinators", len(plain.on_last_day("coordinator")))
    plain.count(f"{year}.board_members", len(plain.on_last_day("board_member")))
    plain.count(f"{year}.national_positions", sum(s["fte"] for s in plain.on_last_day("national_staff")))
    plain.count(f"{year}.event.network", len(plain.events("network_meeting")))
    gatherings = plain.events("coordinator_gathering")
    plain.count(f"{year}.event.coordinator_gathering_days", days(gatherings[0]) if gatherings else 0)
    rounds = [t for t in plain.of["coordinator_training"].values() if plain.in_year(t["start"])]
    plain.count(f"{year}.event.training_rounds", len(rounds))
    plain.count(f"{year}.event.training_days", days(min(rounds, key=lambda t: str(t["start"]))) if rounds else 0)
    support = [s for s in plain.of["startup_support"].values() if plain.in_year(s["date"])]
    plain.count(f"{year}.startup.municipalities_supported", len({s["municipality"] for s in support}))
    plain.count(f"{year}.startup.offices_cleared", len({s["municipality"] for s in support if s["cleared"]}))
    funded = [s["department"] for s in plain.of["special_funding"].values() if s["year"] == plain.year]
    plain.count(f"{year}.special.funded_departments", len(set(funded)))
    _home_start_plus(plain, year)
    _grants(plain, year)


def _home_start_plus(plain: Plain, year: str) -> None:
    approvals = list(plain.of["hsplus_approval"].values())
    approved = [a for a in approvals if a["approved"] is not None and a["approved"] <= plain.last]
    later = [a for a in approved if a["started"] is None or a["started"] > plain.last]
    plain.count(f"{year}.hsplus.approved", len(approved))
    plain.count(f"{year}.hsplus.started", sum(plain.in_year(a["started"]) for a in approvals))
    plain.count(f"{year}.hsplus.starting_{plain.year + 1}", len(later))


def _grants(plain: Plain, year: str) -> None:
    campaign = {g["id"]: g["date"] for g in plain.of["grant"].values() if g["campaign"] == "juleaksjon"}
    shares = [s for s in plain.of["grant_share"].values() if plain.in_year(campaign.get(s["grant"]))]
    plain.count(f"{year}.grant.amount", sum(s["amount_nok"] for s in shares))
    plain.count(f"{year}.grant.departments", len({s["department"] for s in shares}))
    plain.count(f"{year}.grant.children", sum(s["children"] for s in shares))
    run, years = 0, {int(day[:4]) for day in campaign.values()}
    while plain.year - run in years:
        run += 1
    plain.count(f"{year}.grant.years_in_row", run)


def _families(plain: Plain, year: str) -> None:
    families = plain.families(plain.base)
    civil = {"couple": {"couple"}, "single": {"single"}}
    backgrounds = {one: {one} for one in ("norwegian", "immigrant", "mixed")}
    plain.shares(f"{year}.fam.civil", [f["civil_status"] for f in families], civil)
    plain.shares(f"{year}.fam.background", [f["background"] for f in families], backgrounds)
    immigrants = [f for f in families if f["background"] == "immigrant"]
    plain.count(f"{year}.fam.asylum_reception", sum(f["asylum"] == "reception" for f in immigrants))
    plain.count(f"{year}.fam.intro_programme", sum(f["asylum"] == "intro_programme" for f in immigrants))
    children = plain.children(families)
    bands = (("0_2", 0, 2), ("3_6", 3, 6), ("7_12", 7, 12), ("13_plus", 13, 99))
    ages = [age_band(plain.year, c["birth_year"], *bands) for c in children]
    plain.shares(f"{year}.child.age", ages, {name: {name} for name, _, _ in bands})
    special = plain.special(families)
    plain.shares(f"{year}.special.background", [f["background"] for f in special], backgrounds)
    ids = {f["id"] for f in special}
    siblings = [c for c in children if c["family"] in ids and c["special_needs"] is not True]
    plain.count(f"{year}.special.siblings", len(siblings))


def _answers(plain: Plain, year: str) -> None:
    families = plain.families(plain.base)
    _mentions(plain, f"{year}.fam.challenges", [f["challenges"] for f in families], CHALLENGES)
    wanted = ("relief", "parenting", "network", "other")
    _mentions(plain, f"{year}.fam.support", [f["support_wanted"] for f in families], wanted)
    for name in ("help_before", "help_after"):
        answers = [f[name] for f in families]
        _mentions(plain, f"{year}.fam.{name}_source", answers, HELPERS)
        asked = [one for one in answers if one is not None]
        plain.share(f"{year}.fam.{name}", sum(len(one) > 0 for one in asked), len(asked))


def _mentions(plain: Plain, figure: str, answers: list[list[str] | None], names: tuple[str, ...]) -> None:
    counted = Counter(one for given in answers if given is not None for one in set(given))
    for name in names:
        plain.share(f"{figure}.{name}", counted[name], sum(counted.values()))


def _volunteers(plain: Plain, year: str) -> None:
    volunteers = plain.volunteers(plain.base)
    plain.shares(f"{year}.vol.gender", [v["gender"] for v in volunteers], {"women": {"woman"}, "men": {"man"}})
    experienced = {True: "with", False: "without", None: None}
    values = [experienced[v["parent_experience"]] for v in volunteers]
    plain.shares(f"{year}.vol.parent", values, {"with": {"with"}, "without": {"without"}})
    work = {one: {one} for one in ("pensioner", "working", "student", "other")}
    plain.shares(f"{year}.vol.occupation", [v["occupation"] for v in volunteers], work)
    edges = ((18, 24), (25, 34), (35, 44), (45, 54), (55, 64), (65, 74))
    bands = [(f"{low}_{high}", low, high) for low, high in edges] + [("75_plus", 75, 120)]
    ages = [age_band(plain.year, v["birth_year"], *bands) for v in volunteers]
    plain.shares(f"{year}.vol.age", ages, {name: {name} for name, _, _ in bands})


def _waiting(plain: Plain, year: str) -> None:
    waiting, unmatched = set(), set()
    for case in plain.cases(plain.base):
        matches = [m for m in plain.of["match"].values() if m["case"] == case["id"]]
        if case["first_visit"] is not None and plain.in_year(case["closed"]) and not matches:
            unmatched.add(case["family"])
        if _waits(plain, case, matches):
            waiting.add(case["family"])
    plain.count(f"{year}.fam.waiting", len(waiting))
    plain.count(f"{year}.fam.not_matched", len(unmatched))


def _waits(plain: Plain, case: Row, matches: list[Row]) -> bool:
    visited = case["first_visit"] is not None and case["first_visit"] <= plain.last
    over = case["closed"] is not None and case["closed"] <= plain.last
    if not visited or over:
        return False
    begun = sorted((m for m in matches if m["start"] and m["start"] <= plain.last), key=lambda m: str(m["start"]))
    if any(m["end"] is None or m["end"] > plain.last for m in begun):
        return False
    return not begun or begun[-1]["end_reason"] == "needs_new_volunteer"


def _matches(plain: Plain, year: str) -> None:
    lengths: list[str | None] = [_length(plain, match) for match in plain.matches(plain.base)]
    names = {one: {one} for one in ("0_6", "7_12", "over_12", "ongoing")}
    plain.shares(f"{year}.match.duration", lengths, names)


def _length(plain: Plain, match: Row) -> str:
    if match["end"] is None or match["end"] > plain.last:
        return "ongoing"
    year, month, day = (int(part) for part in match["start"].split("-"))
    months, end = 0, tuple(int(part) for part in match["end"].split("-"))
    while (year + (month + months) // 12, (month + months) % 12 + 1, day) <= end:
        months += 1
    return "0_6" if months < 7 else "7_12" if months < 13 else "over_12"


def _courses(plain: Plain, year: str) -> None:
    held = {
        c["id"]
        for c in plain.of["course"].values()
        if c["department"] in plain.base and plain.in_year(c["end"]) and not c["cancelled"]
    }
    done = [p for p in plain.of["course_participation"].values() if p["course"] in held]
    plain.count(f"{year}.courses", len(held))
    plain.count(f"{year}.new_volunteers", len({p["volunteer"] for p in done if p["outcome"] == "completed"}))


PARTS = (_headline, _departments, _organisation, _families, _answers, _volunteers, _waiting, _matches, _courses)
