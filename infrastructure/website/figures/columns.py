"""What the columns of the open tables mean."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A column, with what it means (CSV on the Web: `titles`, `dc:description`, `datatype`)."""

    name: str
    meaning: str
    number: bool = False


YEAR = Column("ar", "År", number=True)
HISTORY_COLUMNS = (
    YEAR,
    Column("avdelinger", "Lokale avdelinger", number=True),
    Column("familier", "Familier som fikk besøk i året", number=True),
    Column("barn", "Barn i disse familiene", number=True),
    Column("familiekontakter", "Frivillige som besøkte en familie i året", number=True),
)
FIGURE = Column("tall", "Hva tallet er: en fast kode. Definisjonene står på nettsiden")
NAME = Column("navn", "Tallets navn")
CATEGORY = Column("kategori", "Kode for kategorien; tom når tallet ikke er delt opp")
CATEGORY_NAME = Column("kategori_navn", "Kategoriens navn")
VALUE = Column("verdi", "Tallet. Tom når det er færre enn 5, eller utelatt", number=True)
PUBLISHED_COLUMNS = (
    YEAR,
    Column("figur", "Tallets kode i årsrapporten"),
    FIGURE,
    NAME,
    CATEGORY,
    CATEGORY_NAME,
    VALUE,
    Column("enhet", "count: antall, percent: prosent, hours: timer, NOK: kroner, percent of a full position: stilling"),
    Column("vist", "as_printed: slik rapporten trykte det, almost: rapporten skrev «nesten», fewer: færre enn 5"),
)
RELEASE_COLUMNS = (
    Column("utgave", "Nummeret på utgivelsen", number=True),
    Column("periode", "Året (2019) eller kvartalet (2019-Q1)"),
    FIGURE,
    NAME,
    Column(
        "hvem",
        "nation: landet, department:…: en avdeling, county, place, operator: en fast gruppe, municipality: en kommune",
    ),
    Column("hvem_navn", "Navnet på avdelingen eller gruppen"),
    CATEGORY,
    CATEGORY_NAME,
    VALUE,
    Column("vist", "exact: nøyaktig, rounded: til nærmeste 5, fewer: færre enn 5, percent: hele prosent, left_out"),
)
