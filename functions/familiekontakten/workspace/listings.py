"""Every list that can be downloaded, by name. Each subject describes its own. Pure."""

from collections.abc import Mapping

from familiekontakten.workspace.listing import Listing

_EVERY: tuple[Listing, ...] = ()

LISTINGS: Mapping[str, Listing] = {listing.name: listing for listing in _EVERY}
