"""Every list that can be downloaded, by name. Each subject describes its own. Pure."""

from collections.abc import Mapping

from familiekontakten.cases.listing import FAMILIES
from familiekontakten.courses.listing import LISTING as COURSES
from familiekontakten.grants.listing import DEPARTMENT as HANDOUTS
from familiekontakten.volunteers.listing import LISTING as VOLUNTEERS
from familiekontakten.workspace.listing import Listing

_EVERY: tuple[Listing, ...] = (FAMILIES, VOLUNTEERS, COURSES, HANDOUTS)

LISTINGS: Mapping[str, Listing] = {listing.name: listing for listing in _EVERY}
