"""The figures of the report of 2011, plainly: see plain.py."""

from tests.statistics.indicators.plain import Found, Plain, Row, age_band, days


def figures(rows: list[Row]) -> dict[str, Found]:
    """Value, part and whole by id."""
    plain = Plain(rows, 2011)
    plain.history()
    plain.headline("series.2011")
    plain.board()
    plain.trained()
    _departments(plain)
    _families(plain)
    _volunteers(plain)
    _cases(plain)
    _events(plain)
    return plain.found


def _departments(plain: Plain) -> None:
    stock = [
        d
        for d in plain.of["department"].values()
        if d["opened"] <= plain.last and (d["closed"] is None or d["closed"] >= plain.last)
    ]
    plain.count("series.2011.departments", len(stock))
    plain.count("2011.departments_year_end", len(stock))
    plain.count("2011.counties", len({d["county"] for d in stock}))
    plain.count("2011.departments_new", sum(d["opened"][:4] == "2011" for d in plain.of["department"].values()))
    plain.count("2011.departments_10y", sum(d["opened"] <= "2001-12-31" for d in stock))
    plain.count("2011.rana_years", 10 if any(d["opened"][:4] == "2001" for d in stock) else 0)
    then = next(h["departments"] for h in plain.of["historic_total"].values() if h["year"] == 2000)
    plain.found["2011.departments_avg_growth"] = ((len(stock) - then) / 11, len(stock) - then, 11)


def _families(plain: Plain) -> None:
    families = plain.families(plain.base)
    children, special = plain.children(families), plain.special(families)
    asked = [f for f in families if f["challenges"] is not None]
    plain.share("2011.fam.small_network", sum("weak_network" in f["challenges"] for f in asked), len(asked))
    plain.shares("2011.fam", [f["civil_status"] for f in families], {"single": {"single"}})
    _minority(plain, "2011.fam.minority_language", families)
    known = [c["special_needs"] for c in children if c["special_needs"] is not None]
    plain.share("2011.children.special_needs_share", sum(known), len(known))
    plain.count("2011.special.children", sum(c["special_needs"] is True for c in children))
    _minority(plain, "2011.special.minority_language", special)


def _minority(plain: Plain, figure: str, families: list[Row]) -> None:
    known = [f["minority_language"] for f in families if f["minority_language"] is not None]
    plain.share(figure, sum(known), len(known))


def _volunteers(plain: Plain) -> None:
    volunteers = plain.volunteers(plain.base)
    work = {"working": {"working"}, "not_working": {"pensioner", "student", "other"}}
    plain.shares("2011.vol.work", [v["occupation"] for v in volunteers], work)
    bands = (("20_39", 20, 39), ("40_59", 40, 59), ("60_plus", 60, 120))
    ages = [age_band(2011, v["birth_year"], *bands) for v in volunteers]
    plain.shares("2011.vol.age", ages, {name: {name} for name, _, _ in bands})


def _cases(plain: Plain) -> None:
    sources = [c["source"] for c in plain.cases(plain.base) if plain.in_year(c["referred"])]
    others = {one for one in sources if one} - {"health_station", "self"}
    names = {"health_station": {"health_station"}, "self": {"self"}, "other": others}
    plain.shares("2011.source", sources, names)
    closed = [c for c in plain.cases(plain.open) if plain.in_year(c["closed"]) and c["forwarded_to"]]
    plain.count("2011.forwarded", len({c["family"] for c in closed}))


def _events(plain: Plain) -> None:
    first, second, *more = plain.events("volunteer_gathering")
    plain.count("2011.event.volunteer_gatherings", 2 + len(more))
    plain.count("2011.event.volunteer_gathering_may_attendees", first["attendees"])
    plain.count("2011.event.volunteer_gathering_may_departments", first["departments"])
    plain.count("2011.event.volunteer_gathering_oct_attendees", second["attendees"])
    plain.count("2011.event.regional", len(plain.events("network_meeting")))
    plain.count("2011.event.coordinator_seminar_days", days(plain.events("coordinator_gathering")[0]))
    for role in ("coordinator", "project", "consultant"):
        held = [s["fte"] for s in plain.on_last_day("national_staff") if s["role"] == role]
        plain.count(f"2011.staff.{role}", 100 * sum(held))
