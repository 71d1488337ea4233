"""Familiekontakter: from signing up, through what must be in place before a visit, to leaving."""
