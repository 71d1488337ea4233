"""Preparation courses, evening by evening, and those on them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from familiekontakten.courses import acts, together
from familiekontakten.courses.course import Course, How, Session, Taken
from familiekontakten.courses.opening import planned
from familiekontakten.volunteers.volunteer import Volunteer

from infrastructure.demo.story import Story, working

ANNOUNCED = timedelta(weeks=6)


@dataclass
class Courses:
    """The courses of a department. `absent`: who misses the last evening, and takes it later or not yet."""

    story: Story
    ids: list[str] = field(default_factory=list)
    absent: set[str] = field(default_factory=set)

    def held_from(self, first: date) -> None:
        """A course that begins on a day; all that belongs to it happens in its time."""
        position = len(self.ids)
        self.ids.append("")
        self.story.on(working(first - ANNOUNCED - timedelta(weeks=2)), lambda: self._plan(position, first))

    def enrol(self, position: int, volunteer: str) -> None:
        """Gives a place to somebody."""
        course = self.story.get(Course, self.ids[position])
        person = self.story.get(Volunteer, volunteer)
        signed = self.story.signed
        self.story.put(*together.enrol(course, person, signed["by"], signed["at"]))

    def _plan(self, position: int, first: date) -> None:
        values = {"first": first.isoformat(), "evenings": "8", "minutes": "180", "seats": "16", "place": "Demohuset"}
        course = planned(values, self.story.new_id(), self.story.place.coordinator, self.story.at)
        self.ids[position] = course.id
        self.story.put(course)
        self.story.on(working(first - ANNOUNCED), lambda: self._act(course.id, acts.open_course))
        for session in course.sessions:
            self.story.on(session.on, partial(self._evening, course.id, session), 21)
        last = course.sessions[-1].on
        self.story.on(last + timedelta(days=1), lambda: self._act(course.id, acts.end))
        self.story.on(last + timedelta(days=2), lambda: self._complete(course.id))

    def _act(self, course: str, act: Callable[..., Course]) -> None:
        signed = self.story.signed
        self.story.put(act(self.story.get(Course, course), signed["by"], signed["at"]))

    def _evening(self, course_id: str, session: Session) -> None:
        course, signed = self.story.get(Course, course_id), self.story.signed
        last = session == course.sessions[-1]
        there = [one for one in course.participants if not (last and one in self.absent)]
        minutes = {(one, theme): length for one in there for theme, length in session.themes.items()}
        self.story.put(acts.note_attendance(course, session.on, minutes, signed["by"], signed["at"]))

    def _complete(self, course_id: str) -> None:
        for one in self.story.get(Course, course_id).participants:
            if one not in self.absent:
                self._completed(course_id, one)

    def catch_up(self, course_id: str, volunteer: str) -> None:
        """Somebody takes what they missed with the coordinator alone, and completes the course."""
        signed = self.story.signed
        for theme in self.story.get(Course, course_id).lacking(volunteer).themes:
            course = self.story.get(Course, course_id)
            taken = Taken(volunteer, theme, 60, self.story.day, How.ONE_TO_ONE)
            self.story.put(acts.catch_up(course, taken, signed["by"], signed["at"]))
        self._completed(course_id, volunteer)

    def _completed(self, course_id: str, volunteer: str) -> None:
        course, person = self.story.get(Course, course_id), self.story.get(Volunteer, volunteer)
        if not course.lacking(volunteer):
            self.story.put(*together.complete(course, person, self.story.place.coordinator, self.story.at))
