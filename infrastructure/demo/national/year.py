"""The office's year: everything that its rooms show, told in one go and stored."""

from collections.abc import Sequence
from datetime import timedelta
from typing import NamedTuple

from familiekontakten.departments.department import Department
from familiekontakten.enquiries.desk.records import Inbox
from familiekontakten.open_directory.records import confirmed
from familiekontakten.open_directory.waiting import BANDS, Waiting

from infrastructure.demo.arriving import Desk
from infrastructure.demo.invented import People
from infrastructure.demo.national import advice, gatherings, plans, plus, quotes, registers
from infrastructure.demo.national.board import Board
from infrastructure.demo.national.demand import Demand, without_department
from infrastructure.demo.national.departments import Departments
from infrastructure.demo.national.drafting import drafted
from infrastructure.demo.national.grants import Grants
from infrastructure.demo.national.office import Office
from infrastructure.demo.national.start_ups import StartUps
from infrastructure.demo.national.training import Training
from infrastructure.demo.story import Story


class Lived(NamedTuple):
    """The office's year, and the link by which an application is written."""

    story: Story
    link: str


def live(story: Story, approver: str, directory: Sequence[Department], told: Sequence[Story]) -> Lived:
    """The year of the office, told and stored; `directory`: all that are listed, `told`: departments' years."""
    national = next(one for one in directory if one.national)
    assert national.key
    listed = tuple(one for one in directory if not one.national and not one.closed)
    office = Office(story, People(story.chance), approver, national, listed)
    places = without_department(office)
    start_ups = _planned(office, Desk(story, Inbox(story.book), national.key), places)
    story.tell()
    story.book.load(story.things())
    Grants(office, told).happen()
    _waiting(told)
    return Lived(story, drafted(office, start_ups.drafting, places[4]))


def _planned(office: Office, desk: Desk, places: Sequence[str]) -> StartUps:
    departments, board = Departments(office), Board(office)
    departments.happen()
    Training(departments).happen()
    board.happen()
    start_ups = StartUps(office, board, places)
    start_ups.happen()
    Demand(office, desk, places, People(office.story.chance)).happen()
    plus.happen(office, board)
    for each in (registers, gatherings, quotes, advice, plans):
        each.happen(office)
    return start_ups


def _waiting(told: Sequence[Story]) -> None:
    """All but the last have said lately how long families wait."""
    for story, band in zip(told[:-1], BANDS, strict=False):
        said = Waiting(story.place.department, band, story.today - timedelta(days=9))
        story.book.save(also=[confirmed(said)])
