"""An application that two people write by links of their own, not sent yet."""

from datetime import UTC, datetime, time, timedelta

from familiekontakten.access.desk import Person
from familiekontakten.access.roles import Role
from familiekontakten.applications import doing, records
from familiekontakten.applications.desk import doing as desk_doing
from familiekontakten.applications.doing import Invited
from familiekontakten.applications.locking import Opened, unwrapped
from familiekontakten.forms.field import Values
from familiekontakten.links.records import link
from familiekontakten.months import OSLO

from infrastructure.demo.national.office import Office, at_desk
from infrastructure.demo.national.start_ups import ORG_NUMBER

BEGUN, GOES_ON = 40, 12
"""Days since the office gave the first link, and since the colleague wrote."""


def drafted(office: Office, start_up: str, place: str) -> str:
    """The draft of a start-up (id) for a municipality (code), stored at once. Returns the link it is written by."""
    began = datetime.combine(office.day(BEGUN), time(10), OSLO).astimezone(UTC)
    person = Person(office.story.place.coordinator, office.story.place.coordinator_name)
    desk = at_desk(Role.NATIONAL_OFFICE, person, office.story.book, began)
    token = desk_doing.give(desk, desk_doing.shown(desk, start_up), Invited(office.people.name(), "", "nb"))
    on = office.day(BEGUN + 10).isoformat()
    _saved(token, start_up, "operator", _operator(place, on), began + timedelta(days=1))
    colleague = doing.give_link(
        Invited(office.people.name(), "", "nb"), _opened(token, start_up), doing.mine(token), began + timedelta(days=2)
    )
    later = began + timedelta(days=BEGUN - GOES_ON)
    _saved(colleague, start_up, "coordinator", {"position_percent": 50, "coordinator_background": "yes"}, later)
    return token


def _operator(place: str, on: str) -> Values:
    who = {"operator_type": "municipality", "operator_name": "Papirbygd kommune", "org_number": ORG_NUMBER}
    document = {"D1_what": "Vedtak i formannskapet, sak 3", "D1_on": on, "D1_kept_by": "Kommunens arkiv"}
    return {"kommune_codes": [place], **who, **document}


def _saved(token: str, start_up: str, section: str, values: Values, at: datetime) -> None:
    doing.save(_opened(token, start_up), section, values, 0, doing.mine(token), at)


def _opened(token: str, start_up: str) -> Opened:
    """As the door opens it to whoever comes with the link."""
    found = link(doing.mine(token))
    assert found
    return records.opened(start_up, unwrapped(token, start_up, found.wrapped))
