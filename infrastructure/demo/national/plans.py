"""Two plans of the organisation: a strategy, and an action plan whose goals are looked at through the year."""

from datetime import date
from functools import partial

from familiekontakten.plans import acts
from familiekontakten.plans.plan import GoalStatus, Plan, PlanKind

from infrastructure.demo.national.office import Office

GOALS = (
    ("To nye avdelinger er godkjent", "Styrets vedtak", 12, GoalStatus.UNDER_WAY),
    ("Alle nye koordinatorer er opplært innen et halvt år", "Opplæringen er fullført", 12, GoalStatus.UNDER_WAY),
    ("En samling i hver region", "Samlingene er holdt", 6, GoalStatus.REACHED),
    ("Ny brosjyre på seks språk", "Den er trykt", 12, GoalStatus.NOT_BEGUN),
)
"""What, how one sees it, by the end of which month, and how far it has come."""
MADE = 320


def happen(office: Office) -> None:
    """Made on the same day; the action plan's goals were reviewed two months ago."""
    year, strategy, action = office.story.today.year, office.story.new_id(), office.story.new_id()
    _made(office, strategy, PlanKind.STRATEGY, f"Prøvestrategi {year}-{year + 2}", year + 2)
    _made(office, action, PlanKind.ACTION_PLAN, f"Prøveplan {year}", year)
    goal = ("Avdelinger i alle fylker", "Kartet på nettsiden", date(year + 2, 12, 31))
    office.ago(MADE - 1, partial(office.do, Plan, strategy, acts.add_goal, *goal))
    office.ago(MADE - 1, partial(_goals_added, office, action, year))
    found = {n: acts.Standing(status, "") for n, (_, _, _, status) in enumerate(GOALS, 1)}
    office.ago(60, partial(office.do, Plan, action, acts.review, found))


def _goals_added(office: Office, plan: str, year: int) -> None:
    for what, measure, month, _ in GOALS:
        office.do(Plan, plan, acts.add_goal, what, measure, date(year, month, 28))


def _made(office: Office, plan: str, kind: PlanKind, title: str, last: int) -> None:
    year = office.story.today.year
    frame = acts.Frame(kind, title, f"Sak 4/{year - 1}", date(year, 1, 1), date(last, 12, 31))
    office.ago(MADE, lambda: office.story.put(acts.make(frame, plan, **office.story.signed)))
