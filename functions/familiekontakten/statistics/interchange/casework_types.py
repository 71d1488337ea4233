"""What the departments do, as records: families, cases, volunteers, courses, matches, visits. Pure."""

from familiekontakten.statistics.interchange.fields import (
    Tie,
    Type,
    day,
    list_of,
    named,
    number,
    one_of,
    part_of,
    year,
    yes_no,
)

SOURCES = (
    *("self", "health_station", "kindergarten", "school", "family_counselling", "doctor", "hospital"),
    *("mental_health", "child_welfare", "ppt", "refugee", "other"),
)
CLOSED = (
    *("completed", "family_moved", "family_withdrew", "moved", "needs_beyond_scope", "no_suitable_volunteer"),
    "other_help",
)
FORWARDED = ("family_counselling", "child_welfare", "crisis_centre", "dps", "bup")
ENDED = ("completed", "family_moved", "family_withdrew", "needs_new_volunteer")
CHALLENGES = (
    *("multiple_birth", "single_parent", "integration", "parent_special_needs", "child_special_needs"),
    *("weak_network", "other"),
)
SUPPORT = ("relief", "parenting", "network", "other")
HELP = ("health_station", "child_welfare", "family_counselling", "ppt", "psychologist", "other")

FAMILY = Type(
    name="family",
    explained="A family, without anything that says who it is.",
    register=False,
    fields=(
        one_of("background", "Where the parents come from.", "norwegian", "immigrant", "mixed"),
        one_of("civil_status", "Whether the parent lives with a partner.", "couple", "single"),
        yes_no("minority_language", "Whether the family speaks a minority language at home."),
        list_of("challenges", "What makes the days hard.", *CHALLENGES),
        list_of("support_wanted", "What the family wished for.", *SUPPORT),
        list_of("help_before", "Who helped the family before.", *HELP),
        list_of("help_after", "Who helped the family afterwards.", *HELP),
        one_of(
            "asylum",
            "Whether the family lives in a reception centre or is new here.",
            "reception",
            "intro_programme",
            "none",
        ),
    ),
)
CHILD = Type(
    name="child",
    explained="A child of a family.",
    register=False,
    fields=(
        part_of("family", "The child's family."),
        year("birth_year", "The year of birth; nothing else about it is kept."),
        yes_no("special_needs", "Whether the child has special needs."),
    ),
)
VOLUNTEER = Type(
    name="volunteer",
    explained="A volunteer, or somebody on the way to become one.",
    register=False,
    fields=(
        named("department", "In whose register.", needed=True),
        one_of("gender", "Woman or man.", "woman", "man"),
        year("birth_year", "The year of birth."),
        one_of("occupation", "What they do by day.", "pensioner", "working", "student", "other"),
        yes_no("parent_experience", "Whether they have brought up children."),
        day("applied", "When they applied."),
        day("interviewed", "When they were interviewed."),
        day("police_certificate", "When the police certificate was seen."),
        day("approved", "When they were approved."),
        day("left", "When they left; empty while they stay."),
    ),
)
CASE = Type(
    name="case",
    explained="One family's time with one department, from the enquiry to the goodbye.",
    register=False,
    in_order=(("referred", "closed"),),
    fields=(
        part_of("family", "The family; the same one when it moves to another department."),
        named("department", "The department.", needed=True),
        day("referred", "When the department heard of the family."),
        one_of("source", "Who asked.", *SOURCES),
        day("first_response", "When the family was first answered."),
        day("first_visit", "When the coordinator first visited."),
        day("closed", "The last day; empty while the case is open."),
        one_of("close_reason", "Why it was closed; moved: to another department.", *CLOSED),
        list_of("forwarded_to", "The services that the family was helped on to.", *FORWARDED),
        one_of("programme", "Which offer it is; empty is home_start.", "home_start", "home_start_plus"),
    ),
)
MATCH = Type(
    name="match",
    explained="One volunteer with one family.",
    register=False,
    in_order=(("start", "end"),),
    fields=(
        part_of("case", "The family's case."),
        named("volunteer", "The volunteer.", needed=True),
        day("start", "The first day."),
        day("end", "The last day; empty while it goes on."),
        one_of("end_reason", "Why it ended.", *ENDED),
        number("weekly_hours", "Hours a week, as agreed."),
    ),
)
VISIT = Type(
    name="visit",
    explained="A visit that was held and logged.",
    register=False,
    fields=(part_of("match", "The match."), day("date", "The day."), number("hours", "How many hours.")),
)
COURSE = Type(
    name="course",
    explained="A preparation course for volunteers.",
    register=False,
    in_order=(("start", "end"),),
    fields=(
        named("department", "The department that held it.", needed=True),
        day("start", "The first day."),
        day("end", "The last day."),
        number("hours", "How many hours in all."),
        yes_no("cancelled", "Whether it was cancelled."),
    ),
)
PARTICIPATION = Type(
    name="course_participation",
    explained="Somebody on a course.",
    register=False,
    fields=(
        part_of("course", "The course."),
        named("volunteer", "Who took part.", needed=True, tie=Tie.LOOSE),
        one_of("outcome", "How it ended.", "completed", "dropped_out", "not_completed"),
    ),
)
CASEWORK = (FAMILY, CHILD, VOLUNTEER, CASE, MATCH, VISIT, COURSE, PARTICIPATION)
