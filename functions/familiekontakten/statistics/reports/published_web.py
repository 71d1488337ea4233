"""What the charity's web page says; undated, later than 2011. Pure."""

from familiekontakten.statistics.reports.published import Published, Source, Unit

FIGURES: tuple[Published, ...] = (
    Published("web.departments", 38, Unit.COUNT, None, Source.REGISTRY, "org.departments_stock", 0.99),
    Published("web.coordinators", 51, Unit.COUNT, None, Source.REGISTRY, "org.coordinators", 0.99),
)
