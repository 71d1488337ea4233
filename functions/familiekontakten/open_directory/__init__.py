"""The departments as everybody may see them: a list by county, and as open data; with how long families wait."""
