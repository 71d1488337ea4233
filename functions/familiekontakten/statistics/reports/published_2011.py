"""What the annual report 2011 prints of its own year and the year before. Pure."""

from familiekontakten.statistics.reports.published import Published, Source, Unit

FIGURES: tuple[Published, ...] = (
    Published("2011.departments_year_end", 33, Unit.COUNT, 2011, Source.REGISTRY, "org.departments_stock", 0.99),
    Published("2011.counties", 13, Unit.COUNT, 2011, Source.REGISTRY, "org.counties", 0.99),
    Published("2011.departments_new", 4, Unit.COUNT, 2011, Source.REGISTRY, "org.departments_opened", 0.99),
    Published("2011.departments_10y", 14, Unit.COUNT, 2011, Source.REGISTRY, "org.departments_10y", 0.99),
    Published("2011.departments_avg_growth", 2, Unit.COUNT, 2011, Source.HISTORY, "hist.departments_growth", 0.99),
    Published("2011.countries", 23, Unit.COUNT, 2011, Source.REGISTRY, "org.member_countries", 0.99),
    Published("2011.forwarded", 54, Unit.COUNT, 2011, Source.RECORDS, "flow.families_forwarded", 0.7),
    Published("2011.fam.small_network", 60, Unit.PERCENT, 2011, Source.RECORDS, "fam.challenge_share_families", 0.95),
    Published("2011.fam.single", 43, Unit.PERCENT, 2011, Source.RECORDS, "fam.civil_status", 0.97),
    Published("2011.fam.minority_language", 41, Unit.PERCENT, 2011, Source.RECORDS, "fam.minority_language", 0.97),
    Published("2010.fam.minority_language", 37, Unit.PERCENT, 2010, Source.HISTORY, "fam.minority_language", 0.97),
    Published(
        "2011.children.special_needs_share", 15, Unit.PERCENT, 2011, Source.RECORDS, "child.special_needs_share", 0.95
    ),
    Published("2011.source.health_station", 39, Unit.PERCENT, 2011, Source.RECORDS, "ref.by_source", 0.97),
    Published("2011.source.self", 34, Unit.PERCENT, 2011, Source.RECORDS, "ref.by_source", 0.97),
    Published("2011.source.other", 27, Unit.PERCENT, 2011, Source.RECORDS, "ref.by_source", 0.97),
    Published("2011.vol.work.working", 56, Unit.PERCENT, 2011, Source.RECORDS, "vol.occupation", 0.98),
    Published("2011.vol.work.not_working", 44, Unit.PERCENT, 2011, Source.RECORDS, "vol.occupation", 0.98),
    Published("2011.vol.age.40_59", 48, Unit.PERCENT, 2011, Source.RECORDS, "vol.age", 0.97),
    Published("2011.vol.age.60_plus", 37, Unit.PERCENT, 2011, Source.RECORDS, "vol.age", 0.97),
    Published("2011.vol.age.20_39", 15, Unit.PERCENT, 2011, Source.RECORDS, "vol.age", 0.97),
    Published("2011.special.children", 243, Unit.COUNT, 2011, Source.RECORDS, "child.special_needs", 0.98),
    Published(
        "2011.special.minority_language", 30, Unit.PERCENT, 2011, Source.RECORDS, "special.minority_language", 0.85
    ),
    Published("2011.event.volunteer_gatherings", 2, Unit.COUNT, 2011, Source.REGISTRY, "org.events", 0.99),
    Published(
        "2011.event.volunteer_gathering_may_attendees", 140, Unit.COUNT, 2011, Source.REGISTRY, "org.events", 0.99
    ),
    Published(
        "2011.event.volunteer_gathering_may_departments", 24, Unit.COUNT, 2011, Source.REGISTRY, "org.events", 0.99
    ),
    Published(
        "2011.event.volunteer_gathering_oct_attendees", 35, Unit.COUNT, 2011, Source.REGISTRY, "org.events", 0.99
    ),
    Published("2011.event.regional", 3, Unit.COUNT, 2011, Source.REGISTRY, "org.events", 0.99),
    Published(
        "2011.event.new_coordinators_trained", 6, Unit.COUNT, 2011, Source.REGISTRY, "org.coordinators_trained", 0.99
    ),
    Published("2011.event.coordinator_seminar_days", 2, Unit.COUNT, 2011, Source.REGISTRY, "org.events", 0.99),
    Published("2011.board.meetings", 4, Unit.COUNT, 2011, Source.REGISTRY, "org.board_meetings", 0.99),
    Published("2011.board.matters", 43, Unit.COUNT, 2011, Source.REGISTRY, "org.board_matters", 0.99),
    Published("2011.staff.coordinator", 100, Unit.POSITION, 2011, Source.REGISTRY, "org.national_staff", 0.99),
    Published("2011.staff.project", 50, Unit.POSITION, 2011, Source.REGISTRY, "org.national_staff", 0.99),
    Published("2011.staff.consultant", 50, Unit.POSITION, 2011, Source.REGISTRY, "org.national_staff", 0.99),
    Published("2011.rana_years", 10, Unit.COUNT, 2011, Source.REGISTRY, "org.departments_10y", 0.99),
)
