"""Frozen figures of a month, numbered, and the mail that tells of them."""
