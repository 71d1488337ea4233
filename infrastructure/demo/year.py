"""The year itself: who comes when, and what is special about them. Everything else follows from the acts."""

from datetime import datetime, timedelta
from random import Random

from familiekontakten.assignments.assignment import Assignment
from familiekontakten.casebook.also import Also
from familiekontakten.casebook.filing import Filed
from familiekontakten.casebook.records import Casebook
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.promise import promise_of
from familiekontakten.courses.course import Course
from familiekontakten.enquiries.desk.records import Inbox
from familiekontakten.links.records import kept
from familiekontakten.open_courses.publishing import published
from familiekontakten.receipts.records import promised
from familiekontakten.sealing.key import PublicKey

from infrastructure.demo.arriving import Desk
from infrastructure.demo.families import Asks, Families
from infrastructure.demo.invented import People
from infrastructure.demo.open_enquiries import OpenEnquiries
from infrastructure.demo.parting import Partings
from infrastructure.demo.preparing import Courses
from infrastructure.demo.story import Place, Story
from infrastructure.demo.visiting import Visits
from infrastructure.demo.volunteers import Comes, Volunteers

COURSES = (47 * 7, 21 * 7, -10, -52)
"""Days since each course began; the third is open to sign up for, the last is planned."""

VOLUNTEERS = (
    *(Comes(days, 0) for days in (372, 368, 366, 364, 361)),
    Comes(370, 0, "leaves", 270),
    Comes(365, 0),
    *(Comes(days, 1) for days in (190, 186, 183, 181, 178, 176)),
    Comes(187, 1, "suspended", 6),
    Comes(188, 1, "pauses", 88),
    Comes(185, 1, "catches_up"),
    Comes(184, 1, "missed"),
    Comes(180, 1, "no_certificate"),
    Comes(150, None, "withdraws", 120),
    Comes(110, None, "turned_down"),
    Comes(40, 2),
    Comes(33, 2),
    Comes(28, 2),
    Comes(21),
    Comes(7),
    Comes(8, None, "not_reached"),
    Comes(4),
)
MORE_VOLUNTEERS = (
    *(Comes(days, 0) for days in (363, 362)),
    *(Comes(days, 1) for days in (182, 179, 177)),
    Comes(36, 2),
)

FAMILIES = (
    Asks(360, 260, 90),
    Asks(352, 258, 65, "overridden"),
    Asks(340, 255, 40, form="professional"),
    Asks(330, 250, None, "onward"),
    Asks(300, None, None, "not_relevant"),
    Asks(280, None, None, "forwarded", "professional"),
    Asks(250, 170, 8),
    Asks(235, None, None, "withdrawn"),
    Asks(190, 78, None, "paused"),
    Asks(170, 76),
    Asks(160, 74, None, "silent"),
    Asks(150, 72, None, "worry", "professional"),
    Asks(130, 60, None, "declined"),
    Asks(115, 40),
    Asks(100, 12),
    Asks(92, 5),
    Asks(70, 1),
    Asks(60, None, None, "forgotten"),
    Asks(48),
    Asks(33, None, None, "", "professional"),
    Asks(20),
    Asks(17, None, None, "undecided"),
    Asks(11),
    Asks(8),
    Asks(7, None, None, "not_reached"),
)
MORE_FAMILIES = (
    Asks(345, 257, 130),
    Asks(240, 165),
    Asks(140, 62),
    Asks(120, 30),
    *(Asks(days) for days in (55, 41, 18, 10)),
)

MOST_AT_ONCE = 6
"""Things in one transaction: it has room for 100 rows, and a thing takes one for each word that finds it."""


def live(place: Place, book: Casebook, key: PublicKey, chance: Random, now: datetime, large: bool) -> Story:
    """A department's year, told and stored; `large`: with everybody."""
    story = Story(place, book, chance, now)
    desk, people = Desk(story, Inbox(book), key), People(chance)
    visits = Visits(story, set())
    courses = Courses(story)
    for days in COURSES:
        courses.held_from(story.today - timedelta(days=days))
    volunteers = Volunteers(desk, people, courses)
    for comes in (*VOLUNTEERS, *(MORE_VOLUNTEERS if large else ())):
        volunteers.comes(comes)
    families = Families(desk, people, visits, Partings(story, visits).part)
    for asks in (*FAMILIES, *(MORE_FAMILIES if large else ())):
        families.asks(asks)
    OpenEnquiries(desk, people).arrive()
    story.tell()
    _store(story)
    return story


def _store(story: Story) -> None:
    things = story.things()
    for begin in range(0, len(things), MOST_AT_ONCE):
        some = things[begin : begin + MOST_AT_ONCE]
        story.book.save(*some, also=[write for thing in some for write in _beside(story.place, thing)])


def _beside(place: Place, thing: Filed) -> tuple[Also, ...]:
    """What is stored with a thing: the promise on a receipt, an open course, the links of an assignment."""
    if isinstance(thing, FamilyCase):
        promise = promise_of(thing)
        return (promised(promise),) if promise else ()
    if isinstance(thing, Course):
        return (published(place.department, place.name, thing),)
    return kept(thing.links) if isinstance(thing, Assignment) else ()
