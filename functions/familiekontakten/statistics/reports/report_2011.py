"""The figures that the annual report 2011 prints, by id. Pure.

Its categories are its own: three sources, three ages, minority language, challenges as shares of families. The
departments are those on 31 December.
"""

from familiekontakten.statistics.reports.line import Line, lines

GATHERING = "volunteer_gathering"

LINES: tuple[Line, ...] = (
    Line("{year}.departments_year_end", "org.departments_stock"),
    Line("{year}.counties", "org.counties"),
    Line("{year}.departments_new", "org.departments_opened"),
    Line("{year}.departments_10y", "org.departments_10y"),
    Line("{year}.rana_years", "org.departments_by_age", "10", says=10),
    Line("{year}.departments_avg_growth", "hist.departments_growth"),
    Line("{year}.countries", "org.member_countries"),
    Line("{year}.forwarded", "flow.families_forwarded"),
    Line("{year}.fam.small_network", "fam.challenge_share_families", "weak_network"),
    Line("{year}.fam.single", "fam.civil_status", "single"),
    Line("{year}.fam.minority_language", "fam.minority_language", "yes"),
    Line("{year}.children.special_needs_share", "child.special_needs_share", "yes"),
    *lines("{year}.source", "ref.by_source", "health_station", "self", "other"),
    *lines("{year}.vol.work", "vol.occupation", "working", "not_working"),
    *lines("{year}.vol.age", "vol.age", "20_39", "40_59", "60_plus"),
    Line("{year}.special.children", "child.special_needs"),
    Line("{year}.special.minority_language", "special.minority_language", "yes"),
    Line("{year}.event.volunteer_gatherings", "org.events", GATHERING),
    Line("{year}.event.volunteer_gathering_may_attendees", "org.events", f"{GATHERING}.1.attendees"),
    Line("{year}.event.volunteer_gathering_may_departments", "org.events", f"{GATHERING}.1.departments"),
    Line("{year}.event.volunteer_gathering_oct_attendees", "org.events", f"{GATHERING}.2.attendees"),
    Line("{year}.event.regional", "org.events", "network_meeting"),
    Line("{year}.event.coordinator_seminar_days", "org.events", "coordinator_gathering.1.days"),
    Line("{year}.event.new_coordinators_trained", "org.coordinators_trained"),
    Line("{year}.board.meetings", "org.board_meetings"),
    Line("{year}.board.matters", "org.board_matters"),
    *lines("{year}.staff", "org.national_staff", "coordinator", "project", "consultant"),
    Line("series.{year}.departments", "org.departments_stock"),
    Line("series.{year}.families", "fam.supported"),
    Line("series.{year}.children", "child.supported"),
    Line("series.{year}.volunteers", "vol.active"),
)
