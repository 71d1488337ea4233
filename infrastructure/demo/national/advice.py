"""Advice that was given to coordinators, about anybody and nobody; one promise to come back."""

from functools import partial
from typing import NamedTuple

from familiekontakten.advice.acts import Given, give
from familiekontakten.advice.advice import Channel, Topic
from familiekontakten.departments.department import Department

from infrastructure.demo.national.office import Office


class Asked(NamedTuple):
    """A coordinator asks so many days ago; `promised`: so many days ahead the office comes back to it."""

    days_ago: int
    topics: tuple[Topic, ...]
    channel: Channel
    text: str
    promised: int | None = None


ASKED = (
    Asked(
        90, (Topic.DUTY_TO_REPORT, Topic.FAMILIES), Channel.PHONE, "Meldeplikten er personlig. Ta det opp samme dag."
    ),
    Asked(45, (Topic.RECRUITMENT,), Channel.MEETING, "Begynn der frivillige allerede er, og spør én og én."),
    Asked(20, (Topic.VOLUNTEERS, Topic.COURSE), Channel.WRITING, "En som har mistet én kveld, kan ta den igjen alene."),
    Asked(6, (Topic.OPERATOR,), Channel.PHONE, "Vi ser på avtalen og kommer tilbake med et forslag.", 4),
)


def happen(office: Office) -> None:
    """Each on its day, to one department after another."""
    for place, one in enumerate(ASKED):
        office.ago(one.days_ago, partial(_given, office, office.listed[place % len(office.listed)], one))


def _given(office: Office, department: Department, one: Asked) -> None:
    story = office.story
    back = None if one.promised is None else office.day(-one.promised)
    said = Given(story.day, department.id, department.name, one.topics, one.channel, one.text, back)
    story.put(give(said, story.new_id(), **story.signed))
