"""How often the clock runs, read from the apps' own schedules: what is added there is counted here."""

import ast
import json
from collections.abc import Iterator
from dataclasses import dataclass

from infrastructure.build.places import CONFIGURATION, FUNCTIONS

DAYS = 30.4
MINUTES = {"MINUTES": 1, "HOURS": 60, "DAYS": 24 * 60}
WEEKDAYS = {"MON-FRI": 5 / 7}


@dataclass(frozen=True)
class Job:
    """A function that runs by itself: how often a month, and with how many GB of memory."""

    name: str
    runs: float
    gb: float


def jobs(app: str) -> list[Job]:
    """The scheduled functions of an app, in the order of its file."""
    tree = ast.parse((FUNCTIONS / app / "app.py").read_text())
    functions = (node for node in tree.body if isinstance(node, ast.FunctionDef))
    return [Job(one.name, runs, memory(app, one.name)) for one in functions for runs in _schedules(one)]


def memory(app: str, function: str) -> float:
    """GB of memory that a function is given."""
    stage = json.loads((CONFIGURATION / app / "config.json").read_text())["stages"]["deployed"]
    return float(stage["lambda_functions"][function]["lambda_memory_size"]) / 1024


def _schedules(function: ast.FunctionDef) -> Iterator[float]:
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "app.schedule":
            yield runs_a_month(ast.unparse(decorator.args[0]))


def runs_a_month(schedule: str) -> float:
    """Of "Rate(5, unit=Rate.MINUTES)" or "Cron(30, 1, '*', '*', '?', '*')", as it stands in the code."""
    call = ast.parse(schedule, mode="eval").body
    if not isinstance(call, ast.Call):
        raise TypeError(f"no schedule: {schedule}")
    if ast.unparse(call.func).endswith("Rate"):
        unit = ast.unparse(call.keywords[0].value).rpartition(".")[2]
        return DAYS * 24 * 60 / (_number(call.args[0]) * MINUTES[unit])
    minutes, hours, day, month, weekday, _ = (str(ast.literal_eval(one)) for one in call.args)
    return _times(minutes, 60) * _times(hours, 24) * _days(day, weekday) * _times(month, 12) / 12


def _number(node: ast.expr) -> float:
    return float(ast.literal_eval(node))


def _times(field: str, of: int) -> float:
    """How often a field of a cron expression comes true: "*" always, "1,13" twice, "0/5" every fifth time."""
    if "/" in field:
        return of / int(field.partition("/")[2])
    return of if field == "*" else len(field.split(","))


def _days(day: str, weekday: str) -> float:
    if day not in "*?":
        return len(day.split(","))
    return DAYS if weekday in "*?" else DAYS * WEEKDAYS.get(weekday, len(weekday.split(",")) / 7)
