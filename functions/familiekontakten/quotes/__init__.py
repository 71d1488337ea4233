"""Quotes that the organisation may use, as far and as long as whoever said them allows."""
