"""What the national office keeps lists of: departments, returns, targets, positions, grants, meetings ... Pure."""

from familiekontakten.statistics.interchange.fields import (
    Field,
    Kind,
    Type,
    count,
    day,
    list_of,
    named,
    number,
    one_of,
    part_of,
    text,
    year,
    yes_no,
)

EVENTS = ("volunteer_gathering", "volunteer_conference", "coordinator_gathering", "network_meeting")
ROLES = ("leader", "coordinator", "communication", "adviser", "consultant", "project")
START, END = day("start", "The first day."), day("end", "The last day; empty while it goes on.")
LASTING = (("start", "end"),)

META = Type(
    name="meta",
    explained="About the file itself: one record.",
    fields=(
        text("format", "Always hsf-records/1."),
        year("report_year", "The year that the records are about."),
        day("as_of", "The day on which they were as they stand here."),
        yes_no("synthetic", "Whether everything is invented."),
    ),
)
DEPARTMENT = Type(
    name="department",
    explained="A local department.",
    in_order=(("opened", "closed"),),
    fields=(
        text("name", "Its name."),
        yes_no("in_oslo", "Whether it is in Oslo."),
        text("county", "Its county."),
        one_of("operator_type", "Who runs it.", "municipality", "organisation"),
        day("opened", "Its first day."),
        day("closed", "Its last day open; empty while it is open."),
        one_of("closed_kind", "Whether it was closed, or merged into another.", "closed", "merged"),
        named("successor", "The department that carries on.", to="department"),
    ),
)
ANNUAL_RETURN = Type(
    name="annual_return",
    explained="A department's approved figures of a year.",
    fields=(
        named("department", "The department."),
        year("year", "The year."),
        one_of("status", "totals_only counts in the headline totals and nowhere else.", "full", "totals_only"),
    ),
)
TARGET = Type(
    name="target",
    explained="What a department wants to reach in a year.",
    fields=(
        named("department", "The department."),
        year("year", "The year."),
        number("families", "Families to support."),
        number("volunteers", "Volunteers to have."),
        number("coordinator_fte", "Coordinator positions, 1.0 is full time."),
    ),
)
COORDINATOR = Type(
    name="coordinator",
    explained="A coordinator's position.",
    in_order=LASTING,
    fields=(named("department", "The department."), number("fte", "The position, 1.0 is full time."), START, END),
)
GRANT = Type(
    name="grant",
    explained="Money for families, handed on to departments.",
    fields=(
        text("campaign", "The campaign, such as juleaksjon or fattigdomsmidler."),
        text("donor", "Who gave it."),
        day("date", "When it came."),
        number("amount_nok", "How much, in kroner."),
    ),
)
GRANT_SHARE = Type(
    name="grant_share",
    explained="A department's share of a grant.",
    fields=(
        part_of("grant", "The grant."),
        named("department", "The department."),
        number("amount_nok", "How much, in kroner."),
        count("children", "How many children it was for."),
    ),
)
BOARD_MEETING = Type(
    name="board_meeting",
    explained="A meeting of the national board.",
    fields=(day("date", "The day."), count("matters", "How many matters were dealt with.")),
)
BOARD_MEMBER = Type(
    name="board_member", explained="A seat on the national board.", in_order=LASTING, fields=(START, END)
)
TRAINING = Type(
    name="coordinator_training",
    explained="A round of training for new coordinators.",
    in_order=LASTING,
    fields=(START, END, list_of("coordinators", "Who took part, by id.")),
)
EVENT = Type(
    name="event",
    explained="A gathering, conference or network meeting.",
    in_order=LASTING,
    fields=(
        one_of("kind", "What it was.", *EVENTS),
        START,
        END,
        count("attendees", "How many people came."),
        count("departments", "From how many departments."),
    ),
)
NATIONAL_STAFF = Type(
    name="national_staff",
    explained="A position in the national office.",
    in_order=LASTING,
    fields=(one_of("role", "The role.", *ROLES), number("fte", "The position, 1.0 is full time."), START, END),
)
MEMBER_COUNTRY = Type(
    name="member_country",
    explained="A country in the world organisation.",
    in_order=LASTING,
    fields=(text("country", "The country."), START, END),
)
HOME_START_PLUS = Type(
    name="hsplus_approval",
    explained="A department's approval for Home-Start+.",
    fields=(
        named("department", "The department."),
        day("approved", "When it was approved."),
        day("started", "When it began, or will begin."),
    ),
)
STARTUP_SUPPORT = Type(
    name="startup_support",
    explained="Support to a municipality that may begin.",
    fields=(
        text("municipality", "The municipality."),
        day("date", "When the support was given."),
        Field(name="cleared", kind=Kind.DATE_OR_YES, explained="Whether, or when, it was cleared to begin."),
    ),
)
SPECIAL_FUNDING = Type(
    name="special_funding",
    explained="Money for a position for children with special needs.",
    fields=(named("department", "The department."), year("year", "The year.", needed=True)),
)
HISTORIC_TOTAL = Type(
    name="historic_total",
    explained="A year's totals as they were published.",
    fields=(
        year("year", "The year.", needed=True),
        count("departments", "Departments."),
        count("families", "Families with a volunteer."),
        count("children", "Children in those families."),
        count("volunteers", "Volunteers with a family."),
        number("minority_language_percent", "Families with a minority language, in percent."),
    ),
)
NATIONAL = (
    *(ANNUAL_RETURN, TARGET, COORDINATOR, GRANT, GRANT_SHARE, BOARD_MEETING, BOARD_MEMBER, TRAINING, EVENT),
    *(NATIONAL_STAFF, MEMBER_COUNTRY, HOME_START_PLUS, STARTUP_SUPPORT, SPECIAL_FUNDING, HISTORIC_TOTAL),
)
