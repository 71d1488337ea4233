"""The summary for Home-Start Worldwide, in English whatever language the report is in. Pure."""

from familiekontakten.statistics.reports.blocks import Chapter, Tiles
from familiekontakten.statistics.reports.lasting import HOURS, hours_tile
from familiekontakten.statistics.reports.material import Material
from familiekontakten.statistics.reports.showing import tile

NUMBERS = (
    "fam.supported",
    "child.supported",
    "vol.active",
    HOURS,
    "org.departments_in_year",
    "org.coordinators",
    "course.held",
    "course.completed",
)


def summary(material: Material) -> Chapter:
    """The year's main numbers with their English names."""
    found = (hours_tile(material, "en") if name == HOURS else tile(material, name, "en") for name in NUMBERS)
    return Chapter(
        key="english",
        title="Summary in English",
        about=(
            "Home-Start Familiekontakten is a volunteer family support scheme. Trained volunteers visit families with "
            "at least one child under school age at home, two to four hours a week for about half a year. "
            f"Headline totals cover all {material.open} departments; other figures rest on the {material.full} with a "
            "full approved annual return."
        ),
        blocks=(Tiles(tuple(one for one in found if one)),),
        lang="en",
    )
